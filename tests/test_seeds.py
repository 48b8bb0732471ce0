"""The documents of each base: confirmed as they stand, no longer supported once a figure is changed."""

from __future__ import annotations

import pytest

from factcheck.facts.loader import load_base
from factcheck.facts.verify import verify
from tests.measure import checker_of
from tests.measuring.seeds import noticed, read_seeds, refuted, try_mutants
from tests.measuring.sets import ROOT

# The base; of its documents' figures so many refuted at most and confirmed at least; of the mutants the share no longer
# supported, and of those whose value alone changed the share refuted. The goals: 0, all, 95%, all.
_REACHED = [
    ("facts.yaml", 1, 36, 0.88, 0.70),
    ("examples/energy-atlas/facts.yaml", 3, 38, 0.88, 0.50),
    ("examples/yunlan/facts.yaml", 20, 40, 0.85, 0.40),
]


@pytest.mark.parametrize(("facts", "wrong", "confirmed", "unsupported", "contradicted"), _REACHED)
def test_documents_of_a_base(facts: str, wrong: int, confirmed: int, unsupported: float, contradicted: float) -> None:
    base, checker = load_base([ROOT / facts]), checker_of(ROOT / facts)
    seeds = read_seeds(base, (ROOT / facts).parent, checker)
    assert sum(len(seed.refuted) for seed in seeds) <= wrong
    assert sum(len(seed.confirmed) for seed in seeds) >= confirmed
    trials = [trial for seed in seeds for trial in try_mutants(seed, base, checker, every=8)]
    assert (noticed(trials).share or 0) >= unsupported
    assert (refuted(trials).share or 0) >= contradicted


@pytest.mark.parametrize("facts", [facts for facts, *_ in _REACHED])
def test_quotes_and_values_are_proved(facts: str) -> None:
    assert not verify(load_base([ROOT / facts])).defects
