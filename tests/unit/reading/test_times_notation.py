"""The notation of times in a base and in reports."""

from __future__ import annotations

import pytest

from factcheck.reading.times import format_time, parse_fact_time
from factcheck.values.time import Day, Grain, Time, TimeRole


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("2021-07-31", "2021-07-31", "2021-07-31", Grain.DAY),
        ("2024-02-29", "2024-02-29", "2024-02-29", Grain.DAY),
        ("2021-07", "2021-07-01", "2021-07-31", Grain.MONTH),
        ("2024-02", "2024-02-01", "2024-02-29", Grain.MONTH),
        ("2021-Q2", "2021-04-01", "2021-06-30", Grain.QUARTER),
        ("2021-H1", "2021-01-01", "2021-06-30", Grain.HALF),
        ("2021-H2", "2021-07-01", "2021-12-31", Grain.HALF),
        ("2021", "2021-01-01", "2021-12-31", Grain.YEAR),
        ("2020-02/2020-04", "2020-02-01", "2020-04-30", Grain.SPAN),
        ("2021/2025", "2021-01-01", "2025-12-31", Grain.SPAN),
        ("2020-02-17/2020-04-16", "2020-02-17", "2020-04-16", Grain.SPAN),
        ("2020-Q4/2021-H1", "2020-10-01", "2021-06-30", Grain.SPAN),
        ("2023-03/", "2023-03-01", None, Grain.SPAN),
        ("2023/", "2023-01-01", None, Grain.SPAN),
    ],
)
def test_parse(text: str, first: str, last: str | None, grain: Grain) -> None:
    time = parse_fact_time(text)
    assert time is not None
    assert str(time.first) == first
    assert (None if time.last is None else str(time.last)) == last
    assert time.grain is grain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "/2021",
        "21",
        "2021-",
        "2021-7",
        "2021-07-1",
        "2021-13",
        "2021-00",
        "2021-02-29",
        "2021-06-31",
        "2021-Q5",
        "2021-Q0",
        "2021-H3",
        "2021-q2",
        "2021/07",
        "2021/07/31",
        "2021-07-31T00:00",
        " 2021",
        "2021 ",
        "2021\n",
        "0000",
        "0000-01-01",
        "２０２１",
        "2020-04/2020-02",
        "2020/2021/2022",
        "2020-02/x",
        "July 2021",
        "2021年",
        "--06-30",
    ],
)
def test_refuse(text: str) -> None:
    assert parse_fact_time(text) is None


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (Day(2021, 7, 31), Day(2021, 7, 31), "2021-07-31"),
        (Day(2021, 7, 1), Day(2021, 7, 31), "2021-07"),
        (Day(2023, 2, 1), Day(2023, 2, 28), "2023-02"),
        (Day(2024, 2, 1), Day(2024, 2, 28), "2024-02-01/2024-02-28"),
        (Day(2021, 4, 1), Day(2021, 6, 30), "2021-Q2"),
        (Day(2021, 1, 1), Day(2021, 6, 30), "2021-H1"),
        (Day(2021, 1, 1), Day(2021, 12, 31), "2021"),
        (Day(2021, 1, 1), Day(2021, 10, 31), "2021-01/2021-10"),
        (Day(2021, 2, 1), Day(2021, 4, 30), "2021-02/2021-04"),
        (Day(2020, 2, 1), Day(2020, 4, 30), "2020-02/2020-04"),
        (Day(2020, 2, 17), Day(2020, 4, 16), "2020-02-17/2020-04-16"),
        (Day(2021, 1, 1), Day(2025, 12, 31), "2021/2025"),
        (Day(2024, 7, 1), Day(2025, 6, 30), "2024-07/2025-06"),
        (Day(2023, 3, 1), None, "2023-03/"),
        (Day(2023, 3, 2), None, "2023-03-02/"),
        (Day(2023, 1, 1), None, "2023/"),
        (Day(2021, 1, 1), Day(2025, 9, 15), "2021-01-01/2025-09-15"),
        (Day(2021, 1, 1), Day(2025, 6, 30), "2021-01/2025-06"),
        (None, Day(2023, 3, 1), "/2023-03-01"),
        (Day(None, 6, 30), Day(None, 6, 30), "--06-30"),
        (Day(None, 7, 1), Day(None, 7, 31), "--07"),
        (Day(None, 2, 1), Day(None, 2, 29), "--02"),
        (Day(None, 4, 1), Day(None, 6, 30), "--Q2"),
        (Day(None, 1, 1), Day(None, 6, 30), "--H1"),
        (Day(None, 7, 21), Day(None, 7, 31), "--07-21/--07-31"),
        (None, None, "?"),
    ],
)
def test_format(first: Day | None, last: Day | None, text: str) -> None:
    assert format_time(Time(first, last, Grain.SPAN, TimeRole.AT)) == text
