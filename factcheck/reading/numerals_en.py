"""English numbers: digits and words with their scales, mixed as they are written ("2.5 million", "forty-five thousand")."""

from __future__ import annotations

import re

from factcheck.reading.numerals import DIGIT_RUN, Numeral, read_digits
from factcheck.reading.patterns import Pattern

UNITS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS: dict[str, int] = {
    word: value * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": 40, "ninty": 90}
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
_PLURAL_SCALES = {word + "s": power for word, power in SCALES.items()}
_GROUP_SCALES = SCALES | _PLURAL_SCALES | {"hundred": 2, "hundreds": 2}
# Scales that are glued to digits or follow them after a blank.
_SHORT = {"k": 3, "mn": 6, "mln": 6, "mio": 6, "mil": 6, "bn": 9, "bln": 9, "bil": 9, "tn": 12, "trn": 12, "tln": 12}
_LETTERS = {"m": 6, "b": 9, "t": 12}  # only where a currency or the context makes them scales
_DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "score": 20}
_DECIMAL_WORDS = UNITS | {"oh": 0, "o": 0}
_HALVES = {"half": (1, 2), "quarter": (1, 4), "third": (1, 3), "fourth": (1, 4), "fifth": (1, 5)}

_TOKEN = Pattern(r"(?: - |[ -]|  +)?([a-z]+)")
_WORD = Pattern(r"[a-z]+")
_GAP = Pattern(r",? (?:and |& )?|-")  # between groups: "one million, two hundred thousand and six"
_HUNDRED_GAP = Pattern(r" (?:and |& )?|-")
_DIGIT_GAP = Pattern(r" (?:and )?(?=[0-9])")
_AND_WORDS = Pattern(r" and (?=[a-z])")
_POINT = Pattern(r" point ([0-9]{1,6})(?![0-9.,])")
_SPOKEN_LETTER = Pattern(r" (k|bn|mn|m|b)(?![a-z])")
_DIGITS = Pattern(DIGIT_RUN)
_EXPONENT = Pattern(r"(?:e([+-]?[0-9]{1,2})| ?[×x] ?10(?:\^|\*\*)?([+-]?[0-9]{1,2}|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![0-9a-z])")
_MIXED = Pattern(r"[ 又]([0-9]{1,3})/([0-9]{1,3})(?![0-9./])")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_AND_PART = Pattern(
    r"[ -]and[ -](?:a[ -]|an |one[ -])(half|quarter|third|fourth|fifth)(?![a-z])| and three[ -](quarters)(?![a-z])"
)
FRACTION_SIGNS: dict[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip


_NEXT_WORD = Pattern(r" ([a-z]+)")
# Words that tell a metre: "185m high", "the 100m race".
_METRE_WORDS = frozenset(
    [
        "high",
        "tall",
        "long",
        "wide",
        "deep",
        "above",
        "below",
        "away",
        "from",
        "race",
        "races",
        "sprint",
        "hurdles",
        "freestyle",
        "butterfly",
        "backstroke",
        "final",
        "relay",
        "underground",
        "thick",
        "apart",
        "off",
        "of",
        "in",
        "to",
        "at",
        "and",
        "or",
        "dash",
        "north",
        "south",
        "east",
        "west",
    ]
)
_VAGUE = Pattern(
    r"(?:(tens|hundreds|dozens|scores) of )?(dozens|scores|hundreds|thousands|millions|billions|trillions)(?![a-z])|"
    r"(?:(?:several|few|many|a few|a couple of|couple of|numerous) )(dozen|hundred|thousand|million|billion|trillion)(?![a-z])"
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


def read_english(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """The English number that begins at `start` of a folded text; `money` says that a currency stands before it.

    >>> read_english("17.8 trillion yuan", 0)
    Numeral(start=0, end=13, mantissa=178, exponent=11, scale=12, divisor=1, odd=False, worded=False, upper=None)
    >>> read_english("one million two hundred thousand", 0).integer
    1200000
    """
    digits = _DIGITS.match(text, start) or (_DIGITS.match(text, start + 1) if text[start : start + 1] == "." else None)
    if digits is None:
        return _read_words(text, start)
    pair = read_digits(digits.group())
    if pair is None:
        return None
    mantissa, exponent = pair
    if digits.start() > start:
        exponent = -len(digits.group())
    return _with_scale(text, Numeral(start, digits.end(), mantissa, exponent), money=money)


_ENDS_NUMBER = frozenset({"", "%", ",", ".", ";", ")", ":"})


def _with_scale(text: str, numeral: Numeral, *, money: bool) -> Numeral:
    """Digits with what multiplies them: an exponent, a scale word, a letter, a fraction sign."""
    end = numeral.end
    following = text[end : end + 1]
    if following in _ENDS_NUMBER:
        return numeral
    if following in FRACTION_SIGNS and following:
        return _plus(numeral, FRACTION_SIGNS[following], end + 1)
    mixed = _MIXED.match(text, end)
    if mixed and numeral.exponent == 0 and 0 < int(mixed.group(1)) < int(mixed.group(2)):
        return _plus(numeral, (int(mixed.group(1)), int(mixed.group(2))), mixed.end())
    power = _EXPONENT.match(text, end)
    if power:
        shift = int((power.group(1) or power.group(2)).translate(_RAISED))
        return Numeral(numeral.start, power.end(), numeral.mantissa, numeral.exponent + shift, max(shift, 0))
    scale = _scale_after(text, end, money=money)
    if scale is None:
        return _point_words(text, numeral)
    return _more_parts(text, _scaled(numeral, scale[1], scale[0]))


def _scale_after(text: str, end: int, *, money: bool) -> tuple[int, int] | None:
    """The end and exponent of the scale that follows digits."""
    token = _TOKEN.match(text, end)
    if token is None:
        return None
    word = token.group(1)
    power = _GROUP_SCALES.get(word) or _SHORT.get(word)
    if power is None and word in _LETTERS and _is_letter_scale(text, token, money=money):
        power = _LETTERS[word]
    if power is None and word in _DOZENS:
        return None
    if power is not None:
        further = _TOKEN.match(text, token.end())  # "hundred million", "thousand billion"
        if further and further.group(1) in SCALES and SCALES[further.group(1)] > power:
            return further.end(), power + SCALES[further.group(1)]
    return (token.end(), power) if power is not None else None


def _is_letter_scale(text: str, token: re.Match[str], *, money: bool) -> bool:
    """Whether a lone m, b or t is a scale: after money, or glued to digits and with a word to count behind it."""
    glued = token.end() - token.start() == 1
    if money or token.group(1) == "b":
        return glued or money
    after = _NEXT_WORD.match(text, token.end())
    return glued and token.group(1) == "m" and after is not None and after.group(1) not in _METRE_WORDS


def _scaled(numeral: Numeral, power: int, end: int) -> Numeral:
    scale = power if power > 2 else 0  # a hundred is a digit's place, no scale word
    return Numeral(numeral.start, end, numeral.mantissa, numeral.exponent + power, scale, worded=numeral.worded)


def _more_parts(text: str, numeral: Numeral) -> Numeral:
    """ "4 thousand 3 hundred", "one million and a half": a smaller part after a scale word."""
    half = _AND_PART.match(text, numeral.end)
    if half:
        part = (3, 4) if half.group(2) else _HALVES[half.group(1)]
        return _plus(numeral, part, half.end())
    words = _AND_WORDS.match(text, numeral.end)
    rest = _read_words(text, words.end()) if words else None
    if rest is not None and rest.integer is not None and numeral.integer is not None and numeral.scale <= 3:
        if not rest.has_decimals and rest.scale == 0 and rest.mantissa < 10 ** (numeral.scale or 2):
            return _whole(numeral.start, rest.end, numeral.integer + rest.integer, 0)
        return numeral
    gap = _DIGIT_GAP.match(text, numeral.end)
    digits = _DIGITS.match(text, gap.end()) if gap else None
    pair = read_digits(digits.group()) if digits else None
    scale = _scale_after(text, digits.end(), money=False) if digits else None
    limit = numeral.scale or 2
    if gap is None or " and" in gap.group() or pair is None or scale is None or scale[1] >= limit or pair[1] < 0:
        return numeral
    total = numeral.integer
    if total is None:
        return numeral
    return _whole(numeral.start, scale[0], total + pair[0] * 10 ** scale[1], scale[1])


def _whole(start: int, end: int, value: int, lowest: int, *, worded: bool = False) -> Numeral:
    """A whole number whose last part had the scale 10**lowest."""
    scale = lowest if lowest > 2 else 0
    return Numeral(start, end, value // 10**scale, scale, scale, worded=worded)


def _plus(numeral: Numeral, part: tuple[int, int], end: int) -> Numeral:
    """A number and a part of its scale: 2½, "one and a half", "one million and a quarter"."""
    over, under = part
    mantissa, exponent = numeral.mantissa, numeral.exponent
    places = next((places for places in (1, 2, 3) if 10**places % under == 0), 0)
    if places:  # exact in decimals
        step = numeral.scale if numeral.scale else exponent
        units = mantissa * 10 ** (exponent - step + places) + over * 10**places // under
        return Numeral(numeral.start, end, units, step - places, numeral.scale, worded=numeral.worded)
    return Numeral(numeral.start, end, mantissa * under + over, exponent, numeral.scale, under, worded=numeral.worded)


def _point_words(text: str, numeral: Numeral) -> Numeral:
    """ "1 point 1": a spoken decimal point between digits."""
    match = _POINT.match(text, numeral.end)
    if match is None or numeral.exponent:
        return numeral
    decimals = match.group(1)
    return Numeral(numeral.start, match.end(), numeral.mantissa * 10 ** len(decimals) + int(decimals), -len(decimals))


def _read_words(text: str, start: int) -> Numeral | None:
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
        power, scale_end = _word_scales(text, group_end)
        if power >= lowest or (after_comma and value < 100):
            break
        total, lowest, end = total + value * 10**power, power, scale_end
        gap = _GAP.match(text, end) if power else None
        if gap is None:
            break
        position, after_comma = gap.end(), gap.group().startswith(",")
    if end < 0:
        return None
    return _finish_words(text, _whole(start, end, total, lowest, worded=True))


def _finish_words(text: str, numeral: Numeral) -> Numeral:
    dozen = _TOKEN.match(text, numeral.end) or _WORD.match(text, numeral.end)
    if dozen and dozen.lastindex is None:
        return Numeral(numeral.start, dozen.end(), _DOZENS.get(dozen.group(), 1), worded=True)
    if dozen and dozen.group(1) in _DOZENS and numeral.integer is not None:
        return Numeral(numeral.start, dozen.end(), numeral.integer * _DOZENS[dozen.group(1)], worded=True)
    half = _AND_PART.match(text, numeral.end)
    if half is None:
        return numeral
    mixed = _plus(numeral, (3, 4) if half.group(2) else _HALVES[half.group(1)], half.end())
    scale = _scale_after(text, mixed.end, money=False) if numeral.scale == 0 else None
    return mixed if scale is None or scale[1] < 3 else _scaled(mixed, scale[1], scale[0])


def _group(text: str, start: int) -> tuple[int, int] | None:
    """A number below a thousand in words, or up to 9900 in hundreds ("twelve hundred"): its value and end."""
    token = _word_at(text, start)
    if token is None:
        return None
    word, end = token
    if word == "a" or word == "an":
        following = _TOKEN.match(text, end)
        if following is None or following.group(1) not in ("hundred", *SCALES):
            return None
        return _after_hundred(text, 100, following.end()) if following.group(1) == "hundred" else (1, end)
    value, end = _below_hundred(text, word, end)
    if value is None:
        if word in _DOZENS:
            return 1, start
        if word == "hundred":
            value, hundred_end = 1, end
        elif word in SCALES:
            return 1, start
        else:
            return None
    else:
        following = _TOKEN.match(text, end)
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
    following = _TOKEN.match(text, end)
    unit = UNITS.get(following.group(1), 0) if following else 0
    if following and 0 < unit < 10:
        return TENS[word] + unit, following.end()
    return TENS[word], end


def _word_at(text: str, start: int) -> tuple[str, int] | None:
    word = _WORD.match(text, start)
    return (word.group(), word.end()) if word else None


def _word_scales(text: str, end: int) -> tuple[int, int]:
    """The power of the scale words that follow ("hundred million" included) and where they end."""
    power = 0
    while True:
        token = _TOKEN.match(text, end) or _WORD.match(text, end)
        word = token.group(token.lastindex or 0) if token else ""
        if token is None or word not in _GROUP_SCALES or (power and _GROUP_SCALES[word] < 3):
            return power, end
        power, end = power + _GROUP_SCALES[word], token.end()
        if power > 30:
            return power, end


def _decimals(text: str, start: int, value: int, end: int) -> Numeral | None:
    """ "two point four million": the decimals after a spoken point, and a scale."""
    point = _TOKEN.match(text, end)
    if point is None or point.group(1) != "point":
        return None
    digits, position = "", point.end()
    while len(digits) < 12:
        token = _TOKEN.match(text, position)
        number = _decimal_word(text, token) if token else None
        if token is None or number is None:
            break
        digits, position = digits + number[0], number[1]
    if not digits:
        return None
    power, position = _word_scales(text, position)
    if power == 0:
        letter = _SPOKEN_LETTER.match(text, position)
        if letter:
            power, position = (_SHORT | _LETTERS)[letter.group(1)], letter.end()
    mantissa = value * 10 ** len(digits) + int(digits)
    return Numeral(start, position, mantissa, power - len(digits), power if power > 2 else 0, worded=True)


def _decimal_word(text: str, token: re.Match[str]) -> tuple[str, int] | None:
    value, end = _below_hundred(text, token.group(1), token.end())
    if value is None:
        value = _DECIMAL_WORDS.get(token.group(1))
    return None if value is None else (str(value), end)
