"""A size that stands once more before its thing: "The bridge is 1,860 m long. … The 1,680-metre bridge …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.model import Claim, Stance
from factcheck.mentions.tokens import root_of
from factcheck.patterns import Pattern
from factcheck.values.unit import UnitKind
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.contradicting.clashes import Clash, dimension, may_both_hold, restated

_LIKE = 1.5  # how many times larger "the 1,860-metre bridge" may be than what is the same length misprinted
_ATTRIBUTIVE = Pattern(r"\b[Tt]he\s+$")
_SIZE = frozenset(root_of(word) for word in "long high tall length height".split())


def find_size_clashes(claims: Sequence[Claim]) -> Iterator[Clash]:
    """ "The bridge is 1,860 m long. … The 1,680-metre bridge": a size that stands once more before its thing."""
    sizes: dict[tuple[str, str | None], Claim | None] = {}
    for claim in claims:
        thing = _attributed_to(claim)
        known = sizes.get((thing, dimension(claim))) if thing else None
        if known is not None and not may_both_hold(known, claim) and _is_like(known, claim):
            yield restated(claim, known)
        sized = _sized(claim)
        if sized:
            key = (sized, dimension(claim))
            sizes[key] = None if key in sizes else claim


def _attributed_to(claim: Claim) -> str | None:
    """The noun right behind a measure with "the" before it."""
    text, unit = claim.context.sentence.text, claim.mention.quantity.unit
    if unit is None or unit.kind is not UnitKind.MEASURE or not claim.stance.is_claim:
        return None
    behind = re.match(r"[-\s]+([a-z]+)\b", text[claim.span.end :])
    return root_of(behind.group(1)) if behind and _ATTRIBUTIVE.search(text[: claim.span.start]) else None


def _sized(claim: Claim) -> str | None:
    """The noun of "The bridge is 1,860 m long"; None for any other sentence."""
    unit = claim.mention.quantity.unit
    if unit is None or unit.kind is not UnitKind.MEASURE or claim.stance is not Stance.ASSERTED:
        return None
    text = claim.context.sentence.text
    subject = re.fullmatch(r"The ([a-z]+) (?:is|measures|runs|was)\s+", text[: claim.span.start])
    size = re.match(r"\s+(\w+)\b", text[claim.span.end :])
    return root_of(subject.group(1)) if subject and size and root_of(size.group(1)) in _SIZE else None


def _is_like(first: Claim, second: Claim) -> bool:
    one, other = (in_base_unit(claim.mention.quantity).number.value for claim in (first, second))
    return min(one, other) > 0 and float(max(one, other) / min(one, other)) <= _LIKE
