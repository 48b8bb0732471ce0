"""What stands around a number: its sign, currency, unit, counted noun and hedges; and whether it is a quantity at all."""

from __future__ import annotations

from factcheck.reading import noise
from factcheck.reading.currencies import WORDLIKE
from factcheck.reading.draft import Draft, Source
from factcheck.reading.fractions import Share, part_of_scale
from factcheck.reading.hedges import hedge_after, hedge_before
from factcheck.reading.model import Skip, Span
from factcheck.reading.nouns import ARTICLE_COUNTERS, STOPS, noun_phrase
from factcheck.reading.numerals import Numeral
from factcheck.reading.patterns import Pattern
from factcheck.reading.phrases import last_words
from factcheck.reading.rates import BASE, is_rate_base, read_rate
from factcheck.values.quantity import Modifier
from factcheck.values.unit import PERCENT, Unit, UnitKind, counted, currency

_MINUS = Pattern(r"(?:minus|negative|负|零下)[ -]?$")
_YEN_CUES = Pattern(r"yen|japan|tokyo|jpy|nikkei|日元|日本|日圆|円|东京")
_YUAN_CUES = Pattern(r"yuan|rmb|cny|china|chinese|beijing|renminbi|人民币|元|[\u4e00-\u9fff]")
_HYPHEN_UNIT = Pattern(r"-(?=[a-z])")
_CJK = Pattern(r"[\u3400-\u9fff]")


def complete(source: Source, numeral: Numeral, share: Share | None) -> Draft | Skip:
    """The draft of a number with all that belongs to it, or why it is no quantity."""
    part = part_of_scale(source.folded, share) if share is not None else None
    if part is not None:
        draft = Draft(part, part.start, part.end)
    elif share is not None and (place := _unit_after_share(source, share)) < 0:
        draft = Draft(share.numeral, share.numeral.start, share.end, share.unit, fraction=share.fraction)
        draft.modifier = share.modifier
    else:
        draft = Draft(numeral if share is None else share.numeral, numeral.start, numeral.end)
        if share is not None:  # "half a kilometre", "three quarters of an hour"
            draft = Draft(_unscaled(share.numeral), share.numeral.start, place)
    return _surround(source, draft)


_TO_UNIT = Pattern(r"(?: (?:an?|of an?|of one))? (?=[a-z])|-(?=[a-z])")


def _unit_after_share(source: Source, share: Share) -> int:
    """Where the blank before the unit is that a share is of: "half an hour", "¼ percent"; -1 where it is a plain share."""
    if not share.fraction or share.unit is not PERCENT:
        return -1
    match = _TO_UNIT.match(source.folded, share.end)
    found = source.units.after(source.text, source.folded, match.end()) if match else None
    measures = (UnitKind.MEASURE, UnitKind.PERCENT, UnitKind.POINT)
    return match.end() - 1 if match and found is not None and found[1].unit.kind in measures else -1


def _unscaled(numeral: Numeral) -> Numeral:
    return Numeral(numeral.start, numeral.end, numeral.mantissa, numeral.exponent - 2, 0, numeral.divisor, worded=True)


def _surround(source: Source, draft: Draft) -> Draft | Skip:
    _read_sign(source, draft)
    _read_currency(source, draft)
    _read_odd(source.folded, draft)
    if draft.unit is None or (draft.unit.kind is UnitKind.MONEY):
        _read_unit(source, draft)
    _read_noun_of(source, draft)
    read_rate(source, draft)
    _read_hedges(source, draft)
    return _reject(source, draft) or draft


_MAY_BE_SIGN = frozenset(" -+负下")


