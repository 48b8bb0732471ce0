"""Intervals: membership, containment, overlap and arithmetic, with open and unbounded ends."""

from decimal import Decimal

import pytest

from factcheck.values.interval import Interval


def interval(text: str) -> Interval:
    """Reads "[1, 2)" with "-" for an unbounded end."""
    low, high = (None if end.strip() == "-" else Decimal(end) for end in text[1:-1].split(","))
    return Interval(low, high, text[0] == "(", text[-1] == ")")


@pytest.mark.parametrize(
    ("text", "value", "inside"),
    [("[1, 2)", 1, True), ("[1, 2)", 2, False), ("(1, 2]", 1, False), ("(5, -)", 6, True), ("(-, 5]", 5, True)],
)
def test_contains(text: str, value: int, inside: bool) -> None:
    assert interval(text).contains(Decimal(value)) is inside


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        ("[1, 2)", "[1, 2]", True),
        ("[1, 2]", "[1, 2)", False),
        ("[3, 4]", "(2, -)", True),
        ("(2, -)", "[3, 4]", False),
        ("(2, -)", "(2, -)", True),
        ("[2, -)", "(2, -)", False),
    ],
)
def test_within(inner: str, outer: str, within: bool) -> None:
    assert interval(inner).within(interval(outer)) is within


@pytest.mark.parametrize(
    ("first", "second", "overlaps", "touches"),
    [
        ("[1, 2]", "[2, 3]", True, True),
        ("[1, 2)", "[2, 3]", False, True),
        ("[1, 2]", "(2, 3]", False, True),
        ("[1, 2]", "[3, 4]", False, False),
        ("(5, -)", "(-, 6)", True, True),
    ],
)
def test_overlap(first: str, second: str, overlaps: bool, touches: bool) -> None:
    assert interval(first).overlaps(interval(second)) is overlaps
    assert interval(second).overlaps(interval(first)) is overlaps
    assert interval(first).touches(interval(second)) is touches


def test_arithmetic_carries_the_ends() -> None:
    assert interval("[1, 2)").plus(interval("[10, 20]")) == interval("[11, 22)")
    assert interval("[10, 20]").minus(interval("[1, 2)")) == interval("(8, 19]")
    assert interval("[10, 20]").over(interval("[2, 5]")) == interval("[2, 10]")
    assert interval("(1, -)").negated() == interval("(-, -1)")
    assert interval("[1, 2]").hull(interval("[4, 5)")) == interval("[1, 5)")
    assert interval("[1, 2]").over(interval("[0, 5]")).high is None
