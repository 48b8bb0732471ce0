"""An index of phrases that finds the longest one that begins or ends at a place of a folded text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from factcheck.patterns import Pattern

T = TypeVar("T")

_FIRST_WORD = Pattern(r"[a-z]{1,24}")
_LONGEST_WORD = 24


class PhraseIndex(Generic[T]):
    """Phrases with their values, found by their first word (after a place) or their last two (before a place).

    A phrase in letters matches whole words only; one in Chinese or in symbols matches as it stands.
    """

    __slots__ = ("_by_end", "_by_start")

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_start: dict[str, list[tuple[str, T]]] = {}
        self._by_end: dict[str, dict[str, list[tuple[str, T]]]] = {}
        for phrase, value in sorted(entries, key=lambda entry: -len(entry[0])):
            self._by_start.setdefault(_start_key(phrase, 0), []).append((phrase, value))
            last = _end_key(phrase, len(phrase))
            before_last = _end_key(phrase, len(phrase) - len(last) - 1) if phrase[: -len(last)].endswith(" ") else ""
            self._by_end.setdefault(last, {}).setdefault(before_last, []).append((phrase, value))

    def after(self, text: str, start: int) -> tuple[int, T] | None:
        """The longest phrase that begins at `start`: its end and value."""
        for phrase, value in self._by_start.get(_start_key(text, start), ()):
            if text.startswith(phrase, start) and _ends_word(text, start + len(phrase)):
                return start + len(phrase), value
        return None

    def before(self, text: str, end: int) -> tuple[int, T] | None:
        """The longest phrase that ends at `end`: its start and value."""
        last = _end_key(text, end)
        groups = self._by_end.get(last)
        if groups is None:
            return None
        blank = end - len(last) - 1
        has_longer = len(groups) > ("" in groups) and blank > 0 and text[blank] == " "
        longer = groups.get(_end_key(text, blank)) if has_longer else None
        for phrase, value in (*(longer or ()), *groups.get("", ())):
            if text.endswith(phrase, 0, end) and _begins_word(text, end - len(phrase)):
                return end - len(phrase), value
        return None


def _start_key(text: str, start: int) -> str:
    word = _FIRST_WORD.match(text, start)
    return word.group() if word else text[start : start + 1]


def _end_key(text: str, end: int) -> str:
    """The last word, or the last character of what is no word; a bounded look back keeps any text linear."""
    if not is_letter(text[end - 1 : end]):
        return text[end - 1 : end]
    word = text[text.rfind(" ", max(end - _LONGEST_WORD, 0), end) + 1 : end]
    if word.isalpha() and word.isascii():
        return word
    start = end - 1
    while start > 0 and end - start < _LONGEST_WORD and is_letter(text[start - 1]):
        start -= 1
    return text[start:end]


def words(text: str) -> frozenset[str]:
    """The set of the words of a text, for tables."""
    return frozenset(text.split())


def next_word(text: str, end: int, marks: str = " ") -> str:
    """The word in letters that follows `end` after one of the `marks`, "" where none does."""
    if text[end : end + 1] not in marks or end >= len(text):
        return ""
    word = _FIRST_WORD.match(text, end + 1)
    return word.group() if word else ""


def last_words(text: str, end: int, room: int = 60) -> list[str]:
    """The words in letters within the `room` characters before `end`, in order."""
    return _FIRST_WORD.findall(text, max(end - room, 0), end)


def is_letter(character: str) -> bool:
    """Whether a folded character is a Latin letter, which must not touch a phrase in letters."""
    return "a" <= character <= "z"


def _ends_word(text: str, end: int) -> bool:
    return not (is_letter(text[end - 1 : end]) and is_letter(text[end : end + 1]))


def _begins_word(text: str, start: int) -> bool:
    return not (
        start > 0 and is_letter(text[start : start + 1]) and (is_letter(text[start - 1]) or text[start - 1].isdigit())
    )
