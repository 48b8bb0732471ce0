"""Lines and columns, computed once and only when something is printed."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum

from factcheck.patterns import Pattern
from factcheck.records import record

_LINE_END = Pattern(r"\r\n?|\n")


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


class PartKind(Enum):
    """What a document without lines of its own is divided into."""

    PAGE = "page"
    PARAGRAPH = "paragraph"


@record
class Parts:
    """The parts of an extracted text: `starts` are the offsets in code points at which they begin.

    >>> Parts(PartKind.PAGE, (0, 400, 900)).number(450)
    2
    """

    kind: PartKind
    starts: tuple[int, ...]

    def number(self, offset: int) -> int:
        """The number, from 1, of the part that an offset stands in."""
        return max(bisect_right(self.starts, offset), 1)

    def place(self, offset: int) -> str:
        """The place in words: "page 2"."""
        return f"{self.kind.value} {self.number(offset)}"
