"""The rules' notation, and the rules themselves."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.reading import times_en, times_en_relative, times_zh
from factcheck.reading.calendar import day_time, year_time
from factcheck.reading.times_grammar import Grammar, Rule, nothing
from factcheck.reading.times_tokens import tokenize


@pytest.mark.parametrize(
    ("pattern", "rows", "others"),
    [
        ("a b", ["a b"], ["a", "b"]),
        ("a [ b ]", ["a", "a b"], ["b"]),
        ("( a | b c ) d", ["a d", "b c d"], ["b d", "a c d"]),
        ("[ a | b ] c", ["c", "a c", "b c"], ["a b c"]),
        ("[ a [ b ] ] c", ["c", "a c", "a b c"], ["b c"]),
        ("<x> c", ["a c", "b c"], ["c", "x c"]),
    ],
)
def test_patterns(pattern: str, rows: list[str], others: list[str]) -> None:
    grammar = Grammar((Rule(pattern, nothing),), {"x": "a | b"})
    for row in rows:
        match = grammar.longest([*row.split()], 0)
        assert match is not None
        assert match[1] == len(row.split())
    for row in others:
        match = grammar.longest([*row.split()], 0)
        assert match is None or match[1] < len(row.split())


def test_the_longest_row_wins() -> None:
    short, long = Rule("YEAR", year_time), Rule("YEAR - NUM - NUM", day_time)
    grammar = Grammar((short, long), {})
    assert grammar.longest(["YEAR", "-", "NUM", "-", "NUM", None], 0) == (long, 5)
    assert grammar.longest(["YEAR", "-", "NUM", None], 0) == (short, 1)
    assert grammar.longest(["NUM"], 0) is None


def test_parts_of_the_languages_do_not_clash() -> None:
    parts = Counter([*times_en.PARTS, *times_en_relative.PARTS, *times_zh.PARTS])
    clashing = {name for name, times in parts.items() if times > 1}
    languages = (times_en.PARTS, times_en_relative.PARTS, times_zh.PARTS)
    assert all(len({part[name] for part in languages if name in part}) == 1 for name in clashing)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("June 30, 2025", ["MONTH", "NUM", ",", "YEAR"]),
        ("Sept. 30", ["MONTH", "NUM"]),
        ("in Sept.", ["in", "MONTH", None]),
        ("last year", ["RELYEAR"]),
        ("the past year", ["the", "past", "year"]),
        ("that year", ["THATYEAR"]),
        ("twenty-first", ["NTH"]),
        ("21st 1990s Q3 2Q25 1H25 FY24", ["NTH", "DECADE", "QUARTER", "QUARTERYEAR", "HALFYEAR", "FISCALYEAR"]),
        ("2021-07-31 31/07/2021 05/06/2021", ["DATE", "DATE", None]),
        ("2021-07 2024/25 2021-25", ["YEARMONTH", "SEASON", "YEARS"]),
        ("1,234 1.5 2:30 12345", [None, None, None, None]),
        ("G20 H1N1 COVID-19", [None, None, None, "-", "NUM"]),
        ("二〇二五年十二月", ["YEAR", "年", "NUM", "月"]),
        ("2025年中国", ["YEAR", "年", None]),
        ("体现在", [None]),
        ("去年同期", ["RELYEAR", "同期"]),
        ("https://a.b/2021 2021", [None, "YEAR"]),
    ],
)
def test_tokens(text: str, kinds: list[str | None]) -> None:
    assert tokenize(text).kinds == kinds
