"""HTML: the article with its headings, lists and tables, without scripts, menus, footers and what is hidden."""

from __future__ import annotations

import re

from factcheck.text.dateline import read_date
from factcheck.text.document import BlockKind, Document, Head, HeadRole
from factcheck.text.outline import Outline
from factcheck.text.prose import BREAK, Prose
from factcheck.text.readers.elements import BLOCKS, DROPPED, DROPPED_INLINE, HEADINGS, LISTS, VOID, hides, may_hide
from factcheck.text.readers.published import date_of_linked_data, date_of_meta
from factcheck.text.readers.raised import Raised, close_raised
from factcheck.text.readers.tags import Lexer, Tag, TokenKind
from factcheck.text.table import Cell, Table

_SCOPE = re.compile(r"<(article|main)[\s>]", re.IGNORECASE)
_EARLY_BLOCKS = 4  # a time element dates the document only in its byline
_NUMBER = re.compile(r"\d{1,4}")


def read_html(path: str, source: str) -> Document:
    """The document of an HTML page: its article, or its main part, or where there is neither its whole body."""
    scope = _scope(source)
    reader = HtmlReader(Outline(source), scope)
    reader.read(Lexer(source))
    if scope is not None and not reader.has_prose:
        reader = HtmlReader(Outline(source), None)
        reader.read(Lexer(source))
    return reader.outline.finish(path)


def _scope(source: str) -> str | None:
    """The element that holds the article: a single article, or the main part, or all articles."""
    names = [match[1].lower() for match in _SCOPE.finditer(source)]
    if names.count("article") != 1 and "main" in names:
        return "main"
    return "article" if "article" in names else None


