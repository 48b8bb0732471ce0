"""Finds quotes in documents: verbatim but for white space, which is folded on both sides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from factcheck.patterns import Pattern

_LINE_END = Pattern(r"\r\n|\r|\n")  # what editors count as lines
_WIDE = "⺀-〿㐀-䶿一-鿿豈-﫿！-～"  # Chinese writes no blanks, so a folded line leaves none
_WIDE_BREAK = Pattern(rf"(?<=[{_WIDE}])\s+(?=[{_WIDE}])")


class FoldedText:
    """A text with its white space folded, which still knows the lines; built once per document."""

    __slots__ = ("_starts", "_text")

    def __init__(self, lines: Iterable[tuple[str, int]]) -> None:
        """Takes the lines with their numbers."""
        parts: list[str] = []
        self._starts: list[tuple[int, int]] = []  # where each line that is not blank begins, and its number
        length, last = 0, ""
        for line, number in lines:
            if folded_line := fold_space(line):
                gap = " " if last and not _WIDE_BREAK.search(f"{last[-1]} {folded_line[0]}") else ""
                self._starts.append((length + len(gap), number))
                parts += (gap, folded_line)
                length += len(gap) + len(folded_line)
                last = folded_line
        self._text = "".join(parts)

    @classmethod
    def of(cls, text: str) -> FoldedText:
        return cls((line, number) for number, line in enumerate(_LINE_END.split(text), start=1))

    def find(self, quote: str) -> int | None:
        """The offset of a quote in the folded text; None where it does not stand here, or is blank."""
        folded_quote = fold_space(quote)
        offset = self._text.find(folded_quote) if folded_quote else -1
        return None if offset < 0 else offset

    def line_of(self, quote: str) -> int | None:
        """The line where a quote begins; None where it does not stand here."""
        offset = self.find(quote)
        return None if offset is None else self.line_at(offset)

    def around(self, quote: str, length: int) -> tuple[str, str]:
        """What stands before and behind a quote, up to so many characters; nothing where it does not stand here."""
        offset = self.find(quote)
        if offset is None:
            return "", ""
        end = offset + len(fold_space(quote))
        before, after = self._text[:offset], self._text[end:]
        return _last(before, length), _first(after, length)

    def line_at(self, offset: int) -> int:
        """The line of an offset in the folded text."""
        return self._starts[bisect_right(self._starts, offset, key=lambda start: start[0]) - 1][1]

    def common_start(self, quote: str) -> tuple[int, str, str] | None:
        """Where a quote that does not stand here goes astray.

        Gives the line where its longest beginning stands, that beginning, and what follows there instead; None where
        not even its first two words (of Chinese, four characters) stand here.
        """
        folded_quote = fold_space(quote)
        least, most = 0, len(folded_quote)
        while least < most:
            length = (least + most + 1) // 2
            if folded_quote[:length] in self._text:
                least = length
            else:
                most = length - 1
        start = folded_quote[:least]
        if len(start) < 4 or (start.isascii() and " " not in start.strip()):
            return None
        offset = self._text.index(start)
        return self.line_at(offset), start, self._text[offset + least : offset + least + 40]


def _last(text: str, length: int) -> str:
    """The end of a text, from the start of a word."""
    return text if len(text) <= length else "…" + text[-length:].partition(" ")[2]


def _first(text: str, length: int) -> str:
    """The beginning of a text, to the end of a word."""
    return text if len(text) <= length else text[:length].rpartition(" ")[0] + " …"


def fold_space(text: str) -> str:
    """The text with each run of white space as one blank, none at its ends and none between Chinese characters.

    >>> fold_space(" 35.99  trillion\\nyuan"), fold_space("普惠小微\\n贷款")
    ('35.99 trillion yuan', '普惠小微贷款')
    """
    folded = " ".join(text.split())
    return folded if folded.isascii() else _WIDE_BREAK.sub("", folded)


@lru_cache(maxsize=32)
def _folded(text: str) -> FoldedText:
    return FoldedText.of(text)


def quote_line(text: str, quote: str) -> int | None:
    """The line, from 1, of a document where a quote begins; None where it does not stand there.

    Repeated calls with one document fold it once.

    >>> quote_line("Loans\\nstood at\\n17.8 trillion.", "at 17.8 trillion")
    2
    """
    return _folded(text).line_of(quote)
