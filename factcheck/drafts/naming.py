"""Names what the base does not know from the words of the text, and gives ids that nothing else has."""

from __future__ import annotations

import re
from collections.abc import Container

from factcheck.claims.model import Claim, Role
from factcheck.drafts.model import Term
from factcheck.facts.model import PropertyType
from factcheck.patterns import Pattern
from factcheck.values.unit import UnitKind

_WORD = Pattern(r"[^\W_]+")
_LONGEST = 6  # words of a name that is taken from a text
_LONGEST_CJK = 16
_SIDES = " \t\r\n,;:.，；：。、\"“”'()（）[]-–—"
_CLAUSE = Pattern(r"[,;:](?=\s)|[，；：。、]")
_VERB = Pattern(
    r"\b(?:is|are|was|were|has|have|had|stood|rose|fell|grew|reached|came|amounted|totall?ed|accounted|employed"
    r"|(?-i:[a-z]{3,}ed)(?=\s*$|\s+(?:[\d$€£¥]|(?:by|to|from|about|more|nearly|almost|some|over|an?|the)\b))|generated|supplied|served|supported|issued|earned|sold|made|averaged|amounted|invested|reported|reports|posted|recorded|increased|decreased|dropped|climbed)\b"
    r"|[为达是有]|增长|下降|上升|同比|实现|完成",
    re.I,
)
_LEADING = Pattern(r"^(?:(?:the|a|an|of which|and|but|while|its|their|in|by|at|on)\s+)+", re.I)
_UNNAMED = "unnamed"

# What a figure is of, where the text's own words do not name a property of the base.
_BY_KIND = {
    UnitKind.MONEY: "amount",
    UnitKind.PERCENT: "share",
    UnitKind.POINT: "difference",
    UnitKind.MULTIPLE: "multiple",
}


def slug(text: str) -> str:
    """An id made of the words of a text.

    >>> slug("Acme's net revenue"), slug("普惠小微贷款")
    ('acme-s-net-revenue', '普惠小微贷款')
    """
    return "-".join(_WORD.findall(text.lower())[: 2 * _LONGEST]) or _UNNAMED


def free_id(wanted: str, taken: Container[str]) -> str:
    """The id, with a number where something has it already."""
    number, id_ = 2, wanted
    while id_ in taken:
        id_, number = f"{wanted}-{number}", number + 1
    return id_


def opening_of(text: str, end: int) -> str:
    """The words that open the clause before a place, up to its verb; empty where there are none."""
    starts = [match.end() for match in _CLAUSE.finditer(text) if match.end() <= end]
    clause = text[starts[-1] if starts else 0 : end]
    verb = _VERB.search(clause)
    words = _LEADING.sub("", (clause[: verb.start()] if verb else clause).strip(_SIDES)).strip(_SIDES)
    return words[:_LONGEST_CJK] if not words.isascii() else " ".join(words.split()[:_LONGEST])


def property_from_words(claim: Claim) -> Term:
    """The property that a figure's role and unit name."""
    unit = claim.mention.quantity.unit
    is_change = claim.role is Role.CHANGE and claim.mention.quantity.is_ratio
    if is_change:
        name = "growth" if unit is not None and unit.kind is UnitKind.PERCENT else "change in points"
    elif unit is None:
        name = "number"
    elif unit.kind in _BY_KIND:
        name = _BY_KIND[unit.kind]
    else:
        name = f"number of {unit.code}" if unit.kind is UnitKind.COUNT else f"measure in {unit.code}"
    id_ = slug(f"{name} {unit.code}" if unit is not None and unit.kind is UnitKind.MONEY else name)
    return Term(id_, name, is_new=True, type=PropertyType.QUANTITY, unit=unit, change=is_change)