class HtmlReader:
    """Walks the tokens of a page and fills an outline; an unclosed element ends where the next one must begin."""

    def __init__(self, outline: Outline, scope: str | None) -> None:
        self.outline = outline
        self.has_prose = False
        self._scope = scope
        self._scope_depth = int(scope is None)
        self._dropped = ""  # the element whose content is being dropped, and how deep it is in its like
        self._dropped_depth = 0
        self._title: Prose | None = None
        self._prose = Prose(outline.source)
        self._heading = 0
        self._lists = 0
        self._quotes = 0
        self._is_caption = False
        self._term: int | None = None  # the last <dt>
        self._element = ""  # li, dt or dd, whichever was opened last
        self._table: Table | None = None
        self._is_table_head = False
        self._cell: Cell | None = None
        self._raised: Raised | None = None

    def read(self, lexer: Lexer) -> None:
        """Read all tokens; the outline is complete afterwards."""
        for tag in lexer.tokens():
            self._read(tag)
        self._end_table()
        self._flush()

    def _read(self, tag: Tag) -> None:
        if self._dropped:
            self._drop(tag)
        elif tag.kind is TokenKind.OPEN:
            self._open(tag)
        elif tag.kind is TokenKind.CLOSE:
            self._close(tag)
        elif tag.kind is TokenKind.RAW:
            self._read_script(tag)
        else:
            self._read_text(tag)

    def _read_text(self, tag: Tag) -> None:
        if self._title is None and not self._scope_depth:
            return
        prose = self._title or self._target
        if tag.kind is TokenKind.TEXT:
            prose.take(tag.start, tag.end)
        else:
            prose.put(tag.value, tag.start, tag.end)

    @property
    def _target(self) -> Prose:
        return self._prose if self._cell is None else self._cell.prose

    def _read_script(self, tag: Tag) -> None:
        if tag.name == "script" and self.outline.date is None:
            self.outline.date = date_of_linked_data(self.outline.source[tag.start : tag.end])

    # what is no prose

    def _drop(self, tag: Tag) -> None:
        if self._dropped in DROPPED_INLINE and tag.name in BLOCKS:
            self._dropped = ""
            self._read(tag)
            return
        if tag.name != self._dropped or tag.kind is TokenKind.RAW:
            return
        self._dropped_depth += 1 if tag.kind is TokenKind.OPEN else -1
        if self._dropped_depth == 0:
            self._dropped = ""

    def _is_dropped(self, tag: Tag) -> bool:
        if tag.name in DROPPED or (tag.name == "header" and self._scope is None):
            return True
        return tag.name not in VOID and may_hide(tag.value) and hides(tag.attributes())

    # tags

    def _open(self, tag: Tag) -> None:
        if self._is_dropped(tag):
            if not tag.value.rstrip().endswith("/"):
                self._dropped, self._dropped_depth = tag.name, 1
            if tag.name == "code":
                self._target.put(" ", tag.start, tag.end)
            return
        if tag.name == self._scope:
            self._scope_depth += 1
        if tag.name in HEADINGS or tag.name in BLOCKS or tag.name == "caption":
            self._break(tag)
            self._open_block(tag)
        else:
            self._open_inline(tag)

    def _open_inline(self, tag: Tag) -> None:
        match tag.name:
            case "br":
                self._target.put(BREAK, tag.start, tag.end)
            case "sup":
                self._raised = Raised(len(self._target.runs), tag.start, tag.end)
            case "title":
                self._title = Prose(self.outline.source)
            case "meta":
                self.outline.date = self.outline.date or date_of_meta(tag.attributes())
            case "time" if self.outline.size <= _EARLY_BLOCKS and self._scope_depth:
                self.outline.date = self.outline.date or read_date(tag.attributes().get("datetime", ""))

    def _open_block(self, tag: Tag) -> None:
        name = tag.name
        if self._cell is not None and (name in HEADINGS or name == "table"):
            self._dissolve_table()
        if self._table is not None and name in ("thead", "tbody", "tr", "td", "th", "caption"):
            self._open_table_part(tag)
        elif self._cell is not None:
            return
        elif name == "table":
            self._table = Table()
        elif name in LISTS:
            self._lists += 1
            self.outline.open_list()
        elif name != "div":  # which may stand in a heading
            self._heading = HEADINGS.get(name, 0)
            self._quotes += name == "blockquote"
            self._is_caption = name == "figcaption"
            self._element = name

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if name == "title" and self._title is not None:
            self.outline.add(BlockKind.TITLE, self._title)
            self._title = None
        elif name == "sup" and self._raised is not None:
            close_raised(self._raised, self._target, self.outline)
            self._raised = None
        elif name in HEADINGS or name in BLOCKS or name == "caption":
            self._break(tag)
            self._close_block(name)
        if name == self._scope:
            self._scope_depth = max(self._scope_depth - 1, 0)

    def _close_block(self, name: str) -> None:
        if name == "table":
            self._end_table()
        elif name in ("td", "th", "tr", "caption") and self._table is not None:
            self._cell = None
        elif name == "thead":
            self._is_table_head = False
        elif self._cell is not None:
            return
        elif name in LISTS and self._lists:
            self._lists -= 1
            self.outline.close_list()
        elif name in HEADINGS:
            self._heading = 0
        elif name == "figcaption":
            self._is_caption = False
        elif name == "blockquote":
            self._quotes = max(self._quotes - 1, 0)

    # blocks

    def _break(self, tag: Tag) -> None:
        """End the block before a tag; in a cell, only the line."""
        if self._cell is None:
            self._flush()
        elif self._cell.prose.runs:
            self._cell.prose.put(BREAK, tag.start, tag.end)

    def _flush(self) -> None:
        prose, self._prose, self._raised = self._prose, Prose(self.outline.source), None
        if not prose.runs:
            return
        heads = (Head(self._term, HeadRole.ROW),) if self._element == "dd" and self._term is not None else ()
        block = self.outline.add(self._kind, prose, heads, self._heading)
        if block is not None:
            self.has_prose = True
            self._term = block if self._element == "dt" else self._term

    @property
    def _kind(self) -> BlockKind:
        if self._heading:
            return BlockKind.HEADING
        if self._is_caption:
            return BlockKind.CAPTION
        if self._lists:
            return BlockKind.ITEM
        return BlockKind.QUOTE if self._quotes else BlockKind.PARAGRAPH

    # tables

    def _open_table_part(self, tag: Tag) -> None:
        assert self._table is not None
        self._cell = None
        match tag.name:
            case "thead":
                self._is_table_head = True
            case "tbody":
                self._is_table_head = False
            case "caption":
                self._cell = Cell(Prose(self.outline.source))
                self._table.caption = self._cell.prose
            case "tr":
                self._table.rows.append([])
                self._table.head_rows += self._is_table_head
            case _:
                self._open_cell(tag, self._table)

    def _open_cell(self, tag: Tag, table: Table) -> None:
        attributes = tag.attributes() if "span" in tag.value.lower() else {}
        columns, rows = (_number(attributes.get(key, "1")) for key in ("colspan", "rowspan"))
        self._cell = Cell(Prose(self.outline.source), tag.name == "th", columns, rows)
        if not table.rows:
            table.rows.append([])
        table.rows[-1].append(self._cell)

    def _end_table(self) -> None:
        if self._table is not None:
            self._flush()
            before = self.outline.size
            self._table.add_to(self.outline)
            self.has_prose |= self.outline.size > before
        self._table, self._cell, self._is_table_head = None, None, False

    def _dissolve_table(self) -> None:
        """A table with headings or tables in its cells only lays out a page: its cells are read as paragraphs."""
        table, self._table, self._cell = self._table, None, None
        for cell in [cell for row in table.rows for cell in row] if table else []:
            self._prose = cell.prose
            self._flush()


def _number(written: str) -> int:
    match = _NUMBER.match(written.strip())
    return int(match[0]) if match else 1
