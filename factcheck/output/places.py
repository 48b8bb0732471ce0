"""Where something stands in a document, as it is told: by line and column, or by page or paragraph."""

from __future__ import annotations

from factcheck.text.position import LineIndex, PartKind
from factcheck.verdicts.model import DocumentReport

Position = tuple[int, int]  # line and column from 1, the column in code points

_SIGNS = {PartKind.PAGE: "p", PartKind.PARAGRAPH: "¶"}


class Places:
    """The places of one document; an extracted text has no lines that its readers could see."""

    __slots__ = ("_lines", "_parts")

    def __init__(self, document: DocumentReport) -> None:
        self._lines = LineIndex(document.source)
        self._parts = document.parts

    def position(self, offset: int) -> Position:
        """Line and column of an offset; of an extracted text, those in that text."""
        return self._lines.position(offset)

    def part(self, offset: int) -> str | None:
        """The page or the paragraph in words; None where the document has lines."""
        return None if self._parts is None else self._parts.place(offset)

    def numbered(self, offset: int) -> dict[str, int]:
        """The page or the paragraph as a key and its number; empty where the document has lines."""
        return {} if self._parts is None else {self._parts.kind.value: self._parts.number(offset)}

    def at(self, offset: int) -> str:
        """What stands behind a path: "12:5", "page 4"."""
        line, column = self.position(offset)
        return self.part(offset) or f"{line}:{column}"

    def words(self, offset: int) -> str:
        """The place in a sentence: "line 12", "page 4"."""
        return self.part(offset) or f"line {self.position(offset)[0]}"

    def exactly(self, offset: int) -> str:
        """The place in a sentence with the column: "line 12, column 5", "page 4"."""
        line, column = self.position(offset)
        return self.part(offset) or f"line {line}, column {column}"

    def label(self, offset: int) -> str:
        """The place in a narrow margin: "12", "p4", "¶4"."""
        if self._parts is None:
            return str(self.position(offset)[0])
        return f"{_SIGNS[self._parts.kind]}{self._parts.number(offset)}"
