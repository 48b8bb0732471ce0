"""Mutants: texts in which one thing about one figure is changed: a digit, its scale, unit, sign, year or area."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from factcheck.reading.model import Span
from factcheck.verdicts.model import Finding


class Change(Enum):
    """What is changed about a figure."""

    DIGIT = "digit"
    SCALE = "scale"
    UNIT = "unit"
    SIGN = "sign"
    YEAR = "year"
    AREA = "area"

    @property
    def is_of_value(self) -> bool:
        """Whether the value alone is another, so that the base must contradict it."""
        return self in (Change.DIGIT, Change.SCALE)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed text, where the figure stands in it, and the words that were exchanged."""

    change: Change
    finding: Finding
    text: str
    span: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Edit:
    """Words put in the place of a span."""

    span: Span
    words: str


_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

# Each way of writing a scale, with one that makes a smaller and one that makes a larger number; the longer first.
_SMALLER = (("trillion", "billion"), ("billion", "million"), ("million", "thousand"), ("万亿", "亿"), ("亿", "万"))
_LARGER = (("billion", "trillion"), ("million", "billion"), ("thousand", "million"), ("万", "亿"))
_AT_LEAST = ("more-than", "at-least")
_AT_MOST = ("less-than", "at-most")
_UNITS = (
    ("percentage points", "percent"),
    ("个百分点", "%"),
    ("percent", "percentage points"),
    ("U.S. dollars", "yuan"),
    ("US dollars", "euros"),
    ("yuan", "euros"),
    ("GWh", "GW"),
    ("MW", "MWh"),
    ("公里", "公斤"),
    ("元", "美元"),
)
_DIRECTIONS = (
    ("increased", "decreased"),
    ("decreased", "increased"),
    ("increase", "decrease"),
    ("growth rate", "rate of decline"),
    ("growth", "decline"),
    ("rose", "fell"),
    ("fell", "rose"),
    ("a fall of", "a rise of"),
    ("上涨", "下降"),
    ("增长", "下降"),
    ("下降", "增长"),
    ("增加", "减少"),
    ("提高", "下降"),
)
_RATES = frozenset({"percent", "percentage-point"})


def make_mutants(text: str, finding: Finding, area_names: Sequence[str]) -> Iterator[Mutant]:
    """Every mutant that can be made of a figure of the text; `area_names` are the names its area goes by."""
    for change, edit_of in _EDITS.items():
        edit = edit_of(text, finding, area_names)
        if edit is not None and edit.words != edit.span.of(text):
            yield _mutant(change, text, finding, edit)


def _mutant(change: Change, text: str, finding: Finding, edit: _Edit) -> Mutant:
    changed = text[: edit.span.start] + edit.words + text[edit.span.end :]
    longer = len(edit.words) - (edit.span.end - edit.span.start)
    span = finding.span
    if edit.span.end <= span.start:
        span = Span(span.start + longer, span.end + longer)
    elif edit.span.start < span.end:
        span = Span(span.start, max(span.end + longer, span.start + 1))
    return Mutant(change, finding, changed, span, edit.span.of(text), edit.words)


def _digit(text: str, finding: Finding, names: Sequence[str]) -> _Edit | None:
    """Another last significant digit; of a bound one that the old bound does not imply."""
    number = _NUMBER.search(text, finding.span.start, finding.span.end)
    if number is None:
        return None
    digits = [place for place in range(number.start(), number.end()) if text[place] in "123456789"]
    if not digits:
        return None
    place = digits[-1]
    return _Edit(Span(place, place + 1), _other_digit(int(text[place]), finding.reading.modifier))


def _other_digit(digit: int, modifier: str) -> str:
    if modifier in _AT_LEAST:
        return str(digit + 1)
    if modifier in _AT_MOST:
        return str(digit - 1)
    return str((digit + 4) % 9 + 1)


