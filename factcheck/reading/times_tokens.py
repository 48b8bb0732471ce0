"""Cuts a sentence into the tokens that the calendar's rules are written in; whatever no rule knows is a token of no kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.reading.calendar_words import (
    CHINESE_DIGITS,
    CHINESE_LITERALS,
    CHINESE_OTHERS,
    CHINESE_RELATIVE,
    CHINESE_TENS,
    DOUBTFUL_MONTHS,
    LITERALS,
    MONTHS,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    RELATIVE_UNITS,
    RELATIVE_WORDS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)

Value = int | tuple[int, ...] | None
Sign = tuple[str | None, Value]

_NOTHING: Sign = (None, None)
_FIRST_YEAR, _LAST_YEAR = 1000, 2149  # four digits beyond these are a number
_SHORT_YEAR_PIVOT = 50  # '49 is 2049, '50 is 1950


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a sentence as parallel lists; white space is left out, so neighbours in the lists are in the text too."""

    text: str
    kinds: list[str | None]
    values: list[Value]
    starts: list[int]
    ends: list[int]

    def add(self, kind: str | None, value: Value, start: int, end: int) -> None:
        self.kinds.append(kind)
        self.values.append(value)
        self.starts.append(start)
        self.ends.append(end)

    def drop(self) -> None:
        """Takes the last token away again."""
        for column in (self.kinds, self.values, self.starts, self.ends):
            column.pop()

    def word(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]]


def _chinese_vocabulary() -> dict[str, Sign]:
    signs: dict[str, Sign] = dict.fromkeys(CHINESE_OTHERS, _NOTHING)
    signs.update((word, (kind, None)) for word, kind in CHINESE_LITERALS.items())
    signs.update(CHINESE_RELATIVE)
    for prefix in ("周", "星期", "礼拜", "週", "禮拜"):
        signs.update(
            (prefix + name, ("WEEKDAY", day))
            for day, names in enumerate(("一", "二", "三", "四", "五", "六", "日天"))
            for name in names
        )
    return signs


def _english_vocabulary() -> dict[str, Sign]:
    signs: dict[str, Sign] = {word: (kind, None) for word, kind in LITERALS.items()}
    signs.update((word, ("MONTH", number)) for word, number in MONTHS.items())
    signs.update((word, ("WEEKDAY", number)) for word, number in WEEKDAYS.items())
    signs.update((word, ("WDAY", number)) for word, number in WEEKDAY_ABBREVIATIONS.items())
    signs.update((word, ("COUNT", number)) for word, number in NUMBER_WORDS.items())
    signs.update((word, ("NTH", number)) for word, number in ORDINAL_WORDS.items())
    return signs


_ENGLISH = _english_vocabulary()
_CHINESE = _chinese_vocabulary()
_PUNCTUATION: dict[str, Sign] = {
    sign: (kind, None)
    for kind, signs in (
        (".", "."),
        (",", ",，"),
        ("-", "-–—－−‐‑~～〜"),
        ("/", "/"),
        ("lparen", "(（"),
        ("rparen", ")）"),
        ("“", '“"「『'),
        ("”", "”」』"),
        ("、", "、"),
        ("'", "'’"),
    )
    for sign in signs
}

_TOKEN = re.compile(
    rf"""
      (?: https?:// | www\. ) [!-~]+
    | (?P<letters> [A-Za-z]+ (?![A-Za-z0-9]) )
    | (?P<date> \d{{4}} (?P<big>[-/.]) \d{{1,2}} (?P=big) \d{{1,2}} (?!\d)
              | \d{{1,2}} (?P<small>[-/.]) \d{{1,2}} (?P=small) (?: \d{{4}} | \d\d ) (?!\d) )
    | (?P<years> \d{{4}} [-/–] \d{{1,2}} (?! [\d/] | [-–.,]\d | \s? [%年月] ) )
    | \d+ (?: [.:/] \d+ | ,\d{{3}} (?!\d) )+
    | (?P<mixed> \d+ [A-Za-z] [A-Za-z0-9]* | [A-Za-z]+ \d [A-Za-z0-9]* )
    | (?P<digits> \d+ )
    | (?P<numeral> [{"".join(CHINESE_DIGITS)}{"".join(CHINESE_TENS)}]+ )
    | (?P<chinese> {"|".join(sorted(_CHINESE, key=len, reverse=True))} )
    | (?P<sign> [{"".join(map(re.escape, _PUNCTUATION))}] )
    | \S
    """,
    re.VERBOSE,
)
# Tokens of letters and digits, tried in this order: kind, pattern, whose groups are the values.
_MIXED = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("ORD", r"(\d{1,2})(?:st|nd|rd|th)"),
        ("DECADE", r"(\d{3}0)s"),
        ("QUARTER", r"q([1-4])"),
        ("QUARTER", r"([1-4])q"),
        ("HALF", r"h([12])"),
        ("HALF", r"([12])h"),
        ("QUARTERYEAR", r"q([1-4])(\d{4}|\d\d)"),
        ("QUARTERYEAR", r"([1-4])q(\d{4}|\d\d)"),
        ("YEARQUARTER", r"(\d{4}|\d\d)q([1-4])"),
        ("FISCALQUARTER", r"q([1-4])fy(\d{4}|\d\d)"),
        ("FISCALQUARTER", r"([1-4])qfy(\d{4}|\d\d)"),
        ("HALFYEAR", r"h([12])(\d{4}|\d\d)"),
        ("HALFYEAR", r"([12])h(\d{4}|\d\d)"),
        ("YEARHALF", r"(\d{4}|\d\d)h([12])"),
        ("FISCAL", r"fy(\d{4}|\d\d)"),
    )
)