def _read_sign(source: Source, draft: Draft) -> None:
    folded, start = source.folded, draft.start
    if start <= source.floor:
        return
    if folded[start - 1] not in _MAY_BE_SIGN:
        return
    minus = (
        _MINUS.search(folded, max(start - 10, 0), start)
        if folded[start - 1 : start] in (" ", "-", "负", "下") and start
        else None
    )
    if minus is not None and not folded.endswith(("plus or ", "plus/"), 0, minus.start()):
        _negate(draft, minus.start())
    elif minus is not None:
        return
    elif (start and folded[start - 1] in "-+") or (
        start > 1 and folded[start - 2 : start] == "- " and not folded[: start - 2].strip()
    ):
        place = start - 1 if folded[start - 1] in "-+" else start - 2
        previous = folded[place - 1 : place] if place else ""
        if (
            previous in ""
            or previous in " ([,:;、，（：；/“\"'$¥£€"
            or (_CJK.match(previous) and previous not in _ENDS_NUMBER)
        ):
            if folded[place] == "-":
                _negate(draft, place)
            else:
                draft.start = place


_ENDS_NUMBER = frozenset("十百千万亿兆元圆年月日家户人个次倍成岁吨米克时分点%")


def _negate(draft: Draft, start: int) -> None:
    old = draft.numeral
    draft.start = start
    draft.numeral = Numeral(
        start, old.end, -old.mantissa, old.exponent, old.scale, old.divisor, old.odd, old.worded, old.upper
    )  # fmt: skip


def _read_currency(source: Source, draft: Draft) -> None:
    """A currency before the number: $5, RMB 17.8trn, 人民币50元."""
    if draft.unit is not None or draft.start == 0:
        return
    place = draft.start
    while place and source.folded[place - 1] == " " and draft.start - place < 2:
        place -= 1
    found = source.units.before(source.text, source.folded, place)
    if found is None:
        return
    start, unit = found
    if start < source.floor:
        return
    if (
        place < draft.start
        and source.text[start:place].isalpha()
        and source.text[start:place].islower()
        and len(source.text[start:place]) < 3
    ):
        return
    if source.folded[start:place] in ("¥", "元"):
        unit = _yen_or_yuan(source.folded, start)
    draft.unit, draft.unit_span, draft.start = unit, Span(start, place), start
    if start and source.folded[start - 1] == "-" and (start < 2 or not source.folded[start - 2].isalnum()):
        _negate(draft, start - 1)


def _yen_or_yuan(folded: str, start: int) -> Unit:
    """The currency of a bare ¥: what the neighbourhood names, else the yuan."""
    around = folded[max(start - 200, 0) : start + 200]
    return currency("JPY") if _YEN_CUES.search(around) and not _YUAN_CUES.search(around) else currency("CNY")


_ODD = Pattern(r" ?(多|余|几|来)(?!元化|样|种|边)|-odd(?![a-z])| odd(?![a-z])|(?:\+|-plus)(?![0-9a-z])")


_MAY_BEGIN_ODD = frozenset(" 多余几来-+")
_OF = Pattern(r" of (?!the |these |those |them|this |that )")


def _read_noun_of(source: Source, draft: Draft) -> None:
    """What a vague number is of: "hundreds of thousands of people", "tens of millions of dollars"."""
    if draft.numeral.upper is None or draft.unit is not None:
        return
    match = _OF.match(source.folded, draft.end)
    if match is None:
        return
    end = draft.end
    draft.end = match.end() - 1
    _read_unit(source, draft)
    if draft.unit is None or draft.end < match.end():
        draft.end = end


def _read_odd(folded: str, draft: Draft) -> None:
    """-odd marks between number and unit: 4700多家, 300-odd; and those within the number."""
    end = draft.numeral.end if draft.unit is None else draft.end
    if draft.numeral.odd:
        draft.modifier = Modifier.ODD
    match = _ODD.match(folded, end) if folded[end : end + 1] in _MAY_BEGIN_ODD else None
    if match is None or draft.fraction:
        return
    mark = match.group().strip()
    if mark == "来" and draft.numeral.mantissa % 10 and draft.numeral.exponent == 0:
        return
    draft.modifier = Modifier.AT_LEAST if mark in ("+", "-plus") else Modifier.ABOUT if mark == "来" else Modifier.ODD
    start = match.end() - len(mark)
    draft.hedge, draft.end = Span(start, match.end()), match.end()


