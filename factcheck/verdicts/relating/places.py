"""Where the value of a relation stands to its subject and to the words that tell it."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_ADJACENT = Pattern(r"^(?:['’]s?)?\s*[\"“‘'《]?\s*$|^\s*的\s*[“\"《]?$")
_IN = Pattern(
    r"^[\"”’'》]?\s*(?:\w+\s+){0,2}?(?:in|of|from|at|by|on)\s+(?:the\s+)?$|^[\"”’'》]?(?:位于|坐落于|地处|设在|在|来自|出自|源自|源于|诞生于|起源于)$",
    re.I,
)
_COPULA = Pattern(r"[^,;.，。；]{0,60}?(?:\b(?:is|was|are|were)\s+(?:the\s+)?|[:：]\s*|[为是])", re.I)
_IS_CJK = Pattern(r"[”\"’」》]?是$")  # “X”是成都的做法
_THING_OF_CJK = Pattern(r"的?(?:做法|模式|经验|探索|产品|创新|项目|实践|首创|特色)")
_COMPLEMENT = Pattern(r"\s+(?:(?:in|at|to|by|with|from|as)\s+)?(?:the\s+)?|在|于", re.I)
_SETTING = Pattern(r"^[，,]?\s*(?:the\s+|its\s+)?[\"“‘《]?\s*$", re.I)


def are_beside(text: str, value: Span, subject: Span) -> bool:
    """ "Jinjiang's model", "the model in Jinjiang"."""
    if value.end <= subject.start:
        gap = text[value.end : subject.start]
        is_setting = _SETTING.match(gap) and re.search(r"(?:\b[Ii]n|在)\s*$", text[: value.start])
        return bool(_ADJACENT.match(gap) or is_setting)
    gap, behind = text[subject.end : value.start], text[value.end :]
    return bool(_IN.match(gap) or (_IS_CJK.match(gap) and _THING_OF_CJK.match(behind)))


def is_predicate(text: str, prop: Span, value: Span) -> bool:
    """ "The operator of the plant is X", 运营方为X, "has its head office in X": the value told of a property."""
    gap = text[prop.end : value.start]
    return value.start >= prop.end and bool(_COPULA.fullmatch(gap) or _COMPLEMENT.fullmatch(gap))


def is_agent(text: str, span: Span) -> bool:
    """ "by X", 由X, or X as the sentence's first words."""
    before = text[: span.start]
    return bool(re.search(r"\bby\s+(?:the\s+)?$|由$", before, re.I)) or not re.sub(r"^the\b|\W", "", before, flags=re.I)
