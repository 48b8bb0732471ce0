"""The seed test: a base's own documents must come out confirmed, and no longer so once a figure is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.facts.model import Citation, Fact, FactBase, Source
from factcheck.reading.model import Span
from factcheck.values.quantity import Quantity
from factcheck.verdicts.model import DocumentReport, FactEvidence, Finding, Verdict
from tests.measuring.figures import Ratio
from tests.measuring.mutants import Change, Mutant, make_mutants
from tests.measuring.outcomes import Checker, find_overlapping

_CONFIRMING = (Verdict.SUPPORTED, Verdict.CONFLICTING_EVIDENCE)
_BOUNDS = frozenset({"more-than", "at-least", "less-than", "at-most"})


@dataclass(frozen=True, slots=True)
class SeedReport:
    """What one document of a base comes to, as it stands."""

    source: str
    text: str
    report: DocumentReport
    confirmed: tuple[str, ...]  # ids of the quantity facts that some finding in their quote rests on
    unconfirmed: tuple[str, ...]

    @property
    def refuted(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.report.findings if finding.verdict is Verdict.REFUTED)

    @property
    def figures(self) -> tuple[Finding, ...]:
        """The figures that the base confirms, which are those worth changing."""
        return tuple(found for found in self.report.findings if found.claimed and found.verdict in _CONFIRMING)


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant, and what is said of it."""

    source: str
    mutant: Mutant
    said: Verdict
    finding: Finding | None

    @property
    def is_noticed(self) -> bool:
        return self.said is not Verdict.SUPPORTED

    @property
    def must_be_refuted(self) -> bool:
        """Whether the value alone was changed, of a plain figure that is not in dispute."""
        found = self.mutant.finding
        is_plain = found.verdict is Verdict.SUPPORTED and found.reading.modifier not in _BOUNDS
        return self.mutant.change.is_of_value and is_plain


def read_seeds(base: FactBase, folder: Path, checker: Checker) -> list[SeedReport]:
    """Each document that the base's sources name, checked as it stands; `folder` is that of the base."""
    return [_seed(base, source, folder, checker) for source in base.sources.values() if source.document]


def _seed(base: FactBase, source: Source, folder: Path, checker: Checker) -> SeedReport:
    text = (folder / str(source.document)).read_bytes().decode("utf-8")
    report = checker(text, None, str(source.document))
    quoted = [fact for fact in base.facts if _has_quantity(fact) and _quotes_of(fact, source)]
    confirmed = [fact.id for fact in quoted if _is_confirmed(fact, source, text, report)]
    unconfirmed = [fact.id for fact in quoted if fact.id not in confirmed]
    return SeedReport(source.id, text, report, tuple(confirmed), tuple(unconfirmed))


def _has_quantity(fact: Fact) -> bool:
    return any(isinstance(value, Quantity) for value in fact.values) and not fact.draft


def _quotes_of(fact: Fact, source: Source) -> list[Citation]:
    return [citation for citation in fact.citations if citation.source == source.id]


def _is_confirmed(fact: Fact, source: Source, text: str, report: DocumentReport) -> bool:
    spans = [span for citation in _quotes_of(fact, source) for span in _places(text, citation.quote)]
    return any(
        finding.verdict in _CONFIRMING and _rests_on(finding, fact.id)
        for finding in report.findings
        if any(finding.span.overlaps(span) for span in spans)
    )


def _places(text: str, quote: str) -> list[Span]:
    """Wherever the quote stands, with any white space between its words."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    return [Span(*found.span()) for found in re.finditer(pattern, text)]


def _rests_on(finding: Finding, fact: str) -> bool:
    return any(isinstance(item, FactEvidence) and item.fact == fact for item in finding.evidence)


def try_mutants(seed: SeedReport, base: FactBase, checker: Checker, every: int = 1) -> list[Trial]:
    """The mutants of every confirmed figure of a document, judged: all, or every so manieth where time is short."""
    mutants = [
        mutant
        for finding in seed.figures
        for mutant in make_mutants(seed.text, finding, _area_names(finding, base))
        if mutant.change is not Change.YEAR or _has_time(finding, base)
    ]
    return [_trial(seed, mutant, checker) for mutant in mutants[::every]]


def _trial(seed: SeedReport, mutant: Mutant, checker: Checker) -> Trial:
    report = checker(mutant.text, None, seed.report.path)
    found = find_overlapping(mutant.span, report.findings)
    return Trial(seed.source, mutant, found.verdict if found else Verdict.NOT_ENOUGH_EVIDENCE, found)


def _has_time(finding: Finding, base: FactBase) -> bool:
    """Whether a fact that the finding rests on holds at a time, so that another year makes it another statement."""
    return any(fact.time is not None and _rests_on(finding, fact.id) for fact in base.facts)


def _area_names(finding: Finding, base: FactBase) -> tuple[str, ...]:
    area = finding.reading.area
    entity = base.entities.get(area.value) if area else None
    return (entity.name, *entity.aliases) if entity else ()


def noticed(trials: Iterable[Trial]) -> Ratio:
    """Of the mutants, those no longer supported."""
    trials = list(trials)
    return Ratio(sum(trial.is_noticed for trial in trials), len(trials))


def refuted(trials: Iterable[Trial]) -> Ratio:
    """Of the mutants that must be refuted, those that are."""
    must = [trial for trial in trials if trial.must_be_refuted]
    return Ratio(sum(trial.said is Verdict.REFUTED for trial in must), len(must))


def of_change(trials: Sequence[Trial], change: Change) -> list[Trial]:
    return [trial for trial in trials if trial.mutant.change is change]