def _read_unit(source: Source, draft: Draft) -> None:
    """The unit behind the number: a known one, or the noun phrase that is counted."""
    folded, end = source.folded, draft.end
    place = end + 1 if folded[end : end + 1] in (" ", "-") else end
    if place < len(folded) and folded[end : end + 2] == "  ":
        place = end + 2
    if folded.startswith(_OF_A_UNIT, end):  # "0.46 of a percentage point"
        place = end + len(" of a ")
    found = source.units.after(source.text, folded, place)
    if found is None and draft.unit is None and place == end + 1 and folded[end] == " ":
        _read_noun(source, draft, place)
        return
    if found is None or not _is_unit(source, draft, place, found[1].unit):
        if found is None or found[1].unit.kind is not UnitKind.MONEY:
            return
        return
    unit_end, scaled = found
    if folded[place:unit_end] in WORDLIKE and not draft.numeral.scale and (draft.numeral.integer or 50) < 50:
        return
    if draft.unit is not None and not _repeats(folded, draft.unit, scaled.unit, unit_end):
        return
    if scaled.unit.kind is UnitKind.MONEY and draft.numeral.scale == 0:
        unit_end = _scale_after_code(source.folded, draft, unit_end)
    draft.unit, draft.power, draft.unit_span, draft.end = scaled.unit, scaled.power, Span(place, unit_end), unit_end
    if _HALF_MORE.match(folded, unit_end) and folded[place:unit_end] in ("年", "天", "小时", "倍"):
        _add_half(draft)
        draft.end = unit_end + 1
    if folded.startswith("个半", place):
        _add_half(draft)
    if folded.startswith("个多", place):
        draft.modifier = Modifier.ODD
    if scaled.unit.kind is UnitKind.COUNT and not scaled.declared:
        _read_declared(source, draft)
    if scaled.unit.kind is UnitKind.MONEY:
        _read_money_tail(source, draft)


_SCALE_AFTER_CODE = Pattern(r" (million|billion|trillion|thousand|mn|bn|trn|tn|m|k)(?![a-z])")
_POWERS = {
    "thousand": 3,
    "k": 3,
    "million": 6,
    "mn": 6,
    "m": 6,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
    "trn": 12,
    "tn": 12,
}


def _scale_after_code(folded: str, draft: Draft, end: int) -> int:
    """75 USD million: the scale behind the currency."""
    match = _SCALE_AFTER_CODE.match(folded, end)
    if match is None:
        return end
    old, power = draft.numeral, _POWERS[match.group(1)]
    draft.numeral = Numeral(old.start, old.end, old.mantissa, old.exponent + power, power, worded=old.worded)
    return match.end()


_HALF_MORE = Pattern("半(?![年天个])")


def _add_half(draft: Draft) -> None:
    """一个半小时, 一年半: add a half to a whole number."""
    old = draft.numeral
    if old.integer is not None and old.upper is None:
        draft.numeral = Numeral(old.start, old.end, old.integer * 10 + 5, -1, worded=old.worded)


def _repeats(folded: str, unit: Unit, again: Unit, end: int) -> bool:
    """Whether the words behind name the currency before once more: ¥50万元, but not the sign of the next sum."""
    return unit.dimension == again.dimension and folded[end - 1].isalpha() and not folded[end : end + 1].isdigit()


def _is_unit(source: Source, draft: Draft, place: int, unit: Unit) -> bool:
    return not (unit.kind is UnitKind.COUNT and draft.unit is not None)


def _read_declared(source: Source, draft: Draft) -> None:
    """A base's unit beside a Chinese measure word: 8,343家企业, 企业8,343家."""
    unit = source.units.declared_near(source.folded, draft.end, draft.start)
    if unit is not None:
        draft.unit = unit


def _read_money_tail(source: Source, draft: Draft) -> None:
    """8亿元人民币, 100 yuan RMB: the currency once more behind its name."""
    folded = source.folded
    end = draft.end + (folded[draft.end : draft.end + 1] == " ")
    again = source.units.after(source.text, folded, end)
    if again is not None and draft.unit is not None and again[1].unit == draft.unit:
        draft.end = again[0]