def tokenize(text: str) -> Tokens:
    """The tokens of a sentence with their kinds and values."""
    tokens = Tokens(text, [], [], [], [])
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        kind, value = _SIGNS[group](match.group()) if group else _NOTHING
        start = match.start()
        if kind in RELATIVE_UNITS and tokens.kinds and tokens.kinds[-1] in RELATIVE_WORDS:
            kind, value, start = RELATIVE_UNITS[kind], RELATIVE_WORDS[tokens.kinds[-1]], tokens.starts[-1]
            tokens.drop()
        elif kind == "year" and tokens.kinds and tokens.kinds[-1] in ("that", "same"):
            kind, start = "THATYEAR", tokens.starts[-1]
            tokens.drop()
        tokens.add(kind, value, start, match.end())
    return tokens


def _letters(word: str) -> Sign:
    sign = _ENGLISH.get(word.lower(), _NOTHING)
    return sign if sign[0] != "MONTH" or _is_plainly_a_month(word) else ("MAYBEMONTH", sign[1])


def _is_plainly_a_month(word: str) -> bool:
    return word.istitle() or (word.lower() not in DOUBTFUL_MONTHS)


def _date(word: str) -> Sign:
    """A date in figures; which number is the day must be plain, except that between points the day comes first."""
    first, second, third = map(int, re.split(r"[-/.]", word))
    if first > 31:
        return "DATE", (first, second, third)
    if second <= 12 and (first > 12 or first == second or "." in word):
        return "DATE", (_full_year(third), second, first)
    return ("DATE", (_full_year(third), first, second)) if second > 12 >= first else _NOTHING


def _years(word: str) -> Sign:
    """`2021-07` is a month; `2024/25`, `2011-12` and `2021-25` are years."""
    year, other = int(word[:4]), int(word[5:])
    if not _FIRST_YEAR <= year <= _LAST_YEAR or (len(word) == 6 and "/" not in word):
        return _NOTHING
    if other == (year + 1) % 100:
        return "SEASON", (year, year + 1)
    if other <= 12 and "–" not in word:
        return "YEARMONTH", (year, other)
    return "YEARS", (year, year - year % 100 + other)


def _mixed(word: str) -> Sign:
    for kind, pattern in _MIXED:
        if match := pattern.fullmatch(word):
            values = tuple(
                _full_year(int(group)) if len(group) == 2 and kind[-4:] == "YEAR" else int(group)
                for group in match.groups()
            )
            return kind, values
    return _NOTHING


def _digits(word: str) -> Sign:
    if len(word) > 4:
        return _NOTHING
    value = int(word)
    if len(word) == 4:
        return ("YEAR", value) if _FIRST_YEAR <= value <= _LAST_YEAR else _NOTHING
    if len(word) == 2 and (word[0] in "0０" or value > 31):
        return "SHORT", value
    return "NUM", value


def _numeral(word: str) -> Sign:
    """A Chinese numeral: digits in a row are a year, full or short; below a thousand others are read as numbers."""
    figures = [CHINESE_DIGITS[character] for character in word if character in CHINESE_DIGITS]
    if len(figures) == len(word) > 1:
        value = int("".join(map(str, figures[:5])))
        return {2: ("SHORT", value), 4: ("YEAR", value)}.get(len(word), _NOTHING)
    return _plan(word) or _counted(word)


def _plan(word: str) -> Sign | None:
    """The number of a five-year plan: 十四五 is the fourteenth."""
    if len(word) == 3 and word[0] == "十" and word[2] == "五" and word[1] in CHINESE_DIGITS:
        return "PLAN", 10 + CHINESE_DIGITS[word[1]]
    return None


def _counted(word: str) -> Sign:
    total, digit = 0, None
    for character in word[:8]:
        if (ten := CHINESE_TENS.get(character)) is None:
            digit = CHINESE_DIGITS[character]
        else:
            total, digit = total + (1 if digit is None else digit) * ten, None
    return ("NUM", total + (digit or 0)) if len(word) <= 8 else _NOTHING


def _full_year(year: int) -> int:
    if year >= 100:
        return year
    return year + (2000 if year < _SHORT_YEAR_PIVOT else 1900)


_SIGNS: dict[str, Callable[[str], Sign]] = {
    "letters": _letters,
    "date": _date,
    "years": _years,
    "mixed": _mixed,
    "digits": _digits,
    "numeral": _numeral,
    "chinese": _CHINESE.__getitem__,
    "sign": _PUNCTUATION.__getitem__,
}
