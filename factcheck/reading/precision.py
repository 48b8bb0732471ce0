"""How exact a written number is, and the interval that it stands for once a modifier has bent it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from factcheck.options import Options
from factcheck.reading.numerals import Numeral
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Number, NumberStyle

_SHARE_DIGITS = 12  # significant digits of a fraction that no decimal ends ("a third")


def make_number(numeral: Numeral, power: int, *, counts: bool, fraction: bool, options: Options) -> Number:
    """The number of a numeral times ten to the `power`.

    `counts` says that it counts things or has no unit, so that a number written out to the unit is exact; `fraction`
    that it is a share or a multiple in words, which agrees within a tolerance.
    """
    return _number(
        numeral.mantissa,
        numeral.exponent + power,
        numeral.scale + power,
        numeral.divisor,
        counts,
        fraction,
        options.point_below,
        options.meant_digits,
    )


@lru_cache(maxsize=4096)
def _number(
    mantissa: int,
    exponent: int,
    scale: int,
    divisor: int,
    counts: bool,
    fraction: bool,
    point_below: int,
    meant_digits: int,
) -> Number:
    if divisor != 1 or fraction:
        return _fraction(mantissa, exponent, divisor)
    digits = str(abs(mantissa))
    significant = digits.strip("0")
    value = Decimal(mantissa).scaleb(exponent)
    if exponent < scale:  # decimals are written: each of them is meant
        return Number(value, Decimal(1).scaleb(exponent), NumberStyle.ROUNDED, significant)
    written = digits + "0" * (exponent - scale)
    is_round = len(written) > 1 and written.endswith("0")
    exact = mantissa == 0 or (counts and scale == 0 and (not is_round or abs(value) < point_below))
    step = Decimal(1).scaleb(scale + _place_of_last_meant(written, significant, scale > 0 or is_round, meant_digits))
    return Number(value, step, NumberStyle.POINT if exact else NumberStyle.ROUNDED, significant, is_round)


def _place_of_last_meant(written: str, significant: str, may_shift: bool, meant_digits: int) -> int:
    """The place of the last meant digit before the scale: where zeros end the number two digits are meant."""
    if not may_shift:
        return 0
    return len(written) - max(meant_digits, len(significant))


def _fraction(mantissa: int, exponent: int, divisor: int) -> Number:
    value = Decimal(mantissa).scaleb(exponent) / divisor
    if divisor != 1:
        value = round(value, _SHARE_DIGITS - value.adjusted() - 1)
    value = value.normalize()
    digits = "".join(map(str, value.as_tuple().digits)).strip("0")
    return Number(value, Decimal(1).scaleb(max(value.adjusted() - 1, -_SHARE_DIGITS)), NumberStyle.FRACTION, digits[:3])


def bend(number: Number, modifier: Modifier, options: Options) -> Interval:
    """The interval of a number under a modifier, as the contract's table has it."""
    value = number.value
    match modifier:
        case Modifier.MORE_THAN:
            return Interval(value, None, low_open=True)
        case Modifier.AT_LEAST:
            return Interval(value, None)
        case Modifier.LESS_THAN:
            return Interval(None, value, high_open=True)
        case Modifier.AT_MOST:
            return Interval(None, value)
        case Modifier.ABOUT:
            return _about(number, options)
        case Modifier.NEARLY:
            return _away(value, value * (1 - options.nearly_width))
        case Modifier.ODD:
            return _odd(value)
    return number.interval


def _about(number: Number, options: Options) -> Interval:
    precise = number.style is not NumberStyle.FRACTION and len(number.digits) >= options.about_precise_digits
    width = abs(number.value) * (options.about_width_precise if precise else options.about_width)
    near = Interval(number.value - width, number.value + width)
    return near.hull(number.interval)


def _away(value: Decimal, start: Decimal) -> Interval:
    """From `start` up to, not including, the number; the other way round where both are negative."""
    if start <= value:
        return Interval(start, value, high_open=True)
    return Interval(value, start, low_open=True)


def _odd(value: Decimal) -> Interval:
    """From the number up to the next step of its last digit that is not zero."""
    exponent = value.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    if value < 0:
        return Interval(value - step, value, low_open=True)
    return Interval(value, value + step, high_open=True)


def hull(low: Number, high: Number) -> Interval:
    """The interval of a range: each end at its printed precision, both included."""
    return low.interval.hull(high.interval).closed()
