"""A table while a reader collects it: rows of cells that, once all are known, become blocks with their heads."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.patterns import Pattern
from factcheck.text.document import BlockKind, Head, HeadRole
from factcheck.text.outline import Outline
from factcheck.text.prose import Prose

_DIGIT = Pattern(r"\d")
_DATES = Pattern(r"\b(?:19|20)\d\d(?!\d|[.,%]\d)|\b[QH][1-4]|\d{1,2}(?=[月日季])|\b[0-3]?\d\s(?=[A-Z][a-z]{2})")
_MOST_COLUMNS = 100  # that a colspan or rowspan is believed to cover
_MOST_ROW_HEADS = 6  # cells to the left, the leftmost first
_MOST_COLUMN_HEADS = 3  # head rows above, the nearest first


@dataclass(slots=True)
class Cell:
    """A cell as it stands in the source; `is_head` as the markup says it."""

    prose: Prose
    is_head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class Table:
    """The rows of a table, its caption's prose, and how many rows the markup itself calls heads."""

    rows: list[list[Cell]] = field(default_factory=list)
    caption: Prose | None = None
    head_rows: int = 0

    def add_to(self, outline: Outline) -> None:
        """Append the caption and every cell that has prose."""
        rows = [row for row in self.rows if row]
        alone = _only_cell(rows[0]) if len(rows) > 1 else None
        if self.caption is None and alone is not None:
            self.caption = alone.prose
            rows.pop(0)
            self.head_rows = max(self.head_rows - 1, 0)
        caption = None if self.caption is None else outline.add(BlockKind.CAPTION, self.caption)
        grid = _Grid(outline, () if caption is None else (Head(caption, HeadRole.CAPTION),))
        head_rows = self.head_rows or _count_head_rows(rows)
        for number, row in enumerate(rows):
            grid.add_row(row, is_head=number < head_rows)


def _only_cell(row: list[Cell]) -> Cell | None:
    """The one cell of a row that says anything, where the row has room for more: it heads the whole table."""
    told = [cell for cell in row if cell.prose.build()[0].strip()]
    has_room = len(row) > 1 or row[0].columns > 1
    return told[0] if len(told) == 1 and has_room else None


def _count_head_rows(rows: list[list[Cell]]) -> int:
    """Rows at the top that hold heads only; where the markup says nothing, the first if it alone has no figures."""
    count = 0
    while count < len(rows) - 1 and all(cell.is_head for cell in rows[count]):
        count += 1
    if count or len(rows) < 2 or len(rows[0]) < 2:
        return count
    return int(not _has_figures(rows[0]) and any(map(_has_figures, rows[1:])))


def _has_figures(row: list[Cell]) -> bool:
    """Whether there is a number that is not just a year, a quarter or a month."""
    return any(_DIGIT.search(_DATES.sub("", run.text(cell.prose.source))) for cell in row for run in cell.prose.runs)


class _Grid:
    """Which blocks head which columns, as rows are added from the top."""

    def __init__(self, outline: Outline, below: tuple[Head, ...]) -> None:
        self._outline = outline
        self._below = below
        self._group: int | None = None  # a cell across the table, which heads the rows below it
        self._column_heads: dict[int, list[int]] = {}
        self._hanging: dict[int, tuple[int, int | None]] = {}  # column: further rows that a cell covers, its block

    def add_row(self, row: list[Cell], *, is_head: bool) -> None:
        """Append the cells of a row from the left, past the columns that a cell of a row above still covers."""
        if len(row) == 1 and row[0].columns > 1 and not is_head:
            self._group = self._outline.add(BlockKind.CELL, row[0].prose, self._below)
            return
        left: list[int] = []
        column = 0
        hanging, self._hanging = self._hanging, {}
        for cell in row:
            column = self._pass_hanging(hanging, column, left)
            block = self._outline.add(BlockKind.CELL, cell.prose, self._heads(column, left))
            self._note(cell, column, block, is_head=is_head)
            if block is not None and not is_head:
                left.append(block)
            column += min(max(cell.columns, 1), _MOST_COLUMNS)
        for later, (rows, block) in hanging.items():
            if later >= column and rows > 1:
                self._hanging[later] = (rows - 1, block)

    def _pass_hanging(self, hanging: dict[int, tuple[int, int | None]], column: int, left: list[int]) -> int:
        while column in hanging:
            rows, block = hanging.pop(column)
            if block is not None and block not in left[-1:]:
                left.append(block)
            if rows > 1:
                self._hanging[column] = (rows - 1, block)
            column += 1
        return column

    def _heads(self, column: int, left: list[int]) -> tuple[Head, ...]:
        above = self._column_heads.get(column, [])
        return (
            *(Head(block, HeadRole.ROW) for block in left[:_MOST_ROW_HEADS]),
            *(() if self._group is None else (Head(self._group, HeadRole.ROW),)),
            *(Head(block, HeadRole.COLUMN) for block in reversed(above[-_MOST_COLUMN_HEADS:])),
            *self._below,
        )

    def _note(self, cell: Cell, column: int, block: int | None, *, is_head: bool) -> None:
        for covered in range(column, column + min(max(cell.columns, 1), _MOST_COLUMNS)):
            if is_head and block is not None:
                self._column_heads.setdefault(covered, []).append(block)
            if cell.rows > 1:
                self._hanging[covered] = (min(cell.rows, _MOST_COLUMNS) - 1, block)
