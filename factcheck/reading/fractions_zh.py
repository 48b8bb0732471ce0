"""Shares and multiples in Chinese: 三分之二, 百分之三点五, 三成, 一半, 翻一番, 增长两倍."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.fractions import Share
from factcheck.reading.numerals import Numeral
from factcheck.reading.numerals_en import read_english
from factcheck.reading.numerals_zh import read_chinese
from factcheck.records import replace
from factcheck.values.quantity import Modifier
from factcheck.values.unit import PERCENT, TIMES

_PARTS = Pattern(r" ?分之")
_TENTHS = Pattern(r" ?成(?![为立果本员功绩长年就型品色效分熟交人都份像套片批语千])")
_FOLD = Pattern(r"(?:多|余|几)? ?倍(?!增|数|速|率|感)(半|多|余)?")
_GROWN = Pattern(
    r"(?:增长|增加|上升|提高|上涨|扩大|增|涨|提升|激增|猛增|飙升|暴涨|大涨|多|高|高出|多出|大|快|长)了?(?:了|近|约|超|超过|逾|将近|大约|不到|至少|接近|达|足足|整整)*$"
)
_LEVEL = Pattern(r"(?:到|至|为|成)(?:了|近|约|超|超过|逾|原来的|上年的|的)*$")
_POWERS = {100: 2, 1000: 3, 10_000: 4, 100_000: 5, 1_000_000: 6, 10_000_000: 7}


def chinese_share(text: str, numeral: Numeral) -> Share | None:
    """The share or multiple that begins with a Chinese or mixed number already read."""
    parts = _PARTS.match(text, numeral.end)
    if parts:
        return _fraction(text, numeral, parts.end(), 0)
    if text[numeral.end : numeral.end + 1] == "又":
        return _mixed(text, numeral)
    tenths = _TENTHS.match(text, numeral.end)
    if tenths and numeral.scale == 0:
        return _tenths(text, numeral, tenths.end())
    return _fold(text, numeral)


def _mixed(text: str, numeral: Numeral) -> Share | None:
    """三又十分之一: a whole number and a fraction, in percent."""
    under = read_chinese(text, numeral.end + 1)
    joint = _PARTS.match(text, under.end) if under else None
    if numeral.integer is None or under is None or joint is None:
        return None
    share = _fraction(text, under, joint.end(), numeral.integer)
    return None if share is None else replace(share, numeral=replace(share.numeral, start=numeral.start))


def _fraction(text: str, under: Numeral, start: int, whole: int) -> Share | None:
    """What stands behind 分之, over `under`: 百分之 is a percentage with its digits, any other a fraction."""
    while text[start : start + 1] == " ":
        start += 1
    negative = text[start : start + 1] == "负"
    denominator = under.integer
    over = read_english(text, start) if text[start : start + 1].isdigit() else None
    chinese = read_chinese(text, start + negative)
    if chinese is not None and (over is None or chinese.end > over.end):
        over = chinese
    if over is None or not denominator:
        return None
    power = _POWERS.get(denominator)
    if power is not None and not whole and over.divisor == 1:
        mantissa = -over.mantissa if negative else over.mantissa
        exponent = over.exponent + 2 - power
        scale = over.scale + 2 - power if over.scale else min(2 - power, 0) if over.exponent >= 0 else 2 - power
        numeral = Numeral(under.start, over.end, mantissa, exponent, scale, odd=over.odd, worded=True)
        return Share(numeral, PERCENT, over.end, fraction=False)
    if over.exponent:
        return None
    total = whole * denominator + over.mantissa
    return Share(Numeral(under.start, over.end, total, 2, 0, denominator, worded=True), PERCENT, over.end)


def _tenths(text: str, numeral: Numeral, end: int) -> Share | None:
    """三成, 七成五, 三成半, 3.5成: tenths, in percent."""
    last = text[end : end + 2]
    digits = "半" if last[:1] == "半" else last[:1] if last[:1] in "一二三四五六七八九" and last[:1] else ""
    if digits and last[1:] not in ("成", "倍", "个", "家", "年"):
        extra = 5 if digits == "半" else "一二三四五六七八九".index(digits) + 1
        whole = Numeral(numeral.start, end + 1, numeral.mantissa * 10 + extra, numeral.exponent, worded=True)
        return Share(whole, PERCENT, end + 1)
    upper = None
    if numeral.upper is not None:
        upper = Numeral(numeral.start, end, numeral.upper.mantissa, numeral.upper.exponent + 1, worded=True)
    return Share(
        Numeral(numeral.start, end, numeral.mantissa, numeral.exponent + 1, worded=True, upper=upper), PERCENT, end
    )


def _fold(text: str, numeral: Numeral) -> Share | None:
    match = _FOLD.match(text, numeral.end)
    if match is None or numeral.divisor != 1:
        return None
    mantissa, exponent = numeral.mantissa, numeral.exponent
    if match.group(1) == "半":
        mantissa, exponent = (mantissa * 10 ** (exponent + 1) + 5, -1) if exponent >= 0 else (mantissa, exponent)
    before = text[max(numeral.start - 8, 0) : numeral.start]
    if _GROWN.search(before) and not _LEVEL.search(before):
        if exponent > 0:
            mantissa, exponent = mantissa * 10**exponent, 0
        mantissa += 10**-exponent
    end = match.end() - (match.group(1) in ("多", "余"))
    odd = match.group(1) in ("多", "余") or match.group()[0] in "多余几"
    upper = numeral.upper
    scaled = Numeral(numeral.start, end, mantissa, exponent, 0, odd=odd, worded=True, upper=upper)
    return Share(scaled, TIMES, end + (match.group(1) in ("多", "余")))


_DOUBLED = Pattern(r"翻(?:了)?(近|将近|约|超|超过|逾|不止|大约|至少)?(?:([一两三四五1-5])番|一?倍|番)")
_HEDGES = {
    "近": Modifier.NEARLY,
    "将近": Modifier.NEARLY,
    "约": Modifier.ABOUT,
    "大约": Modifier.ABOUT,
    "至少": Modifier.AT_LEAST,
}


def chinese_word_share(text: str, start: int) -> Share | None:
    """翻一番, 减半, 一半, 过半, 半数: shares and multiples that have no number before them."""
    doubled = _DOUBLED.match(text, start)
    if doubled:
        hedge, times = doubled.groups()
        modifier = _HEDGES.get(hedge, Modifier.MORE_THAN) if hedge else Modifier.EXACT
        value = 2 ** _STEPS[times or "一"]
        return Share(Numeral(start, doubled.end(), value, worded=True), TIMES, doubled.end(), modifier=modifier)
    if _is_over_half(text, start):
        return Share(Numeral(start - 1, start + 1, 50, worded=True), PERCENT, start + 1, modifier=Modifier.MORE_THAN)
    if text[start] == "半" and start and text[start - 1] in _NEAR_HALF and not _HALF_OF_SOMETHING.match(text, start):
        return Share(Numeral(start, start + 1, 50, worded=True), PERCENT, start + 1)
    for word, (mantissa, exponent, unit) in _WORDS.items():
        if text.startswith(word, start):
            end = start + len(word)
            return Share(Numeral(start, end, mantissa, exponent, worded=True), unit, end)
    return None


_NEAR_HALF = frozenset("近逾超约")  # hedges that make 半 a share: 近半
_HALF_OF_SOMETHING = Pattern("半(?:[年天月日小世场截径程夜身价自成数]|个[月小世多])")


def _is_over_half(text: str, start: int) -> bool:
    """Whether 半 at `start` ends 过半, and not 超过 before a word that begins with 半."""
    return text.startswith("过半", start - 1) and start > 0 and not text.startswith(("超过半", "时过半"), start - 2)


_STEPS = {sign: steps for steps, signs in enumerate(("一1", "两二2", "三3", "四4", "五5"), start=1) for sign in signs}
_WORDS = {
    "一半": (50, 0, PERCENT),
    "半数": (50, 0, PERCENT),
    "减半": (5, -1, TIMES),
    "腰斩": (5, -1, TIMES),
    "半成": (5, 0, PERCENT),
}
