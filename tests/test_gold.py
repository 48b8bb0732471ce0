"""What the engine reaches on every gold set, and that no example text breaks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.measure import broken_limits, checker_of, measure
from tests.measuring.sets import ROOT, SETS, GoldSet, foreign_claims
from tests.measuring.show import show_text

_FOREIGN_JUDGED = 0
_BASES = sorted({gold.facts for gold in SETS})
_NAMED = sorted({gold.facts for gold in SETS if gold.is_for_others})
_TEXTS = sorted(path for suffix in ("txt", "md", "html") for path in (ROOT / "examples").glob(f"**/*.{suffix}"))


@pytest.mark.parametrize("gold", SETS, ids=lambda gold: gold.name)
def test_reached_figures_hold(gold: GoldSet) -> None:
    run = measure(gold.facts, gold.read_claims(), gold.read_articles())
    assert not broken_limits(run, gold.floors, gold.ceilings), show_text(run, with_failures=True)


@pytest.mark.parametrize("facts", _BASES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_example_text_is_read_without_an_error(facts: Path) -> None:
    checker = checker_of(facts)
    for path in _TEXTS:
        checker(path.read_bytes().decode("utf-8"), None, path.name)


@pytest.mark.parametrize("facts", _NAMED, ids=lambda path: str(path.relative_to(ROOT)))
def test_claims_of_other_bases_are_left_alone(facts: Path) -> None:
    run = measure(facts, foreign_claims(facts), ())
    judged = [outcome for outcome in run.outcomes if not outcome.is_right]
    assert len(judged) <= _FOREIGN_JUDGED, show_text(run, with_failures=True)
