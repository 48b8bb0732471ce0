"""What a denied bound says: "did not exceed", "never fell below", 不会超过, and what was "not reached"."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.phrases import PhraseIndex
from factcheck.values.quantity import Modifier

_DENIED = {Modifier.MORE_THAN: Modifier.AT_MOST, Modifier.LESS_THAN: Modifier.AT_LEAST}
_REACHING = PhraseIndex(
    (phrase, phrase)
    for phrase in (
        "reach|reached|reaching|hit|hitting|attain|attained|attaining|achieve|achieved|amount to|come to|come near|"
        "get to|got to|达到|达|到达|触及|到|满"
    ).split("|")
)
_ONCE_OF_FEW = frozenset({"hit", "hitting"})  # "did not hit 3 schools" tells nothing of a bound
_BETWEEN = (
    "yet|ever|even|quite|expected to|likely to|be|been|have|has|to|go|went|gone|rise|risen|rose|fall|fell|fallen|drop|"
    "dropped|dip|dipped|slip|slipped|climb|climbed|get|come|came"
)
_NEGATOR = Pattern(
    r"(?:^|[^a-z])((?:not|never|cannot|without|yet to|unlikely to|(?:fail|fails|failed|failing|unable) to|"
    rf"[a-z]{{2,7}}n't)(?: (?:{_BETWEEN})){{0,4}}) $"
)
_LONGEST_NEGATOR = 48  # characters before a verb in which its negation may stand
_NEGATORS_ZH = (
    *("始终没有", "从来没有", "并没有", "还没有", "不可能", "没有", "没能", "未能", "未曾", "从未", "并未", "尚未"),
    *("仍未", "还未", "从没", "还没", "不会", "不得", "不应", "不能", "不可", "不再", "不致", "不准", "不宜", "不许"),
    *("难以", "无法", "未", "没", "不", "难"),
)


def denied(text: str, start: int, modifier: Modifier) -> tuple[int, Modifier] | None:
    """Where the negation before a hedge at `start` begins, and what it makes of the modifier; None without one.

    >>> denied("it never fell below 2 billion", 14, Modifier.LESS_THAN)
    (3, <Modifier.AT_LEAST: 'at-least'>)
    """
    opposite = _DENIED.get(modifier)
    begin = -1 if opposite is None else _negator(text, start)
    return None if opposite is None or begin < 0 else (begin, opposite)


def not_reached(text: str, end: int, *, few: bool) -> tuple[int, int, Modifier] | None:
    """The denied verb of reaching that ends at `end`, its span and modifier: "did not reach", 未能达到."""
    found = _REACHING.before(text, end)
    if found is None or (few and found[1] in _ONCE_OF_FEW):
        return None
    begin = _negator(text, found[0])
    return None if begin < 0 else (begin, end, Modifier.LESS_THAN)


def _negator(text: str, end: int) -> int:
    """Where a negation that ends at `end` begins, -1 without one."""
    if text[end - 1 : end] == " ":
        match = _NEGATOR.search(text, max(end - _LONGEST_NEGATOR, 0), end)
        return -1 if match is None else match.start(1)
    word = next((word for word in _NEGATORS_ZH if text.endswith(word, 0, end)), "")
    asks = word != "" and text[end - len(word) - 1 : end - len(word)] == word[-1]  # 会不会, 有没有
    return end - len(word) if word and not asks else -1
