"""Proper names that the base does not know: they make another statement where they stand as subject, owner or place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.mentions.model import UnknownName, UnknownRole
from factcheck.mentions.places import PLACE_WORDS, PLACE_WORDS_CJK
from factcheck.mentions.tokens import Token
from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_PLACE_CJK = Pattern("|".join(PLACE_WORDS_CJK))
_SUFFIX_CJK = Pattern(r"(?:省|市|县|区|州|自治区|特别行政区)")
# 全市 is some city's whole, 该公司 and 某县 are some company and county that the base does not name.
_OTHER_CJK = Pattern(
    r"[全本我][国省市县区州镇]|国家(?:统计局|能源局|发展改革委|发改委|税务总局)|海关总署|(?:该|某|这家|一家|那家|我)[\u4e00-\u9fff]{0,3}?"
    r"(?:公司|集团|企业|国|省|市|县|区|州|镇|村|校|院|店|厂|银行|行|俱乐部|机构|医院|大学|学校|球队)"
)
# A name with the mark of a place at the head of a clause: 海东新区, 石岭县.
_NEW_PLACE_CJK = Pattern(
    r"(?:^|[，。；：、（(|\s]|[年月日]|[初末底])(?:在)?([\u4e00-\u9fff]{2,4}?(?:新区|自治区|省|市|县|区|州|镇))(?![\u4e00-\u9fff]{0,1}[长场域])"
)
# Another body by its kind: 北漳银行, 泽州医院; what tells a class of bodies (商业银行, 上市公司) names none.
_NEW_BODY_CJK = Pattern(
    r"(?:^|[，。；：、（(|的\s]|[年月日]|[初末底])([\u4e00-\u9fff]{2,4}?(?:银行|集团|公司|医院|大学|证券|保险|俱乐部))"
    r"(?![\u4e00-\u9fff]{0,1}(?:业|家|类|们))"
)
_CLASSES_CJK = Pattern(
    r"商业|国有|大型|中小|小型|相关|外资|民营|股份|政策|地方|多家|部分|上市|有限|子公司|母公司|分公司|其他|主要|城市|农村|村镇"
    r"|投资|中央|人民|各|该|本|全|家|三甲|公立|私立|综合|县级|重点"
)
_NO_PLACES = frozenset(
    "地区 城市 全市 各市 超市 股市 楼市 都市 社区 园区 景区 小区 城区 郊区 片区 辖区 全区 全省 全县 本市 "
    "该市 该县 各省 各县 各区 该区 农村 市区 县区".split()
)
_PREPOSITION = Pattern(r"\b(?:in|across|within|throughout|inside)\s+(?:the\s+)?$", re.I)
# What a name has: "net debt at Norvik", "the operating margin of Norvik".
_HAVING = Pattern(r"\b[a-z]+\s+(?:of|at|for)\s+(?:the\s+)?$")
_CLAUSE_OPENS = Pattern(r"(?:[;:]|\b(?:that|and|while|but|when|as|because|after|whereas|where))$", re.I)
_VERB_AFTER = Pattern(
    r"\s+(?!(?:of|in|and|or|to|for|at|on|with|by|from|as|per|the|a|an|than|after|before|during|under|over)\b)[a-z]{2,}"
)
_OF = Pattern(r"\b(?:of|for|from|by|at)\s+(?:the\s+)?$", re.I)
_SPEECH_AFTER = Pattern(
    r"\s*,?\s*(?:said|says|told|reported|reports|announced|noted|added|stated|data show|figures show)\b", re.I
)
_SPEECH_BEFORE = Pattern(r"\b(?:according to|told|said|says|by|cited by)\s+(?:the\s+)?$", re.I)
_ORDINARY = frozenset(
    """
