"""Two times that make one: "from June 2024 to March 2025", 2021年7月末至2025年6月末, "Tuesday, 7 September"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.reading.times_tokens import Tokens
from factcheck.values.time import Day, Grain, Time, TimeRole

_TO = frozenset({"to", "-", "到"})


@dataclass(frozen=True, slots=True)
class Found:
    """A time over the tokens from `start` up to `end`."""

    start: int
    end: int
    time: Time


def join_times(found: list[Found], tokens: Tokens) -> list[Found]:
    """The times of a sentence, with ranges and "weekday, date" made one."""
    joined: list[Found] = []
    for item in found:
        whole = _joined(joined[-1], item, tokens) if joined else None
        if whole is None:
            joined.append(item)
        else:
            joined[-1] = whole
    return joined


def _joined(left: Found, right: Found, tokens: Tokens) -> Found | None:
    gap = tokens.kinds[left.end : right.start]
    if len(gap) > 2:
        return None
    if (
        _is_weekday(left, tokens)
        and gap in ([], [","], ["lparen"])
        and right.time.grain is Grain.DAY
        and not right.time.relative
    ):
        return Found(left.start, right.end, right.time)
    if (
        _is_weekday(right, tokens)
        and gap in ([], [","], ["lparen"])
        and left.time.grain is Grain.DAY
        and not left.time.relative
    ):
        closing = tokens.kind(right.end) == "rparen" and gap == ["lparen"]
        return Found(left.start, right.end + closing, left.time)
    return _range(left, right, gap, tokens)


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
    before = tokens.word(left.start - 1).lower()
    if gap == ["and"]:
        return before == "between"
    return gap == ["与"] and tokens.kind(right.end) == "之间"


def _spanning(left: Time, right: Time) -> Time | None:
    """From the first day of one time to the last of another; a year that one lacks is the other's."""
    first, last = left.first, right.last
    if first is None or last is None or TimeRole.BASIS in (left.role, right.role):
        return None
    if first.year is None and last.year is not None:
        first = Day(last.year - (_of_year(first) > _of_year(last)), first.month, first.day)
    elif last.year is None and first.year is not None:
        last = Day(first.year + (_of_year(first) > _of_year(last)), last.month, last.day)
    if (
        first.year is not None
        and last.year is not None
        and (first.year, *_of_year(first)) >= (last.year, *_of_year(last))
    ):
        return None
    relative = left.relative or right.relative
    fiscal = left.fiscal or right.fiscal
    return replace(
        left,
        first=first,
        last=last,
        grain=Grain.SPAN,
        role=TimeRole.DURING,
        relative=relative,
        basis=None,
        fiscal=fiscal,
    )


def _of_year(day: Day) -> tuple[int, int]:
    return day.month, day.day
