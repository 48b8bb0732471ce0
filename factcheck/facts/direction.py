"""What verbs say of a value in a quote: that it fell or rose, and on which side of it the truth lies."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.values.quantity import Modifier


def _words(english: str, chinese: str) -> Pattern:
    """Any of the English stems at the start of a word, or any of the Chinese words."""
    return Pattern(rf"\b(?:{'|'.join(english.split())})|{'|'.join(chinese.split())}")


_FALL = _words(
    "fall fell declin decreas drop down lower lowest reduc cut contract shr[aiu]n slid slump plung los[ets] less fewer "
    "narrow eas(?:e|ing) weak dip sank sink shed tumbl retreat minus negative cheap deficit",
    "下降 下跌 下滑 下调 减 降 跌 回落 收窄 缩 负 少",
)
_RISE = _words(
    "ris rose grow grew increas up higher more gain climb expand jump add widen surg soar improv advanc rais accelerat "
    "positive exceed",
    "增 升 涨 上 加 提高 扩大 多 高",
)
_SIDES = {
    Modifier.MORE_THAN: _words(
        "exceed surpass top pass cross break brok over above beyond more", "突破 超 逾 过 以上 多于 高于 大于"
    ),
    Modifier.AT_LEAST: _words(
        "at\\sleast reach minimum no\\s(?:less|fewer|lower) from or\\smore", "至少 不低于 不少于 以上 达"
    ),
    Modifier.LESS_THAN: _words("below under less fewer lower within", "低于 不足 不到 少于 小于 跌破 未达"),
    Modifier.AT_MOST: _words(
        "at\\smost up\\sto maximum no\\s(?:more|higher|later) cap limit within or\\sless",
        "至多 不超过 不高于 以内 以下 上限 之内",
    ),
    Modifier.NEARLY: _words("approach near close almost", "近 逼近"),
    Modifier.ABOUT: _words("about around some approximate rough", "约 左右 上下 大概"),
}


def falls(quote: str) -> bool:
    """Whether the quote has a word for a fall."""
    return _FALL.search(quote.casefold()) is not None


def rises(quote: str) -> bool:
    """Whether the quote has a word for a rise."""
    return _RISE.search(quote.casefold()) is not None


def bends(quote: str, modifier: Modifier) -> bool:
    """Whether the quote has a word, a verb say, that bends its number this way."""
    side = _SIDES.get(modifier)
    return side is not None and side.search(quote.casefold()) is not None
