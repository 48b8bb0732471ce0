"""Lines and columns, computed once and only when something is printed."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


class LineIndex:
    """Where each line of a source begins; CR, LF and CRLF end a line.

    >>> LineIndex("ab\\r\\ncd").position(5)
    (2, 2)
    """

    __slots__ = ("_starts",)

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
