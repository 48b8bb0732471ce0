"""A quantity while it is being read: its number, unit and hedge with their places, before its value is settled."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.options import Options
from factcheck.reading.model import QuantityMention, Span
from factcheck.reading.numerals import Numeral
from factcheck.reading.precision import bend, hull, make_number
from factcheck.reading.units import UnitTable
from factcheck.values.interval import Interval
from factcheck.values.quantity import (
    Modifier,
    Number,
    NumberStyle,
    Quantity,
    QuantityKind,
)
from factcheck.values.unit import Unit, UnitKind


@dataclass(slots=True)
class Source:
    """The text that is read: as it stands and folded (of the same length), with what is known while reading it.

    `floor` moves forward as the text is read; what the text and the units are stays.
    """

    text: str
    folded: str
    units: UnitTable
    options: Options
    money_end: int = -1  # where the last sum without a scale ends: "€20-30m"
    floor: int = 0  # where the words before a number may begin: behind the quantity before it
    _looked_before: int = -1  # the place before which a currency was last looked for, and what stood there
    _currency: tuple[int, Unit] | None = None

    def currency_before(self, end: int) -> tuple[int, Unit] | None:
        """The currency that stands before `end`, with its start; asked more than once for the same number."""
        if end != self._looked_before:
            self._looked_before, self._currency = end, self.units.before(self.text, self.folded, end)
        return self._currency


@dataclass(slots=True)
class Draft:
    """One quantity in the making; `start` and `end` grow with the words found around the number."""

    numeral: Numeral
    start: int
    end: int
    unit: Unit | None = None
    power: int = 0  # of ten, that the unit's word multiplies the number by
    unit_span: Span | None = None
    fraction: bool = False
    modifier: Modifier = Modifier.EXACT
    hedge: Span | None = None
    shared: bool = False
    ordinal: bool = False
    upper: Numeral | None = None  # the other end of a range
    doubt: str | None = None  # why it is no quantity unless a neighbour in a range or a list proves it one
    open_ends: tuple[bool, bool] | None = None  # of a range made of two bounds ("more than 5 but at most 10")

    @property
    def counts(self) -> bool:
        """Whether the number counts things or stands without a unit."""
        unit = self.unit
        return unit is None or unit.kind is UnitKind.COUNT or unit.dimension.startswith("time")


_KINDS = {
    UnitKind.MONEY: QuantityKind.MONEY,
    UnitKind.PERCENT: QuantityKind.PERCENT,
    UnitKind.POINT: QuantityKind.PERCENT,
    UnitKind.COUNT: QuantityKind.COUNT,
    UnitKind.MEASURE: QuantityKind.COUNT,
    UnitKind.MULTIPLE: QuantityKind.MULTIPLE,
}


def settle(draft: Draft, options: Options) -> QuantityMention:
    """The finished mention."""
    return QuantityMention(
        Span(draft.start, draft.end),
        _quantity(draft, options),
        Span(draft.numeral.start, draft.numeral.end),
        draft.unit_span,
        draft.hedge,
        draft.shared,
    )


def _quantity(draft: Draft, options: Options) -> Quantity:
    upper = draft.upper or draft.numeral.upper
    number = _number(draft, draft.numeral, options)
    if upper is not None and draft.numeral.upper is upper and draft.numeral.exponent and upper.mantissa == 1:
        return _vague(draft, number, _number(draft, upper, options))
    if upper is not None:
        other = _number(draft, upper, options)
        low, high = (number, other) if number.value <= other.value else (other, number)
        interval = hull(low, high)
        if draft.open_ends is not None:
            interval = Interval(low.value, high.value, *draft.open_ends)
        return Quantity(QuantityKind.RANGE, (low, high), Modifier.BETWEEN, interval, draft.unit)
    if draft.ordinal:
        return Quantity(QuantityKind.ORDINAL, (number,), draft.modifier, Interval.point(number.value), draft.unit)
    kind = QuantityKind.NUMBER if draft.unit is None else _KINDS[draft.unit.kind]
    return Quantity(kind, (number,), draft.modifier, bend(number, draft.modifier, options), draft.unit)


def _vague(draft: Draft, low: Number, high: Number) -> Quantity:
    """ "hundreds of millions": from the one number to the other, whatever their digits."""
    interval = Interval(low.value, high.value, high_open=True)
    return Quantity(QuantityKind.RANGE, (low, high), Modifier.BETWEEN, interval, draft.unit)


def _number(draft: Draft, numeral: Numeral, options: Options) -> Number:
    number = make_number(numeral, draft.power, counts=draft.counts, fraction=draft.fraction, options=options)
    whole = draft.unit is not None and draft.unit.kind is UnitKind.PERCENT and number.value == 100
    if whole and number.digits == "1" and not numeral.has_decimals and not draft.fraction:
        return Number(number.value, number.step, NumberStyle.POINT, number.digits, number.is_round)
    return number
