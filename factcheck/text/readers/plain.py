"""Plain text: paragraphs by blank lines, hard-wrapped lines joined, headlines, lists and simple tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.reading.model import Span
from factcheck.text.document import BlockKind, Document
from factcheck.text.outline import Outline
from factcheck.text.prose import Prose
from factcheck.text.readers.columns import read_table
from factcheck.text.readers.wrapping import join_wrapped

_BLANK_LINES = re.compile(r"(?:\r\n?|\n)(?:[^\S\r\n]*+(?:\r\n?|\n))++")
_LINE = re.compile(r"[^\r\n]+")
_MARKER = re.compile(
    r"""
    (?P<indent> [ \t\u3000]* )
    (?: [-*·–—] [ \t]+
      | [•‣▪◦●■] [ \t]*
      | (?P<number> \d{1,2} ) (?: [.)] [ \t]+ | \. (?=[\u3400-\u9fff]) )
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
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page\s|p\.\s?|第\s?)?(\d{1,4})(?:\s?(?:/|of)\s?\d{1,4})?(?:\s?页)?[-–—\s]*", re.I
)
_UNDERLINE = re.compile(r"[\s=*_~#-]{3,}")  # a line that only draws
_STOPS = ".!?。！？;；,，:：、…"
_CLOSERS = "\"'”’)）]】」』》"
_TITLE_LENGTH = 200
_HEADING_LENGTH = 80


def read_plain(path: str, source: str) -> Document:
    """The document of a plain text."""
    reader = _Reader(source)
    stanzas = [lines for stanza in _stanzas(source) if (lines := _lines(source, stanza))]
    for number, lines in enumerate(stanzas):
        reader.add(lines, stanzas[number + 1] if number + 1 < len(stanzas) else None, is_first=number == 0)
    return reader.outline.finish(path)


def _stanzas(source: str) -> Iterator[Span]:
    """What stands between blank lines."""
    start = 0
    for gap in _BLANK_LINES.finditer(source):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(source))


def _lines(source: str, stanza: Span) -> list[Span]:
    """The lines of a stanza; a stanza of white space has none."""
    lines = (Span(*line.span()) for line in _LINE.finditer(source, stanza.start, stanza.end))
    return [line for line in lines if not line.of(source).isspace()]


class _Reader:
    """Turns stanzas into blocks and remembers which lists are open, by the indent of their items."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.outline = Outline(source)
        self._indents: list[int] = []

    def add(self, lines: list[Span], following: list[Span] | None, *, is_first: bool) -> None:
        """Append a stanza; `following` is the one after it."""
        if (
            len(lines) == 1
            and not is_first
            and (page := _PAGE_NUMBER.fullmatch(self.source, lines[0].start, lines[0].end))
        ):
            self.outline.skip(*page.span(1), "page number")
            return
        if table := read_table(self.source, lines):
            self._close_lists()
            table.add_to(self.outline)
            return
        markers = [_MARKER.match(self.source, line.start, line.end) for line in lines]
        if any(markers) and not self._add_numbered_heading(lines, markers[0], following):
            self._add_items(lines, markers)
        elif not any(markers):
            self._close_lists()
            for paragraph in join_wrapped(self.source, lines):
                self._add_paragraph(paragraph, following, is_first=is_first)

    def _add_paragraph(self, lines: list[Span], following: list[Span] | None, *, is_first: bool) -> None:
        line = Span(lines[0].start, lines[-1].end)
        if len(lines) > 1 or following is None:
            self._append(BlockKind.PARAGRAPH, line)
        elif is_first and self._is_headline(line, _TITLE_LENGTH):
            self._append(BlockKind.TITLE, line)
        elif self._is_headline(line, _HEADING_LENGTH) and not self._is_lone_headline(following):
            self._append(BlockKind.HEADING, line, level=3)
        else:
            self._append(BlockKind.PARAGRAPH, line)

    def _add_numbered_heading(
        self, lines: list[Span], marker: re.Match[str] | None, following: list[Span] | None
    ) -> bool:
        """Append 一、 or （一） with a few words and nothing else, as Chinese reports number their chapters."""
        if marker is None or len(lines) > 1 or following is None or not (marker["chapter"] or marker["section"]):
            return False
        line = Span(marker.end(), lines[0].end)
        if not self._is_headline(line, _HEADING_LENGTH):
            return False
        self._close_lists()
        self._append(BlockKind.HEADING, line, level=1 if marker["chapter"] else 2)
        return True

    def _add_items(self, lines: list[Span], markers: list[re.Match[str] | None]) -> None:
        """Append the items of a stanza, and the paragraph that stands before the first."""
        starts = [number for number, marker in enumerate(markers) if marker]
        if starts[0] > 0:
            self._close_lists()
            for paragraph in join_wrapped(self.source, lines[: starts[0]]):
                self._append(BlockKind.PARAGRAPH, Span(paragraph[0].start, paragraph[-1].end))
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            marker = markers[start]
            if marker is not None:
                self._open_item(marker)
                first, *rest = join_wrapped(
                    self.source, [Span(marker.end(), lines[start].end), *lines[start + 1 : end]]
                )
                self._append(BlockKind.ITEM, Span(first[0].start, first[-1].end))
                for paragraph in rest:
                    self._append(BlockKind.ITEM, Span(paragraph[0].start, paragraph[-1].end))

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

    def _is_headline(self, line: Span, longest: int) -> bool:
        text = line.of(self.source).strip() if line.end - line.start < 2 * longest else ""
        ends_open = text.rstrip(_CLOSERS)[-1:] not in _STOPS
        return 0 < len(text) <= longest and ends_open and not text[0].islower() and any(map(str.isalpha, text))

    def _is_lone_headline(self, lines: list[Span]) -> bool:
        return len(lines) == 1 and self._is_headline(lines[0], _HEADING_LENGTH)

    def _append(self, kind: BlockKind, span: Span, level: int = 0) -> None:
        if _UNDERLINE.fullmatch(self.source, span.start, span.end):
            return
        prose = Prose(self.source)
        prose.take(span.start, span.end)
        self.outline.add(kind, prose, level=level)
