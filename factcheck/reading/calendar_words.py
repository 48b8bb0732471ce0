"""The calendar's vocabulary in English and Chinese: which words stand for which kind of token, with which value.

A kind in capitals carries a value into the rules of `times_en` and `times_zh`; a word in small letters is its own
kind and stands there literally.
"""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

# Months that are other words too; in small letters, in capitals throughout or first in a sentence they need a number beside them.
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "august", "jan", "apr", "dec", "jun", "sep"})

WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
WEEKDAY_ABBREVIATIONS = {
    name: number
    for number, names in enumerate(("mon", "tue tues", "wed", "thu thur thurs", "fri", "sat", "sun"))
    for name in names.split()
}

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=1,
    )
}

ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30}

# The words that rules name literally; several spellings of one thing share the kind that comes first.
LITERALS = {
    spelling: words.split()[0]
    for words in (
        "a an",
        "ad",
        "ago",
        "and",
        "annual",
        "as",
        "at",
        "average",
        "before",
        "beginning start outset",
        "between",
        "by",
        "calendar",
        "century",
        "close",
        "coming upcoming following",
        "corresponding",
        "current",
        "currently presently nowadays",
        "date",
        "day days",
        "decade decades",
        "earlier previously",
        "early",
        "end",
        "ended ending",
        "far",
        "few several couple",
        "final",
        "financial fiscal",
        "from",
        "half halves",
        "in",
        "last",
        "late",
        "later",
        "latter",
        "middle",
        "mid",
        "moment",
        "mom",
        "month months",
        "new",
        "next",
        "now",
        "of",
        "on",
        "onwards onward",
        "opening initial",
        "over",
        "past",
        "period time",
        "present",
        "previous prior preceding foregoing",
        "qoq",
        "quarter quarters qtr",
        "recent",
        "same",
        "so",
        "that",
        "the",
        "this",
        "through thru",
        "thus",
        "to",
        "today tonight",
        "tomorrow",
        "until till",
        "week weeks",
        "whole full entire",
        "wow",
        "y",
        "m",
        "q",
        "o",
        "s",
        "up",
        "or",
        "back",
        "ides",
        "fy",
        "basis",
        "year years yr",
        "yesterday",
        "yoy",
        "ytd",
    )
    for spelling in words.split()
}

# "last year": with the unit that follows they make one token, the number of units from the document's date.
RELATIVE_WORDS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}
RELATIVE_UNITS = {"year": "RELYEAR", "quarter": "RELQUARTER", "month": "RELMONTH", "week": "RELWEEK"}

CHINESE_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("〇零○", "一壹", "二两兩贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}
CHINESE_TENS = {"十": 10, "拾": 10, "百": 100}


def _values(kind: str, table: dict[int | None, str]) -> dict[str, tuple[str, int | None]]:
    return {word: (kind, value) for value, words in table.items() for word in words.split()}


CHINESE_RELATIVE: dict[str, tuple[str, int | None]] = {
    **_values(
        "RELYEAR",
        {-2: "前年", -1: "去年 上年 上一年 去年度 上年度", 0: "今年 本年 本年度 这一年 這一年", 1: "明年 来年"},
    ),
    **_values("THATYEAR", {None: "当年 當年 同年 那年 该年 该年度"}),
    **_values("RELQUARTER", {-1: "上季度 上一季度 上个季度 上季", 0: "本季度 本季 这个季度", 1: "下季度 下个季度"}),
    **_values("RELMONTH", {-1: "上月 上个月 上個月", 0: "本月 这个月 這個月 今个月 今個月", 1: "下月 下个月 下個月"}),
    **_values("RELWEEK", {-1: "上周 上星期 上礼拜 上週", 0: "本周 这周 本星期 這週", 1: "下周 下星期 下週"}),
    **_values("RELDAY", {-2: "前天 前日", -1: "昨天 昨日 昨晚", 1: "明天 明日", 2: "后天 後天"}),
}

# Words that rules name; several spellings of one thing share the kind that comes first.
CHINESE_LITERALS = {
    spelling: words.split()[0]
    for words in (
        "年 年度",
        "月 月份 月份",
        "日 号 號",
        "季度 季",
        "半年",
        "个月 個月",
        "个季度 個季度",
        "天",
        "周 週 星期 礼拜 个星期",
        "上半年 前半年",
        "下半年 后半年 後半年",
        "上半月",
        "下半月",
        "首季 首季度",
        "全年 整年",
        "年代",
        "世纪 世紀",
        "财年 财政年度 会计年度 财务年度 財年 財政年度",
        "上旬",
        "中旬",
        "下旬",
        "末 底",
        "初",
        "中",
        "第",
        "前 头 首",
        "后 後",
        "最后 最後",
        "之前 以前",
        "之后 以后 之後 以後",
        "内",
        "起",
        "开始 起始",
        "以来 以來",
        "期间 时期 期間 時期",
        "之间",
        "到 至",
        "从 自 自从 從",
        "比",
        "较 較",
        "与 同 和 跟 與",
        "相比 比较",
        "截至 截止 截至到 截止到",
        "在 于",
        "近",
        "过去 过往",
        "未来 今后",
        "同期",
        "同比 按年 同比去年",
        "环比 環比",
        "目前 现在 現在 当前 當前 如今 迄今 眼下 现阶段 截至目前 截至当前 到目前为止 截至目前为止 今天 今日",
        "至今",
        "的",
        "平均",
        "水平",
        "几 数",
        "个 個",
    )
    for spelling in words.split()
}

# Words that begin or end like a word above and are none.
CHINESE_OTHERS = (
    "中国 中國 中央 中东 中小 中共 中期 中外 中心 中等 中部 中长 中间 中信 中新 中美 中欧 中方 中石 中铁 中标 中央 "
    "初步 初期 初级 初中 初始 底层 底部 底气 前期 前景 前往 前列 前沿 前后 前瞻 后期 后市 后续 后者 首次 首批 首家 首个 首席 首先 头部 "
    "以上年 同期声 体现在 表现在 实现在 出现在 呈现在 发现在 同时 同样 同意 同步 同业 与会 和平 比例 比重 比率 比特 占比 对比 "
    "起草 起诉 起步 起伏 起到 到位 到期 到账 自己 自身 自主 自动 自由 自然 内部 内容 内地 内需 天然 天津 从事 从业 在于 "
    "第一次 月球 月亮 日本 日元 日均 日报 日前 日常 日益 日期 年均 年报 年龄 年轻 年级 年化 年会 季报 季后 周期 周边 周围 "
    "天气 天猫 近日 近期 近来 数据 数字 数量 几乎 个人 个体 个税 个性"
).split()
