"""What a change is told of: the amount beside it in the sentence, the row or the sentence before."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from factcheck.claims.model import Claim, Role
from factcheck.claims.respective import is_respective
from factcheck.patterns import Pattern
from factcheck.records import replace
from factcheck.text.document import BlockKind

_TO = Pattern(r"\s*(?:,\s*)?to\s*|\s*[，,]?\s*(?:至|到|达|达到)\s*", re.I)
_LISTED = Pattern(r"\s*(?:,|，|、|and|和|与|及)\s*", re.I)
_ANOTHER_VALUE = Pattern(
    r"(?:\b(?:up|down|rising|falling|slowing|easing|accelerating)\s+from|\bafter|\bagainst|\bversus|\bvs\.?"
    r"|\bcompared (?:with|to)|\ba (?:year|month|quarter) (?:earlier|before|ago),? (?:it|they) (?:had been|was|were))"
    r"\s+(?:about|some|around|only|just|an?|the)?\s*$",
    re.I,
)
_NEW_CLAUSE = Pattern(r",\s*(?:and|while|but|as)\s+(?:the\s+)?[a-z]+", re.I)
_PARTED = Pattern(r"[;；。]|\bwhile\b|\bwhereas\b", re.I)


def attach(claim: Claim, sentence: Sequence[Claim], lent: Callable[[], Sequence[Claim]]) -> Claim:
    """The claim with its antecedent, where it is a change told in percent or points; else as it is.

    `sentence` are all claims of the sentence in order; `lent` gives those of the nearest place before it, and is
    called only where the sentence itself tells no amount and names nothing.
    """
    if not claim.mention.quantity.is_ratio or (claim.role is not Role.CHANGE and not _is_cell(claim)):
        return claim
    amounts = [other for other in sentence if not other.mention.quantity.is_ratio]
    chosen = _by_order(claim, sentence, amounts) or _beside(claim, amounts)
    if chosen is None and not amounts and not any(bound.span is not None for bound in claim.subjects):
        chosen = next((other for other in reversed(lent()) if not other.mention.quantity.is_ratio), None)
    return claim if chosen is None else replace(claim, antecedent=chosen)


def _tells_of_another(claim: Claim, gap: str) -> bool:
    """Whether a clause of its own, about what nothing explains, stands between: "…, and shares rose 7%"."""
    return bool(claim.lead) and bool(_NEW_CLAUSE.search(gap))


def with_anchor(claim: Claim, sentence: Sequence[Claim]) -> Claim:
    """The claim with the figure before it where it tells another value of the same: "3.6%, after 3.9% in August"."""
    before = [other for other in sentence if other.span.end <= claim.span.start]
    if not before or before[-1].mention.quantity.unit != claim.mention.quantity.unit:
        return claim
    gap = claim.context.sentence.text[before[-1].span.end : claim.span.start]
    is_other = bool(_ANOTHER_VALUE.search(gap)) and not _NEW_CLAUSE.search(gap)
    return replace(claim, anchor=before[-1].anchor or before[-1]) if is_other else claim


def _is_cell(claim: Claim) -> bool:
    return claim.context.kind is BlockKind.CELL


def _by_order(claim: Claim, sentence: Sequence[Claim], amounts: Sequence[Claim]) -> Claim | None:
    """ "… respectively", 分别: the n-th change is told of the n-th amount."""
    changes = [other for other in sentence if other.mention.quantity.is_ratio]
    if not is_respective(claim.context.sentence.text) and not _are_listed(changes):
        return None
    return amounts[changes.index(claim)] if len(changes) == len(amounts) else None


def _are_listed(changes: Sequence[Claim]) -> bool:
    """Whether changes stand in a list of their own: "an increase of 40% and 10%"."""
    return len(changes) > 1 and all(
        _LISTED.fullmatch(one.context.sentence.text[one.span.end : other.span.start])
        for one, other in itertools.pairwise(changes)
    )


def _beside(claim: Claim, amounts: Sequence[Claim]) -> Claim | None:
    """The nearest amount before in the same part of the sentence, else one right behind ("rose 12% to 36 trillion")."""
    text = claim.context.sentence.text
    following = [other for other in amounts if other.span.start >= claim.span.end]
    if following and _TO.fullmatch(text[claim.span.end : following[0].span.start]):
        return following[0]
    before = [other for other in amounts if other.span.end <= claim.span.start]
    if before and _tells_of_another(claim, text[before[-1].span.end : claim.span.start]):
        return None
    if before and not _PARTED.search(text[before[-1].span.end : claim.span.start]):
        return before[-1]
    after = [other for other in amounts if other.span.start >= claim.span.end and other.role is Role.LEVEL]
    return after[0] if after else None
