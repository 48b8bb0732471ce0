"""The calendar's vocabulary in English and Chinese: which word is which kind of token, with which value.

Kinds in capitals carry a value into the rules of `times_en` and `times_zh`; a word in small letters, or in Chinese, is
its own kind and stands in the rules as it is. Of several spellings in a row the first is the kind of them all.
"""

from __future__ import annotations

Value = int | tuple[int, ...] | None
Sign = tuple[str | None, Value]


def _numbered(kind: str, rows: str, first: int) -> dict[str, Sign]:
    """Signs for rows of spellings, divided by `|`, that count up from `first`."""
    return {word: (kind, value) for value, words in enumerate(rows.split("|"), first) for word in words.split()}


def _literal(rows: tuple[str, ...]) -> dict[str, Sign]:
    return {word: (words.split()[0], None) for words in rows for word in words.split()}


MONTHS = _numbered(
    "MONTH",
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
    "|november nov|december dec",
    1,
)
WEEKDAYS = _numbered("WEEKDAY", "monday|tuesday|wednesday|thursday|friday|saturday|sunday", 0)

ENGLISH_WORDS: dict[str, Sign] = {
    **_literal(
        (
            "a an",
            "ad",
            "ago",
            "and",
            "as",
            "at",
            "before",
            "beginning start outset",
            "calendar",
            "century centuries",
            "close",
            "coming upcoming following",
            "date",
            "day days",
            "decade decades",
            "earlier previously",
            "early",
            "end",
            "ended ending",
            "far",
            "few several couple",
            "final closing",
            "financial fiscal",
            "from",
            "full whole entire",
            "fy",
            "half",
            "in",
            "last",
            "late",
            "later",
            "latter",
            "m",
            "mid",
            "middle",
            "mom",
            "moment",
            "month months",
            "next",
            "now currently presently nowadays",
            "o",
            "of",
            "on",
            "onwards onward",
            "opening",
            "over",
            "past",
            "period periods",
            "present",
            "previous prior preceding",
            "q",
            "qoq",
            "quarter quarters qtr",
            "recent",
            "s",
            "spring summer autumn fall winter",
            "same corresponding comparable",
            "so",
            "that",
            "the",
            "this current",
            "thus",
            "time",
            "to through thru until till",
            "today tonight",
            "tomorrow",
            "up",
            "week weeks",
            "wow",
            "y",
            "year years yr",
            "yesterday",
            "yoy",
            "ytd",
        )
    ),
    **MONTHS,
    **WEEKDAYS,
    **_numbered("WDAY", "mon|tue tues|wed|thu thur thurs|fri|sat|sun", 0),
    **_numbered(
        "COUNT",
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
        "|eighteen|nineteen|twenty",
        1,
    ),
    "thirty": ("COUNT", 30),
    **_numbered(
        "NTH",
        "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
        "|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth",
        1,
    ),
}

# "last year": with the unit that follows they make one token, whose value counts units from the document's date.
RELATIVE_WORDS: dict[str | None, int] = {"last": -1, "previous": -1, "this": 0, "next": 1}
RELATIVE_UNITS: dict[str | None, str] = {
    "year": "RELYEAR",
    "quarter": "RELQUARTER",
    "month": "RELMONTH",
    "week": "RELWEEK",
}
THAT_WORDS = frozenset({"that", "same"})

# Figures glued to letters, by the letters and the number of figures before and behind them.
MIXED_FORMS = {
    **{(suffix, length, 0): "NTH" for suffix in ("st", "nd", "rd", "th") for length in (1, 2)},
    ("s", 4, 0): "DECADE",
    ("s", 2, 0): "TENS",
    ("q", 0, 1): "QUARTER",
    ("q", 1, 0): "QUARTER",
    ("q", 1, 2): "QUARTERYEAR",
    ("q", 1, 4): "QUARTERYEAR",
    ("q", 2, 1): "YEARQUARTER",
    ("q", 4, 1): "YEARQUARTER",
    ("h", 0, 1): "HALF",
    ("h", 1, 0): "HALF",
    ("h", 1, 2): "HALFYEAR",
    ("h", 1, 4): "HALFYEAR",
    ("h", 2, 1): "YEARHALF",
    ("h", 4, 1): "YEARHALF",
    ("cy", 0, 2): "CALENDARYEAR",
    ("cy", 0, 4): "CALENDARYEAR",
    ("fy", 0, 2): "FISCALYEAR",
    ("fy", 0, 4): "FISCALYEAR",
}

