"""Which units tell hundredths of something, and which amounts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.values.unit import PERCENT, PERCENTAGE_POINT, TIMES, Unit, UnitKind, counted, currency


@pytest.mark.parametrize("unit", [PERCENT, PERCENTAGE_POINT])
def test_percent_and_points_are_ratios(unit: Unit) -> None:
    assert unit.kind.is_ratio


@pytest.mark.parametrize(
    "unit", [TIMES, currency("EUR"), counted("firms"), Unit("GW", UnitKind.MEASURE, "power", Decimal(10) ** 9)]
)
def test_amounts_and_multiples_are_none(unit: Unit) -> None:
    assert not unit.kind.is_ratio


@pytest.mark.parametrize(
    ("unit", "is_amount"),
    [(currency("EUR"), True), (counted("firms"), True), (TIMES, False), (PERCENT, False), (PERCENTAGE_POINT, False)],
)
def test_money_and_counts_are_amounts(unit: Unit, is_amount: bool) -> None:
    assert unit.kind.is_amount is is_amount
