"""From blocks to sentences, in English and Chinese, in one pass over each block."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.text.abbreviations import BEFORE_NAMES, BEFORE_NUMBERS, MAY_END, OPENERS
from factcheck.text.document import Block, BlockKind, Document, Sentence
from factcheck.text.prose import is_chinese

_BULLETS = "•‣▪●◦■"

# What may end a sentence; a point inside a number or a name is none, and of several stops in a row only the first is
# a mark. The set comes first, as searching for one is fast.
_MARK = Pattern(
    rf"[。！？!?….\]\n{_BULLETS}]"
    rf"(?: (?<=[。！？!?…]) (?<![。！？!?….].) | (?<=\.) (?<![。！？!?….].) (?![0-9A-Za-z_])"
    rf"  | (?<=[\]{_BULLETS}]) (?=\s) | (?<=\n) (?=\n) )",
    re.VERBOSE,
)
# The stop with what belongs to it: more stops, closing quotes, citations as in "[3][5]".
_STOP = Pattern(r"[。！？!?….]+[\"'”’)\]）】」』》〉]*(?:\s?\[\d{1,3}(?:[-,–]\s?\d{1,3})*\])*")
_CITATION = Pattern(r"\[\d{1,3}\]$")
_GAP = Pattern(r"\s+")
_BULLET = Pattern(r"\s*(?:[-–—•‣▪●◦■*]\s+)?")
_DASH = Pattern(r"\s[-–—•]\s")
# "Group 1: Growth and Support - As of June …": words in title case up to a dash that a sentence follows.
_INLINE_HEADING = Pattern(
    r"(?:[A-Z][\w'’&/-]*[:,]?|\d{1,2}[:.]?|&)"
    r"(?:\s(?:[A-Z][\w'’&/-]*[:,]?|\d{1,2}[:.]?|&|a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|vs|with)){0,15}"
    r"(?=\s[-–—]\s[A-Z\"“‘])"
)
# "[Explanation] Pan said …", 【解说】: whose voice follows.
_TAG = Pattern(r"(?:\[[A-Z][A-Za-z ]{1,30}\]|【[^】\d]{1,12}】)(?=\s*\S)")
# 。” goes on where the speaker is named only after the quote.
_NAMED_AFTER = Pattern(r"[^。！？，,\s]{0,12}(?:说|表示|指出|称|介绍|透露|认为|强调|写道|问|道)")
_WORD_BREAK = Pattern(r"[^\w.'’$€£¥]+")
_NEXT_WORD = Pattern(r"\w+")
_LIST_NUMBER = Pattern(r"\s*[(\[]?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})")

_LONGEST = 2000  # characters of a sentence; what is longer is no sentence, and is cut where it hurts least
_LONGEST_CELL = 200  # characters of a table cell that is taken as one sentence
_WEAKER = Pattern(r".*(?:[;；](?=\s|[^\x00-\x7f])|[，、]|[,:]\s)", re.DOTALL)
_LAST_GAP = Pattern(r".*\s", re.DOTALL)
_WHOLE = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.DATELINE)


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in order; bullets between the sentences of a line belong to none."""
    return tuple(
        Sentence(number, span, block.text[span.start : span.end])
        for number, block in enumerate(document.blocks)
        for span in _spans(block)
    )


def _spans(block: Block) -> list[Span]:
    text = block.text
    spans: list[Span] = []
    if block.kind in _WHOLE or (block.kind is BlockKind.CELL and len(text) <= _LONGEST_CELL):
        _add(spans, text, 0, len(text))
        return spans
    has_headings = bool(_DASH.search(text))
    start = _add_leading(spans, text, 0, has_headings=has_headings)
    position = start
    while mark := _MARK.search(text, position):
        position = mark.end()
        end = _end_of_sentence(text, start, mark)
        if end is not None:
            _add(spans, text, start, end)
            start = _add_leading(spans, text, _after_bullet(text, end), has_headings=has_headings)
            position = max(start, position)
    _add(spans, text, start, len(text))
    return spans


def _after_bullet(text: str, position: int) -> int:
    match = _BULLET.match(text, position)
    return match.end() if match else position


def _add_leading(spans: list[Span], text: str, start: int, *, has_headings: bool) -> int:
    """Add the tag and the inline heading that stand before a sentence, and give where the sentence starts."""
    if text.startswith(("[", "【"), start) and (tag := _TAG.match(text, start)):
        _add(spans, text, start, tag.end())
        start = _after_bullet(text, tag.end())
    if has_headings and (heading := _INLINE_HEADING.match(text, start)):
        _add(spans, text, start, heading.end())
        start = _after_bullet(text, heading.end())
    return start


def _end_of_sentence(text: str, start: int, mark: re.Match[str]) -> int | None:
    """The end of the sentence that began at `start`, or None where the mark ends none."""
    character = text[mark.start()]
    if character == "\n" or character in _BULLETS:
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
    position = gap.end() if gap else stop.end()
    following = text[position : position + 1]
    if not following:
        return True
    if following.islower() or (gap is None and not is_chinese(following)):
        return False
    if stop[0].startswith(("..", "…")):
        return not following.isdigit()
    return stop[0][0] != "." or not _is_abbreviation(text, start, stop.start(), position)


def _is_abbreviation(text: str, start: int, point: int, following: int) -> bool:
    """Whether the point belongs to the word before it and does not end the sentence as well."""
    if _LIST_NUMBER.fullmatch(text, start, point):
        return True
    word = _WORD_BREAK.split(text[max(start, point - 16) : point])[-1].lower()
    if not word or any(map(str.isdigit, word)):
        return False
    if word in BEFORE_NAMES or (word in BEFORE_NUMBERS and text[following].isdigit()):
        return True
    if len(word) == 1 or "." in word or word in MAY_END:
        after = _NEXT_WORD.match(text, following)
        return text[following] in "([（" if after is None else after[0].lower() not in OPENERS
    return False


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    """Add the span without white space at its ends, cut at commas or spaces where it is too long."""
    while end - start > _LONGEST:
        window = start + _LONGEST
        weaker = _WEAKER.match(text, start, window) or _LAST_GAP.match(text, start, window)
        cut = weaker.end() if weaker else window
        _add(spans, text, start, cut)
        start = cut
    if start < end and (text[start].isspace() or text[end - 1].isspace()):
        part = text[start:end]
        start, end = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
    if start < end:
        spans.append(Span(start, end))
