"""From blocks to sentences, in English and Chinese, in one pass over each block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.reading.model import Span
from factcheck.text.abbreviations import BEFORE_NAMES, BEFORE_NUMBERS, MAY_END, OPENERS
from factcheck.text.document import Block, BlockKind, Document, Sentence

_CHINESE = "\u3001-\u303f\u3400-\u9fff\uff01-\uff60"

# What may end a sentence; a point inside a number or a name is none.
_MARK = re.compile(r"[。！？!?…]|\.(?![0-9A-Za-z_])|\](?=\s)|\n\n|[•‣▪●◦■](?=\s)")
# The stop with what belongs to it: more stops, closing quotes, citations as in "[3][5]".
_STOP = re.compile(r"[。！？!?….]+[\"'”’)\]）】」』》〉]*(?:\s?\[\d{1,3}(?:[-,–]\s?\d{1,3})*\])*")
_CITATION = re.compile(r"\[\d{1,3}\]$")
_GAP = re.compile(r"\s+")
_BULLET = re.compile(r"\s*(?:[-–—•‣▪●◦■*]\s+)?")
_DASH = re.compile(r"\s+[-–—•]\s+(?=\S)")
# "Group 1: Growth and Support - As of June …": words in title case up to a dash that a sentence follows.
_INLINE_HEADING = re.compile(
    r"(?:[A-Z][\w'’&/-]*[:,]?|\d{1,2}[:.]?|&)"
    r"(?:\s(?:[A-Z][\w'’&/-]*[:,]?|\d{1,2}[:.]?|&|a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|vs|with)){0,15}"
    r"(?=\s[-–—]\s[A-Z\"“‘])"
)
# "[Explanation] Pan said …", 【解说】: whose voice follows.
_TAG = re.compile(r"(?:\[[A-Z][A-Za-z ]{1,30}\]|【[^】\d]{1,12}】)(?=\s*\S)")
# 。” goes on where the speaker is named only after the quote.
_NAMED_AFTER = re.compile(r"[^。！？，,\s]{0,12}(?:说|表示|指出|称|介绍|透露|认为|强调|写道|问|道)")
_LAST_WORD = re.compile(r"(?:[^\W_]|[.'’$€£¥])+$")
_NEXT_WORD = re.compile(r"\w+")
_LIST_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})")

_LONGEST = 2000  # characters of a sentence; what is longer is no sentence, and is cut where it hurts least
_LONGEST_CELL = 200  # characters of a table cell that is taken as one sentence
_WEAKER = re.compile(r".*(?:[;；](?=\s|[^\x00-\x7f])|[，、]|[,:]\s)", re.DOTALL)
_LAST_GAP = re.compile(r".*\s", re.DOTALL)
_WHOLE = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.DATELINE})


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in order; bullets between the sentences of a line belong to none."""
    return tuple(
        Sentence(number, span, block.text[span.start : span.end])
        for number, block in enumerate(document.blocks)
        for span in _spans(block)
    )


def _spans(block: Block) -> Iterator[Span]:
    text = block.text
    if block.kind in _WHOLE or (block.kind is BlockKind.CELL and len(text) <= _LONGEST_CELL):
        yield from _bounded(text, 0, len(text))
        return
    start = 0
    for end, following in _boundaries(text):
        yield from _bounded(text, start, end)
        start = following
    yield from _bounded(text, start, len(text))


def _boundaries(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence ends and where the next one starts."""
    start = 0
    for end, following in _leading(text, 0):
        yield end, following
        start = following
    position = start
    while mark := _MARK.search(text, position):
        stop = _end_of_sentence(text, start, mark)
        if stop is None:
            position = mark.end()
            continue
        start = _after_bullet(text, stop)
        yield stop, start
        for end, following in _leading(text, start):
            yield end, following
            start = following
        position = max(start, mark.end())


def _after_bullet(text: str, position: int) -> int:
    match = _BULLET.match(text, position)
    return match.end() if match else position


def _leading(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The tag and the inline heading that stand before a sentence, as sentences of their own."""
    for pattern in (_TAG, _INLINE_HEADING):
        if match := pattern.match(text, start):
            start = _after_bullet(text, match.end())
            yield match.end(), start


def _end_of_sentence(text: str, start: int, mark: re.Match[str]) -> int | None:
    """The end of the sentence that began at `start`, or None where the mark ends none."""
    character = text[mark.start()]
    if character in "\n•‣▪●◦■":
        return mark.start()
    if character == "]":
        return mark.end() if _ends_with_citation(text, mark) else None
    stop = _STOP.match(text, mark.start())
    assert stop is not None  # every other mark is a stop
    if character in "。！？":
        return None if stop[0][-1] in '”』」"' and _NAMED_AFTER.match(text, stop.end()) else stop.end()
    return stop.end() if _is_latin_end(text, start, stop) else None


def _ends_with_citation(text: str, mark: re.Match[str]) -> bool:
    """Whether a citation without a stop is followed by a bullet or an inline heading."""
    if not _CITATION.search(text, max(mark.start() - 4, 0), mark.end()):
        return False
    gap = _GAP.match(text, mark.end())
    return bool(_DASH.match(text, mark.end()) or (gap and _INLINE_HEADING.match(text, gap.end())))


def _is_latin_end(text: str, start: int, stop: re.Match[str]) -> bool:
    gap = _GAP.match(text, stop.end())
    following = text[gap.end() if gap else stop.end() :][:1] if stop.end() < len(text) else ""
    if not following:
        return True
    if gap is None and not ("\u3000" < following < "\uffef"):
        return False
    if following.islower():
        return False
    return stop[0] != "." or not _is_abbreviation(text, start, stop.start(), gap.end() if gap else stop.end())


def _is_abbreviation(text: str, start: int, point: int, following: int) -> bool:
    """Whether the point belongs to the word before it and does not end the sentence as well."""
    if _LIST_NUMBER.fullmatch(text, start, point):
        return True
    match = _LAST_WORD.search(text, max(start, point - 16), point)
    word = match[0].lower() if match else ""
    if not word or any(map(str.isdigit, word)):
        return False
    if word in BEFORE_NAMES:
        return True
    if word in BEFORE_NUMBERS:
        return text[following].isdigit()
    if len(word) == 1 or "." in word or word in MAY_END:
        after = _NEXT_WORD.match(text, following)
        return after is not None and after[0].lower() not in OPENERS
    return False


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """The span without white space at its ends, cut at commas or spaces where it is too long."""
    while end - start > _LONGEST:
        window = start + _LONGEST
        weaker = _WEAKER.match(text, start, window) or _LAST_GAP.match(text, start, window)
        cut = weaker.end() if weaker else window
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    slice_ = text[start:end]
    lead = len(slice_) - len(slice_.lstrip())
    length = len(slice_.strip())
    if length:
        yield Span(start + lead, start + lead + length)
