"""How the time of a claim stands to a fact's: the same, a longer one, unsaid, or another."""

from __future__ import annotations

from factcheck.claims.model import BoundTime, Origin
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, TimeKey
from factcheck.matching.model import TimeFit
from factcheck.matching.series import CARRY_DAYS, days_of, newest_before, series_of
from factcheck.values.time import Day, Grain, Time, TimeRole

_MONTH_DAYS = 31
_SEASON_DAYS = 400  # no season and no business year is longer
_SHORTEST_SEASON = 230  # no quarter, no half of a business year
_EVENT_DAYS = 3  # what a period of so few days tells is an event, no flow


def fit_time(said: BoundTime | None, fact: Fact, index: FactIndex, *, is_change: bool = False) -> TimeFit:
    """Compares the time that a claim names with the fact's own; a time lent from the paragraph never contradicts."""
    if said is None or fact.time is None:
        return TimeFit.UNSAID
    if said.time.first is None and said.time.last is None:
        # "Last year" of no known year: it may be meant, but nothing is refuted by it.
        return TimeFit.COARSE if said.time.relative and fact.time.key is not TimeKey.BY else TimeFit.UNSAID
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
            return _fit_period(time, held, is_change=is_change)
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


def _fit_period(time: Time, held: Time, *, is_change: bool = False) -> TimeFit:
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
    if is_change and time.contains(held) and _same_end(time, held) and days_of(time) <= days_of(held) * 2.1:
        return TimeFit.EXACT  # from the period before to this one
    if not time.has_year and time.holds(held.last):
        return TimeFit.EXACT
    if time.role in (TimeRole.AS_OF, TimeRole.BY) and _same_end(time, held):
        return TimeFit.COARSE
    return TimeFit.OTHER


def _same_end(time: Time, held: Time) -> bool:
    return (
        time.last is not None and held.last is not None and held.holds(time.last) and _key(time.last) >= _key(held.last)
    )


def _key(day: Day) -> tuple[int, int, int]:
    return (day.year or 0, day.month, day.day)


def _is_carried(time: Time, held: Time, fact: Fact, index: FactIndex) -> bool:
    """A day within three months after the fact, no end of another month, and nothing newer in the series."""
    if time.grain is not Grain.DAY or time.last is None or held.last is None or _ends_month(time.last):
        return False
    day, known = time.last.date(), held.last.date()
    if day is None or known is None or not 0 <= (day - known).days <= CARRY_DAYS:
        return False
    return newest_before(series_of(fact, index), day) is fact


def _ends_month(day: Day) -> bool:
    return (day.month in (3, 6, 9, 12) and day.day >= 30) or day.day == 31
