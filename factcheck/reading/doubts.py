"""Numbers that turn out to be no quantities once their surroundings are known, each with the reason."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading import noise
from factcheck.reading.capitals import is_name
from factcheck.reading.draft import Draft, Source
from factcheck.reading.model import Skip, Span
from factcheck.reading.nouns import ARTICLE_COUNTERS, STOPS
from factcheck.reading.numerals import Numeral
from factcheck.reading.phrases import is_letter, last_words, words
from factcheck.reading.rates import BASE, is_rate_base
from factcheck.values.quantity import Modifier
from factcheck.values.unit import UnitKind

_PLANS = ("five-year plan", "five-year-plan")
_AFTER_ORDINAL = Pattern(r"(?:st|nd|rd|th|first|second|third) $")
_DETERMINERS = frozenset("后这那每同某任另逐前首头")  # before 一 they make it an article: 最后一米, 这一年
_ERA_BEFORE = Pattern(
    "(?:民国|令和|平成|昭和|大正|明治|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|洪武|永乐|万历|崇祯|贞观|开元|公元前?)$"
)
_LASTING = words("for in lasted lasts within after by takes took take only just than")
_COMPOUND = Pattern(r"-[a-z]")
_NAME_BEFORE = Pattern(r"(?:^|(?<=[^.!?:;。]))[ (“\"]?([A-Za-z]*[A-Z][A-Za-z]*) $")
_CAMEL_BEFORE = Pattern(r"(?:^|[ (“])[a-z]+[A-Z][A-Za-z]* $")
_LOOK_BACK = 24  # characters before a number in which a name may stand
_LONGEST_OF_NAMES = 4  # digits of a number that is part of a name: iPhone 15, Flight 370
# Words that open a sentence before a number and are no name.
_OPENERS = STOPS | words("about around some another nearly almost roughly additional further total these those")
_PLACES_HAN = frozenset("十百千万亿兆点拾佰仟廿卅卌")


def reject(source: Source, draft: Draft) -> Skip | None:
    """The skip of a number that is no quantity after all; what only its neighbours can tell is noted as its doubt."""
    reason = _fixed_reason(source.folded, draft)
    if reason is None and not draft.fraction and (draft.unit is None or draft.unit.kind is UnitKind.COUNT):
        reason = _count_reason(source, draft)
    if reason is None and _unit_words(source.folded, draft) == "s":
        reason = _model_number(source, draft.numeral)
    if reason is None:
        return None
    rest = _NAME_GOES_ON.match(source.folded, draft.numeral.end) if reason == "name" else None
    return Skip(Span(draft.numeral.start, rest.end() if rest else draft.numeral.end), reason)


def _fixed_reason(folded: str, draft: Draft) -> str | None:
    """Reasons that hold whatever the unit is."""
    start = draft.numeral.start
    if is_rate_base(folded, draft.start):
        return BASE
    if folded.startswith("年", draft.numeral.end) and _ERA_BEFORE.search(folded, max(start - 4, 0), start):
        return "year"
    if folded.startswith(_PLANS, start) and _AFTER_ORDINAL.search(folded, max(start - 14, 0), start):
        return "name"
    if folded[start : draft.numeral.end] == "一" and start and folded[start - 1] in _DETERMINERS:
        return "article"
    if (
        folded.startswith("one day", start)
        and draft.hedge is None
        and _LASTING.isdisjoint(last_words(folded, start, 12)[-1:])
    ):
        return "pronoun"
    return None


def _count_reason(source: Source, draft: Draft) -> str | None:
    """Reasons against a number that counts something or has no unit."""
    folded, numeral = source.folded, draft.numeral
    reason = noise.list_number(folded, numeral.start, numeral.end) if draft.hedge is None else None
    reason = reason or noise.reference(folded, numeral, counts=draft.unit is not None, original=source.text)
    if reason is not None:
        return reason
    if numeral.worded:
        draft.doubt = _word_reason(folded, draft) or _name_reason(source.text, draft)
    if draft.hedge is None and noise.is_year(folded, numeral) and not _counts_for_sure(folded, draft):
        draft.doubt = "year"
    if _is_glued(folded, draft):
        return "name"
    if draft.hedge is None and draft.doubt is None:
        reason = _bare_reason(source, numeral) if draft.unit is None else _model_reason(source, numeral)
    return reason or _han_unit_reason(folded, draft)


def _counts_for_sure(folded: str, draft: Draft) -> bool:
    """Whether four bare digits count something: a Chinese measure word follows, or a plural and they are round."""
    if draft.unit is None or draft.unit_span is None:
        return False
    value = draft.numeral.integer
    is_round_count = value is not None and value % 100 == 0 and draft.unit.code.endswith("s")
    return draft.unit.known or is_round_count or _is_han(folded[draft.unit_span.start])


def _is_glued(folded: str, draft: Draft) -> bool:
    """Whether letters touch the number behind: 3D, 737max; they are no unit, so it is a name."""
    return draft.unit is None and not draft.numeral.worded and is_letter(folded[draft.end : draft.end + 1])


def _bare_reason(source: Source, numeral: Numeral) -> str | None:
    """Why a number without a unit is none: part of a compound ("two-way") or of a name ("Microsoft 365")."""
    if _COMPOUND.match(source.folded, numeral.end) and not numeral.has_decimals:
        return "compound"
    if numeral.worded or numeral.scale or numeral.exponent or numeral.end - numeral.start > _LONGEST_OF_NAMES:
        return None
    before = _NAME_BEFORE.search(source.text[max(numeral.start - _LOOK_BACK, 0) : numeral.start])
    if before is None:
        return None
    if _RANGE_GOES_ON.match(source.folded, numeral.end) and not _NAME_GOES_ON.match(source.folded, numeral.end):
        return None
    opens_text = numeral.start == len(before.group(1)) + 1
    return None if opens_text and before.group(1).lower() in _OPENERS else "name"


_RANGE_GOES_ON = Pattern(r" ?[-–] ?[0-9]")
# The rest of a vote or of a model: "the House 217-213", "Boeing 737-800".
_NAME_GOES_ON = Pattern(
    r"[-–][0-9]{1,4}(?=[.,;:)](?![0-9])|$|"
    r" (?:and|to|in|on|at|with|for|after|by|from|vote|win|loss|jets?|planes?|aircraft)(?![a-z]))"
)


def _model_number(source: Source, numeral: Numeral) -> str | None:
    """Why whole seconds are none: the plural of a model, "Boeing 737s"."""
    named = _NAME_BEFORE.search(source.text[max(numeral.start - _LOOK_BACK, 0) : numeral.start])
    return "name" if named is not None and numeral.exponent == 0 else None


def _model_reason(source: Source, numeral: Numeral) -> str | None:
    """Why a number with a noun is none: a model's, behind a name such as iPhone."""
    if numeral.worded or numeral.end - numeral.start > _LONGEST_OF_NAMES:
        return None
    return "name" if _CAMEL_BEFORE.search(source.text[max(numeral.start - _LOOK_BACK, 0) : numeral.start]) else None


