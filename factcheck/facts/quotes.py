"""Finds quotes in documents: verbatim but for white space, which is folded on both sides."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_LINE_END = re.compile(r"\r\n|\r|\n")  # what editors count as lines


class FoldedText:
    """A text with its white space folded to single blanks, which still knows the lines; built once per document."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        lines = [" ".join(line.split()) for line in _LINE_END.split(text)]
        self._starts: list[tuple[int, int]] = []  # where each line that is not blank begins, and its number
        length = 0
        for number, line in enumerate(lines, start=1):
            if line:
                self._starts.append((length, number))
                length += len(line) + 1
        self._text = " ".join(line for line in lines if line)

    def line_of(self, quote: str) -> int | None:
        """The line, from 1, where a quote begins; None where it does not stand here, or is blank."""
        offset = self.find(quote)
        if offset is None:
            return None
        return self._starts[bisect_right(self._starts, offset, key=lambda start: start[0]) - 1][1]

    def find(self, quote: str) -> int | None:
        """The offset of a quote in the folded text."""
        folded = fold_space(quote)
        offset = self._text.find(folded) if folded else -1
        return None if offset < 0 else offset


def fold_space(text: str) -> str:
    """The text with each run of white space as one blank, and none at the ends."""
    return " ".join(text.split())


@lru_cache(maxsize=64)
def folded(text: str) -> FoldedText:
    """A document folded; the same document is folded once."""
    return FoldedText(text)


def quote_line(text: str, quote: str) -> int | None:
    """The line, from 1, of a document where a quote begins; None where it does not stand there.

    >>> quote_line("Loans\\nstood at\\n17.8 trillion.", "at 17.8 trillion")
    2
    """
    return folded(text).line_of(quote)
