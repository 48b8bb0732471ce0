"""Word documents: headings, lists, tables and notes by their styles; the text is extracted, one line a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import InputError
from factcheck.records import replace
from factcheck.text.document import BlockKind, Document
from factcheck.text.outline import Outline
from factcheck.text.position import PartKind, Parts
from factcheck.text.prose import BREAK, Prose, Run
from factcheck.text.readers.docx_content import LINE, Content, Paragraph, WordCell, WordTable, read_content
from factcheck.text.readers.docx_package import open_package
from factcheck.text.readers.raised import Raised, close_raised
from factcheck.text.table import Cell, Table


def read_docx(path: str, data: bytes) -> Document:
    """The document of a .docx file; InputError says why it cannot be read."""
    try:
        contents = tuple(read_content(open_package(path, data)))
    except RecursionError:
        raise InputError(f"{path}: is nested too deeply for a Word document") from None
    texts = [paragraph.text for content in contents for paragraph in _paragraphs(content)]
    reader = _Reader("".join(f"{text}\n" for text in texts), _starts(texts))
    for number, content in enumerate(contents):
        reader.read(content, contents[number + 1] if number + 1 < len(contents) else None)
    document = reader.outline.finish(path)
    return replace(document, parts=Parts(PartKind.PARAGRAPH, tuple(_starts(texts))))


def _paragraphs(content: Content) -> Iterator[Paragraph]:
    """The paragraphs of a record in the order in which they are extracted."""
    if isinstance(content, Paragraph):
        yield content
    else:
        yield from (paragraph for row in content.rows for cell in row for paragraph in cell.paragraphs)


def _starts(texts: list[str]) -> Iterator[int]:
    start = 0
    for text in texts:
        yield start
        start += len(text) + 1


class _Reader:
    """Turns records into blocks; takes the next start for each paragraph, as both come in the same order."""

    def __init__(self, source: str, starts: Iterator[int]) -> None:
        self.outline = Outline(source)
        self._starts = starts
        self._depth = 0
        self._caption: Prose | None = None

    def read(self, content: Content, following: Content | None) -> None:
        """Append a record; a caption waits for the table that follows it."""
        if isinstance(content, WordTable):
            self._open_lists(0)
            self._read_table(content)
            return
        prose = self._prose([content])
        self._open_lists(content.depth)
        if content.kind is BlockKind.CAPTION and isinstance(following, WordTable):
            self._caption = prose
            return
        if content.depth:
            self.outline.open_item()
        self.outline.add(content.kind, prose, level=content.level)

    def _open_lists(self, depth: int) -> None:
        while self._depth > depth:
            self.outline.close_list()
            self._depth -= 1
        while self._depth < depth:
            self.outline.open_list()
            self._depth += 1

    def _read_table(self, table: WordTable) -> None:
        rows = [[self._cell(cell) for cell in row] for row in table.rows]
        Table(rows, self._caption, table.head_rows).add_to(self.outline)
        self._caption = None

    def _cell(self, cell: WordCell) -> Cell:
        return Cell(self._prose(cell.paragraphs), columns=cell.columns, rows=cell.rows)

    def _prose(self, paragraphs: tuple[Paragraph, ...] | list[Paragraph]) -> Prose:
        prose = Prose(self.outline.source)
        for paragraph in paragraphs:
            offset = next(self._starts)
            if prose.runs:
                prose.put(BREAK, offset - 1, offset)
            self._take(paragraph, offset, prose)
        return prose

    def _take(self, paragraph: Paragraph, offset: int, prose: Prose) -> None:
        for chunk in paragraph.chunks:
            end = offset + len(chunk.text)
            if chunk.text == LINE:
                prose.put(BREAK, offset, end)
            elif chunk.is_raised:
                raised = Raised(len(prose.runs), offset, offset)
                prose.runs.append(Run(offset, end))
                close_raised(raised, prose, self.outline)
            else:
                prose.take(offset, end)
            offset = end
