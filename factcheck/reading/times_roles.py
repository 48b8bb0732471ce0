"""How a time is meant, told from the words right before and behind it."""

from __future__ import annotations

from factcheck.reading.calendar import add_days, as_day
from factcheck.reading.calendar_relative import Reference
from factcheck.reading.times_tokens import Tokens
from factcheck.records import replace
from factcheck.values.time import Basis, Day, Grain, Time, TimeRole

_LONGEST_PREPOSITION = 3
_PREPOSITIONS = {
    words: role
    for role, rows in (
        (TimeRole.AS_OF, "as of|as at|as on|at|截至|截止|截至到|截止到"),
        (
            TimeRole.BY,
            "by|before|until|till|up to|through|no later than|not later than|ahead of|prior to|到|至|直至|直到",
        ),
        (TimeRole.SINCE, "since|ever since|after|following|starting|starting in|beginning|beginning in|自|从|自从"),
        (TimeRole.DURING, "during|over|throughout|across|for|within|between"),
        (
            TimeRole.BASIS,
            "compared with|compared to|relative to|versus|vs|vs.|against|than|than in|than at|than on|than for"
            "|than during|up from|down from|up on|down on|on|from|比|较|較|相比|相较于|较之",
        ),
    )
    for words in rows.split("|")
}
_LAST_WORDS = frozenset(words.rsplit(" ", 1)[-1] for words in _PREPOSITIONS)
_CHANGES = frozenset(
    "up down percent % point points pct higher lower rise increase decrease decline drop fall change changed "
    "unchanged growth gain improvement rose fell increased decreased dropped grew more less improved climbed "
    "jumped slipped".split()
)
_NOUNS_OF_CHANGE = frozenset(
    "increase rise growth gain improvement decline drop decrease fall jump surge up down".split()
)
_TIMES_BEFORE = frozenset({"MONTH", "YEAR", "RELMONTH", "RELYEAR", "quarter"})  # "rose 2% in June from May"
_LEVELS = frozenset({Grain.DAY, Grain.MONTH})


def with_role(time: Time, tokens: Tokens, start: int, end: int, reference: Reference) -> Time:
    """The time with the role that its surroundings give it."""
    if time.role in (TimeRole.NOW, TimeRole.BASIS):
        return time
    role = None if _is_closed(time) else _role_before(time, tokens, start)
    if tokens.kind(end) == "相比" and tokens.kind(start - 1) == "与":
        role = TimeRole.BASIS
    if role is None or (role is TimeRole.DURING and (time.grain is Grain.DAY or time.role is not TimeRole.AT)):
        role = time.role
    if role is TimeRole.AT and time.grain not in _LEVELS and not _is_short(time):
        role = TimeRole.DURING
    return _in_role(time, role, reference, after=tokens.word(start - 1).lower() in ("after", "following"))


def _is_closed(time: Time) -> bool:
    """Whether both ends are said ("from June to August"), so that the preposition belongs to them."""
    return time.grain is Grain.SPAN and time.role is TimeRole.DURING


def _is_short(time: Time) -> bool:
    """Whether a stretch is about a month or less, and so tells when rather than how long."""
    first, last = time.first, time.last
    return first is not None and last is not None and (first.year, first.month) == (last.year, last.month)


def _in_role(time: Time, role: TimeRole, reference: Reference, *, after: bool) -> Time:
    if role is TimeRole.BASIS:
        return replace(time, role=role, basis=time.basis or Basis.NAMED)
    if role is not TimeRole.SINCE or time.first is None:
        return time if time.role is role and time.basis is None else replace(time, role=role, basis=None)
    first = add_days(time.last, 1) if after and time.last is not None else time.first
    return replace(time, first=first, last=_so_far(first, reference), role=role, basis=None)


def _so_far(first: Day | None, reference: Reference) -> Day | None:
    """The reference day as the end of what began on a day with a year, unless it begins later."""
    if reference is None or first is None or first.year is None:
        return None
    last = as_day(reference)
    return last if (first.year, first.month, first.day) <= (last.year or 0, last.month, last.day) else None


def _role_before(time: Time, tokens: Tokens, start: int) -> TimeRole | None:
    """The role that the preposition gives, where one stands there."""
    if time.role is TimeRole.SINCE or time.role is TimeRole.BY:
        return None
    words = tokens.word(start - 1).lower()
    if words not in _LAST_WORDS:
        return None
    found = None
    for index in range(start - 2, start - 2 - _LONGEST_PREPOSITION, -1):
        if words in _PREPOSITIONS:
            found = words
        words = f"{tokens.word(index).lower()} {words}"
    return None if found is None else _weighed(_PREPOSITIONS[found], found, time, tokens, start)


def _weighed(role: TimeRole, words: str, time: Time, tokens: Tokens, start: int) -> TimeRole | None:
    """What a preposition of several meanings means here."""
    previous = tokens.word(start - 2).lower()
    if words == "from":
        compared = time.basis or previous in _CHANGES or tokens.kind(start - 2) in _TIMES_BEFORE
        return TimeRole.BASIS if compared else TimeRole.SINCE
    if words == "on":
        return TimeRole.BASIS if time.basis or time.grain not in _LEVELS else None
    if words == "over":
        return TimeRole.BASIS if previous in _NOUNS_OF_CHANGE or time.basis is Basis.PREVIOUS_YEAR else role
    if words == "at":
        return role if time.grain in _LEVELS else None
    return role
