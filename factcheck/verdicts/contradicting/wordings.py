"""What may stand between two levels and the change from one to the other: the wordings, as patterns over marks."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.verdicts.contradicting.marks import TIME

CHANGE_NOUN = r"(?:increase|rise|gain|growth|jump|surge|climb|decrease|decline|drop|fall|reduction|loss|change)"
_CHANGE_VERB = r"(?:up|down|(?:increas|ris|grow|climb|gain|decreas|declin|dropp|fall|shrink)ing|(?:rose|fell|grew))"
_LINK = r"(?:or|i\.e\.|that is|which (?:is|was)|this is|representing|marking|meaning|equal to|equivalent to)"
_WHEN = rf"(?:\s*(?:in|at|on|by|over|during|for|as of)?(?:\s+the)?(?:\s+(?:end|start) of)?\s*{TIME})"
_WHEN_ZH = rf"(?:{TIME}[的末底]?)"
# Between a level and the change that is told of it nothing may stand that could be another thing's name.
TOLD_BEHIND = Pattern(
    rf"{_WHEN}?\s*[,，(（—–-]*\s*(?:{_LINK}\s*,?\s+)?(?:(?:by|with)\s+)?"
    rf"(?:an?\s+(?:[a-z-]+\s+)?{CHANGE_NOUN}\s+of\s+|{_CHANGE_VERB}\s+(?:by\s+)?|a\s+)?"
    rf"|{_WHEN_ZH}?[，,（(]?(?:比|较)?{TIME}?(?:增长|增加|上升|提高|上涨|增幅|涨幅|增速|下降|减少|降低|下跌|降幅|跌幅|增|降|升|涨|提升)?"
    r"(?:幅度)?(?:了|为|达|约|近|超过|超)*"
)
_FROM = r"(?:\s*,?\s*(?:in\s+\S+\s+)?from\s+(?:an?\s+|the\s+|some\s+)?)"
CHANGE_FROM = Pattern(rf"(?:\s+{_CHANGE_VERB})?{_FROM}")
LEVEL_FROM = Pattern(rf"{_WHEN}?{_FROM}")
_TO = Pattern(rf"{_WHEN}?\s*(?:members|people|units)?\s*(?:all the way\s+)?(?:up\s+|down\s+)?to\s+(?:an?\s+|some\s+)?")
CHANGE_TO = Pattern(
    r"\s*,?\s*(?:year[ -]on[ -]year\s+|to reach\s+)?to\s+(?:an?\s+)?|[，,]?(?:增|升|降|减)?(?:至|到|达到|达)(?:了)?"
)
FROM_TO_ZH = Pattern(
    rf"[^，。；,;.]{{0,6}}?{_WHEN_ZH}?(?:大幅|小幅|逐步|迅速|快速|稳步)?"
    r"(?:增长|增加|上升|提高|上涨|提升|扩大|增|升|涨|回升|下降|减少|降低|下跌|缩小|回落|降|减|跌)(?:到|至|为)(?:了)?"
    rf"{_WHEN_ZH}?"
)
AGAINST = Pattern(
    rf"{_WHEN}?\s*,?\s*(?:(?:as )?(?:compared|against|versus|vs\.?)(?:\s+(?:with|to))?|(?:up|down)\s+from)\s+"
    r"(?:an?\s+|the\s+)?"
)
MORE_THAN = Pattern(r"\s*(?:more|fewer|less|higher|lower)\s+than\s+(?:the\s+|in\s+)?(?:" + TIME + r"['’]s\s+)?")
LAST_YEAR_ZH = Pattern(r"[，,]\s*而?(?:上年|去年)(?:同期|全年)?(?:仅?为|是)")
THAN_ZH = Pattern(rf"[，,]?(?:比|较){_WHEN_ZH}?的?")
RISES_ZH = Pattern(r"(?:增长|增加|上升|提高|上涨|增|升|多|高|下降|减少|降低|下跌|减|降|少|低)(?:了|约|近)*")


def goes_to(gap: str) -> bool:
    """Whether what stands between two levels leads from the one to the other."""
    return bool(_TO.fullmatch(gap) or FROM_TO_ZH.fullmatch(gap))
