"""What a Word document holds: its paragraphs and tables in order, in their final wording, as plain records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from factcheck.patterns import Pattern
from factcheck.records import record, replace
from factcheck.text.document import BlockKind
from factcheck.text.readers.docx_package import WordParts, attribute, child, descend, is_on, local, value

LINE = "\n"  # a line break within a paragraph

_HEADING = Pattern(r"heading (\d)")
_NAMED = {
    "title": BlockKind.TITLE,
    "caption": BlockKind.CAPTION,
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "footnote text": BlockKind.NOTE,
    "endnote text": BlockKind.NOTE,
}
_MOST_BASES = 20  # styles that a style may rest on, one on the other
_BODY_LEVEL = 9  # an outline level that means none
_CHARACTERS = {"tab": "\t", "br": LINE, "cr": LINE, "noBreakHyphen": "\u2011"}
# What is no part of the final text: properties, deletions, instructions of fields, formulas, readings of characters.
_DROPPED = frozenset({"pPr", "rPr", "del", "moveFrom", "instrText", "delText", "oMath", "oMathPara", "rt", "Fallback"})


@record
class Chunk:
    """A run of text; a raised one may be the mark of a footnote."""

    text: str
    is_raised: bool = False


@record
class Paragraph:
    """A paragraph that says something; `depth` counts the lists that it is an item of."""

    chunks: tuple[Chunk, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    depth: int = 0

    @property
    def text(self) -> str:
        return "".join(chunk.text for chunk in self.chunks)


@record
class WordCell:
    """A cell with its paragraphs, and how many columns and rows it covers."""

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    rows: int = 1


@record
class WordTable:
    """The rows of a table, and how many at its top are marked as heads."""

    rows: tuple[tuple[WordCell, ...], ...]
    head_rows: int = 0


Content = Paragraph | WordTable


def read_content(parts: WordParts) -> Iterator[Content]:
    """The content of a document's body, then its footnotes."""
    styles = read_styles(parts.styles)
    body = child(parts.document, "body")
    if body is not None:
        yield from _Reader(styles).read(body)
    for notes in parts.notes:
        for note in notes:
            if attribute(note, "type") is None:  # else a line that separates notes
                for each in _Reader(styles).read(note):
                    yield replace(each, kind=BlockKind.NOTE, level=0, depth=0) if isinstance(each, Paragraph) else each


@record
class Style:
    """What a paragraph style makes of its paragraphs; None is what the tables of contents are made of."""

    kind: BlockKind | None = BlockKind.PARAGRAPH
    level: int = 0
    is_item: bool = False


def read_styles(styles: Element) -> dict[str, Style]:
    """The paragraph styles by id; names of built-in styles are English in every edition of Word."""
    elements = {attribute(each, "styleId") or "": each for each in styles if local(each) == "style"}
    return {id_: _style(element, elements) for id_, element in elements.items()}


def _style(element: Element | None, elements: Mapping[str, Element]) -> Style:
    for _ in range(_MOST_BASES):
        if element is None:
            break
        name = (value(child(element, "name")) or "").lower()
        properties = child(element, "pPr")
        level = _outline_level(properties)
        if match := _HEADING.match(name):
            return Style(BlockKind.HEADING, int(match[1]))
        if level:
            return Style(BlockKind.HEADING, level)
        if name.startswith("toc ") or name == "table of figures":
            return Style(None)
        if name in _NAMED:
            return Style(_NAMED[name])
        if name.startswith("list ") and name != "list paragraph":
            return Style(is_item=True)
        element = elements.get(value(child(element, "basedOn")) or "")
    return Style()


def _outline_level(properties: Element | None) -> int:
    """The level of a heading, from 1; 0 for what is none."""
    written = value(child(properties, "outlineLvl")) or ""
    return int(written) + 1 if written.isdecimal() and int(written) < _BODY_LEVEL else 0


