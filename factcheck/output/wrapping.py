"""Breaking a paragraph into rows of a terminal: at spaces, and between the wide characters of Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_WIDE = r"\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\U0001f300-\U0001faff\U00020000-\U0003ffff"
_OPENING = r"“‘（《「『【〈\(\["  # never the last character of a row
_CLOSING = r"”’），。、；：？！》」』】〉％…·\)\],.;:?!%\u00a0✓✗≠↺"  # never the first
# What is kept on one row: spaces; a wide character with the punctuation that clings to it; a word of anything else.
_UNIT = Pattern(rf"[ ]+|[{_OPENING}]*[{_WIDE}][{_CLOSING}]*|(?:(?![{_OPENING}]+[{_WIDE}])[^ {_WIDE}])+|.", re.DOTALL)


def cell_width(text: str) -> int:
    """The columns that a text takes on a terminal: wide characters two, combining ones none.

    >>> cell_width("17万亿"), cell_width("e\\u0301")
    (6, 1)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def break_rows(text: str, width: int) -> list[Span]:
    """The rows of a text, none wider than `width` columns and none ending in a space; overlong words are cut.

    >>> [row.of("at 17万亿元, so") for row in break_rows("at 17万亿元, so", 8)]
    ['at 17万', '亿元, so']
    """
    rows: list[Span] = []
    start = end = used = 0
    for unit in _units(text, width):
        cells = cell_width(unit.of(text))
        if used + cells > width:
            if text[unit.start] == " ":
                used = width  # the row is full; what follows begins the next one
                continue
            rows.append(Span(start, end))
            start, used = unit.start, 0
        used += cells
        end = unit.end
    rows.append(Span(start, end))
    return [Span(row.start, row.start + len(row.of(text).rstrip(" "))) for row in rows]


def _units(text: str, width: int) -> Iterator[Span]:
    """What is kept on one row; units wider than a row come in slices that fit."""
    for match in _UNIT.finditer(text):
        if cell_width(match[0]) <= width:
            yield Span(*match.span())
        else:
            step = width if match[0].isascii() else max(width // 2, 1)
            for start in range(match.start(), match.end(), step):
                yield Span(start, min(start + step, match.end()))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
