"""The words that bend a number, before it and after it, in English and Chinese."""

from __future__ import annotations

from factcheck.reading.patterns import Pattern
from factcheck.reading.phrases import PhraseIndex, words
from factcheck.values.quantity import Modifier

_BEFORE: dict[Modifier, str] = {
    Modifier.ABOUT: (
        "about|around|roughly|approximately|approx|approx.|some|circa|ca.|c.|an estimated|estimated|"
        "in the region of|in the vicinity of|something like|or so|more or less|close on|in the order of|"
        "on the order of|just about|at about|at around|about some|an average of about|~|≈|∼|约|大约|约为|大约为|"
        "大概|大概有|大约有|约有|约占|约合|约达|左右|上下|差不多|估计|估计约|估计有|大致|大体|大致为|将约|共约"
    ),
    Modifier.NEARLY: (
        "nearly|almost|close to|approaching|approached|approaches|just under|just below|just shy of|shy of|"
        "nearing|nearly about|practically|virtually|a little under|a little less than|slightly less than|"
        "slightly under|slightly below|not quite|near|very nearly|just short of|近|将近|接近|接近于|逼近|临近|"
        "几近|近乎|几乎|几乎有|已近|直逼"
    ),
    Modifier.MORE_THAN: (
        "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|upward of|greater than|"
        "higher than|larger than|bigger than|surpassing|surpassed|surpasses|surpass|topping|topped|tops|top|"
        "passed|passing|crossed|crossing|broke through|breaking through|breached|breaching|beyond|well over|"
        "just over|slightly over|a little over|little over|slightly more than|a little more than|just above|"
        "slightly above|well above|far more than|much more than|well more than|more than about|better than|"
        "north of|outnumbered|older than|longer than|outstripped|far above|far over|considerably more than|"
        "significantly more than|not fewer than|>|＞|超|超过|超过了|逾|突破|突破了|高于|大于|多于|远超|远超过|"
        "已超|已超过|超越|冲破|胜过|越过|跨过|跨越|跨过了|超逾|早已超过|大大超过|明显高于|已逾|已突破|破|强于|"
        "高过|不止|不只|共超|累计超|累计超过|总计超过|过"
    ),
    Modifier.AT_LEAST: (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|min.|"
        "not below|no lower than|not lower than|no smaller than|greater than or equal to|more than or equal to|"
        "equal to or more than|equal to or greater than|larger than or equal to|higher than or equal to|"
        "greater or equal than|more or equal than|larger or equal than|higher or equal than|bigger or equal than|"
        "at the very least|at a minimum|≥|>=|=>|至少|最少|起码|不低于|不少于|不小于|不下|不下于|至少有|至少达到|"
        "不低于约|至少为|大于等于|大于或等于|大于或者等于|多于或等于|不得低于|不得少于|应不低于|最低|最低为|"
        "不短于|高于或等于|不亚于|上"
    ),
    Modifier.LESS_THAN: (
        "under|less than|fewer than|below|lower than|smaller than|beneath|well under|well below|far less than|"
        "far fewer than|much less than|far below|south of|little more than nothing|shorter than|younger than|"
        "no more than nearly|<|＜|不足|不到|低于|少于|小于|未满|不满|未达|未达到|没到|未到|没有达到|尚不足|"
        "仅不到|还不到|不及|低过|跌破|跌穿|远低于|明显低于|已低于"
    ),
    Modifier.AT_MOST: (
        "up to|at most|no more than|not more than|no greater than|not exceeding|not exceed|not to exceed|"
        "never exceeded|not exceeded|no higher than|no larger than|a maximum of|maximum of|maximum|max.|max|"
        "as many as|as much as|as high as|not above|not over|not surpass|not surpassing|no longer than|"
        "no later than|less than or equal to|fewer than or equal to|equal to or less than|lower than or equal to|"
        "smaller than or equal to|less or equal than|lower or equal than|smaller or equal than|below or equal to|"
        "at the most|capped at|≤|<=|=<|不超过|不超|不高于|不多于|不大于|至多|最多|最高|最高可达|最高达|最多可达|"
        "最大|未超过|没有超过|没超过|不逾|未突破|未超|上限为|不得超过|不得高于|小于等于|小于或等于|小于或者等于|"
        "少于或等于|最长|最长不超过|最高不超过|不长于|低于或等于|不过"
    ),
}
_AFTER: dict[Modifier, str] = {
    Modifier.ABOUT: "or so|or thereabouts|approximately|more or less|左右|上下|前后|光景|许",
    Modifier.MORE_THAN: "出头",
    Modifier.AT_LEAST: (
        "or more|or above|or over|or higher|or greater|or larger|or older|or longer|or better|or up|and above|"
        "and over|and older|and up|and more|at least|at minimum|+|-plus|plus|upwards|or upwards|or greater than|"
        "以上|及以上|或以上|或者以上|之上|起|朝上|开外|起步|或更多|及其以上|或更高|(含)以上|(含本数)以上"
    ),
    Modifier.AT_MOST: (
        "or less|or fewer|or below|or under|or lower|or smaller|or younger|and under|and below|and younger|"
        "at most|at the most|or shorter|maximum|tops|以下|及以下|或以下|以内|之内|之下|以里|或更少|及其以下|"
        "或更低|封顶|(含)以下|(含)以内"
    ),
    Modifier.ODD: "-odd| odd|odd|多|余|有余|几|好几|挂零",
}
# Hedges that are prepositions or particles before a span of time: "over five years", 近三年.
_NOT_BEFORE_TIME = words("over near 近 under within beyond passed 前后 最长 最低 max")
# Verbs whose particle is no hedge: "handed over 5 million", "took over 4 firms".
_PARTICLE_VERBS = words(
    "hand handed handing take took takes taking taken turn turned turning carry carried carrying roll rolled "
    "rolling spread win won run ran running cross crossed go went pass passed sign signed bring brought come "
    "came put put mull mulled preside presided"
)

