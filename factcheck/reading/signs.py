"""What stands directly before a number: its sign and its currency."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern
from factcheck.reading.currencies import CODES
from factcheck.reading.draft import Draft, Source
from factcheck.reading.model import Span
from factcheck.records import replace
from factcheck.values.unit import Unit, currency

_MINUS_WORD = Pattern(r"(?:minus|negative|负|零下)[ -]?$")
_LAST_OF_MINUS = frozenset(" -+负下")
_OPENING = frozenset(" ([,:;、，：；/“\"'$¥£€")  # what a sign may stand behind
# Signs that end a quantity: a dash behind them joins a range, it is no minus.
_ENDS_QUANTITY = frozenset("十百千万亿兆元圆年月日家户人个次倍成岁吨米克时分点%")
_YEN_CUES = Pattern(r"yen|japan|tokyo|jpy|nikkei|日元|日本|日圆|円|东京")
_YUAN_CUES = Pattern(r"yuan|rmb|cny|china|chinese|beijing|renminbi|人民币|元|[\u4e00-\u9fff]")
_CUES_WITHIN = 200  # characters on either side in which the currency of a bare ¥ may be named


def read_sign(source: Source, draft: Draft) -> None:
    """A sign or a word for one: -5, minus 5, 负五, 零下5."""
    folded, start = source.folded, draft.start
    if start <= source.floor or folded[start - 1] not in _LAST_OF_MINUS:
        return
    minus = _MINUS_WORD.search(folded, max(start - 10, 0), start)
    if minus is not None:
        if not folded.endswith(("plus or ", "plus/"), 0, minus.start()):
            _negate(draft, minus.start())
        return
    opens_text = folded[start - 1] == " " and folded[:start].strip() in ("-", "+") and start < 4
    place = folded.find(folded[:start].strip()) if opens_text else start - 1
    if folded[place] in "-+" and (opens_text or _may_follow_sign(folded, place)):
        if folded[place] == "-":
            _negate(draft, place)
        else:
            draft.start = place


def _may_follow_sign(folded: str, place: int) -> bool:
    """Whether what stands before a dash makes it a sign: a blank, an opening mark, Chinese that ends no quantity."""
    if place == 0:
        return True
    previous = folded[place - 1]
    return previous in _OPENING or ("\u3400" <= previous <= "\u9fff" and previous not in _ENDS_QUANTITY)


def _negate(draft: Draft, start: int) -> None:
    draft.start = start
    draft.numeral = replace(draft.numeral, start=start, mantissa=-draft.numeral.mantissa)


def read_currency(source: Source, draft: Draft) -> None:
    """A currency before the number: $5, RMB 17.8trn, 人民币50元."""
    if draft.unit is not None or draft.start == 0:
        return
    place = draft.start
    while place and source.folded[place - 1] == " " and draft.start - place < 2:
        place -= 1
    found = source.currency_before(place)
    if found is None or found[0] < source.floor:
        _read_scaled_code(source, draft, place)
        return
    start, unit = found
    words = source.text[start:place]
    if place < draft.start and words.isalpha() and words.islower() and len(words) < 3:
        return  # "rs 5" as it may stand in any text; glued or in capitals it is a currency
    if words in ("¥", "￥"):
        unit = _yen_or_yuan(source.folded, start)
    draft.unit, draft.unit_span, draft.start = unit, Span(start, place), start
    if start and source.folded[start - 1] == "-" and _may_follow_sign(source.folded, start - 1):
        _negate(draft, start - 1)


# MSEK 345, kEUR 12, EURm 345: a currency in its millions, thousands or billions, before the number or behind it.
SCALED_CODE = Pattern(r"(?:([MTKk])([A-Z]{3})|([A-Z]{3}) ?(m|M|k|bn))(?![A-Za-z])")
_SCALED_CODE_BEFORE = Pattern(r"(?:^|[^A-Za-z])((?:[MTKk][A-Z]{3}|[A-Z]{3} ?(?:m|M|k|bn)))$")
_POWERS = {"M": 6, "m": 6, "T": 3, "K": 3, "k": 3, "bn": 9}


def scaled_code(match: re.Match[str]) -> tuple[Unit, int] | None:
    """The currency of a code with its scale, and the power of ten."""
    unit = CODES.get(match.group(2) or match.group(3))
    return None if unit is None else (unit, _POWERS[match.group(1) or match.group(4)])


def ends_scaled_code(text: str, end: int) -> bool:
    """Whether a currency with its scale ends at `end`: the MUSD of MUSD12."""
    before = _SCALED_CODE_BEFORE.search(text, max(end - 7, 0), end)
    match = SCALED_CODE.match(text, before.start(1)) if before else None
    return match is not None and scaled_code(match) is not None


def _read_scaled_code(source: Source, draft: Draft, place: int) -> None:
    """A code with its scale before the number: MSEK 345."""
    last = source.text[place - 1]
    if draft.numeral.scale or not ("A" <= last <= "Z" or last in "mkn"):
        return
    before = _SCALED_CODE_BEFORE.search(source.text, max(place - 7, source.floor), place)
    match = SCALED_CODE.match(source.text, before.start(1)) if before else None
    code = scaled_code(match) if match else None
    if before is None or code is None:
        return
    start, power = before.start(1), code[1]
    numeral = draft.numeral
    draft.numeral = replace(numeral, exponent=numeral.exponent + power, scale=power)
    draft.unit, draft.unit_span, draft.start = code[0], Span(start, place), start


def _yen_or_yuan(folded: str, start: int) -> Unit:
    """The currency of a bare ¥: what the neighbourhood names, else the yuan."""
    around = folded[max(start - _CUES_WITHIN, 0) : start + _CUES_WITHIN]
    return currency("JPY") if _YEN_CUES.search(around) and not _YUAN_CUES.search(around) else currency("CNY")
