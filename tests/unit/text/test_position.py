"""Lines and columns of offsets."""

from __future__ import annotations

import pytest

from factcheck.text.position import LineIndex


@pytest.mark.parametrize(
    ("source", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("ab\ncd", 2, (1, 3)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("a\n\nb", 3, (3, 1)),
        ("小😀微\n企", 2, (1, 3)),
        ("小😀微\n企", 4, (2, 1)),
    ],
)
def test_position(source: str, offset: int, expected: tuple[int, int]) -> None:
    assert LineIndex(source).position(offset) == expected
