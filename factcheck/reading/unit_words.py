"""What stands behind a number: its unit's words, or the noun phrase that it counts."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.currencies import WORDLIKE
from factcheck.reading.draft import Draft, Source
from factcheck.reading.fractions import Share
from factcheck.reading.model import Span
from factcheck.reading.nouns import JOINED_NOUNS, is_plural, noun_phrase
from factcheck.reading.numerals import DIGIT_RUN, Numeral
from factcheck.reading.phrases import last_words, next_word, words
from factcheck.reading.signs import SCALED_CODE, scaled_code
from factcheck.reading.units import Scaled
from factcheck.records import replace
from factcheck.values.quantity import Modifier
from factcheck.values.unit import PERCENT, Unit, UnitKind, counted

_OF_A_UNIT = (" of a percentage point", " of a percent", " of a basis point")
_OF_A_POINT = " of a point"
_OF = Pattern(r" of (?!the |these |those |them|this |that )")
_SHARE_TO_UNIT = Pattern(r"(?: (?:an?|of an?|of one))? (?=[a-z])|-(?=[a-z])")
_POINT = Pattern(r"points?(?![a-z])")
_SHARED_KINDS = (UnitKind.MEASURE, UnitKind.PERCENT, UnitKind.POINT)
_SCALE_AFTER_CODE = Pattern(r" (million|billion|trillion|thousand|mn|bn|trn|tn|m|k)(?![a-z])")
_POWERS = {
    "thousand": 3,
    "k": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "bn": 9,
    "billion": 9,
    "tn": 12,
    "trn": 12,
    "trillion": 12,
}
_HALF_MORE = Pattern("半(?![年天个])")
_HALVED = frozenset({"年", "天", "小时", "倍"})  # units that may be followed by their half: 一年半
_AND_A_HALF = " and a half"  # "two years and a half"
_STREETS = words("street road avenue lane square boulevard drive")
_POUNDS = frozenset({"pound", "pounds"})
_DIGITS = Pattern(DIGIT_RUN)


def read_unit(source: Source, draft: Draft) -> None:
    """The unit behind the number: a base's, a known one, or the noun phrase that is counted."""
    folded = source.folded
    if draft.unit is None and draft.numeral.scale and _read_scaled_alias(source, draft):
        return
    if _goes_on_with_yuan(folded, draft):
        draft.end += 1
        return
    place = _unit_place(folded, draft.end)
    found = source.units.after(source.text, folded, place)
    if found is None and draft.unit is None and _read_scaled_code(source, draft, place):
        return
    if found is not None:
        if _belongs(folded, draft, place, found):
            _take(source, draft, place, found)
    elif draft.unit is None and (lasting := _lasting(folded, draft)):
        draft.unit, draft.unit_span, draft.end = source.units.exact(lasting), Span(place, place + 1), place + 1
    elif draft.unit is None and folded.startswith(_OF_A_POINT, draft.end):
        draft.unit, draft.unit_span, draft.end = counted("point", known=False), Span(place, place + 5), place + 5
    elif draft.unit is None and folded[draft.end : draft.end + 1] == " ":
        _read_noun(source, draft, place)
    elif draft.unit is None and folded[draft.end : draft.end + 1] == "-":
        _read_joined_noun(source, draft, place)


def _goes_on_with_yuan(folded: str, draft: Draft) -> bool:
    """港币3000万元: 元 is the word for the unit of any currency that stands before the number."""
    unit, place = draft.unit, draft.unit_span
    if unit is None or place is None or unit.kind is not UnitKind.MONEY or unit.code == "CNY":
        return False
    return place.end <= draft.numeral.start and folded.startswith("元", draft.end)


_DAYS_ZH = Pattern("日(?=内|之内|以[内上下])")  # elsewhere 15日 is a date
_MINUTES_ZH = Pattern("分(?=[0-9]{1,2}秒)")  # elsewhere 分 are points, cents or parts


def counts_days(folded: str, start: int, end: int) -> bool:
    """Whether 日 behind a number is a span of days for the words before it: 连续3日."""
    return folded.startswith("日", end) and folded.endswith(("连续", "为期", "历时", "持续", "长达", "仅用"), 0, start)


def _lasting(folded: str, draft: Draft) -> str:
    """The span of time that 日 or 分 is where its neighbours say so, "" elsewhere."""
    if _DAYS_ZH.match(folded, draft.end) or counts_days(folded, draft.numeral.start, draft.end):
        return "days"
    after_hours = folded.startswith("分", draft.end) and folded.endswith("小时", 0, draft.numeral.start)
    return "minutes" if after_hours or _MINUTES_ZH.match(folded, draft.end) else ""


