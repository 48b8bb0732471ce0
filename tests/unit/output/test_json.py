"""The JSON report: the contract's keys in its order, exact numbers, and any text."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.output.json import format_json
from factcheck.output.jsonl import format_jsonl
from factcheck.output.jsontext import to_json
from tests.unit.output.samples import ARTICLE, NOTHING, REPORT

_CLAIM = [
    "text",
    "sentence",
    "start",
    "end",
    "line",
    "column",
    "verdict",
    "rule",
    "message",
    "confidence",
    "claimed",
    "reading",
    "evidence",
    "nearest",
    "suggestion",
]


@pytest.fixture
def report() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(format_json(REPORT))
    return loaded


def test_keys_stand_in_the_order_of_the_contract(report: dict[str, Any]) -> None:
    claim = report["documents"][0]["claims"][0]
    assert list(report) == ["schema", "tool", "factbase", "documents", "errors", "summary"]
    assert list(report["documents"][0]) == ["path", "verdict", "claims", "skipped"]
    assert list(claim) == _CLAIM
    assert list(claim["claimed"]) == ["low", "high", "low_open", "high_open", "unit"]
    assert list(claim["reading"]) == ["subject", "property", "time", "area", "speaker", "modifier"]
    assert list(claim["evidence"][0]) == ["fact", "statement", "computation", "source", "base"]
    assert list(claim["evidence"][0]["source"])[:7] == [
        "id",
        "title",
        "publisher",
        "published",
        "document",
        "line",
        "quote",
    ]
    assert list(report["summary"]) == [
        "claims",
        "judged",
        "supported",
        "refuted",
        "not-enough-evidence",
        "conflicting-evidence",
        "outdated",
        "skipped",
    ]


def test_numbers_are_written_digit_for_digit() -> None:
    text = format_json(REPORT)
    assert '"low": 1815000000,' in text
    assert '"high": 1825000000,' in text
    assert '"low": 90,' in text
    assert '"high": null,' in text


def test_values(report: dict[str, Any]) -> None:
    document, empty = report["documents"]
    tonnes, _, ships, _, _, quay, divers = document["claims"]
    assert (tonnes["line"], tonnes["column"]) == (1, 21)
    assert ARTICLE[tonnes["start"] : tonnes["end"]] == tonnes["text"]
    assert tonnes["reading"]["subject"] == {"value": "harbour", "from": "sentence"}
    assert tonnes["reading"]["area"] is None
    assert ships["claimed"] == {"low": 90, "high": None, "low_open": True, "high_open": False, "unit": "ships"}
    assert ships["evidence"] == []
    assert ships["suggestion"] is None
    assert quay["evidence"] == [{"text": {"start": 180, "end": 185, "line": 4, "column": 48}}]
    assert divers["nearest"][0]["differs"] == ["unit"]
    assert document["skipped"] == [{"text": "2024", "start": 43, "reason": "a year on its own"}]
    assert empty["verdict"] == "not-enough-evidence"
    assert report["errors"] == [{"path": "gone.txt", "message": "no such file"}]
    assert report["summary"] == {
        "claims": 7,
        "judged": 6,
        "supported": 1,
        "refuted": 2,
        "not-enough-evidence": 2,
        "conflicting-evidence": 1,
        "outdated": 1,
        "skipped": 1,
    }


def test_nothing_to_check_is_said() -> None:
    assert json.loads(format_json(NOTHING))["documents"][0]["message"] == "nothing to check"


def test_json_lines_are_the_same_documents(report: dict[str, Any]) -> None:
    assert [json.loads(line) for line in format_jsonl(REPORT).splitlines()] == report["documents"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_whatever_is_written_is_read_back(value: Any) -> None:
    assert json.loads(to_json(value)) == value
    assert json.loads(to_json(value, indent=2)) == value


@given(st.text())
def test_a_line_stays_a_line_and_can_be_encoded(text: str) -> None:
    written = to_json(text)
    assert len(written.splitlines()) == 1
    assert not any(char in written for char in "\x1b\x7f\x9b\x00")
    written.encode("utf-8")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_decimals_are_exact(value: Decimal) -> None:
    written = to_json(value)
    assert Decimal(written) == value
    assert "e" not in written.lower()
