"""A figure of the prose and the cell of a table that tells the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Claim, Role
from factcheck.text.document import BlockKind, HeadRole
from factcheck.verdicts.contradicting.clashes import Clash, is_ratio, may_both_hold, restated
from factcheck.verdicts.contradicting.statements import Statement, days_of, has_noun, telling_words

_REACH = 50  # statements of one time that are compared with a cell


def find_cell_clashes(discourse: Discourse, told: Sequence[Statement], claims: Sequence[Claim]) -> Iterator[Clash]:
    """A figure of the prose and the cell of a table that has its words in its heads, and its time above it."""
    prose: dict[object, list[Statement]] = {}
    for one in told:
        if one.claim.context.kind is not BlockKind.CELL and one.time is not None and one.claim.role is not Role.CHANGE:
            prose.setdefault(one.time, []).append(one)
    cells: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        if claim.context.kind is not BlockKind.CELL or is_ratio(claim):
            continue
        for one in prose.get(_column_time(discourse, claim), ())[:_REACH]:
            if _heads_tell(discourse, claim, one):
                cells.setdefault((one.claim.context.index, one.claim.span.start), []).append(claim)
                if (
                    not may_both_hold(one.claim, claim)
                    and len(cells[one.claim.context.index, one.claim.span.start]) == 1
                ):
                    first, later = sorted((one.claim, claim), key=lambda each: each.context.index)
                    yield restated(later, first)


def _column_time(discourse: Discourse, claim: Claim) -> object | None:
    """The time that is all that the head of a cell's column says."""
    blocks = discourse.document.blocks
    for head in blocks[claim.context.sentence.block].heads:
        if head.role is HeadRole.COLUMN:
            above = [discourse.contexts[number] for number in discourse.by_block.get(head.block, ())]
            times = [time for context in above for time in context.mentions.times]
            alone = len(times) == 1 and len(times[0].span.of(above[0].sentence.text)) == len(
                above[0].sentence.text.strip()
            )
            return days_of(times[0].time) if alone else None
    return None


def _heads_tell(discourse: Discourse, claim: Claim, one: Statement) -> bool:
    """Whether a cell's row, caption and headings hold the words of a statement, and its row no others."""
    blocks = discourse.document.blocks
    heads = blocks[claim.context.sentence.block].heads
    row = telling_words(blocks[next((head.block for head in heads if head.role is HeadRole.ROW), -1)].text)
    above = frozenset[str]().union(
        *(telling_words(blocks[head.block].text) for head in heads if head.role not in (HeadRole.ROW, HeadRole.COLUMN))
    )
    unit = one.claim.mention.unit
    noun = (
        telling_words(unit.of(one.claim.context.sentence.text))
        if unit is not None and has_noun(one.claim)
        else frozenset[str]()
    )
    said = one.words | noun
    return bool(row) and row <= said and bool(said - row) and said - row <= above
