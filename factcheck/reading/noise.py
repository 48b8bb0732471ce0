"""Numbers that are no quantities: addresses of the web, dates, times of day, versions, names, list and page numbers."""

from __future__ import annotations

import re
from functools import cache

from factcheck.reading.numerals import LONGEST_DIGITS, Numeral
from factcheck.reading.patterns import Pattern

_LINK = Pattern(r"(?:https?://|www\.)[^\s<>()\"“”，。；、]{1,2000}|[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,64}\.[a-z]{2,10}")
_DOMAIN = Pattern(
    r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|gov|edu|cn|html?|pdf|io|jpg|png|xlsx?|csv|docx?)(?![a-z0-9])"
)


def links(text: str) -> list[tuple[int, int]]:
    """The spans of web and mail addresses and of file names."""
    if "." not in text:
        return []
    linked = "://" in text or "www." in text or "@" in text
    found = [match.span() for match in _LINK.finditer(text)] if linked else []
    if _HAS_DOMAIN.search(text):
        found += [match.span() for match in _DOMAIN.finditer(text)]
    return sorted(found)


_HAS_DOMAIN = Pattern(r"\.(?:com|org|net|gov|edu|cn|html?|pdf|io|jpg|png|xlsx?|csv|docx?)(?![a-z0-9])")

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_YEAR = r"(?:1[89]|20|21)[0-9]{2}"
_AFTER_YEARS = r"(?![0-9%]|[.,][0-9]|[亿万千元人户家个名吨美港欧]|\ ?(?:people|million|billion|yuan|dollars))"
_YEARS = rf"(?P<year>{_YEAR}\ ?[-–—/~至到]\ ?(?:{_YEAR}|[0-9]{{2}}){_AFTER_YEARS})"
_MONTHS_ZH = r"(?P<date>[0-9]{1,2}\ ?[-–~至到]\ ?[0-9]{1,2}\ ?月(?:份)?)"
_DAY_ZH = r"(?P<date>[0-9]{1,2}\ ?月\ ?[0-9]{1,2}\ ?[日号]|[0-9]{1,2}\ ?月(?:份|底|末|初|中旬|上旬|下旬)?)"
_CLOCK_ZH = r"(?P<time>[0-2]?[0-9](?:时(?!代|间|尚|期)|点钟|点(?:整|半|许|[0-5][0-9]分))(?:[0-5]?[0-9]分)?)"
_HALF_DAY = r"(?P<time>[01]?[0-9](?:\.[0-5][0-9])?\ ?(?:[ap]\.m\.?|[ap]m(?![a-z])|o'clock))"
_YEAR_ZH = rf"(?P<century>[0-9]0\ ?年代)|(?P<year>{_YEAR}\ ?(?:年(?!来|间的|以上|以下)|财年|年度))"
_SCORE = r"(?P<score>[0-9]{1,6}[:比][0-9]{1,6}(?![0-9:%亿万]|\.[0-9]))"
_DOTTED = r"(?P<date>[12][0-9]{3}\.[01]?[0-9]\.[0-3]?[0-9](?![0-9])|[0-3]?[0-9]\.[01]?[0-9]\.[12][0-9]{3}(?![0-9]))"
_DASHED = (
    r"(?P<date>[12][0-9]{3}-[01]?[0-9]-[0-3]?[0-9](?![0-9])|[0-3]?[0-9]-[01]?[0-9]-[12][0-9]{3}(?![0-9])|"
    r"[12][0-9]{3}-(?:0[1-9]|1[0-2])(?![0-9-]))"
)
_PHONE = (
    r"(?P<phone>0[0-9]{2,3}-[0-9]{7,8}(?![0-9])|[48]00-[0-9]{3,4}-[0-9]{3,4}(?![0-9])|[0-9]{3}-[0-9]{3}-[0-9]{4}(?![0-9])|"
    r"[0-9]{1,3}[- ][0-9]{3}[- ][0-9]{3,4}[-/ ][0-9]{4}(?![0-9])|1-[0-9]{3}-[0-9]{4})"
)
_IDENTIFIER = r"(?P<identifier>[0-9]+(?:-[0-9]+){2,}(?![0-9]))"
# What the sign behind the first digits may make of them, anchored at the first digit; each compiled when first met.
_BY_SIGN: dict[str, tuple[str, ...]] = {
    ":": (r"(?P<time>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\ ?[ap]\.?m)?(?![0-9]))", _SCORE),
    "-": (_DASHED, _MONTHS_ZH, _YEARS, _PHONE, r"(?P<name>50-50(?![0-9]))", _IDENTIFIER),
    "/": (
        r"(?P<date>[12][0-9]{3}/[01]?[0-9]/[0-3]?[0-9](?![0-9])|[0-3]?[0-9]/[0-3]?[0-9]/(?:[12][0-9])?[0-9]{2}(?![0-9/]))",
        _YEARS,
        r"(?P<name>(?:24/7|9/11|50/50)(?![0-9/]))|(?P<nothing>[0-9]+/0(?![0-9.]))",
    ),
    ".": (
        _DOTTED,
        _HALF_DAY,
        r"(?P<score>[0-9]{1,3}\.[0-9]+/(?:5|10|100)(?![0-9]))|(?P<version>[0-9]+(?:\.[0-9]+){2,})",
    ),
    "·": (r"(?P<date>[0-9]{1,2}·[0-9]{1,2}(?![0-9]))",),
    **dict.fromkeys("–—~至到", (_MONTHS_ZH, _YEARS)),
    "年": (_YEAR_ZH,),
    "财": (_YEAR_ZH,),
    "月": (_DAY_ZH,),
    "日": (r"(?P<date>[0-3]?[0-9]日(?![元均本圆]))",),
    "时": (_CLOCK_ZH,),
    "点": (_CLOCK_ZH,),
    "世": (r"(?P<century>[0-9]{1,2}世纪(?:[0-9]0年代)?)",),
    "后": (r"(?P<name>[5-9][05]后)",),
    "比": (_SCORE,),
    **dict.fromkeys("×x*", (r"(?P<name>7[×x*]24)",)),
    "s": (r"(?P<year>(?:1[0-9]|20)[0-9]{2}s(?![a-z])|[0-9]0s(?![a-z]))",),
    "a": (_HALF_DAY, r"(?P<name>[1-5]a级)"),
    "p": (_HALF_DAY,),
    "(": (r"(?P<name>401\(k\))",),
    **dict.fromkeys("工高大院", (r"(?P<name>(?:985|211)(?=工程|高校|大学|院校))",)),
    "t": (rf"(?P<date>[0-3]?[0-9]th\ (?:of\ )?(?:{_MONTHS})(?![a-z]))",),
    " ": (
        rf"(?P<date>[0-3]?[0-9]\ (?:of\ )?(?:{_MONTHS})(?![a-z])|[0-3]?[0-9]\ 日(?![元均本圆]))",
        _DAY_ZH,
        _YEAR_ZH,
        _YEARS,
        _MONTHS_ZH,
        _HALF_DAY,
        _PHONE,
    ),
}  # fmt: skip
_REASONS = {
    "date": "date",
    "time": "time of day",
    "year": "year",
    "phone": "phone number",
    "score": "score",
    "version": "version",
    "name": "name",
    "century": "date",
    "nothing": "no number",
    "identifier": "identifier",
}
_POINT_GROUPED = Pattern(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?(?![0-9.])")
_MOBILE = Pattern(r"1[3-9][0-9]{9}(?![0-9.,%])")
_MAY_FOLLOW_BLANK = frozenset("jfmasondpo年财日月-–—~至到0123456789")


@cache
def _patterns(sign: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source) for source in _BY_SIGN.get(sign, ()))


