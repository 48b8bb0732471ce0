"""Hedges around a number: where the words that bend it stand, and where the same words bend nothing."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.hedge_words import phrases_after, phrases_before
from factcheck.reading.negations import denied, not_reached
from factcheck.reading.phrases import PhraseIndex, last_words, words
from factcheck.values.quantity import Modifier

BEFORE = PhraseIndex(phrases_before())
AFTER = PhraseIndex(phrases_after())

# Hedges that are prepositions or particles before a span of time: "over five years", 近三年.
_NOT_BEFORE_TIME = words("over 近 within beyond passed 前后 max")
# Verbs that set a bound for an amount and mean something else of a few things: "passed 3 laws", 破5项纪录.
_NOT_BEFORE_FEW = words("passed passing crossed crossing 破 过")
# Verbs whose particle is no hedge: "handed over 5 million", "took over 4 firms".
_PARTICLE_VERBS = words(
    "hand handed handing take took takes taking taken turn turned turning carry carried carrying roll rolled "
    "rolling spread win won run ran running cross crossed go went pass passed sign signed bring brought come "
    "came put put mull mulled preside presided"
)
# One-sign hedges that end another word: 附近, 最近, 打破, 条约, 纽约.
_ENDS_OF_WORDS: dict[str, str] = {
    "近": "附最靠邻贴亲走相远就",
    "约": "条合签公契违预节履大纽制",
    "破": "打侦告识爆",
    "超": "高英中反赶",
    "不过": "超通",
    "不到": "看找想得买听见做收达",
}
# These bend a number that begins with a place or a scale only: 过亿, 上千人, but not 去过3次, 网上3家.
_BEFORE_PLACES = frozenset("上过")
_PLACES = frozenset("十百千万亿半")
_TILDES = frozenset("~≈∼")


def hedge_before(
    text: str, end: int, *, time: bool, few: bool = False, marked: bool = False, share: bool = False
) -> tuple[int, int, Modifier] | None:
    """The hedge that ends before a number which begins at `end`: its span and modifier.

    `time` says that the number measures a span of time, `few` that it counts less than a thousand things, `marked`
    that it names a mark or a target ("passed the 2 million mark"), `share` that it is a share or a multiple.

    >>> hedge_before("not more than 40", 14, time=False)
    (0, 13, <Modifier.AT_MOST: 'at-most'>)
    >>> hedge_before("over five years", 5, time=True) is None
    True
    """
    place = end - 1 if text[end - 1 : end] == " " else end
    if place <= 0:
        return None
    if marked and text.endswith(" the", 0, place):
        place -= 4
    found = BEFORE.before(text, place) or _apart(text, place, share=share)
    if found is None:
        return not_reached(text, place, few=few)
    start, (modifier, phrase) = found
    if (time and phrase in _NOT_BEFORE_TIME) or (few and phrase in _NOT_BEFORE_FEW):
        return None
    opposite = denied(text, start, modifier)
    if opposite is not None:
        return opposite[0], place, opposite[1]
    return (start, start + len(phrase), modifier) if _bends(text, start, end, phrase) else None


_PER_ZH = Pattern(
    "每(?:吨|桶|公斤|千克|斤|股|人|户|平方米|平米|亩|度|升|立方米|盎司|百?克|件|台|辆|月|年|天|日|次|小时|张|千瓦时)$"
)
_OF_ZH = Pattern(
    "(?:去年|上年|前年|今年|当年|同期|全国|全省|全市|全球|世界|总数|总量|总额|全部|其|原来|原有|此前|之前|现在|目前|"
    "水平){1,4}的?$"
)
_LOOK_APART = 12  # characters between a hedge and its number in which 每吨 or 去年同期的 may stand


def _apart(text: str, end: int, *, share: bool) -> tuple[int, tuple[Modifier, str]] | None:
    """A hedge that does not touch its number: 低于每吨4000元, 不及去年的一半."""
    if text[end - 1 : end].isascii():
        return None
    between = _PER_ZH.search(text, max(end - _LOOK_APART, 0), end)
    if between is None and share:
        between = _OF_ZH.search(text, max(end - _LOOK_APART, 0), end)
    return None if between is None or between.start() == 0 else BEFORE.before(text, between.start())


def _bends(text: str, start: int, end: int, phrase: str) -> bool:
    """Whether the phrase is no particle of a verb and no part of another word before the number."""
    if phrase == "over":
        return _PARTICLE_VERBS.isdisjoint(last_words(text, start, 16)[-1:])
    if phrase in _BEFORE_PLACES:
        return text[end : end + 1] in _PLACES or (phrase == "过" and text[end + 1 : end + 2] == "成")
    if start == 0:
        return True
    if phrase[0] in "不没" and text[start - 1] == phrase[1:2]:
        return False  # 会不会低于, 有没有达到: a question
    if phrase in _TILDES:
        return not (text[start - 1].isalnum() or text[start - 1] == "%")
    return text[start - 1] not in _ENDS_OF_WORDS.get(phrase, "")


# What follows an after-hedge makes it another word: 以上述, 起来, 多元.
_GOES_ON: dict[str, str] = {
    "以上": "述",
    "以下": "简",
    "起": "来草因步",
    "多": "元样数种层边维功级次方为是在以用有半于达么少",
    "余": "额下名款",
    "许": "可多诺",
    "上下": "游",
    "几": "乎",
}
_AFTER_NUMBERS_ALONE = frozenset({"多", "余", "几"})  # no hedges behind counted things: 12家多为民企


def hedge_after(text: str, start: int, *, counted: bool = False) -> tuple[int, int, Modifier] | None:
    """The hedge that begins after a number or its unit, which end at `start`: its span and modifier.

    `counted` says that a counted noun or measure word stands between.
    """
    place = start + 1 if text[start : start + 1] == " " else start
    found = AFTER.after(text, place)
    if found is None:
        return None
    end, (modifier, phrase) = found
    if text.startswith((" than", " to "), end) and phrase.startswith(("or ", "and ")):
        return None
    following = text[end : end + 1]
    if (counted and phrase in _AFTER_NUMBERS_ALONE) or (following and following in _GOES_ON.get(phrase, "")):
        return None
    return None if phrase == "+" and following.isalnum() else (place, end, modifier)


_COMPARED_ZH = Pattern("(?:还|要|更)?(?:([大高多长重贵快远])|[小低少短轻慢近])(?=[，。；,;、 的!?]|$)")


def compared(text: str, start: int, end: int) -> tuple[int, Modifier] | None:
    """What 比…大 and 比…低 around a number say of it: the end of the words and the modifier."""
    match = _COMPARED_ZH.match(text, end) if start and text[start - 1] == "比" else None
    if match is None or text[start - 2 : start - 1] in ("对", "占", "相", "同", "环"):
        return None
    return match.end(), Modifier.MORE_THAN if match.group(1) else Modifier.LESS_THAN


_ODD_MARK = Pattern(
    r" ?(?:多(?![元样种边])|余(?![额款])|几(?!乎)|来(?![自源看说到临华访京回往了]))|"
    r"-odd(?![a-z])| odd(?![a-z])|(?:\+|-plus)(?![0-9a-z])"
)
_BEGINS_ODD_MARK = frozenset(" 多余几来-+")
_ODD_MODIFIERS = {"+": Modifier.AT_LEAST, "-plus": Modifier.AT_LEAST, "来": Modifier.ABOUT}


def odd_mark(text: str, end: int) -> tuple[int, int, Modifier] | None:
    """The mark between a number, which ends at `end`, and its unit: 4700多家, "300-odd", 50+."""
    match = _ODD_MARK.match(text, end) if text[end : end + 1] in _BEGINS_ODD_MARK else None
    if match is None:
        return None
    mark = match.group().strip()
    return match.end() - len(mark), match.end(), _ODD_MODIFIERS.get(mark, Modifier.ODD)
