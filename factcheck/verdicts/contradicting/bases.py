"""Whether a change is told of the two levels beside it, or measured against something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.mentions.model import SentenceMentions
from factcheck.patterns import Pattern
from factcheck.values.time import Basis, Grain, Time
from factcheck.verdicts.contradicting.marks import Marked

_NEAR_TIME = 12  # characters within which a time stands right behind a level
_TAIL = 45  # characters behind the last figure in which another basis may be named
_OTHER_MEASURE = Pattern(
    r"\b(?:annual|annually|annuali[sz]ed|a year\b(?! (?:earlier|before|ago))|per year|per annum|each year|yearly"
    r"|on average|average|compound|cagr|real|constant|inflation|adjusted|seasonal\w*|like[ -]for[ -]like|organic"
    r"|comparable|underlying|nominal|currency|forecast|planned|target|record|previous peak|low of|high of)\b"
    r"|年均|平均|复合|可比|不变价|实际|扣除|剔除|名义|口径|目标|预期|计划",
    re.I,
)
_ENDS = Pattern(r"[,;.，；。:：]|\b(?:and|while|but|whereas)\b")


def is_measured_otherwise(marked: Marked, found: tuple[int, int, int]) -> bool:
    """Whether the change is told of another basis or in other terms than the two levels."""
    first, last = min(found), max(found)
    tail = _clause_behind(marked, last)
    told = marked.before(first)[-25:] + marked.between(first, first + 1) + marked.between(first + 1, last) + tail
    if _OTHER_MEASURE.search(told):
        return True
    start, end, _ = (marked.figures[place] for place in found)
    return not all(_is_of_levels(basis, start, end) for basis in _bases(start.context.mentions))


def _clause_behind(marked: Marked, number: int) -> str:
    tail = marked.after(number)[:_TAIL]
    stop = _ENDS.search(tail)
    return tail[: stop.start()] if stop else tail


def _bases(mentions: SentenceMentions) -> Iterator[Time]:
    """What the sentence says that changes are measured against."""
    yield from (time.time for time in mentions.times if time.time.basis is not None)


def _is_of_levels(basis: Time, start: Claim, end: Claim) -> bool:
    """Whether a basis is the time of the first level: the very time, or a year before the second."""
    if basis.basis not in (Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR):
        return basis.basis is Basis.NAMED and start.time is not None and _year(basis) == _year(start.time.time)
    told = _own_time(start)
    if told is None or end.time is None or end.time.span is None:
        return True
    if told.relative:
        return told.grain is Grain.YEAR
    first, last = _year(told), _year(end.time.time)
    return told == end.time.time or (first is not None and last is not None and last - first == 1)


def _own_time(start: Claim) -> Time | None:
    """The time of a start: the one bound to it, else one that stands right behind it and tells no days."""
    if start.time is not None:
        return start.time.time if start.time.span is not None else None
    behind = (
        one.time
        for one in start.context.mentions.times
        if 0 < one.span.start - start.span.end < _NEAR_TIME and one.time.basis is None
    )
    return next(behind, None)


def _year(time: Time) -> int | None:
    day = time.last or time.first
    return None if day is None else day.year
