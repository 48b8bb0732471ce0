"""The table of a page while its tags go by: which cell is open, and which rows are heads."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.text.prose import BREAK, Prose
from factcheck.text.readers.tags import Token
from factcheck.text.table import Cell, Table

PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"})

_NUMBER = Pattern(r"\d{1,4}")


class TableReader:
    """Fills a table; a part that is not closed ends where the next one begins."""

    def __init__(self, source: str) -> None:
        self.table = Table()
        self.cell: Cell | None = None
        self._source = source
        self._is_head = False

    def open(self, token: Token) -> None:
        """Begin the part of the table that a tag opens."""
        self.cell = None
        match token.name:
            case "thead" | "tbody" | "tfoot":
                self._is_head = token.name == "thead"
            case "tr":
                self.table.rows.append([])
                self.table.head_rows += self._is_head
            case "caption":
                self.cell = Cell(Prose(self._source))
                self.table.caption = self.cell.prose
            case _:
                self._open_cell(token)

    def close(self, name: str) -> None:
        if name in PARTS:
            self.cell = None
        if name == "thead":
            self._is_head = False

    def break_line(self, token: Token) -> None:
        """End the line of the open cell at a tag."""
        if self.cell is not None and self.cell.prose.runs:
            self.cell.prose.put(BREAK, token.start, token.end)

    def _open_cell(self, token: Token) -> None:
        attributes = token.attributes() if "span" in token.value.lower() else {}
        columns, rows = (_number(attributes.get(key, "1")) for key in ("colspan", "rowspan"))
        self.cell = Cell(Prose(self._source), token.name == "th", columns, rows)
        if not self.table.rows:
            self.table.rows.append([])
        self.table.rows[-1].append(self.cell)


def _number(written: str) -> int:
    match = _NUMBER.match(written.strip())
    return int(match[0]) if match else 1
