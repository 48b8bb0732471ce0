"""How a claim's time, area, speaker, basis and qualifiers stand to a fact's: agreed, unsaid, or another statement."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import Enum

from factcheck.claims.model import Bound, BoundTime, Claim, Origin
from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Fact, TimeKey, Words
from factcheck.values.time import Day, Grain, Time, TimeRole

_MONTH_DAYS = 31
_SEASON_DAYS = 400  # no season and no business year is longer
_SHORTEST_SEASON = 230  # no quarter, no half of a business year
_EVENT_DAYS = 3  # what a period of so few days tells is an event, no flow
_CARRY_DAYS = 92  # how long a level counts as the latest known


class TimeFit(Enum):
    """How the time of a claim stands to a fact's."""

    EXACT = "exact"  # may support and refute
    COARSE = "coarse"  # a longer time that holds the fact's: only supports
    CARRIED = "carried"  # the latest known level: only supports
    UNSAID = "unsaid"
    OTHER = "other"

    @property
    def may_refute(self) -> bool:
        return self in (TimeFit.EXACT, TimeFit.UNSAID)


@dataclass(frozen=True, slots=True)
class Area:
    """Whether the areas agree; `said` names the area in the text that does not."""

    agrees: bool
    said: str | None = None


def fit_time(said: BoundTime | None, fact: Fact, index: FactIndex, *, is_change: bool = False) -> TimeFit:
    """Compares the time that a claim names with the fact's own; a time lent from the paragraph never contradicts."""
    if said is None or fact.time is None or (said.time.first is None and said.time.last is None):
        return TimeFit.UNSAID
    fit = _fit(said.time, fact, index, is_change=is_change)
    if fit is TimeFit.OTHER and said.origin not in (Origin.SENTENCE, Origin.TABLE):
        return TimeFit.UNSAID
    return fit


def _fit(time: Time, fact: Fact, index: FactIndex, *, is_change: bool) -> TimeFit:
    assert fact.time is not None
    held = fact.time.time
    match fact.time.key:
        case TimeKey.AS_OF:
            return _fit_level(time, held, fact, index, is_change=is_change)
        case TimeKey.PERIOD:
            return _fit_period(time, held)
        case TimeKey.BY:
            return TimeFit.EXACT if meets_deadline(time, fact) else TimeFit.OTHER


def meets_deadline(time: Time, fact: Fact) -> bool:
    """Whether a time is the one by which a target is set."""
    assert fact.time is not None
    held = fact.time.time
    return _same_end(time, held) or held.contains(time)


def _fit_level(time: Time, held: Time, fact: Fact, index: FactIndex, *, is_change: bool) -> TimeFit:
    if held.last is None or time.last is None:
        return TimeFit.COARSE if held.last is not None and time.holds(held.last) else TimeFit.OTHER
    if not time.has_year:
        is_held = time.holds(held.last) or (_is_end_of_february(time.last) and _is_end_of_february(held.last))
        return TimeFit.EXACT if is_held else TimeFit.OTHER
    if _is_season(time) and held.last is not None and held.first is not None and time.contains(held):
        return TimeFit.COARSE
    if time.contains(held):
        short = days_of(time) <= _MONTH_DAYS or (is_change and _same_end(time, held))
        return TimeFit.EXACT if short else TimeFit.COARSE
    if held.contains(time):
        return TimeFit.EXACT
    return TimeFit.CARRIED if _is_carried(time, held, fact, index) else TimeFit.OTHER


def _is_end_of_february(day: Day) -> bool:
    return day.month == 2 and day.day >= 28


def _is_season(time: Time) -> bool:
    """Whether a time is a business year or a season told by its calendar years: "FY2024", "2024-25"."""
    if time.first is None or time.last is None or time.first.year is None or time.last.year is None:
        return False
    whole = (time.first.month, time.first.day, time.last.month, time.last.day) == (1, 1, 12, 31)
    return time.fiscal or (whole and time.grain is Grain.SPAN and time.last.year == time.first.year + 1)


def _fit_season(time: Time, held: Time) -> TimeFit:
    """A season is the period that begins in its first year and ends in its last; a business year ends in it."""
    assert time.first is not None and time.last is not None
    if held.first is None or held.last is None or days_of(held) > _SEASON_DAYS:
        return TimeFit.OTHER
    years = (held.first.year, held.last.year)
    if time.first.year == time.last.year:
        whole = time.last.year in years and days_of(held) >= _SHORTEST_SEASON
        return TimeFit.EXACT if whole else TimeFit.OTHER
    return TimeFit.EXACT if years == (time.first.year, time.last.year) else TimeFit.OTHER


