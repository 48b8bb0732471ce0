"""Verbs that two levels belie: "fell from 843 to 871"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim, Role, Stance
from factcheck.claims.roles import read_direction
from factcheck.patterns import Pattern
from factcheck.verdicts.contradicting.clashes import Clash, dimension, is_ratio, reckoned, words
from factcheck.verdicts.contradicting.marks import Marked
from factcheck.verdicts.contradicting.movements import SHOWN, are_two_levels, sign_of
from factcheck.verdicts.contradicting.wordings import AGAINST, FROM_TO_ZH, LEVEL_FROM, goes_to

_PLACES = 100  # bare numbers below it may be places in a ranking, where down is better
_LONG = 3  # significant digits from which "from 843 to 871" can hardly be a range
_STARTED = Pattern(r"\b(?:from|to)\s+(?:an?\s+|some\s+|the\s+)?$|(?:由|从|自)[^，。；]{0,12}$|(?:到|至|为)(?:了)?$")
_UP_FROM = Pattern(r"\b(up|down|higher|lower) (?:slightly |sharply )?from (?:an? |the )?$")


def find_direction_clashes(marked: Marked) -> Iterator[Clash]:
    """The verbs of a sentence that its two levels belie, each on the later level."""
    for number in range(len(marked.figures) - 1):
        yield from _check_direction(marked, number)


def _check_direction(marked: Marked, number: int) -> Iterator[Clash]:
    """ "fell from 843 to 871", "up from 60" of 50: the verb goes one way, the levels the other."""
    first, second = marked.figures[number : number + 2]
    gap, before = marked.between(number, number + 1), marked.before(number)
    if first.role is Role.START and goes_to(gap):
        start, end, sign = first, second, _verb_before(before, gap)
    elif second.role is Role.START and LEVEL_FROM.fullmatch(gap) and re.search(r"\bto\s+(?:an?\s+)?$", before):
        start, end, sign = second, first, _verb_before(before, "")
    elif second.role is Role.START and (told := _UP_FROM.search(gap)) and AGAINST.fullmatch(gap):
        start, end, sign = second, first, 1 if told.group(1) in ("up", "higher") else -1
    else:
        return
    if _belies(sign, start, end):
        turned = SHOWN[-sign]
        message = f"Tells it as {SHOWN[sign]}, but from {words(start)} to {words(end)} is {turned}."
        yield Clash(second, "FC502", (first,), message, is_turned=True)


def _verb_before(before: str, gap: str) -> int:
    """Which way the verb points that leads up to "from A to B"; in Chinese it stands between the two."""
    between = FROM_TO_ZH.fullmatch(gap)
    if between is not None:
        return read_direction(re.split(r"到|至|为", gap)[0])
    return read_direction(_STARTED.sub("", before).rstrip())


def _belies(sign: int, start: Claim, end: Claim) -> bool:
    if not sign or not are_two_levels(start, end) or (start.stance, end.stance) != (Stance.ASSERTED, Stance.ASSERTED):
        return False
    first, last = reckoned(start), reckoned(end)
    if first.interval.closed().overlaps(last.interval.closed()) or sign_of(last.value - first.value) != -sign:
        return False
    if dimension(end) is None and max(first.value, last.value) < _PLACES:
        return False
    digits = max(len(one.mention.quantity.number.digits) for one in (start, end))
    return sign > 0 or (digits >= _LONG and not is_ratio(end)) or not start.context.sentence.text.isascii()
