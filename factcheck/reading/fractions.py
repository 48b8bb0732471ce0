"""Shares and multiples in English words: "two thirds", "one in five", "half of", "doubled", "three times as many"."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.nouns import noun_phrase
from factcheck.reading.numerals import Numeral
from factcheck.reading.numerals_en import read_english
from factcheck.reading.ordinals import spelled_ordinal
from factcheck.reading.phrases import last_words, next_word, words
from factcheck.reading.words_en import TENS
from factcheck.records import record
from factcheck.values.quantity import Modifier
from factcheck.values.unit import PERCENT, TIMES, Unit


@record
class Share:
    """A numeral that is a share or a multiple; `fraction` says that it agrees within a tolerance."""

    numeral: Numeral
    unit: Unit
    end: int
    fraction: bool = True
    modifier: Modifier = Modifier.EXACT  # of a hedge inside the words: 翻了近一番


_DENOMINATORS: dict[str, int] = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_DENOMINATORS_PLURAL = {("halves" if word == "half" else word + "s"): value for word, value in _DENOMINATORS.items()}
_PART = Pattern(r"(?: - |[ -])([a-z]+)(?![a-z])")
_SLASH = Pattern(r" ?/ ?([0-9]{1,4})(?![0-9./])")
_IN = Pattern(r" (?:in|out of|of) (?:every )?(?=[0-9a-z])")
_TIMES = Pattern(r"[ -](?:times|fold)(?![a-z])|fold(?![a-z])|x(?![a-z0-9])")
_MULTIPLES: dict[str, tuple[int, int]] = {
    "doubled": (2, 0), "doubling": (2, 0), "double": (2, 0), "doubles": (2, 0), "twice": (2, 0), "twofold": (2, 0),
    "tripled": (3, 0), "tripling": (3, 0), "triple": (3, 0), "triples": (3, 0), "trebled": (3, 0), "threefold": (3, 0),
    "thrice": (3, 0), "quadrupled": (4, 0), "quadrupling": (4, 0), "quadruple": (4, 0), "fourfold": (4, 0),
    "fivefold": (5, 0), "sixfold": (6, 0), "sevenfold": (7, 0), "eightfold": (8, 0), "ninefold": (9, 0),
    "tenfold": (10, 0), "twentyfold": (20, 0), "hundredfold": (100, 0), "quintupled": (5, 0), "halved": (5, -1),
    "halving": (5, -1), "halve": (5, -1), "halves": (5, -1),
}  # fmt: skip
MULTIPLE_WORDS = frozenset(_MULTIPLES)
_PUNCTUATION = frozenset('.,;:)!?"”’—–')
# After these "double" and "triple" are verbs or multiples; elsewhere they are adjectives ("double standards").
_AFTER_TWICE = words("as the that those what its their his her our this")
_AFTER_DOUBLE = _AFTER_TWICE | words("again by from to in over within since on last and or between during every of")
# What may follow "a third", "half", for it to be a share: not the noun of "a third party", "half year".
_AFTER_SHARE = _AFTER_DOUBLE | words(
    "these my your more less fewer higher lower above below but were was are is had have has at for a an all "
    "point points compared people said say would will came went who own live do did think believe percent percentage"
)
_BEFORE_HALF = words(
    "first second latter other better last final next top bottom st nd this each every one opening closing "
    "same front back"
)
# After these "n times" compares; elsewhere it tells how often.
_COMPARED = words(
    "as the that more higher larger greater bigger faster lower smaller less what its their of over from since "
    "compared those ebitda earnings revenue revenues sales gdp capacity book expected forward annual"
)
_GROWN = words(
    "rise rose risen grow grew grown increase increased increasing up jump jumped expand expanded multiplied "
    "surge surged soar soared climb climbed"
)
_BETWEEN_GROWN = words("by more than nearly almost about over around some to")


_MAY_BEGIN_SHARE = frozenset(" -/fx")
_SHARE_NEXT = frozenset({*_DENOMINATORS, *_DENOMINATORS_PLURAL, "in", "out", "of", "times", "fold", "one", *TENS})


def _names_share(text: str, numeral: Numeral) -> bool:
    """Whether the word behind a number may make it a share or a multiple; a cheap look before the patterns."""
    return (
        numeral.mantissa == 1
        or text[numeral.end + 1 : numeral.end + 2] in "-/"
        or next_word(text, numeral.end) in _SHARE_NEXT
    )


def english_share(text: str, numeral: Numeral) -> Share | None:
    """The share or multiple that begins with a number already read."""
    following = text[numeral.end : numeral.end + 1]
    if following not in _MAY_BEGIN_SHARE or (following == " " and not _names_share(text, numeral)):
        return None
    slash = _SLASH.match(text, numeral.end)
    if slash and _is_slash_share(numeral, int(slash.group(1))):
        return _ratio(numeral.start, slash.end(), numeral.mantissa, int(slash.group(1)))
    return (
        _denominated(text, numeral)
        or _spelled_out(text, numeral)
        or _one_in(text, numeral)
        or _one_noun_in(text, numeral)
        or _times(text, numeral)
    )


def _is_slash_share(numeral: Numeral, under: int) -> bool:
    over = numeral.integer
    return (
        over is not None
        and 0 < abs(over) < under <= 1000
        and numeral.scale == 0
        and (over, under) not in ((9, 11), (7, 24))
    )


def _denominated(text: str, numeral: Numeral) -> Share | None:
    part = _PART.match(text, numeral.end)
    over = numeral.integer
    if part is None or over is None or numeral.scale:
        return None
    table = _DENOMINATORS if over == 1 else _DENOMINATORS_PLURAL
    under = table.get(part.group(1))
    if under is None or over <= 0 or (over >= under and (under == 4 or not numeral.worded)):
        return None
    return _ratio(numeral.start, part.end(), over, under)


def _spelled_out(text: str, numeral: Numeral) -> Share | None:
    """ "one one hundred and fifth", "three one-thousandths", "one twenty-fifth": a denominator of several words."""
    over = numeral.integer
    if over is None or over <= 0 or numeral.scale or not numeral.worded:
        return None
    found = spelled_ordinal(text, numeral.end + 1, "" if over == 1 else "s")
    if found is None or found[0] <= max(over, _SMALLEST_OF_MANY) or not _is_followed(text, found[1], _AFTER_SHARE):
        return None
    return _ratio(numeral.start, found[1], over, found[0])


_SMALLEST_OF_MANY = 20  # the largest denominator that is one word of the tables


def _one_in(text: str, numeral: Numeral) -> Share | None:
    """ "one in five", "2 out of every 10"."""
    joint = _IN.match(text, numeral.end)
    over = numeral.integer
    if joint is None or over is None or over <= 0:
        return None
    whole = read_english(text, joint.end())
    under = whole.integer if whole else None
    if whole is None or under is None or not over < under <= 1_000_000:
        return None
    if joint.group().strip() == "of" or (
        joint.group().strip() == "in" and not _plain_ratio(numeral, whole, over, under)
    ):
        return None
    return _ratio(numeral.start, whole.end, over, under)


_ONE_NOUN_IN = Pattern(r" ([a-z]+) (?:in|out of) (?:every )?(?=[0-9a-z])")


def _one_noun_in(text: str, numeral: Numeral) -> Share | None:
    """ "one yuan in four", "one loan out of every ten": no noun may follow that would make it a place or a time."""
    joint = _ONE_NOUN_IN.match(text, numeral.end)
    if joint is None or numeral.integer != 1:
        return None
    whole = read_english(text, joint.end())
    under = whole.integer if whole else None
    if whole is None or under is None or not 1 < under <= 1000:
        return None
    followed = text.startswith((" ", "-"), whole.end) and noun_phrase(text, whole.end + 1) is not None
    return None if followed else _ratio(numeral.start, whole.end, 1, under)


def _plain_ratio(numeral: Numeral, whole: Numeral, over: int, under: int) -> bool:
    """Whether "a in b" is a ratio: both in words, or one in n, or tenths and the like."""
    return (numeral.worded and whole.worded) or over == 1 or (over < 10 and under in (10, 100, 1000))


def _ratio(start: int, end: int, over: int, under: int) -> Share:
    return Share(Numeral(start, end, over, 2, 0, under, worded=True), PERCENT, end)


def _times(text: str, numeral: Numeral) -> Share | None:
    match = _TIMES.match(text, numeral.end)
    if match is None:
        return None
    plain = match.group() == " times" and numeral.exponent >= 0
    if plain and next_word(text, match.end()) not in _COMPARED and not _tells_growth(text, numeral.start):
        return None
    return Share(numeral, TIMES, match.end())


def _is_followed(text: str, end: int, words: frozenset[str]) -> bool:
    """Whether a clause ends at `end`, or one of the words follows."""
    following = text[end : end + 1].strip() or text[end + 1 : end + 2]
    return following == "" or following in _PUNCTUATION or next_word(text, end, " -") in words


def _tells_growth(text: str, start: int) -> bool:
    """Whether a verb of growth stands before the number, hedges between them aside: "rose by about 3 times"."""
    words = last_words(text, start, 40)
    while words and words[-1] in _BETWEEN_GROWN:
        words.pop()
    return bool(words) and words[-1] in _GROWN


_OF_SCALE = Pattern(r" of (?:a|one) (million|billion|trillion|thousand|hundred)(?![a-z])")
_SCALE_POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}


def part_of_scale(text: str, share: Share) -> Numeral | None:
    """ "two thirds of a million": a part of a scale word is a number, no share."""
    match = _OF_SCALE.match(text, share.end) if share.unit is PERCENT and share.fraction else None
    if match is None:
        return None
    old, power = share.numeral, _SCALE_POWERS[match.group(1)]
    return Numeral(old.start, match.end(), old.mantissa, old.exponent - 2 + power, power, old.divisor, worded=True)


def word_share(text: str, start: int, word: str) -> Share | None:
    """The share or multiple that begins with a word: "half of", "a third", "doubled"."""
    end = start + len(word)
    if word in _MULTIPLES:
        if word in ("double", "triple", "quadruple", "halves") and not _is_followed(text, end, _AFTER_DOUBLE):
            return None
        if word.startswith("doubl") and text.startswith((" as ", " up as "), end):  # to serve as something too
            return None
        if text[end : end + 1] == "-" or (word in ("twice", "thrice") and not _is_followed(text, end, _AFTER_TWICE)):
            return None
        mantissa, exponent = _MULTIPLES[word]
        return Share(Numeral(start, end, mantissa, exponent, worded=True), TIMES, end)
    if word == "half":
        return _half(text, start, end)
    under = _DENOMINATORS.get(word)
    article = start - 2 if text.startswith("a ", start - 2) and start >= 2 else -1
    if under is None or article < 0 or (article and text[article - 1].isalnum()):
        return None
    if word == "quarter" and not text.startswith((" of ", " percent", " point"), end) and not _by_before(text, article):
        return None
    return _ratio(article, end, 1, under) if _is_followed(text, end, _AFTER_SHARE) else None


_CHANGES = words("increase rise drop fall gain decline cut reduction growth jump loss")


def _by_before(text: str, start: int) -> bool:
    before = text[max(start - 12, 0) : start]
    return (
        (before.endswith("of ") and not _CHANGES.isdisjoint(last_words(text, start - 3, 12)[-1:]))
        or before.endswith(("by ", "than ", "nearly ", "almost ", "about ", "roughly ", "around "))
        or not text[start + 9 :].strip()
    )


def _half(text: str, start: int, end: int) -> Share | None:
    if not _BEFORE_HALF.isdisjoint(last_words(text, start, 12)[-1:]) or not _is_followed(text, end, _AFTER_SHARE):
        return None
    return _ratio(start, end, 1, 2)
