"""How much of a name stands in a sentence, word by word: for figures that are told without the name as the base has it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.mentions.tokens import FUNCTION_WORDS, Token, tokenize


def named_share(names: Iterable[str], sentence: Iterable[Token]) -> float:
    """The largest share of a name's telling words, over several names, that stand in a sentence; 0 to 1."""
    said = {token.root for token in sentence}
    return max((_share(name, said) for name in names), default=0.0)


def _share(name: str, said: set[str]) -> float:
    words = [token.root for token in tokenize(name) if token.is_word and token.root not in FUNCTION_WORDS]
    return sum(word in said for word in words) / len(words) if len(words) > 1 else 0.0
