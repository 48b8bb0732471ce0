"""Parts of periods: how a time is cut down by "end of", "early", "first half of", 末, 上旬 and their like.

Early, mid- and late are the thirds of a period: of a month ten days each, the last to its end; of a year four months;
of a decade the first four years, the middle three and the last three. Narrower readings (January to March for "early
2025") would leave April in no part of the year, and too narrow a time refutes what is true.
"""

from __future__ import annotations

from factcheck.reading.calendar import month_length, years_time
from factcheck.records import replace
from factcheck.values.time import Basis, Day, Grain, Time, TimeRole

EARLY, MID, LATE = 0, 1, 2

_MONTHS_OF_YEAR = ((1, 4), (5, 8), (9, 12))
_YEARS_OF_DECADE = ((0, 3), (4, 6), (7, 9))
_YEARS_OF_CENTURY = ((0, 33), (34, 66), (67, 99))
_A_DECADE, _A_CENTURY = 9, 99  # from its first year to its last


def end_of(time: Time) -> Time | None:
    """The last day of a period, as the day of a level; the end of a day is nothing."""
    if time.grain is Grain.DAY:
        return None
    if time.grain is Grain.SPAN and (late := late_in(time)) is not None:
        return late
    basis = Basis.YEAR_START if time.basis is Basis.PREVIOUS_YEAR else None
    return Time(time.last, time.last, Grain.DAY, TimeRole.AS_OF, time.relative, basis, time.fiscal)


def third_of(time: Time, third: int) -> Time | None:
    """The early, mid- or late part of a period."""
    if time.grain is Grain.DAY:
        return None
    if time.first is None or time.last is None:
        return replace(time, grain=Grain.SPAN, basis=None)
    if time.grain is Grain.MONTH:
        return _days(time, *((1, 10), (11, 20), (21, time.last.day))[third])
    if time.grain is Grain.YEAR:
        return _months(time, *_MONTHS_OF_YEAR[third])
    if time.grain is Grain.SPAN:
        parts = _YEARS_OF_CENTURY if _years_over(time) == _A_CENTURY else _YEARS_OF_DECADE
        return _years(time, *parts[third])
    length = 1 if time.grain is Grain.QUARTER else 2
    first = time.first.month + third * length
    return _months(time, first, first + length - 1)


def early_in(time: Time) -> Time | None:
    return third_of(time, EARLY)


def middle_of(time: Time) -> Time | None:
    return third_of(time, MID)


def late_in(time: Time) -> Time | None:
    return third_of(time, LATE)


def start_of(time: Time) -> Time | None:
    """The beginning of a period; of a year it is also what "since the start of the year" measures against."""
    part = third_of(time, EARLY)
    return replace(part, basis=Basis.YEAR_START) if part is not None and time.grain is Grain.YEAR else part


def half_of(time: Time, half: int) -> Time | None:
    """A half of a year or of a month."""
    if time.first is None or time.last is None:
        return replace(time, grain=Grain.HALF, basis=None)
    if not 1 <= half <= 2:
        return None
    if time.grain is Grain.SPAN and _years_over(time) == _A_CENTURY:
        return _years(time, 50 * half - 50, 50 * half - 1)
    if time.grain is Grain.MONTH:
        return _days(time, 1, 15) if half == 1 else _days(time, 16, time.last.day)
    return replace(part, grain=Grain.HALF) if (part := _year_part(time, 6 * half - 5, 6 * half)) else None


def quarter_of(time: Time, quarter: int) -> Time | None:
    return replace(part, grain=Grain.QUARTER) if (part := _year_part(time, 3 * quarter - 2, 3 * quarter)) else None


def quarters_of(time: Time, first: int, last: int) -> Time | None:
    """The quarters of a year from one to another."""
    return _whole(_year_part(time, 3 * first - 2, 3 * last)) if first < last else None


def first_months_of(time: Time, count: int) -> Time | None:
    """The first months of a year, a half or a quarter."""
    if time.first is None or time.last is None:
        return replace(time, grain=Grain.SPAN, basis=None)
    return _whole(_months(time, time.first.month, time.first.month + count - 1))


def last_months_of(time: Time, count: int) -> Time | None:
    if time.first is None or time.last is None:
        return replace(time, grain=Grain.SPAN, basis=None)
    return _whole(_months(time, time.last.month - count + 1, time.last.month))


