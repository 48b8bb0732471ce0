"""The words that bend a number, before it and behind it, in English and Chinese, by what they make of it."""

from __future__ import annotations

from factcheck.values.quantity import Modifier

BEFORE_WORDS: dict[Modifier, str] = {
    Modifier.ABOUT: (
        "about|around|roughly|approximately|approx|approx.|some|circa|ca.|c.|an estimated|estimated|"
        "in the region of|in the vicinity of|something like|or so|more or less|close on|in the order of|"
        "on the order of|just about|at about|at around|about some|an average of about|~|≈|∼|约|大约|约为|大约为|"
        "约摸|约莫|大概|大概有|大约有|约有|约占|约合|约达|左右|上下|差不多|估计|估计约|估计有|大致|大体|大致为|将约|共约"
    ),
    Modifier.NEARLY: (
        "nearly|almost|close to|approaching|approached|approaches|just under|just below|just shy of|shy of|"
        "nearing|nearly about|practically|virtually|a little under|a little less than|slightly less than|"
        "slightly under|slightly below|not quite|very nearly|just short of|近|将近|接近|接近于|逼近|临近|几近|"
        "近乎|几乎|几乎有|已近|直逼"
    ),
    Modifier.MORE_THAN: (
        "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|upward of|greater than|"
        "higher than|larger than|bigger than|surpassing|surpassed|surpasses|surpass|topping|topped|tops|to top|"
        "will top|would top|could top|may top|passed|passing|crossed|crossing|broke through|breaking through|"
        "breached|breaching|beyond|well over|just over|slightly over|a little over|little over|"
        "slightly more than|a little more than|just above|slightly above|well above|far more than|much more than|"
        "well more than|more than about|better than|north of|outnumbered|older than|longer than|outstripped|"
        "far above|far over|considerably more than|significantly more than|>|＞|超|超过|超过了|逾|"
        "突破|突破了|高于|大于|多于|远超|远超过|已超|已超过|超越|冲破|胜过|越过|跨过|跨越|跨过了|超逾|早已超过|"
        "大大超过|明显高于|已逾|已突破|破|强于|高过|不止|不只|共超|累计超|累计超过|总计超过|过"
    ),
    Modifier.AT_LEAST: (
        "at least|not smaller than|not under|no smaller than|no fewer than|no less than|not less than|"
        "not fewer than|a minimum of|minimum of|minimum|min.|not below|no lower than|not lower than|"
        "greater than or equal to|more than or equal to|equal to or more than|equal to or greater than|"
        "larger than or equal to|higher than or equal to|greater or equal than|more or equal than|"
        "larger or equal than|higher or equal than|bigger or equal than|at the very least|at a minimum|≥|>=|=>|"
        "至少|最少|起码|不低于|不少于|不小于|不下|不下于|至少有|至少达到|不低于约|不会低于|不应低于|不会少于|"
        "至少为|大于等于|大于或等于|大于或者等于|多于或等于|不得低于|不得少于|应不低于|最低|最低为|不短于|"
        "高于或等于|不亚于|上"
    ),
    Modifier.LESS_THAN: (
        "under|nowhere near|less than|fewer than|below|lower than|smaller than|beneath|well under|well below|"
        "far less than|far fewer than|much less than|far below|south of|little more than nothing|shorter than|"
        "younger than|no more than nearly|<|＜|不足|不到|低于|少于|小于|未满|不满|未达|未达到|没到|未到|没有达到|"
        "尚不足|仅不到|还不到|不及|低过|跌破|跌穿|远低于|明显低于|已低于"
    ),
    Modifier.AT_MOST: (
        "up to|at most|not greater than|not larger than|not bigger than|not higher than|no more than|"
        "not more than|no greater than|not exceeding|not exceed|not to exceed|never exceeded|never exceed|"
        "never exceeds|without exceeding|failed to exceed|not exceeded|no higher than|no larger than|"
        "a maximum of|maximum of|maximum|max.|max|as many as|as much as|as high as|not above|not over|"
        "not surpass|not surpassing|no longer than|no later than|less than or equal to|fewer than or equal to|"
        "equal to or less than|lower than or equal to|smaller than or equal to|less or equal than|"
        "lower or equal than|smaller or equal than|below or equal to|at the most|capped at|≤|<=|=<|不超过|不超|"
        "不高于|不多于|不大于|至多|最多|最高|最高可达|最高达|最多可达|最大|未超过|没有超过|没超过|不逾|未突破|"
        "未超|上限为|不得超过|不会超过|不应超过|不再超过|不可能超过|并未超过|从未超过|未能超过|没有突破|不得高于|"
        "小于等于|小于或等于|小于或者等于|少于或等于|最长|最长不超过|最高不超过|不长于|低于或等于|不过"
    ),
}
AFTER_WORDS: dict[Modifier, str] = {
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

# 至少需要, 最多可贷: a verb between the bound and the number.
_BOUNDS_ZH = {Modifier.AT_LEAST: "至少|最少|起码", Modifier.AT_MOST: "最多|至多|最高"}
_VERBS_ZH = (
    "需要|需|要|可贷|可以|可|可获|可达|可获得|能|能够|达|达到|为|是|有|支付|获得|增加|投入|培育|建成|补贴|奖励|给予"
)


def phrases_before() -> list[tuple[str, tuple[Modifier, str]]]:
    """Every phrase that bends a number behind it, with its modifier and once more itself."""
    plain = [(phrase, modifier) for modifier, words in BEFORE_WORDS.items() for phrase in words.split("|")]
    joined = [
        (bound + verb, modifier)
        for modifier, words in _BOUNDS_ZH.items()
        for bound in words.split("|")
        for verb in _VERBS_ZH.split("|")
    ]
    return [(phrase, (modifier, phrase)) for phrase, modifier in (*plain, *joined)]


def phrases_after() -> list[tuple[str, tuple[Modifier, str]]]:
    """Every phrase that bends a number before it, with its modifier and once more itself."""
    return [(phrase, (modifier, phrase)) for modifier, words in AFTER_WORDS.items() for phrase in words.split("|")]
