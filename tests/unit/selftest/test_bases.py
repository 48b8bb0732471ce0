"""The bases of this repository stand their own test: nothing true is refuted, and what is false is caught."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from factcheck.pipeline import load_facts
from factcheck.selftest.model import SelfTest
from factcheck.selftest.run import run_selftest

_ROOT = Path(__file__).parents[3]
_BASES = (
    "facts.yaml",
    "examples/energy-atlas/facts.yaml",
    "examples/yunlan/facts.yaml",
    "tests/gold/company/facts.yaml",
)
_MOST = 40  # facts of each: enough to meet every frame and change, few enough to be quick
_CAUGHT, _SUPPORTED = 0.85, 0.97  # of all false, and of all true sentences


@cache
def _found(base: str) -> SelfTest:
    return run_selftest(load_facts(_ROOT / base), _MOST)


@pytest.mark.parametrize("base", _BASES)
def test_nothing_true_is_refuted(base: str) -> None:
    assert [trial.sentence.text for trial in _found(base).false_alarms] == []


@pytest.mark.parametrize("base", _BASES)
def test_what_is_true_is_supported(base: str) -> None:
    true = [trial for trial in _found(base).trials if trial.sentence.change.is_true]
    assert sum(trial.is_supported for trial in true) >= _SUPPORTED * len(true)


@pytest.mark.parametrize("base", _BASES)
def test_what_is_false_is_caught(base: str) -> None:
    false = [trial for trial in _found(base).trials if not trial.sentence.change.is_true]
    assert sum(trial.is_caught for trial in false) >= _CAUGHT * len(false)
