"""Rows of a page: nothing lost, nothing too wide, no stray punctuation at either end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.output.wrapping import break_rows, cell_width


def _rows(text: str, width: int) -> list[str]:
    return [row.of(text) for row in break_rows(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),
        ("one  two", 4, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a abcdefgh", 3, ["a", "abc", "def", "gh"]),
        ("余额为35.99万亿元。", 8, ["余额为", "35.99万", "亿元。"]),
        ("金融“活水”润泽", 9, ["金融“活", "水”润泽"]),
        ("金融活\u00a0✓", 6, ["金融", "活\u00a0✓"]),
        ("金融（活水）", 6, ["金融", "（活", "水）"]),
    ],
)
def test_rows(text: str, width: int, rows: list[str]) -> None:
    assert _rows(text, width) == rows


@given(st.text(alphabet="ab 中文，。“”（）0.%é", max_size=80), st.integers(min_value=8, max_value=40))
def test_nothing_is_lost_and_nothing_too_wide(text: str, width: int) -> None:
    rows = _rows(text, width)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")
    assert all(cell_width(row) <= width for row in rows)
    assert all(not row.endswith(" ") for row in rows)
