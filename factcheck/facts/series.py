"""Facts beside one another: values that disagree, gaps in complete series, growth that the levels deny, old news."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from factcheck.errors import Problem
from factcheck.facts.cautions import problem_at
from factcheck.facts.model import Fact, FactBase, TimeKey
from factcheck.reading.times import read_times
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.values.time import Basis, Day, Grain, Time
from factcheck.values.unit import UnitKind

Key = tuple[str, str, str | None, frozenset[tuple[str, str]]]  # subject, property, area and qualifiers

# How many of a period make a year, for those of which a series can lack one.
_PER_YEAR = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2, Grain.YEAR: 1}
_YEARLY = (Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR)


def find_series_cautions(base: FactBase) -> Iterator[Problem]:
    """The warnings about facts that tell of one thing, in no order; drafts and superseded facts are left out."""
    series = _series(base)
    for key, facts in series.items():
        yield from _disagreements(facts)
        if base.properties[key[1]].complete:
            yield from _gaps(facts)
        yield from _denied_growth(key, facts, series, base)


def find_old_series(base: FactBase, oldest: datetime.date) -> Iterator[Problem]:
    """The series of figures whose newest point ends before a day."""
    for facts in _series(base).values():
        ends = [(end, place) for place, fact in enumerate(facts) if (end := _end(fact)) is not None]
        if ends and max(ends)[0] < oldest:
            end, place = max(ends)
            message = f"fact `{facts[place].id}` is the newest of its series and of {end}: add a newer one"
            yield problem_at(facts[place].place, f"{message} (nothing since {oldest} is known)")


def _series(base: FactBase) -> dict[Key, list[Fact]]:
    """The facts that differ only in time, value and speaker."""
    superseded = {id for fact in base.facts for id in fact.supersedes}
    series: dict[Key, list[Fact]] = defaultdict(list)
    for fact in base.facts:
        if not fact.draft and fact.id not in superseded:
            series[fact.subject, fact.property, fact.area, frozenset(fact.qualifiers)].append(fact)
    return series


def _disagreements(facts: Iterable[Fact]) -> Iterator[Problem]:
    """Figures of one time with nothing in common, unless the base says of one that it is in doubt."""
    by_time: dict[tuple[TimeKey, Time] | None, list[Fact]] = defaultdict(list)
    for fact in facts:
        if not any(dispute.key == "value" for dispute in fact.disputes):
            by_time[None if fact.time is None else (fact.time.key, fact.time.time)].append(fact)
    for group in by_time.values():
        for first, second in combinations(group[:20], 2):
            if _figures(first) and _figures(second) and not _have_common(first, second):
                message = (
                    f"fact `{second.id}` says {second.text}, and `{first.id}` (line {first.place.line}) {first.text}"
                )
                advice = "say which `supersedes` the other, or which is `disputed`, or leave both sides standing"
                yield problem_at(second.place, f"{message}: {advice}")


def _figures(fact: Fact) -> list[Quantity]:
    return [value for value in fact.values if isinstance(value, Quantity)]


def _have_common(first: Fact, second: Fact) -> bool:
    pairs = ((one, other) for one in _figures(first) for other in _figures(second))
    return any(_in_base_unit(one).touches(_in_base_unit(other)) for one, other in pairs)


def _in_base_unit(quantity: Quantity) -> Interval:
    return quantity.interval if quantity.unit is None else quantity.interval.scaled(quantity.unit.factor)


def _gaps(facts: Iterable[Fact]) -> Iterator[Problem]:
    """Periods that a series which is said to be complete leaves out between its first and its last."""
    by_grain: dict[Grain, dict[int, Fact]] = defaultdict(dict)
    for fact in facts:
        if fact.time is not None and (number := _number(fact.time.time)) is not None:
            by_grain[fact.time.time.grain][number] = fact
    for grain, numbered in by_grain.items():
        for number in range(min(numbered), max(numbered)):
            if number not in numbered:
                following = numbered[min(later for later in numbered if later > number)]
                message = f"the series of `{following.id}` is `complete` and lacks {_period(number, grain)}"
                yield problem_at(following.place, f"{message}: add it, or remove `complete` from its property")


def _number(time: Time) -> int | None:
    """The number of a period in the row of all periods of its length."""
    per_year = _PER_YEAR.get(time.grain)
    if per_year is None or time.first is None or time.first.year is None:
        return None
    return time.first.year * per_year + (time.first.month - 1) * per_year // 12


def _period(number: int, grain: Grain) -> str:
    year, place = divmod(number, _PER_YEAR[grain])
    named = {Grain.MONTH: f"-{place + 1:02d}", Grain.QUARTER: f"-Q{place + 1}", Grain.HALF: f"-H{place + 1}"}
    return f"{year}{named.get(grain, '')}"


def _denied_growth(key: Key, facts: Iterable[Fact], series: dict[Key, list[Fact]], base: FactBase) -> Iterator[Problem]:
    """Yearly growth rates that have nothing in common with what the levels of two years make."""
    subject, property_id, area, qualifiers = key
    property = base.properties[property_id]
    if (
        property.of is None
        or not property.change
        or property.unit is None
        or property.unit.kind is not UnitKind.PERCENT
    ):
        return
    levels = _levels(series.get((subject, property.of, area, qualifiers), ()))
    is_yearly = _is_yearly((property.name, *property.aliases))
    for fact in facts:
        if fact.time is None or not (is_yearly or fact.time.time.grain is Grain.YEAR):
            continue
        now, then = levels.get(_days(fact.time.time)), levels.get(_days(fact.time.time, years=-1))
        stated = _figures(fact)
        if now is not None and then is not None and stated:
            computed = _growth(_figures(now)[0], _figures(then)[0])
            if computed is not None and not computed.touches(stated[0].interval):
                message = f"fact `{fact.id}` says {fact.text}, but from {then.text} (`{then.id}`) to {now.text}"
                rate = f"it is {computed.middle:.1f} percent" if computed.middle is not None else "it is another rate"
                yield problem_at(fact.place, f"{message} (`{now.id}`) {rate}: mend one, unless it has another basis")


def _levels(facts: Iterable[Fact]) -> dict[object, Fact]:
    """Levels by their time; of two for one time neither is used."""
    found: dict[object, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.time is not None and _figures(fact):
            found[_days(fact.time.time)].append(fact)
    return {days: group[0] for days, group in found.items() if len(group) == 1}


def _is_yearly(names: Iterable[str]) -> bool:
    return any(mention.time.basis in _YEARLY for name in names for mention in read_times(name))


def _days(time: Time, years: int = 0) -> tuple[object, object]:
    return _shifted(time.first, years), _shifted(time.last, years)


def _shifted(day: Day | None, years: int) -> tuple[int, int, int] | None:
    """A day in another year; the last of February is one day, whatever the year."""
    if day is None or day.year is None:
        return None
    return day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day


def _growth(now: Quantity, then: Quantity) -> Interval | None:
    """The growth in percent between two levels; None where it cannot be computed."""
    new, old = _in_base_unit(now), _in_base_unit(then)
    if new.low is None or new.high is None or old.low is None or old.high is None or old.low <= 0 or new.low < 0:
        return None
    return Interval((new.low / old.high - 1) * 100, (new.high / old.low - 1) * 100)


def _end(fact: Fact) -> datetime.date | None:
    """The last day that a figure is of; None of targets, of open periods and of what is no figure."""
    if fact.time is None or fact.time.key is TimeKey.BY or fact.time.time.last is None or not _figures(fact):
        return None
    return fact.time.time.last.date()