def _scale(text: str, finding: Finding, names: Sequence[str]) -> _Edit | None:
    """Another scale word, or where there is none a number ten times as large; of a bound one that it does not imply."""
    modifier = finding.reading.modifier
    pairs = _LARGER if modifier in _AT_LEAST else _SMALLER if modifier in _AT_MOST else _SMALLER + _LARGER
    edit = _exchange(text, finding.span, pairs)
    if edit is not None or modifier in _AT_MOST:
        return edit
    number = _NUMBER.search(text, finding.span.start, finding.span.end)
    return _Edit(Span(*number.span()), _tenfold(number.group())) if number else None


def _tenfold(number: str) -> str:
    whole, _, decimals = number.replace(",", "").partition(".")
    shifted = whole + (decimals[0] if decimals else "0")
    grouped = f"{int(shifted):,}" if "," in number else shifted
    return f"{grouped}.{decimals[1:]}" if decimals[1:] else grouped


def _unit(text: str, finding: Finding, names: Sequence[str]) -> _Edit | None:
    edit = _exchange(text, finding.span, _UNITS)
    if edit is not None:
        return edit
    sign = text.find("%", finding.span.start, finding.span.end)
    if sign < 0:
        return None
    is_chinese = any("\u4e00" <= character <= "\u9fff" for character in finding.sentence)
    return _Edit(Span(sign, sign + 1), "个百分点" if is_chinese else " percentage points")


def _sign(text: str, finding: Finding, names: Sequence[str]) -> _Edit | None:
    """The opposite of the last word of direction before a rate."""
    if finding.claimed is None or finding.claimed.unit not in _RATES:
        return None
    before = Span(max(finding.sentence_span.start, finding.span.start - 60), finding.span.start)
    edit = _exchange(text, before, _DIRECTIONS, last=True)
    is_noun = edit is not None and text.startswith("值", edit.span.end)  # 增加值 is no increase
    return None if is_noun else edit


def _year(text: str, finding: Finding, names: Sequence[str]) -> _Edit | None:
    """Another year in the sentence, where the figure's time is read from just that one."""
    time = finding.reading.time
    if time is None or time.origin != "sentence":
        return None
    sentence = finding.sentence_span
    years = [year for year in _YEAR.finditer(text, sentence.start, sentence.end) if year.group() in time.value]
    if len(years) != 1 or finding.span.overlaps(Span(*years[0].span())):
        return None
    return _Edit(Span(*years[0].span()), str(int(years[0].group()) - 3))


def _area(text: str, finding: Finding, names: Sequence[str]) -> _Edit | None:
    """A place that no base knows, where the figure's own area is named in its sentence."""
    area = finding.reading.area
    if area is None or area.origin != "sentence":
        return None
    for name in sorted(names, key=len, reverse=True):
        start = text.find(name, finding.sentence_span.start, finding.sentence_span.end)
        if start >= 0:
            return _Edit(Span(start, start + len(name)), _elsewhere(name))
    return None


def _elsewhere(name: str) -> str:
    if "\u4e00" <= name[0] <= "\u9fff":
        return "卢里亚省"
    return "Ruritania" if name[0].isupper() else "in Ruritania"  # "nationwide" is an adverb


def _exchange(text: str, span: Span, pairs: Sequence[tuple[str, str]], *, last: bool = False) -> _Edit | None:
    """The first pair whose words stand in the span, exchanged; or that which stands last."""
    found = [(text.rfind(old, span.start, span.end), old, new) for old, new in pairs]
    found = [item for item in found if item[0] >= 0]
    if not found:
        return None
    start, old, new = max(found, key=lambda item: item[0]) if last else found[0]
    return _Edit(Span(start, start + len(old)), new)


_EDITS: dict[Change, Callable[[str, Finding, Sequence[str]], _Edit | None]] = {
    Change.DIGIT: _digit,
    Change.SCALE: _scale,
    Change.UNIT: _unit,
    Change.SIGN: _sign,
    Change.YEAR: _year,
    Change.AREA: _area,
}
