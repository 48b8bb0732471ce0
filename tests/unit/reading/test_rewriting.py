"""Another value in the form of a number: grouping, decimals, scale and script stay."""

from __future__ import annotations

import pytest

from factcheck.reading.quantities import parse_quantity
from factcheck.reading.rewriting import rewritings


def _closest(written: str, wanted: str) -> str | None:
    said, known = parse_quantity(written), parse_quantity(wanted)
    assert said is not None
    assert known is not None
    return next(rewritings(written, said.number, known.number), None)


@pytest.mark.parametrize(
    ("written", "wanted", "expected"),
    [
        ("63 million", "53 million", "53 million"),
        ("63 Million", "5.3 billion", "5.3 Billion"),
        ("6300万", "53 million", "5300万"),
        ("35.99亿", "35.99 trillion", "35.99万亿"),
        ("17,400,000", "18.2 million", "18,200,000"),
        ("17400000", "18.2 million", "18200000"),
        ("63.45 million", "53 million", "53 million"),
        ("３５．５", "36.25", "３６．３"),
        ("178 trillion", "17.8 trillion", "17.8 trillion"),
        ("sixty-three million", "53 million", None),
        ("六千三百万", "53 million", None),
    ],
)
def test_the_form_stays(written: str, wanted: str, expected: str | None) -> None:
    assert _closest(written, wanted) == expected
