"""English number words: "forty-five thousand", "a hundred and one", "two point four million", "tens of millions"."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern
from factcheck.reading.numerals import Numeral, whole_number
from factcheck.reading.scales_en import (
    DOZENS,
    LETTERS,
    SCALES,
    SHORT,
    TOKEN,
    and_part,
    has_and_part,
    scale_after,
    scale_words,
    scaled,
)

_UNIT_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS: dict[str, int] = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
TENS: dict[str, int] = {word: value * 10 for value, word in enumerate(_TEN_WORDS.split(), start=2)}
TENS |= {"fourty": 40, "ninty": 90}
UNITS |= {"nought": 0, "naught": 0}
_DECIMAL_WORDS = UNITS | {"oh": 0, "o": 0}

_WORD = Pattern(r"[a-z]+")
_GAP = Pattern(r",? (?:and |& )?|-")  # between groups: "one million, two hundred thousand and six"
_HUNDRED_GAP = Pattern(r" (?:and |& )?|-")
_SPOKEN_LETTER = Pattern(r" (k|bn|mn|m|b)(?![a-z])")
_VAGUE = Pattern(
    r"(?:(tens|hundreds|dozens|scores) of )?(dozens|scores|hundreds|thousands|millions|billions|trillions)(?![a-z])|"
    r"(?:several|few|many|numerous) "
    r"(dozen|hundred|thousand|million|billion|trillion)(?![a-z])"
)
_VAGUE_TENS = {"tens": 1, "dozens": 1, "scores": 1, "hundreds": 2, None: 0}


def read_vague(text: str, start: int) -> Numeral | None:
    """ "hundreds of millions", "several thousand": from one to ten of the words' product.

    >>> read_vague("tens of thousands of people", 0).upper.integer
    100000
    """
    match = _VAGUE.match(text, start)
    if match is None:
        return None
    if match.group(1) is None and match.group(2) == "scores" and not text.startswith(" of ", match.end()):
        return None
    word = (match.group(2) or match.group(3)).removesuffix("s")
    if word in ("dozen", "score"):
        return Numeral(start, match.end(), 20, worded=True, upper=Numeral(start, match.end(), 100, worded=True))
    power = _VAGUE_TENS[match.group(1)] + (2 if word == "hundred" else SCALES[word])
    upper = Numeral(start, match.end(), 1, power + 1, power + 1, worded=True)
    return Numeral(start, match.end(), 1, power, power, worded=True, upper=upper)


_COUPLE = Pattern(r"couple of (hundred|thousand|million|billion|trillion|dozen)(?![a-z])")


def read_couple(text: str, start: int) -> Numeral | None:
    """ "a couple of hundred": two of them or so."""
    match = _COUPLE.match(text, start)
    if match is None:
        return None
    begin = start - 2 if text.startswith("a ", max(start - 2, 0)) and start >= 2 else start
    if match.group(1) == "dozen":
        return Numeral(begin, match.end(), 24, worded=True)
    power = 2 if match.group(1) == "hundred" else SCALES[match.group(1)]
    return Numeral(begin, match.end(), 2, power, power, worded=True)


def read_words(text: str, start: int) -> Numeral | None:
    """Number words: groups below a thousand, each with its scale, in falling order."""
    total, lowest, end, position = 0, 99, -1, start
    after_comma = False
    while True:
        group = _group(text, position)
        if group is None:
            break
        value, group_end = group
        decimal = _decimals(text, start, total + value, group_end)
        if decimal is not None:
            return decimal
        power, scale_end = scale_words(text, group_end)
        if power >= lowest or (after_comma and value < 100):
            break
        total, lowest, end = total + value * 10**power, power, scale_end
        gap = _GAP.match(text, end) if power else None
        if gap is None or has_and_part(text, end):
            break
        position, after_comma = gap.end(), gap.group().startswith(",")
    if end < 0:
        return None
    return _finish_words(text, whole_number(start, end, total, lowest, worded=True))


def _finish_words(text: str, numeral: Numeral) -> Numeral:
    dozen = TOKEN.match(text, numeral.end) or _WORD.match(text, numeral.end)
    if dozen and dozen.lastindex is None:
        return Numeral(numeral.start, dozen.end(), DOZENS.get(dozen.group(), 1), worded=True)
    if dozen and dozen.group(1) in DOZENS and numeral.integer is not None:
        return Numeral(numeral.start, dozen.end(), numeral.integer * DOZENS[dozen.group(1)], worded=True)
    mixed = and_part(text, numeral)
    if mixed is None:
        return numeral
    scale = scale_after(text, mixed.end, money=False) if numeral.scale == 0 else None
    return mixed if scale is None or scale[1] < 3 else scaled(mixed, scale[1], scale[0])


def _group(text: str, start: int) -> tuple[int, int] | None:
    """A number below a thousand in words, or up to 9900 in hundreds ("twelve hundred"): its value and end."""
    token = _word_at(text, start)
    if token is None:
        return None
    word, end = token
    if word == "a" or word == "an":
        following = TOKEN.match(text, end)
        if following is None or following.group(1) not in ("hundred", *SCALES):
            return None
        return _after_hundred(text, 100, following.end()) if following.group(1) == "hundred" else (1, end)
    value, end = _below_hundred(text, word, end)
    if value is None:
        if word in DOZENS:
            return 1, start
        if word == "hundred":
            value, hundred_end = 1, end
        elif word in SCALES:
            return 1, start
        else:
            return None
    else:
        following = TOKEN.match(text, end)
        if value == 0 or following is None or following.group(1) not in ("hundred", "hundreds"):
            return value, end
        hundred_end = following.end()
    return _after_hundred(text, value * 100, hundred_end)


def _after_hundred(text: str, value: int, end: int) -> tuple[int, int]:
    gap = _HUNDRED_GAP.match(text, end)
    token = _word_at(text, gap.end()) if gap else None
    if token is None:
        return value, end
    rest, rest_end = _below_hundred(text, *token)
    return (value + rest, rest_end) if rest else (value, end)


def _below_hundred(text: str, word: str, end: int) -> tuple[int | None, int]:
    if word in UNITS:
        return UNITS[word], end
    if word not in TENS:
        return None, end
    following = TOKEN.match(text, end)
    unit = UNITS.get(following.group(1), 0) if following else 0
    if following and 0 < unit < 10:
        return TENS[word] + unit, following.end()
    return TENS[word], end


def _word_at(text: str, start: int) -> tuple[str, int] | None:
    word = _WORD.match(text, start)
    return (word.group(), word.end()) if word else None


def _decimals(text: str, start: int, value: int, end: int) -> Numeral | None:
    """ "two point four million": the decimals after a spoken point, and a scale."""
    point = TOKEN.match(text, end)
    if point is None or point.group(1) != "point":
        return None
    digits, position = "", point.end()
    while len(digits) < 12:
        token = TOKEN.match(text, position)
        number = _decimal_word(text, token) if token else None
        if token is None or number is None:
            break
        digits, position = digits + number[0], number[1]
    if not digits:
        return None
    power, position = scale_words(text, position)
    if power == 0:
        letter = _SPOKEN_LETTER.match(text, position)
        if letter:
            power, position = (SHORT | LETTERS)[letter.group(1)], letter.end()
    mantissa = value * 10 ** len(digits) + int(digits)
    return Numeral(start, position, mantissa, power - len(digits), power if power > 2 else 0, worded=True)


def _decimal_word(text: str, token: re.Match[str]) -> tuple[str, int] | None:
    value, end = _below_hundred(text, token.group(1), token.end())
    if value is None:
        value = _DECIMAL_WORDS.get(token.group(1))
    return None if value is None else (str(value), end)
