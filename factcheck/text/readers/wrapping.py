"""Which line breaks of a plain text are a writer's, and which only keep lines short."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.text.dateline import is_dateline

_WIDEST = 160  # columns; text with longer lines is not hard-wrapped
_NARROWEST = 55
_FIRST_WORD = Pattern(r"\s*(\S{1,80})")
_STOPS = (".", "!", "?", "。", "！", "？", ":", "：", "”", '"')


def join_wrapped(source: str, lines: list[Span]) -> list[list[Span]]:
    """The lines of a stanza as paragraphs: a line goes on where its next word would not have fitted.

    A line that is nothing but a dateline stands alone.
    """
    if len(lines) == 1:
        return [lines]
    widths = [_width(line.of(source)) for line in lines]
    limit = max(widths)
    paragraphs = [[lines[0]]]
    for number in range(1, len(lines)):
        if not is_dateline(lines[number].of(source)) and _goes_on(
            lines[number - 1].of(source), lines[number].of(source), widths[number - 1], limit
        ):
            paragraphs[-1].append(lines[number])
        else:
            paragraphs.append([lines[number]])
    return paragraphs


def _goes_on(line: str, following: str, width: int, limit: int) -> bool:
    if limit > _WIDEST:
        return False
    if not line.rstrip().endswith(_STOPS) and following.lstrip()[:1].islower():
        return True
    return limit >= _NARROWEST and width + 1 + _first_width(following) > limit


def _first_width(line: str) -> int:
    """The columns of what cannot be broken at the start of a line: a word, or two Chinese characters."""
    match = _FIRST_WORD.match(line)
    word = match[1] if match else ""
    return len(word) if word.isascii() else min(_width(word), 4)


def _width(text: str) -> int:
    """Columns on a fixed-width screen: a character of three bytes or more in UTF-8 is taken for a wide one."""
    return (len(text) + len(text.encode("utf-8", "replace"))) // 2
