"""English numbers: digits with their scales, mixed with words as they are written ("2.5 million", "4 thousand")."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.numerals import DIGIT_RUN, Numeral, read_digits, whole_number, with_part
from factcheck.reading.scales_en import SCALES as SCALES
from factcheck.reading.scales_en import and_part, scale_after, scaled
from factcheck.reading.words_en import read_words

FRACTION_SIGNS: dict[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip
_DIGITS = Pattern(DIGIT_RUN)
_DIGIT_GAP = Pattern(r" (?=[0-9])")
_AND_WORDS = Pattern(r" and (?=[a-z])")
_POINT = Pattern(r" point ([0-9]{1,6})(?![0-9.,])")
_MIXED = Pattern(r"[ 又]([0-9]{1,3})/([0-9]{1,3})(?![0-9./])")
_EXPONENT = Pattern(r"(?:e([+-]?[0-9]{1,2})| ?[×x] ?10(?:\^|\*\*)?([+-]?[0-9]{1,2}|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![0-9a-z])")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_ENDS_NUMBER = frozenset({"", "%", ",", ".", ";", ")", ":"})


def read_english(text: str, start: int, *, money: bool = False) -> Numeral | None:
    """The English number that begins at `start` of a folded text; `money` says that a currency stands before it.

    >>> read_english("17.8 trillion yuan", 0)
    Numeral(start=0, end=13, mantissa=178, exponent=11, scale=12, divisor=1, odd=False, worded=False, upper=None)
    >>> read_english("one million two hundred thousand", 0).integer
    1200000
    """
    digits = _DIGITS.match(text, start) or (_DIGITS.match(text, start + 1) if text[start : start + 1] == "." else None)
    if digits is None:
        return read_words(text, start)
    pair = read_digits(digits.group())
    if pair is None:
        return None
    mantissa, exponent = pair
    if digits.start() > start:
        exponent = -len(digits.group())
    return _with_scale(text, Numeral(start, digits.end(), mantissa, exponent), money=money)


def _with_scale(text: str, numeral: Numeral, *, money: bool) -> Numeral:
    """Digits with what multiplies them: an exponent, a scale word, a letter, a fraction sign."""
    end = numeral.end
    following = text[end : end + 1]
    if following in _ENDS_NUMBER:
        return numeral
    if following in FRACTION_SIGNS and following:
        return with_part(numeral, FRACTION_SIGNS[following], end + 1)
    mixed = _MIXED.match(text, end)
    if mixed and numeral.exponent == 0 and 0 < int(mixed.group(1)) < int(mixed.group(2)):
        return with_part(numeral, (int(mixed.group(1)), int(mixed.group(2))), mixed.end())
    power = _EXPONENT.match(text, end)
    if power:
        shift = int((power.group(1) or power.group(2)).translate(_RAISED))
        return Numeral(numeral.start, power.end(), numeral.mantissa, numeral.exponent + shift, max(shift, 0))
    scale = scale_after(text, end, money=money)
    if scale is None:
        return _point_words(text, numeral)
    return _more_parts(text, scaled(numeral, scale[1], scale[0]))


def _more_parts(text: str, numeral: Numeral) -> Numeral:
    """ "one million and a half", "3 hundred and one", "4 thousand 3 hundred": a smaller part after a scale word."""
    whole = numeral.integer
    mixed = and_part(text, numeral)
    if mixed is not None or whole is None:
        return mixed or numeral
    rest = _rest_in_words(text, numeral) or _rest_in_digits(text, numeral)
    return numeral if rest is None else whole_number(numeral.start, rest[0], whole + rest[1], rest[2])


def _rest_in_words(text: str, numeral: Numeral) -> tuple[int, int, int] | None:
    """The end, value and scale of a part in words behind hundreds or thousands: "3 hundred and one"."""
    gap = _AND_WORDS.match(text, numeral.end) if numeral.scale <= 3 else None
    rest = read_words(text, gap.end()) if gap else None
    if rest is None or rest.integer is None or rest.scale or rest.has_decimals:
        return None
    return (rest.end, rest.integer, 0) if rest.integer < 10 ** (numeral.scale or 2) else None


def _rest_in_digits(text: str, numeral: Numeral) -> tuple[int, int, int] | None:
    """The end, value and scale of a smaller part in digits: "4 thousand 3 hundred"."""
    gap = _DIGIT_GAP.match(text, numeral.end)
    digits = _DIGITS.match(text, gap.end()) if gap else None
    pair = read_digits(digits.group()) if digits else None
    scale = scale_after(text, digits.end(), money=False) if digits else None
    if pair is None or scale is None or pair[1] < 0 or scale[1] >= (numeral.scale or 2):
        return None
    return scale[0], pair[0] * 10 ** scale[1], scale[1]


def _point_words(text: str, numeral: Numeral) -> Numeral:
    """ "1 point 1": a spoken decimal point between digits."""
    match = _POINT.match(text, numeral.end)
    if match is None or numeral.exponent:
        return numeral
    decimals = match.group(1)
    mantissa = numeral.mantissa * 10 ** len(decimals) + int(decimals)
    spoken = Numeral(numeral.start, match.end(), mantissa, -len(decimals))
    scale = scale_after(text, match.end(), money=False)
    return spoken if scale is None else scaled(spoken, scale[1], scale[0])
