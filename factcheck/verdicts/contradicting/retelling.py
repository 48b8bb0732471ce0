"""Two values for one thing, said in two places of a text (FC501)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.model import Claim, Origin
from factcheck.claims.words import GENERIC_ROOTS, NEUTRAL_CJK
from factcheck.reading.model import QuantityMention
from factcheck.values.quantity import Modifier, NumberStyle, Quantity
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.contradicting.clashes import Clash, words_of

# Who says it is no part of what is said: "According to the annex, …", 年报显示，…
_INTRODUCTION = re.compile(
    r"[^,，。]{0,40}(?:according to[^,]{0,40},|(?:显示|称|表示|据[^，]{0,20})，)"
    r"|.{0,60}\b(?:says|writes|reports|states) that\b",
    re.I,
)
_RETOLD = 0.7  # the share of telling words that two sentences must have in common to say the same
_RETOLD_REACH = 50  # sentences of one kind that are compared with a later one
_FEWEST_WORDS = 3


def find_two_values(claims: Sequence[Claim]) -> Iterator[Clash]:
    """Two plain values for one subject and property at one time, both said in the text."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = _key(claim)
        if key is None:
            continue
        earlier = seen.setdefault(key, claim)
        if earlier is not claim and not _is_compatible(earlier.mention.quantity, claim.mention.quantity):
            yield Clash(claim, "FC501", (earlier,), f"the text also says {words_of(earlier)}")


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


def find_retold(claims: Sequence[Claim]) -> Iterator[Clash]:
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
                yield Clash(claim, "FC501", (other,), f"the text also says {words_of(other)}")
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


def _is_compatible(first: Quantity, second: Quantity) -> bool:
    one, other = in_base_unit(first), in_base_unit(second)
    return one.plain.touches(other.plain)