def month_of(time: Time, number: int) -> Time | None:
    """The n-th month of a year, a half or a quarter."""
    part = first_months_of(time, number)
    if part is None or part.last is None:
        return part
    return replace(part, first=Day(part.last.year, part.last.month, 1), grain=Grain.MONTH, role=TimeRole.AT)


def week_of(time: Time, number: int) -> Time | None:
    """The n-th seven days of a month, of a year or of another period that begins on a known day."""
    if time.first is None or time.grain is Grain.DAY or not 1 <= number <= 4:
        return None
    return _days(time, 7 * number - 6, 7 * number)


def last_week_of(time: Time) -> Time | None:
    """The last seven days of a month, a quarter or a year."""
    return last_days_of(time, 7)


def first_days_of(time: Time, count: int) -> Time | None:
    """The first days of a month, a quarter or a year."""
    if (
        time.first is None
        or time.grain is Grain.DAY
        or not 1 <= count <= month_length(time.first.year, time.first.month)
    ):
        return None
    return _whole(_days(time, 1, count))


def last_days_of(time: Time, count: int) -> Time | None:
    """The last days of a month, a quarter or a year."""
    last = time.last
    if last is None or time.grain is Grain.DAY or not 1 <= count <= last.day:
        return None
    part = _part(time, replace(last, day=last.day + 1 - count), last)
    return replace(part, grain=Grain.DAY) if count == 1 else part


def weekday_in(time: Time, nth: int, weekday: int) -> Time | None:
    """The n-th such day of the week in a month, the last one for 0; without a year the week in which it lies."""
    first, last = time.first, time.last
    if first is None or last is None or time.grain is not Grain.MONTH or not 0 <= nth <= 4:
        return None
    start = first.date()
    if start is None:
        return last_days_of(time, 7) if nth == 0 else _days(time, 7 * nth - 6, 7 * nth)
    day = (weekday - start.weekday()) % 7 + 1
    day += 7 * ((last.day - day) // 7 if nth == 0 else nth - 1)
    only = replace(first, day=day)
    return Time(only, only, Grain.DAY, TimeRole.AT, time.relative)


def century(number: int) -> Time | None:
    """The hundred years of the n-th century, as news counts them: the 19th are the 1800s."""
    time = years_time(100 * number - 100, 100 * number - 1) if 2 <= number <= 22 else None
    return None if time is None else replace(time, role=TimeRole.AT)


def decade(first: int) -> Time | None:
    """The ten years from `first`."""
    time = years_time(first, first + 9)
    return None if time is None else replace(time, role=TimeRole.AT)


def _whole(time: Time | None) -> Time | None:
    """A stretch that is meant from end to end, not some time within."""
    return None if time is None else replace(time, role=TimeRole.DURING)


def _year_part(time: Time, first: int, last: int) -> Time | None:
    if time.grain is not Grain.YEAR:
        return None
    if time.first is None or time.last is None:
        return replace(time, grain=Grain.SPAN, basis=None)
    return _months(time, first, last)


def _months(time: Time, first: int, last: int) -> Time | None:
    """Whole months of the year in which a time begins."""
    if time.first is None or not 1 <= first <= last <= 12:
        return None
    year = time.first.year
    return _part(time, Day(year, first, 1), Day(year, last, month_length(year, last)))


def _days(time: Time, first: int, last: int) -> Time | None:
    if time.first is None:
        return None
    year, month = time.first.year, time.first.month
    return _part(time, Day(year, month, first), Day(year, month, last))


def _years(time: Time, first: int, last: int) -> Time | None:
    """Years of a decade; other stretches have no such parts."""
    if time.first is None or time.first.year is None or _years_over(time) not in (_A_DECADE, _A_CENTURY):
        return None
    year = time.first.year
    return _part(time, Day(year + first, 1, 1), Day(year + last, 12, 31))


def _years_over(time: Time) -> int:
    """From the first year of a time to its last, -1 where one is unknown."""
    first, last = time.first, time.last
    known = first is not None and last is not None and first.year is not None and last.year is not None
    return (last.year or 0) - (first.year or 0) if known and first and last else -1


def _part(time: Time, first: Day, last: Day) -> Time:
    return replace(time, first=first, last=last, grain=Grain.SPAN, role=TimeRole.AT, basis=None)
