"""The text against itself: what one place of it says, another denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.model import Claim
from factcheck.verdicts.contradicting.clashes import Clash
from factcheck.verdicts.contradicting.reckoning import find_growth_clashes, find_share_clashes
from factcheck.verdicts.contradicting.retelling import find_retold, find_two_values


def find_clashes(claims: Sequence[Claim]) -> Iterator[Clash]:
    """Contradictions among the claims of one document, each reported on the later figure."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.context.index, []).append(claim)
    for group in by_sentence.values():
        yield from find_growth_clashes(group)
        yield from find_share_clashes(group)
    yield from find_two_values(claims)
    yield from find_retold(claims)