def _fit_period(time: Time, held: Time) -> TimeFit:
    if _is_season(time):
        return _fit_season(time, held)
    if days_of(held) <= _EVENT_DAYS and time.has_year and time.contains(held):
        return TimeFit.EXACT if days_of(time) <= _MONTH_DAYS else TimeFit.COARSE
    if held.last is None:  # still open
        inside = any(day is not None and held.holds(day) for day in (time.last, time.first))
        return TimeFit.EXACT if inside else TimeFit.OTHER
    if time.last is None:
        return TimeFit.COARSE if time.holds(held.last) else TimeFit.OTHER
    if time.has_year and time.contains(held) and days_of(time) <= days_of(held) * 1.1:
        return TimeFit.EXACT
    if not time.has_year and time.holds(held.last):
        return TimeFit.EXACT
    if time.role in (TimeRole.AS_OF, TimeRole.BY) and _same_end(time, held):
        return TimeFit.COARSE
    return TimeFit.OTHER


def _same_end(time: Time, held: Time) -> bool:
    return (
        time.last is not None and held.last is not None and held.holds(time.last) and _key(time.last) >= _key(held.last)
    )


def _is_carried(time: Time, held: Time, fact: Fact, index: FactIndex) -> bool:
    """A day within three months after the fact, no end of another month, and nothing newer in the series."""
    if time.grain is not Grain.DAY or time.last is None or held.last is None or _ends_month(time.last):
        return False
    day, known = time.last.date(), held.last.date()
    if day is None or known is None or not 0 <= (day - known).days <= _CARRY_DAYS:
        return False
    return newest_before(series_of(fact, index), day) is fact


def _ends_month(day: Day) -> bool:
    return (day.month in (3, 6, 9, 12) and day.day >= 30) or day.day == 31


def series_of(fact: Fact, index: FactIndex) -> tuple[Fact, ...]:
    """The facts that differ from one in time only, in file order."""
    return tuple(
        other
        for other in index.by_pair[fact.subject, fact.property]
        if other.area == fact.area and other.qualifiers == fact.qualifiers and _key_of(other) == _key_of(fact)
    )


def _key_of(fact: Fact) -> TimeKey | None:
    return None if fact.time is None else fact.time.key


def newest_before(series: tuple[Fact, ...], date: datetime.date | None) -> Fact | None:
    """The newest fact of a series not later than a date, or the newest of all where no date is given."""
    dated = [(end, fact) for fact in series if (end := end_of(fact)) is not None and (date is None or end <= date)]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def end_of(fact: Fact) -> datetime.date | None:
    """The last day of a fact's time."""
    if fact.time is None or fact.time.time.last is None:
        return None
    return fact.time.time.last.date()


def days_of(time: Time) -> int:
    """The number of days of a time with both ends; a huge number where an end is open."""
    first, last = time.first, time.last
    if first is None or last is None:
        return 1_000_000
    start = datetime.date(first.year or 2001, first.month, min(first.day, 28) if first.year is None else first.day)
    end = datetime.date(last.year or 2001, last.month, min(last.day, 28) if last.year is None else last.day)
    return (end - start).days + 1


def _key(day: Day) -> tuple[int, int, int]:
    return (day.year or 0, day.month, day.day)


def fit_area(claim: Claim, fact: Fact, index: FactIndex) -> Area:
    """Whether the claim speaks of the fact's area; what it leaves unsaid does not conflict."""
    strange = [name.text for name in claim.unknowns if not _means_own_area(name.text, fact, index)]
    if strange:
        return Area(False, strange[0])
    apart = {fact.subject} | {value for _, value in fact.qualifiers}
    own_strength = next((bound.strength for bound in claim.subjects if bound.id == fact.subject), 1.0)
    limit = own_strength if fact.subject in index.areas else 1.0
    said = [bound for bound in claim.areas if bound.id not in apart and _is_said(bound)]
    said = [bound for bound in said if limit == 1.0 or bound.strength >= limit]
    own = [bound for bound in said if bound.origin is Origin.SENTENCE]
    nearest = _most_specific(own, index) if own else said
    if not nearest or any(bound.id == fact.area for bound in nearest):
        return Area(True)
    if fact.area is None and any(index.is_within(fact.subject, bound.id) for bound in nearest):
        return Area(True)
    if _subject_is_said(claim, fact) and fact.area is not None and all(_holds(index, bound, fact) for bound in nearest):
        return Area(True)
    return Area(False, nearest[0].id)


def _most_specific(bounds: list[Bound], index: FactIndex) -> list[Bound]:
    """Without the areas that hold another of them: "Jinjiang, Fujian" is Jinjiang."""
    return [
        bound
        for bound in bounds
        if not any(other.id != bound.id and index.is_within(other.id, bound.id) for other in bounds)
    ]


_PARTS_OF_A_COUNTRY = ("省", "市", "县", "区", "州", "镇", "乡", "村")
_WHOLE_AREA = re.compile(r"[全本我]([国省市县区州镇])")


def _means_own_area(words: str, fact: Fact, index: FactIndex) -> bool:
    """Whether 全市 and its like may be the fact's own area: one of that rank by its name."""
    whole = _WHOLE_AREA.fullmatch(words)
    if whole is None or fact.area is None:
        return False
    area = index.base.entities[fact.area]
    names = (area.name, *area.aliases)
    if whole.group(1) == "国":
        return not area.part_of and not any(name.endswith(_PARTS_OF_A_COUNTRY) for name in names)
    return any(name.endswith(whole.group(1)) for name in names)