_OF_A_UNIT = (" of a percentage point", " of a percent", " of a basis point", " of a point")
_STREETS = frozenset({"street", "road", "avenue", "lane", "square", "boulevard", "drive"})


def _read_noun(source: Source, draft: Draft, place: int) -> None:
    phrase = noun_phrase(source.folded, place)
    if phrase is None:
        return
    start, end, head = phrase
    if head in _STREETS and source.text[end - len(head)].isupper():
        draft.doubt = "address"
    declared = source.units.declared(source.folded, start, end)
    draft.unit, draft.unit_span = declared or counted(head, known=False), Span(start, end)
    if source.folded[start:end] == head and start == place:
        draft.end = end


def _read_hedges(source: Source, draft: Draft) -> None:
    folded = source.folded
    time = draft.unit is not None and draft.unit.dimension.startswith("time")
    before = hedge_before(folded, draft.start, time=time)
    if before is not None and before[0] >= source.floor:
        start, end, modifier = before
        draft.start, draft.hedge = start, Span(start, end)
        if draft.modifier is not Modifier.ODD:
            draft.modifier = modifier
    after = hedge_after(folded, draft.end)
    if after is None and draft.unit_span is not None and draft.end < draft.unit_span.start:
        after = hedge_after(folded, draft.unit_span.end)
    if after is not None and before is not None:
        draft.end = after[1] if after[2] is draft.modifier else draft.end
    elif after is not None and (draft.modifier is Modifier.EXACT or draft.modifier is Modifier.ODD):
        start, end, modifier = after
        draft.end, draft.hedge = end, Span(start, end)
        if draft.modifier is Modifier.EXACT:
            draft.modifier = modifier


def _reject(source: Source, draft: Draft) -> Skip | None:
    """The skip of a number that is no quantity after all."""
    folded, numeral = source.folded, draft.numeral
    if is_rate_base(folded, draft.start):
        return Skip(whole_span(numeral), BASE)
    if folded.startswith(("five-year plan", "five-year-plan"), numeral.start) and _AFTER_ORDINAL.search(
        folded, max(numeral.start - 14, 0), numeral.start
    ):
        return Skip(whole_span(numeral), "name")
    if folded[numeral.start : numeral.end] == "一" and numeral.start and folded[numeral.start - 1] in _DETERMINERS:
        return Skip(whole_span(numeral), "article")
    if folded.startswith("one day", numeral.start) and draft.hedge is None and not _lasts(folded, numeral.start):
        return Skip(whole_span(numeral), "pronoun")
    known = draft.unit is not None and draft.unit.kind is not UnitKind.COUNT
    whole = whole_span(numeral)
    if not known and not draft.fraction:
        reason = noise.list_number(folded, numeral.start, numeral.end) if draft.hedge is None else None
        reason = reason or noise.reference(folded, numeral)
        if reason is None and numeral.worded:
            draft.doubt = _word_reason(source, draft)
        if (
            reason is None
            and noise.is_year(folded, numeral)
            and draft.hedge is None
            and not _counts_for_sure(source, draft)
        ):
            draft.doubt = "year"
        if reason is None and _glued(source, draft):
            reason = "name"
        if reason is None and draft.hedge is None and draft.doubt is None:
            reason = _bare_reason(source, numeral) if draft.unit is None else _model_reason(source, numeral)
        if reason is None:
            reason = _han_unit_reason(folded, draft)
        if reason is not None:
            return Skip(whole, reason)
    return None


_COMPOUND = Pattern(r"-[a-z]")
_NAME_BEFORE = Pattern(r"(?:^|(?<=[^.!?:;。]))[ (“\"]?([A-Za-z]*[A-Z][A-Za-z]*) $")
_FIRST_WORD = Pattern(r"[A-Za-z]*")


def _bare_reason(source: Source, numeral: Numeral) -> str | None:
    """Why a number without a unit is none: part of a compound ("two-way") or of a name ("iPhone 15")."""
    if _COMPOUND.match(source.folded, numeral.end):
        return "compound"
    if numeral.worded or numeral.scale or numeral.exponent or numeral.end - numeral.start > 4:
        return None
    before = _NAME_BEFORE.search(source.text[max(numeral.start - 24, 0) : numeral.start])
    if before is None:
        return None
    word = before.group(1)
    opens = numeral.start - len(word) - 1 == 0
    return None if opens and word.lower() in (STOPS | _OPENERS) else "name"


