"""The benchmarks' bases: whole, growing from one another, and with claims that are about their facts."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from factcheck import check, load_facts

_FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def bases(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(_FOLDER))
    sys.modules.pop("bases", None)
    import bases

    return bases


def test_the_first_companies_of_a_larger_base_are_those_of_a_smaller_one(bases: ModuleType) -> None:
    assert bases.companies(100)[:5] == bases.companies(50)


def test_claims_about_a_made_base_are_judged_by_their_facts(bases: ModuleType, tmp_path: Path) -> None:
    made = bases.write_base(tmp_path / "facts.yaml", 200)
    checker = load_facts(tmp_path / "facts.yaml")
    judged = 0
    claims = bases.known_claims(made, 60)
    for claim in claims:
        findings = check(claim.text, checker).documents[0].findings
        wanted = "supported" if claim.is_true else "refuted"
        judged += any(finding.verdict.value == wanted for finding in findings)
    assert judged >= 0.95 * len(claims)
