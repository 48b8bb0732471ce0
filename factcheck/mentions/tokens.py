"""Words of a sentence with their positions and roots, so that names match over plural, possessive and verb endings."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record

# A Latin word with an inner apostrophe or dots (U.S.), a run of digits, one CJK character, or one mark.
_TOKEN = Pattern(
    r"(?:[A-Za-z]\.){2,}"
    r"|[A-Za-z\u00c0-\u024f]+(?:[’'][A-Za-z]+)*"
    r"|[0-9０-９]+(?:[.,][0-9０-９]+)*"
    r"|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007]"
    r"|[^\sA-Za-z0-9]"
)

# Words that carry no part of a name's meaning: "loans to the small firms" is "loans for small firms".
FUNCTION_WORDS = frozenset(
    """
a an the of to for in on at by from with and or & its their his her our your this that these those as into
""".split()
)

_SPELLING = {"programme": "program", "centre": "center", "labour": "labor", "defence": "defense"}

# Past forms that no cut ending leads back: what was spent is spending.
_IRREGULAR = {
    past: present
    for present, forms in {
        "spend": "spent", "sell": "sold", "pay": "paid", "make": "made", "build": "built", "buy": "bought",
        "hold": "held", "win": "won", "lose": "lost", "lead": "led", "grow": "grew grown", "fall": "fell fallen",
        "rise": "rose risen", "draw": "drew drawn", "run": "ran", "give": "gave given", "take": "took taken",
        "write": "wrote written", "lend": "lent", "keep": "kept", "send": "sent", "shrink": "shrank shrunk",
        "fly": "flew flown", "drive": "drove driven", "eat": "ate eaten", "teach": "taught", "seek": "sought",
        "bring": "brought", "catch": "caught", "fight": "fought", "begin": "began begun", "choose": "chose chosen",
        "feed": "fed", "sleep": "slept", "speak": "spoke spoken", "swim": "swam swum", "wear": "wore worn",
    }.items()
    for past in forms.split()
}  # fmt: skip


@record
class Token:
    """One token: its span in the sentence, and its root for matching (lower case, endings cut)."""

    span: Span
    text: str
    root: str
    is_word: bool

    @property
    def is_capitalised(self) -> bool:
        return self.text[:1].isupper()


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order; linear in its length.

    >>> [token.root for token in tokenize("The Bank's 3 loans, 贷款")]
    ['the', 'bank', '3', 'loan', ',', '贷', '款']
    """
    return tuple(_token(match) for match in _TOKEN.finditer(text))


def _token(match: re.Match[str]) -> Token:
    word = match.group()
    is_word = word[0].isalpha()
    return Token(Span(match.start(), match.end()), word, root_of(word) if is_word else word, is_word)


@lru_cache(maxsize=65536)
def root_of(word: str) -> str:
    """The root that inflected forms of a word share. It need not be a word itself.

    >>> root_of("companies") == root_of("company"), root_of("visited") == root_of("visits")
    (True, True)
    >>> root_of("spent") == root_of("spending")
    True
    >>> root_of("U.S."), root_of("increase") == root_of("increasing")
    ('us', True)
    """
    lower = word.lower().replace(".", "").replace("’", "'")
    if lower.endswith("'s"):
        lower = lower[:-2]
    lower = _SPELLING.get(lower.rstrip("'"), lower.rstrip("'"))
    lower = _IRREGULAR.get(lower, lower)
    return lower if len(lower) < 4 else _without_ending(_without_plural(lower))


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3 and any(letter in "aeiouy" for letter in stem):
            return _undoubled(stem)
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _undoubled(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem[:-1] if stem.endswith("e") else stem


@lru_cache(maxsize=32768)
def content_roots(text: str) -> tuple[str, ...]:
    """The roots of a phrase's telling words, in order; CJK text by its characters. Kept: names are asked for often."""
    return tuple(token.root for token in tokenize(text) if token.is_word and token.root not in FUNCTION_WORDS)


def content_set(text: str) -> frozenset[str]:
    """The roots of a phrase's telling words."""
    return frozenset(content_roots(text))
