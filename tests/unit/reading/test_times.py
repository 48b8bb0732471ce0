"""The times that `read_times` finds, by a corpus of sentences in both languages, and what it promises of any text."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import yaml

from factcheck.reading.times import read_times
from factcheck.values.time import Basis, Grain, Time, TimeRole

CORPUS = Path(__file__).parents[2] / "corpus"


def _rows() -> list[object]:
    return [
        pytest.param(row, id=f"{path.stem}-{number}")
        for path in sorted(CORPUS.glob("times_*.yaml"))
        for number, row in enumerate(_loaded(path), 1)
    ]


def _loaded(path: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return rows


def _described(words: str, time: Time) -> list[str]:
    """A time as the corpus writes it."""
    ends = [str(end) if end else "null" for end in (time.first, time.last)]
    flags = [name for name, is_set in (("fiscal", time.fiscal), ("relative", time.relative)) if is_set]
    basis = [time.basis.value] if time.basis else []
    return [words, *ends, time.grain.name.lower(), time.role.value, *basis, *flags]


def _read(text: str, reference: str | None = None) -> list[list[str]]:
    date = datetime.date.fromisoformat(reference) if reference else None
    return [_described(mention.span.of(text), mention.time) for mention in read_times(text, date)]


ROWS = _rows()


@pytest.mark.parametrize("row", ROWS)
def test_corpus(row: dict[str, object]) -> None:
    reference = row.get("reference")
    assert _read(str(row["text"]), str(reference) if reference else None) == row["times"]


def test_corpus_is_large_and_says_nothing_twice() -> None:
    texts = [(row["text"], row.get("reference")) for path in CORPUS.glob("times_*.yaml") for row in _loaded(path)]
    assert len(texts) == len(set(texts)) >= 1200


def test_missing_years_stay_missing_with_a_reference() -> None:
    (mention,) = read_times("At the end of July, loans stood at 3 trillion yuan.", datetime.date(2021, 9, 8))
    assert not mention.time.has_year
    assert not mention.time.relative


@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_is_the_last_one_on_or_before_the_reference(weekday: int) -> None:
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    reference = datetime.date(2024, 3, 1)
    (mention,) = read_times(f"He said so on {names[weekday]}.", reference)
    assert mention.time.first is not None
    day = mention.time.first.date()
    assert day is not None
    assert day.weekday() == weekday
    assert datetime.timedelta(0) <= reference - day < datetime.timedelta(7)


def test_a_month_ago_in_january_is_december() -> None:
    assert _read("It fell last month.", "2025-01-31") == [
        ["last month", "2024-12-01", "2024-12-31", "month", "at", "relative"]
    ]


def test_the_last_quarter_in_january_is_of_the_year_before() -> None:
    assert _read("It fell last quarter.", "2025-01-31") == [
        ["last quarter", "2024-10-01", "2024-12-31", "quarter", "during", "relative"]
    ]


def test_the_days_of_a_relative_february() -> None:
    (mention,) = read_times("at the end of February last year", datetime.date(2025, 5, 1))
    assert str(mention.time.first) == "2024-02-29"


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Rates fell from the previous year.", Basis.PREVIOUS_YEAR),
        ("Rates fell year on year.", Basis.YEAR_EARLIER),
        ("利率较上年下降。", Basis.PREVIOUS_YEAR),
        ("利率同比下降。", Basis.YEAR_EARLIER),
        ("利率较上年同期下降。", Basis.YEAR_EARLIER),
        ("利率较年初下降。", Basis.YEAR_START),
        ("利率环比下降。", Basis.PREVIOUS_PERIOD),
    ],
)
def test_the_bases_are_told_apart(text: str, basis: Basis) -> None:
    (mention,) = read_times(text)
    assert mention.time.role is TimeRole.BASIS
    assert mention.time.basis is basis


def test_only_a_basis_has_one() -> None:
    for row in ("last year it fell", "a year ago it fell", "at the end of last year", "年初发布"):
        (mention,) = read_times(row, datetime.date(2025, 9, 15))
        assert mention.time.basis is None


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("on 5 May 2025", Grain.DAY),
        ("in May 2025", Grain.MONTH),
        ("in Q2 2025", Grain.QUARTER),
        ("in H1 2025", Grain.HALF),
        ("in 2025", Grain.YEAR),
        ("in the first 10 months of 2025", Grain.SPAN),
    ],
)
def test_grains(text: str, grain: Grain) -> None:
    (mention,) = read_times(text)
    assert mention.time.grain is grain


def test_nothing_in_nothing() -> None:
    assert read_times("") == ()
    assert read_times(" \n\t") == ()