i january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec mr mrs ms dr prof
rmb usd eur gbp cny jpy hkd us q1 q2 q3 q4 h1 h2 fy gdp ceo cfo english chinese internet covid smes sme
""".split()
)


def find_unknown_names(
    text: str, tokens: Sequence[Token], taken: Sequence[Span], times: Sequence[Span] = ()
) -> tuple[UnknownName, ...]:
    """Runs of capitalised words and known place words outside `taken` (names of the base, quantities, times)."""
    latin = [] if _is_title_case(tokens) else _latin_runs(tokens, taken)
    names = [
        UnknownName(span, span.of(text), _role(text, span, times)) for span in latin if _counts(text, span, tokens)
    ]
    for match in _PLACE_CJK.finditer(text):
        span = _with_suffix(text, Span(match.start(), match.end()))
        if not any(span.overlaps(other) for other in taken):
            names.append(UnknownName(span, span.of(text), UnknownRole.PLACE))
    for match in _NEW_PLACE_CJK.finditer(text):
        span = Span(match.start(1), match.end(1))
        if match.group(1)[-2:] not in _NO_PLACES and not any(span.overlaps(other) for other in taken):
            names.append(UnknownName(span, span.of(text), UnknownRole.PLACE))
    for match in _NEW_BODY_CJK.finditer(text):
        span = Span(match.start(1), match.end(1))
        is_class = bool(_CLASSES_CJK.search(match.group(1)))
        if not is_class and not any(span.overlaps(other) for other in [*taken, *(name.span for name in names)]):
            names.append(UnknownName(span, span.of(text), UnknownRole.SUBJECT))
    for match in _OTHER_CJK.finditer(text):
        span = Span(match.start(), match.end())
        if not any(span.overlaps(other) for other in taken):
            is_place = match.group().startswith(("全", "本", "我国", "国家", "海关"))
            role = UnknownRole.PLACE if is_place else UnknownRole.DESCRIPTION
            names.append(UnknownName(span, span.of(text), role))
    return tuple(sorted(names, key=lambda name: name.span))


def _with_suffix(text: str, span: Span) -> Span:
    suffix = _SUFFIX_CJK.match(text, span.end)
    return Span(span.start, suffix.end()) if suffix else span


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether a line writes most words with capitals, so that capitals tell no names."""
    words = [token for token in tokens if token.is_word and token.text.isascii() and len(token.text) > 3]
    return len(words) > 3 and sum(token.is_capitalised for token in words) > 0.7 * len(words)


def _latin_runs(tokens: Sequence[Token], taken: Sequence[Span]) -> list[Span]:
    runs: list[list[Token]] = []
    previous: Token | None = None
    for token in tokens:
        if not _may_name(token) or any(token.span.overlaps(span) for span in taken):
            previous = None
            continue
        if previous is not None and token.span.start - previous.span.end == 1:
            runs[-1].append(token)
        else:
            runs.append([token])
        previous = None if _is_owner(token) else token
    return [Span(run[0].span.start, run[-1].span.end) for run in runs]


def _may_name(token: Token) -> bool:
    return token.is_word and token.is_capitalised and token.root not in _ORDINARY


def _is_owner(token: Token) -> bool:
    return token.text.endswith(("'s", "’s"))


def _counts(text: str, span: Span, tokens: Sequence[Token]) -> bool:
    """A sentence's first word is capitalised anyway: alone it counts only as an owner or a known place."""
    words = span.of(text).split()
    if len(words) > 1 or span.start > _first_word(tokens):
        return True
    return _is_owner_word(words[0]) or words[0] in PLACE_WORDS


def _first_word(tokens: Sequence[Token]) -> int:
    return next((token.span.start for token in tokens if token.is_word), 0)


def _is_owner_word(word: str) -> bool:
    return word.endswith(("'s", "’s"))


def _role(text: str, span: Span, times: Sequence[Span]) -> UnknownRole:
    before, after = text[: span.start], text[span.end :]
    name = span.of(text)
    if _SPEECH_AFTER.match(after) or _SPEECH_BEFORE.search(before):
        return UnknownRole.SPEAKER
    if _is_owner_word(name) or re.match(r"\s+['’]s\b|['’](?=\s)", after):
        return UnknownRole.OWNER
    if _PREPOSITION.search(before) or (_OF.search(before) and name.split()[-1] in PLACE_WORDS):
        return UnknownRole.PLACE
    if not before.strip(" \"'“‘(•-*") or name in PLACE_WORDS or _is_doer(text, span, times):
        return UnknownRole.SUBJECT
    return UnknownRole.OWNER if _HAVING.search(before) else UnknownRole.OTHER


def _is_doer(text: str, span: Span, times: Sequence[Span]) -> bool:
    """Whether a name opens a clause and a verb follows it: "at the end of 2023 Norvik had …"."""
    before = text[: span.start].rstrip(" ,")
    opens = any(other.end == len(before) for other in times) or bool(_CLAUSE_OPENS.search(before))
    return opens and bool(_VERB_AFTER.match(text, span.end))
