"""Two times that make one: "from June 2024 to March 2025", 2021年7月末至2025年6月末, "Tuesday, 7 September"."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR
from itertools import pairwise

from factcheck.reading.calendar import in_year
from factcheck.reading.times_tokens import Tokens
from factcheck.records import record, replace
from factcheck.values.time import Day, Grain, Time, TimeRole

_TO = frozenset({"to", "-", "到"})

_BESIDE_WEEKDAY: tuple[list[str | None], ...] = ([], [","], ["lparen"])


@record
class Found:
    """A time over the tokens from `start` up to `end`."""

    start: int
    end: int
    time: Time


def join_times(found: list[Found], tokens: Tokens) -> list[Found]:
    """The times of a sentence, with ranges and "weekday, date" made one."""
    joined: list[Found] = []
    for part in found:
        item = _with_abbreviation(part, tokens)
        if joined:
            item = _repeated(joined[-1], item, tokens)
        whole = _joined(joined[-1], item, tokens) if joined else None
        if whole is None:
            joined.append(item)
        else:
            joined[-1] = whole
    return _with_shared_years(joined, tokens)


_LISTED_ZH: tuple[list[str | None], ...] = (["、"], ["与"], ["及"])
_LISTED: tuple[list[str | None], ...] = (["and"], ["or"], [","], ["、"], ["与"])


def _with_shared_years(found: list[Found], tokens: Tokens) -> list[Found]:
    """The times with the year that the last of a list gives them all: "August and September 2024"."""
    shared = list(found)
    for index in range(len(found) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if tokens.kinds[left.end : right.start] in _LISTED:
            shared[index] = _with_year_of(left, right.time, tokens)
    for index, (left, right) in enumerate(pairwise(shared), 1):
        if tokens.kinds[left.end : right.start] in _LISTED_ZH:
            shared[index] = _with_year_before(left.time, right)
    return shared


def _with_year_before(earlier: Time, item: Found) -> Found:
    """A Chinese time without a year in that of the one before it in a list: 2024年7月和8月."""
    mine, theirs = item.time.first, earlier.first
    alike = item.time.grain is earlier.grain in _DATED and not item.time.relative and not earlier.relative
    if mine is None or theirs is None or not alike or mine.year is not None or theirs.year is None:
        return item
    follows = (theirs.month, theirs.day) < (mine.month, mine.day)
    return replace(item, time=item.time.with_year(theirs.year)) if follows else item


def _with_year_of(item: Found, later: Time, tokens: Tokens) -> Found:
    """A time without a year in that of one of its kind that comes later in the calendar and says its year last."""
    mine, theirs = item.time.first, later.first
    alike = item.time.grain is later.grain in _DATED and not item.time.relative and not later.relative
    if mine is None or theirs is None or not alike or mine.year is not None or theirs.year is None:
        return item
    says_year_last = (
        tokens.kind(item.end - 1) != "YEAR" and theirs.year and (mine.month, mine.day) < (theirs.month, theirs.day)
    )
    return replace(item, time=item.time.with_year(theirs.year)) if says_year_last else item


_DATED = frozenset({Grain.DAY, Grain.MONTH, Grain.QUARTER})


def _repeated(left: Found, right: Found, tokens: Tokens) -> Found:
    """The same days of another year: "as of June 30, 2025 and 2024"."""
    year = tokens.value(right.start)
    is_year = right.end == right.start + 1 and tokens.kinds[right.start] == "YEAR" and isinstance(year, int)
    is_listed = tokens.kinds[left.end : right.start] in (["and"], [",", "and"])
    if not (is_year and is_listed) or left.time.relative or left.time.grain is Grain.YEAR or _is_between(left, tokens):
        return right
    time = in_year(left.time, int(str(year)))
    return right if time is None else Found(right.start, right.end, time)


def _is_between(left: Found, tokens: Tokens) -> bool:
    return tokens.word(left.start - 1).lower() == "between"


def _with_abbreviation(item: Found, tokens: Tokens) -> Found:
    """A date with "Sat," or "Sat" before it, which is no time of its own."""
    start = item.start - 2 if tokens.kind(item.start - 1) == "," else item.start - 1
    is_dated = item.time.grain is Grain.DAY and tokens.kind(start) == "WDAY"
    return Found(start, item.end, item.time) if is_dated else item


def _joined(left: Found, right: Found, tokens: Tokens) -> Found | None:
    gap = tokens.kinds[left.end : right.start]
    if len(gap) > 1:
        return None
    return _day_with_weekday(left, right, gap, tokens) or _range(left, right, gap, tokens)


def _day_with_weekday(left: Found, right: Found, gap: list[str | None], tokens: Tokens) -> Found | None:
    """The date that one of two gives, where the other is its day of the week."""
    day = right if _is_weekday(left, tokens) else left if _is_weekday(right, tokens) else None
    if day is None or gap not in _BESIDE_WEEKDAY or day.time.grain is not Grain.DAY or day.time.relative:
        return None
    closed = gap == ["lparen"] and tokens.kind(right.end) == "rparen"
    return Found(left.start, right.end + closed, day.time)


def _is_weekday(item: Found, tokens: Tokens) -> bool:
    return item.end - item.start == 1 and tokens.kinds[item.start] == "WEEKDAY"


def _range(left: Found, right: Found, gap: list[str | None], tokens: Tokens) -> Found | None:
    if not _is_range(left, right, gap, tokens):
        return None
    time = _spanning(left.time, right.time)
    return None if time is None else Found(left.start, right.end, time)


def _is_range(left: Found, right: Found, gap: list[str | None], tokens: Tokens) -> bool:
    if len(gap) == 1 and gap[0] in _TO:
        return True
    if gap == ["and"]:
        return _is_between(left, tokens)
    return gap == ["与"] and tokens.kind(right.end) == "之间"


def _spanning(left: Time, right: Time) -> Time | None:
    """From the first day of one time to the last of another; a year that one lacks is the other's."""
    first, last = left.first, right.last
    if first is None or last is None or TimeRole.BASIS in (left.role, right.role):
        return None
    turns = (first.month, first.day) > (last.month, last.day)
    if first.year is None and last.year is not None:
        first = first.in_year(last.year - turns)
    elif last.year is None and first.year is not None:
        last = last.in_year(first.year + turns)
    if first.year is not None and not (MINYEAR, 1, 1) <= _key(first) < _key(last) <= (MAXYEAR, 12, 31):
        return None
    relative, fiscal = left.relative or right.relative, left.fiscal or right.fiscal
    return Time(first, last, Grain.SPAN, TimeRole.DURING, relative, None, fiscal)


def _key(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month, day.day
