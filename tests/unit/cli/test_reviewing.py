"""`facts review`: each answer is saved at once, and the rest stay drafts."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.facts.loader import load_base
from tests.unit.cli.conftest import Call

_LATER = (
    "Elmhaven harbour handled 19.4 million tonnes in 2024.\nElmhaven harbour handled 20.1 million tonnes in 2025.\n"
)


@pytest.fixture
def drafted(folder: Path, call: Call) -> Path:
    (folder / "later.txt").write_text(_LATER, encoding="utf-8")
    assert call("facts", "draft", "later.txt", "--into", "facts.yaml").code == 0
    return folder / "facts.yaml"


def _drafts(path: Path) -> dict[str, bool]:
    return {fact.text: fact.draft for fact in load_base([path]).facts}


@pytest.mark.parametrize(
    ("answers", "expected", "said"),
    [
        ("a\nd\n", {"18.2 million tonnes": False, "19.4 million tonnes": False}, "1 accepted, 1 dropped; 0 still"),
        ("s\n", {"19.4 million tonnes": True, "20.1 million tonnes": True}, "1 skipped; 2 still drafts"),
        ("", {"19.4 million tonnes": True, "20.1 million tonnes": True}, "nothing done; 2 still drafts"),
        ("a\nq\n", {"19.4 million tonnes": False, "20.1 million tonnes": True}, "1 accepted; 1 still drafts"),
        ("e value=19.5 million tonnes\na\nq\n", {"19.5 million tonnes": False}, "1 accepted"),
        ("x\na\nq\n", {"19.4 million tonnes": False, "20.1 million tonnes": True}, "1 accepted"),
    ],
)  # fmt: skip
def test_answers(answers: str, expected: dict[str, bool], said: str, drafted: Path, call: Call) -> None:
    result = call("facts", "review", stdin=answers.encode())
    assert (result.code, said in result.err) == (0, True)
    assert expected.items() <= _drafts(drafted).items()


def test_shows_the_sentence_and_what_is_unsure(drafted: Path, call: Call) -> None:
    out = call("facts", "review", stdin=b"q\n").out
    assert "1 of 2" in out
    assert "handled 19.4 million tonnes in 2024" in out
    assert "another point of the series of `throughput-2023`" in out


def test_a_value_that_the_quote_does_not_give_is_said_to_be_unsure(drafted: Path, call: Call) -> None:
    out = call("facts", "review", stdin=b"e value=21 million tonnes\nq\n").out
    assert "cannot be read from its quote" in " ".join(out.split())


def test_an_edit_that_does_not_load_changes_nothing(drafted: Path, call: Call) -> None:
    before = drafted.read_text(encoding="utf-8")
    result = call("facts", "review", stdin=b"e subject=nobody\nq\n")
    assert "nothing was changed" in result.err
    assert drafted.read_text(encoding="utf-8") == before


def test_without_drafts_there_is_nothing_to_do(folder: Path, call: Call) -> None:
    assert "no drafts to review" in call("facts", "review").err
