"""Plain text: paragraphs by blank lines, hard-wrapped lines joined, headlines, lists and simple tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.text.dateline import is_dateline
from factcheck.text.document import BlockKind, Document
from factcheck.text.outline import Outline
from factcheck.text.prose import Prose
from factcheck.text.readers.columns import read_table
from factcheck.text.readers.wrapping import join_wrapped
from factcheck.text.table import Table

_BLANK_LINES = Pattern(r"(?>\r\n?|\n)(?:[^\S\r\n]*+(?>\r\n?|\n))++")
_LINE = Pattern(r"[^\r\n]+")
_MARKER = Pattern(
    r"""
    (?P<indent> [ \t\u3000]* )
    (?: [-*·–—] [ \t]+
      | [•‣▪◦●■] [ \t]*
      | (?P<number> \d{1,2} ) (?: [.)] [ \t]+ | \. (?=[^\x00-\x7f]) )
      | (?P<listed> \d{1,2} ) [、．] [ \t]*
      | [(（] (?P<bracketed> \d{1,2} ) [)）] [ \t]*
      | [①-⑳] [ \t]*
      | (?P<chapter> [一二三四五六七八九十]{1,3} ) 、 [ \t]*
      | [(（] (?P<section> [一二三四五六七八九十]{1,3} ) [)）] 、? [ \t]*
      | [a-z] \) [ \t]+ )
    (?=\S)
    """,
    re.VERBOSE,
)
_PAGE_NUMBER = Pattern(
    r"[-–—\s]*(?:page\s|p\.\s?|第\s?)?(\d{1,4})(?:\s?(?:/|of)\s?\d{1,4})?(?:\s?页)?[-–—\s]*", re.IGNORECASE
)
_DRAWING = Pattern(r"[\s=*_~#-]+")  # a line that says nothing
_STOPS = ".!?。！？;；,，:：、…"
_CLOSERS = "\"'”’)）]】」』》"
_TITLE_LENGTH = 200
_HEADING_LENGTH = 80
_HEADING_LEVEL = 3  # below the chapters and sections that numbers tell


@record
class _Part:
    """A paragraph, an item or a table, before it is known what it is to its neighbours."""

    span: Span
    lines: int
    marker: re.Match[str] | None = None
    table: Table | None = None
    is_opening: bool = False  # stands in the first stanza


def read_plain(path: str, source: str) -> Document:
    """The document of a plain text."""
    reader = _Reader(source)
    parts = list(_parts(source))
    for number, part in enumerate(parts):
        reader.read(part, parts[number + 1] if number + 1 < len(parts) else None)
    return reader.outline.finish(path)


def _parts(source: str) -> Iterator[_Part]:
    is_opening = True
    for stanza in _stanzas(source):
        lines = _lines(source, stanza)
        if table := read_table(source, lines):
            yield _Part(Span(lines[0].start, lines[-1].end), len(lines), table=table)
        elif lines:
            yield from _split(source, lines, is_opening=is_opening)
        is_opening = is_opening and not lines


def _stanzas(source: str) -> Iterator[Span]:
    """What stands between blank lines."""
    start = 0
    for gap in _BLANK_LINES.finditer(source):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(source))


def _lines(source: str, stanza: Span) -> list[Span]:
    """The lines of a stanza that say something."""
    lines = (Span(*line.span()) for line in _LINE.finditer(source, stanza.start, stanza.end))
    return [line for line in lines if not _DRAWING.fullmatch(source, line.start, line.end)]


def _split(source: str, lines: list[Span], *, is_opening: bool) -> Iterator[_Part]:
    """The paragraphs and items of a stanza: a marker begins an item, and a wrapped line goes on with it."""
    markers = [_MARKER.match(source, line.start, line.end) for line in lines]
    starts = [number for number, marker in enumerate(markers) if marker or number == 0]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        marker = markers[start]
        first = Span(marker.end(), lines[start].end) if marker else lines[start]
        for number, joined in enumerate(join_wrapped(source, [first, *lines[start + 1 : end]])):
            span = Span(joined[0].start, joined[-1].end)
            yield _Part(span, len(joined), marker if number == 0 else None, is_opening=is_opening)


class _Reader:
    """Turns parts into blocks and remembers which lists are open, by the indent of their items."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.outline = Outline(source)
        self._indents: list[int] = []

    def read(self, part: _Part, following: _Part | None) -> None:
        """Append a part; `following` is the one after it."""
        if part.table is not None:
            self._close_lists()
            part.table.add_to(self.outline)
        elif page := self._page_number(part, following):
            self.outline.skip(*page.span(1), "page number")
        elif (level := self._heading_level(part, following)) is not None:
            self._close_lists()
            self._append(BlockKind.HEADING if level else BlockKind.TITLE, part.span, level)
        elif part.marker is not None:
            self._open_item(part.marker)
            self._append(BlockKind.ITEM, part.span)
        else:
            self._close_lists()
            self._append(BlockKind.PARAGRAPH, part.span)

    def _page_number(self, part: _Part, following: _Part | None) -> re.Match[str] | None:
        is_whole = part.is_opening and following is None
        return None if is_whole else _PAGE_NUMBER.fullmatch(self.source, part.span.start, part.span.end)

    def _heading_level(self, part: _Part, following: _Part | None) -> int | None:
        """The level of a heading, 0 for a title (at the top, or above a dateline), None for what is neither."""
        if following is None or part.lines > 1:
            return None
        if part.marker is not None:
            return self._numbered_level(part, part.marker, following)
        if (part.is_opening or self._is_dateline(following)) and self._is_headline(part, _TITLE_LENGTH):
            return 0
        if not self._is_headline(part, _HEADING_LENGTH) or self._is_lone_line(following):
            return None
        return _HEADING_LEVEL

    def _numbered_level(self, part: _Part, marker: re.Match[str], following: _Part) -> int | None:
        """The level of 一、 or （一） with a few words, as Chinese reports number their chapters; a list goes on so."""
        for level, kind in enumerate(("chapter", "section"), 1):
            if marker[kind] and not (following.marker and following.marker[kind]):
                return level if self._is_headline(part, _HEADING_LENGTH) else None
        return None

    def _is_headline(self, part: _Part, longest: int) -> bool:
        """Whether a single line is short, ends open and does not go on a sentence."""
        if part.lines > 1 or part.span.end - part.span.start > 2 * longest:
            return False
        text = part.span.of(self.source).strip()
        ends_open = text.rstrip(_CLOSERS)[-1:] not in _STOPS
        return 0 < len(text) <= longest and ends_open and not text[0].islower() and any(map(str.isalpha, text))

    def _is_lone_line(self, part: _Part) -> bool:
        """Whether a part might be a headline itself: of two such lines in a row the first heads nothing."""
        return part.marker is None and part.table is None and self._is_headline(part, _HEADING_LENGTH)

    def _is_dateline(self, part: _Part) -> bool:
        return part.lines == 1 and part.table is None and is_dateline(part.span.of(self.source))

    def _open_item(self, marker: re.Match[str]) -> None:
        """Close the lists that are indented deeper than this item, open one where it is the first at its indent."""
        indent = len(marker["indent"].expandtabs(4))
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()
            self.outline.close_list()
        if not self._indents or indent > self._indents[-1]:
            self._indents.append(indent)
            self.outline.open_list()
        self.outline.open_item()
        for name in ("number", "listed", "bracketed"):
            if marker[name]:
                self.outline.skip(*marker.span(name), "list number")

    def _close_lists(self) -> None:
        while self._indents:
            self._indents.pop()
            self.outline.close_list()

    def _append(self, kind: BlockKind, span: Span, level: int = 0) -> None:
        prose = Prose(self.source)
        prose.take(span.start, span.end)
        self.outline.add(kind, prose, level=level)