def _read_scaled_code(source: Source, draft: Draft, place: int) -> bool:
    """A currency in its millions behind the number: 30 MEUR."""
    first = source.text[place : place + 1]
    match = SCALED_CODE.match(source.text, place) if "A" <= first <= "Z" or first == "k" else None
    code = scaled_code(match) if match else None
    if match is None or code is None or draft.numeral.scale:
        return False
    numeral = draft.numeral
    draft.numeral = replace(numeral, exponent=numeral.exponent + code[1], scale=code[1])
    draft.unit, draft.unit_span, draft.end = code[0], Span(*match.span()), match.end()
    return True


def _unit_place(folded: str, end: int) -> int:
    """Where a unit's words begin behind a number that ends at `end`."""
    if folded.startswith(_OF_A_POINT, end) or folded.startswith(_OF_A_UNIT, end):  # "0.46 of a percentage point"
        return end + len(" of a ")
    if folded.startswith("  ", end):
        return end + 2
    return end + 1 if folded[end : end + 1] in (" ", "-") else end


def _belongs(folded: str, draft: Draft, place: int, found: tuple[int, Scaled]) -> bool:
    """Whether the unit found is this number's: not the verb of "5 won medals", nor a second unit."""
    end, scaled = found
    if folded[place:end] in WORDLIKE and not draft.numeral.scale and (draft.numeral.integer or 50) < 50:
        return False
    return draft.unit is None or _repeats(folded, draft.unit, scaled.unit, end)


def _repeats(folded: str, unit: Unit, again: Unit, end: int) -> bool:
    """Whether the words behind name the currency before once more: ¥50万元, but not the sign of the next sum."""
    return unit.dimension == again.dimension and folded[end - 1].isalpha() and not folded[end : end + 1].isdigit()


def _take(source: Source, draft: Draft, place: int, found: tuple[int, Scaled]) -> None:
    """Make the unit found the draft's, with what belongs to its words."""
    end, scaled = found
    words = source.folded[place:end]
    if words in _POUNDS and not draft.numeral.scale and _weighs(source.folded, draft.start, end):
        scaled = source.units.scaled("lb") or scaled
    money = scaled.unit.kind is UnitKind.MONEY
    if money and draft.numeral.scale == 0:
        end = _read_scale_after_code(source.folded, draft, end)
    draft.unit, draft.power, draft.unit_span, draft.end = scaled.unit, scaled.power, Span(place, end), end
    if words in _HALVED and _HALF_MORE.match(source.folded, end):
        _add_half(draft)
        draft.end = end + 1
    if words in _DECIMALS_BEHIND:
        _add_decimals(source.folded, draft, words)
    if scaled.unit.kind is UnitKind.MEASURE and source.folded.startswith(_AND_A_HALF, end):
        _add_half(draft)
        draft.end = end + len(_AND_A_HALF)
    if words.startswith("个半"):
        _add_half(draft)
    if words.startswith("个多"):
        draft.modifier = Modifier.ODD
    if money:
        _read_name_again(source, draft)
    elif scaled.unit.kind is UnitKind.COUNT and not scaled.declared:
        draft.unit = source.units.declared_near(source.folded, draft.end, draft.start) or scaled.unit


def _weighs(folded: str, start: int, end: int) -> bool:
    """Whether pounds are a weight: "20 pounds of beef", "weighs 150 pounds"."""
    return folded.startswith(" of ", end) or any(word.startswith("weigh") for word in last_words(folded, start, 20))


def _read_scaled_alias(source: Source, draft: Draft) -> bool:
    """A base's unit whose words begin with the scale: "million barrels per day"."""
    digits = _DIGITS.match(source.folded, draft.numeral.start)
    if digits is None:
        return False
    place = digits.end() + (source.folded[digits.end() : digits.end() + 1] == " ")
    found = source.units.declared_at(source.folded, place)
    if found is None or found[0] <= draft.numeral.end:
        return False
    old = draft.numeral
    draft.numeral = Numeral(old.start, digits.end(), old.mantissa, old.exponent - old.scale)
    draft.unit, draft.unit_span, draft.end = found[1], Span(place, found[0]), found[0]
    return True


def _read_scale_after_code(folded: str, draft: Draft, end: int) -> int:
    """75 USD million: the scale behind the currency."""
    match = _SCALE_AFTER_CODE.match(folded, end)
    if match is None:
        return end
    power = _POWERS[match.group(1)]
    draft.numeral = replace(draft.numeral, exponent=draft.numeral.exponent + power, scale=power)
    return match.end()


