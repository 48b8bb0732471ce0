"""The verdicts of the contract's second section, on invented subjects, one file a theme."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from factcheck import check, load_facts
from factcheck.pipeline import Checker
from tests.unit.verdicts.golden import Case, base_of, cases, files, show

_GAP = pytest.mark.xfail(strict=True, reason="a known gap")
_CASES = [
    pytest.param(case, id=f"{file.stem}: {case.title}", marks=[_GAP] if case.is_gap else [])
    for file in files()
    for case in cases(file)
]


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Checker]:
    """The base of each golden file, loaded once."""
    folder = tmp_path_factory.mktemp("bases")
    return {file: _load(folder, file) for file in files()}


@cache
def _load(folder: Path, file: Path) -> Checker:
    path = folder / f"{file.stem}.yaml"
    path.write_text(base_of(file), encoding="utf-8")
    return load_facts(path)


@pytest.mark.parametrize("case", _CASES)
def test_findings(case: Case, bases: dict[Path, Checker]) -> None:
    report = check(case.text, bases[case.file], case.date)
    assert show(report.documents[0]) == case.findings


@pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)
def test_every_heading_is_a_case(file: Path) -> None:
    titles = [line[3:] for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("## ")]
    assert titles == [case.title for case in cases(file)]
    assert len(set(titles)) == len(titles)
