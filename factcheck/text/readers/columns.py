"""Tables in plain text: rows of cells between pipes or tabs."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.text.prose import Prose
from factcheck.text.table import Cell, Table

_RULE = Pattern(r"[\s|:+=-]+")  # the line under a table's head, or around a table


def read_table(source: str, lines: list[Span]) -> Table | None:
    """The table that the lines are, where each has the same number of cells, two or more."""
    if len(lines) < 2:
        return None
    first = lines[0].of(source)
    mark = "|" if "|" in first or first.lstrip().startswith("+-") else "\t"
    if mark == "\t" and "\t" not in first.strip():
        return None
    rows = [_cells(source, line, mark) for line in lines if not _RULE.fullmatch(source, line.start, line.end)]
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return None
    ruled = mark == "|" and _RULE.fullmatch(source, lines[1].start, lines[1].end)
    return Table([[_cell(source, span) for span in row] for row in rows], head_rows=1 if ruled else 0)


def _cells(source: str, line: Span, mark: str) -> list[Span]:
    """The cells of a row; pipes at its ends are a frame."""
    start, end = line.start, line.end
    if mark == "|":
        text = line.of(source)
        start += len(text) - len(text.lstrip().removeprefix("|"))
        end -= len(text) - len(text.rstrip().removesuffix("|"))
    cells = []
    for part in source[start : max(start, end)].split(mark):
        cells.append(Span(start, start + len(part)))
        start += len(part) + 1
    return cells


def _cell(source: str, span: Span) -> Cell:
    prose = Prose(source)
    prose.take(span.start, span.end)
    return Cell(prose)
