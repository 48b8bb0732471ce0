"""The English scale words and letters, and where they multiply the number before them."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern
from factcheck.reading.numerals import Numeral, with_part
from factcheck.records import replace

SCALES: dict[str, int] = {
    "thousand": 3,
    "lakh": 5,
    "million": 6,
    "crore": 7,
    "billion": 9,
    "trillion": 12,
    "quadrillion": 15,
    "quintillion": 18,
    "sextillion": 21,
}
DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "score": 20}
_WORDS = SCALES | {word + "s": power for word, power in SCALES.items()} | {"hundred": 2, "hundreds": 2}
# What is glued to digits or follows them after a blank.
SHORT = {"k": 3, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "bn": 9, "bln": 9, "bil": 9, "tn": 12, "trn": 12, "tln": 12}
LETTERS = {"m": 6, "b": 9, "t": 12}  # scales only where a currency or what follows says so
# Words behind a lone m that make it a metre: "185m high", "the 100m race".
_METRE_WORDS = """
high tall long wide deep above below away from race races sprint hurdles freestyle butterfly backstroke final relay
underground thick apart off of in to at and or dash north south east west
"""
_METRES = frozenset(_METRE_WORDS.split())
_NUMERATORS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip

TOKEN = Pattern(r"(?: - |[ -]|  +)?([a-z]+)")  # the next word, with what joins it to the number before
_NEXT_WORD = Pattern(r" ([a-z]+)")
_AND_PART = Pattern(rf"[ -]and[ -]({'|'.join(_NUMERATORS)})[ -]({'|'.join(_DENOMINATORS)})s?(?![a-z])")


def scale_after(text: str, end: int, *, money: bool) -> tuple[int, int] | None:
    """The end and exponent of the scale that follows digits."""
    token = TOKEN.match(text, end)
    if token is None:
        return None
    word = token.group(1)
    power = _WORDS.get(word) or SHORT.get(word)
    if word not in _WORDS and text[end] == "-":
        return None  # "Form 10-K"
    if power is None and word in LETTERS and _is_letter_scale(text, token, money=money):
        power = LETTERS[word]
    if power is not None:
        further = TOKEN.match(text, token.end())  # "hundred million", "thousand billion"
        if further and further.group(1) in SCALES and SCALES[further.group(1)] > power:
            return further.end(), power + SCALES[further.group(1)]
    return (token.end(), power) if power is not None else None


def _is_letter_scale(text: str, token: re.Match[str], *, money: bool) -> bool:
    """Whether a lone m, b or t is a scale: after money, or glued to digits and with a word to count behind it."""
    glued = token.end() - token.start() == 1
    if money or token.group(1) == "b":
        return (glued or money) and not _RULE.match(text, token.end())
    after = _NEXT_WORD.match(text, token.end())
    return glued and token.group(1) == "m" and after is not None and after.group(1) not in _METRES


_RULE = Pattern(r"-[0-9]")  # "Rule 10b-5"


def scaled(numeral: Numeral, power: int, end: int) -> Numeral:
    """The number with its scale, which ends at `end`; a hundred is a digit's place, no scale word."""
    return replace(numeral, end=end, exponent=numeral.exponent + power, scale=power if power > 2 else 0)


def has_and_part(text: str, end: int) -> bool:
    """Whether a part of the scale follows: "and a half", "and five ninths"."""
    return text.startswith((" and", "-and"), end) and _AND_PART.match(text, end) is not None


def and_part(text: str, numeral: Numeral) -> Numeral | None:
    """ "one million and a half", "two and three quarters": a number with a part of its scale."""
    match = _AND_PART.match(text, numeral.end)
    part = (_NUMERATORS[match.group(1)], _DENOMINATORS[match.group(2)]) if match else (0, 1)
    return with_part(numeral, part, match.end()) if match and part[0] < part[1] else None


def scale_words(text: str, end: int) -> tuple[int, int]:
    """The power of the scale words that follow ("hundred million" included) and where they end."""
    power = 0
    while True:
        token = TOKEN.match(text, end)
        word = token.group(1) if token else ""
        if token is None or word not in _WORDS or (power and _WORDS[word] < 3):
            return power, end
        power, end = power + _WORDS[word], token.end()
        if power > 30:
            return power, end
