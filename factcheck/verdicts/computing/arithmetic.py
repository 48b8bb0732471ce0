"""Values computed from facts, with their interval and the arithmetic shown, and how a claim stands to one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.facts.model import Fact
from factcheck.options import DEFAULT_OPTIONS, Options
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, NumberStyle, Quantity
from factcheck.values.unit import Unit
from factcheck.verdicts.compare import Outcome, in_base_unit
from factcheck.verdicts.decision import Decision, refuted, supported, undecided

_HUNDRED = Decimal(100)
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Level:
    """A fact's quantity in the base unit of its dimension."""

    fact: Fact
    value: Decimal
    interval: Interval

    @property
    def text(self) -> str:
        return self.fact.text


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed value in base units (percent for shares and growth).

    `slack` is how far, relatively, a claim may lie outside before the computation refutes it.
    """

    value: Decimal
    interval: Interval
    facts: tuple[Fact, ...]
    shown: str
    slack: Decimal = Decimal(0)


def level_of(fact: Fact, quantity: Quantity) -> Level:
    """A fact's value as a level; of a bound or a range the number written, with its interval."""
    base = in_base_unit(quantity)
    return Level(fact, base.number.value, base.interval)


def share(part: Level, whole: Level) -> Computed:
    """Part of whole in percent."""
    value = part.value / whole.value * _HUNDRED
    interval = part.interval.over(whole.interval).scaled(_HUNDRED)
    return Computed(value, interval, (part.fact, whole.fact), f"{part.text} of {whole.text} is {_short(value)}%")


def rest(known: Level) -> Computed:
    """What a share leaves of the whole, in percent."""
    whole = Interval.point(_HUNDRED)
    value = _HUNDRED - known.value
    return Computed(value, whole.minus(known.interval), (known.fact,), f"100% less {known.text} is {_short(value)}%")


def difference(first: Level, second: Level, unit: Unit | None) -> Computed:
    """The larger less the smaller."""
    large, small = (first, second) if first.value >= second.value else (second, first)
    value = large.value - small.value
    shown = f"{large.text} less {small.text} is {_amount(value, unit)}".strip()
    return Computed(value, large.interval.minus(small.interval), (large.fact, small.fact), shown)


def change(start: Level, end: Level, unit: Unit | None) -> Computed:
    """How much a level rose (negative: fell) from one time to another."""
    value = end.value - start.value
    shown = f"from {start.text} ({_when(start)}) to {end.text} ({_when(end)}) is {_amount(value, unit)}".strip()
    return Computed(value, end.interval.minus(start.interval), (end.fact, start.fact), shown)


def multiple(start: Level, end: Level) -> Computed:
    """End as a multiple of start."""
    value = end.value / start.value
    shown = f"from {start.text} ({_when(start)}) to {end.text} ({_when(end)}) is {_short(value)} times"
    return Computed(value, end.interval.over(start.interval), (end.fact, start.fact), shown)


def growth(start: Level, end: Level) -> Computed:
    """Growth from start to end in percent."""
    ratio = multiple(start, end)
    value = (ratio.value - _ONE) * _HUNDRED
    interval = ratio.interval.minus(Interval.point(_ONE)).scaled(_HUNDRED)
    shown = f"from {start.text} ({_when(start)}) to {end.text} ({_when(end)}) is {_short(value)}%"
    return Computed(value, interval, ratio.facts, shown)


def before_growth(end: Level, rate: Level, unit: Unit | None, slack: Decimal) -> Computed:
    """The level a year earlier, computed back from a growth rate."""
    value = end.value / (_ONE + rate.value / _HUNDRED)
    interval = end.interval.over(_factor(rate))
    shown = f"{end.text} less growth of {rate.text} is {_amount(value, unit)} a year earlier"
    return Computed(value, interval, (end.fact, rate.fact), shown, slack)


def increment(end: Level, rate: Level, unit: Unit | None, slack: Decimal) -> Computed:
    """By how much a level rose in the year, computed back from its growth rate."""
    earlier = before_growth(end, rate, unit, slack)
    value = end.value - earlier.value
    share_of_end = _factor(rate)
    low = _grown(end.interval.low, share_of_end.low)
    high = _grown(end.interval.high, share_of_end.high)
    shown = f"{end.text} after growth of {rate.text} is {_amount(value, unit)} more"
    return Computed(value, Interval(low, high), (end.fact, rate.fact), shown, slack)


