"""The outline of a document while a reader walks it: blocks in order, each given the blocks that lend it context."""

from __future__ import annotations

import datetime

from factcheck.reading.model import Skip, Span
from factcheck.records import record, replace
from factcheck.text.dateline import find_dateline, is_dateline, read_date
from factcheck.text.document import Block, BlockKind, Document, Head, HeadRole
from factcheck.text.prose import BREAK, Prose

_OPENING_BLOCKS = 6  # a dateline stands in the first blocks of a document …
_CLOSING_BLOCKS = 2  # … or, where a site puts it below the text, in the last
_MOST_TITLES = 3  # lines that make up one title
_MOST_LEADS = 4  # of nested lists, innermost first
_MAY_DATE = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TITLE)
_LEADING = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE)


@record
class _List:
    """An open list: the block that leads it, and the first block of its open item."""

    lead: int | None
    item: int | None = None
    begins_item: bool = False


class Outline:
    """Collects the blocks of one document and knows which titles, sections and lists are open."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.title: str | None = None
        self.date: datetime.date | None = None
        self._blocks: list[Block] = []
        self._skips: list[Skip] = []
        self._titles: list[Head] = []
        self._sections: list[tuple[int, int]] = []
        self._lists: list[_List] = []
        self._context: tuple[Head, ...] | None = None  # of the blocks to come; None once it has changed

    def add(self, kind: BlockKind, prose: Prose, heads: tuple[Head, ...] = (), level: int = 0) -> int | None:
        """Append a block and give its number, None where it says nothing; `heads` come before the outline's own."""
        text, pieces = prose.build()
        if not any(map(str.isalnum, text)):
            return None
        block = Block(kind, text, pieces, heads + self._heads(kind, level), level)
        if kind in _MAY_DATE and len(self._blocks) < _OPENING_BLOCKS:
            return self._add_opening(block)
        return self._append(block)

    def skip(self, start: int, end: int, reason: str) -> None:
        """Note a number of the layout that is no prose."""
        self._skips.append(Skip(Span(start, end), reason))

    def open_list(self) -> None:
        """From here on blocks are led by the block directly before the list."""
        last = self._blocks[-1].kind if self._blocks else None
        is_led = last in _LEADING or (last is BlockKind.ITEM and bool(self._lists))
        self._lists.append(_List(len(self._blocks) - 1 if is_led else None))
        self._context = None

    def open_item(self) -> None:
        """The next block begins an item and leads what else is in it."""
        if self._lists:
            self._lists[-1] = _List(self._lists[-1].lead, begins_item=True)
            self._context = None

    def close_list(self) -> None:
        if self._lists:
            self._lists.pop()
            self._context = None

    @property
    def size(self) -> int:
        """How many blocks there are so far."""
        return len(self._blocks)

    def finish(self, path: str) -> Document:
        if self.date is None:
            self._read_closing_dateline()
        return Document(path, self.source, tuple(self._blocks), self.date, self.title, tuple(self._skips))

    def _append(self, block: Block) -> int:
        number = len(self._blocks)
        self._blocks.append(block)
        if self._lists and self._lists[-1].begins_item:
            self._lists[-1] = _List(self._lists[-1].lead, item=number)
            self._context = None
        if block.kind is BlockKind.TITLE:
            self._open_title(number, block.text)
        elif block.kind is BlockKind.HEADING:
            self._close_sections(block.level)
            self._sections.append((block.level, number))
            self._context = None
        return number

    def _open_title(self, number: int, text: str) -> None:
        """Titles in a row are one; any other begins a text of its own within the document."""
        goes_on = bool(self._titles) and self._titles[-1].block == number - 1 and len(self._titles) < _MOST_TITLES
        if not self._titles or goes_on:
            self.title = max(self.title or "", text, key=len)  # "Workflow" above the headline is none
        self._titles = [*(self._titles if goes_on else ()), Head(number, HeadRole.TITLE)]
        self._sections.clear()
        self._context = None

    def _close_sections(self, level: int) -> None:
        while self._sections and self._sections[-1][0] >= level:
            self._sections.pop()

    def _heads(self, kind: BlockKind, level: int) -> tuple[Head, ...]:
        if kind is BlockKind.TITLE:
            return ()
        if kind is BlockKind.HEADING:
            above = (Head(number, HeadRole.SECTION) for outer, number in reversed(self._sections) if outer < level)
            return (*above, *self._titles)
        if self._context is None:
            self._context = self._read_context()
        return self._context

    def _read_context(self) -> tuple[Head, ...]:
        """The heads that every block has until the next heading, title or list."""
        inner = [block for open in reversed(self._lists[-_MOST_LEADS:]) for block in (open.item, open.lead)]
        leads = (Head(block, HeadRole.LEAD) for block in dict.fromkeys(inner) if block is not None)
        sections = (Head(number, HeadRole.SECTION) for _, number in reversed(self._sections))
        return (*leads, *sections, *self._titles)

    def _add_opening(self, block: Block) -> int:
        """Append a paragraph near the top, its dateline as a block of its own."""
        is_first = bool(self._blocks) and self._blocks[-1].kind in (BlockKind.TITLE, BlockKind.HEADING)
        dateline = find_dateline(block.text, may_lack_place=is_first and self.date is None)
        if dateline is None or (dateline.end < len(block.text) and block.kind is not BlockKind.PARAGRAPH):
            self.date = self.date or _date_of_a_line(block.text)
            return self._append(block)
        self.date = self.date or dateline.date
        head, rest = _cut(block, dateline.end)
        number = self._append(replace(head, kind=BlockKind.DATELINE, level=0))
        return self._append(rest) if rest.text else number

    def _read_closing_dateline(self) -> None:
        for number in range(max(len(self._blocks) - _CLOSING_BLOCKS, 0), len(self._blocks)):
            block = self._blocks[number]
            if block.kind in _LEADING and is_dateline(block.text):
                self.date = self.date or read_date(block.text)
                self._blocks[number] = replace(block, kind=BlockKind.DATELINE, level=0)


def _date_of_a_line(text: str) -> datetime.date | None:
    """The date of a text whose lines tell author, date and the like one by one."""
    lines = text.split(BREAK) if BREAK in text else []
    return next((read_date(line) for line in map(str.strip, lines) if is_dateline(line)), None)


def _cut(block: Block, offset: int) -> tuple[Block, Block]:
    """A block as two: the text before the offset without its last white space, and the text from there on."""
    end = len(block.text[:offset].rstrip())
    return _part(block, 0, end), _part(block, offset, len(block.text))


def _part(block: Block, start: int, end: int) -> Block:
    pieces = tuple(
        replace(
            piece,
            start=max(piece.start, start) - start,
            length=min(piece.start + piece.length, end) - max(piece.start, start),
            source=block.source(Span(max(piece.start, start), min(piece.start + piece.length, end))),
        )
        for piece in block.pieces
        if piece.start < end and piece.start + piece.length > start
    )
    return replace(block, text=block.text[start:end], pieces=pieces)
