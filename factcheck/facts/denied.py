"""Facts that others deny: growth, changes and shares that the levels do not make, and parts larger than their whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factcheck.errors import Problem
from factcheck.facts.cautions import problem_at
from factcheck.facts.levels import Key, Series, days_of, figures_of, in_base_unit, levels_of
from factcheck.facts.model import Fact, FactBase, Property
from factcheck.reading.times import read_times
from factcheck.records import record
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.values.time import Basis, Grain
from factcheck.values.unit import UnitKind

_YEARLY = (Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR)


def find_denied(series: Series, base: FactBase) -> Iterator[Problem]:
    """The warnings about figures that the base's other figures deny, in no order."""
    for key, facts in series.items():
        property_ = base.properties[key[1]]
        if property_.change and property_.of is not None:
            yield from _denied_changes(key, facts, series, property_)
        elif _is_share(property_):
            yield from _denied_shares(key, facts, series, base)
        elif property_.unit is not None and property_.unit.kind is UnitKind.COUNT and not property_.change:
            yield from _too_large(key, facts, series, base)


@record
class _Change:
    """How a kind of change is made of two levels, and how it is told."""

    make: Callable[[Quantity, Quantity], Interval | None]
    unit: str


def _denied_changes(key: Key, facts: Iterable[Fact], series: Series, property_: Property) -> Iterator[Problem]:
    """Yearly changes that have nothing in common with what the levels of two years make."""
    subject, _, area, qualifiers = key
    change = _change_of(property_)
    if change is None or property_.of is None:
        return
    levels = levels_of(series.get((subject, property_.of, area, qualifiers), ()))
    is_yearly = _is_yearly((property_.name, *property_.aliases))
    for fact in facts:
        if fact.time is None or not (is_yearly or fact.time.time.grain is Grain.YEAR):
            continue
        now, then = levels.get(days_of(fact.time.time)), levels.get(days_of(fact.time.time, years=-1))
        stated = figures_of(fact)
        if now is not None and then is not None and stated:
            computed = change.make(figures_of(now)[0], figures_of(then)[0])
            if computed is not None and not computed.touches(stated[0].interval):
                message = f"fact `{fact.id}` says {fact.text}, but from {then.text} (`{then.id}`) to {now.text}"
                rate = f"it is {_told(computed)} {change.unit}" if computed.middle is not None else "it is another"
                yield problem_at(fact.place, f"{message} (`{now.id}`) {rate}: mend one, unless it has another basis")


def _told(computed: Interval) -> str:
    return f"{computed.middle:.1f}"


def _change_of(property_: Property) -> _Change | None:
    if property_.unit is None:
        return None
    if property_.unit.kind is UnitKind.PERCENT:
        return _Change(_growth, "percent")
    return _Change(_difference, "percentage points") if property_.unit.kind is UnitKind.POINT else None


def _is_yearly(names: Iterable[str]) -> bool:
    return any(mention.time.basis in _YEARLY for name in names for mention in read_times(name))


def _growth(now: Quantity, then: Quantity) -> Interval | None:
    """The growth in percent between two levels; None where it cannot be computed."""
    new, old = in_base_unit(now), in_base_unit(then)
    if new.low is None or new.high is None or old.low is None or old.high is None or old.low <= 0 or new.low < 0:
        return None
    return Interval((new.low / old.high - 1) * 100, (new.high / old.low - 1) * 100)


def _difference(now: Quantity, then: Quantity) -> Interval:
    """The change in points between two shares."""
    return now.interval.minus(then.interval)


def _is_share(property_: Property) -> bool:
    return property_.of is not None and property_.unit is not None and property_.unit.kind is UnitKind.PERCENT


def _denied_shares(key: Key, facts: Iterable[Fact], series: Series, base: FactBase) -> Iterator[Problem]:
    """Shares that have nothing in common with what a part and any of its wholes make."""
    subject, property_id, area, qualifiers = key
    of = base.properties[property_id].of
    assert of is not None
    parts = levels_of(series.get((subject, of, area, qualifiers), ()))
    wholes = [levels_of(series.get((whole, of, area, qualifiers), ())) for whole in base.entities[subject].part_of]
    for fact in facts:
        days = None if fact.time is None else days_of(fact.time.time)
        part = None if days is None else parts.get(days)
        known = [level for whole in wholes if days is not None and (level := whole.get(days)) is not None]
        stated = figures_of(fact)
        if part is None or not known or not stated:
            continue
        computed = [(_ratio(figures_of(part)[0], figures_of(whole)[0]), whole) for whole in known]
        if all(share is not None and not share.touches(stated[0].interval) for share, _ in computed):
            share, whole = computed[0]
            told = "" if share is None or share.middle is None else f" is {share.middle:.1f} percent"
            message = f"fact `{fact.id}` says {fact.text}, but {part.text} (`{part.id}`) of {whole.text}"
            yield problem_at(fact.place, f"{message} (`{whole.id}`){told}: mend one of the three")


def _ratio(part: Quantity, whole: Quantity) -> Interval | None:
    """A part's share of a whole in percent; None where it cannot be computed."""
    one, other = in_base_unit(part), in_base_unit(whole)
    if one.low is None or one.high is None or other.low is None or other.high is None or other.low <= 0:
        return None
    return Interval(one.low / other.high * 100, one.high / other.low * 100)


def _too_large(key: Key, facts: Iterable[Fact], series: Series, base: FactBase) -> Iterator[Problem]:
    """Parts that are counted at more than what they are part of; of money, an average may be larger in a part."""
    subject, property_id, area, qualifiers = key
    for parent in base.entities[subject].part_of:
        wholes = levels_of(series.get((parent, property_id, area, qualifiers), ()))
        for fact in facts:
            whole = None if fact.time is None else wholes.get(days_of(fact.time.time))
            part = figures_of(fact)
            if whole is not None and part and _exceeds(part[0], figures_of(whole)[0]):
                message = f"fact `{fact.id}` says {fact.text}, more than the {whole.text} of the whole (`{whole.id}`)"
                yield problem_at(fact.place, f"{message}: mend one, or `part_of` of `{subject}`")


def _exceeds(part: Quantity, whole: Quantity) -> bool:
    low, high = in_base_unit(part).low, in_base_unit(whole).high
    return low is not None and high is not None and low > high
