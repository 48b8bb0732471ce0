"""Quantities: a number as written, with its precision, what bends it, and its unit."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from factcheck.records import record
from factcheck.values.interval import Interval
from factcheck.values.unit import Unit


class NumberStyle(Enum):
    """How a number was written, which decides what stands for it."""

    ROUNDED = "rounded"  # an interval of one step of the last meant digit
    POINT = "point"  # a count written out to the unit: exactly this value
    FRACTION = "fraction"  # "a third", "doubled", 三成: agrees within a tolerance, not a rounding interval


@record
class Number:
    """One number of a text, scale applied.

    `step` is the place value of the last digit that is meant ("17.8 trillion": 0.1 trillion; "20,000": 1,000).
    `digits` are the significant digits without sign, leading or trailing zeros ("17.8 trillion": "178").
    `is_round` says that it was written ending in a zero ("40 million", "300 billion", but not "38.93 million").
    """

    value: Decimal
    step: Decimal
    style: NumberStyle
    digits: str
    is_round: bool = False

    @property
    def interval(self) -> Interval:
        """The values that round to this number, half-open above; a point for the other styles."""
        if self.style is not NumberStyle.ROUNDED:
            return Interval.point(self.value)
        half = self.step / 2
        return Interval(self.value - half, self.value + half, low_open=False, high_open=True)


class Modifier(Enum):
    """What bends a number. The values are those of the JSON report."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"
    BETWEEN = "between"
    ODD = "odd"  # 3800余万: from the number up to the next step of its last digit that is not zero

    @property
    def is_bound(self) -> bool:
        return self in _BOUNDS


_BOUNDS = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST, Modifier.LESS_THAN, Modifier.AT_MOST})


class QuantityKind(Enum):
    """The kinds of quantity that a report names."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    ORDINAL = "ordinal"
    RANGE = "range"
    MULTIPLE = "multiple"


@record
class Quantity:
    """What a text says by a number: the interval of values it claims, and how it was said.

    `numbers` holds the one number written, or the two ends of a range (then `modifier` is BETWEEN).
    `interval` is in the unit as written (`unit.factor` is not applied), with the modifier applied.
    """

    kind: QuantityKind
    numbers: tuple[Number, ...]
    modifier: Modifier
    interval: Interval
    unit: Unit | None = None

    @property
    def number(self) -> Number:
        """The number written; of a range, its lower end."""
        return self.numbers[0]

    @property
    def value(self) -> Decimal | None:
        """The number written, None for a range."""
        return self.numbers[0].value if len(self.numbers) == 1 else None

    @property
    def is_ratio(self) -> bool:
        """Whether it is told in percent or points."""
        return self.unit is not None and self.unit.kind.is_ratio

    @property
    def plain(self) -> Interval:
        """The interval without the modifier: the rounding interval of the number, the hull of a range."""
        return self.numbers[0].interval.hull(self.numbers[-1].interval)
