"""From the lines of pages to a text: a line for each paragraph, tabs in tables, nothing that all pages repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from factcheck.patterns import Pattern
from factcheck.records import record
from factcheck.text.prose import is_chinese
from factcheck.text.readers.pdf_lines import SOFT_HYPHEN, Line, Part

_MARGIN_LINES = 2  # at the top and the bottom of a page that may be a running head or foot
_DIGITS = Pattern(r"\d+")
_NEW_BLOCK = 1.65  # line heights from one line to the next that part paragraphs, on a page of few lines …
_WIDER = 1.15  # … and on others by so much more than usual
_FEW = 4  # lines that tell nothing of what is usual
_LEAST_PITCH, _MOST_PITCH = 0.8, 3.0  # line heights between lines of a text
_NEW_ROW = 4.0  # … and rows of a table
_OTHER_SIZE = 1.08  # of one line's height to that of another: a heading, a note
_INDENT = 0.8  # line heights by which the first line of a paragraph may be indented
_SAME_LEFT = 3.0  # line heights between lines that begin in the same column
_ITEM = Pattern(r"[•‣▪◦●■·–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|[（(]?[一二三四五六七八九十\d]{1,3}[)）、]")
_STOPS = (".", "!", "?", "。", "！", "？", ":", "：", "”", '"', "…")
_HYPHENS = (SOFT_HYPHEN, "-", "\u2010")
_DASHES = ("–", "—", "/")
_LAST_WORD = Pattern(r"\S+$")
_FIRST_WORD = Pattern(r"\w+")
_FIRST_CHARACTERS = Pattern(r"\S{1,40}")


@record
class Layout:
    """The text of a PDF, and the offsets at which its pages begin."""

    text: str
    starts: tuple[int, ...]


def lay_out(pages: Sequence[Sequence[Line]]) -> Layout:
    """The text of the pages: paragraphs and tables with blank lines between them, items of a list on lines."""
    kept = _without_furniture(pages)
    writer = _Writer(_hyphenated(kept))
    for page in kept:
        writer.begin_page()
        for block in _blocks(page):
            writer.write(block, _edge(page, block))
    return Layout(writer.text(), tuple(writer.starts))


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without running heads, feet and page numbers: what stands at the edges of most pages alike."""
    if len(pages) < 2:
        return [list(page) for page in pages]
    edges = [_edges(page) for page in pages]
    counts = Counter(mask for page in edges for mask in {_mask(line) for line in page})
    least = max(2, (len(pages) + 1) // 2)
    return [
        [line for line in page if not (line in edge and counts[_mask(line)] >= least)]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Sequence[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: line.bottom)
    return [*ordered[:_MARGIN_LINES], *ordered[-_MARGIN_LINES:]]


def _mask(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _hyphenated(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The words that are written with a hyphen within a line, and so keep it at the end of one."""
    texts = (line.text for page in pages for line in page)
    return frozenset(word.lower() for text in texts for word in re.findall(r"\w+-\w+", text))


def _blocks(page: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines that stand together: a paragraph or several, or a table."""
    usual = median([line.height for line in page]) if page else 0.0
    gap = _usual_gap(page, usual)
    block: list[Line] = []
    for line in page:
        if block and _is_apart(block[-1], line, usual, gap):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _usual_gap(page: Sequence[Line], height: float) -> float:
    """From how much on the way down to the next line begins another paragraph, where both are of the usual height."""
    pitches = sorted(
        pitch
        for line, following in pairwise(page)
        if len(line.parts) == len(following.parts) == 1
        and _LEAST_PITCH * height < (pitch := line.bottom - following.bottom) < _MOST_PITCH * height
    )
    return _NEW_BLOCK * height if len(pitches) < _FEW else _WIDER * pitches[len(pitches) * 3 // 10]


def _edge(page: Sequence[Line], block: Sequence[Line]) -> float:
    """Where the column of a block ends: lines that begin where its lines do are of the same column."""
    left, near = min(line.left for line in block), _SAME_LEFT * block[0].height
    rights = (line.right for line in page if len(line.parts) == 1 and abs(line.left - left) < near)
    return max(rights, default=0.0)


def _is_apart(line: Line, following: Line, usual: float, gap: float) -> bool:
    is_row, goes_on_as_row = len(line.parts) > 1, len(following.parts) > 1
    if is_row != goes_on_as_row:
        return True
    pitch = line.bottom - following.bottom
    height = max(line.height, following.height, 1.0)
    widest = _NEW_ROW * height if is_row else gap if height < _OTHER_SIZE * usual else _NEW_BLOCK * height
    if pitch < 0 or pitch > widest:
        return True
    smaller = min(line.height, following.height, usual) if usual else height
    return not is_row and height > _OTHER_SIZE * smaller and abs(line.height - following.height) > 0.5


class _Writer:
    """Writes blocks one after the other; a paragraph that a page's end tore goes on on the next page."""

    def __init__(self, hyphenated: frozenset[str]) -> None:
        self.starts: list[int] = []
        self._hyphenated = hyphenated
        self._pieces: list[str] = []
        self._length = 0
        self._begins_page = False
        self._last = ""  # the last line, as long as a paragraph may go on with it

    def begin_page(self) -> None:
        self.starts.append(self._length)
        self._begins_page = True

    def text(self) -> str:
        return "".join(self._pieces) + "\n"

    def write(self, block: list[Line], edge: float) -> None:
        """Append the lines of a block, whose column ends on the right at `edge`."""
        if len(block[0].parts) > 1:
            self._separate("\n\n")
            self._add("\n".join(_rows(block)))
            self._last = ""
        else:
            self._write_paragraphs(block, edge)

    def _write_paragraphs(self, block: list[Line], edge: float) -> None:
        for number, line in enumerate(block):
            before = block[number - 1] if number else None
            goes_on = self._goes_over_page(line) if before is None else _goes_on(before, line, edge)
            if goes_on:
                self._join(line.text)
            else:
                is_item = before is not None and bool(_ITEM.match(line.text))
                self._separate("\n" if is_item else "\n\n")
                self._add(line.text)
            self._last = line.text
            self._begins_page = False

    def _goes_over_page(self, line: Line) -> bool:
        """Whether the first line of a page goes on with a sentence that the last page left open."""
        is_open = self._begins_page and bool(self._last) and not self._last.endswith(_STOPS)
        first = line.text[:1]
        return is_open and (first.islower() or is_chinese(first))

    def _join(self, text: str) -> None:
        """Append a line to the paragraph: a word that a hyphen broke in one piece, Chinese without a space."""
        last = self._pieces[-1]
        if last.endswith(_HYPHENS):
            self._pieces[-1] = _without_hyphen(last, text, self._hyphenated)
            self._length += len(self._pieces[-1]) - len(last)
        elif not (last.endswith(_DASHES) and text[:1].isdigit()) and not _is_chinese_join(last, text):
            self._add(" ")
        if self._begins_page:
            self.starts[-1] = self._length
        self._add(text)

    def _separate(self, gap: str) -> None:
        if self._pieces:
            self._add(gap)
        if self._begins_page:
            self.starts[-1] = self._length
            self._begins_page = False

    def _add(self, text: str) -> None:
        self._pieces.append(text.replace(SOFT_HYPHEN, "-") if SOFT_HYPHEN in text[:-1] else text)
        self._length += len(text)


def _goes_on(line: Line, following: Line, edge: float) -> bool:
    """Whether a line goes on with the one before: that one was full, or left a word or a sentence open."""
    text = following.text
    if _ITEM.match(text):
        return False
    if line.text.endswith(_HYPHENS) or (not line.text.endswith(_STOPS) and text[:1].islower()):
        return True
    shift = (following.left - line.left) / max(line.height, 1.0)
    if shift < -_SAME_LEFT or shift > (_INDENT if line.text.endswith(_STOPS) else _SAME_LEFT):
        return False
    first = _FIRST_CHARACTERS.match(text)
    characters = 2 if is_chinese(text[:1]) else len(first[0]) if first else 1
    width = (following.right - following.left) / max(len(text), 1) * characters
    return line.right + width > edge


def _is_chinese_join(before: str, after: str) -> bool:
    return is_chinese(before[-1:]) or is_chinese(after[:1])


def _without_hyphen(before: str, after: str, hyphenated: frozenset[str]) -> str:
    """What stands before a broken word's end: without the hyphen, unless the word has one of its own.

    >>> _without_hyphen("the har-", "bour", frozenset()), _without_hyphen("year-on-", "year", frozenset())
    ('the har', 'year-on-')
    """
    stem, rest = before[:-1], _FIRST_WORD.match(after)
    last = _LAST_WORD.search(stem)
    word = last[0] if last else ""
    keeps = (
        rest is None
        or not word[-1:].isalpha()
        or not after[:1].islower()
        or "-" in word
        or f"{word}-{rest[0]}".lower() in hyphenated
    )
    return f"{stem}-" if keeps else stem


def _rows(block: list[Line]) -> list[str]:
    """The rows of a table with a tab between columns; where its columns can be told, empty cells are kept."""
    columns = _columns(block)
    if any(len({_column(part, columns) for part in line.parts}) < len(line.parts) for line in block):
        return [line.text for line in block]  # a cell that spans columns: each row as it is
    rows = []
    for line in block:
        cells = {_column(part, columns): part.text for part in line.parts}
        rows.append("\t".join(cells.get(number, "") for number in range(len(columns))))
    return rows


def _columns(block: list[Line]) -> list[tuple[float, float]]:
    """The columns as stretches from left to right: parts that stand above one another are of one."""
    columns: list[tuple[float, float]] = []
    for part in sorted((part for line in block for part in line.parts), key=lambda part: part.left):
        if columns and part.left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], part.right))
        else:
            columns.append((part.left, part.right))
    return columns


def _column(part: Part, columns: Sequence[tuple[float, float]]) -> int:
    return next(number for number, (left, right) in enumerate(columns) if left <= part.left and part.right <= right)
