"""Whether a figure is a level or a change, and which way it points, from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.model import Role
from factcheck.patterns import Pattern
from factcheck.reading.model import QuantityMention
from factcheck.values.unit import UnitKind

_UP_EN = "|".join(
    (
        r"rose|rise[sn]?|rising|grew|grow(?:s|n|ing|th)?|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|gain(?:s|ed|ing)?",
        r"jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|expand(?:s|ed|ing)?|expansion|add(?:s|ed|ing)",
        r"advanc(?:e[sd]?|ing)|went up|gone up|go(?:es|ing)? up|up|pick(?:s|ed) up|accelerat(?:e[sd]?|ing)",
        r"widen(?:s|ed|ing)?|swell(?:s|ed)?|rall(?:y|ied)|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|boost(?:s|ed|ing)?",
    )
)
_DOWN_EN = "|".join(
    (
        r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)",
        r"shr(?:ank|unk|ink(?:s|ing)?)|slid(?:es?|ing)?|slip(?:s|ped|ping)?|tumbl(?:e[sd]?|ing)|plung(?:e[sd]?|ing)",
        r"contract(?:s|ed|ing|ion)|lost|los(?:es?|ing)|went down|gone down|go(?:es|ing)? down|c[oa]mes? down",
        r"coming down|down|reduc(?:e[sd]?|ing|tion)|lower(?:ed|ing)?|eas(?:e[sd]?|ing)|cut(?:s|ting)?",
        r"narrow(?:s|ed|ing)?|sank|sink(?:s|ing)?|dip(?:s|ped|ping)?|edg(?:e[sd]?|ing) down",
        r"retreat(?:s|ed)?|slump(?:s|ed)?|trim(?:s|med|ming)?|shed(?:s|ding)?|slash(?:es|ed|ing)?|dwindl(?:e[sd]?|ing)",
    )
)
_AFTER_UP = r"more|higher|larger|bigger|faster|greater|above|up|increase|rise|growth|gain|dearer|longer|ahead"
_AFTER_DOWN = (
    r"more slowly|less quickly|fewer|less|lower|smaller|slower|cheaper|below|down"
    r"|decrease|decline|drop|fall|reduction|behind"
)
_LINK_WORDS = "|".join(
    (
        r"by|of|at|was|were|had|has|have|been|some|about|around|roughly|only|just|even|further|another|a|an|the|rate",
        r"year[- ]on[- ]year|year[- ]over[- ]year|on[- ]year|on the year|month[- ]on[- ]month|again|slightly|sharply",
        r"ran|came|stood|in|to",
    )
)
_LINK = rf"(?:\s+(?:{_LINK_WORDS})){{0,5}}"
_ADVERB = r"(?:\s+[a-z]+ly)?"

_EN_UP_BEFORE = Pattern(rf"(?<!made )(?<!make )(?<!makes )\b(?:{_UP_EN})\b{_ADVERB}(?P<link>{_LINK})\s*,?\s*$", re.I)
_EN_DOWN_BEFORE = Pattern(rf"\b(?:{_DOWN_EN})\b{_ADVERB}(?P<link>{_LINK})\s*,?\s*$", re.I)
_EN_UP_AFTER = Pattern(rf"\s*(?:\w+\s+){{0,2}}?(?:{_AFTER_UP})\b", re.I)
_EN_DOWN_AFTER = Pattern(rf"\s*(?:\w+\s+){{0,2}}?(?:{_AFTER_DOWN})\b", re.I)
# "cut admissions by 41%": the verb's object stands between the verb and its measure.
_EN_UP_OBJECT = Pattern(rf"\b(?:{_UP_EN})\s+(?P<object>[^,;.0-9]{{1,60}}?)\s+by{_ADVERB}(?P<link>{_LINK})\s*$", re.I)
_EN_DOWN_OBJECT = Pattern(
    rf"\b(?:{_DOWN_EN})\s+(?P<object>[^,;.0-9]{{1,60}}?)\s+by{_ADVERB}(?P<link>{_LINK})\s*$", re.I
)
_CROSSED = Pattern(r"(?:just |well |back )?(?:below|above|past|beneath)\b", re.I)
_ANY_DIRECTION = Pattern(rf"\b(?:{_UP_EN}|{_DOWN_EN})\b|增长|增加|上升|提高|上涨|下降|减少|降低|下跌|回落", re.I)
_OF_WHOLE = Pattern(r"\s*of\b", re.I)
_VERB_BEFORE = Pattern(rf"\b(?:{_UP_EN}|{_DOWN_EN}){_ADVERB}\s*$", re.I)
_EN_TO = Pattern(r"\bto\s*$", re.I)
_EN_FROM = Pattern(r"\b(?:up |down )?from\s+(?:a |an |the )?$", re.I)

_ZH_UP = "|".join(
    (
        "增长 增加 上升 提高 上涨 增幅 增速 涨幅 扩大 多增 增 升 涨 提升 加快 攀升 上行 回升 高出 多出 高于 快于 快 多"
    ).split()
)
_ZH_DOWN = "|".join(
    "下降 减少 降低 下跌 回落 降幅 跌幅 收窄 少增 减 降 跌 缩小 放缓 下行 下滑 下调 萎缩 低于 低 慢 少".split()
)
_ZH_LINK = r"(?:了|约|近|超|超过|逾|达|为|近乎|将近|大约|幅度|率|速度|幅|:|：|\s){0,3}"
_ZH_UP_BEFORE = Pattern(rf"(?:{_ZH_UP}){_ZH_LINK}$")
_ZH_DOWN_BEFORE = Pattern(rf"(?:{_ZH_DOWN}){_ZH_LINK}$")
_ZH_TO = Pattern(r"(?:增长|增加|上升|提高|上涨|增|升|涨|下降|减少|降低|下跌|降|减|回升|回落)(?:到|至|为)(?:了)?$")
_ZH_FROM = Pattern(r"(?:由|从|自)(?:[^，。；]{0,12}的)?$|(?:比|较)[^，。；]{0,12}的$")

_TRAILED = Pattern(r"\b(?:trail|lag)\w*\b[^,;.]{0,60}\bby\s+$", re.I)
_OUTPACED = Pattern(r"\b(?:outpac|outstrip|surpass|exceed|beat)\w*\b[^,;.]{0,60}\bby\s+$", re.I)
_SLOWER_AFTER = Pattern(r"\s*(?:more slowly|less quickly|slower|behind|below)\b", re.I)
_BELOW_CJK = Pattern(r"(?:低于|慢于|落后于?|比[^，。；0-9]{1,14}[低慢少])[^，。；0-9]{0,14}$")
_ABOVE_CJK = Pattern(r"(?:高于|高出|快于|领先于?|比[^，。；0-9]{1,14}[高快多])[^，。；0-9]{0,14}$")
_CHANGE_NOUN = Pattern(
    r"\b(growth|increase|rise|gain|decline|decrease|fall|drop|reduction)(?:\s+rate)?(?:\s+of\s+[^,;.]{1,60})?"
    r"\s+(?:was|is|came to|comes to|amounted to|stood at|reached|ran at)\s+$",
    re.I,
)
_DOWN_NOUN = Pattern(r"decline|decrease|fall|drop|reduction", re.I)
_SIGNED = Pattern(r"[+＋\-−–－]\s*[0-9０-９]")
_WINDOW = 70
_SHARE_UNITS = (UnitKind.PERCENT, UnitKind.POINT, UnitKind.MULTIPLE)


_COORDINATED = Pattern(r"^[^,.;，。；]{0,25}?(?:,|，|、|\band\b|和|与|及|以及)\s*(?:by\s+|a\s+|分别)?$", re.I)


def role_in_list(text: str, mention: QuantityMention, figures: Sequence[QuantityMention]) -> tuple[Role, int]:
    """The role of a figure; the further members of a list ("fell 40% and 10%") have that of its first."""
    role, sign = read_role(text, mention)
    if role is not Role.UNSTATED:
        return role, sign
    before = [other for other in figures if other.span.end <= mention.span.start]
    if before and before[-1].quantity.unit == mention.quantity.unit and mention.quantity.unit is not None:
        own, own_sign = role_in_list(text, before[-1], before[:-1])
        if own is Role.CHANGE and _COORDINATED.match(text[before[-1].span.end : mention.span.start]):
            return own, own_sign
    return role, sign


def read_role(text: str, mention: QuantityMention) -> tuple[Role, int]:
    """The role of a figure in its sentence and its sign: 1 up, -1 down, 0 where no direction is said."""
    before = text[max(0, mention.span.start - _WINDOW) : mention.span.start]
    inside = mention.span.of(text)
    end = mention.unit.end if mention.unit is not None else mention.span.end
    after = text[max(end, mention.span.end) : end + 30]
    if _SIGNED.match(inside) and mention.quantity.is_ratio:
        return Role.CHANGE, -1 if inside[0] in "-−–－" else 1
    if _EN_FROM.search(before) or _ZH_FROM.search(before):
        return Role.START, 0
    against = _against_others(before, after)
    noun = _CHANGE_NOUN.search(before)
    if noun is not None and mention.quantity.is_ratio and not against:
        return Role.CHANGE, -1 if _DOWN_NOUN.match(noun.group(1)) else 1
    if _EN_TO.search(before) or _ZH_TO.search(before) or _passes(before, inside):
        return Role.LEVEL, 0
    sign = against or _direction(before, inside)
    if sign:
        return Role.CHANGE, sign
    role, sign = _from_what_follows(after, mention)
    if role is Role.UNSTATED and _is_told_in_points(mention) and not _OF_WHOLE.match(after):
        return Role.CHANGE, 0
    return role, sign


def _passes(before: str, inside: str) -> bool:
    """Whether a verb of change crosses the figure: "dropped below 8%" tells a level; "dropped by below 8%" does not."""
    return bool(_CROSSED.match(inside)) and bool(_VERB_BEFORE.search(before))


def _is_told_in_points(mention: QuantityMention) -> bool:
    """Whether a figure is in percentage points, which tell a change or a distance, whatever the verb: "improved"."""
    unit = mention.quantity.unit
    return unit is not None and unit.kind is UnitKind.POINT


def _against_others(before: str, after: str) -> int:
    """The sign of a comparison with others: "grew 5 points more slowly", 低于各项贷款5个百分点."""
    if _SLOWER_AFTER.match(after) or _BELOW_CJK.search(before) or _TRAILED.search(before):
        return -1
    return 1 if _ABOVE_CJK.search(before) or _OUTPACED.search(before) else 0


def _direction(before: str, inside: str) -> int:
    """The sign that a verb or noun right before the figure gives; the figure's own words may hold the verb."""
    pairs = ((_EN_UP_BEFORE, _EN_DOWN_BEFORE), (_EN_UP_OBJECT, _EN_DOWN_OBJECT), (_ZH_UP_BEFORE, _ZH_DOWN_BEFORE))
    for up, down in pairs:
        rises, falls = up.search(before), down.search(before)
        if rises and falls:
            return 1 if rises.start() > falls.start() else -1
        if rises or falls:
            return 1 if rises else -1
    if re.match(r"(?:上升|增长|提高|上涨)", inside):
        return 1
    return -1 if re.match(r"(?:下降|减少|降低|下跌)", inside) else 0