CHINESE_DIGITS = {
    character: value
    for value, characters in enumerate("〇零○ 一壹 二两兩贰 三叁 四肆 五伍 六陆 七柒 八捌 九玖".split())
    for character in characters
}
CHINESE_TENS = {"十": 10, "拾": 10, "百": 100}

# Chinese words that begin or end like one of the calendar's and are none: 2025年中国, 体现在, 6月底层.
_CHINESE_OTHERS = (
    "中国 中國 中央 中东 中小 中共 中外 中心 中等 中部 中长 中间 中信 中新 中美 中欧 中方 中石 中铁 中标 中证 "
    "中科 中医 中行 中企 中考 中秋 初步 初级 初中 初始 初创 初次 底层 底部 底气 底线 末端 日元 日圆 "
    "前景 前往 前列 前沿 前后 前瞻 前端 前夕 前来 前述 前者 前任 后市 后续 后者 后台 后来 后勤 "
    "起草 起诉 起步 起伏 起到 同期声 以上年 体现在 表现在 实现在 出现在 呈现在 发现在 "
    "至少 至关 以至 甚至 乃至 比较 占比 每周 每年 近日 近期 近来 近平"
).split()

CHINESE_WORDS: dict[str, Sign] = {
    **dict.fromkeys(_CHINESE_OTHERS, (None, None)),
    **_literal(
        (
            "年 年度",
            "月 月份",
            "日 号 號",
            "季度 季",
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
            "上世纪 上世紀",
            "本世纪 本世紀",
            "中叶 中葉",
            "上半叶 前半叶 上半葉",
            "下半叶 后半叶 下半葉",
            "半",
            "公元",
            "近年 近年来 近几年 近些年",
            "财年 财政年度 会计年度 财务年度 財年 財政年度",
            "上旬",
            "中旬",
            "下旬",
            "末 底 岁末 岁尾",
            "初",
            "中",
            "第",
            "前",
            "头 首",
            "后 後",
            "最后 最後",
            "之前 以前",
            "之后 以后 之後 以後",
            "或",
            "及",
            "末期",
            "后期",
            "初期",
            "前期",
            "中期",
            "起",
            "止",
            "止年度",
            "开始 開始 起始",
            "以来 以來",
            "期间 时期 期間 時期",
            "之间",
            "到 至 直至 直到",
            "从 自 自从 從",
            "比",
            "较 較",
            "与 同 和 跟 與",
            "相比",
            "截至 截止 截至到 截止到",
            "近 最近",
            "过去 過去",
            "未来 未來 今后 今後",
            "同期",
            "同比",
            "环比 環比",
            "按年",
            "按季",
            "按月",
            "目前 现在 現在 当前 當前 如今 迄今 眼下 现阶段 今天 今日 "
            "截至目前 截至当前 到目前为止 截至目前为止 到目前為止 截至目前為止 直到现在 現時",
            "至今",
            "的",
            "几 数",
            "个 個",
        )
    ),
    **_numbered("RELYEAR", "前年|去年 上年 上一年 去年度 上年度|今年 本年 本年度 这一年 這一年|明年 来年", -2),
    **_numbered("RELQUARTER", "上季度 上一季度 上个季度 上季|本季度 本季 这个季度|下季度 下个季度", -1),
    **_numbered("RELMONTH", "上月 上个月 上個月|本月 这个月 這個月 今个月 今個月|下月 下个月 下個月", -1),
    **_numbered("RELWEEK", "上周 上星期 上礼拜 上週|本周 这周 本星期 這週|下周 下星期 下週", -1),
    **_numbered("RELDAY", "前天 前日|昨天 昨日 昨晚||明天 明日|后天 後天", -2),
    **dict.fromkeys("当年 當年 同年 那年 该年 该年度".split(), ("THATYEAR", None)),
    **{
        prefix + name: ("WEEKDAY", day)
        for prefix in ("周", "星期", "礼拜", "週", "禮拜")
        for day, names in enumerate("一 二 三 四 五 六 日天".split())
        for name in names
    },
}

PUNCTUATION: dict[str, Sign] = {
    character: (kind, None)
    for kind, characters in {
        ",": ",，",
        "-": "-–—－−‐‑~～〜",
        "/": "/",
        "'": "'’",
        "、": "、",
        "lparen": "(（",
        "rparen": ")）",
        "“": '“"「『',
        "”": "”」』",
        "%": "%％",
    }.items()
    for character in characters
}
