"""The notation of times in a base and in reports: `2021-07-31`, `2021-07`, `2021-Q2`, `2021-H1`, `2020-02/2020-04`."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.calendar import day_time, half_time, month_length, month_time, quarter_time, year_time
from factcheck.records import replace
from factcheck.values.time import Day, Grain, Time, TimeRole

_POINT = Pattern(
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
    >>> format_time(Time(Day(2021, 1, 1), Day(2021, 10, 31), Grain.SPAN))
    '2021-01/2021-10'
    """
    first, last = time.first, time.last
    if first is None and last is None:
        return "?"
    if first is not None and last is not None and (whole := _whole(first, last)):
        return whole
    length = min(_length(first, _starts_month(first), 1), _length(last, _ends_month(last), 12))
    return f"{_shortened(first, length)}/{_shortened(last, length)}"


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


_YEAR, _MONTH, _DAY = 3, 2, 1  # how short an end of a stretch may be written


def _length(day: Day | None, is_edge: bool, month: int) -> int:
    """How short an end may be written, if it is the edge of a month, and of a year."""
    if day is None:
        return _YEAR
    if not is_edge:
        return _DAY
    return _YEAR if day.month == month and day.year is not None else _MONTH


def _shortened(day: Day | None, length: int) -> str:
    return "" if day is None else str(day)[: {_YEAR: 4, _MONTH: -3, _DAY: None}[length]]


def _starts_month(day: Day | None) -> bool:
    return day is not None and day.day == 1


def _ends_month(day: Day | None) -> bool:
    return day is not None and day.day >= month_length(day.year, day.month)


def _key(day: Day | None) -> tuple[int, int, int]:
    return (0, 0, 0) if day is None else (day.year or 0, day.month, day.day)
