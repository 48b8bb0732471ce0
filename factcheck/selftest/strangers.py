"""Another time, area, subject or value of which a fact's figure is not true, as the base knows or must assume."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from itertools import islice

from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Fact, FactTime, TimeKey, Value, Words
from factcheck.records import replace
from factcheck.selftest.telling import has_chinese
from factcheck.values.quantity import Modifier, Quantity
from factcheck.values.time import Day, Time

_DIGITS, _DIGITS_OF_RATIO = 2, 3  # that make a number telling of its time; one more of a ratio for its subject
_YEARS = 3  # how far away a time is looked for where the base has no other of the series
_CROWD = 200  # how many others are looked at: one of the first will do, however large the base

NameOf = Callable[[str], str | None]


def find_series(fact: Fact, index: FactIndex) -> list[Fact]:
    """The other facts that differ from this one in time only, and maybe in value."""
    return [one for one in index.by_pair[(fact.subject, fact.property)] if _differs_in_time_only(one, fact)]


def find_rivals(fact: Fact, index: FactIndex) -> list[Fact]:
    """Facts of the same property about other subjects, none of which holds this one's or shares a name with it."""
    return [one for one in index.by_property[fact.property][:_CROWD] if _is_rival(one, fact, index)]


def other_time(fact: Fact, index: FactIndex) -> FactTime | None:
    """A time of the fact's series with another value; else, for a telling number, the same time some years away."""
    if fact.time is None or fact.time.time.last is None:
        return None
    series = find_series(fact, index)
    excluded = [one.time for one in series if one.time is not None and not agree(one, fact)]
    if excluded:
        return excluded[0]
    shift = _YEARS if fact.time.key is TimeKey.BY else -_YEARS
    taken = [one.time.time for one in series if one.time is not None]
    return _shifted(fact.time, shift, taken) if _is_telling(fact, _DIGITS, _DIGITS_OF_RATIO) else None


def other_area(fact: Fact, index: FactIndex, name_of: NameOf) -> str | None:
    """The name of an area that the figure is not of; a part of it only where the base fills in the whole."""
    if fact.area is None:
        return None
    around = {area for area in index.areas if index.is_within(fact.area, area)}
    inside = {area for area in index.areas if index.is_within(area, fact.area)}
    near = around if fact.area_is_default else around | inside
    told = index.by_pair[(fact.subject, fact.property)]
    far = islice((entity for entity in index.base.entities if entity in index.areas and entity not in near), _CROWD)
    places = [(area, [one for one in told if one.area == area]) for area in far]
    places.sort(key=lambda place: not _has_own(place[1], fact))
    return next((name for area, own in places if (name := _name_if_false(area, own, fact, index, name_of))), None)


def other_subject(fact: Fact, index: FactIndex, name_of: NameOf) -> str | None:
    """The name of another subject of the property, best one with a value at the same time."""
    rivals = dict.fromkeys(one.subject for one in find_rivals(fact, index))
    told = [(rival, list(index.by_pair[(rival, fact.property)])) for rival in rivals]
    told.sort(key=lambda place: not _has_own(place[1], fact))
    return next((name for rival, own in told if (name := _name_if_false(rival, own, fact, index, name_of))), None)


def other_value(fact: Fact, index: FactIndex) -> Value | None:
    """A date some years away; for an exclusive property what another subject has; an office that another holds."""
    value = fact.values[0]
    if isinstance(value, Time):
        return _moved(value, -_YEARS)
    own = {one for told in index.by_pair[(fact.subject, fact.property)] for one in told.values}
    near = index.by_property[fact.property][:_CROWD]
    others = [one for told in near for one in _worded(told, fact) if one not in own]
    if index.property_of(fact).exclusive:
        return next(iter(others), None)
    return next((one for one in others if isinstance(one, Words) and _is_office(one, index)), None)


