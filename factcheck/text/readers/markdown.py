"""Markdown: markdown-it finds the blocks, and each piece of prose is found again in the source."""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.text.dateline import read_date
from factcheck.text.document import BlockKind, Document
from factcheck.text.outline import Outline
from factcheck.text.prose import Prose
from factcheck.text.readers.html import HtmlReader
from factcheck.text.readers.inline import Content, inline_prose, track_inline
from factcheck.text.readers.tags import Lexer
from factcheck.text.table import Cell, Table

_LINE_END = Pattern(r"\r\n?|\n")
_FRONT_MATTER = Pattern(r"---[ \t]*(?:\r\n?|\n)[\w-]+[ \t]*:")  # a rule may stand at the top too
_KEY = Pattern(
    r"(?P<key>title|date|published|publish_date|pubdate)[ \t]*:[ \t]*(?P<quote>['\"]?)(?P<value>.*?)(?P=quote)[ \t]*$",
    re.IGNORECASE,
)
_CONTAINERS = {
    "blockquote_open": BlockKind.QUOTE,
    "list_item_open": BlockKind.ITEM,
    "footnote_reference_open": BlockKind.NOTE,
}


def read_markdown(path: str, source: str) -> Document:
    """The document of a Markdown text (CommonMark with tables, strikethrough, footnotes and front matter)."""
    reader = _Reader(source)
    for token in reader.parser.parse(source, reader.env):
        reader.read(token)
    return reader.outline.finish(path)


@cache
def _parser(*, has_front_matter: bool) -> MarkdownIt:
    """A parser for blocks alone; inline content is parsed block by block, where it is found in the source."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin).disable("footnote_inline")
    if has_front_matter:
        parser.use(front_matter_plugin)
    parser.core.ruler.enableOnly(["normalize", "block"])
    track_inline(parser)
    return parser


class _Reader:
    """Walks the block tokens; knows the container and the table that are open."""

    def __init__(self, source: str) -> None:
        self.outline = Outline(source)
        self.parser = _parser(has_front_matter=bool(_FRONT_MATTER.match(source)))
        self.env: dict[str, object] = {}
        self._source = source
        self._text = source.replace("\0", "\ufffd")  # as markdown-it reads it
        self._lines = _line_spans(source)
        self._containers: list[BlockKind] = []
        self._heading = 0
        self._marks = ""
        self._table: Table | None = None
        self._cursor = 0  # where the next cell of the row is looked for

    def read(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._read_inline(token)
            case "html_block":
                self._read_html(token)
            case "front_matter":
                self._read_front_matter(token)
            case "heading_open":
                self._heading, self._marks = int(token.tag[1:]), token.markup
            case "heading_close":
                self._heading, self._marks = 0, ""
            case "bullet_list_open" | "ordered_list_open":
                self.outline.open_list()
            case "bullet_list_close" | "ordered_list_close":
                self.outline.close_list()
            case "blockquote_open" | "list_item_open" | "footnote_reference_open":
                self._containers.append(_CONTAINERS[token.type])
                self._skip_number(token)
                if token.type == "list_item_open":
                    self.outline.open_item()
            case "blockquote_close" | "list_item_close" | "footnote_reference_close":
                self._containers.pop()
            case _:
                self._read_table(token)

    def _read_table(self, token: Token) -> None:
        match token.type:
            case "table_open":
                self._table = Table(head_rows=1)
            case "tr_open" if self._table is not None and token.map:
                self._table.rows.append([])
                self._cursor = self._lines[token.map[0]].start
            case "table_close" if self._table is not None:
                self._table.add_to(self.outline)
                self._table = None

    def _read_inline(self, token: Token) -> None:
        lines = self._lines[slice(*(token.map or (0, 1)))]
        if self._table is not None:
            content, self._cursor = _cell_content(token.content, self._text, max(self._cursor, lines[0].start))
            self._table.rows[-1].append(Cell(self._prose(content)))
        elif self._heading and not self._containers:
            self.outline.add(BlockKind.HEADING, self._prose(self._content(token, lines)), level=self._heading)
        else:
            kind = self._containers[-1] if self._containers else BlockKind.PARAGRAPH
            self.outline.add(kind, self._prose(self._content(token, lines)))

    def _content(self, token: Token, lines: list[Span]) -> Content:
        """The content of a paragraph or a heading; what is written with # marks may end with such marks too."""
        if self._marks and self._marks[0] == "#":
            after = self._text.find(self._marks, lines[0].start) + len(self._marks)
            return Content(token.content, (0,), (self._text.find(token.content, after),))
        return _lines_content(token.content, lines, self._text)

    def _prose(self, content: Content) -> Prose:
        return inline_prose(self.parser, content, self.env, self.outline)

    def _skip_number(self, token: Token) -> None:
        """Note the number of a list item or a footnote as no prose."""
        number = token.info or str(token.meta.get("label", ""))
        if number.isdigit() and token.map:
            start = self._text.find(number, self._lines[token.map[0]].start)
            self.outline.skip(start, start + len(number), "list number" if token.info else "footnote number")

    def _read_html(self, token: Token) -> None:
        """Read a block of HTML where it stands; within a quote, whose marks would be taken for text, it is left out."""
        if token.map and BlockKind.QUOTE not in self._containers:
            start, end = self._lines[token.map[0]].start, self._lines[token.map[1] - 1].end
            HtmlReader(self.outline, None).read(Lexer(self._source, start, end))

    def _read_front_matter(self, token: Token) -> None:
        for line in self._lines[slice(*(token.map or (0, 0)))]:
            match = _KEY.match(self._source, line.start, line.end)
            if match is None:
                continue
            if match["key"].lower() != "title":
                self.outline.date = self.outline.date or read_date(match["value"])
            else:
                prose = Prose(self._source)
                prose.take(*match.span("value"))
                self.outline.add(BlockKind.TITLE, prose)


def _line_spans(source: str) -> list[Span]:
    """The lines of a source without their ends, as markdown-it counts them."""
    spans = []
    start = 0
    for end in _LINE_END.finditer(source):
        spans.append(Span(start, end.start()))
        start = end.end()
    return [*spans, Span(start, len(source))]


def _lines_content(text: str, lines: list[Span], source: str) -> Content:
    """Content line by line: each is the end of its line in the source, past list indents and quote marks."""
    parts = text.split("\n")
    first = parts[0].strip()
    said = dropwhile(lambda line: first not in line.of(source), lines)  # lines of odd white space are stripped away
    starts: list[int] = []
    places: list[int] = []
    offset = 0
    for part, line in zip(parts, said, strict=False):
        raw, end = line.of(source), part.rstrip() or part
        if end not in raw:  # a tab before the text was read as spaces
            end = end.lstrip(" \t")
        starts.append(offset + part.find(end))
        places.append(line.start + max(raw.rfind(end), 0))
        offset += len(part) + 1
    return Content(text, tuple(starts), tuple(places))


def _cell_content(text: str, source: str, cursor: int) -> tuple[Content, int]:
    """The content of the next cell from `cursor` on, and where it ends; a pipe in it is escaped in the source."""
    written = text.replace("|", "\\|")
    place = source.find(written, cursor)
    starts, places = [0], [place]
    for count, pipe in enumerate(re.finditer(r"\|", text), 1):
        starts.append(pipe.start())
        places.append(place + pipe.start() + count)
    return Content(text, tuple(starts), tuple(places)), place + len(written)