def _add_half(draft: Draft) -> None:
    """一个半小时, 一年半: add a half to a whole number."""
    whole = draft.numeral.integer
    if whole is not None and draft.numeral.upper is None:
        draft.numeral = replace(draft.numeral, mantissa=whole * 10 + 5, exponent=-1, scale=0)


_DECIMALS_BEHIND = {
    "秒": Pattern("[0-9]{2}(?![0-9.])"),
    "米": Pattern("[0-9]{1,2}(?![0-9.%个万亿元年月日])"),
}


def _add_decimals(folded: str, draft: Draft, words: str) -> None:
    """9秒83, 1米75: the decimals behind the unit."""
    match = _DECIMALS_BEHIND[words].match(folded, draft.end)
    whole = draft.numeral.integer
    if match is not None and whole is not None and draft.numeral.upper is None:
        draft.numeral = replace(
            draft.numeral, mantissa=int(f"{whole}{match.group()}"), exponent=-len(match.group()), scale=0
        )
        draft.end = match.end()


def _read_name_again(source: Source, draft: Draft) -> None:
    """8亿元人民币, 100 yuan RMB: the currency once more behind its name."""
    end = draft.end + (source.folded[draft.end : draft.end + 1] == " ")
    again = source.units.after(source.text, source.folded, end)
    if again is not None and again[1].unit == draft.unit:
        draft.end = again[0]


_PARTICIPLE = Pattern(r"[a-z]+ing ")  # "with 630,000 receiving credit"
_PEOPLE = 3  # digits of how many forecasters there may be: "the 150,000 economists had forecast" counts something else
_EXPECT = Pattern(
    r" (?:had |have )?(?:forecast|expected|predicted|projected|estimated|anticipated|expect|predict|estimate)(?![a-z])"
)


def _read_noun(source: Source, draft: Draft, place: int) -> None:
    """What an English number counts; one noun right behind it belongs to the quantity's words, a phrase does not."""
    phrase = noun_phrase(source.folded, place)
    if phrase is None:
        return
    start, end, head = phrase
    if not is_plural(head) and _PARTICIPLE.match(source.text, start):
        return
    if head != "point" and draft.numeral.has_decimals and not draft.numeral.scale and not is_plural(head):
        return  # "magnitude 6.8 earthquake"
    if draft.numeral.exponent + len(str(draft.numeral.mantissa)) > _PEOPLE and _EXPECT.match(source.folded, end):
        return
    if head in _STREETS and source.text[end - len(head)].isupper():
        draft.doubt = "address"
    elif not is_plural(head) and source.text[end - len(head) : end].istitle():
        return  # "10001 New York", "Seven Network"
    declared = source.units.declared(source.folded, start, end)
    draft.unit, draft.unit_span = declared or counted(head, known=False), Span(start, end)
    if end - start == len(head) and start == place:
        draft.end = end


_FIRST_OF_MANY = 3  # from which number on a word and a hyphen count: "a three-member panel", not "two-party talks"


def _read_joined_noun(source: Source, draft: Draft, place: int) -> None:
    """What a number with a hyphen counts: "a 12-member panel", "the 200,000-strong army"."""
    noun = next_word(source.folded, place - 1, "-")
    counts = draft.numeral.integer
    if noun not in JOINED_NOUNS or counts is None or counts < _FIRST_OF_MANY - (not draft.numeral.worded):
        return
    head, end = JOINED_NOUNS[noun], place + len(noun)
    if source.folded[end : end + 1] in ("-", "'"):
        return
    declared = source.units.declared(head, 0, len(head))
    draft.unit, draft.unit_span, draft.end = declared or counted(head, known=False), Span(place, end), end


def read_noun_of(source: Source, draft: Draft) -> None:
    """What a vague number is of: "hundreds of thousands of people", "tens of millions of dollars"."""
    if draft.numeral.upper is None or draft.unit is not None:
        return
    match = _OF.match(source.folded, draft.end)
    if match is None:
        return
    end, draft.end = draft.end, match.end() - 1
    read_unit(source, draft)
    if draft.unit is None or draft.end < match.end():
        draft.end = end


def unit_place_after_share(source: Source, share: Share) -> int:
    """Where the blank before a unit is that a share is of ("half an hour", "¼ percent"); -1 of a plain share."""
    if not share.fraction or share.unit is not PERCENT:
        return -1
    match = _SHARE_TO_UNIT.match(source.folded, share.end)
    if match and _POINT.match(source.folded, match.end()):
        return match.end() - 1
    found = source.units.after(source.text, source.folded, match.end()) if match else None
    return match.end() - 1 if match and found is not None and found[1].unit.kind in _SHARED_KINDS else -1
