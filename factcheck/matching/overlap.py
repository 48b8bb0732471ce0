"""How much of a name stands in a sentence, word by word, where it does not stand there as the base has it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from factcheck.mentions.tokens import Token, content_roots, root_of, tokenize


def named_share(names: Iterable[str], sentence: Iterable[Token], fewest: int = 2) -> float:
    """The largest share of a name's telling words, over several names, that stand in a sentence; 0 to 1.

    Names of fewer than `fewest` words are left out.
    """
    said = {token.root for token in sentence}
    return max((_share(name, said, fewest) for name in names), default=0.0)


@lru_cache(maxsize=4096)
def vocabulary(names: tuple[str, ...]) -> frozenset[str]:
    """The roots of all words of some names; CJK names as they are."""
    return frozenset(token.root for name in names for token in tokenize(name)) | frozenset(names)


def is_explained(word: str, names: tuple[str, ...]) -> bool:
    """Whether a word of a text belongs to one of some names; a stretch of Chinese characters has to stand in one."""
    if word.isascii():
        return root_of(word) in vocabulary(names)
    return any(_is_short_for(word, name) for name in names)


def _is_short_for(word: str, name: str) -> bool:
    """Whether a Chinese word is a stretch of a name, or several of its stretches in order: 协调机制 of 协调工作机制."""
    if word in name:
        return True
    place = 0
    while word:
        length = next((size for size in range(len(word), 1, -1) if name.find(word[:size], place) >= 0), 0)
        if not length:
            return False
        place = name.find(word[:length], place) + length
        word = word[length:]
    return True


def _share(name: str, said: set[str], fewest: int) -> float:
    words = content_roots(name)
    return sum(word in said for word in words) / len(words) if len(words) >= fewest else 0.0
