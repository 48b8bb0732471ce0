"""A run over a base: what is tried, what is counted, and that it comes out the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import Checker
from factcheck.selftest.model import Change, Language
from factcheck.selftest.run import run_selftest, sample
from tests.unit.selftest.bases import BASE, load_base


def test_nothing_true_is_refuted(checker: Checker) -> None:
    found = run_selftest(checker, 100)
    assert not found.false_alarms
    assert found.languages == (Language.ENGLISH, Language.CHINESE)


def test_most_of_what_is_false_is_caught(checker: Checker) -> None:
    tallies = {tally.change: tally for tally in run_selftest(checker, 100).tallies()}
    for change in (Change.MAGNITUDE, Change.BOUND, Change.VALUE, Change.UNIT):
        assert tallies[change].caught >= 0.8 * tallies[change].sentences


def test_facts_in_doubt_are_passed_over(checker: Checker) -> None:
    found = run_selftest(checker, 100)
    tried = {trial.sentence.fact for trial in found.trials}
    assert found.passed_over == 2
    assert tried.isdisjoint({"fees-old", "doubtful"})


def test_a_run_is_the_same_each_time(checker: Checker) -> None:
    assert run_selftest(checker, 4) == run_selftest(checker, 4)


def test_every_fact_is_announced(checker: Checker) -> None:
    seen: list[str] = []
    run_selftest(checker, 3, lambda ids: seen.extend(ids) or ids)
    assert len(seen) == 3


def test_a_sample_is_even(checker: Checker) -> None:
    facts = list(checker.index.facts.values())
    assert sample(facts, len(facts)) == facts
    assert sample(facts, 3) == [facts[0], facts[len(facts) // 3], facts[2 * len(facts) // 3]]


def test_a_name_that_is_not_read_is_told_with_its_place(tmp_path: Path) -> None:
    text = BASE.replace("aliases: [运营]", "aliases: [运营, 让]")
    unread = run_selftest(load_base(tmp_path, text), 1).unread
    assert [(one.noun, one.id, one.name) for one in unread] == [("property", "operator", "让")]
    assert BASE.splitlines()[unread[0].place.line - 1].strip().startswith("operator:")


def test_a_false_base_is_found_out(tmp_path: Path) -> None:
    """Two values under two ids for one thing are contradictory: neither is tried."""
    doubled = BASE + (
        "  - {id: again, subject: harbour, property: throughput, value: 31 million tonnes, period: 2023, "
        "source: report, quote: q}\n"
    )
    found = run_selftest(load_base(tmp_path, doubled), 100)
    assert {"again", "throughput-2023"}.isdisjoint({trial.sentence.fact for trial in found.trials})


@pytest.mark.parametrize("text", ["factbase: 1\n"])
def test_an_empty_base_gives_nothing(tmp_path: Path, text: str) -> None:
    found = run_selftest(load_base(tmp_path, text), 10)
    assert (found.trials, found.languages, found.facts) == ((), (), 0)