def fits_qualifiers(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the claim names no other value of what limits the fact."""
    said = _said_qualifiers(claim)
    own = {value for _, value in fact.qualifiers}
    siblings = {value for other in index.by_pair[fact.subject, fact.property] for _, value in other.qualifiers}
    if not own and said & siblings:
        return False
    for key, value in fact.qualifiers:
        others = {other for known, other in index.qualifiers if known == key and other != value}
        if said & others and value not in said:
            return False
    return True


def says_qualifiers(claim: Claim, fact: Fact) -> bool:
    """Whether the claim names all that limits the fact."""
    return {value for _, value in fact.qualifiers} <= _said_qualifiers(claim)


def _said_qualifiers(claim: Claim) -> set[str]:
    words = {id_.split("=", 1)[1] for name in claim.context.mentions.names for id_ in name.ids if "=" in id_}
    words |= {id_.split("=", 1)[1] for id_ in claim.lent_qualifiers}
    words |= {bound.id for bound in claim.subjects if bound.origin in (Origin.TABLE, Origin.SECTION)}
    return words | {bound.id for bound in claim.subjects if bound.strength >= _QUALIFIES}


_QUALIFIES = 0.85  # how closely a qualifying entity must stand to the figure


def _is_said(bound: Bound) -> bool:
    return bound.strength >= 0.5 and bound.origin in (Origin.SENTENCE, Origin.TABLE, Origin.PARAGRAPH)


def _subject_is_said(claim: Claim, fact: Fact) -> bool:
    return any(bound.id == fact.subject and bound.span is not None for bound in claim.subjects)


def _holds(index: FactIndex, bound: Bound, fact: Fact) -> bool:
    """Whether a wider area than the fact's is said beside a subject that has one area only."""
    areas = {other.area for other in index.by_subject[fact.subject]}
    return len(areas) == 1 and fact.area is not None and bound.id in index.ancestors.get(fact.area, frozenset())


def fits_speaker(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether what is said is attributed to nobody known, or to somebody close to the fact's speakers."""
    return speaks_for(claim.speakers, fact, index)


def speaks_for(speakers: tuple[Bound, ...], fact: Fact, index: FactIndex) -> bool:
    """Whether one of some speakers is among a fact's, or close to them; nobody named or known is no conflict."""
    if not speakers or not fact.said_by:
        return True
    close = _around_speakers(fact, index)
    return any(bound.id in close or bound.id == fact.subject for bound in speakers)


def _around_speakers(fact: Fact, index: FactIndex) -> frozenset[str]:
    """The speakers, what they are part of, the bodies that their facts name, the hosts, the publisher."""
    close = set(fact.said_by)
    for speaker in fact.said_by:
        close |= index.ancestors.get(speaker, frozenset())
        for known in index.by_subject.get(speaker, ()):
            close |= {value.id for value in known.values if isinstance(value, EntityRef)}
            close |= _named_in(known, index)
    close |= {whole for entity in tuple(close) for whole in index.ancestors.get(entity, frozenset())}
    return frozenset(close | publishers_of(fact, index))


def publishers_of(fact: Fact, index: FactIndex) -> set[str]:
    """The entities that are publishers of a fact's sources."""
    published = {index.base.sources[citation.source].publisher or "" for citation in fact.citations}
    return {id_ for publisher in published for id_ in index.by_name.get(publisher.casefold(), ())}


def _named_in(fact: Fact, index: FactIndex) -> set[str]:
    """Entities whose names stand in a worded value: the bodies of an office."""
    words = " ".join(value.text for value in fact.values if isinstance(value, Words)).casefold()
    if not words:
        return set()
    return {entity.id for entity in index.base.entities.values() if entity.name.casefold() in words}


def fit_worded_time(said: BoundTime | None, fact: Fact) -> bool:
    """Whether a worded fact may be what a sentence of this time says; one with only `as_of` holds for three months."""
    if said is None or fact.time is None or said.origin is not Origin.SENTENCE or not said.time.has_year:
        return True
    held, time = fact.time.time, said.time
    if fact.time.key is TimeKey.PERIOD:
        return held.contains(time) or time.contains(held) or (time.last is not None and held.holds(time.last))
    return time.contains(held) or held.contains(time) or _days_apart(time, held) <= _CARRY_DAYS


def is_around(said: BoundTime | None, date: datetime.date | None, fact: Fact) -> bool:
    """Whether what is said, at its time or else at the document's date, lies within three months of a fact's time."""
    if fact.time is None:
        return True
    if said is not None and said.time.has_year:
        return fit_worded_time(said, fact)
    end = end_of(fact)
    return date is not None and end is not None and abs((date - end).days) <= _CARRY_DAYS


def _days_apart(first: Time, second: Time) -> int:
    ends = [time.last.date() if time.last is not None else None for time in (first, second)]
    if ends[0] is None or ends[1] is None:
        return 1_000_000
    return abs((ends[0] - ends[1]).days)