class _Reader:
    """Walks a body; text boxes come behind the paragraph that they are tied to."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self._styles = styles
        self._boxes: list[Element] = []

    def read(self, element: Element) -> Iterator[Content]:
        for each in element:
            match local(each):
                case "p":
                    yield from self._paragraphs(each)
                case "tbl":
                    yield from self._table(each)
                case "sdt" if self._is_list_of_contents(each):
                    continue
                case name if name not in _DROPPED:
                    yield from self.read(each)

    def _is_list_of_contents(self, element: Element) -> bool:
        gallery = value(child(element, "sdtPr", "docPartObj", "docPartGallery")) or ""
        return gallery.startswith("Table of ")

    def _paragraphs(self, element: Element) -> Iterator[Content]:
        chunks = tuple(self._chunks(element, is_raised=False))
        boxes, self._boxes = self._boxes, []
        if any(map(str.isalnum, "".join(chunk.text for chunk in chunks))):
            paragraph = self._styled(chunks, child(element, "pPr"))
            if paragraph is not None:
                yield paragraph
        for box in boxes:
            yield from self.read(box)

    def _styled(self, chunks: tuple[Chunk, ...], properties: Element | None) -> Paragraph | None:
        """The paragraph as its style and its own properties have it; None in a table of contents."""
        style = self._styles.get(value(child(properties, "pStyle")) or "", Style())
        if style.kind is None:
            return None
        if level := style.level or _outline_level(properties):
            return Paragraph(chunks, BlockKind.HEADING, level)
        number = value(child(properties, "numPr", "numId"))
        if (number not in (None, "0") or style.is_item) and style.kind is BlockKind.PARAGRAPH:
            indent = value(child(properties, "numPr", "ilvl")) or "0"
            return Paragraph(chunks, BlockKind.ITEM, depth=int(indent) + 1 if indent.isdecimal() else 1)
        return Paragraph(chunks, style.kind)

    def _chunks(self, element: Element, *, is_raised: bool) -> Iterator[Chunk]:
        for each in element:
            match local(each):
                case "t":
                    yield Chunk(each.text or "", is_raised)
                case "r" if self._is_shown(child(each, "rPr")):
                    raised = value(child(each, "rPr", "vertAlign")) == "superscript"
                    yield from self._chunks(each, is_raised=raised)
                case "r":
                    continue
                case "br" if attribute(each, "type") in ("page", "column"):
                    continue
                case "txbxContent":
                    self._boxes.append(each)
                case name if name in _CHARACTERS:
                    yield Chunk(_CHARACTERS[name])
                case name if name not in _DROPPED:
                    yield from self._chunks(each, is_raised=is_raised)

    def _is_shown(self, properties: Element | None) -> bool:
        """Whether a run is neither hidden nor struck out."""
        return not any(is_on(properties, name) for name in ("vanish", "webHidden", "strike", "dstrike"))

    def _table(self, element: Element) -> Iterator[Content]:
        """The table; one with tables or headings in its cells only lays out a page, and gives its paragraphs."""
        rows = [row for row in descend(element, "tr") if child(row, "trPr", "del") is None]
        cells = [[(cell, tuple(self.read(cell))) for cell in descend(row, "tc")] for row in rows]
        contents = [content for row in cells for _, inside in row for content in inside]
        if any(isinstance(each, WordTable) or each.kind is BlockKind.HEADING for each in contents):
            yield from contents
            return
        heads = 0
        while heads < len(rows) - 1 and is_on(child(rows[heads], "trPr"), "tblHeader"):
            heads += 1
        paragraphs = [
            [(cell, tuple(each for each in inside if isinstance(each, Paragraph))) for cell, inside in row]
            for row in cells
        ]
        yield WordTable(tuple(_merged(paragraphs)), heads)


_Row = list[tuple[Element, tuple[Paragraph, ...]]]


def _merged(rows: list[_Row]) -> Iterator[tuple[WordCell, ...]]:
    """The rows with cells that go on from the row above taken into that one."""
    places = [_columns(row) for row in rows]
    for number, row in enumerate(rows):
        cells = []
        for (cell, paragraphs), column in zip(row, places[number], strict=True):
            if not _goes_on(cell):
                below = sum(1 for _ in _going_on(rows, places, number + 1, column))
                cells.append(WordCell(paragraphs, _span(cell), below + 1))
        yield tuple(cells)


def _going_on(rows: list[_Row], places: list[list[int]], number: int, column: int) -> Iterator[Element]:
    """The cells below that only go on with the one in a column above them."""
    while number < len(rows) and column in places[number]:
        cell = rows[number][places[number].index(column)][0]
        if not _goes_on(cell):
            return
        yield cell
        number += 1


def _columns(row: _Row) -> list[int]:
    """The column at which each cell of a row begins."""
    columns, column = [], 0
    for cell, _ in row:
        columns.append(column)
        column += _span(cell)
    return columns


def _goes_on(cell: Element) -> bool:
    merge = value(child(cell, "tcPr", "vMerge"))
    return merge is not None and merge != "restart"


def _span(cell: Element) -> int:
    written = value(child(cell, "tcPr", "gridSpan")) or "1"
    return min(int(written), 100) if written.isdecimal() and int(written) else 1