_OPENERS = frozenset(
    {
        "about",
        "around",
        "some",
        "another",
        "nearly",
        "almost",
        "roughly",
        "additional",
        "further",
        "total",
        "these",
        "those",
    }
)
_CAMEL = Pattern(r"(?:^|[ (“])[a-z]+[A-Z][A-Za-z]* $")


def _model_reason(source: Source, numeral: Numeral) -> str | None:
    """Why a number with a noun is none: a model's, behind a name such as iPhone."""
    if numeral.worded or numeral.end - numeral.start > 4:
        return None
    return "name" if _CAMEL.search(source.text[max(numeral.start - 24, 0) : numeral.start]) else None


def _han_unit_reason(folded: str, draft: Draft) -> str | None:
    """Why a number before a Chinese measure word is none: an hour (早上8点), a model (歼-20)."""
    unit = folded[draft.unit_span.start : draft.unit_span.end] if draft.unit_span else ""
    value = draft.numeral.integer
    if unit == "点" and value is not None and 0 <= value <= 24 and draft.hedge is None:
        return "time of day"
    model = (
        draft.unit is None and value is not None and value < 0 and draft.start and _CJK.match(folded, draft.start - 1)
    )
    return "name" if model and folded[draft.start - 1] not in "为是至到约达" else None


def whole_span(numeral: Numeral) -> Span:
    return Span(numeral.start, numeral.end)


_LASTING = frozenset(
    {"for", "in", "lasted", "lasts", "within", "after", "by", "takes", "took", "take", "only", "just", "than"}
)


def _lasts(folded: str, start: int) -> bool:
    """Whether the word before makes "one day" a length of time, not some day to come."""
    return not _LASTING.isdisjoint(last_words(folded, start, 12)[-1:])


_AFTER_ORDINAL = Pattern(r"(?:st|nd|rd|th|first|second|third) $")


def _counts_for_sure(source: Source, draft: Draft) -> bool:
    """Whether four bare digits count something: a Chinese measure word follows, or a plural and they are round."""
    if draft.unit is None:
        return False
    if draft.unit_span is not None and _CJK.match(source.folded, draft.unit_span.start):
        return True
    value = draft.numeral.integer
    return draft.unit.known or (value is not None and value % 100 == 0 and draft.unit.code.endswith("s"))


def _glued(source: Source, draft: Draft) -> bool:
    """Whether letters touch the number behind: 3D, 737max; they are no unit, so it is a name."""
    following = source.folded[draft.end : draft.end + 1]
    return draft.unit is None and not draft.numeral.worded and bool(following) and "a" <= following <= "z"


def _word_reason(source: Source, draft: Draft) -> str | None:
    """Why a number in words is none: the pronoun "one", a Chinese numeral in another word."""
    folded, numeral = source.folded, draft.numeral
    words = folded[numeral.start : numeral.end].lstrip("负-")
    if words == "one":
        return "pronoun" if folded.strip() != "one" else None
    if not _CJK.match(words) or folded.strip(" -负") == words:
        return None
    return _han_reason(source, draft, words)


_DETERMINERS = frozenset("后这那每同某任另逐前首头")  # 最后一米, 这一年


def _han_reason(source: Source, draft: Draft, words: str) -> str | None:
    folded, numeral = source.folded, draft.numeral
    unit_text = folded[draft.unit_span.start : draft.unit_span.end] if draft.unit_span else ""
    if words == "一" and unit_text in ARTICLE_COUNTERS:
        return "article"
    if folded[numeral.start - 1 : numeral.start] == "第" and numeral.start:
        return "ordinal"
    if draft.unit is not None or draft.hedge is not None or draft.modifier is Modifier.ODD:
        return None
    if len(words) > 1 and any(sign in words for sign in "十百千万亿兆点拾佰仟廿卅卌"):
        return None
    return "word"
