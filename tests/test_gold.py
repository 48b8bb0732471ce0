"""What the engine reaches on the gold files of each base: floors that only rise, ceilings that only fall."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.measure import broken_limits, checker_of, measure
from tests.measuring.gold import read_articles, read_claims
from tests.measuring.show import show_text

_ROOT = Path(__file__).parent.parent

# Folder of the gold files, the base, floors of shares, ceilings of counts.
_REACHED = [
    (
        "tests/gold",
        "facts.yaml",
        {"verdicts": 0.7, "lines": 0.75, "rules": 0.9},
        {"false-refutations": 12, "false-supports": 12},
    ),
    (
        "examples/energy-atlas",
        "examples/energy-atlas/facts.yaml",
        {"verdicts": 0.65, "lines": 0.65, "rules": 0.9},
        {"false-refutations": 12, "false-supports": 12},
    ),
    (
        "examples/yunlan",
        "examples/yunlan/facts.yaml",
        {"verdicts": 0.7, "lines": 0.4, "rules": 0.9},
        {"false-refutations": 20, "false-supports": 12},
    ),
]
_LEFT_ALONE = [("facts.yaml", 10), ("examples/energy-atlas/facts.yaml", 10), ("examples/yunlan/facts.yaml", 10)]


@pytest.mark.parametrize(("folder", "facts", "floors", "ceilings"), _REACHED, ids=lambda value: str(value)[:40])
def test_gold_figures_hold(folder: str, facts: str, floors: dict[str, float], ceilings: dict[str, float]) -> None:
    claims = read_claims(_ROOT / folder / "claims.jsonl")
    run = measure(_ROOT / facts, claims, read_articles(_ROOT / folder / "articles"))
    assert not broken_limits(run, floors, ceilings), show_text(run, with_failures=True)


@pytest.mark.parametrize(("facts", "judged"), _LEFT_ALONE)
def test_unrelated_sentences_are_left_alone(facts: str, judged: int) -> None:
    run = measure(_ROOT / facts, read_claims(_ROOT / "tests/gold/unrelated.jsonl"), ())
    wrong = [outcome for outcome in run.outcomes if not outcome.is_right]
    assert len(wrong) <= judged, show_text(run, with_failures=True)


@pytest.mark.parametrize("facts", [facts for _, facts, _, _ in _REACHED])
def test_every_example_text_is_read_without_an_error(facts: str) -> None:
    checker = checker_of(_ROOT / facts)
    for path in sorted((_ROOT / "examples").glob("**/*.txt")) + sorted((_ROOT / "examples").glob("**/*.md")):
        checker(path.read_bytes().decode("utf-8"), None, path.name)
