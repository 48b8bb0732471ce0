"""From one level to another: whether the change that is told fits the two levels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.claims.model import Claim, Role
from factcheck.values.interval import Interval
from factcheck.values.quantity import QuantityKind
from factcheck.values.unit import UnitKind
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.contradicting.bases import is_measured_otherwise
from factcheck.verdicts.contradicting.clashes import (
    Clash,
    Reckoned,
    amount,
    are_alike,
    contradicts,
    dimension,
    has_kind,
    is_ratio,
    reckoned,
    words,
)
from factcheck.verdicts.contradicting.marks import Marked
from factcheck.verdicts.contradicting.wordings import (
    AGAINST,
    CHANGE_FROM,
    CHANGE_NOUN,
    CHANGE_TO,
    LAST_YEAR_ZH,
    LEVEL_FROM,
    MORE_THAN,
    RISES_ZH,
    THAN_ZH,
    TOLD_BEHIND,
    goes_to,
)

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_SLACK = Decimal("0.02")  # a rate is often computed from unrounded or slightly revised levels

SHOWN = {1: "a rise", -1: "a fall", 0: "no change"}


def find_movement_clashes(marked: Marked) -> Iterator[Clash]:
    """The changes of a sentence that its own two levels do not give."""
    for number in range(len(marked.figures) - 2):
        found = _triple(marked, number)
        if found is not None:
            start, end, told = (marked.figures[place] for place in found)
            clash = _check_change(start, end, told)
            if clash is not None and not is_measured_otherwise(marked, found):
                yield clash


def _triple(marked: Marked, first: int) -> tuple[int, int, int] | None:
    """Which of three figures in a row is the start, which the end and which the change; None where it is not plain."""
    second, third = first + 1, first + 2
    one, two, three = marked.figures[first : first + 3]
    gap, next_gap = marked.between(first, second), marked.between(second, third)
    if one.role is Role.START and goes_to(gap) and TOLD_BEHIND.fullmatch(next_gap):
        return (first, second, third) if _is_change(three) or re.search(CHANGE_NOUN, next_gap) else None
    if _is_change(one) and two.role is Role.START and CHANGE_FROM.fullmatch(gap) and goes_to(next_gap):
        return second, third, first
    if _is_change(one) and three.role is Role.START and CHANGE_TO.fullmatch(gap) and LEVEL_FROM.fullmatch(next_gap):
        return third, second, first
    if _is_change(two) and three.role is Role.START and TOLD_BEHIND.fullmatch(gap) and CHANGE_FROM.fullmatch(next_gap):
        return third, first, second
    if _is_change(three) and _is_compared(one, two, gap) and TOLD_BEHIND.fullmatch(next_gap):
        return second, first, third
    if _is_change(two) and MORE_THAN.fullmatch(next_gap) and re.fullmatch(r"\s*,\s*", gap):
        return third, first, second
    if _is_change(three) and THAN_ZH.fullmatch(gap) and RISES_ZH.fullmatch(next_gap):
        return second, first, third
    if one.role is Role.START and _is_change(two) and RISES_ZH.fullmatch(gap) and CHANGE_TO.fullmatch(next_gap):
        return first, third, second
    return None


def _is_compared(level: Claim, other: Claim, gap: str) -> bool:
    """Whether a level is set against an earlier one: "50, compared with 40", "to 50 from 40", 50亿元，上年为40亿元."""
    text = level.context.sentence.text[level.span.end : other.span.start]
    if AGAINST.fullmatch(gap) or LAST_YEAR_ZH.fullmatch(text):
        return True
    return level.role is Role.LEVEL and other.role is Role.START and bool(LEVEL_FROM.fullmatch(gap))


def _is_change(claim: Claim) -> bool:
    return claim.role is Role.CHANGE or claim.mention.quantity.kind is QuantityKind.MULTIPLE


def _check_change(start: Claim, end: Claim, told: Claim) -> Clash | None:
    if not are_two_levels(start, end):
        return None
    computed = tuple(_changes(start, end, told))
    if not computed or not all(contradicts(told, one, _SLACK) for one in computed):
        return None
    message = f"Says {words(told)}, but from {words(start)} to {words(end)} is {_shown(computed[0], start, end, told)}."
    return Clash(told, "FC502", (start, end), message)


def are_two_levels(start: Claim, end: Claim) -> bool:
    """Whether two figures are asserted levels of one kind, the first above nothing."""
    if not are_alike(start, end) or not (start.stance.is_claim and end.stance.is_claim):
        return False
    low = reckoned(start).interval.low
    return low is not None and low > 0 and end.mention.quantity.kind is not QuantityKind.MULTIPLE


def _changes(start: Claim, end: Claim, told: Claim) -> Iterator[Reckoned]:
    """The readings of a change that the two levels give: a difference, a rate, a multiple; signed as it is told."""
    first, last = reckoned(start), reckoned(end)
    difference = Reckoned(last.value - first.value, last.interval.minus(first.interval))
    ratio = Reckoned(last.value / first.value, last.interval.over(first.interval))
    rate = Reckoned((ratio.value - _ONE) * _HUNDRED, ratio.interval.minus(Interval.point(_ONE)).scaled(_HUNDRED))
    if told.mention.quantity.kind is QuantityKind.MULTIPLE:
        yield ratio
        yield Reckoned(ratio.value - _ONE, ratio.interval.minus(Interval.point(_ONE)))
    elif has_kind(told, UnitKind.POINT):
        if is_ratio(end):
            yield _signed(difference, told)
    elif has_kind(told, UnitKind.PERCENT):
        yield _signed(rate, told)
        if is_ratio(end):
            yield _signed(difference, told)
    elif not is_ratio(end) and dimension(told) in (dimension(end), dimension(start), None):
        yield _signed(difference, told)


def _signed(change: Reckoned, told: Claim) -> Reckoned:
    """A change as its words sign it: "a fall of 5" is 5 of a fall; without a direction its size alone counts."""
    is_fall = told.sign < 0 and in_base_unit(told.mention.quantity).number.value >= 0
    if is_fall or (not told.sign and change.value < 0):
        return Reckoned(-change.value, change.interval.negated())
    return change


def _shown(change: Reckoned, start: Claim, end: Claim, told: Claim) -> str:
    if told.mention.quantity.kind is QuantityKind.MULTIPLE:
        return amount(change.value, told)
    first, last = reckoned(start).value, reckoned(end).value
    return f"{SHOWN[sign_of(last - first)]} of {amount(abs(change.value), told)}"


def sign_of(value: Decimal) -> int:
    """1 above zero, -1 below, 0 at it."""
    return (value > 0) - (value < 0)
