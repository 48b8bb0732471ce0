"""One pass over a folded text that finds each number and reads what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.patterns import Pattern
from factcheck.reading import noise
from factcheck.reading.draft import Draft, Source
from factcheck.reading.fixed_words import fixed_word
from factcheck.reading.fractions import (
    MULTIPLE_WORDS,
    Share,
    english_share,
    word_share,
)
from factcheck.reading.fractions_zh import chinese_share, chinese_word_share
from factcheck.reading.hedges import hedge_before
from factcheck.reading.model import Skip, Span
from factcheck.reading.numerals import DIGIT_RUN, Numeral, read_digits
from factcheck.reading.numerals_en import FRACTION_SIGNS, read_english
from factcheck.reading.numerals_zh import NUMERAL_SIGNS, read_chinese
from factcheck.reading.numerals_zh import read_vague as vague_chinese
from factcheck.reading.ordinals import (
    ORDINAL_WORDS,
    chinese_ordinal,
    english_ordinal,
    ordinal_suffix,
)
from factcheck.reading.phrases import is_letter, next_word, words
from factcheck.reading.scales_en import SCALES
from factcheck.reading.signs import ends_scaled_code
from factcheck.reading.surroundings import complete, complete_around
from factcheck.reading.unit_words import counts_days
from factcheck.reading.words_en import TENS, UNITS, read_couple, read_vague
from factcheck.values.quantity import Modifier
from factcheck.values.unit import PERCENT, UnitKind

_SHARE_WORDS = "half third quarter fourth fifth sixth seventh eighth ninth tenth twentieth".split(" ")
_VAGUE_WORDS = (
    "tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "several", "few", "many",
    "couple",
)  # fmt: skip
_SPANS = words("day week month year decade century hour minute")
NUMBER_WORDS = frozenset(
    {*UNITS, *TENS, *SCALES, "hundred", "dozen", *_SHARE_WORDS, *MULTIPLE_WORDS, *ORDINAL_WORDS, *_VAGUE_WORDS}
)


_HAN_STARTS = "".join(sign for sign in NUMERAL_SIGNS if sign not in "万亿兆") + "半翻减腰几数"
_FRACTIONS = "".join(FRACTION_SIGNS)
# What a number may begin with: one set of signs, which makes for a fast search.
_STARTS = Pattern(rf"[0-9{_HAN_STARTS}{_FRACTIONS}万亿]")
_DIGITS = Pattern(r"[0-9]")
_WORDS = Pattern(r"[a-z]+")
_RUN = Pattern(DIGIT_RUN)
_DIGIT_WORDS = "zero|one|two|three|four|five|six|seven|eight|nine"
_SPELLED = Pattern(rf"(?:{_DIGIT_WORDS})(?: (?:{_DIGIT_WORDS})){{2,}}(?![a-z-])")
_HEDGED_SPAN = Pattern(rf" an? (?:{'|'.join(sorted(_SPANS))})(?![a-z])")


def scan(
    source: Source, starts: list[tuple[int, int, bool]], blocked: list[tuple[int, int]]
) -> tuple[list[Draft], list[Skip]]:
    """Every number that begins at one of the `starts` outside the `blocked` stretches: a draft, or why it is none."""
    drafts: list[Draft] = []
    skips: list[Skip] = []
    position, zone = 0, 0
    for start, end, is_word in starts:
        if end <= position:
            continue
        start = max(start, position)
        while zone < len(blocked) and blocked[zone][1] <= start:
            zone += 1
        if zone < len(blocked) and blocked[zone][0] <= start:
            position = blocked[zone][1]
            continue
        found = (_read_word if is_word else _READERS.get(source.folded[start], _read_han))(source, start)
        if isinstance(found, Draft) and skips and _goes_on(source.folded, skips[-1], found):
            found = Skip(Span(found.numeral.start, found.numeral.end), skips[-1].reason)
        if isinstance(found, Draft):
            drafts.append(found)
            position = source.floor = max(found.end, start + 1)
            if found.unit is not None and found.unit.kind is UnitKind.MONEY and not found.numeral.scale:
                source.money_end = found.end
        elif found is not None:
            skips.append(found)
            position = max(found.span.end, start + 1)
    return drafts, skips


_LINK = Pattern(r" ?(?:-|–|—|,|and|&|to|or|、|和|及|至) ?")
_LINKED = frozenset({"page number", "section number", "reference", "identifier", "footnote", "version"})


def _goes_on(folded: str, skip: Skip, draft: Draft) -> bool:
    """Whether a bare number goes on with what was skipped: "pages 3-5", "Nos. 3 and 4"."""
    bare = draft.unit is None and draft.hedge is None and not draft.ordinal
    return bare and skip.reason in _LINKED and _LINK.fullmatch(folded, skip.span.end, draft.start) is not None


def find_starts(folded: str) -> list[tuple[int, int, bool]]:
    """Where a number may begin, in order: the place, the end of its first sign or word, and whether it is a word."""
    pattern = _DIGITS if folded.isascii() else _STARTS
    starts = [(*match.span(), False) for match in pattern.finditer(folded)]
    words = _WORDS.findall(folded)
    if NUMBER_WORDS.isdisjoint(words) and _SPANS.isdisjoint(words):
        return starts
    named = NUMBER_WORDS.intersection(words)
    if not _SPANS.isdisjoint(words) and _HEDGED_SPAN.search(folded):
        named |= _SPANS.intersection(words)
    for word in named:
        starts += [(place, place + len(word), True) for place in _places(folded, word)]
    return sorted(starts) if named else starts


def _places(folded: str, word: str) -> Iterator[int]:
    """Where a word stands whole."""
    place = folded.find(word)
    while place >= 0:
        end = place + len(word)
        if not is_letter(folded[end : end + 1]) and not (place and is_letter(folded[place - 1])):
            yield place
        place = folded.find(word, end)


def _read_digits(source: Source, start: int) -> Draft | Skip | None:
    folded = source.folded
    run = _RUN.match(folded, start)
    end = run.end() if run else start + 1
    before = source.currency_before(start - (folded[start - 1 : start] == " ")) if start else None
    if start and before is None and _touches_name(folded, start) and not ends_scaled_code(source.text, start):
        return Skip(Span(start, _word_end(folded, end)), "name")
    special = noise.special(folded, start, _digits_end(folded, start, end)) if before is None else None
    if special is not None and not counts_days(folded, start, end):
        return Skip(Span(start, special[0]), special[1])
    if folded[start - 1 : start] == "." and not folded[max(start - 2, 0) : start - 1].isalnum():
        start -= 1
    suffix = ordinal_suffix(folded, end)
    if suffix > 0:
        ordinal_value = _ordinal_value(folded[start:end])
        if ordinal_value:
            return english_ordinal(source, start, suffix, ordinal_value)
    ranged = source.money_end >= 0 and _RANGED.fullmatch(folded, source.money_end, start) is not None
    numeral = _number_at(folded, start, money=ranged or before is not None)
    if numeral is None:
        return Skip(Span(start, end), "no single number")
    ordinal = chinese_ordinal(source, numeral)
    if ordinal is not None:
        return ordinal
    numeral = _capital_scale(source.text, numeral)
    return complete(source, numeral, _share(folded, numeral))


_RANGED = Pattern(r" ?[-–—] ?| to ")  # what joins the ends of a range of sums


def _ordinal_value(run: str) -> int:
    """The whole number of a run of digits before -th, 0 where it is none: "1,000th"."""
    pair = read_digits(run)
    return pair[0] if pair is not None and pair[1] == 0 else 0


def _digits_end(folded: str, start: int, end: int) -> int:
    """The end of the first plain digits of a run with separators."""
    if folded[start:end].isdigit():
        return end
    plain = _PLAIN_DIGITS.match(folded, start)
    return plain.end() if plain else end


_PLAIN_DIGITS = Pattern("[0-9]+")


def _touches_name(folded: str, start: int) -> bool:
    """Whether letters stand directly before a digit: G20, COVID-19."""
    previous = folded[start - 1]
    if previous == "-" and folded.endswith("magnitude-", 0, start):
        return False
    if previous in "-_/" and start >= 2:
        previous = folded[start - 2] if previous != "/" else ""
    return "a" <= previous <= "z" or previous == "_" or previous == "#"


def _word_end(folded: str, end: int) -> int:
    while end < len(folded) and (folded[end].isalnum() and folded[end].isascii()):
        end += 1
    return end


def _number_at(folded: str, start: int, *, money: bool) -> Numeral | None:
    english = read_english(folded, start, money=money)
    following = folded[english.end : english.end + 2].lstrip(" ")[:1] if english else ""
    if english is not None and (not following or following not in _MIXED):
        return english
    chinese = read_chinese(folded, start)
    if chinese is None or (english is not None and english.end >= chinese.end):
        return english
    return chinese


_MIXED = frozenset((*NUMERAL_SIGNS, "点", "多", "余", "几"))


def _share(folded: str, numeral: Numeral) -> Share | None:
    following = folded[numeral.end : numeral.end + 1]
    if following == "" or (following.isascii() and folded[numeral.end : numeral.end + 2] not in (" 成", " 倍", " 分")):
        return english_share(folded, numeral)
    return chinese_share(folded, numeral)


_CAPITAL = Pattern(r" ?M(?![A-Za-z0-9²³/])")


def _capital_scale(text: str, numeral: Numeral) -> Numeral:
    """3M, -2.5 M: a capital M is a million (a small one a metre)."""
    match = _CAPITAL.match(text, numeral.end) if numeral.scale == 0 else None
    if match is None:
        return numeral
    return Numeral(numeral.start, match.end(), numeral.mantissa, numeral.exponent + 6, 6, worded=numeral.worded)


def _read_han(source: Source, start: int) -> Draft | Skip | None:
    folded = source.folded
    if folded.startswith("零下", start):
        return None
    fixed = -1 if start and folded[start - 1] == "第" else fixed_word(folded, start)
    if fixed > start:
        return Skip(Span(start, fixed), "name") if fixed - start > 2 else None
    if folded[start] in "几数好":
        vague = vague_chinese(folded, start)
        return (
            None if vague is None or (folded[start - 1 : start] in "第无" and start) else complete(source, vague, None)
        )
    if folded[start] == "半" and (start == 0 or folded[start - 1] not in "上下前后大过一多"):
        half = complete(source, Numeral(start, start + 1, 5, -1, worded=True), None)
        if isinstance(half, Draft) and half.unit is not None and half.unit.kind is UnitKind.MEASURE:
            return half
    word = chinese_word_share(folded, start)
    if word is not None:
        return complete(source, word.numeral, word)
    numeral = read_chinese(folded, start)
    if numeral is None:
        return None
    ordinal = chinese_ordinal(source, numeral)
    if ordinal is not None:
        return ordinal
    return complete(source, numeral, _share(folded, numeral))


def _read_word(source: Source, start: int) -> Draft | Skip | None:
    folded = source.folded
    if start and ("a" <= folded[start - 1] <= "z" or folded[start - 1] in "'’"):
        return None
    if start > 1 and folded[start - 1] == "-" and folded[start - 2].isdigit() and source.text[start].isupper():
        return None  # "7-Eleven"
    word = _WORDS.match(folded, start)
    if word is None:
        return None
    if folded[word.end() : word.end() + 1].isdigit():
        return None  # "Twenty20"
    if word.group() in _SPANS:
        return _one_span(source, start)
    spelled = _SPELLED.match(folded, start)
    if spelled is not None:
        return Skip(Span(*spelled.span()), "spelled digits")
    vague = read_vague(folded, start)
    if vague is not None:
        return complete(source, vague, None)
    couple = read_couple(folded, start)
    if couple is not None:
        return _approximate(complete(source, couple, None))
    half = _half_of_scale(folded, start, word.group())
    if half is not None:
        return complete(source, half, None)
    lasting = _one_and_half(source, start) if word.group() == "half" else None
    if lasting is not None:
        return lasting
    share = word_share(folded, start, word.group())
    if share is not None:
        return complete(source, share.numeral, share)
    ordinal = english_ordinal(source, start, word.end(), 0)
    if ordinal is not None:
        return ordinal
    begin = start
    if folded.startswith(("a ", "an "), start - 2) and start >= 2 and not folded[start - 3 : start - 2].isalnum():
        begin = start - 2
    numeral = read_english(folded, start)
    if numeral is None:
        return None
    if begin == start > 0 and word.group() in SCALES:  # "Loans (trillion yuan)": the unit of a table
        return Skip(Span(start, word.end()), "unit")
    if begin < start and (word.group() in SCALES or word.group() in ("hundred", "dozen")):
        numeral = Numeral(begin, numeral.end, numeral.mantissa, numeral.exponent, numeral.scale, worded=True)
    return complete(source, numeral, english_share(folded, numeral))


def _approximate(draft: Draft | Skip) -> Draft | Skip:
    """A number that its own words make approximate: "a couple of hundred"."""
    if isinstance(draft, Draft) and draft.modifier is Modifier.EXACT:
        draft.modifier = Modifier.ABOUT
    return draft


def _one_span(source: Source, start: int) -> Draft | None:
    """ "less than a month", "nearly a decade": an article counts where a hedge stands before it."""
    if source.folded.startswith(_AND_A_HALF, _word_end(source.folded, start)):
        return None
    article = next((word for word in ("a ", "an ") if source.folded.endswith(word, 0, start)), None)
    if article is None:
        return None
    if next_word(source.folded, _word_end(source.folded, start)) in ("ago", "earlier", "before"):
        return None
    begin = start - len(article)
    if source.folded[begin - 1 : begin] != " " or hedge_before(source.folded, begin, time=True) is None:
        return None
    draft = complete(source, Numeral(begin, start - 1, 1, worded=True), None)
    return draft if isinstance(draft, Draft) and draft.hedge is not None else None


_AND_A_HALF = " and a half"
_ONE_UNIT = Pattern(r"(?:^|[^a-z])(an? )([a-z]+(?: [a-z]+)?) and a $")
_LONGEST_UNIT = 32  # characters of "an hour and a " before its half


def _one_and_half(source: Source, start: int) -> Draft | None:
    """ "an hour and a half": one and a half of a measure."""
    one = _ONE_UNIT.search(source.folded, max(start - _LONGEST_UNIT, source.floor), start)
    found = source.units.after(source.text, source.folded, one.start(2)) if one else None
    if one is None or found is None or found[0] != one.end(2) or found[1].unit.kind is not UnitKind.MEASURE:
        return None
    end = start + len("half")
    numeral = Numeral(one.start(1), end, 15, -1, worded=True)
    return complete_around(source, Draft(numeral, one.start(1), end, found[1].unit, unit_span=Span(*one.span(2))))


_HALF_SCALE = Pattern(r"half(?: an?)?[ -](dozen|hundred|thousand|million|billion|trillion)(?![a-z])")


def _half_of_scale(folded: str, start: int, word: str) -> Numeral | None:
    """ "half a million", "half a dozen"."""
    match = _HALF_SCALE.match(folded, start) if word == "half" else None
    if match is None:
        return None
    if match.group(1) == "dozen":
        return Numeral(start, match.end(), 6, worded=True)
    power = {"hundred": 2, **SCALES}[match.group(1)]
    return Numeral(start, match.end(), 5, power - 1, power - 1, worded=True)


_HEDGES_OF_SCALE = frozenset("上近超过破逾")


def _read_scale(source: Source, start: int) -> Draft | Skip | None:
    """上万人, 近亿元: a scale word alone behind its hedge, before a unit or at the end of the clause."""
    folded, end = source.folded, start + 1
    if not (folded[start - 1 : start] in _HEDGES_OF_SCALE or folded.startswith(("分之", "余"), end)):
        return None
    power = {"万": 4, "亿": 8}[folded[start]]
    if power == 4 and folded.startswith("亿", end):
        power, end = 12, end + 1
    numeral = Numeral(start, end, 1, power, power, worded=True)
    share = chinese_share(folded, numeral)
    if share is not None:
        return complete(source, numeral, share)
    draft = complete(source, numeral, None)
    if not isinstance(draft, Draft) or (draft.hedge is None and draft.modifier is not Modifier.ODD):
        return None
    ends = folded[end : end + 1] in "，。；,;、 " or folded.startswith("大关", end)
    draft.doubt = None
    return draft if draft.unit is not None or ends else None


def _read_fraction(source: Source, start: int) -> Draft | Skip | None:
    over, under = FRACTION_SIGNS[source.folded[start]]
    numeral = Numeral(start, start + 1, over, 2, 0, under)
    return complete(source, numeral, Share(numeral, PERCENT, start + 1))


_READERS = {
    **dict.fromkeys("0123456789", _read_digits),
    **dict.fromkeys("万亿", _read_scale),
    **dict.fromkeys(FRACTION_SIGNS, _read_fraction),
}
