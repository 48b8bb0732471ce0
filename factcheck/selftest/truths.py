"""Amounts that a fact makes true as well: rounded, hedged, on another scale, in another unit of the dimension."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.reading.measures import measure_names, measure_signs
from factcheck.selftest.amounts import Amount, other_scales, write_amount
from factcheck.selftest.model import Change, Language
from factcheck.selftest.telling import Wording, has_chinese
from factcheck.values.quantity import Modifier, NumberStyle
from factcheck.values.unit import Unit, UnitKind

_FEWEST_ROUNDED = 1000  # a count below it stands for itself alone
_NEAR = Decimal("0.93")  # how much of the number "nearly" asks for, with room for the rounding of the fact itself
_READABLE = (Decimal("0.1"), Decimal(1_000_000))  # the numbers that another unit or scale may lead to
_TENS = tuple(Decimal(10) ** power for power in range(-9, 10) if power)

# What is written, its change, and whether a hedge stands before the number.
Written = tuple[Change, str, bool]


def true_amounts(amount: Amount, unit: Unit | None, wording: Wording) -> Iterator[Written]:
    """Other ways to write an unhedged amount; one below zero is not hedged, for its bounds go the other way."""
    yield from ((Change.ROUNDED, write_amount(one, wording), False) for one in _rounded(amount))
    if amount.value > 0:
        yield from ((Change.HEDGED, words, True) for words in _hedged(amount, wording))
    yield from ((Change.RESCALED, words, False) for words in _rescaled(amount, wording))
    yield from ((Change.CONVERTED, words, False) for words in _converted(amount, unit, wording))


def _rescaled(amount: Amount, wording: Wording) -> list[str]:
    """The amount on a neighbouring scale, where its number stays readable."""
    scales = [scale for scale in other_scales(amount, wording) if _is_readable(amount.value / scale[0])]
    return [write_amount(amount, wording, scale) for scale in scales[:1]]


def _rounded(amount: Amount) -> list[Amount]:
    """With one digit less, and to two digits."""
    if amount.style is NumberStyle.POINT and abs(amount.value) < _FEWEST_ROUNDED:
        return []
    widths = dict.fromkeys(width for width in (amount.digits - 1, 2) if 2 <= width < amount.digits)
    return [amount.rounded(width) for width in widths]


def _hedged(amount: Amount, wording: Wording) -> list[str]:
    width = min(max(amount.digits - 1, 1), 2)
    if amount.digits == 1:
        return []
    below, above = amount.floor(width), amount.ceiling(width)
    chosen = [(Modifier.ABOUT, amount.rounded(2))]
    if below.value < amount.value:
        chosen += [(Modifier.MORE_THAN, below), (Modifier.AT_LEAST, below)]
    if above.value > amount.value:
        chosen += [(Modifier.LESS_THAN, above), (Modifier.AT_MOST, above)]
        chosen += [(Modifier.NEARLY, above)] if amount.value >= above.value * _NEAR else []
    return [wording.hedges[modifier].format(write_amount(one, wording)) for modifier, one in chosen]


def _converted(amount: Amount, unit: Unit | None, wording: Wording) -> list[str]:
    """In units of the same dimension that are a power of ten away; points also as basis points."""
    if unit is None:
        return []
    if unit.kind is UnitKind.POINT:
        words = "个基点" if wording.language is Language.CHINESE else "basis points"
        return [write_amount(Amount(amount.value * 100, amount.step * 100, words), wording)]
    if unit.kind is not UnitKind.MEASURE:
        return []
    return [write_amount(one, wording) for one in _in_other_units(amount, unit, wording)]


def _in_other_units(amount: Amount, unit: Unit, wording: Wording) -> Iterator[Amount]:
    is_chinese = wording.language is Language.CHINESE
    seen = {unit.code}
    for word, other in measure_names() if is_chinese else measure_signs():
        ratio = unit.factor / other.factor
        if other.dimension != unit.dimension or ratio not in _TENS or has_chinese(word) is not is_chinese:
            continue
        if other.code not in seen and _is_readable(amount.value * ratio):
            yield Amount(amount.value * ratio, amount.step * ratio, word)
        seen.add(other.code)


def _is_readable(value: Decimal) -> bool:
    return _READABLE[0] <= abs(value) < _READABLE[1]
