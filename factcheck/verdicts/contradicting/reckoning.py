"""Figures of one sentence that do not add up: start, end and growth, part, whole and share (FC502)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.claims.model import Claim, Role
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, NumberStyle, Quantity, QuantityKind
from factcheck.values.unit import UnitKind
from factcheck.verdicts.amounts import short_amount
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.contradicting.clashes import Clash, words_of

_HUNDRED = Decimal(100)
_FRACTION_SLACK = Decimal("0.075")  # how far, relatively, a worded fraction may lie from the ratio
_SHARE_LINK = re.compile(
    r"\b(?:or|account(?:s|ed|ing) for|a share of|equal to|equivalent to|that is|i\.e\.|representing|making up)\b"
    r"|占|即|相当于",
    re.I,
)
_OF = re.compile(r"\b(?:of|among|out of)\b|中", re.I)
_LINK_REACH = 30  # characters before a share in which its link to the amount may stand


def find_growth_clashes(group: Sequence[Claim]) -> Iterator[Clash]:
    """ "from 8 to 10 billion, up 35%": start and end give another growth, difference or multiple."""
    for start, end in itertools.pairwise(group):
        if start.role is not Role.START or end.role is not Role.LEVEL or not _are_alike(start, end):
            continue
        for told in group:
            if told.span.start > end.span.start and _follows(told, end):
                clash = _growth_clash(start, end, told)
                if clash is not None:
                    yield clash


def _follows(told: Claim, end: Claim) -> bool:
    """Whether a change is told in the clause right behind the end value."""
    gap = told.context.sentence.text[end.span.end : told.span.start]
    return len(gap) < 40 and not re.search(r"[;；。]|\b(?:while|but|and)\b", gap)


def _growth_clash(start: Claim, end: Claim, told: Claim) -> Clash | None:
    first, last = _interval(start), _interval(end)
    if first.low is None or last.low is None or first.low <= 0:
        return None
    quantity = told.mention.quantity
    ratio = last.over(first)
    if quantity.kind is QuantityKind.MULTIPLE:
        computed = ratio
    elif told.role is Role.CHANGE and _are_alike(end, told):
        computed = last.minus(first)
        computed = computed.negated() if told.sign < 0 else computed
    elif _has_kind(told, UnitKind.PERCENT) and told.role is Role.CHANGE:
        computed = ratio.minus(Interval.point(Decimal(1))).scaled(_HUNDRED)
        computed = computed.negated() if told.sign < 0 else computed
    else:
        return None
    if not _contradicts(quantity, computed):
        return None
    return Clash(
        told, "FC502", (start, end), f"from {words_of(start)} to {words_of(end)} is {_about(computed, quantity)}"
    )


def find_share_clashes(group: Sequence[Claim]) -> Iterator[Clash]:
    """ "of the 200 firms, 50, or a third, …": part and whole give another share."""
    for whole, part, told in zip(group, group[1:], group[2:], strict=False):
        text = told.context.sentence.text
        linked = _SHARE_LINK.search(text[part.span.end : told.span.start][-_LINK_REACH:])
        if not linked or not _has_kind(told, UnitKind.PERCENT) or not _are_alike(whole, part):
            continue
        if not _is_whole(text, whole, part):
            continue
        numerator, denominator = _interval(part), _interval(whole)
        if denominator.low is None or denominator.low <= 0:
            continue
        computed = numerator.over(denominator).scaled(_HUNDRED)
        if _contradicts(told.mention.quantity, computed):
            reason = f"{words_of(part)} of {words_of(whole)} is {_about(computed, told.mention.quantity)}"
            yield Clash(told, "FC502", (whole, part), reason)


def _is_whole(text: str, whole: Claim, part: Claim) -> bool:
    before = text[max(0, whole.span.start - 15) : whole.span.start]
    between = text[whole.span.end : part.span.start]
    return bool(
        _OF.search(before) or "中" in between or re.search(r"\bof (?:which|these|those|them|whom)\b", between, re.I)
    )


def _contradicts(told: Quantity, computed: Interval) -> bool:
    said = in_base_unit(told)
    if said.interval.closed().overlaps(computed.closed()):
        return False
    near = min((abs(said.number.value - end) for end in (computed.low, computed.high) if end is not None), default=None)
    scale = max((abs(end) for end in (computed.low, computed.high) if end is not None), default=Decimal(1))
    worded = said.number.style is NumberStyle.FRACTION or said.number.is_round or said.modifier is not Modifier.EXACT
    slack = _FRACTION_SLACK if worded else Decimal("0.01")
    return near is not None and scale > 0 and near / scale > slack


def _are_alike(first: Claim, second: Claim) -> bool:
    one, other = first.mention.quantity.unit, second.mention.quantity.unit
    if other is None or other.kind is UnitKind.PERCENT:
        return False
    return one is None or one.dimension == other.dimension


def _has_kind(claim: Claim, kind: UnitKind) -> bool:
    unit = claim.mention.quantity.unit
    return unit is not None and unit.kind is kind


def _interval(claim: Claim) -> Interval:
    return in_base_unit(claim.mention.quantity).plain


def _about(computed: Interval, told: Quantity) -> str:
    middle = computed.middle
    assert middle is not None
    if told.unit is not None and told.unit.kind is UnitKind.PERCENT:
        return f"{middle:.1f}%"
    return f"{middle:.1f} times" if told.kind is QuantityKind.MULTIPLE else f"{short_amount(middle)}"
