"""Calendar arithmetic over days whose year may be unknown: builds the periods that times are made of."""

from __future__ import annotations

import datetime

from factcheck.records import replace
from factcheck.values.time import Day, Grain, Time, TimeRole, is_leap

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # February without a year keeps its leap day


def month_length(year: int | None, month: int) -> int:
    """Days of a month; of a February without a year 29, which `Time.with_year` mends."""
    if month == 2 and year is not None and not is_leap(year):
        return 28
    return _LENGTHS[month - 1]


def day_time(year: int | None, month: int, day: int) -> Time | None:
    """A day as a time, None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= month_length(year, month) and _is_year(year)):
        return None
    only = Day(year, month, day)
    return Time(only, only, Grain.DAY)


def month_time(year: int | None, month: int) -> Time | None:
    return months_time(year, month, month, Grain.MONTH)


def quarter_time(year: int | None, quarter: int) -> Time | None:
    if not 1 <= quarter <= 4:
        return None
    return months_time(year, 3 * quarter - 2, 3 * quarter, Grain.QUARTER)


def half_time(year: int | None, half: int) -> Time | None:
    if not 1 <= half <= 2:
        return None
    return months_time(year, 6 * half - 5, 6 * half, Grain.HALF)


A_YEAR = Time(Day(None, 1, 1), Day(None, 12, 31), Grain.YEAR)  # the year that a text speaks of without naming it


def year_time(year: int | None) -> Time | None:
    return months_time(year, 1, 12, Grain.YEAR)


def years_time(first: int, last: int) -> Time | None:
    """Whole years from one to another, None where they run backwards."""
    if not (first <= last and _is_year(first) and _is_year(last)):
        return None
    grain, role = (Grain.YEAR, TimeRole.AT) if first == last else (Grain.SPAN, TimeRole.DURING)
    return Time(Day(first, 1, 1), Day(last, 12, 31), grain, role)


def months_time(year: int | None, first: int, last: int, grain: Grain = Grain.SPAN) -> Time | None:
    """Whole months of one year; None where there are no such months."""
    if not (1 <= first <= last <= 12 and _is_year(year)):
        return None
    role = TimeRole.DURING if grain is Grain.SPAN else TimeRole.AT
    return Time(Day(year, first, 1), Day(year, last, month_length(year, last)), grain, role)


def _is_year(year: int | None) -> bool:
    """Whether the calendar has the year, or nobody knows it."""
    return year is None or 1 <= year <= 9999


def unknown_time(grain: Grain, role: TimeRole = TimeRole.AT) -> Time:
    """A relative time that nothing resolves."""
    return Time(None, None, grain, role, relative=True)


def date_time(first: datetime.date, last: datetime.date, grain: Grain) -> Time:
    return Time(as_day(first), as_day(last), grain)


def as_day(date: datetime.date) -> Day:
    return Day(date.year, date.month, date.day)


def add_days(day: Day, days: int) -> Day | None:
    """The day so many days later; a day without a year is counted in a leap year. None beyond the calendar."""
    ordinal = datetime.date(day.year or 2000, day.month, day.day).toordinal() + days
    if not 1 <= ordinal <= datetime.date.max.toordinal():
        return None
    date = datetime.date.fromordinal(ordinal)
    return Day(None if day.year is None else date.year, date.month, date.day)


def add_months(day: Day, months: int) -> Day | None:
    """The same day of the month so many months later, or that month's last day; None beyond the calendar."""
    index = (day.year or 2000) * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        return None
    known = None if day.year is None else year
    return Day(known, month, min(day.day, month_length(known, month)))


def months_to(end: Time, months: int) -> Time | None:
    """The months that end with the last day of a time: "the year to March 2025" is twelve of them."""
    if end.last is None:
        return replace(end, first=None, grain=Grain.SPAN)
    if not 0 < months <= 1200:
        return None
    first = add_months(Day(end.last.year, end.last.month, 1), 1 - months)
    ends_a_month = end.last.day >= month_length(end.last.year, end.last.month)
    if not ends_a_month and (before := add_months(end.last, -months)) is not None:
        first = add_days(before, 1)
    return None if first is None else Time(first, end.last, Grain.SPAN, TimeRole.DURING, end.relative)


def days_to(end: Time, days: int) -> Time | None:
    """The days that end with the last day of a time."""
    first = None if end.last is None else add_days(end.last, 1 - days)
    return None if first is None else Time(first, end.last, Grain.SPAN, TimeRole.DURING, end.relative)


def in_year(time: Time, year: int) -> Time | None:
    """The same days of another year, None where the time has no year of its own or names that one."""
    first, last = time.first, time.last
    if first is None or last is None or first.year is None or last.year is None or last.year == year:
        return None
    start = first.year + year - last.year
    return replace(time, first=_of_year(first, start), last=_of_year(last, year)) if _is_year(start) else None


def _of_year(day: Day, year: int) -> Day:
    """The same day of another year; the last day of a February stays its last."""
    is_last = day.day == month_length(day.year, day.month)
    length = month_length(year, day.month)
    return Day(year, day.month, length if is_last else min(day.day, length))
