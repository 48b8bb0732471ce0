"""Ordinal numbers: "3rd", "twenty-fifth", 第十四; and those that only name a time, a plan or a place in a list."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.capitals import begins_name
from factcheck.reading.draft import Draft, Source
from factcheck.reading.model import Skip, Span
from factcheck.reading.numerals import Numeral
from factcheck.reading.numerals_en import read_english
from factcheck.reading.scales_en import SCALES
from factcheck.reading.words_en import TENS, UNITS

_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_UNIT_ORDINALS = _IRREGULAR | {
    word + "th": value
    for word, value in UNITS.items()
    if value >= 4 and word not in ("five", "eight", "nine", "twelve")
}
_TEN_ORDINALS = {word[:-1] + "ieth": value for word, value in TENS.items()}
_SCALE_ORDINALS = {word + "th": power for word, power in SCALES.items()} | {"hundredth": 2}
ORDINAL_WORDS: frozenset[str] = frozenset({*_UNIT_ORDINALS, *_TEN_ORDINALS, *_SCALE_ORDINALS})

_SUFFIX = Pattern(r"(?:st|nd|rd|th)(?![a-z])")
_LETTERS = Pattern(r"[a-z]+")
_WORD = Pattern(r"[ -]?(?:and )?([a-z]+)")
# What an ordinal only places in time or in a list is no quantity.
_PLACES = Pattern(
    r"[ -](?:quarters?|half|halves|months?|years?|weeks?|days?|centur(?:y|ies)|decades?|five-year|times?|place[ds]?|"
    r"party|parties|world|lady|class|hand|home|name|amendment|congress|session|plenary|plenum|anniversary|birthday|"
    r"floor|street|avenue|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])"
)


def ordinal_suffix(text: str, end: int) -> int:
    """The end of the ordinal mark that follows digits, or -1."""
    match = _SUFFIX.match(text, end)
    return match.end() if match else -1


def english_ordinal(source: Source, start: int, end: int, value: int) -> Draft | Skip | None:
    """The ordinal of digits that end at `end`, or (value 0) one in words that begins at `start`; None without."""
    if value == 0:
        spelled = spelled_ordinal(source.folded, start)
        if spelled is None:
            return None
        value, end = spelled
    before = source.folded[max(start - 4, 0) : start]
    if source.folded[start:end] == "second" and (
        before.endswith(("per ", "a ", "/")) or source.folded.startswith("s", end)
    ):
        return None
    if source.folded[start].isdigit() and _DAY.match(source.folded, end) and before.endswith("the ") and value <= 31:
        return Skip(Span(start, end), "date")
    if begins_name(source.text, start, end):
        return Skip(Span(start, end), "name")
    if _PLACES.match(source.folded, end) or _opens_sentence(source.folded, start, end):
        return Skip(Span(start, end), "ordinal")
    return Draft(Numeral(start, end, value, worded=True), start, end, ordinal=True)


def chinese_ordinal(source: Source, numeral: Numeral) -> Draft | Skip | None:
    """The ordinal of a number behind 第, None where none stands there."""
    start = numeral.start - 1
    if numeral.start == 0 or source.folded[start] != "第":
        return None
    following = source.folded[numeral.end : numeral.end + 2]
    opens = start == 0 or source.folded[start - 1] in _OPENING
    listed = opens and following[:1] in ("，", "、", "：", ":", ",")
    if listed or (following[:1] and (following[0] in "年天日季条章款页届次期号轮版步方线" or following in _PLACED_ZH)):
        return Skip(Span(start, numeral.end), "ordinal")
    return Draft(numeral, start, numeral.end, ordinal=True)


_OPENING = frozenset(" ，。；;：:、（(“\n")  # signs behind which 第一 counts the points of a text
_PLACED_ZH = frozenset(
    {
        "产业",
        "季度",
        "时间",
        "一季",
        "个月",
        "阶段",
        "世界",
        "方面",
        "书记",
        "夫人",
        "时段",
        "梯队",
        "要务",
        "责任",
        "课堂",
    }
)


_DAY = Pattern(r"[.,;:]|$| (?:that|the|of|in|to|at|and|for|as|called|he|she|they|it|on)(?![a-z])")


def _opens_sentence(text: str, start: int, end: int) -> bool:
    return start == 0 and text[end : end + 1] == ","


def spelled_ordinal(text: str, start: int, ending: str = "") -> tuple[int, int] | None:
    """The value and end of number words of which the last is an ordinal with the `ending`: "one hundred twenty-fifth".

    >>> spelled_ordinal("one hundred and fifth", 0), spelled_ordinal("one thousandths", 0, "s")
    ((105, 21), (1000, 15))
    """
    word = _LETTERS.match(text, start)
    if word is None:
        return None
    if word.group() in _UNIT_ORDINALS or word.group() in _TEN_ORDINALS:
        return (_UNIT_ORDINALS | _TEN_ORDINALS)[word.group()], word.end()
    if word.group() in _SCALE_ORDINALS:
        return 10 ** _SCALE_ORDINALS[word.group()], word.end()
    cardinal = read_english(text, start)
    if cardinal is None or not cardinal.worded or cardinal.integer is None:
        return None
    last = _WORD.match(text, cardinal.end)
    if last is None:
        return None
    whole, tail = cardinal.integer, last.group(1)
    if not tail.endswith(ending):
        return None
    tail = tail.removesuffix(ending) if ending else tail
    if tail in _SCALE_ORDINALS:
        power = _SCALE_ORDINALS[tail]
        group = whole % 10 ** (power + (1 if power == 2 else 3))  # "two thousand one hundredth" is 2,100th
        return whole - group + group * int(10**power), last.end()
    if tail in _TEN_ORDINALS and whole % 100 == 0:
        return whole + _TEN_ORDINALS[tail], last.end()
    if tail in _UNIT_ORDINALS and (
        whole % 100 == 0 or (whole % 10 == 0 and _UNIT_ORDINALS[tail] < 10 and whole % 100 > 10)
    ):
        return whole + _UNIT_ORDINALS[tail], last.end()
    return None
