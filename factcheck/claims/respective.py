"""Lists told in order: "A, B and C had 1, 2 and 3 respectively", 分别为."""

from __future__ import annotations

import re

from factcheck.claims.model import Context
from factcheck.mentions.model import NameKind, NameMention
from factcheck.patterns import Pattern
from factcheck.reading.model import QuantityMention, Span

_RESPECTIVELY = Pattern(r"\brespectively\b|\bin that order\b|分别", re.I)
_LISTED = Pattern(r"\s*(?:,|，|、|\band\b|和|与|及|以及|,\s*and\b)\s*(?:the\s+)?", re.I)
_OWN = 1.0
_OTHERS = 0.3


def is_respective(text: str) -> bool:
    """Whether a sentence tells a list in the order of another."""
    return bool(_RESPECTIVELY.search(text))


def respective_strengths(context: Context, figure: QuantityMention, kind: NameKind) -> dict[Span, float]:
    """How closely the names of a list stand to one of as many figures; empty where the sentence tells no such list."""
    text = context.sentence.text
    if not is_respective(text):
        return {}
    figures = [one for one in context.mentions.quantities if _may_be_alike(one, figure)]
    names = _list_of(text, [name for name in context.mentions.names if name.kind is kind])
    if len(names) != len(figures) or len(names) < 2:
        return {}
    own = figures.index(figure)
    return {name.span: _OWN if number == own else _OTHERS for number, name in enumerate(names)}


def _may_be_alike(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether two figures of a list are of one kind; the last of a list may give the unit of all."""
    first, second = one.quantity.unit, other.quantity.unit
    if first is None or second is None:
        unit = first or second
        return unit is None or unit.kind.is_amount
    return first.dimension == second.dimension


def _list_of(text: str, names: list[NameMention]) -> list[NameMention]:
    """The longest run of names with nothing but commas and conjunctions between them."""
    best: list[NameMention] = []
    run: list[NameMention] = []
    for name in names:
        joined = run and _LISTED.fullmatch(text[run[-1].span.end : name.span.start])
        run = [*run, name] if joined else [name]
        best = run if len(run) > len(best) else best
    return best
