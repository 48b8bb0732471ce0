"""Units of measure: what a number counts or measures, in which dimension, and by which exact factor."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from factcheck.records import record


class UnitKind(Enum):
    """The families of units; units of different families never agree."""

    MONEY = "money"
    PERCENT = "percent"
    POINT = "percentage-point"
    COUNT = "count"
    MEASURE = "measure"
    MULTIPLE = "multiple"

    @property
    def is_ratio(self) -> bool:
        """Whether its units tell hundredths of something, and no amount of it: percent and points."""
        return self in (UnitKind.PERCENT, UnitKind.POINT)

    @property
    def is_amount(self) -> bool:
        """Whether its units tell how much of something there is: money, counts and measures."""
        return self in (UnitKind.MONEY, UnitKind.COUNT, UnitKind.MEASURE)


@record
class Unit:
    """A unit with its exact place in a dimension.

    `code` is the printed name: an ISO 4217 code, `percent`, `percentage-point`, `times`, a symbol such as `GW`,
    or a counted noun as the base (or, where the base does not know it, the text) has it, in lower case.
    Two units are comparable where `dimension` is the same; `factor` turns a value into the dimension's base unit.
    Each currency and each counted noun is a dimension of its own (`money:CNY`, `count:enterprises`).
    `known` says whether the unit is in a table or in the base; an unknown counted noun is only what a text says.
    """

    code: str
    kind: UnitKind
    dimension: str
    factor: Decimal = Decimal(1)
    known: bool = True


PERCENT = Unit("percent", UnitKind.PERCENT, "percent")
PERCENTAGE_POINT = Unit("percentage-point", UnitKind.POINT, "percentage-point")
TIMES = Unit("times", UnitKind.MULTIPLE, "multiple")


def currency(code: str) -> Unit:
    """The unit of an ISO 4217 code; currencies are never converted into one another."""
    return Unit(code, UnitKind.MONEY, f"money:{code}")


def counted(noun: str, *, known: bool = True) -> Unit:
    """The unit of a counted noun."""
    return Unit(noun, UnitKind.COUNT, f"count:{noun}", known=known)
