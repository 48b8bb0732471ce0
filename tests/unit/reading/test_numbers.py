"""Numerals alone, before anything is known of their units: English, Chinese, digits, and how exact they are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.options import DEFAULT_OPTIONS
from factcheck.reading.fold import fold, squeeze
from factcheck.reading.numerals import read_digits
from factcheck.reading.numerals_en import read_english
from factcheck.reading.numerals_zh import read_chinese
from factcheck.reading.precision import make_number
from factcheck.values.quantity import NumberStyle


@pytest.mark.parametrize(
    ("run", "mantissa", "exponent"),
    [
        ("1234", 1234, 0),
        ("1,234.50", 123450, -2),
        ("12,34,567", 1234567, 0),
        ("1.234.567", 1234567, 0),
        ("1.234,5", 12345, -1),
        ("5,00", 500, -2),
        ("1'234", 1234, 0),
    ],
)
def test_digits(run: str, mantissa: int, exponent: int) -> None:
    assert read_digits(run) == (mantissa, exponent)


@pytest.mark.parametrize("run", ["1.2.3", "5,12,18", "1" * 60, "1,2345,6"])
def test_runs_that_are_no_one_number(run: str) -> None:
    assert read_digits(run) is None


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("forty-five thousand people", 45_000, 19),
        ("one million, two hundred & forty", 1_000_240, 32),
        ("one million, two people", 1_000_000, 11),
        ("twelve hundred", 1200, 14),
        ("a hundred and one dalmatians", 101, 17),
        ("2.5 million", 2_500_000, 11),
        ("17.8trn", 17_800_000_000_000, 7),
        ("4 thousand 3 hundred and 0", 4300, 20),
        ("10 lakh crore rupees", 10_000_000_000_000, 13),
        ("5m people", 5_000_000, 2),
        ("185m high", 185, 3),
        ("three dozen eggs", 36, 11),
    ],
)
def test_english(text: str, value: int, end: int) -> None:
    numeral = read_english(text, 0)
    assert numeral is not None
    assert (numeral.integer, numeral.end) == (value, end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三千八百九十三万", 38_930_000),
        ("一万五千亿", 1_500_000_000_000),
        ("四十九兆九千五百九十二亿", 49_959_200_000_000),
        ("200亿零四千230", 20_000_004_230),
        ("1亿2300万", 123_000_000),
        ("3万5千", 35_000),
        ("一千三", 1300),
        ("九万四", 94_000),
        ("五亿零六", 500_000_006),
        ("廿五", 25),
        ("壹拾万零伍佰", 100_500),
        ("二〇二五", 2025),
        ("1500万千瓦", 15_000_000),
        ("300兆瓦", 300),
    ],
)
def test_chinese(text: str, value: int) -> None:
    numeral = read_chinese(text, 0)
    assert numeral is not None
    assert numeral.integer == value


@pytest.mark.parametrize(("text", "low", "high"), [("四五千", 4000, 5000), ("十五六", 15, 16), ("三五个", 3, 5)])
def test_two_digits_side_by_side(text: str, low: int, high: int) -> None:
    numeral = read_chinese(text, 0)
    assert numeral is not None
    assert numeral.upper is not None
    assert (numeral.integer, numeral.upper.integer) == (low, high)


@pytest.mark.parametrize(
    ("text", "step", "digits", "is_round", "style"),
    [
        ("17.8 trillion", "1e11", "178", False, NumberStyle.ROUNDED),
        ("20,000", "1000", "2", True, NumberStyle.ROUNDED),
        ("300 billion", "1e10", "3", True, NumberStyle.ROUNDED),
        ("2 trillion", "1e11", "2", False, NumberStyle.ROUNDED),
        ("120,000", "10000", "12", True, NumberStyle.ROUNDED),
        ("4,762", "1", "4762", False, NumberStyle.POINT),
        ("100", "10", "1", True, NumberStyle.POINT),
        ("0", "1", "", False, NumberStyle.POINT),
        ("2.0", "0.1", "2", False, NumberStyle.ROUNDED),
    ],
)
def test_precision(text: str, step: str, digits: str, is_round: bool, style: NumberStyle) -> None:
    numeral = read_english(text, 0)
    assert numeral is not None
    number = make_number(numeral, 0, counts=True, fraction=False, options=DEFAULT_OPTIONS)
    assert (number.step, number.digits, number.is_round, number.style) == (Decimal(step), digits, is_round, style)


@pytest.mark.parametrize("text", ["ＲＭＢ　１７．８万億", "İstanbul 12\u202f345", "a\tb\nc", "３－５％", "😀 5"])
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_squeezing_knows_where_each_sign_stood() -> None:
    squeezed = squeeze("共 三千 九百 六十五 户")
    assert squeezed is not None
    text, places = squeezed
    assert text == "共 三千九百六十五 户"
    assert [places[2], places[4], places[6]] == [2, 5, 8]
