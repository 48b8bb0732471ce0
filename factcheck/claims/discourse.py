"""The sentences of a document with what each mentions, and the places that lend a sentence what it leaves unsaid."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from factcheck.claims.model import Context, Origin
from factcheck.claims.tables import with_head_units
from factcheck.facts.index import FactIndex
from factcheck.mentions.gather import gather
from factcheck.mentions.lexicon import Lexicon
from factcheck.patterns import Pattern
from factcheck.reading.units import UnitTable
from factcheck.records import record
from factcheck.text.document import BlockKind, Document, Head, HeadRole
from factcheck.text.sentences import split_sentences

_CHANGE_HEAD = Pattern(
    r"\b(?:growth|change|increase|year[- ]on[- ]year|yoy)\b|增长|增速|增幅|同比|环比|变化|[+±]/?[-−]", re.I
)
_SECTION_REACH = 12  # sentences before a block that may lend it a subject

_ORIGINS = {
    HeadRole.ROW: Origin.TABLE,
    HeadRole.COLUMN: Origin.TABLE,
    HeadRole.CAPTION: Origin.TABLE,
    HeadRole.LEAD: Origin.PARAGRAPH,
    HeadRole.SECTION: Origin.SECTION,
    HeadRole.TITLE: Origin.DOCUMENT,
}


@record
class Discourse:
    """A document read: `contexts` in text order, `by_block` their numbers per block.

    `date` is the document's own, else the one that was given.
    """

    document: Document
    date: datetime.date | None
    contexts: tuple[Context, ...]
    by_block: dict[int, tuple[int, ...]]
    index: FactIndex

    def lenders(self, context: Context, *, far: bool = False) -> Iterator[tuple[Context, Origin]]:
        """The sentences that lend context to one, nearest first.

        First table heads, then what stands earlier in the paragraph, then the lead of a list, sections, the title;
        `far` adds the paragraphs before in the same section.
        """
        block = context.sentence.block
        heads = self.document.blocks[block].heads
        table = [head for head in heads if _ORIGINS[head.role] is Origin.TABLE]
        rest = [head for head in heads if _ORIGINS[head.role] is not Origin.TABLE]
        for head in table:
            yield from ((self.contexts[number], Origin.TABLE) for number in self.by_block.get(head.block, ()))
        for number in reversed(self.by_block[block]):
            if number < context.index:
                yield self.contexts[number], Origin.PARAGRAPH
        for head in rest:
            origin = self._origin(head)
            yield from ((self.contexts[number], origin) for number in self.by_block.get(head.block, ()))
        if far:
            yield from ((earlier, Origin.SECTION) for earlier in self._earlier_in_section(block))

    def _origin(self, head: Head) -> Origin:
        """Where a head lends from; a heading right above a list is still a heading."""
        is_heading = self.document.blocks[head.block].kind is BlockKind.HEADING
        return Origin.SECTION if is_heading and head.role is HeadRole.LEAD else _ORIGINS[head.role]

    def _earlier_in_section(self, block: int) -> Iterator[Context]:
        """The sentences of the blocks before one up to the heading above, nearest first; table cells are left out."""
        first = self.by_block[block][0]
        for number in range(first - 1, max(-1, first - 1 - _SECTION_REACH), -1):
            earlier = self.contexts[number]
            if earlier.kind in (BlockKind.HEADING, BlockKind.TITLE):
                return
            if earlier.kind is not BlockKind.CELL or number == first - 1:
                yield earlier

    def heads_tell_change(self, context: Context) -> bool:
        """Whether the head of a cell's column says that it tells changes: "Growth", 同比."""
        heads = self.document.blocks[context.sentence.block].heads
        columns = [self.document.blocks[head.block].text for head in heads if head.role is HeadRole.COLUMN]
        return any(_CHANGE_HEAD.search(text) for text in columns)

    def before(self, context: Context, limit: int) -> Iterator[Context]:
        """Up to `limit` sentences before this one, nearest first, whatever their block."""
        for number in range(context.index - 1, max(-1, context.index - 1 - limit), -1):
            yield self.contexts[number]


def _table_heads(document: Document, block: int, texts: list[str]) -> list[str]:
    """The texts of the heads of a cell's column and row, and of its caption."""
    return [texts[head.block] for head in document.blocks[block].heads if _ORIGINS[head.role] is Origin.TABLE]


def read_discourse(
    document: Document, index: FactIndex, lexicon: Lexicon, units: UnitTable, date: datetime.date | None
) -> Discourse:
    """Splits and reads a document; `date` stands in where the document bears none."""
    reference = document.date or date
    contexts = tuple(
        Context(
            number,
            sentence,
            gather(sentence.text, lexicon, units, reference),
            document.blocks[sentence.block].kind,
        )
        for number, sentence in enumerate(split_sentences(document))
    )
    texts = [block.text for block in document.blocks]
    contexts = tuple(
        with_head_units(context, _table_heads(document, context.sentence.block, texts), units)
        if context.kind is BlockKind.CELL
        else context
        for context in contexts
    )
    by_block: dict[int, list[int]] = {}
    for context in contexts:
        by_block.setdefault(context.sentence.block, []).append(context.index)
    blocks = {block: tuple(numbers) for block, numbers in by_block.items()}
    return Discourse(document, reference, contexts, blocks, index)
