"""The prose of one block while a reader collects it: runs of the source, and what stands for other runs."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.text.document import Piece

_WRAP = Pattern(r"(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t\u3000]*")
_INVISIBLE = frozenset({"", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"})  # where a word may be broken
BREAK = "\n\n"  # what stands for a hard line break: no sentence goes across it


def is_chinese(character: str) -> bool:
    """Whether this is a Chinese character or full-width punctuation (compared, as a set of them is slow to compile)."""
    return "\u3001" <= character <= "\u9fff" or "\uff01" <= character <= "\uff60"


@record
class Run:
    """A stretch of the source; `stands_for` is the prose it is read as, None where it is read letter for letter."""

    start: int
    end: int
    stands_for: str | None = None

    def text(self, source: str) -> str:
        return source[self.start : self.end] if self.stands_for is None else self.stands_for

    def is_blank(self, source: str) -> bool:
        return self.text(source).isspace()


class Prose:
    """The runs of a block, in the order of the source."""

    __slots__ = ("runs", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.runs: list[Run] = []

    def take(self, start: int, end: int) -> None:
        """Add source[start:end] letter for letter."""
        if start >= end:
            return
        last = self.runs[-1] if self.runs else None
        if last is not None and last.stands_for is None and last.end == start:
            self.runs[-1] = Run(last.start, end)
        else:
            self.runs.append(Run(start, end))

    def put(self, text: str, start: int, end: int) -> None:
        """Add text that stands for source[start:end]: a character reference, a line break.

        A run as long as its source is taken for letters, so a break that is gets a line more.
        """
        if text in _INVISIBLE:
            return
        if text == BREAK and end - start == len(BREAK):
            text += "\n"
        self.runs.append(Run(start, end, text))

    def put_line_end(self, start: int, end: int) -> None:
        """Add a soft line break: white space as it stands, one newline where marks of a container stand in it."""
        if self.source[start:end].isspace():
            self.take(start, end)
        else:
            self.put("\n", start, end)

    def build(self) -> tuple[str, tuple[Piece, ...]]:
        """The text without white space at its ends, and where each part of it comes from."""
        if len(self.runs) == 1 and self.runs[0].stands_for is None:
            text = self.runs[0].text(self.source)
            if "\n" not in text and "\r" not in text:
                return self._build_one(text, self.runs[0])
        parts: list[str] = []
        pieces: list[Piece] = []
        offset = 0
        for run in self._unwrapped(self._trimmed()):
            text = run.text(self.source)
            parts.append(text)
            pieces.append(Piece(offset, len(text), Span(run.start, run.end)))
            offset += len(text)
        return "".join(parts), tuple(pieces)

    def _build_one(self, text: str, run: Run) -> tuple[str, tuple[Piece, ...]]:
        """The same for a single line without markup, as most are."""
        start = run.end - len(text.lstrip())
        text = text.strip()
        return text, (Piece(0, len(text), Span(start, start + len(text))),) if text else ()

    def _trimmed(self) -> list[Run]:
        """The runs without white space at the ends of the text."""
        runs = list(self.runs)
        while runs and runs[-1].is_blank(self.source):
            runs.pop()
        first = 0
        while first < len(runs) and runs[first].is_blank(self.source):
            first += 1
        runs = runs[first:]
        if runs and runs[0].stands_for is None:
            text = runs[0].text(self.source)
            runs[0] = Run(runs[0].end - len(text.lstrip()), runs[0].end)
        if runs and runs[-1].stands_for is None:
            text = runs[-1].text(self.source)
            runs[-1] = Run(runs[-1].start, runs[-1].start + len(text.rstrip()))
        return runs

    def _unwrapped(self, runs: list[Run]) -> list[Run]:
        """The runs without the line breaks of hard-wrapped Chinese."""
        result: list[Run] = []
        for index, run in enumerate(runs):
            if run.stands_for is None:
                result += self._split_at_wraps(run)
            elif run.stands_for != "\n" or not _is_torn(
                runs[index - 1].text(self.source)[-1], runs[index + 1].text(self.source)[0]
            ):
                result.append(run)
        return result

    def _split_at_wraps(self, run: Run) -> list[Run]:
        result: list[Run] = []
        start = run.start
        for wrap in _WRAP.finditer(self.source, run.start + 1, run.end - 1):
            if wrap.end() < run.end and _is_torn(self.source[wrap.start() - 1], self.source[wrap.end()]):
                result.append(Run(start, wrap.start()))
                start = wrap.end()
        result.append(Run(start, run.end))
        return result


def _is_torn(before: str, after: str) -> bool:
    """Whether a line break between these tears words or figures apart: hard-wrapped Chinese goes on without a space."""
    if is_chinese(before):
        return is_chinese(after) or after.isdigit()
    return is_chinese(after) and (before.isdigit() or before == "%")