def _from_what_follows(after: str, mention: QuantityMention) -> tuple[Role, int]:
    """What stands behind: "12 percent more", "0.4 points lower"; a bare count before "more" is an addition too."""
    clause = re.split(r"[,;.，；。]", after, maxsplit=1)[0]
    unit = mention.quantity.unit
    limit = clause if unit is not None and unit.kind in _SHARE_UNITS else clause[:8]
    if re.match(r"\s*(?:of|in)\b", limit):
        return Role.UNSTATED, 0
    rises, falls = _EN_UP_AFTER.match(limit), _EN_DOWN_AFTER.match(limit)
    if falls and not (rises and rises.end() < falls.end()):
        return Role.CHANGE, -1
    return (Role.CHANGE, 1) if rises else (Role.UNSTATED, 0)


def tells_direction(words: str) -> bool:
    """Whether some words hold a verb or noun of change.

    >>> tells_direction("cut its emissions"), tells_direction("capacity")
    (True, False)
    """
    return bool(_ANY_DIRECTION.search(words))


def read_direction(before: str) -> int:
    """The direction that the words right before a place tell: 1 up, -1 down, 0 where they tell none.

    >>> read_direction("Membership fell"), read_direction("the lake rose sharply"), read_direction("the lake")
    (-1, 1, 0)
    """
    return _direction(before[-_WINDOW:], "")
