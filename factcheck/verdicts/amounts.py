"""Computed amounts in words that a reader takes in."""

from __future__ import annotations

from decimal import Decimal

from factcheck.values.unit import Unit


def amount_in(value: Decimal, unit: Unit | None) -> str:
    """A computed amount of base units in the unit of the claim."""
    if unit is None:
        return short_amount(value)
    return f"{short_amount(value / unit.factor)} {unit.code}"


def short_amount(value: Decimal) -> str:
    """An amount in words that a reader takes in: "5.8 trillion"."""
    for scale, word in ((Decimal("1e12"), "trillion"), (Decimal("1e9"), "billion"), (Decimal("1e6"), "million")):
        if abs(value) >= scale:
            return f"{short(value / scale)} {word}"
    return short(value)


def short(value: Decimal) -> str:
    """A number to three digits, or to whole ones where it has more."""
    digits = max(0, 2 - max(value.adjusted(), 0)) if abs(value) < 1000 else 0
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