def _han_unit_reason(folded: str, draft: Draft) -> str | None:
    """Why a number before a Chinese measure word is none: an hour (早上8点), a model (歼-20)."""
    value = draft.numeral.integer
    if value is None:
        return None
    if _unit_words(folded, draft) == "点" and 0 <= value <= 24 and draft.hedge is None:
        return "time of day"
    behind_han = draft.start > 0 and _is_han(folded[draft.start - 1]) and folded[draft.start - 1] not in "为是至到约达"
    return "name" if draft.unit is None and value < 0 and behind_han else None


def _word_reason(folded: str, draft: Draft) -> str | None:
    """Why a number in words is none: the pronoun "one", a Chinese numeral inside another word."""
    words = folded[draft.numeral.start : draft.numeral.end].lstrip("负-")
    if folded.strip(" -负") == words:
        return None
    if words == "one":
        return "pronoun"
    return _han_reason(folded, draft, words) if _is_han(words[:1]) else None


def _name_reason(text: str, draft: Draft) -> str | None:
    """Why a number in English words is none: it belongs to a name, "the Group of Seven"."""
    if draft.hedge is not None or (draft.unit_span is not None and not text[draft.unit_span.start].isupper()):
        return None
    return "name" if is_name(text, draft.numeral.start, draft.numeral.end) else None


def _han_reason(folded: str, draft: Draft, words: str) -> str | None:
    if words == "一" and _unit_words(folded, draft) in ARTICLE_COUNTERS:
        return "article"
    if draft.unit is not None or draft.hedge is not None or draft.modifier is Modifier.ODD:
        return None
    return None if len(words) > 1 and not _PLACES_HAN.isdisjoint(words) else "word"


def _unit_words(folded: str, draft: Draft) -> str:
    return folded[draft.unit_span.start : draft.unit_span.end] if draft.unit_span else ""


def _is_han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff"
