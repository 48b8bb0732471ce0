"""Texts against themselves, checked with a base that knows nothing of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import load_facts
from factcheck.pipeline import Checker, check_document
from factcheck.text.formats import read_document
from factcheck.verdicts.model import TextEvidence

_CORPUS = Path(__file__).parents[2] / "corpus"
_BASE = """
factbase: 1
sources: {almanac: {title: Almanac, published: 2024-01-01, url: "https://example.org/almanac"}}
entities: {zorble: {name: Zorble Institute}}
properties: {endowment: {name: endowment, unit: EUR}}
facts:
  - {id: one, subject: zorble, property: endowment, value: 3 million euros, period: 2023, source: almanac, quote: q}
"""


def _read(key: str) -> list[Any]:
    return [
        case
        for file in sorted(_CORPUS.glob("itself_*.yaml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))[key]
    ]


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    path = tmp_path_factory.mktemp("base") / "facts.yaml"
    path.write_text(_BASE, encoding="utf-8")
    return load_facts(path)


def _contradictions(text: str, checker: Checker) -> list[tuple[str, str, str]]:
    report = check_document(read_document("text.md", text), checker)
    return [
        (found.text, found.rule, found.message)
        for found in report.findings
        if found.rule is not None and found.rule.startswith("FC5")
    ]


@pytest.mark.parametrize("case", _read("contradicted"), ids=lambda case: str(case["text"])[:60])
def test_a_contradiction_is_found_on_the_later_figure(case: dict[str, str], checker: Checker) -> None:
    found = _contradictions(case["text"], checker)
    assert [(text, rule) for text, rule, _ in found] == [(case["at"], case["rule"])]


@pytest.mark.parametrize("text", _read("sound"), ids=lambda text: str(text)[:60])
def test_sound_texts_are_left_alone(text: str, checker: Checker) -> None:
    assert not _contradictions(text, checker)


def test_the_earlier_figures_are_the_evidence(checker: Checker) -> None:
    text = "The co-operative had 320 members in 2022. According to the annex, the co-operative had 290 members in 2022."
    report = check_document(read_document("text.md", text), checker)
    later = report.findings[1]
    places = [place.span.of(text) for place in later.evidence if isinstance(place, TextEvidence)]
    assert places == ["320 members"]
    assert later.message == "Says 290 members, but earlier the text says 320 members."
