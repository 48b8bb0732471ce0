"""Values computed from levels, with their interval and the arithmetic shown."""

from __future__ import annotations

from decimal import Decimal

from factcheck.values.interval import Interval
from factcheck.values.unit import Unit
from factcheck.verdicts.amounts import amount_in, short
from factcheck.verdicts.computing.model import Computed, Level

_HUNDRED = Decimal(100)
_ONE = Decimal(1)


def share(part: Level, whole: Level) -> Computed:
    """Part of whole in percent."""
    value = part.value / whole.value * _HUNDRED
    interval = part.interval.over(whole.interval).scaled(_HUNDRED)
    return Computed(value, interval, (part.fact, whole.fact), f"{part.text} of {whole.text} is {short(value)}%")


def rest(known: Level) -> Computed:
    """What a share leaves of the whole, in percent."""
    whole = Interval.point(_HUNDRED)
    value = _HUNDRED - known.value
    return Computed(value, whole.minus(known.interval), (known.fact,), f"100% less {known.text} is {short(value)}%")


def difference(first: Level, second: Level, unit: Unit | None) -> Computed:
    """The larger less the smaller."""
    large, small = (first, second) if first.value >= second.value else (second, first)
    value = large.value - small.value
    shown = f"{large.text} less {small.text} is {amount_in(value, unit)}".strip()
    return Computed(value, large.interval.minus(small.interval), (large.fact, small.fact), shown)


def change(start: Level, end: Level, unit: Unit | None) -> Computed:
    """How much a level rose (negative: fell) from one time to another."""
    value = end.value - start.value
    shown = f"from {start.text} ({_when(start)}) to {end.text} ({_when(end)}) is {amount_in(value, unit)}".strip()
    return Computed(value, end.interval.minus(start.interval), (end.fact, start.fact), shown)


def multiple(start: Level, end: Level) -> Computed:
    """End as a multiple of start."""
    value = end.value / start.value
    shown = f"from {start.text} ({_when(start)}) to {end.text} ({_when(end)}) is {short(value)} times"
    return Computed(value, end.interval.over(start.interval), (end.fact, start.fact), shown)


def growth(start: Level, end: Level) -> Computed:
    """Growth from start to end in percent."""
    ratio = multiple(start, end)
    value = (ratio.value - _ONE) * _HUNDRED
    interval = ratio.interval.minus(Interval.point(_ONE)).scaled(_HUNDRED)
    shown = f"from {start.text} ({_when(start)}) to {end.text} ({_when(end)}) is {short(value)}%"
    return Computed(value, interval, ratio.facts, shown)


def before_growth(end: Level, rate: Level, unit: Unit | None, slack: Decimal) -> Computed:
    """The level a year earlier, computed back from a growth rate."""
    value = end.value / (_ONE + rate.value / _HUNDRED)
    interval = end.interval.over(_factor(rate))
    shown = f"{end.text} less growth of {rate.text} is {amount_in(value, unit)} a year earlier"
    return Computed(value, interval, (end.fact, rate.fact), shown, slack)


def increment(end: Level, rate: Level, unit: Unit | None, slack: Decimal) -> Computed:
    """By how much a level rose in the year, computed back from its growth rate."""
    earlier = before_growth(end, rate, unit, slack)
    value = end.value - earlier.value
    share_of_end = _factor(rate)
    low = _grown(end.interval.low, share_of_end.low)
    high = _grown(end.interval.high, share_of_end.high)
    shown = f"{end.text} after growth of {rate.text} is {amount_in(value, unit)} more"
    return Computed(value, Interval(low, high), (end.fact, rate.fact), shown, slack)


def whole_of(part: Level, known_share: Level, unit: Unit | None) -> Computed:
    """The whole, from a part and its share."""
    value = part.value / known_share.value * _HUNDRED
    interval = part.interval.over(known_share.interval).scaled(_HUNDRED)
    shown = f"{part.text} at {known_share.text} makes {amount_in(value, unit)} in all"
    return Computed(value, interval, (part.fact, known_share.fact), shown)


def total(levels: tuple[Level, ...], unit: Unit | None) -> Computed:
    """The sum of levels."""
    value = sum((level.value for level in levels), Decimal(0))
    interval = Interval.point(Decimal(0))
    for level in levels:
        interval = interval.plus(level.interval)
    shown = f"{' and '.join(level.text for level in levels)} make {amount_in(value, unit)}".strip()
    return Computed(value, interval, tuple(level.fact for level in levels), shown)


def average(amount: Level, count: Level, unit: Unit | None) -> Computed:
    """An amount per counted thing."""
    value = amount.value / count.value
    shown = f"{amount.text} over {count.text} is {amount_in(value, unit)} each"
    return Computed(value, amount.interval.over(count.interval), (amount.fact, count.fact), shown)


def lead_taken(own: Level, lead: Level) -> Computed:
    """The growth of the others, from one's own growth and the lead over them in percentage points."""
    value = own.value - lead.value
    shown = f"{own.text} less {lead.text} is {short(value)}%"
    return Computed(value, own.interval.minus(lead.interval), (own.fact, lead.fact), shown)


def _factor(rate: Level) -> Interval:
    return rate.interval.scaled(_ONE / _HUNDRED).plus(Interval.point(_ONE))


def _grown(end: Decimal | None, factor: Decimal | None) -> Decimal | None:
    return None if end is None or not factor else end - end / factor


def _when(level: Level) -> str:
    return level.fact.time.text if level.fact.time is not None else "undated"
