"""`facts draft`: what it proposes, and that a base keeps what stands in it."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from factcheck.cli.main import main
from factcheck.errors import FactcheckError
from factcheck.facts.editing import edit_base, with_entries
from factcheck.facts.loader import load_base
from tests.unit.cli.conftest import BASE, SURVEY

_LATER = "Elmhaven harbour handled 19.4 million tonnes in 2024.\nThe ferry fleet carried 310,000 passengers in 2024.\n"
_COMMENTED = BASE.replace("entities:", "# What the survey is about.\nentities:  # two things")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "survey.txt").write_text(SURVEY, encoding="utf-8")
    (tmp_path / "later.txt").write_text(_LATER, encoding="utf-8")
    path = tmp_path / "facts.yaml"
    path.write_text(_COMMENTED, encoding="utf-8")
    return path


def _draft(base: Path, *arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(["facts", "draft", "--facts", str(base), *arguments])
    return code, out.getvalue(), err.getvalue()


def test_keeps_every_line_and_adds_drafts_that_load(base: Path) -> None:
    code, _, err = _draft(base, str(base.parent / "later.txt"), "--into", str(base))
    assert (code, err[-1:]) == (0, "\n")
    text = base.read_text(encoding="utf-8")
    kept = iter(text.splitlines())
    assert all(line in kept for line in _COMMENTED.splitlines())
    drafts = [fact for fact in load_base([base]).facts if fact.draft]
    assert [(fact.text, fact.time and fact.time.text) for fact in drafts] == [
        ("19.4 million tonnes", "2024"),
        ("310,000 passengers", "2024"),
    ]
    assert "another point of the series of `throughput-2023`" in text


def test_tells_another_source_in_a_comment(base: Path) -> None:
    (base.parent / "copy.txt").write_text(SURVEY, encoding="utf-8")
    _, out, _ = _draft(base, str(base.parent / "copy.txt"))
    assert "`throughput-2023` is told here too (line 3)" in out
    assert "- id:" not in out


def test_tells_a_conflict(base: Path) -> None:
    path = base.parent / "other.txt"
    path.write_text("Elmhaven harbour handled 22.7 million tonnes in 2023.", encoding="utf-8")
    _, out, _ = _draft(base, str(path))
    assert "conflict: `throughput-2023` gives another value for the same time" in out


def test_what_does_not_load_leaves_the_file_as_it_was(base: Path) -> None:
    with pytest.raises(FactcheckError):
        edit_base(base, lambda text: text + "facts: [", [base])
    assert base.read_text(encoding="utf-8") == _COMMENTED
    assert sorted(path.name for path in base.parent.iterdir()) == ["facts.yaml", "later.txt", "survey.txt"]


def test_a_section_in_brackets_is_refused() -> None:
    with pytest.raises(FactcheckError, match="written in brackets on line 2"):
        with_entries("factbase: 1\nentities: {a: {name: A}}\n", {"entities": ["  b: {name: B}"]})


def test_the_empty_section_is_opened() -> None:
    assert with_entries("facts: []\n# end\n", {"facts": ["  - id: a"]}) == "facts:\n  - id: a\n# end\n"


def test_what_was_drafted_before_is_not_drafted_again(base: Path) -> None:
    for _ in range(2):
        _draft(base, str(base.parent / "later.txt"), "--into", str(base))
        found = base.read_text(encoding="utf-8")
    assert found.count("19.4 million tonnes in 2024") == 1
    assert "told here too" not in found


def test_a_folder_that_is_not_there_is_said_in_one_line(base: Path) -> None:
    code, _, err = _draft(base, str(base.parent / "later.txt"), "--into", str(base.parent / "gone" / "facts.yaml"))
    assert (code, "cannot be written: no such file or directory" in err) == (2, True)


def test_the_installed_base_lends_no_names_to_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_FACTS", raising=False)
    (tmp_path / "news.txt").write_text("Inclusive loans stood at 40 trillion yuan in 2026.", encoding="utf-8")
    assert main(["facts", "draft", "news.txt", "--into", "new.yaml"]) == 0
    (fact,) = load_base([tmp_path / "new.yaml"]).facts
    assert fact.draft