def find_contested(index: FactIndex) -> frozenset[str]:
    """The facts beside which another gives another value for the very same thing: alone they decide nothing."""
    groups: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in index.facts.values():
        if isinstance(fact.values[0], Quantity) and fact.id not in index.superseded:
            groups[(fact.subject, fact.property, fact.time, fact.area, frozenset(fact.qualifiers))].append(fact)
    return frozenset(
        one.id for group in groups.values() for one in group if not all(agree(one, other) for other in group)
    )


def agree(one: Fact, other: Fact) -> bool:
    """Whether two facts have a value in common."""
    return any(_overlap(first, second) for first in one.values for second in other.values)


def _name_if_false(entity: str, own: list[Fact], fact: Fact, index: FactIndex, name_of: NameOf) -> str | None:
    """The name of an area or a subject, where the figure is not true of it and tells whose it is."""
    if any(agree(one, fact) for one in own) or index.is_within(fact.subject, entity):
        return None
    is_telling = _has_own(own, fact) or _is_telling(fact, _DIGITS, _DIGITS_OF_RATIO + 1)
    return name_of(entity) if is_telling else None


def _has_own(told: Iterable[Fact], fact: Fact) -> bool:
    return any(one.time == fact.time and set(one.qualifiers) == set(fact.qualifiers) for one in told)


def _is_telling(fact: Fact, digits: int, of_ratio: int) -> bool:
    """Whether a figure is distinctive enough to be known for the fact's own where it is told of something else."""
    quantity = fact.values[0]
    if not isinstance(quantity, Quantity) or quantity.modifier is not Modifier.EXACT:
        return False
    return len(quantity.number.digits) >= (of_ratio if quantity.is_ratio else digits)


def _is_office(words: Words, index: FactIndex) -> bool:
    """Whether the words end in the name of a body, or in Chinese begin with it: a post there."""
    text = words.text.casefold()
    ends = (text[place + 4 :].removeprefix("the ") for place in range(len(text)) if text.startswith(" of ", place))
    starts = (text[:length] for length in range(3, len(text))) if has_chinese(text) else ()
    return any(name in index.by_name for name in (*ends, *starts))


def _overlap(first: Value, second: Value) -> bool:
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return first == second
    ours, theirs = (one.interval.scaled(one.unit.factor if one.unit else Decimal(1)) for one in (first, second))
    return ours.overlaps(theirs)


def _has_same_limits(one: Fact, other: Fact) -> bool:
    return one.area == other.area and set(one.qualifiers) == set(other.qualifiers)


def _differs_in_time_only(one: Fact, other: Fact) -> bool:
    if one.time is None or other.time is None or one.time.time.last is None:
        return False
    return one.time.key is other.time.key and one.time.time != other.time.time and _has_same_limits(one, other)


def _is_rival(one: Fact, fact: Fact, index: FactIndex) -> bool:
    is_other = one.subject != fact.subject and not index.is_within(fact.subject, one.subject)
    return is_other and bool(_names(one, index).isdisjoint(_names(fact, index)))


def _names(fact: Fact, index: FactIndex) -> set[str]:
    entity = index.base.entities[fact.subject]
    return {name.casefold() for name in (entity.name, *entity.aliases)}


def _worded(told: Fact, fact: Fact) -> Iterator[Value]:
    if told.subject == fact.subject:
        return
    for value in told.values:
        if isinstance(value, EntityRef):
            yield value
        elif isinstance(value, Words):
            yield Words(value.text, (*value.aliases, *told.aliases))


def _shifted(time: FactTime, years: int, taken: list[Time]) -> FactTime | None:
    moved = _moved(time.time, years)
    return None if moved is None or moved in taken else replace(time, time=moved)


def _moved(time: Time, years: int) -> Time | None:
    if time.first is None or time.last is None or time.first.year is None or time.last.year is None:
        return None
    return replace(time, first=_later(time.first, years), last=_later(time.last, years))


def _later(day: Day, years: int) -> Day:
    is_leap_day = (day.month, day.day) == (2, 29)
    return Day((day.year or 0) + years, day.month, 28 if is_leap_day else day.day)
