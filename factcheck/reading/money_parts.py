"""Sums of money in a currency and its parts, made one: "thirteen dollars and forty-five cents", 五元三毛, 五块六."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.draft import Draft, Source
from factcheck.reading.numerals import Numeral
from factcheck.reading.numerals_zh import DIGITS
from factcheck.values.quantity import Modifier
from factcheck.values.unit import UnitKind

_CLAUSE_END = Pattern(r" ?(?:[.,;!?]|$)")
_JOINT = Pattern(r" and | ")
_SIGN = f"[0-9{''.join(DIGITS)}]"
_TENTHS_ZH = Pattern(rf"(?:零)?({_SIGN})[角毛](?:({_SIGN})分?)?(?![0-9])|零?({_SIGN}{{1,2}})分(?!之)")
_LAST_ZH = Pattern(rf"(零?)({_SIGN})(?![0-9十百千万亿个年月日天次位名元块角分])")


def add_parts(source: Source, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each part of a currency added to the sum before it."""
    kept: list[Draft] = []
    for draft in drafts:
        whole = kept[-1] if kept else None
        if whole is not None and draft.start < whole.end:
            continue
        if whole is None or not _adds_english(source.folded, whole, draft):
            kept.append(draft)
            _adds_chinese(source.folded, draft)
    return kept


def _is_sum(draft: Draft) -> bool:
    """Whether a part may follow: whole money without a scale word, the currency behind the number."""
    unit = draft.unit
    plain = unit is not None and unit.kind is UnitKind.MONEY and unit.factor == 1 and draft.unit_span is not None
    return (
        plain
        and draft.numeral.integer is not None
        and draft.unit_span is not None
        and draft.unit_span.start >= draft.numeral.end
    )


def _adds_english(folded: str, whole: Draft, part: Draft) -> bool:
    """Add cents and the like to the sum before: "13 dollars and 45 cents", "twenty dollars sixty-three"."""
    cents = part.numeral.integer
    if not _is_sum(whole) or not _JOINT.fullmatch(folded, whole.end, part.start) or cents is None:
        return False
    if not 0 < cents < 100 or part.modifier is not Modifier.EXACT:
        return False
    places = _places_of_part(whole, part)
    if part.unit is None and (cents > 9 or part.numeral.worded) and _CLAUSE_END.match(folded, part.end):
        places = 2
    if places:
        _add(whole, cents, places, part.end)
    return places > 0


def _places_of_part(whole: Draft, part: Draft) -> int:
    """How many places below the currency its named part stands; 0 where it is none of it."""
    unit, of = part.unit, whole.unit
    if unit is None or of is None:
        return 0
    named = unit.dimension == of.dimension and unit.factor < 1
    return (1 if unit.code == "jiao" else 2) if named or unit.code == "cent" else 0


def _add(whole: Draft, part: int, places: int, end: int) -> None:
    old = whole.numeral
    value = (old.integer or 0) * 10**places + part
    whole.numeral = Numeral(old.start, end, value, -places, worded=old.worded)
    whole.end = end


def _adds_chinese(folded: str, draft: Draft) -> None:
    unit_span = draft.unit_span
    if unit_span is None or draft.unit is None or draft.unit.code != "CNY" or not _is_sum(draft):
        return
    match = _TENTHS_ZH.match(folded, draft.end)
    if match:
        tenths, cents, only_cents = (_digits(match.group(index)) for index in (1, 2, 3))
        part = int(only_cents) if only_cents else int(tenths or "0") * 10 + int(cents or "0")
        _add(draft, part, 2, match.end())
        return
    last = _LAST_ZH.match(folded, draft.end) if folded[unit_span.start : unit_span.end] == "块" else None
    if last:
        _add(draft, int(_digits(last.group(2))), 2 if last.group(1) else 1, last.end())


def _digits(signs: str | None) -> str:
    return "".join(sign if sign.isascii() else str(DIGITS[sign]) for sign in signs or "")
