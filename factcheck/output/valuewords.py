"""Values in words: intervals, times and modifiers as reports and pages write them."""

from __future__ import annotations

from decimal import Decimal

from factcheck.output.jsontext import number_text
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Quantity
from factcheck.values.time import Time

_MODIFIERS = {Modifier.ODD: Modifier.MORE_THAN}  # "3800余万": reports have no name of its own for it


def modifier_name(quantity: Quantity) -> str:
    """The modifier as reports name it."""
    return _MODIFIERS.get(quantity.modifier, quantity.modifier).value


def time_text(time: Time) -> str:
    """A time as its first and last day, one where they are the same."""
    first, last = (str(end) if end else "…" for end in (time.first, time.last))
    return first if first == last else f"{first} to {last}"


def interval_text(interval: Interval) -> str:
    """An interval in mathematical notation.

    >>> from decimal import Decimal
    >>> interval_text(Interval(Decimal(5), None, low_open=True))
    '(5, ∞)'
    """
    low = "-∞" if interval.low is None else number_words(interval.low)
    high = "∞" if interval.high is None else number_words(interval.high)
    if low == high:
        return low
    opening = "(" if interval.low_open or interval.low is None else "["
    closing = ")" if interval.high_open or interval.high is None else "]"
    return f"{opening}{low}, {high}{closing}"


def number_words(value: Decimal) -> str:
    """A number with its thousands grouped.

    >>> number_words(Decimal("-38930000.50")), number_words(Decimal("0.46"))
    ('-38,930,000.5', '0.46')
    """
    whole, point, rest = number_text(value).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{abs(int(whole)):,}{point}{rest}"
