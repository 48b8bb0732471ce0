"""Figures: what a run of outcomes comes to, as ratios, per verdict, per category and per language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.verdicts.model import SEVERITY, Verdict
from tests.measuring.outcomes import Kind, Outcome, Run


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many of so many; the share of nothing is None."""

    count: int
    of: int

    @property
    def share(self) -> float | None:
        return self.count / self.of if self.of else None

    def __str__(self) -> str:
        return f"{self.count} of {self.of} ({self.share:.1%})" if self.of else "none"


@dataclass(frozen=True, slots=True)
class VerdictFigures:
    """How one verdict fares over texts and article lines."""

    verdict: Verdict
    expected: int
    said: int
    precision: Ratio
    recall: Ratio


# The figures that a floor or a ceiling can name, each from the whole run.
RATIOS: dict[str, Callable[[Run], Ratio]] = {
    "verdicts": lambda run: count_right(run.of(Kind.TEXT)),
    "parts": lambda run: count_right(run.of(Kind.PART)),
    "lines": lambda run: count_right(run.of(Kind.LINE)),
    "rules": lambda run: count_rules(run.of(Kind.TEXT, Kind.LINE)),
    "caught": lambda run: count_caught(run.of(Kind.TEXT, Kind.LINE)),
    "coverage": lambda run: Ratio(run.judged, run.found),
}
COUNTS: dict[str, Callable[[Run], int]] = {
    "false-refutations": lambda run: len(false_refutations(run)),
    "false-supports": lambda run: len(false_supports(run)),
    "strays": lambda run: len(run.of(Kind.STRAY)),
}


def count_right(outcomes: Sequence[Outcome]) -> Ratio:
    return Ratio(sum(outcome.is_right for outcome in outcomes), len(outcomes))


def count_rules(outcomes: Iterable[Outcome]) -> Ratio:
    """Of the rightly refuted for which gold names a rule, those where the report names it too."""
    judged = [outcome.has_right_rule for outcome in outcomes if outcome.has_right_rule is not None]
    return Ratio(sum(judged), len(judged))


def count_caught(outcomes: Iterable[Outcome]) -> Ratio:
    """Of what gold says is wrong, the refuted."""
    wrong = [outcome for outcome in outcomes if outcome.expectation.verdict is Verdict.REFUTED]
    return Ratio(sum(outcome.said is Verdict.REFUTED for outcome in wrong), len(wrong))


def false_refutations(run: Run) -> tuple[Outcome, ...]:
    """Every text, part and line refuted against gold; a part is left out where its whole text is listed."""
    return _listed(run, lambda outcome: outcome.is_false_refutation)


def false_supports(run: Run) -> tuple[Outcome, ...]:
    """Every text, part and line supported against gold; a part is left out where its whole text is listed."""
    return _listed(run, lambda outcome: outcome.is_false_support)


def verdict_figures(outcomes: Sequence[Outcome]) -> list[VerdictFigures]:
    """One row a verdict, worst first; an accepted second verdict counts as the expected one."""
    rows = []
    for verdict in SEVERITY:
        said = [outcome for outcome in outcomes if outcome.said is verdict]
        expected = [outcome for outcome in outcomes if outcome.expectation.verdict is verdict]
        rows.append(VerdictFigures(verdict, len(expected), len(said), count_right(said), count_right(expected)))
    return rows


def confusion(outcomes: Iterable[Outcome]) -> Counter[tuple[Verdict, Verdict]]:
    """How often each verdict was said where each was expected."""
    return Counter((Verdict(outcome.label), outcome.said) for outcome in outcomes)


def group(outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> dict[str, list[Outcome]]:
    """The outcomes by a key, keys in alphabetical order."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome), []).append(outcome)
    return dict(sorted(groups.items()))


def failures(run: Run) -> tuple[Outcome, ...]:
    """Every outcome that is not right, and the right ones refuted for a wrong reason."""
    return tuple(outcome for outcome in run.outcomes if not outcome.is_right or outcome.has_right_rule is False)


def _listed(run: Run, is_meant: Callable[[Outcome], bool]) -> tuple[Outcome, ...]:
    meant = [outcome for outcome in run.of(Kind.TEXT, Kind.PART, Kind.LINE) if is_meant(outcome)]
    whole = {outcome.id for outcome in meant if outcome.kind is Kind.TEXT}
    return tuple(outcome for outcome in meant if outcome.kind is not Kind.PART or outcome.id not in whole)
