"""HTML: the article with its headings, lists and tables, without scripts, menus, footers and what is hidden."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern
from factcheck.text.dateline import read_date
from factcheck.text.document import BlockKind, Document
from factcheck.text.outline import Outline
from factcheck.text.prose import BREAK, Prose
from factcheck.text.readers.elements import (
    BLOCKS,
    DROPPED,
    DROPPED_INLINE,
    HEADINGS,
    VOID,
    hides,
    may_hide,
)
from factcheck.text.readers.html_flow import Flow
from factcheck.text.readers.html_table import PARTS, TableReader
from factcheck.text.readers.published import date_of_linked_data, date_of_meta
from factcheck.text.readers.raised import Raised, close_raised
from factcheck.text.readers.tags import Lexer, Token, TokenKind
from factcheck.text.table import Table

_SCOPE = Pattern(r"<(article|main)[\s>]", re.IGNORECASE)
_EARLY_BLOCKS = 4  # a time element dates the document only in its byline


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
        self._flow = Flow(outline)
        self._table: TableReader | None = None
        self._raised: Raised | None = None

    def read(self, lexer: Lexer) -> None:
        """Read all tokens; the outline is complete afterwards."""
        for token in lexer.tokens():
            self._read(token)
        self._end_title()
        self._end_table()
        self._flush()

    def _read(self, token: Token) -> None:
        if self._dropped:
            self._drop(token)
        elif token.kind is TokenKind.OPEN:
            self._open(token)
        elif token.kind is TokenKind.CLOSE:
            self._close(token)
        elif token.kind is TokenKind.RAW:
            self._read_script(token)
        else:
            self._read_text(token)

    def _read_text(self, token: Token) -> None:
        if self._title is None and not self._scope_depth:
            return
        prose = self._title or self._target
        if token.kind is TokenKind.TEXT:
            prose.take(token.start, token.end)
        else:
            prose.put(token.value, token.start, token.end)

    @property
    def _target(self) -> Prose:
        return self._prose if self._table is None or self._table.cell is None else self._table.cell.prose

    def _read_script(self, token: Token) -> None:
        if token.name == "script" and self.outline.date is None:
            self.outline.date = date_of_linked_data(self.outline.source[token.start : token.end])

    # what is no prose

    def _drop(self, token: Token) -> None:
        if self._dropped in DROPPED_INLINE and token.name in BLOCKS:
            self._dropped = ""
            self._read(token)
            return
        if token.name != self._dropped or token.kind is TokenKind.RAW:
            return
        self._dropped_depth += 1 if token.kind is TokenKind.OPEN else -1
        if self._dropped_depth == 0:
            self._dropped = ""

    def _is_dropped(self, token: Token) -> bool:
        if token.name in DROPPED or (token.name == "header" and self._scope is None):
            return True
        return token.name not in VOID and may_hide(token.value) and hides(token.attributes())

    # tags

    def _open(self, token: Token) -> None:
        if self._is_dropped(token):
            if not token.value.rstrip().endswith("/"):
                self._dropped, self._dropped_depth = token.name, 1
            if token.name == "code":
                self._target.put(" ", token.start, token.end)
            return
        if token.name == self._scope:
            self._scope_depth += 1
        if token.name in HEADINGS or token.name in BLOCKS or token.name == "caption":
            self._break(token)
            self._open_block(token)
        else:
            self._open_inline(token)

    def _open_inline(self, token: Token) -> None:
        match token.name:
            case "br":
                self._target.put(BREAK, token.start, token.end)
            case "sup":
                self._raised = Raised(len(self._target.runs), token.start, token.end)
            case "title":
                self._title = Prose(self.outline.source)
            case "meta":
                self.outline.date = self.outline.date or date_of_meta(token.attributes())
            case "time" if self.outline.size <= _EARLY_BLOCKS and self._scope_depth:
                self.outline.date = self.outline.date or read_date(token.attributes().get("datetime", ""))

    def _open_block(self, token: Token) -> None:
        name = token.name
        table = self._table
        if table is not None and table.cell is not None and (name in HEADINGS or name == "table"):
            self._dissolve_table(table.table)
            table = None
        if table is not None and name in PARTS:
            table.open(token)
        elif table is not None and table.cell is not None:
            return
        elif name == "table":
            self._table = TableReader(self.outline.source)
        else:
            self._flow.open(name)

    def _close(self, token: Token) -> None:
        name = token.name
        if name == "title":
            self._end_title()
        elif name == "sup" and self._raised is not None:
            close_raised(self._raised, self._target, self.outline)
            self._raised = None
        elif name in HEADINGS or name in BLOCKS or name == "caption":
            self._break(token)
            self._close_block(name)
        if name == self._scope:
            self._scope_depth = max(self._scope_depth - 1, 0)

    def _close_block(self, name: str) -> None:
        if name == "table":
            self._end_table()
        elif self._table is not None and (self._table.cell is not None or name in PARTS):
            self._table.close(name)
        else:
            self._flow.close(name)

    # blocks

    def _break(self, token: Token) -> None:
        """End the block before a tag; in a cell, only the line."""
        self._end_title()
        if self._table is not None and self._table.cell is not None:
            self._table.break_line(token)
        else:
            self._flush()

    def _flush(self) -> None:
        prose, self._prose, self._raised = self._prose, Prose(self.outline.source), None
        if not prose.runs:
            return
        block = self.outline.add(self._flow.kind, prose, self._flow.heads, self._flow.level)
        if block is not None:
            self.has_prose = True
            self._flow.note(block)

    def _end_title(self) -> None:
        if self._title is not None:
            self.outline.add(BlockKind.TITLE, self._title)
            self._title = None

    def _end_table(self) -> None:
        if self._table is not None:
            self._flush()
            before = self.outline.size
            self._table.table.add_to(self.outline)
            self.has_prose |= self.outline.size > before
            self._table = None

    def _dissolve_table(self, table: Table) -> None:
        """Read the cells as paragraphs: a table with headings or tables in its cells only lays out a page."""
        self._table = None
        for row in table.rows:
            for cell in row:
                self._prose = cell.prose
                self._flush()
