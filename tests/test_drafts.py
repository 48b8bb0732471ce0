"""What `facts draft` reaches on the documents of the project's bases; the shares only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.measuring.drafts import BASES, measure
from tests.measuring.sets import ROOT


@pytest.mark.parametrize("path", BASES, ids=lambda path: str(path.relative_to(ROOT)))
def test_proposes_nine_facts_of_ten_and_gets_them_right(path: Path) -> None:
    outcome = measure(path)
    assert outcome.reached >= 0.90
    assert outcome.right >= 0.95


@pytest.mark.parametrize(("path", "reached"), list(zip(BASES, (0.35, 0.86, 0.93), strict=True)))
def test_without_a_vocabulary_the_drafts_still_load_and_hold(path: Path, reached: float) -> None:
    outcome = measure(path, empty=True)
    assert outcome.reached >= reached
    assert all(pair.is_proved for pair in outcome.proposed)
