"""Times as intervals of days."""

from __future__ import annotations

import datetime

import pytest

from factcheck.values.time import Day, Grain, Time


def _time(first: tuple[int | None, int, int], last: tuple[int | None, int, int]) -> Time:
    return Time(Day(*first), Day(*last), Grain.SPAN)


JULY_31 = _time((2021, 7, 31), (2021, 7, 31))
JULY = _time((2021, 7, 1), (2021, 7, 31))
YEAR = _time((2021, 1, 1), (2021, 12, 31))
ANY_JULY = _time((None, 7, 1), (None, 7, 31))
TO_MARCH = _time((None, 4, 1), (None, 3, 31))


def test_days_print_as_iso() -> None:
    assert str(Day(2021, 7, 31)) == "2021-07-31"
    assert str(Day(None, 6, 30)) == "--06-30"


def test_a_day_with_a_year_is_a_date() -> None:
    assert Day(2021, 7, 31).date() == datetime.date(2021, 7, 31)
    assert Day(None, 7, 31).date() is None


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        (YEAR, JULY, True),
        (JULY, JULY_31, True),
        (JULY_31, JULY, False),
        (ANY_JULY, JULY_31, True),
        (JULY, ANY_JULY, True),
        (ANY_JULY, YEAR, False),
        (Time(Day(2021, 1, 1), None, Grain.SPAN), JULY, True),
        (Time(Day(2022, 1, 1), None, Grain.SPAN), JULY, False),
        (Time(None, Day(2021, 12, 31), Grain.SPAN), JULY, True),
        (YEAR, Time(None, None, Grain.YEAR), False),
        (TO_MARCH, _time((None, 12, 1), (None, 12, 31)), True),
        (TO_MARCH, _time((None, 2, 1), (None, 2, 28)), True),
    ],
)
def test_contains(outer: Time, inner: Time, holds: bool) -> None:
    assert outer.contains(inner) is holds


def test_a_year_is_filled_in_only_where_none_is() -> None:
    assert ANY_JULY.with_year(2021) == JULY
    assert JULY.with_year(1999) == JULY
    assert Time(None, None, Grain.YEAR).with_year(2021) == Time(None, None, Grain.YEAR)


@pytest.mark.parametrize(("year", "last"), [(2024, 29), (2023, 28), (1900, 28), (2000, 29)])
def test_a_february_without_a_year_ends_where_the_year_lets_it(year: int, last: int) -> None:
    february = _time((None, 2, 1), (None, 2, 29))
    assert february.with_year(year).last == Day(year, 2, last)


def test_a_stretch_over_new_year_ends_in_the_given_year() -> None:
    assert TO_MARCH.with_year(2025) == _time((2024, 4, 1), (2025, 3, 31))
