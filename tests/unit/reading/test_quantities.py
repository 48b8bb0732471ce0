"""What `read_quantities` finds, by a corpus in both languages, and how `parse_quantity` reads the values of a base."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from factcheck.reading.model import Span
from factcheck.reading.quantities import parse_quantity, read_quantities
from factcheck.reading.units import DEFAULT_UNITS, UnitTable, parse_unit
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Quantity, QuantityKind
from factcheck.values.unit import Unit, UnitKind, counted

CORPUS = Path(__file__).parents[2] / "corpus"


def _rows() -> list[object]:
    return [
        pytest.param(text, expected, id=f"{path.stem}-{number}")
        for path in sorted(CORPUS.glob("quantities_*.yaml"))
        for number, (text, expected) in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1)
    ]


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _described(words: str, quantity: Quantity) -> list[str | None]:
    """A quantity as the corpus writes it."""
    unit = quantity.unit.code if quantity.unit else None
    ends = (_plain(quantity.interval.low), _plain(quantity.interval.high))
    return [words, quantity.kind.value, *ends, unit, quantity.modifier.value]


@pytest.mark.parametrize(("text", "expected"), _rows())
def test_corpus(text: str, expected: list[list[str | None]]) -> None:
    assert [_described(found.span.of(text), found.quantity) for found in read_quantities(text).mentions] == expected


def _closed(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def _rounded(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high), high_open=True)


# The table of the contract: how exact a written number is.
@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("17.8 trillion", _rounded("17.75e12", "17.85e12")),
        ("65.7%", _rounded("65.65", "65.75")),
        ("20,000", _rounded("19500", "20500")),
        ("300 billion", _rounded("295e9", "305e9")),
        ("40%", _rounded("39.5", "40.5")),
        ("2 trillion", _rounded("1.95e12", "2.05e12")),
        ("0%", _closed("0", "0")),
        ("100%", _closed("100", "100")),
        ("4,762 enterprises", _closed("4762", "4762")),
        ("100 admissions", _closed("100", "100")),
        ("about 40 million", _closed("37e6", "43e6")),
        ("about 38.9 million", _closed("38.122e6", "39.678e6")),
        ("about 2%", _rounded("1.5", "2.5")),
        ("nearly 40 million", _rounded("36e6", "40e6")),
        ("more than 40,000", Interval(Decimal(40000), None, low_open=True)),
        ("at least 40,000", Interval(Decimal(40000), None)),
        ("less than 40,000", Interval(None, Decimal(40000), high_open=True)),
        ("no more than 40,000", Interval(None, Decimal(40000))),
        ("3800余万", _rounded("38000000", "39000000")),
        ("4700多家", _rounded("4700", "4800")),
        ("300-odd", _rounded("300", "400")),
        ("between 3 and 5 GW", _closed("2.5", "5.5")),
        ("46bps", _rounded("0.455", "0.465")),
        ("a third", _closed("33.3333333333", "33.3333333333")),
        ("翻一番", _closed("2", "2")),
        ("１万５千", _rounded("14500", "15500")),
        ("一万五千亿", _rounded("1.45e12", "1.55e12")),
        ("1.5m people", _rounded("1450000", "1550000")),
        ("RMB35.99tn", _rounded("35.985e12", "35.995e12")),
    ],
)
def test_interval_of_the_contract(text: str, interval: Interval) -> None:
    quantity = parse_quantity(text, DEFAULT_UNITS)
    assert quantity is not None
    assert quantity.interval == interval


@pytest.mark.parametrize(
    "text", ["", "no number", "17.8 trillion yuan in 2021", "3 and 5", "2021", "see page 3", "five of"]
)
def test_parse_quantity_refuses_what_is_not_one_quantity(text: str) -> None:
    assert parse_quantity(text, DEFAULT_UNITS) is None


def test_taken_spans_are_left_alone() -> None:
    text = "In 12 months to 30 June, 45 firms closed."
    reading = read_quantities(text, taken=(Span(3, 23),))
    assert [found.span.of(text) for found in reading.mentions] == ["45 firms"]


@pytest.mark.parametrize(
    ("text", "skipped", "reason"),
    [
        ("As of 2021 it was so.", "2021", "year"),
        ("See page 45.", "45", "page number"),
        ("The claim [12] stands.", "12", "footnote"),
        ("It runs version 3.11.2.", "3.11.2", "version"),
        ("Call 13812345678.", "13812345678", "phone number"),
        ("The G20 met.", "20", "name"),
        ("It opens at 10:30.", "10:30", "time of day"),
        ("They won 3-2.", "3-2", "score"),
        ("1. Loans grew.", "1", "list number"),
        ("One of them left.", "One", "pronoun"),
        ("“十四五”期间", "十四五", "name"),
        ("一家公司", "一", "article"),
    ],
)
def test_skips_say_why(text: str, skipped: str, reason: str) -> None:
    assert [(skip.span.of(text), skip.reason) for skip in read_quantities(text).skips] == [(skipped, reason)]


def test_a_base_unit_wins_over_a_known_one() -> None:
    flow = Unit("mb/d", UnitKind.COUNT, "count:barrels per day", Decimal(1_000_000))
    table = UnitTable.build(
        [(flow, ("million barrels per day", "百万桶/日")), (counted("enterprises"), ("firm", "企业"))]
    )
    assert parse_quantity("2 mb/d", table).unit == flow  # type: ignore[union-attr]
    assert parse_unit("mb/d", table) == flow
    for text in ("30 small firms", "1 firm", "3,000 enterprises", "企业4762家", "4762家企业"):
        mentions = read_quantities(text, table).mentions
        assert [mention.quantity.unit for mention in mentions] == [counted("enterprises")], text


@pytest.mark.parametrize(
    ("words", "code", "dimension"),
    [
        ("CNY", "CNY", "money:CNY"),
        ("percent", "percent", "percent"),
        ("percentage-point", "percentage-point", "percentage-point"),
        ("GW", "GW", "power"),
        ("Small  Firms", "small firms", "count:small firms"),
        ("per 100,000", "per 100,000", "rate"),
    ],
)
def test_parse_unit(words: str, code: str, dimension: str) -> None:
    unit = parse_unit(words, DEFAULT_UNITS)
    assert unit is not None
    assert (unit.code, unit.dimension) == (code, dimension)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("38.93 million", "3893万"),
        ("17.8 trillion yuan", "17.8万亿元"),
        ("RMB17.8trn", "人民币17.8万亿元"),
        ("forty-five thousand", "4.5万"),
        ("one million two hundred thousand", "一百二十万"),
        ("46 basis points", "0.46个百分点"),
        ("two thirds", "三分之二"),
        ("30 percent", "百分之三十"),
        ("tripled", "增长两倍"),
        ("a half", "一半"),
        ("1.5 million U.S. dollars", "150万美元"),
    ],
)
def test_two_spellings_of_one_value(one: str, other: str) -> None:
    quantities = [read_quantities(text).mentions[0].quantity for text in (one, other)]
    assert quantities[0].value == quantities[1].value
    assert quantities[0].unit == quantities[1].unit


def test_yen_and_yuan_share_a_sign() -> None:
    codes = [
        read_quantities(text).mentions[0].quantity.unit
        for text in ("Tokyo spent ¥30 billion.", "The bank in China lent ¥30 billion.", "余额¥30亿")
    ]
    assert [unit.code for unit in codes if unit] == ["JPY", "CNY", "CNY"]


def test_an_ordinal_is_one() -> None:
    quantity = read_quantities("the 3rd largest").mentions[0].quantity
    assert (quantity.kind, quantity.modifier) == (QuantityKind.ORDINAL, Modifier.EXACT)
