"""To whom a sentence attributes what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.model import Bound, Context, Origin
from factcheck.mentions.model import NameMention
from factcheck.patterns import Pattern
from factcheck.reading.model import QuantityMention, Span

_VERB = (
    r"(?:said|says|told|tells|stated|states|announced|disclosed|revealed|noted|added|reported|reports|explained|introduced"
    r"|confirmed|claimed|claims|puts?|presented|described|calculates?|reckons?|counts|expects?|expected"
    r"|forecasts?|predicts?|predicted|projects?"
    r"|(?:data|figures|statistics) (?:show|indicate|suggest)(?:s|ed)?)"
)
_AFTER = Pattern(rf"^(?:[,，][^.;]{{0,150}}?[,，])?\s*(?:also |then |has |have |had )?{_VERB}\b", re.I)
_BEFORE = Pattern(
    r"(?:\baccording to|\b(?:survey|study|count|poll|report|data|figures|estimates?)\s+(?:by|from|of)"
    r"|\b(?:said|says|told by|reported by|cited by|quoted by))\s+(?:the\s+|mr\.?\s+|ms\.?\s+)?$",
    re.I,
)
_POSSESSIVE_DATA = Pattern(
    r"^(?:['’]s)?\s+(?:(?:\w+\s+)?(?:data|figures|statistics|numbers)\s+(?:show|indicate|suggest|put)"
    r"|(?:count|figures?|data|reckoning|estimate)\b)",
    re.I,
)
_AFTER_CJK = Pattern(
    r"^[^，。；：]{0,18}?(?:表示|称|指出|透露|介绍|说|宣布|披露|强调|预计|预测|显示|发布|公布|通报)"
    r"|^的?(?:数字|数据|统计|口径)"
)
_COUNTED = Pattern(r"\s+(?:has |had |have )?(?:counted|recorded|registered)\b", re.I)  # of a place it tells more
_OFFICE_GAP = Pattern(r"[\u4e00-\u9fff]{0,12}")
_AT_CJK = Pattern(r"在[^，。；]{0,30}$")  # 在 … 发布会上: where it was said
_ON_STAGE = Pattern(r"^(?!在)[\u4e00-\u9fff]{0,12}[会坛谈节]?上")
_BEFORE_CJK = Pattern(r"(?:据|根据|按照)$")


def find_speakers(context: Context) -> tuple[Bound, ...]:
    """The known entities that speak in a sentence, in text order."""
    names = [name for name in context.mentions.entities() if _speaks(context, name)]
    return tuple(
        Bound(entity, 1.0, Origin.SENTENCE, name.span, name.score)
        for name in names
        if not any(_stands_between(context, name, other) for other in names)
        for entity in name.ids
    )


def _stands_between(context: Context, name: NameMention, other: NameMention) -> bool:
    """Whether another speaker stands nearer to the Chinese verb of saying: 云泽市市长*陆启明*说."""
    gap = context.sentence.text[name.span.end : other.span.start]
    return name.span.end <= other.span.start and bool(_OFFICE_GAP.fullmatch(gap))


def nearest_speakers(speakers: tuple[Bound, ...], figure: Span) -> tuple[Bound, ...]:
    """Of several speakers of a sentence the one named last before a figure, else the first behind it."""
    before = [bound for bound in speakers if bound.span is not None and bound.span.end <= figure.start]
    chosen = before[-1].span if before else next((bound.span for bound in speakers), None)
    return tuple(bound for bound in speakers if bound.span == chosen)


def _speaks(context: Context, name: NameMention) -> bool:
    text = context.sentence.text
    before, after = text[: name.span.start], text[name.span.end :]
    if _BEFORE.search(before) or _POSSESSIVE_DATA.match(after):
        return True
    if _BEFORE_CJK.search(before):
        return True
    if _AT_CJK.search(before) and _ON_STAGE.match(after):
        return False
    verb = _AFTER.match(after) or _AFTER_CJK.match(after) or (None if name.is_area else _COUNTED.match(after))
    return verb is not None and not _has_figure(context.mentions.quantities, name.span.end, name.span.end + verb.end())


def _has_figure(figures: Sequence[QuantityMention], start: int, end: int) -> bool:
    return any(start <= figure.span.start < end for figure in figures)
