"""Exempt findings are marked with their reason; directives that do nothing or name nothing are told."""

from __future__ import annotations

import pytest

from factcheck.reading.model import Span
from factcheck.records import replace
from factcheck.text.directives import find_exemptions
from factcheck.verdicts.model import DocumentReport, FactEvidence, Finding, Reading, SourceCitation, Verdict
from factcheck.verdicts.suppressions import pin, suppress

_SOURCE = SourceCitation("s", "Title", None, None, None, None, None, "quote")
FACT = FactEvidence("cargo-2024", "port: cargo 18.2 million tonnes in 2024", _SOURCE)


def _document(source: str, words: str = "5 tonnes") -> DocumentReport:
    start = source.index(words)
    span = Span(start, start + len(words))
    found = Finding(span, words, words, span, Verdict.REFUTED, "FC102", "Wrong.", 1.0, Reading(), evidence=(FACT,))
    return DocumentReport("a.md", source, (found,), exemptions=tuple(find_exemptions(source)))


def _reasons(source: str) -> list[str | None]:
    marked = suppress(_document(source), {FACT.fact})
    return [each.suppression.reason if each.suppression else None for each in marked.findings]


def _notices(source: str) -> list[str]:
    return [notice.rule for notice in suppress(_document(source), {FACT.fact}).notices]


@pytest.mark.parametrize(
    "selectors", ["", "[FC102]", "[FC1]", "[magnitude-slip]", "[FC2, cargo-2024]", f"[{pin(FACT)}]"]
)
def test_a_rule_or_a_fact_is_exempt(selectors: str) -> None:
    source = f"It was 5 tonnes. <!-- factcheck: ignore{selectors} as printed -->"
    assert _reasons(source) == ["as printed"]
    assert _notices(source) == []


@pytest.mark.parametrize("selectors", ["[FC2]", "[cargo-2024@00000000]"])
def test_another_rule_or_a_changed_fact_is_not(selectors: str) -> None:
    source = f"It was 5 tonnes. <!-- factcheck: ignore{selectors} -->"
    assert _reasons(source) == [None]
    assert _notices(source) == ["FC902"]


def test_a_changed_fact_wakes_a_pinned_suppression() -> None:
    document = _document(f"It was 5 tonnes. <!-- factcheck: ignore[{pin(FACT)}] -->")
    changed = replace(FACT, statement="port: cargo 19.4 million tonnes in 2024")
    woken = replace(document, findings=(replace(document.findings[0], evidence=(changed,)),))
    assert suppress(document, {FACT.fact}).findings[0].suppression is not None
    assert suppress(woken, {FACT.fact}).findings[0].suppression is None


@pytest.mark.parametrize("selectors", ["[FC7]", "[no-such-fact]", "[magnitude-slap]"])
def test_unknown_names_are_told(selectors: str) -> None:
    assert _notices(f"It was 5 tonnes. <!-- factcheck: ignore{selectors} -->") == ["FC903"]


def test_a_text_without_directives_is_left_alone() -> None:
    document = _document("It was 5 tonnes.")
    assert suppress(document, set()) is document
