"""Numbers that are no quantities: addresses of the web, dates, times of day, versions, names, list and page numbers."""

from __future__ import annotations

from functools import cache

from factcheck.patterns import Pattern
from factcheck.reading.numerals import LONGEST_DIGITS, Numeral

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
_PHONE_SPACED = r"(?P<phone>0[0-9]{2,4}\ [0-9]{3,4}\ [0-9]{3,4}(?![0-9.,])|[0-9]{1,3}(?:\ [0-9]{2,4}){3,4}(?![0-9.,%]))"
_ZONED = (
    r"(?P<time>[0-2][0-9][0-5][0-9]\ ?(?:gmt|utc|bst|[ecmp][sd]t|et|cet|cest|hkt|sgt|jst|local\ time)(?![a-z])|"
    r"0[0-9]{3}\ ?(?:hours|hrs)(?![a-z]))"
)
_ERA = r"(?P<year>[0-9]{1,4}\ b\.?c\.?(?:e\.?)?(?![a-z]))"
_IDENTIFIER = r"(?P<identifier>[0-9]+(?:-[0-9]+){2,}(?![0-9]))"
_SCREENS = "电视|超高清|高清|视频|画质|屏|分辨|影|修|频道|直播|tvs?|video|resolution|display|screen"
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
        r"(?P<score>[0-9]{1,3}\.[0-9]+(?:/(?:5|10|100)(?![0-9])|:[0-9]{1,3}(?![0-9:]|\.[0-9])))"
        r"|(?P<version>[0-9]+(?:\.[0-9]+){2,})",
    ),
    "·": (r"(?P<date>[0-9]{1,2}·[0-9]{1,2}(?![0-9]))",),
    **dict.fromkeys("–—~至到", (_MONTHS_ZH, _YEARS)),
    "年": (_YEAR_ZH,),
    "财": (_YEAR_ZH,),
    "月": (_DAY_ZH,),
    "日": (r"(?P<date>[0-3]?[0-9]日(?![元均本圆内]|以[内上下]|之内))",),
    "时": (_CLOCK_ZH,),
    "点": (_CLOCK_ZH,),
    "世": (r"(?P<century>[0-9]{1,2}世纪(?:[0-9]0年代)?)",),
    "后": (r"(?P<name>[5-9][05]后)",),
    "比": (_SCORE,),
    **dict.fromkeys("×x*", (r"(?P<name>7[×x*]24)",)),
    "s": (r"(?P<year>(?:1[0-9]|20)[0-9]{2}s(?![a-z])|[0-9]0s(?![a-z]))",),
    "a": (_HALF_DAY, r"(?P<name>[1-5]a级)"),
    "p": (_HALF_DAY, r"(?P<name>(?:360|480|720|1080|1440|2160)p)"),
    ")": (r"(?P<phone>[0-9]{3}\)\ ?[0-9]{3}-[0-9]{4}(?![0-9]))",),
    "(": (r"(?P<name>401\(k\))",),
    **dict.fromkeys("工高大院", (r"(?P<name>(?:985|211)(?=工程|高校|大学|院校))",)),
    "k": (rf"(?P<name>[248]k\ ?(?:{_SCREENS}))",),
    "t": (rf"(?P<date>[0-3]?[0-9]th\ (?:of\ )?(?:{_MONTHS})(?![a-z]))",),
    " ": (
        rf"(?P<date>[0-3]?[0-9]\ (?:of\ )?(?:{_MONTHS})(?![a-z])|[0-3]?[0-9]\ 日(?![元均本圆]))",
        _DAY_ZH,
        _YEAR_ZH,
        _YEARS,
        _MONTHS_ZH,
        _HALF_DAY,
        _PHONE,
        _PHONE_SPACED,
        _ERA,
        _ZONED,
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
_COMPACT_DATE = 8
_COMPACT = Pattern(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9%]|[.,][0-9]|[万亿元人户家个名吨])"
)
_MAY_FOLLOW_BLANK = frozenset("jfmasondpobc年财日月-–—~至到0123456789")
_CLOCK_DIGITS = 4  # of a time of day without a sign: 0912 GMT


@cache
def _patterns(sign: str) -> tuple[Pattern, ...]:
    return tuple(Pattern(source) for source in _BY_SIGN.get(sign, ()))


def special(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Where a date, a time of day, a phone number or the like ends, and the reason to skip it.

    Plain digits stand from `start` to `end`.
    """
    if end - start > 10:
        if end - start > LONGEST_DIGITS:
            return end, "identifier"
        if _MOBILE.match(text, start):
            return end, "phone number"
    if end - start == _COMPACT_DATE and _COMPACT.match(text, start):
        return end, "date"
    sign = text[end : end + 1]
    if sign == " " and text[end + 1 : end + 2] not in _MAY_FOLLOW_BLANK and end - start != _CLOCK_DIGITS:
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
    ("phone number", "tel tel. telephone phone fax hotline mobile ext ext. extension"),
    (
        "name",
        "type stage step phase tier level grade vol. season episode route flight room highway interstate boeing airbus "
        "apollo",
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
        "group groups item round class type category volume vol question lesson unit module line lines "
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
    r" ?(?:(号)(?!召|称)|(热线|电话|专线|平台|急救|报警|客服|举报)|(指数|单元|室(?!内|外)|路公交|路车|频道|航班|"
    r"中学|小学|医院|公司|同城|线(?!索|上|下)|部队|国道|省道|强(?!劲|大|度|化|烈|制|势|调)))"
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