def special(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Where a date, a time of day, a phone number or the like ends, and the reason to skip it.

    Plain digits stand from `start` to `end`.
    """
    if end - start > 10:
        if end - start > LONGEST_DIGITS:
            return end, "identifier"
        if _MOBILE.match(text, start):
            return end, "phone number"
    sign = text[end : end + 1]
    if sign == " " and text[end + 1 : end + 2] not in _MAY_FOLLOW_BLANK:
        return None
    for pattern in _patterns(sign):
        match = pattern.match(text, start)
        if match is not None and match.lastgroup is not None:
            if match.lastgroup == "version" and _POINT_GROUPED.match(text, start):
                return None
            return match.end(), _REASONS[match.lastgroup]
    return None


# Words before a bare number that make it a reference or part of a name.
_REFERENCE_WORDS: tuple[tuple[str, str], ...] = (
    ("page number", "page pages p. pp. pp pg pg."),
    ("section number", "section sections chapter chapters sec. § appendix annex"),
    ("footnote", "footnote endnote ref. ref refs. reference"),
    (
        "reference",
        "figure figures fig. figs. fig table tables exhibit article articles art. paragraph para. paragraphs",
    ),
    ("version", "version versions v v. ver. windows ios android python"),
    ("identifier", "no. nos. nr nr. num. number # nº № docket id resolution isbn issn doi zip postcode"),
    ("phone number", "tel tel. telephone phone fax hotline mobile"),
    (
        "name",
        "step phase tier level grade vol. season episode route flight room highway interstate boeing airbus apollo",
    ),
)
# The same where nothing is counted: "Group 1", but not "group 20 firms", "order 50 aircraft", "build 300 homes".
_WEAK_REFERENCE_WORDS: tuple[tuple[str, str], ...] = (
    ("section number", "part"),
    ("footnote", "note notes"),
    ("reference", "box chart panel slide image photo clause rule rules act regulation directive law"),
    ("version", "release build"),
    ("identifier", "no order case bill"),
    ("phone number", "call dial"),
    (
        "name",
        "group groups item stage round class type category volume vol question lesson unit module line lines "
        "gate channel apartment suite block floor platform terminal track game day week formula catch area division "
        "district pillar scope train bus model series generation mark",
    ),
)
_REFERENCES = {word: reason for reason, words in _REFERENCE_WORDS for word in words.split()}
_WEAK_REFERENCES = {word: reason for reason, words in _WEAK_REFERENCE_WORDS for word in words.split()}
_BEFORE = Pattern(r"([a-z.#§№º]{1,12})(?:\((?=[0-9a-z]))? ?$")
# 见图3, 附表2: the sign of a figure or a table behind a pointer to it, not the end of another word (代表300人).
_POINTED_ZH = Pattern(r"(?:^|[^\u4e00-\u9fff]|[见如附上下及和与由从据按照参])(?:图|表|式|注)[ :]?$")
_BEFORE_ZH = Pattern(
    r"(?:附件|附录|专栏|脚注|注释|公式|版本|页|编号|文号|热线|电话|邮编|邮箱|代码|尾号|车次|航班)[ :]?$"
)
_AFTER_ZH = Pattern(
    r" ?(?:(号)(?!召|称)|(热线|电话|专线|平台|急救|报警|客服|举报)|(指数|单元|室(?!内|外)|路公交|路车|频道|航班))"
)
_AFTER_REASONS = ("identifier", "phone number", "name")
_MONTH_BEFORE = Pattern(rf"(?:^|[^a-z])(?:{_MONTHS})\.? $")
_LIST_AFTER = Pattern(r"[.)\]、](?![0-9])|: ")
_LONGEST_MARK = 3  # signs of a number that marks an item of a list
_LOOK_BACK = 16  # characters before a number in which a reference may stand


def reference(text: str, numeral: Numeral, *, counts: bool, original: str) -> str | None:
    """The reason to skip a number for the words around it: "page 3", "No. 5", "June 30", 见表2, 12345热线.

    `counts` says that a noun or a measure word that it counts was found behind it; `original` is the text as it
    stands, in which a capital letter tells "Group 3 firms" from "group 3 firms".
    """
    before = text[max(numeral.start - _LOOK_BACK, 0) : numeral.start]
    if numeral.integer is not None and 0 < numeral.integer <= 31 and _MONTH_BEFORE.search(before):
        return "date"
    if _POINTED_ZH.search(before) or (not counts and _BEFORE_ZH.search(before)):
        return "reference"
    if not numeral.worded or text.startswith("号", numeral.end):
        after = _AFTER_ZH.match(text, numeral.end)
        if after is not None and after.lastindex is not None:
            return _AFTER_REASONS[after.lastindex - 1]
    word = _BEFORE.search(before) if not numeral.scale else None
    if word is None:
        return None
    capital = original[numeral.start - len(before) + word.start(1)].isupper()
    return _reference_of(word.group(1), counts=counts and not capital)


def _reference_of(word: str, *, counts: bool) -> str | None:
    for spelling in (word, word.removesuffix(".")):
        reason = _REFERENCES.get(spelling) or (None if counts else _WEAK_REFERENCES.get(spelling))
        if reason is not None:
            return reason
    return None


def list_number(text: str, start: int, end: int) -> str | None:
    """The reason to skip a number that marks an item of a list or a note: "1. Loans", "(3)", "[12]", 一、."""
    before, after = text[max(start - 3, 0) : start], text[end : end + 1]
    if after == "]" and before.endswith(("[", "[^")):
        return "footnote"
    short = end - start <= _LONGEST_MARK
    if short and after == ")" and before.endswith("("):
        return "list number"
    opens = start <= 3 and not before.strip(" ([")
    return "list number" if short and opens and _LIST_AFTER.match(text, end) and text[end + 1 :].strip() else None


def is_year(text: str, numeral: Numeral) -> bool:
    """Whether four bare digits are a year: of this or the last centuries, not grouped."""
    value = numeral.integer
    plain = numeral.end - numeral.start == 4 and numeral.exponent == 0 and not numeral.worded
    return plain and value is not None and 1900 <= value <= 2100


# Chinese words that hold numerals and are no number.
_WORDS_ZH = """
一带一路 十四五 十三五 十五五 十二五 十一五 双十一 双十二 一二三产业 一二三产 三三制 二十大 十九大
十八大 十七大 二十届 十九届 三中全会 四中全会 五中全会 六中全会 二中全会 一中全会 七中全会 三农 两会
两岸 两高一剩 两个一百年 两个毫不动摇 三去一降一补 四个全面 五位一体 四个自信 两个维护 四个意识 八项规定
两山 三严三实 万科 万达 万向 万华 万科企业 千方百计 千家万户 千千万万 万众 百姓 百货 百度 百色 千禧
千岛湖 十堰 十分 十足 万一 万能 万物 万事 万里长城 百花 百科 百年大计 百年老店 千年 三亚 三明 三沙
三峡 三门峡 三菱 三星 三一重工 三一 四川 四平 五粮液 五矿 五菱 六安 六盘水 七匹狼 八一 八达岭 九江
九龙 九寨沟 九州 五四 五一 十一黄金周 六一 七一 一汽 二汽 一些 一样 一般 一定 一直 一起 一旦 一致
一向 一律 一切 一再 一方面 一体 一系列 一线 一次性 一把手 一手 一流 一级 一度 一时 一道 一番 一同
一齐 一并 一贯 一味 一概 一经 一揽子 一站式 一体化 一半一半 一一 二维码 二手 二级 二线 二次 三方
三地 三线 三级 三资 三甲 四大 四季 四方 四川省 五金 五大 六大 七夕 七大 八大 九大 十大 三大 两大
一大 两地 两市 两国 两融 两者 两级 两端 三者 一行 一人一 万人空巷 千万别 千军万马 成千上万 数以万计
数以千计 数以百万计 百万富翁 十字 十全 九牛一毛 五花八门 七上八下 乱七八糟 一心 一意 三心二意 四面八方
一五一十 一石二鸟 一举 一年四季 再三 五官 六神 一孩 二孩 三孩 二胎 三胎 一胎 二氧化 一氧化 三氧化
四氧化 五氧化 二甲 三聚 九三学社 一国两制 两制 一江两岸 一老一小 一企一策 一行两会 一局一会 一行一局一会
两新 两重 两增 两增两控 三档 统一 唯一 之一 进一步 逐一 单一 专一 星期一 星期二 星期三 星期四 星期五
星期六 周一 周二 周三 周四 周五 周六 礼拜一 不一 同一 另一 任一 某一 每一 这一 那一 哪一 初一
十一月 十二月 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 一季度 二季度 三季度 四季度 一二季度
上千万 三国 七国 二十国 八国 九国 一元化 二元 多元 一元二次 二战 一战 三包 四通 五险一金 四六级 一本
二本 三维 一维 一分为二 一刀切 一卡通 一网通办 一窗 一票否决 三无 四川人
"""
_WORDS_BY_SIGN: dict[str, list[str]] = {}
for _word in sorted(set(_WORDS_ZH.split()), key=len, reverse=True):
    for _sign in dict.fromkeys(_word):
        _WORDS_BY_SIGN.setdefault(_sign, []).append(_word)


_SESSION = Pattern(
    "[一二三四五六七八九十]{1,3}(?:次(?:全体)?会议|届(?=全国|人大|政协|[一二三四五六七八九]中|中央|冬奥|奥运))"
)


def fixed_word(text: str, start: int) -> int:
    """The end of the Chinese word around a numeral at `start` that is no number ("一带一路"), or -1."""
    if text.startswith(("分之", "分钟"), start + 1) or (text[start] == "零" and text.startswith("下", start + 1)):
        return -1
    session = _SESSION.match(text, start)
    if session is not None:
        return session.end()
    for word in _WORDS_BY_SIGN.get(text[start : start + 1], ()):
        offset = word.index(text[start])
        if text.startswith(word, start - offset) and start >= offset:
            return start - offset + len(word)
    return -1
