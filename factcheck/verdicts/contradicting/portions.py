"""Part, whole and the share that a sentence gives for them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.claims.model import Claim, Role
from factcheck.patterns import Pattern
from factcheck.values.quantity import NumberStyle
from factcheck.values.unit import UnitKind
from factcheck.verdicts.contradicting.clashes import (
    Clash,
    Reckoned,
    amount,
    are_alike,
    contradicts,
    dimension,
    has_kind,
    reckoned,
    words,
)
from factcheck.verdicts.contradicting.marks import FIGURE, Marked

_HUNDRED = Decimal(100)
_OF = r"\b(?:of|among|out of)\s+(?:(?:the|all|its|their|some|a total of|about)\s+)*"
_THESE = r"of (?:which|whom|these|those|them)"
_WORDS = r"[^\ue000-\ueeff.;。；()（）]"
# The share as the text puts it behind the part: ", or 35%", "(35%)", ", which is 35%,".
_SHARE = (
    rf"(?:\s*[,—–]?\s*(?:or|i\.e\.|that is|which is|representing|equal to|equivalent to|making up|accounting for"
    rf"|a share of)\s*,?\s*(?:a share of\s+)?(?P<s>{FIGURE})|\s*\((?P<b>{FIGURE})(?:\s+of the total)?\))"
)
_SHARE_ZH = (
    r"[，,（(、]?(?:占比?|比重|比例)(?:总\w{0,2}的?|全部的?|其的?|(?:全部|总)?(?P<of>[^\ue000-\ueeff，。；]{1,6})的)?"
    rf"(?:为|达|达到|约|近)*(?P<s>{FIGURE})"
)
_PATTERNS = tuple(
    Pattern(pattern)
    for pattern in (
        rf"{_OF}(?P<w>{FIGURE}){_WORDS}{{0,40}},\s*{_WORDS}{{0,20}}?(?P<p>{FIGURE})\s*(?:[a-z]+\s*){{0,2}}{_SHARE}",
        rf"(?P<w>{FIGURE}){_WORDS}{{0,25}}[,;]\s*{_THESE}\s+(?:some\s+)?(?P<p>{FIGURE})"
        rf"\s*(?:[a-z]+\s*){{0,2}}{_SHARE}",
        rf"(?P<w>{FIGURE})[^\ue000-\ueeff.。；()（）]{{0,25}}[,;]\s*(?P<p>{FIGURE})\s+{_THESE}"
        rf"\s*{_SHARE}",
        rf"(?P<p>{FIGURE})\s+(?:[a-z]+\s+)?{_OF}(?P<w>{FIGURE})\s*(?:[a-z]+\s*){{0,3}}{_SHARE}",
        rf"(?P<s>{FIGURE})\s*(?:\(|,\s*or\s+)(?P<p>{FIGURE})\s+{_OF}(?P<w>{FIGURE})",
        rf"(?P<w>{FIGURE}){_WORDS}{{0,12}}(?:中|其中|[，,]有){_WORDS}{{0,10}}?(?P<p>{FIGURE})[^\ue000-\ueeff，。；]{{0,10}}{_SHARE_ZH}",
    )
)
_ANOTHER_WHOLE = Pattern(r"\s*(?:of|in)\s+(?!the total|them|these)|\s*(?:more|less|higher|lower|up|down)\b")


def find_share_clashes(marked: Marked) -> Iterator[Clash]:
    """The shares of a sentence that its own part and whole do not give."""
    if len(marked.figures) < 3:
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(marked.text):
            share = match["s"] or match.groupdict().get("b")
            named = match.groupdict().get("of")
            if named and named not in marked.text[: match.start("w")]:
                continue
            whole, part, told = (marked.number_of(sign) for sign in (match["w"], match["p"], share or ""))
            clash = _check(marked, whole, part, told)
            if clash is not None:
                yield clash
                return


def _check(marked: Marked, whole: int, part: int, told: int) -> Clash | None:
    one, other, share = marked.figures[whole], marked.figures[part], marked.figures[told]
    if not _is_share(share) or not _are_amounts(one, other):
        return None
    if told > max(whole, part) and _ANOTHER_WHOLE.match(marked.after(told)):
        return None
    numerator, denominator = reckoned(other), reckoned(one)
    if denominator.interval.low is None or denominator.interval.low <= 0 or not numerator.value:
        return None
    computed = Reckoned(
        numerator.value / denominator.value * _HUNDRED, numerator.interval.over(denominator.interval).scaled(_HUNDRED)
    )
    if not contradicts(share, computed):
        return None
    later = marked.figures[max(whole, part, told)]
    message = f"Says {words(share)}, but {words(other)} of {words(one)} is {amount(computed.value, share)}."
    return Clash(later, "FC502", tuple(figure for figure in (one, other, share) if figure is not later), message)


def _is_share(claim: Claim) -> bool:
    return has_kind(claim, UnitKind.PERCENT) and claim.role is not Role.CHANGE and claim.stance.is_claim


def _are_amounts(whole: Claim, part: Claim) -> bool:
    if not all(one.stance.is_claim and one.role in (Role.UNSTATED, Role.LEVEL) for one in (whole, part)):
        return False
    if any(one.mention.quantity.number.style is NumberStyle.FRACTION for one in (whole, part)):
        return False
    if any(has_kind(one, UnitKind.PERCENT) and not one.mention.shared for one in (whole, part)):
        return False
    counted = has_kind(whole, UnitKind.COUNT) and dimension(part) is None
    return counted or are_alike(whole, part)
