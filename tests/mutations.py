"""The seed test as a command: a base's documents as they stand, then with each figure changed in turn.

python -m tests.mutations --facts facts.yaml
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.facts.loader import load_base
from tests.measure import checker_of
from tests.measuring.mutants import Change
from tests.measuring.seeds import SeedReport, Trial, noticed, of_change, read_seeds, refuted, try_mutants


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the test and print what falls short; 1 where a floor does not hold or something is refuted."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--facts", type=Path, default=Path("facts.yaml"), help="a base whose sources name documents")
    parser.add_argument("--failures", action="store_true", help="show each figure and mutant that falls short")
    parser.add_argument("--noticed", type=float, default=0.0, help="the share of mutants that must not be supported")
    parser.add_argument("--refuted", type=float, default=0.0, help="the share of changed values that must be refuted")
    options = parser.parse_args(arguments)
    base, checker = load_base([options.facts]), checker_of(options.facts)
    seeds = read_seeds(base, options.facts.parent, checker)
    trials = [trial for seed in seeds for trial in try_mutants(seed, base, checker)]
    print("\n".join(show(seeds, trials, with_failures=options.failures)))
    reached = (noticed(trials).share or 0) >= options.noticed and (refuted(trials).share or 0) >= options.refuted
    return 0 if reached and not any(seed.refuted for seed in seeds) else 1


def show(seeds: Sequence[SeedReport], trials: Sequence[Trial], *, with_failures: bool) -> Iterator[str]:
    """The page, line by line."""
    for seed in seeds:
        yield f"{seed.source}: {_confirmed(seed)}; refuted {len(seed.refuted)}"
    yield ""
    yield f"{'changed':<8} {'no longer supported':<24} refuted, where the value alone changed"
    for change in Change:
        rows = of_change(trials, change)
        yield f"{change.value:<8} {noticed(rows)!s:<24} {refuted(rows) if change.is_of_value else '–'}"
    yield f"{'all':<8} {noticed(trials)!s:<24} {refuted(trials)}"
    yield from _failures(seeds, trials) if with_failures else ()


def _confirmed(seed: SeedReport) -> str:
    return f"{len(seed.confirmed)} of {len(seed.confirmed) + len(seed.unconfirmed)} figures confirmed"


def _failures(seeds: Sequence[SeedReport], trials: Sequence[Trial]) -> Iterator[str]:
    for seed in seeds:
        yield from (f"{seed.source}: not confirmed: {fact}" for fact in seed.unconfirmed)
        yield from (f"{seed.source}: refuted {found.text!r}: {found.message}" for found in seed.refuted)
    for trial in trials:
        is_short = not trial.is_noticed or (trial.must_be_refuted and trial.said.value != "refuted")
        if is_short:
            yield _trial(trial)


def _trial(trial: Trial) -> str:
    mutant = trial.mutant
    said = f"{trial.finding.rule or ''} {trial.finding.message}" if trial.finding else "no claim"
    changed = f"{mutant.before!r} to {mutant.after!r} of {mutant.finding.text!r}"
    return f"{trial.source}: {mutant.change.value}: {changed}: {trial.said.value} {said}"


if __name__ == "__main__":
    sys.exit(main())
