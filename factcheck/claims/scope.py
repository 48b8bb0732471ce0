"""How closely a mention stands to a figure: which names, properties and times belong to which number of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.patterns import Pattern
from factcheck.reading.model import QuantityMention, Span

_ATTACHED = Pattern(
    r"\s*(?:(?:more|less|fewer|higher|lower)\s+)?(?:(?:of|in|from|at|on|by|as of|worth of|的)\s*)?"
    r"(?:(?:the|all|its|their|a|an|new|total|such|these|those)\s+)*",
    re.I,
)
_WEAK = Pattern(r"[,，、：:()（）—–|]|\s-\s|\b(?:and|while|but|with|whereas)\b|和|与|及|其中", re.I)
_STRONG = Pattern(r"[;；。]|\b(?:while|whereas|but)\b|而", re.I)

_OF_WHICH = Pattern(r"\bof (?:which|these|those|them|that|this)\b|其中", re.I)

_CONJUNCTION = Pattern(r"\s*(?:,|，)?\s*(?:and|while|but|with|和|与|及|以及|而)\s*(?:about|some|another)?\s*", re.I)

_OPENING = Pattern(r"\W*(?:At|With)\s+(?:about\s+|just\s+|some\s+)?")
_OPENING_CJK = Pattern(r"\W*[与和同较比][^，。；]{0,16}的")
_LEADS_TO = Pattern(r"\s*(?:of|at|to|was|were|is|by|:|：|为|达|达到)?\s*", re.I)

DIRECT = 1.0  # the figure is said of what follows at once: "17.8 trillion yuan of new loans"
_OWN = 0.95
_FOLLOWING = 0.9
_INHERITED = 0.78
_LATER = 0.5
_ANOTHERS = 0.3
_OUTSIDE = 0.55  # the whole of which the figure is a part
_TAKEN = 0.6  # stands between, but belongs to the figure before it


def strength(
    text: str, mention: Span, figure: QuantityMention, figures: Sequence[QuantityMention], *, parts_out: bool = True
) -> float:
    """How closely a mention is bound to a figure of its sentence, from 0 to 1.

    What follows a figure at once belongs to it; what leads up to it in the same clause nearly as much; what leads
    up to an earlier figure is inherited; what belongs to a later figure hardly counts. `parts_out` says that what
    stands before "of which" is the whole and not the part that the figure tells.
    """
    whole = _reach(figure)
    if mention.overlaps(whole):
        return DIRECT
    if mention.start >= whole.end and _opens(text, whole):
        return _FOLLOWING
    if mention.start >= whole.end:
        return _after(text, mention, figure, figures)
    return _before(text, mention, figure, figures, parts_out=parts_out)


def _opens(text: str, figure: Span) -> bool:
    """Whether a figure opens a sentence as what the next clause tells of: "At 5.4%, unemployment", 与…的1.35%相比，."""
    if _OPENING.fullmatch(text[: figure.start]):
        return text[figure.end : figure.end + 1] == ","
    return bool(_OPENING_CJK.fullmatch(text[: figure.start])) and text.startswith("相比", figure.end)


def _reach(figure: QuantityMention) -> Span:
    """The figure with its unit's words."""
    if figure.unit is None:
        return figure.span
    return Span(min(figure.span.start, figure.unit.start), max(figure.span.end, figure.unit.end))


def _is_like(figure: QuantityMention, other: QuantityMention) -> bool:
    """Whether two figures are both shares or both amounts; a share in passing parts no amount from its name."""
    return figure.quantity.is_ratio == other.quantity.is_ratio


def _after(text: str, mention: Span, figure: QuantityMention, figures: Sequence[QuantityMention]) -> float:
    whole = _reach(figure)
    gap = text[whole.end : mention.start]
    between = sum(
        whole.end <= other.span.start and other.span.end <= mention.start and _is_like(figure, other)
        for other in figures
    )
    if between:
        return max(_LATER - 0.1 * between, 0.1)
    if _ATTACHED.fullmatch(gap):
        return DIRECT
    if _leads_to_next(text, mention, figures):
        return _ANOTHERS
    if _STRONG.search(gap):
        return 0.4
    if _WEAK.search(gap):
        return _later_owner(mention, whole, figures)
    return max(_FOLLOWING - 0.01 * len(gap.split()), 0.7)


def _leads_to_next(text: str, mention: Span, figures: Sequence[QuantityMention]) -> bool:
    """Whether a mention leads right up to a later figure: "… on revenue of 3.8 billion"."""
    following = [other.span.start for other in figures if other.span.start >= mention.end]
    return bool(following) and bool(_LEADS_TO.fullmatch(text[mention.end : min(following)]))


def _later_owner(mention: Span, whole: Span, figures: Sequence[QuantityMention]) -> float:
    """Behind a comma: the mention belongs to the next figure, if there is one, else still to this."""
    has_next = any(other.span.start >= mention.end for other in figures)
    return _LATER if has_next else 0.65


def _before(
    text: str, mention: Span, figure: QuantityMention, figures: Sequence[QuantityMention], *, parts_out: bool
) -> float:
    gap = text[mention.end : figure.span.start]
    between = [other for other in figures if mention.end <= other.span.start and other.span.end <= figure.span.start]
    if parts_out and _OF_WHICH.search(gap):
        return _OUTSIDE
    if between:
        return max(_INHERITED - 0.04 * len(between) - (0.15 if _STRONG.search(gap) else 0), 0.3)
    if _belongs_to_previous(text, mention, figures) or _closes_previous(gap, mention, figures):
        return _TAKEN
    if _STRONG.search(gap):
        return 0.7
    return max(_OWN - 0.01 * len(gap.split()), _INHERITED + 0.02)


def _closes_previous(gap: str, mention: Span, figures: Sequence[QuantityMention]) -> bool:
    """Whether a mention ends what is said of an earlier figure: "32.8% were credit loans and 21.4% …"."""
    return bool(_CONJUNCTION.fullmatch(gap)) and any(other.span.end <= mention.start for other in figures)


def _belongs_to_previous(text: str, mention: Span, figures: Sequence[QuantityMention]) -> bool:
    """Whether an earlier figure is said of this mention directly ("… of new loans, 32.8% …")."""
    for other in figures:
        whole = _reach(other)
        if whole.end <= mention.start and _ATTACHED.fullmatch(text[whole.end : mention.start]):
            return True
        if mention.overlaps(whole):
            return True
    return False
