"""A claim that another place of the text contradicts, and what such claims have in common."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims.model import Claim


@dataclass(frozen=True, slots=True)
class Clash:
    """A claim that an earlier place of the text contradicts; `others` are the claims it rests on."""

    claim: Claim
    rule: str
    others: tuple[Claim, ...]
    reason: str


def words_of(claim: Claim) -> str:
    """The words of a figure as the text has them."""
    return claim.span.of(claim.context.sentence.text)
