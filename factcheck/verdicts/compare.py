"""Comparing what a claim says with what a fact says: intervals, precisions, bounds, signs and powers of ten."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from factcheck.options import DEFAULT_OPTIONS, Options
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Number, NumberStyle, Quantity, QuantityKind

_EXACT_SHARES = (Decimal(0), Decimal(100))  # 0% and 100% are exact


class Outcome(Enum):
    """How two values of one thing stand to each other."""

    AGREES = "agrees"
    IMPLIED = "implied"  # a true bound far from the value
    UNDECIDED = "undecided"
    DIFFERS = "differs"
    SLIP = "slip"  # the same digits at another power of ten


def compare(
    claim: Quantity, fact: Quantity, tolerance: float | None = None, options: Options = DEFAULT_OPTIONS
) -> Outcome:
    """Compares two quantities of one dimension; both are taken without a sign where the caller knows the direction.

    The rules are those of the contract's section 2.1; `tolerance` is the fact's own relative width.
    """
    said, known = in_base_unit(claim), in_base_unit(fact)
    known_interval = _widened(fact, known.interval, tolerance)
    if _is_slip(claim, fact) and not _is_true_bound(said, known_interval):
        return Outcome.SLIP
    if claim.number.style is NumberStyle.FRACTION or fact.number.style is NumberStyle.FRACTION:
        return _compare_fraction(said, known_interval, options)
    if known_interval.within(said.interval):
        return Outcome.IMPLIED if _is_far(said, known_interval) else Outcome.AGREES
    if _agree_as_printed(said, known) or _restates_bound(said, known):
        return Outcome.AGREES
    if said.interval.overlaps(known_interval):
        return Outcome.UNDECIDED
    if _is_round_guess(said, known_interval, options):
        return Outcome.UNDECIDED
    return Outcome.DIFFERS


def in_base_unit(quantity: Quantity) -> Quantity:
    """The quantity in the base unit of its dimension (3 GW as watts), without its unit."""
    factor = Decimal(1) if quantity.unit is None else quantity.unit.factor
    if factor == 1:
        return quantity
    numbers = tuple(
        Number(number.value * factor, number.step * factor, number.style, number.digits, number.is_round)
        for number in quantity.numbers
    )
    return Quantity(quantity.kind, numbers, quantity.modifier, quantity.interval.scaled(factor), None)


def magnitude(quantity: Quantity) -> Quantity:
    """The quantity without its sign, for changes whose direction is compared apart."""
    if quantity.number.value >= 0:
        return quantity
    numbers = tuple(
        Number(abs(number.value), number.step, number.style, number.digits, number.is_round)
        for number in reversed(quantity.numbers)
    )
    mirrored = {Modifier.MORE_THAN: Modifier.LESS_THAN, Modifier.LESS_THAN: Modifier.MORE_THAN}
    mirrored |= {Modifier.AT_LEAST: Modifier.AT_MOST, Modifier.AT_MOST: Modifier.AT_LEAST}
    modifier = mirrored.get(quantity.modifier, quantity.modifier)
    return Quantity(quantity.kind, numbers, modifier, quantity.interval.negated(), quantity.unit)


def below(quantity: Quantity) -> Quantity:
    """What is said by denying that a number was reached: less than it."""
    interval = Interval(None, quantity.number.value, high_open=True)
    return Quantity(quantity.kind, quantity.numbers, Modifier.LESS_THAN, interval, quantity.unit)


def same_number(first: Quantity, second: Quantity) -> bool:
    """Whether two quantities print one number: the same value at the coarser of their precisions, units aside."""
    if len(first.numbers) != len(second.numbers):
        return False
    return all(_agree(one, other) for one, other in zip(first.numbers, second.numbers, strict=True))


def power_of_ten(first: Decimal, second: Decimal) -> int | None:
    """The power k for which first = second × 10^k, None where there is none."""
    if first == 0 or second == 0:
        return None
    ratio = (first / second).normalize()
    digits = ratio.as_tuple()
    return int(digits.exponent) if digits.digits == (1,) and ratio > 0 else None


def _is_slip(claim: Quantity, fact: Quantity) -> bool:
    if len(claim.numbers) != 1 or len(fact.numbers) != 1 or claim.number.style is NumberStyle.FRACTION:
        return False
    said, known = in_base_unit(claim).number, in_base_unit(fact).number
    if not said.digits or said.digits != known.digits:
        return False
    return power_of_ten(abs(said.value), abs(known.value)) not in (None, 0)


def _is_true_bound(said: Quantity, known: Interval) -> bool:
    """A bound that holds is a slip only if two digits agree."""
    return said.modifier.is_bound and known.within(said.interval) and len(said.number.digits) < 2


def _widened(fact: Quantity, interval: Interval, tolerance: float | None) -> Interval:
    if tolerance is None or fact.value is None:
        return interval
    width = abs(in_base_unit(fact).number.value) * Decimal(str(tolerance))
    middle = in_base_unit(fact).number.value
    return Interval(middle - width, middle + width)


def _agree_as_printed(said: Quantity, known: Quantity) -> bool:
    """Two plain numbers, or a plain range and its like, that agree at the coarser of their precisions."""
    plain = {Modifier.EXACT, Modifier.BETWEEN}
    if said.modifier not in plain or known.modifier not in plain or len(said.numbers) != len(known.numbers):
        return False
    return all(_agree(one, other) for one, other in zip(said.numbers, known.numbers, strict=True))


def _agree(one: Number, other: Number) -> bool:
    coarse, fine = (one, other) if one.step >= other.step else (other, one)
    is_rounded = coarse.style is NumberStyle.POINT and fine.value % 1 and coarse.value not in _EXACT_SHARES
    if coarse.style is NumberStyle.ROUNDED or is_rounded:  # whole months against 18.4 months are rounded too
        return abs(fine.value - coarse.value) <= coarse.step / 2
    return coarse.value == fine.value


def _restates_bound(said: Quantity, known: Quantity) -> bool:
    """A plain, "about" or -odd claim of the very number that the fact gives as a bound."""
    loose = {Modifier.EXACT, Modifier.ABOUT, Modifier.ODD}
    bound = known.modifier.is_bound or known.modifier is Modifier.ODD
    return bound and said.modifier in loose and len(said.numbers) == 1 and _agree(said.number, known.number)


def _is_far(said: Quantity, known: Interval) -> bool:
    """Whether a true bound lies so far from the value that the reader should be told the value."""
    middle = known.middle
    if not said.modifier.is_bound or not middle:
        return False
    return abs(said.number.value - middle) > abs(middle) / 2


def _is_round_guess(said: Quantity, known: Interval, options: Options) -> bool:
    """An unhedged round number close by is read as an approximation: neither right nor wrong."""
    if said.modifier is not Modifier.EXACT or not said.number.is_round:
        return False
    if said.kind is QuantityKind.PERCENT and said.number.value in _EXACT_SHARES:
        return False
    if len(said.number.digits) > options.round_number_digits:
        return False
    return _distance(said.number.value, known) <= options.round_number_width


def _compare_fraction(said: Quantity, known: Interval, options: Options) -> Outcome:
    """Worded fractions and multiples: agree within one width, differ beyond another."""
    if said.modifier.is_bound or said.modifier is Modifier.NEARLY or not known.is_bounded:
        if known.within(said.interval):
            return Outcome.AGREES
        return Outcome.UNDECIDED if said.interval.overlaps(known) else Outcome.DIFFERS
    distance = _distance(said.number.value, known)
    if distance <= options.fraction_agrees or known.within(said.interval):
        return Outcome.AGREES
    return Outcome.DIFFERS if distance > options.fraction_differs else Outcome.UNDECIDED


def _distance(value: Decimal, known: Interval) -> Decimal:
    """How far a value lies outside an interval, relative to the interval's nearest end."""
    if known.closed().contains(value):
        return Decimal(0)
    ends = [end for end in (known.low, known.high) if end]
    return min((abs(value - end) / abs(end) for end in ends), default=Decimal(1))
