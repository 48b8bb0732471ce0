"""From one level to another: whether the change that is told, and the verb that tells it, fit the two levels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.claims.model import Claim, Role
from factcheck.claims.roles import read_direction
from factcheck.mentions.model import SentenceMentions
from factcheck.values.interval import Interval
from factcheck.values.quantity import QuantityKind
from factcheck.values.time import Basis, Grain, Time
from factcheck.values.unit import UnitKind
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.contradicting.clashes import (
    Clash,
    Reckoned,
    amount,
    are_alike,
    contradicts,
    dimension,
    has_kind,
    is_ratio,
    reckoned,
    words,
)
from factcheck.verdicts.contradicting.marks import TIME, Marked

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_SLACK = Decimal("0.02")  # a rate is often computed from unrounded or slightly revised levels
_LONG = 3  # significant digits from which "from 843 to 871" can hardly be a range
_PLACES = 100  # bare numbers below it may be places in a ranking, where down is better
_NEAR_TIME = 12  # characters within which a time stands right behind a level
_TAIL = 45  # characters behind the last figure in which another basis may be named

_CHANGE_NOUN = r"(?:increase|rise|gain|growth|jump|surge|climb|decrease|decline|drop|fall|reduction|loss|change)"
_CHANGE_VERB = r"(?:up|down|(?:increas|ris|grow|climb|gain|decreas|declin|dropp|fall|shrink)ing|(?:rose|fell|grew))"
_LINK = r"(?:or|i\.e\.|that is|which (?:is|was)|this is|representing|marking|meaning|equal to|equivalent to)"
_WHEN = rf"(?:\s*(?:in|at|on|by|over|during|for|as of)?(?:\s+the)?(?:\s+(?:end|start) of)?\s*{TIME})"
_WHEN_ZH = rf"(?:{TIME}[的末底]?)"
# Between a level and the change that is told of it nothing may stand that could be another thing's name.
_TOLD_BEHIND = re.compile(
    rf"{_WHEN}?\s*[,，(（—–-]*\s*(?:{_LINK}\s*,?\s+)?(?:(?:by|with)\s+)?"
    rf"(?:an?\s+(?:[a-z-]+\s+)?{_CHANGE_NOUN}\s+of\s+|{_CHANGE_VERB}\s+(?:by\s+)?|a\s+)?"
    rf"|{_WHEN_ZH}?[，,（(]?(?:比|较)?{TIME}?(?:增长|增加|上升|提高|上涨|增幅|涨幅|增速|下降|减少|降低|下跌|降幅|跌幅|增|降|升|涨|提升)?"
    r"(?:幅度)?(?:了|为|达|约|近|超过|超)*"
)
_FROM = r"(?:\s*,?\s*(?:in\s+\S+\s+)?from\s+(?:an?\s+|the\s+|some\s+)?)"
_CHANGE_FROM = re.compile(rf"(?:\s+{_CHANGE_VERB})?{_FROM}")
_LEVEL_FROM = re.compile(rf"{_WHEN}?{_FROM}")
_TO = re.compile(
    rf"{_WHEN}?\s*(?:members|people|units)?\s*(?:all the way\s+)?(?:up\s+|down\s+)?to\s+(?:an?\s+|some\s+)?"
)
_CHANGE_TO = re.compile(
    r"\s*,?\s*(?:year[ -]on[ -]year\s+|to reach\s+)?to\s+(?:an?\s+)?|[，,]?(?:增|升|降|减)?(?:至|到|达到|达)(?:了)?"
)
_FROM_TO_ZH = re.compile(
    rf"[^，。；,;.]{{0,6}}?{_WHEN_ZH}?(?:大幅|小幅|逐步|迅速|快速|稳步)?"
    r"(?:增长|增加|上升|提高|上涨|提升|扩大|增|升|涨|回升|下降|减少|降低|下跌|缩小|回落|降|减|跌)(?:到|至|为)(?:了)?"
    rf"{_WHEN_ZH}?"
)
_AGAINST = re.compile(
    rf"{_WHEN}?\s*,?\s*(?:(?:as )?(?:compared|against|versus|vs\.?)(?:\s+(?:with|to))?|(?:up|down)\s+from)\s+"
    r"(?:an?\s+|the\s+)?"
)
_MORE_THAN = re.compile(r"\s*(?:more|fewer|less|higher|lower)\s+than\s+(?:the\s+|in\s+)?(?:" + TIME + r"['’]s\s+)?")
_LAST_YEAR_ZH = re.compile(r"[，,]\s*而?(?:上年|去年)(?:同期|全年)?(?:仅?为|是)")
_THAN_ZH = re.compile(rf"[，,]?(?:比|较){_WHEN_ZH}?的?")
_RISES_ZH = re.compile(r"(?:增长|增加|上升|提高|上涨|增|升|多|高|下降|减少|降低|下跌|减|降|少|低)(?:了|约|近)*")
_OTHER_MEASURE = re.compile(
    r"\b(?:annual|annually|annuali[sz]ed|a year\b(?! (?:earlier|before|ago))|per year|per annum|each year|yearly"
    r"|on average|average|compound|cagr|real|constant|inflation|adjusted|seasonal\w*|like[ -]for[ -]like|organic"
    r"|comparable|underlying|nominal|currency|forecast|planned|target|record|previous peak|low of|high of)\b"
    r"|年均|平均|复合|可比|不变价|实际|扣除|剔除|名义|口径|目标|预期|计划",
    re.I,
)
_ENDS = re.compile(r"[,;.，；。:：]|\b(?:and|while|but|whereas)\b")
_STARTED = re.compile(r"\b(?:from|to)\s+(?:an?\s+|some\s+|the\s+)?$|(?:由|从|自)[^，。；]{0,12}$|(?:到|至|为)(?:了)?$")
_UP_FROM = re.compile(r"\b(up|down|higher|lower) (?:slightly |sharply )?from (?:an? |the )?$")
_SHOWN = {1: "a rise", -1: "a fall", 0: "no change"}


def find_movement_clashes(marked: Marked) -> Iterator[Clash]:
    """The changes of a sentence that its own two levels do not give, and the verbs that they belie."""
    for number in range(len(marked.figures) - 2):
        found = _triple(marked, number)
        if found is not None:
            start, end, told = (marked.figures[place] for place in found)
            clash = _check_change(start, end, told)
            if clash is not None and not _is_measured_otherwise(marked, found):
                yield clash
    for number in range(len(marked.figures) - 1):
        yield from _check_direction(marked, number)


def _triple(marked: Marked, first: int) -> tuple[int, int, int] | None:
    """Which of three figures in a row is the start, which the end and which the change; None where it is not plain."""
    second, third = first + 1, first + 2
    one, two, three = marked.figures[first : first + 3]
    gap, next_gap = marked.between(first, second), marked.between(second, third)
    if one.role is Role.START and _goes_to(gap) and _TOLD_BEHIND.fullmatch(next_gap):
        return (first, second, third) if _is_change(three) or re.search(_CHANGE_NOUN, next_gap) else None
    if _is_change(one) and two.role is Role.START and _CHANGE_FROM.fullmatch(gap) and _goes_to(next_gap):
        return second, third, first
    if _is_change(one) and three.role is Role.START and _CHANGE_TO.fullmatch(gap) and _LEVEL_FROM.fullmatch(next_gap):
        return third, second, first
    if (
        _is_change(two)
        and three.role is Role.START
        and _TOLD_BEHIND.fullmatch(gap)
        and _CHANGE_FROM.fullmatch(next_gap)
    ):
        return third, first, second
    if _is_change(three) and _is_compared(one, two, gap) and _TOLD_BEHIND.fullmatch(next_gap):
        return second, first, third
    if _is_change(two) and _MORE_THAN.fullmatch(next_gap) and re.fullmatch(r"\s*,\s*", gap):
        return third, first, second
    if _is_change(three) and _THAN_ZH.fullmatch(gap) and _RISES_ZH.fullmatch(next_gap):
        return second, first, third
    if one.role is Role.START and _is_change(two) and _RISES_ZH.fullmatch(gap) and _CHANGE_TO.fullmatch(next_gap):
        return first, third, second
    return None


def _is_compared(level: Claim, other: Claim, gap: str) -> bool:
    """Whether a level is set against an earlier one: "50, compared with 40", "to 50 from 40", 50亿元，上年为40亿元."""
    text = level.context.sentence.text[level.span.end : other.span.start]
    if _AGAINST.fullmatch(gap) or _LAST_YEAR_ZH.fullmatch(text):
        return True
    return level.role is Role.LEVEL and other.role is Role.START and bool(_LEVEL_FROM.fullmatch(gap))


def _is_change(claim: Claim) -> bool:
    return claim.role is Role.CHANGE or claim.mention.quantity.kind is QuantityKind.MULTIPLE


def _goes_to(gap: str) -> bool:
    return bool(_TO.fullmatch(gap) or _FROM_TO_ZH.fullmatch(gap))


def _check_change(start: Claim, end: Claim, told: Claim) -> Clash | None:
    if not _are_two_levels(start, end):
        return None
    computed = tuple(_changes(start, end, told))
    if not computed or not all(contradicts(told, one, _SLACK) for one in computed):
        return None
    message = f"Says {words(told)}, but from {words(start)} to {words(end)} is {_shown(computed[0], start, end, told)}."
    return Clash(told, "FC502", (start, end), message)


def _are_two_levels(start: Claim, end: Claim) -> bool:
    if not are_alike(start, end) or not (start.stance.is_claim and end.stance.is_claim):
        return False
    low = reckoned(start).interval.low
    return low is not None and low > 0 and end.mention.quantity.kind is not QuantityKind.MULTIPLE


def _changes(start: Claim, end: Claim, told: Claim) -> Iterator[Reckoned]:
    """The readings of a change that the two levels give: a difference, a rate, a multiple; signed as it is told."""
    first, last = reckoned(start), reckoned(end)
    difference = Reckoned(last.value - first.value, last.interval.minus(first.interval))
    ratio = Reckoned(last.value / first.value, last.interval.over(first.interval))
    rate = Reckoned((ratio.value - _ONE) * _HUNDRED, ratio.interval.minus(Interval.point(_ONE)).scaled(_HUNDRED))
    if told.mention.quantity.kind is QuantityKind.MULTIPLE:
        yield ratio
        yield Reckoned(ratio.value - _ONE, ratio.interval.minus(Interval.point(_ONE)))
    elif has_kind(told, UnitKind.POINT):
        if is_ratio(end):
            yield _signed(difference, told)
    elif has_kind(told, UnitKind.PERCENT):
        yield _signed(rate, told)
        if is_ratio(end):
            yield _signed(difference, told)
    elif not is_ratio(end) and dimension(told) in (dimension(end), dimension(start), None):
        yield _signed(difference, told)


def _signed(change: Reckoned, told: Claim) -> Reckoned:
    """A change as its words sign it: "a fall of 5" is 5 of a fall; without a direction its size alone counts."""
    is_fall = told.sign < 0 and in_base_unit(told.mention.quantity).number.value >= 0
    if is_fall or (not told.sign and change.value < 0):
        return Reckoned(-change.value, change.interval.negated())
    return change


def _shown(change: Reckoned, start: Claim, end: Claim, told: Claim) -> str:
    if told.mention.quantity.kind is QuantityKind.MULTIPLE:
        return amount(change.value, told)
    first, last = reckoned(start).value, reckoned(end).value
    return f"{_SHOWN[_sign(last - first)]} of {amount(abs(change.value), told)}"


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def _is_measured_otherwise(marked: Marked, found: tuple[int, int, int]) -> bool:
    """Whether the change is told of another basis or in other terms than the two levels."""
    first, last = min(found), max(found)
    tail = _clause_behind(marked, last)
    told = marked.before(first)[-25:] + marked.between(first, first + 1) + marked.between(first + 1, last) + tail
    if _OTHER_MEASURE.search(told):
        return True
    start, end, _ = (marked.figures[place] for place in found)
    return not all(_is_of_levels(basis, start, end) for basis in _bases(start.context.mentions))


def _clause_behind(marked: Marked, number: int) -> str:
    tail = marked.after(number)[:_TAIL]
    stop = _ENDS.search(tail)
    return tail[: stop.start()] if stop else tail


def _bases(mentions: SentenceMentions) -> Iterator[Time]:
    """What the sentence says that changes are measured against."""
    yield from (time.time for time in mentions.times if time.time.basis is not None)


def _is_of_levels(basis: Time, start: Claim, end: Claim) -> bool:
    """Whether a basis is the time of the first level: the very time, or a year before the second."""
    if basis.basis not in (Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR):
        return basis.basis is Basis.NAMED and start.time is not None and _year(basis) == _year(start.time.time)
    told = _own_time(start)
    if told is None or end.time is None or end.time.span is None:
        return True
    if told.relative:
        return told.grain is Grain.YEAR
    first, last = _year(told), _year(end.time.time)
    return told == end.time.time or (first is not None and last is not None and last - first == 1)


def _own_time(start: Claim) -> Time | None:
    """The time of a start: the one bound to it, else one that stands right behind it and tells no days."""
    if start.time is not None:
        return start.time.time if start.time.span is not None else None
    behind = (
        one.time
        for one in start.context.mentions.times
        if 0 < one.span.start - start.span.end < _NEAR_TIME and one.time.basis is None
    )
    return next(behind, None)


def _year(time: Time) -> int | None:
    day = time.last or time.first
    return None if day is None else day.year


def _check_direction(marked: Marked, number: int) -> Iterator[Clash]:
    """ "fell from 843 to 871", "up from 60" of 50: the verb goes one way, the levels the other."""
    first, second = marked.figures[number : number + 2]
    gap, before = marked.between(number, number + 1), marked.before(number)
    if first.role is Role.START and _goes_to(gap):
        start, end, sign = first, second, _verb_before(before, gap)
    elif second.role is Role.START and _LEVEL_FROM.fullmatch(gap) and re.search(r"\bto\s+(?:an?\s+)?$", before):
        start, end, sign = second, first, _verb_before(before, "")
    elif second.role is Role.START and (told := _UP_FROM.search(gap)) and _AGAINST.fullmatch(gap):
        start, end, sign = second, first, 1 if told.group(1) in ("up", "higher") else -1
    else:
        return
    if _belies(sign, start, end):
        turned = _SHOWN[-sign]
        message = f"Tells it as {_SHOWN[sign]}, but from {words(start)} to {words(end)} is {turned}."
        yield Clash(second, "FC502", (first,), message, is_turned=True)


def _verb_before(before: str, gap: str) -> int:
    """Which way the verb points that leads up to "from A to B"; in Chinese it stands between the two."""
    between = _FROM_TO_ZH.fullmatch(gap)
    if between is not None:
        return read_direction(re.split(r"到|至|为", gap)[0])
    return read_direction(_STARTED.sub("", before).rstrip())


def _belies(sign: int, start: Claim, end: Claim) -> bool:
    if not sign or not _are_two_levels(start, end) or start.stance is not end.stance:
        return False
    if start.stance.value != "asserted":
        return False
    first, last = reckoned(start), reckoned(end)
    if first.interval.closed().overlaps(last.interval.closed()) or _sign(last.value - first.value) != -sign:
        return False
    if dimension(end) is None and max(first.value, last.value) < _PLACES:
        return False
    digits = max(len(one.mention.quantity.number.digits) for one in (start, end))
    return sign > 0 or (digits >= _LONG and not is_ratio(end)) or not start.context.sentence.text.isascii()
