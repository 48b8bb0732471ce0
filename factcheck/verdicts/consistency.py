"""The text against itself: two values for one thing (FC501), and figures of a sentence that do not add up (FC502)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.claims.model import Claim, Origin, Role
from factcheck.claims.words import GENERIC_ROOTS, NEUTRAL_CJK
from factcheck.reading.model import QuantityMention
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, NumberStyle, Quantity, QuantityKind
from factcheck.values.unit import UnitKind
from factcheck.verdicts.amounts import short_amount
from factcheck.verdicts.compare import in_base_unit

_HUNDRED = Decimal(100)
_FRACTION_SLACK = Decimal("0.075")  # how far, relatively, a worded fraction may lie from the ratio
_SHARE_LINK = re.compile(
    r"\b(?:or|account(?:s|ed|ing) for|a share of|equal to|equivalent to|that is|i\.e\.|representing|making up)\b"
    r"|占|即|相当于",
    re.I,
)
_OF = re.compile(r"\b(?:of|among|out of)\b|中", re.I)
_LINK_REACH = 30
# Who says it is no part of what is said: "According to the annex, …", 年报显示，…
_INTRODUCTION = re.compile(
    r"[^,，。]{0,40}(?:according to[^,]{0,40},|(?:显示|称|表示|据[^，]{0,20})，)"
    r"|.{0,60}\b(?:says|writes|reports|states) that\b",
    re.I,
)
_RETOLD = 0.7  # the share of telling words that two sentences must have in common to say the same
_RETOLD_REACH = 50  # sentences of one kind that are compared with a later one
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Clash:
    """A claim that an earlier place of the text contradicts; `others` are the claims it rests on."""

    claim: Claim
    rule: str
    others: tuple[Claim, ...]
    reason: str


def find_clashes(claims: Sequence[Claim]) -> Iterator[Clash]:
    """Contradictions among the claims of one document, each reported on the later figure."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.context.index, []).append(claim)
    for group in by_sentence.values():
        yield from _growth_clashes(group)
        yield from _share_clashes(group)
    yield from _two_values(claims)
    yield from _retold(claims)


def _growth_clashes(group: Sequence[Claim]) -> Iterator[Clash]:
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
    return Clash(told, "FC502", (start, end), f"from {_words(start)} to {_words(end)} is {_about(computed, quantity)}")


def _share_clashes(group: Sequence[Claim]) -> Iterator[Clash]:
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
            reason = f"{_words(part)} of {_words(whole)} is {_about(computed, told.mention.quantity)}"
            yield Clash(told, "FC502", (whole, part), reason)


def _is_whole(text: str, whole: Claim, part: Claim) -> bool:
    before = text[max(0, whole.span.start - 15) : whole.span.start]
    between = text[whole.span.end : part.span.start]
    return bool(
        _OF.search(before) or "中" in between or re.search(r"\bof (?:which|these|those|them|whom)\b", between, re.I)
    )


def _two_values(claims: Sequence[Claim]) -> Iterator[Clash]:
    """Two plain values for one subject and property at one time, both said in the text."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = _key(claim)
        if key is None:
            continue
        earlier = seen.setdefault(key, claim)
        if earlier is not claim and not _is_compatible(earlier.mention.quantity, claim.mention.quantity):
            yield Clash(claim, "FC501", (earlier,), f"the text also says {_words(earlier)}")


def _retold(claims: Sequence[Claim]) -> Iterator[Clash]:
    """Two sentences that say the same words of one time with another number."""
    seen: dict[tuple[object, ...], list[tuple[frozenset[str], Claim]]] = {}
    for claim in claims:
        words = _words_around(claim)
        if words is None:
            continue
        quantity = claim.mention.quantity
        time = None if claim.time is None or claim.time.origin is not Origin.SENTENCE else claim.time.time
        key = (None if quantity.unit is None else quantity.unit.dimension, claim.role, claim.sign, time)
        earlier = seen.setdefault(key, [])
        for told, other in earlier[-_RETOLD_REACH:]:
            alike = len(told & words) / len(told | words) if told else 0
            if (
                alike >= _RETOLD
                and other.context is not claim.context
                and not _is_compatible(other.mention.quantity, quantity)
            ):
                yield Clash(claim, "FC501", (other,), f"the text also says {_words(other)}")
                break
        earlier.append((words, claim))


def _words_around(claim: Claim) -> frozenset[str] | None:
    """The telling words of a sentence with one figure, and that an exact one; else None."""
    mentions, quantity = claim.context.mentions, claim.mention.quantity
    if (
        sum(_unit_of(one) == _unit_of(claim.mention) for one in mentions.quantities) != 1
        or not claim.stance.is_claim
        or quantity.modifier is not Modifier.EXACT
    ):
        return None
    if claim.is_target or claim.time is None or quantity.number.style is NumberStyle.FRACTION:
        return None
    intro = _INTRODUCTION.match(mentions.text)
    start = intro.end() if intro else 0
    apart = [claim.span, *(time.span for time in mentions.times)]
    words = frozenset(
        token.root
        for token in mentions.tokens
        if token.is_word
        and token.span.start >= start
        and token.root not in GENERIC_ROOTS
        and token.root not in NEUTRAL_CJK
        and not any(token.span.overlaps(span) for span in apart)
    )
    return words if len(words) >= _FEWEST_WORDS else None


def _unit_of(figure: QuantityMention) -> str | None:
    return None if figure.quantity.unit is None else figure.quantity.unit.dimension


def _key(claim: Claim) -> tuple[object, ...] | None:
    """What a claim is about, where its own sentence says subject and property outright and closely; else None."""
    quantity = claim.mention.quantity
    if not claim.stance.is_claim or quantity.unit is None or claim.unknowns or quantity.modifier is not Modifier.EXACT:
        return None
    subject = next((bound.id for bound in claim.subjects if bound.span is not None and bound.strength >= 0.85), None)
    prop = next((bound.id for bound in claim.properties if bound.span is not None and bound.strength >= 0.85), None)
    if (
        subject is None
        or prop is None
        or claim.is_target
        or claim.leftover
        or quantity.number.style is NumberStyle.FRACTION
    ):
        return None
    time = claim.time.time if claim.time is not None and claim.time.origin is Origin.SENTENCE else None
    areas = tuple(sorted(bound.id for bound in claim.areas if bound.span is not None))
    return (subject, prop, quantity.unit.dimension, claim.role, time, areas, claim.basis)


def _is_compatible(first: Quantity, second: Quantity) -> bool:
    one, other = in_base_unit(first), in_base_unit(second)
    return one.plain.touches(other.plain)


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


def _words(claim: Claim) -> str:
    return claim.span.of(claim.context.sentence.text)


def _about(computed: Interval, told: Quantity) -> str:
    middle = computed.middle
    assert middle is not None
    if told.unit is not None and told.unit.kind is UnitKind.PERCENT:
        return f"{middle:.1f}%"
    return f"{middle:.1f} times" if told.kind is QuantityKind.MULTIPLE else f"{short_amount(middle)}"
