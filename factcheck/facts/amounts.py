"""Whether a quantity read from a quote is the quantity that a fact gives, and in what the two differ."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum

from factcheck.facts.direction import bends, falls, rises
from factcheck.patterns import Pattern
from factcheck.values.quantity import Modifier, Quantity
from factcheck.values.unit import Unit, UnitKind

_PART = Pattern(r"[0-9]+(?:\.[0-9]+)?")
_RATIO = Pattern(rf"{_PART.pattern}(?:[:：∶]{_PART.pattern})+")


class Mismatch(Enum):
    """In what a quantity of a quote differs from the value; the words tell what to do."""

    NUMBER = "another number"
    UNIT = "the unit is another; mend the unit of the value"
    BARE = "the unit is missing; quote it too"
    SIGN = "no word for a fall stands there; mend the sign of the value"
    FALL = "the words are of a fall; write the value with a minus sign"
    LOOSE = "the value says more; write it as the quote does"
    BENT = "the value leaves out what bends the number; write it as the quote does"


def mismatch(value: Quantity, read: Quantity, quote: str, is_change: bool) -> Mismatch | None:
    """In what a quantity of a quote differs from the value first; None where it is the value.

    Sign and bound of the value may lie in a word of the quote; `is_change` says that the value is a signed change.
    """
    unit = _unit_mismatch(value.unit, read.unit)
    if not _has_same_numbers(value, read, read.unit is None or unit is Mismatch.UNIT):
        return Mismatch.NUMBER
    if unit is Mismatch.BARE and _is_percentage_of_ratio(value, quote):
        unit = None
    return unit or _sign_mismatch(value, read, quote, is_change) or _bend_mismatch(value, read, quote)


def spans_range(value: Quantity, read: Sequence[Quantity]) -> bool:
    """Whether both ends of a range stand apart in a quote ("rose from 80 percent to as much as 85 percent")."""
    if len(value.numbers) != 2:
        return False
    fitting = [quantity for quantity in read if _unit_mismatch(value.unit, quantity.unit) is None]
    found = {number.value * _factor(quantity.unit) for quantity in fitting for number in quantity.numbers}
    return all(number.value * _factor(value.unit) in found for number in value.numbers)


def _has_same_numbers(value: Quantity, read: Quantity, ignores_unit: bool) -> bool:
    ours = [abs(number.value) for number in value.numbers]
    theirs = [abs(number.value) for number in read.numbers]
    if ours == theirs:
        return ignores_unit or _factor(value.unit) == _factor(read.unit)
    if ignores_unit:
        return False
    return [one * _factor(value.unit) for one in ours] == [one * _factor(read.unit) for one in theirs]


def _factor(unit: Unit | None) -> Decimal:
    return Decimal(1) if unit is None else unit.factor


def _unit_mismatch(value: Unit | None, read: Unit | None) -> Mismatch | None:
    if value is None or read is None:
        given = value or read
        if given is None or given.kind in (UnitKind.COUNT, UnitKind.MULTIPLE):
            return None
        return Mismatch.BARE if read is None else Mismatch.UNIT
    if value.dimension == read.dimension:
        return None
    return None if value.kind is read.kind is UnitKind.COUNT and not read.known else Mismatch.UNIT


def _is_percentage_of_ratio(value: Quantity, quote: str) -> bool:
    """Whether the quote gives shares as a ratio of parts that make a hundred (3.6:40.4:56.0)."""
    if value.unit is None or value.unit.kind is not UnitKind.PERCENT:
        return False
    return any(sum(map(Decimal, _PART.findall(ratio.group()))) == 100 for ratio in _RATIO.finditer(quote))


def _sign_mismatch(value: Quantity, read: Quantity, quote: str, is_change: bool) -> Mismatch | None:
    ours, theirs = value.number.value, read.number.value
    if ours < 0 <= theirs and not falls(quote):
        return Mismatch.SIGN
    if ours > 0 > theirs:
        return Mismatch.FALL
    if is_change and ours > 0 and falls(quote) and not rises(quote):
        return Mismatch.FALL
    return None


def _bend_mismatch(value: Quantity, read: Quantity, quote: str) -> Mismatch | None:
    ours, theirs = value.modifier, read.modifier
    if value.number.value < 0 <= read.number.value:
        theirs = _REVERSED.get(theirs, theirs)
    if ours is theirs or Modifier.BETWEEN in (ours, theirs):
        return None
    if theirs is Modifier.EXACT:
        return None if bends(quote, ours) else Mismatch.LOOSE
    return Mismatch.BENT


# "Fell by more than 4 percent" is less than -4 percent.
_REVERSED = {
    Modifier.MORE_THAN: Modifier.LESS_THAN,
    Modifier.LESS_THAN: Modifier.MORE_THAN,
    Modifier.AT_LEAST: Modifier.AT_MOST,
    Modifier.AT_MOST: Modifier.AT_LEAST,
}
