"""From the characters of a page to its lines, by where they stand: cells apart, raised figures told from others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median_low
from typing import NamedTuple

from factcheck.patterns import Pattern
from factcheck.records import record, replace

_CELL_GAP = 0.8  # heights of the line: a wider gap parts the cells of a row
_WORD_GAP = 0.15
_BACK = 0.6  # heights by which the next character of a line may stand further left than the last one ended
_RAISED_HEIGHT = 0.85  # of the line's height, at most
_RAISED_BY = 0.15  # of the line's height, at least
_HYPHENS = "\x02\ufffe"  # what PDFium gives for a hyphen at the end of a line
_SUPERSCRIPT = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_TEN = Pattern(r"(?<!\d)10$")
_MARKER = Pattern(r"[•‣▪◦●■·–—-]|\(?\d{1,2}[.)]")  # of a list's item, which a wide gap parts from its words
_EXPONENT = Pattern(r"[-−+]?\d{1,3}")
SOFT_HYPHEN = "\u00ad"


class Glyph(NamedTuple):
    """A character and its box in points, from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@record
class Part:
    """A cell of a row, or a whole line: its text and where it begins and ends."""

    text: str
    left: float
    right: float


@record
class Line:
    """A line of a page; more than one part makes it a row of a table."""

    parts: tuple[Part, ...]
    bottom: float
    top: float

    @property
    def text(self) -> str:
        return "\t".join(part.text for part in self.parts)

    @property
    def left(self) -> float:
        return self.parts[0].left

    @property
    def right(self) -> float:
        return self.parts[-1].right

    @property
    def height(self) -> float:
        return self.top - self.bottom


def build_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of a page in the order of its characters; lines without letters or figures are left out."""
    lines: list[Line] = []
    open_line: _OpenLine | None = None
    for glyph in glyphs:
        if glyph.text.isspace() or not (glyph.text.isprintable() or glyph.text in (*_HYPHENS, SOFT_HYPHEN)):
            if open_line is not None:
                open_line.space()
            continue
        if open_line is None or not open_line.takes(glyph):
            _close(open_line, lines)
            open_line = _OpenLine(glyph)
        open_line.add(glyph)
    _close(open_line, lines)
    return lines


def _close(line: _OpenLine | None, lines: list[Line]) -> None:
    if line is not None:
        closed = line.close()
        if any(map(str.isalnum, closed.text)):
            lines.append(closed)


@dataclass(slots=True)
class _OpenLine:
    """A line while its characters come; what stands on it is told by its tallest character."""

    first: Glyph
    parts: list[Part] = field(default_factory=list)
    raised: str = ""
    has_space: bool = False
    last: Glyph | None = None

    bottoms: list[float] = field(default_factory=list)  # of the characters that are not raised
    tops: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._box = self.first

    _box: Glyph = field(init=False)

    @property
    def _height(self) -> float:
        return max(self._box.top - self._box.bottom, 1.0)

    def takes(self, glyph: Glyph) -> bool:
        """Whether a character stands on this line and not left of what is there."""
        if self.last is not None and (glyph.left, glyph.right) == (self.last.left, self.last.right):
            return True  # the letters of a ligature share its box
        middle = (glyph.top + glyph.bottom) / 2
        is_level = self._box.bottom < middle < self._box.top or glyph.bottom < self._middle < glyph.top
        return is_level and self.last is not None and glyph.left > self.last.right - _BACK * self._height

    @property
    def _middle(self) -> float:
        return (self._box.top + self._box.bottom) / 2

    def space(self) -> None:
        self.has_space = True

    def add(self, glyph: Glyph) -> None:
        """Append a character, with the space or the cell's end that stands before it."""
        gap = 0.0 if self.last is None else (glyph.left - self.last.right) / self._height
        text = SOFT_HYPHEN if glyph.text in _HYPHENS else glyph.text
        if self._is_raised(glyph) and gap < _CELL_GAP:
            self.raised += text
        else:
            self._end_raised()
            if not self.parts or gap > _CELL_GAP:
                self.parts.append(Part("", glyph.left, glyph.right))
                self.has_space = False
            space = " " if self.parts[-1].text and (self.has_space or gap > _WORD_GAP) else ""
            self.parts[-1] = Part(self.parts[-1].text + space + text, self.parts[-1].left, glyph.right)
            self.bottoms.append(glyph.bottom)
            self.tops.append(glyph.top)
            if glyph.top - glyph.bottom > self._height:
                self._box = glyph
        self.has_space = False
        self.last = glyph

    def close(self) -> Line:
        self._end_raised()
        if len(self.parts) > 1 and _MARKER.fullmatch(self.parts[0].text):
            mark, first, *others = self.parts
            self.parts = [Part(f"{mark.text} {first.text}", mark.left, first.right), *others]
        return Line(tuple(self.parts), median_low(self.bottoms), median_low(self.tops))

    def _is_raised(self, glyph: Glyph) -> bool:
        is_small = glyph.top - glyph.bottom < _RAISED_HEIGHT * self._height
        return bool(self.parts) and is_small and glyph.bottom > self._box.bottom + _RAISED_BY * self._height

    def _end_raised(self) -> None:
        """Append raised figures as such: 10⁹ as 10^9, any other, which mostly marks a note, in raised digits."""
        if self.raised:
            last = self.parts[-1]
            is_exponent = _TEN.search(last.text) and _EXPONENT.fullmatch(self.raised)
            raised = f"^{self.raised}" if is_exponent else self.raised.translate(_SUPERSCRIPT)
            self.parts[-1] = replace(last, text=last.text + raised)
            self.raised = ""
