"""Number words that are written like a name: "the Big Four", "Six Nations", "First Quantum"."""

from __future__ import annotations

from factcheck.patterns import Pattern

_OPENS = frozenset(".!?:;\"“”'‘’(—–-•*|。！？：")  # signs behind which a capital says nothing
_LOWER_WORD = Pattern(r"(?<![A-Za-z])[a-z]{4,}")
_AROUND = 120  # characters on either side that tell a headline, in which every word has a capital
_FOLLOWING = Pattern(r"[ -]([A-Z][a-z]+)")


def is_name(text: str, start: int, end: int) -> bool:
    """Whether the number words from `start` to `end` have a capital amid a sentence and are no count.

    >>> is_name("cases at the Big Four firms were dropped", 17, 21), is_name("Five firms failed", 0, 4)
    (True, False)
    """
    if not text[start].isupper() or not _is_amid(text, start):
        return False
    return _has_lower_words(text, start, end)


def begins_name(text: str, start: int, end: int) -> bool:
    """Whether a capital begins the ordinal and the word behind it: "First Quantum", "Fifth Avenue"."""
    if not text[start].isupper() or not _FOLLOWING.match(text, end):
        return False
    return _has_lower_words(text, start, end)


def _has_lower_words(text: str, start: int, end: int) -> bool:
    """Whether the sentence around is no headline, in which every word has a capital."""
    first = max(start - _AROUND, 0)
    first = max(first, text.rfind(". ", first, start))
    last = text.find(". ", end, end + _AROUND)
    return _LOWER_WORD.search(text, first, end + _AROUND if last < 0 else last) is not None


def _is_amid(text: str, start: int) -> bool:
    """Whether a sentence goes on before a place."""
    before = text[max(start - 3, 0) : start].rstrip()
    return bool(before) and before[-1] not in _OPENS and "\n" not in text[max(start - 3, 0) : start]
