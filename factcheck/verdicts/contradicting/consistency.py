"""Every way in which the figures of one text can contradict each other, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Claim
from factcheck.text.document import BlockKind
from factcheck.verdicts.contradicting.clashes import Clash
from factcheck.verdicts.contradicting.directions import find_direction_clashes
from factcheck.verdicts.contradicting.lists import find_list_clashes
from factcheck.verdicts.contradicting.marks import mark
from factcheck.verdicts.contradicting.movements import find_movement_clashes
from factcheck.verdicts.contradicting.portions import find_share_clashes
from factcheck.verdicts.contradicting.retelling import find_restatements
from factcheck.verdicts.contradicting.tables import find_table_clashes


def find_clashes(discourse: Discourse, claims: Sequence[Claim]) -> tuple[Clash, ...]:
    """The contradictions among the figures of a document, one a figure, each reported on the later figure."""
    found: dict[int, Clash] = {}
    for clash in _all_clashes(discourse, claims):
        found.setdefault(id(clash.claim), clash)
    return tuple(found.values())


def _all_clashes(discourse: Discourse, claims: Sequence[Claim]) -> Iterator[Clash]:
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.context.index, []).append(claim)
    for group in by_sentence.values():
        if len(group) > 1 and group[0].context.kind is not BlockKind.CELL:
            marked = mark(group)
            yield from find_movement_clashes(marked)
            yield from find_direction_clashes(marked)
            yield from find_share_clashes(marked)
            yield from find_list_clashes(marked)
    yield from find_table_clashes(discourse, claims)
    yield from find_restatements(discourse, claims)
