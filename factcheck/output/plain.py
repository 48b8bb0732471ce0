"""A page as plain text: wrapped, without colour and without any library, for pipes and files."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.output.page import UNBROKEN, Line, Page
from factcheck.output.wrapping import break_rows, cell_width

NARROWEST = 20  # columns that a paragraph gets whatever its indent


def format_plain(page: Page, width: int = 80) -> str:
    """The page at a width in columns; a marked run stands in brackets."""
    return "".join(f"{row}\n" for line in page for row in _rows(line, width))


def _rows(line: Line, width: int) -> Iterator[str]:
    text = "".join(f"[{run.text}]" if run.marked else run.text for run in line.runs)
    lead = line.margin.text + " " * (line.indent - cell_width(line.margin.text))
    for row in break_rows(text, max(width - line.indent, NARROWEST)):
        yield (lead + row.of(text).replace(UNBROKEN, " ")).rstrip(" ")
        lead = " " * line.indent