def whole_of(part: Level, known_share: Level, unit: Unit | None) -> Computed:
    """The whole, from a part and its share."""
    value = part.value / known_share.value * _HUNDRED
    interval = part.interval.over(known_share.interval).scaled(_HUNDRED)
    shown = f"{part.text} at {known_share.text} makes {_amount(value, unit)} in all"
    return Computed(value, interval, (part.fact, known_share.fact), shown)


def total(levels: tuple[Level, ...], unit: Unit | None) -> Computed:
    """The sum of levels."""
    value = sum((level.value for level in levels), Decimal(0))
    interval = Interval.point(Decimal(0))
    for level in levels:
        interval = interval.plus(level.interval)
    shown = f"{' and '.join(level.text for level in levels)} make {_amount(value, unit)}".strip()
    return Computed(value, interval, tuple(level.fact for level in levels), shown)


def average(amount: Level, count: Level, unit: Unit | None) -> Computed:
    """An amount per counted thing."""
    value = amount.value / count.value
    shown = f"{amount.text} over {count.text} is {_amount(value, unit)} each"
    return Computed(value, amount.interval.over(count.interval), (amount.fact, count.fact), shown)


def lead_taken(own: Level, lead: Level) -> Computed:
    """The growth of the others, from one's own growth and the lead over them in percentage points."""
    value = own.value - lead.value
    shown = f"{own.text} less {lead.text} is {_short(value)}%"
    return Computed(value, own.interval.minus(lead.interval), (own.fact, lead.fact), shown)


def _factor(rate: Level) -> Interval:
    return rate.interval.scaled(_ONE / _HUNDRED).plus(Interval.point(_ONE))


def _grown(end: Decimal | None, factor: Decimal | None) -> Decimal | None:
    return None if end is None or not factor else end - end / factor


def _when(level: Level) -> str:
    return level.fact.time.text if level.fact.time is not None else "undated"


def compare_computed(claim: Quantity, computed: Computed, options: Options = DEFAULT_OPTIONS) -> Outcome:
    """Supported where the computed value rounds to the claim or lies within it; refuted where nothing is in common."""
    said = in_base_unit(claim)
    if said.interval.contains(computed.value) or computed.interval.within(said.interval):
        return Outcome.AGREES
    if (
        not said.modifier.is_bound
        and said.plain.closed().contains(computed.value)
        and said.modifier is not Modifier.NEARLY
    ):
        return Outcome.AGREES
    away = abs(said.number.value - computed.value) / abs(computed.value) if computed.value else _ONE
    if said.number.style is NumberStyle.FRACTION and not said.modifier.is_bound:
        return _by_distance(away, options)
    rounding = _ONE / _HUNDRED / 2
    if not said.modifier.is_bound and away <= rounding:
        return Outcome.AGREES
    if said.interval.closed().overlaps(computed.interval.closed()) or away <= computed.slack:
        return Outcome.UNDECIDED
    if said.modifier is Modifier.EXACT and said.number.is_round and away <= options.round_number_width:
        return Outcome.UNDECIDED
    return Outcome.DIFFERS


def _by_distance(away: Decimal, options: Options) -> Outcome:
    if away <= options.fraction_agrees:
        return Outcome.AGREES
    return Outcome.DIFFERS if away > options.fraction_differs else Outcome.UNDECIDED


def decide_computed(claim: Quantity, computed: Computed, *, may_refute: bool) -> Decision | None:
    """The decision on a claim by a computed value; None where it only might have been meant and does not agree."""
    outcome = compare_computed(claim, computed)
    if outcome is Outcome.AGREES:
        return supported(*computed.facts, computation=computed.shown)
    if not may_refute:
        return None
    if outcome is Outcome.DIFFERS:
        return refuted("FC111", *computed.facts, computation=computed.shown)
    return undecided(*computed.facts, reason=f"Computed: {computed.shown}.")


def _amount(value: Decimal, unit: Unit | None) -> str:
    """A computed amount of base units in the unit of the claim."""
    if unit is None:
        return short_amount(value)
    return f"{short_amount(value / unit.factor)} {unit.code}"


def short_amount(value: Decimal) -> str:
    """An amount in words that a reader takes in: "5.8 trillion"."""
    for scale, word in ((Decimal("1e12"), "trillion"), (Decimal("1e9"), "billion"), (Decimal("1e6"), "million")):
        if abs(value) >= scale:
            return f"{_short(value / scale)} {word}"
    return _short(value)


def _short(value: Decimal) -> str:
    digits = max(0, 2 - max(value.adjusted(), 0)) if abs(value) < 1000 else 0
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
