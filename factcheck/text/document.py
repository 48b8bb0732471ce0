"""A document: the input as it stands, and its prose as blocks that know where each character came from."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from enum import Enum

from factcheck.reading.model import Skip, Span
from factcheck.records import record
from factcheck.text.directives import Exemption
from factcheck.text.position import Parts


class BlockKind(Enum):
    """What a block of prose is in its document."""

    TITLE = "title"  # of the document: front matter, <title>
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    CELL = "cell"  # of a table
    CAPTION = "caption"  # of a table or a figure
    QUOTE = "quote"
    NOTE = "note"  # a footnote
    DATELINE = "dateline"  # who reports from where and when: dates the document, lends no area


class HeadRole(Enum):
    """How another block lends its context to this one, nearest first."""

    ROW = "row"  # a cell to the left in the same row
    COLUMN = "column"  # the head of the cell's column
    CAPTION = "caption"
    LEAD = "lead"  # the paragraph that introduces a list
    SECTION = "section"  # a heading above, innermost first
    TITLE = "title"


@record
class Head:
    """A reference to a block that lends context."""

    block: int
    role: HeadRole


@record
class Piece:
    """A run of a block's prose that stands in the source letter for letter, or for a source span (an entity, a break).

    `start` is the offset in the block's text, `source` the span in the document's source. Where the source span is as
    long as the run, the run stands there letter for letter; otherwise the whole run stands for the whole span.
    """

    start: int
    length: int
    source: Span


@record
class Block:
    """A stretch of prose without markup: a paragraph, a heading, a list item, a table cell.

    `text` is clean prose (no tags, no emphasis marks, character references resolved, soft line breaks kept as white
    space); `pieces` map it to the source; `heads` are the blocks that lend it context, nearest first.
    """

    kind: BlockKind
    text: str
    pieces: tuple[Piece, ...]
    heads: tuple[Head, ...] = ()
    level: int = 0  # of a heading, from 1

    def source(self, span: Span) -> Span:
        """The place in the document's source of a span of this block's text (code points)."""
        return Span(self._place(span.start, end=False), self._place(span.end, end=True))

    def _place(self, offset: int, *, end: bool) -> int:
        """The source offset before the character at `offset`, or after the one that ends there."""
        probe = offset - 1 if end and offset > 0 else offset
        index = max(bisect_right(self.pieces, probe, key=lambda piece: piece.start) - 1, 0)
        piece = self.pieces[index]
        if piece.length == piece.source.end - piece.source.start:
            return min(piece.source.start + offset - piece.start, piece.source.end)
        return piece.source.end if end else piece.source.start


@record
class Document:
    """One input: its path, its text as it stands, its prose, and the date that it bears.

    `source` is the decoded input (for a PDF or DOCX: the extracted text). `date` is the date of publication that
    the document itself gives (front matter, a dateline, a meta element), never today. `skips` are numbers of the
    layout that are no prose (list numbers, footnote marks); their spans are in the source. `exemptions` are what the
    document's directives say to a lint. `parts` are its pages or paragraphs where it has no lines of its own. `remark`
    says what of the input could not be read, where the rest could.
    """

    path: str
    source: str
    blocks: tuple[Block, ...]
    date: datetime.date | None = None
    title: str | None = None
    skips: tuple[Skip, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    parts: Parts | None = None
    remark: str | None = None


@record
class Sentence:
    """A sentence of a block: `span` in the block's text; `text` is that slice and the only text that readers see."""

    block: int
    span: Span
    text: str
