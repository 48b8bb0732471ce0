"""Whether a text says a thing as true: questions, wishes, hypotheses, forecasts, denials and what it rejects."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.claims.model import Stance
from factcheck.patterns import Pattern
from factcheck.reading.model import Span


def _words(english: str, chinese: str = "") -> Pattern:
    """One pattern for English words (alternatives, one a line or parted by two spaces) or Chinese ones."""
    alternatives = "|".join(part for part in re.split(r"\n|  +", english.strip()) if part)
    return Pattern(rf"\b(?:{alternatives})\b" + (f"|{'|'.join(chinese.split())}" if chinese else ""), re.I)


_QUESTION = Pattern(r"[?？]\s*[\"'”’)）」』]*\s*$|^\s*谁说|(?:吗|呢)[。！]?\s*$")
_HYPOTHESIS = Pattern(
    r"(?:^|[,;(“\"]\s*|\b(?:and|but|that|so|even)\s+)"
    r"(?:if|suppose|supposing|imagine|assuming|assume|unless|were\b.{1,40}\bto|had\b.{1,30}\bnot)\b"
    r"|\b(?:would have|could have|might have|would then)\b"
    r"|如果|假如|假设|倘若|要是|若是|设想|即使|即便|(?:^|[，。；])若|万一",
    re.I,
)
_INVERTED = Pattern(r"\W*(?:had|were|should)\b[^.?!;]*,[^.?!;]*\b(?:would|could|might)\b", re.I)
_WOULD = Pattern(r"\bwould be\b", re.I)
# "said that it would be": told as to come, and no supposition.
_TOLD = Pattern(r"\b(?:said|says|told|announced|expects?|expected|stated|confirmed|promised)\b", re.I)
_WISH = _words(
    """
    hopes?  hoped  hoping  wish(?:es|ed)?  would like  we want  i want  ought to  should(?! have)
    needs? to  must(?! have)
    let us  let's  dreams? of  call(?:s|ed)? for  urge[sd]?
    """,
    "希望 但愿 应当 应该 盼望 期盼 期待 呼吁 力求 建议",
)
_FORECAST = _words(
    """
    will  would be  shall  may  might  could  likely  unlikely  expects?  expected  forecasts?  predicts?  predicted
    projects?(?= that| growth| a)  anticipates?  anticipated  is set to  are set to  is poised to  outlook
    is going to  are going to  is about to  soon be  in the coming
    """,
    "预计 预期 预测 有望 或将 将(?:会|达|超|突破|增|降|于|在|有|把|是|为|继续) 可能 会不会 料将 未来",
)
_ESTIMATE = _words(
    """
    guess(?:es|ed)?  speculat\\w+  rumou?rs?  rumou?red  reckon(?:s|ed)?  estimates? that  estimated  estimates
    anecdotal\\w*  some say  it is said
    """,
    "猜测 传闻 据传 有人说 有专家估计 估计 估算 据说",
)
_TARGET = _words(
    """
    targets?  targeted  goals?  aims?  aimed  plans?  planned  wants?  intends?  means to  pledge[sd]?  strive[sd]?
    seeks? to  hopes? to  due to  commit(?:s|ted)? to  objectives?  ambitions?  is to  are to  to be
    """,
    "目标 计划 力争 拟 规划 争取 旨在 到20\\d\\d年(?!末|底|\\d|[一二三四五六七八九十]+月).{0,4}(?:将|要)",
)
_DENIAL_WHOLE = _words(
    """
    (?:it is|it's|it was)\\s+(?:not true|untrue|false|wrong|incorrect|a myth)\\s+(?:that|to say)
    not true that  it is not the case that
    """,
    "并不属实 不是事实 并非事实 不实的是 并非如此",
)
_NOT_BEFORE = Pattern(
    r"\b(?:(?:did|do|does|has|have|had|was|were|is|are|could|would)\s*(?:not|n['’]t)|never|failed to|cannot)"
    r"\b(?!\s+only\b)(?:(?!\bbut\b)[^,;.]){0,60}$"
    r"|\b(?:excludes?|excluded|omits?|omitted|leaves? out|left out)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_NOT_CONTRAST = Pattern(r"\bnot\s+(?:the\s+|a\s+|an\s+|at\s+|in\s+|by\s+|some\s+|about\s+)*$", re.I)
_RATHER_THAN = Pattern(r"\b(?:rather than|instead of|as opposed to)\s+(?:the\s+|a\s+)*$", re.I)
_NOT_ZH = Pattern(
    r"(?:(?:并未|没有|未能|尚未|未(?![来必])|并没有|没)(?:达到|超过|突破|达|超|有)?[^，。；]{0,8}|不包括|排除)$"
)
_NOT_CONTRAST_ZH = Pattern(r"(?:并不是|不是|并非|而非|而不是|非)\s*$")
_NOT_ONLY = _words("not\\s+(?:only|just|merely|simply)", "不仅 不只 不但 不止")
_REPORTED_ERROR = _words(
    "wrongly  mistakenly  falsely  erroneously  incorrectly  as some (?:had|have|put|said)",
    "误称 误传 误报 错误地 谣传",
)
_REFUSED = Pattern(
    r"\b(?:claims?|claimed|rumou?rs?|reports?|critics|some)\b.*\b(?:is|are|was|were)\s+(?:simply\s+)?(?:false|untrue|wrong|denied|unfounded)\b"
    r"|(?:传言|谣言|有人|网传).*(?:否认|辟谣|不属实|不实|与事实不符|有误)",
    re.I,
)
_DISMISSED = Pattern(
    r"[^.;]{0,30},\s*a (?:claim|figure|number|statement) (?:that|which) "
    r".{0,40}\b(?:dismissed|denied|rejected|refuted)\b",
    re.I,
)
_PARTS = Pattern(r"[;；]|,\s*(?:but|while|whereas)\b", re.I)
_CLAUSE = Pattern(r"[,;:，；：—]|\bbut\b|\bwhile\b", re.I)


def masked(text: str, names: Iterable[Span]) -> str:
    """The text with names blanked out, so that "the Micro Plan" plans nothing; offsets stay."""
    for name in names:
        text = text[: name.start] + "□" * (name.end - name.start) + text[name.end :]
    return text


def read_stance(text: str, span: Span) -> Stance:
    """How a sentence stands to the figure, date or relation at `span`. Plans count as asserted: see `is_target`."""
    if _QUESTION.search(text):
        return Stance.QUESTION
    clause = _clause(text, span)
    part = _part(text, span)
    before = text[max(part.start, span.start - 80) : span.start]
    if _is_rejected(text, span, before):
        return Stance.REJECTED
    if _HYPOTHESIS.search(text[: span.end]) or _INVERTED.match(text):
        return Stance.HYPOTHESIS
    if _WOULD.search(clause) and not _TOLD.search(text):
        return Stance.HYPOTHESIS
    if _WISH.search(clause):
        return Stance.WISH
    if _ESTIMATE.search(clause):
        return Stance.ESTIMATE
    if _FORECAST.search(clause):
        return Stance.FORECAST
    if _is_denied(part.of(text), before):
        return Stance.DENIED
    return Stance.ASSERTED


def is_target(text: str, span: Span) -> bool:
    """Whether the words around a place say a plan or an aim."""
    return bool(_TARGET.search(_part(text, span).of(text)))


def _part(text: str, span: Span) -> Span:
    """The part of a sentence between semicolons that holds a place; what another part denies or plans is not here."""
    start = max((match.end() for match in _PARTS.finditer(text, 0, span.start)), default=0)
    following = _PARTS.search(text, span.end)
    return Span(start, following.start() if following else len(text))


def _clause(text: str, span: Span) -> str:
    start = max((match.end() for match in _CLAUSE.finditer(text, 0, span.start)), default=0)
    following = _CLAUSE.search(text, span.end)
    return text[start : following.start() if following else len(text)]


def _is_rejected(text: str, span: Span, before: str) -> bool:
    """ "not 50 million", "rather than 5%", 不是35亿元, "wrongly put at": said by others, and denied."""
    if _NOT_ONLY.search(before[-25:]):
        return False
    contrast = _NOT_CONTRAST.search(before) or _NOT_CONTRAST_ZH.search(before) or _RATHER_THAN.search(before)
    return bool(contrast) or _is_refused(text, span) or bool(_REPORTED_ERROR.search(_clause(text, span)))


def _is_refused(text: str, span: Span) -> bool:
    """Whether a place stands between a rumour and its refusal."""
    if _DISMISSED.match(text, span.end):
        return True
    return any(match.start() <= span.start < match.end() for match in _REFUSED.finditer(text))


def _is_denied(text: str, before: str) -> bool:
    if _NOT_ONLY.search(text):
        return False
    return bool(_DENIAL_WHOLE.search(text) or _NOT_BEFORE.search(before) or _NOT_ZH.search(before))