# 至少需要, 最多可贷: a verb between the bound and the number.
_BOUNDS_ZH = {Modifier.AT_LEAST: "至少|最少|起码", Modifier.AT_MOST: "最多|至多|最高"}
_VERBS_ZH = (
    "需要|需|要|可贷|可以|可|可获|可达|可获得|能|能够|达|达到|为|是|有|支付|获得|增加|投入|培育|建成|补贴|奖励|给予"
)


def _phrases() -> list[tuple[str, tuple[Modifier, str]]]:
    plain = [(phrase, modifier) for modifier, words in _BEFORE.items() for phrase in words.split("|")]
    joined = [
        (bound + verb, modifier)
        for modifier, words in _BOUNDS_ZH.items()
        for bound in words.split("|")
        for verb in _VERBS_ZH.split("|")
    ]
    return [(phrase, (modifier, phrase)) for phrase, modifier in (*plain, *joined)]


BEFORE = PhraseIndex(_phrases())
AFTER = PhraseIndex((phrase, (modifier, phrase)) for modifier, words in _AFTER.items() for phrase in words.split("|"))
_FILLERS = (" ", " the ", " a ", " an ", " another ", " some ", " all ", "the ", "a ")


def hedge_before(text: str, end: int, *, time: bool) -> tuple[int, int, Modifier] | None:
    """The hedge that ends before a number which begins at `end`: its span and modifier.

    >>> hedge_before("not more than 40", 14, time=False)
    (0, 13, <Modifier.AT_MOST: 'at-most'>)
    >>> hedge_before("over five years", 5, time=True) is None
    True
    """
    place = end - 1 if text[end - 1 : end] == " " else end
    found = BEFORE.before(text, place) if place > 0 else None
    if found is None:
        return None
    start, (modifier, phrase) = found
    if (time and phrase in _NOT_BEFORE_TIME) or not _bends(text, start, phrase):
        return None
    return start, place, modifier


def _bends(text: str, start: int, phrase: str) -> bool:
    """Whether the phrase is no particle of a verb and no part of another word before the number."""
    if phrase in ("over", "top") and _word_before(text, start) in _PARTICLE_VERBS:
        return False
    if phrase == "top" and _word_before(text, start) in ("the", "its", "their", "of", "among"):
        return False
    if phrase in "~≈∼":
        return start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "%")
    if phrase in _PARTS_OF_WORDS:
        return text[max(start - 1, 0) : start] not in _PARTS_OF_WORDS[phrase] or start == 0
    return True


# One-sign hedges that end another word: 附近, 最近, 打破, 条约.
_PARTS_OF_WORDS: dict[str, tuple[str, ...]] = {
    "近": ("附", "最", "靠", "邻", "贴", "亲"),
    "约": ("条", "合", "签", "公", "契", "违", "预", "节", "履", "大"),
    "破": ("打", "侦"),
    "超": ("高", "英", "中"),
    "不过": ("超", "通"),
    "最高": (),
    "控制在": (),
    "逾": (),
    "过": ("超", "通", "经", "不", "透", "度", "路", "看", "做", "来", "去", "渡", "错", "走", "得", "当"),
    "上": ("以", "之", "网", "线", "会", "向", "晚", "早", "加", "跟", "赶", "迎"),
}


def _word_before(text: str, start: int) -> str:
    return text[max(start - 16, 0) : start].rstrip().rsplit(" ", 1)[-1]


def hedge_after(text: str, start: int) -> tuple[int, int, Modifier] | None:
    """The hedge that begins after a number or its unit, which end at `start`: its span and modifier."""
    place = start + 1 if text[start : start + 1] == " " else start
    found = AFTER.after(text, place)
    if found is None:
        return None
    end, (modifier, phrase) = found
    if text.startswith((" than", " to "), end) and phrase.startswith(("or ", "and ")):
        return None
    if phrase in _AFTER_EXCEPTIONS and text[end : end + 1] in _AFTER_EXCEPTIONS[phrase] and end < len(text):
        return None
    if phrase == "+" and text[end : end + 1].isalnum():
        return None
    return place, end, modifier


_ODD_MARK = Pattern(r" ?(多|余|几|来)(?!元化|样|种|边)|-odd(?![a-z])| odd(?![a-z])|(?:\+|-plus)(?![0-9a-z])")
_BEGINS_ODD_MARK = frozenset(" 多余几来-+")
_ODD_MODIFIERS = {"+": Modifier.AT_LEAST, "-plus": Modifier.AT_LEAST, "来": Modifier.ABOUT}


def odd_mark(text: str, end: int) -> tuple[int, int, Modifier] | None:
    """The mark between a number, which ends at `end`, and its unit: 4700多家, "300-odd", 50+."""
    match = _ODD_MARK.match(text, end) if text[end : end + 1] in _BEGINS_ODD_MARK else None
    if match is None:
        return None
    mark = match.group().strip()
    return match.end() - len(mark), match.end(), _ODD_MODIFIERS.get(mark, Modifier.ODD)


# What follows an after-hedge makes it another word: 以上述, 来自, 起来.
_AFTER_EXCEPTIONS: dict[str, str] = {
    "以上": "述",
    "以下": "简",
    "来": "自看说源临到的了",
    "起": "来草因步",
    "多": "元样数种层边维功级次方",
    "余": "额下名",
    "许": "可多诺",
    "前后": "",
    "上下": "游",
    "几": "乎",
    "plus": "",
}
