"""Cuts a sentence into the tokens that the calendar's rules are written in; what no rule knows has no kind."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.patterns import Pattern
from factcheck.reading.calendar_words import (
    CHINESE_DIGITS,
    CHINESE_TENS,
    CHINESE_WORDS,
    ENGLISH_WORDS,
    MIXED_FORMS,
    PUNCTUATION,
    RELATIVE_UNITS,
    RELATIVE_WORDS,
    THAT_WORDS,
    Sign,
    Value,
)

_NOTHING: Sign = (None, None)
_FIRST_YEAR, _LAST_YEAR = 1000, 2199  # four figures beyond these are a number
_JOINED = frozenset({*RELATIVE_UNITS, "NTH"})  # kinds that may make one token with what stands before
_COMPACT_DATE = 8
_MONEY = frozenset("$€£¥￥")  # a sum is no day: "for $12 December 27"
_SHORT_YEAR_PIVOT = 50  # '49 is 2049, '50 is 1950


class Tokens:
    """The tokens of a sentence; white space is left out, so neighbours in the lists are neighbours in the text."""

    __slots__ = ("kinds", "signs", "spans", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.signs: list[Sign] = []
        self.spans: list[tuple[int, int]] = []
        self.kinds: list[str | None] = []

    def merge(self, count: int, sign: Sign) -> None:
        """Makes one token of the last few."""
        span = self.spans[-count][0], self.spans[-1][1]
        del self.signs[-count:], self.spans[-count:]
        self.signs.append(sign)
        self.spans.append(span)

    def value(self, index: int) -> Value:
        return self.signs[index][1]

    def kind(self, index: int) -> str | None:
        """The kind of the token at an index, None outside the sentence."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else None

    def word(self, index: int) -> str:
        """The token at an index as it stands, empty outside the sentence."""
        if not 0 <= index < len(self.spans):
            return ""
        start, end = self.spans[index]
        return self.text[start:end]


