"""A page as plain text: wrapped, without colour, and without any library, for pipes and files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factcheck.output.page import Line, Page

_UNIT = re.compile(r"\s+|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]+|.")


def format_plain(page: Page, width: int = 80) -> str:
    """The page at a width in columns; a marked run stands in brackets."""
    return "".join(f"{line}\n" for paragraph in page for line in _paragraph(paragraph, width))


def cell_width(text: str) -> int:
    """The columns that a text takes on a terminal: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _paragraph(line: Line, width: int) -> Iterator[str]:
    text = "".join(f"[{run.text}]" if run.marked else run.text for run in line.runs)
    lead = line.margin.text + " " * (line.indent - cell_width(line.margin.text))
    for row in _wrap(text, max(width - line.indent, 20)):
        yield (lead + row).rstrip()
        lead = " " * line.indent


def _wrap(text: str, width: int) -> list[str]:
    """Rows of at most `width` columns, broken at spaces and between wide characters; overlong words are cut."""
    rows = [""]
    used = 0
    for unit in _pieces(text, width):
        cells = cell_width(unit)
        if used + cells > width:
            rows[-1] = rows[-1].rstrip()
            rows.append("")
            used = 0
            unit = unit.lstrip()
            cells = cell_width(unit)
        rows[-1] += unit
        used += cells
    return rows


def _pieces(text: str, width: int) -> Iterator[str]:
    """Words, spaces and single wide characters; words wider than a row come in slices that fit one."""
    for match in _UNIT.finditer(text):
        unit = match[0]
        if cell_width(unit) <= width:
            yield unit
        else:
            step = width // 2 if not unit.isascii() else width
            yield from (unit[start : start + step] for start in range(0, len(unit), step))
