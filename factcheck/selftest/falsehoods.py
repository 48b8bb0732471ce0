"""Amounts that a fact excludes: another value, another power of ten, another unit, a bound that it does not keep."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.records import replace
from factcheck.selftest.amounts import Amount, amount_of, slipped, write_amount
from factcheck.selftest.model import Change, Language
from factcheck.selftest.telling import Wording
from factcheck.selftest.truths import Written
from factcheck.values.quantity import Modifier, NumberStyle, Quantity
from factcheck.values.unit import Unit, UnitKind

_FEW = 2  # digits that a bound is told with
_MANY = 3  # digits of which the last one is worth miscopying
_MORE, _LESS = Decimal("1.3"), Decimal("0.6")  # far enough for any rounding and any "about"
_LOWER_BOUNDS = (Modifier.MORE_THAN, Modifier.AT_LEAST, Modifier.ODD)
_UPPER_BOUNDS = (Modifier.LESS_THAN, Modifier.AT_MOST)

# Units that are mistaken for one another, by code: of power and energy, of percent and points, of money.
_MISTAKEN = {
    "MW": ("MWh", "兆瓦时"),
    "GW": ("GWh", "吉瓦时"),
    "kW": ("kWh", "千瓦时"),
    "MWh": ("MW", "兆瓦"),
    "GWh": ("GW", "吉瓦"),
    "TWh": ("TW", "太瓦"),
    "kWh": ("kW", "千瓦"),
    "km": ("kg", "公斤"),
    "mg": ("mL", "毫升"),
    "USD": ("euros", "欧元"),
    "percent": ("percentage points", "个百分点"),
    "percentage-point": ("%", "%"),
}
_OTHER_MONEY = ("US dollars", "美元")


def false_amounts(quantity: Quantity, unit: str, wording: Wording) -> Iterator[Written]:
    """Amounts with one thing changed; `unit` are the words for the quantity's unit."""
    amount, modifier = amount_of(quantity.number, unit), quantity.modifier
    is_turned = amount.value < 0 and modifier is not Modifier.EXACT  # a bound below zero goes the other way
    if amount.value == 0 or amount.style is NumberStyle.FRACTION or is_turned:
        return
    if modifier is Modifier.BETWEEN:
        ends = [write_amount(amount_of(number, unit).times(_MORE), wording) for number in quantity.numbers]
        yield Change.VALUE, wording.span.format(*ends), False
        return
    yield Change.VALUE, write_amount(_far(amount, modifier), wording), False
    if modifier is Modifier.EXACT and amount.digits >= _MANY and not quantity.number.is_round:
        yield Change.VALUE, write_amount(_miscopied(amount), wording), False
    yield Change.MAGNITUDE, _magnitude(amount, modifier, wording), False
    yield from ((Change.BOUND, words, True) for words in _bounds(amount, modifier, wording))
    words = _mistaken(quantity.unit, wording)
    if words is not None and modifier is Modifier.EXACT and len(quantity.number.digits) > 1:
        yield Change.UNIT, write_amount(amount_of(quantity.number, words), wording), False


def _far(amount: Amount, modifier: Modifier) -> Amount:
    """A value that no rounding and no "about" reaches, on the side that a bound excludes."""
    far = amount.times(_LESS if modifier in _LOWER_BOUNDS else _MORE)
    return far if far.value != amount.value else replace(amount, value=amount.value + amount.step)


def _miscopied(amount: Amount) -> Amount:
    """Another last digit, never a zero."""
    last = abs(int(amount.value.scaleb(-amount.step.adjusted()))) % 10
    shift = (last + 4) % 9 + 1 - last
    return replace(amount, value=amount.value + amount.step.copy_sign(amount.value) * shift)


def _magnitude(amount: Amount, modifier: Modifier, wording: Wording) -> str:
    """Another scale word; of a bound on the side that it excludes."""
    if modifier in _UPPER_BOUNDS:
        return write_amount(replace(amount, value=amount.value * 10), wording)
    if modifier in _LOWER_BOUNDS:
        return write_amount(replace(amount, value=amount.value / 10, step=amount.step / 10), wording)
    return slipped(amount, wording)


def _bounds(amount: Amount, modifier: Modifier, wording: Wording) -> Iterator[str]:
    """ "More than" what is a good deal larger, "less than" what is a good deal smaller."""
    if amount.value < 0 or modifier in (Modifier.ABOUT, Modifier.NEARLY):
        return
    above, below = _scaled(amount, _MORE), _scaled(amount, _LESS)
    if modifier not in _LOWER_BOUNDS:
        yield wording.hedges[Modifier.MORE_THAN].format(write_amount(above, wording))
    if modifier not in _UPPER_BOUNDS:
        yield wording.hedges[Modifier.LESS_THAN].format(write_amount(below, wording))


def _scaled(amount: Amount, factor: Decimal) -> Amount:
    """To two digits at most; a number of one digit is moved twice as far, for it is only half as exact."""
    if amount.style is NumberStyle.POINT or amount.digits > 1:
        moved = amount.times(factor)
        return moved.rounded(2) if moved.digits > _FEW else moved
    return Amount(amount.value * factor * factor, amount.step / 10, amount.unit).rounded(1)


def _mistaken(unit: Unit | None, wording: Wording) -> str | None:
    if unit is None:
        return None
    pair = _MISTAKEN.get(unit.code) or (_OTHER_MONEY if unit.kind is UnitKind.MONEY else None)
    return None if pair is None else pair[wording.language is Language.CHINESE]