def _lengths() -> dict[str, tuple[int, ...]]:
    """For each first character of a Chinese word the lengths that its words have, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in CHINESE_WORDS:
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(known, reverse=True)) for first, known in lengths.items()}


_CHINESE_LENGTHS = _lengths()
_NUMERALS = "".join((*CHINESE_DIGITS, *CHINESE_TENS))
_CHINESE_STARTS = "".join(_CHINESE_LENGTHS)
_MARKS = "".join(map(re.escape, PUNCTUATION))

_TOKEN = Pattern(
    rf"""
      (?: https?:// | www\. ) [!-~]+
    | (?P<letters> [A-Za-z]+ (?![A-Za-z0-9]) (?: \.(?=\s?[0-9a-z,–-]) )? )  # "Sept. 30": the point is the word's
    | (?P<date> \d{{4}} (?P<big>[-/.]) \d{{1,2}} (?P=big) \d{{1,2}} (?! \.?\d )
              | \d{{1,2}} (?P<small>[-/.]) \d{{1,2}} (?P=small) (?: \d{{4}} | \d\d ) (?! \.?\d ) )
    | (?P<years> \d{{4}} [-/–] \d{{1,2}} (?! [\d/] | [-–.,]\d | \s? [%年月] ) )
    | (?P<monthyear> \d{{1,2}} / \d{{4}} (?! [.,:/]?\d ) )
    | (?P<pair> \d{{1,2}} / \d{{1,2}} (?! [.,:/]?\d ) )
    | \d+ (?: [.:/] \d+ | ,\d{{3}} (?!\d) )+
    | (?P<mixed> \d+ [A-Za-z] [A-Za-z0-9]* | [A-Za-z]+ \d [A-Za-z0-9]* )
    | (?P<short> \d\d (?=年) )
    | (?P<digits> \d+ )
    | (?P<numeral> [{_NUMERALS}]+ )
    | (?P<chinese> [{_CHINESE_STARTS}] )
    | (?P<sign> [{_MARKS}] )
    | [^\s\dA-Za-z{_NUMERALS}{_CHINESE_STARTS}{_MARKS}]+
    """,
    re.VERBOSE,
)
_MIXED = Pattern(r"([0-9]*)([A-Za-z]+)([0-9]*)")
_FISCAL_QUARTER = Pattern(r"(?:q([1-4])|([1-4])q)fy([0-9]{2}|[0-9]{4})", re.IGNORECASE)


def tokenize(text: str) -> Tokens:
    """The tokens of a sentence with their kinds and values."""
    tokens = Tokens(text)
    add_sign, add_span = tokens.signs.append, tokens.spans.append
    resume = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < resume:
            continue
        group = match.lastgroup
        if group == "letters":
            word = match.group().lower()
            sign = ENGLISH_WORDS.get(word) or ENGLISH_WORDS.get(word.rstrip("."), _NOTHING)
        elif group == "chinese":
            sign, end = _chinese(text, start)
            resume = end
        elif group == "digits" and start and text[start - 1] in _MONEY:
            sign = _NOTHING
        else:
            sign = _SIGNS[group](match.group()) if group else _NOTHING
        add_sign(sign)
        add_span((start, end))
        if sign[0] in _JOINED:
            _join_words(tokens)
    tokens.kinds = [sign[0] for sign in tokens.signs]
    return tokens


def _chinese(text: str, start: int) -> tuple[Sign, int]:
    """The longest Chinese word that begins at a place, and its end."""
    for length in _CHINESE_LENGTHS[text[start]]:
        sign = CHINESE_WORDS.get(text[start : start + length])
        if sign is not None:
            return sign, min(start + length, len(text))
    return _NOTHING, start + 1


def _join_words(tokens: Tokens) -> None:
    if len(tokens.signs) < 2:
        return
    kind, value = tokens.signs[-1]
    if kind == "NTH":
        _join_ordinal(tokens, value)
    else:
        _join_relative(tokens, kind, tokens.signs[-2][0])


def _join_relative(tokens: Tokens, unit: str | None, word: str | None) -> None:
    """Makes one token of "last" and "year", and of "that" and "year"."""
    if word in RELATIVE_WORDS:
        tokens.merge(2, (RELATIVE_UNITS[unit], RELATIVE_WORDS[word]))
    elif unit == "year" and word in THAT_WORDS:
        tokens.merge(2, ("THATYEAR", None))


def _join_ordinal(tokens: Tokens, ones: Value) -> None:
    """Makes one token of "twenty" and "first", with or without a hyphen."""
    back = 3 if tokens.signs[-2][0] == "-" else 2
    tens = tokens.signs[-back] if len(tokens.signs) >= back else _NOTHING
    if tens in (("COUNT", 20), ("COUNT", 30)) and isinstance(ones, int) and ones < 10:
        tokens.merge(back, ("NTH", (20 if tens[1] == 20 else 30) + ones))


def _date(word: str) -> Sign:
    """A date in figures; which of two is the day must be plain, except that between points the day comes first."""
    first, second, third = map(int, re.split(r"[-/.]", word))
    if word[:4].isdecimal():
        return "DATE", (first, second, third)
    if second <= 12 and (first > 12 or first == second or ("." in word and third > 999)):
        return "DATE", (full_year(third), second, first)
    return ("DATE", (full_year(third), first, second)) if second > 12 >= first and "." not in word else _NOTHING


def _years(word: str) -> Sign:
    """`2021-07` is a month; `2024/25`, `2011-12` and `2021-25` are years."""
    year, other = int(word[:4]), int(word[5:])
    if not _FIRST_YEAR <= year <= _LAST_YEAR or (len(word) == 6 and word[4] != "/"):
        return _NOTHING
    if other == (year + 1) % 100 and len(word) == 7:
        return "SEASON", (year, year + 1)
    if other <= 12 and word[4] != "–":
        return "YEARMONTH", (year, other)
    return "YEARS", (year, year - year % 100 + other)


def _month_year(word: str) -> Sign:
    month, year = map(int, word.split("/"))
    is_month = 1 <= month <= 12 and _FIRST_YEAR <= year <= _LAST_YEAR
    return ("YEARMONTH", (year, month)) if is_month else _NOTHING


def _pair(word: str) -> Sign:
    """`10/25` and `25/10` are the same day of a year; `5/12` is undecided."""
    first, second = map(int, word.split("/"))
    if second <= 12 and (first > 12 or first == second):
        first, second = second, first
    return ("MONTHDAY", (first, second)) if first <= 12 and (second > 12 or first == second) else _NOTHING


def _mixed(word: str) -> Sign:
    """Figures glued to letters: 30th, 1990s, Q3, 2Q25, H1, FY2024, Q3FY24."""
    if match := _FISCAL_QUARTER.fullmatch(word):
        return "FISCALQUARTER", (int(match[1] or match[2]), full_year(int(match[3])))
    match = _MIXED.fullmatch(word)
    if match is None:
        return _NOTHING
    left, letters, right = match.groups()
    kind = MIXED_FORMS.get((letters.lower(), len(left), len(right)))
    if kind is None:
        return _NOTHING
    figures = [group for group in (left, right) if group]
    return kind, tuple(full_year(int(f)) if len(f) == 2 and "YEAR" in kind else int(f) for f in figures)


def _digits(word: str) -> Sign:
    if len(word) == _COMPACT_DATE:
        return _compact_date(word)
    if len(word) > 4:
        return _NOTHING
    value = int(word)
    if len(word) == 4:
        return ("YEAR", value) if _FIRST_YEAR <= value <= _LAST_YEAR else _NOTHING
    return _number(value)


def _compact_date(word: str) -> Sign:
    """20241231, where the figures are a day of the last or this century."""
    year, month, day = int(word[:4]), int(word[4:6]), int(word[6:])
    is_date = 1900 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= 31
    return ("COMPACT", (year, month, day)) if is_date else _NOTHING


def _number(value: int) -> Sign:
    """A number that may be a day of a month, or one that can only count."""
    return ("NUM" if 1 <= value <= 31 else "COUNT"), value


def _short(word: str) -> Sign:
    return "SHORT", int(word)


def _numeral(word: str) -> Sign:
    """A Chinese numeral: figures in a row are a year, full or short; others are read up to the hundreds."""
    if len(word) > 8:
        return _NOTHING
    figures = [CHINESE_DIGITS[character] for character in word if character in CHINESE_DIGITS]
    if len(figures) == len(word) > 1:
        kind = {2: "SHORT", 4: "YEAR"}.get(len(word))
        return _NOTHING if kind is None else (kind, int("".join(map(str, figures))))
    if len(word) == 3 and word[0] == "十" and word[2] == "五" and word[1] in CHINESE_DIGITS:
        return "PLAN", 10 + CHINESE_DIGITS[word[1]]  # 十四五: the fourteenth five-year plan
    return _number(_counted(word))


def _counted(word: str) -> int:
    total, digit = 0, None
    for character in word:
        if (ten := CHINESE_TENS.get(character)) is None:
            digit = CHINESE_DIGITS[character]
        else:
            total, digit = total + (1 if digit is None else digit) * ten, None
    return total + (digit or 0)


def full_year(year: int) -> int:
    """A year of two figures in full, another as it is."""
    if year >= 100:
        return year
    return year + (2000 if year < _SHORT_YEAR_PIVOT else 1900)


_SIGNS: dict[str, Callable[[str], Sign]] = {
    "date": _date,
    "years": _years,
    "monthyear": _month_year,
    "pair": _pair,
    "mixed": _mixed,
    "short": _short,
    "digits": _digits,
    "numeral": _numeral,
    "sign": PUNCTUATION.__getitem__,
}
