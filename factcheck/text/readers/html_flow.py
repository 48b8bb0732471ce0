"""Which blocks of a page are open: what the next stretch of prose is, by the tags before it."""

from __future__ import annotations

from factcheck.text.document import BlockKind, Head, HeadRole
from factcheck.text.outline import Outline
from factcheck.text.readers.elements import HEADINGS, ITEMS, LISTS


class Flow:
    """Headings, lists, quotes and captions that are open; an unclosed one ends where the next must begin."""

    def __init__(self, outline: Outline) -> None:
        self.level = 0  # of the open heading
        self._outline = outline
        self._lists = 0
        self._quotes = 0
        self._is_caption = False
        self._element = ""  # that was opened last
        self._term: int | None = None  # the block of the last <dt>

    @property
    def kind(self) -> BlockKind:
        if self.level:
            return BlockKind.HEADING
        if self._is_caption:
            return BlockKind.CAPTION
        if self._lists:
            return BlockKind.ITEM
        return BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH

    @property
    def heads(self) -> tuple[Head, ...]:
        """The term that a <dd> defines."""
        return (Head(self._term, HeadRole.ROW),) if self._element == "dd" and self._term is not None else ()

    def open(self, name: str) -> None:
        if name in LISTS:
            self._lists += 1
            self._outline.open_list()
        elif name != "div":  # which may stand in a heading
            self.level = HEADINGS.get(name, 0)
            self._quotes += name == "blockquote"
            self._is_caption = name == "figcaption"
            self._element = name
            if name in ITEMS:
                self._outline.open_item()

    def close(self, name: str) -> None:
        if name in LISTS and self._lists:
            self._lists -= 1
            self._outline.close_list()
        elif name in HEADINGS:
            self.level = 0
        elif name == "figcaption":
            self._is_caption = False
        elif name == "blockquote":
            self._quotes = max(self._quotes - 1, 0)

    def note(self, block: int) -> None:
        """Remember a block that was added, where it is a term."""
        if self._element == "dt":
            self._term = block
