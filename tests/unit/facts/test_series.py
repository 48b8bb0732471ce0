"""Facts beside one another: what disagrees, what a series lacks, what growth the levels deny, and what is old."""

from __future__ import annotations

import datetime
import hashlib

import pytest

from factcheck.facts.documents import Documents
from factcheck.facts.loader import parse_base
from factcheck.facts.verify import verify

HEAD = """\
factbase: 1
sources:
  report: {title: Report, document: report.txt}
entities:
  acme: {name: Acme}
  north: {name: the North}
properties:
  revenue: {name: revenue, unit: EUR, complete: true}
  growth: {name: year-on-year growth, unit: percent, of: revenue, change: true}
  pace: {name: pace, unit: percent, of: revenue, change: true}
facts:
"""


def base_text(*facts: str) -> str:
    return HEAD + "".join(
        f"  - {{id: f{number}, subject: acme, {fact}, source: report, quote: x}}\n"
        for number, fact in enumerate(facts, start=1)
    )


def warnings(*facts: str) -> list[str]:
    found = verify(parse_base(base_text(*facts)), Documents(lambda path: b"x"))
    return [f"{warning.line}: {warning.message}" for warning in found.warnings]


def revenue(value: str, time: str = "period: 2024", more: str = "") -> str:
    return f"property: revenue, value: {value}, {time}{more}"


DISAGREE = (
    "13: fact `f2` says 14 million euros, and `f1` (line 12) 12 million euros: say which `supersedes` the other, or "
    "which is `disputed`, or leave both sides standing"
)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([revenue("12 million euros"), revenue("14 million euros")], [DISAGREE]),
        ([revenue("12 million euros"), revenue("12.1 million euros")], []),
        ([revenue("12 million euros"), revenue("more than 11 million euros")], []),
        ([revenue("12 million euros"), revenue("14 million euros", "as_of: 2024")], []),
        ([revenue("12 million euros"), revenue("14 million euros", more=", area: north")], []),
        ([revenue("12 million euros"), revenue("14 million euros", more=", qualifiers: {branch: rail}")], []),
        ([revenue("12 million euros"), revenue("14 million euros", more=", supersedes: f1")], []),
        ([revenue("12 million euros"), revenue("14 million euros", more=", disputed: {value: {why: Odd.}}")], []),
    ],
)
def test_figures_of_one_thing_that_have_nothing_in_common(facts: list[str], expected: list[str]) -> None:
    assert [warning for warning in warnings(*facts) if "says" in warning and "draft" not in warning] == expected


@pytest.mark.parametrize(
    ("times", "lacks"),
    [
        (["2020", "2021", "2022"], []),
        (["2020", "2023"], ["2021", "2022"]),
        (["2023-11", "2024-01"], ["2023-12"]),
        (["2024-Q1", "2024-Q3"], ["2024-Q2"]),
        (["2023-H2", "2024-H2"], ["2024-H1"]),
        (["2020", "2023-Q1"], []),
        (["2020-02/2020-04", "2022"], []),
    ],
)
def test_a_complete_series_has_no_gaps(times: list[str], lacks: list[str]) -> None:
    facts = [revenue(f"{number + 1}0 million euros", f"period: {time}") for number, time in enumerate(times)]
    found = [warning for warning in warnings(*facts) if "lacks" in warning]
    assert [warning.split("lacks ")[1].split(":")[0] for warning in found] == lacks


@pytest.mark.parametrize(
    ("growth", "denied"),
    [
        ("property: growth, value: 10%, period: 2024", False),
        ("property: growth, value: 9.6%, period: 2024", False),  # the levels are rounded
        ("property: growth, value: 14%, period: 2024", True),
        ("property: growth, value: -10%, period: 2024", True),
        ("property: growth, value: 14%, period: 2023", False),  # nothing of 2022 to compare with
        ("property: pace, value: 14%, period: 2024", True),  # a rate of a year is on the year before
    ],
)
def test_growth_is_what_the_levels_make(growth: str, denied: bool) -> None:
    levels = [revenue("10.0 million euros", "period: 2023"), revenue("11.0 million euros", "period: 2024")]
    found = [warning for warning in warnings(*levels, growth) if "it is" in warning]
    assert bool(found) is denied
    if denied:
        assert found[0].endswith(
            "(`f1`) to 11.0 million euros (`f2`) it is 10.0 percent: mend one, unless it has another basis"
        )


def test_a_monthly_rate_is_not_held_against_another_year() -> None:
    levels = [revenue("10.0 million euros", "as_of: 2023-06"), revenue("11.0 million euros", "as_of: 2024-06")]
    assert not any("it is" in warning for warning in warnings(*levels, "property: pace, value: 1%, period: 2024-06"))
    assert any("it is" in warning for warning in warnings(*levels, "property: growth, value: 1%, period: 2024-06"))


def test_old_series_are_defects_where_that_is_asked() -> None:
    text = base_text(revenue("10 million euros", "period: 2023"), revenue("11 million euros", "period: 2024"))
    base = parse_base(text.replace("quote: x", "quote: 10 and 11 million euros"))
    documents = Documents(lambda path: b"10 and 11 million euros")
    assert verify(base, documents, datetime.date(2024, 12, 31)).holds
    (defect,) = verify(base, documents, datetime.date(2025, 1, 1)).defects
    assert (defect.line, defect.message) == (
        13,
        "fact `f2` is the newest of its series and of 2024-12-31: add a newer one (nothing since 2025-01-01 is known)",
    )


def test_a_document_that_changed_is_told() -> None:
    document = b"revenue came to 12 million euros"
    text = base_text(revenue("12 million euros")).replace("quote: x", "quote: 12 million euros")
    digest = hashlib.sha256(document).hexdigest()
    for sum, holds in ((digest, True), ("0" * 64, False)):
        summed = text.replace("document: report.txt", f"document: report.txt, sha256: {sum}")
        found = verify(parse_base(summed), Documents(lambda path: document))
        assert found.holds is holds
        if not holds:
            assert f"report.txt has changed; see whether its facts still hold, and write `sha256: {digest}`" in str(
                found.defects[0]
            )


def test_names_that_stand_everywhere_are_warned_of() -> None:
    text = base_text(revenue("12 million euros")).replace("{name: Acme}", "{name: Acme, aliases: [A, '7', 海]}")
    found = verify(parse_base(text), Documents(lambda path: b"x")).warnings
    names = {warning.message.split('"')[1] for warning in found if "everything" in warning.message}
    assert names == {"A", "7", "海"}


@pytest.mark.parametrize(
    ("times", "gap"),
    [
        (["2019", "2020", "2022", "2023"], "2021"),
        (["2024-Q1", "2024-Q2", "2024-Q4", "2025-Q1"], "2024-Q3"),
        (["2019", "2020", "2021", "2022"], None),
        (["2020", "2022", "2023"], None),  # too short a row to find the gap odd
        (["2018", "2020", "2022", "2023"], None),  # more than one: never meant to be whole
    ],
)
def test_a_single_gap_in_a_row_is_odd(times: list[str], gap: str | None) -> None:
    facts = [f"property: growth, value: {number + 1}.5%, period: {t}" for number, t in enumerate(times)]
    found = [warning for warning in warnings(*facts) if "none of" in warning]
    assert [warning.split("none of ")[1].split(":")[0] for warning in found] == ([] if gap is None else [gap])
