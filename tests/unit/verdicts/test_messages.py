"""What a reader is told: both values, the reason, and the mending where there is one."""

from __future__ import annotations

import pytest

from factcheck import check, load_facts
from factcheck.pipeline import Checker
from factcheck.verdicts.model import FactEvidence

_BASE = """
factbase: 1
sources:
  gazette: {title: Gazette of a harbour, published: 2024-02-01, publisher: Harbour Gazette, url: "https://example.org/g"}
  survey: {title: Survey of harbours, published: 2024-03-01, publisher: Coast Office, url: "https://example.org/s"}
entities:
  north: {name: North Quay}
  south: {name: South Quay}
  mole: {name: Mole Union}
  dock: {name: Dock Office}
properties:
  cargo: {name: cargo handled, aliases: [handled], unit: t}
  berths: {name: berths, unit: berths}
  ferries: {name: ferry calls, unit: calls}
  fee: {name: mooring fee, unit: EUR}
  rate: {name: occupancy rate, unit: percent}
  shift: {name: change of the occupancy rate, unit: percentage-point, of: rate, change: true}
units:
  berths: {aliases: [berth]}
  calls: {aliases: [call, ferry calls]}
facts:
  - {id: north-2022, subject: north, property: cargo, value: 4.37 million tonnes, period: 2022, said_by: dock,
     source: gazette, quote: q}
  - {id: north-2023, subject: north, property: cargo, value: 5.12 million tonnes, period: 2023, said_by: dock,
     source: gazette, quote: q}
  - {id: south-2023, subject: south, property: cargo, value: 2.86 million tonnes, period: 2023, said_by: dock,
     source: gazette, quote: q}
  - {id: berths, subject: north, property: berths, value: 148 berths, as_of: 2023-12-31, source: gazette, quote: q,
     disputed: {as_of: {stated: 2021-12-31, why: The heading of the table is an old one.}}}
  - {id: berths-2022, subject: north, property: berths, value: 131 berths, as_of: 2022-12-31, source: gazette, quote: q}
  - {id: ferries-one, subject: south, property: ferries, value: "1,873 calls", period: 2023, source: gazette, quote: q}
  - {id: ferries-two, subject: south, property: ferries, value: "1,924 calls", period: 2023, source: survey, quote: q}
  - {id: fee, subject: south, property: fee, value: 312 euros, as_of: 2023-12-31, source: gazette, quote: q}
  - {id: shift, subject: south, property: shift, value: 2.3 percentage points, as_of: 2023-12-31,
     source: gazette, quote: q}
  - {id: rate, subject: south, property: rate, value: 81.4%, as_of: 2023-12-31, source: gazette, quote: q}
"""

_MESSAGES = [
    (
        "North Quay handled 5.12 billion tonnes in 2023.",
        "Says 5.12 billion tonnes; the fact base says 5.12 million tonnes (a thousand times less).",
    ),
    (
        "North Quay handled 4.37 million tonnes in 2023.",
        "Says 4.37 million tonnes; that is the figure for 2022; for 2023 the fact base says 5.12 million tonnes.",
    ),
    (
        "South Quay handled 5.12 million tonnes in 2023.",
        "Says 5.12 million tonnes; that is the figure for North Quay in 2023; for South Quay the fact base says"
        " 2.86 million tonnes.",
    ),
    (
        "North Quay handled 5.87 million tonnes in 2023.",
        "Says 5.87 million tonnes; the fact base says 5.12 million tonnes in 2023.",
    ),
    (
        "North Quay handled more than 6 million tonnes in 2023.",
        "Says more than 6 million tonnes; the fact base says 5.12 million tonnes in 2023, which is less.",
    ),
    (
        "According to the Mole Union, North Quay handled 5.12 million tonnes in 2023.",
        "Says 5.12 million tonnes; the fact base has the figure from Dock Office, not from Mole Union.",
    ),
    (
        "At the end of 2023, the mooring fee of South Quay was 312 dollars.",
        "Says 312 dollars; the fact base says 312 euros (EUR, not USD).",
    ),
    (
        "At the end of 2023, the occupancy rate of South Quay was 81.4%, up 2.3% from a year earlier.",
        "Says 2.3%; the fact base says 2.3 percentage points (percentage points, not percent).",
    ),
    (
        "South Quay counted 1,873 ferry calls in 2023.",
        "Says 1,873 ferry calls; the sources disagree: 1,873 calls (Harbour Gazette) and 1,924 calls (Coast Office).",
    ),
    (
        "North Quay had 148 berths at the end of 2021.",
        "Repeats what the fact base holds for an error of its source; right is 148 berths as of 2023-12-31."
        " The heading of the table is an old one.",
    ),
    (
        "North Quay had 148 berths at the end of 2023.",
        "The fact base says 148 berths as of 2023-12-31; it holds 2021-12-31, which the source states, for an error.",
    ),
    (
        "North Quay currently has 131 berths.",
        "Says 131 berths, which was true as of 2022-12-31; the newest value is 148 berths as of 2023-12-31.",
    ),
    (
        "Cargo handled by North Quay rose by 31.5% from 2022 to 2023.",
        "Says 31.5%, but from 4.37 million tonnes (2022) to 5.12 million tonnes (2023) is 17.2%.",
    ),
    (
        "Cargo handled by North Quay fell from 4.37 million tonnes in 2022 to 5.12 million tonnes in 2023.",
        "Tells it as a fall, but from 4.37 million tonnes to 5.12 million tonnes is a rise.",
    ),
    ("The lighthouse is 34 m high.", "The fact base does not cover this."),
]


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    path = tmp_path_factory.mktemp("base") / "facts.yaml"
    path.write_text(_BASE, encoding="utf-8")
    return load_facts(path)


@pytest.mark.parametrize(("text", "message"), _MESSAGES, ids=[text for text, _ in _MESSAGES])
def test_a_message_names_both_values_the_reason_and_the_mending(text: str, message: str, checker: Checker) -> None:
    findings = check(text, checker).documents[0].findings
    assert findings[-1].message == message


def test_the_evidence_tells_which_date_of_its_source_is_an_error(checker: Checker) -> None:
    finding = check("North Quay had 148 berths at the end of 2023.", checker).documents[0].findings[0]
    (evidence,) = finding.evidence
    assert isinstance(evidence, FactEvidence)
    assert evidence.statement == (
        "North Quay: berths 148 berths as of 2023-12-31"
        " [the source states 2021-12-31, which the fact base holds for an error]"
    )
