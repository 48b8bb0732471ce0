"""The notation of times in a base and in reports: `2021-07-31`, `2021-07`, `2021-Q2`, `2021-H1`, `2020-02/2020-04`."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.reading.calendar import day_time, half_time, month_length, month_time, quarter_time, year_time
from factcheck.values.time import Day, Grain, Time, TimeRole

_POINT = re.compile(
    r"([0-9]{4})(?:-(?:(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|Q(?P<quarter>[1-4])|H(?P<half>[12])))?",
)


def parse_fact_time(text: str) -> Time | None:
    """The time that a fact base writes, None where the whole text is none.

    Two times with `/` between them are a stretch from the first day of one to the last of the other; with nothing
    behind the `/` it is still open.

    >>> parse_fact_time("2021-H1").last
    Day(year=2021, month=6, day=30)
    """
    first, slash, last = text.partition("/")
    start = _point(first)
    if start is None or not slash:
        return start
    end = _point(last)
    if last and (end is None or _key(end.last) < _key(start.first)):
        return None
    return Time(start.first, end.last if end else None, Grain.SPAN, TimeRole.DURING)


def format_time(time: Time) -> str:
    """The shortest notation of a time; without a year it begins with `--`, and an unknown time is `?`.

    >>> format_time(Time(Day(2021, 1, 1), Day(2021, 6, 30), Grain.HALF))
    '2021-H1'
    """
    if time.first is None and time.last is None:
        return "?"
    if time.first is None or time.last is None:
        return f"{_day(time.first)}/{_day(time.last)}"
    return _whole(time.first, time.last) or f"{_start(time.first)}/{_end(time.last)}"


def _point(text: str) -> Time | None:
    match = _POINT.fullmatch(text)
    if match is None or int(match[1]) == 0:
        return None
    year = int(match[1])
    if match["quarter"]:
        return quarter_time(year, int(match["quarter"]))
    if match["half"]:
        return half_time(year, int(match["half"]))
    if match["day"]:
        return day_time(year, int(match["month"]), int(match["day"]))
    if match["month"]:
        return month_time(year, int(match["month"]))
    time = year_time(year)
    return None if time is None else replace(time, role=TimeRole.AT)


def _whole(first: Day, last: Day) -> str | None:
    """The one day, month, quarter, half or year that runs from `first` to `last`."""
    if first == last:
        return str(first)
    if first.year != last.year or not (_starts_month(first) and _ends_month(last)):
        return None
    return _months(first.year, first.month, last.month)


def _months(year: int | None, first: int, last: int) -> str | None:
    prefix = "-" if year is None else f"{year:04d}"
    length = last - first + 1
    if length == 1:
        return f"{prefix}-{first:02d}"
    if length == 3 and first % 3 == 1:
        return f"{prefix}-Q{(first + 2) // 3}"
    if length == 6 and first % 6 == 1:
        return f"{prefix}-H{(first + 5) // 6}"
    return prefix if length == 12 and year is not None else None


def _start(day: Day) -> str:
    """The coarsest notation that begins on a day."""
    if not _starts_month(day):
        return str(day)
    if day.month == 1 and day.year is not None:
        return f"{day.year:04d}"
    return str(day)[:-3]


def _end(day: Day) -> str:
    if not _ends_month(day):
        return str(day)
    if day.month == 12 and day.year is not None:
        return f"{day.year:04d}"
    return str(day)[:-3]


def _starts_month(day: Day) -> bool:
    return day.day == 1


def _ends_month(day: Day) -> bool:
    return day.day >= month_length(day.year, day.month)


def _day(day: Day | None) -> str:
    return "" if day is None else str(day)


def _key(day: Day | None) -> tuple[int, int, int]:
    return (0, 0, 0) if day is None else (day.year or 0, day.month, day.day)
