"""Outcomes: what was expected of each gold text, part and line beside what the report says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from factcheck.reading.model import Span
from factcheck.verdicts.model import SEVERITY, DocumentReport, Finding, Verdict
from tests.measuring.gold import Expectation, GoldArticle, GoldClaim, GoldPart

# Judges a text of a given path, with the document's date where it has none of its own.
Checker = Callable[[str, date | None, str], DocumentReport]


class Kind(Enum):
    """What was scored."""

    TEXT = "text"  # a claim as a whole
    PART = "part"  # one figure of a claim
    LINE = "line"  # a gold line of an article
    STRAY = "stray"  # a verdict on a place of an article that no gold line covers


@dataclass(frozen=True, slots=True)
class Outcome:
    """One scored statement: the verdict given, and the findings that gave it."""

    kind: Kind
    id: str
    language: str
    category: str
    text: str
    expectation: Expectation
    said: Verdict
    findings: tuple[Finding, ...] = ()

    @property
    def is_right(self) -> bool:
        return self.expectation.accepts(self.said)

    @property
    def is_false_refutation(self) -> bool:
        return self.said is Verdict.REFUTED and not self.is_right

    @property
    def is_false_support(self) -> bool:
        return self.said is Verdict.SUPPORTED and not self.is_right

    @property
    def has_right_rule(self) -> bool | None:
        """Whether some finding of the verdict has an accepted rule; None where there is no refutation to explain."""
        if self.said is not Verdict.REFUTED or not self.is_right or not self.expectation.rules:
            return None
        return any(finding.rule in self.expectation.rules for finding in self.deciding)

    @property
    def deciding(self) -> tuple[Finding, ...]:
        """The findings that have the verdict given."""
        return tuple(finding for finding in self.findings if finding.verdict is self.said)

    @property
    def label(self) -> str:
        """The verdict that the outcome counts for as expected: the given one where it is accepted."""
        return (self.said if self.is_right else self.expectation.verdict).value


@dataclass(frozen=True, slots=True)
class Run:
    """Everything scored in one run, and how many of the claims found the base could judge."""

    outcomes: tuple[Outcome, ...]
    found: int = 0
    judged: int = 0

    def of(self, *kinds: Kind) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.kind in kinds)


def score(claims: Iterable[GoldClaim], articles: Iterable[GoldArticle], checker: Checker) -> Run:
    """Judge every gold text with `checker` and compare."""
    outcomes: list[Outcome] = []
    reports: list[DocumentReport] = []
    for claim in claims:
        report = checker(claim.text, claim.date, "<claim>")
        reports.append(report)
        outcomes += score_claim(claim, report)
    for article in articles:
        report = checker(article.text, None, article.path.name)
        reports.append(report)
        outcomes += score_article(article, report)
    findings = [finding for report in reports for finding in report.findings]
    return Run(tuple(outcomes), len(findings), sum(finding.is_judged for finding in findings))


def score_claim(claim: GoldClaim, report: DocumentReport) -> list[Outcome]:
    """The outcome of the whole text, then of each of its parts."""
    whole = Outcome(
        Kind.TEXT,
        claim.id,
        claim.language,
        claim.category,
        claim.text,
        claim.expectation,
        report.verdict,
        report.findings,
    )
    return [whole, *(_part(Kind.PART, claim.id, claim.language, claim.category, part, report) for part in claim.parts)]


def score_article(article: GoldArticle, report: DocumentReport) -> list[Outcome]:
    """The outcome of each gold line, then the verdicts that stand beside all of them."""
    name, language = article.path.name, article.language
    lines = [_part(Kind.LINE, name, language, "article", line, report) for line in article.lines]
    strays = [
        Outcome(Kind.STRAY, name, language, "article", finding.text, _NOTHING, finding.verdict, (finding,))
        for finding in report.findings
        if finding.verdict is not Verdict.NOT_ENOUGH_EVIDENCE and not _is_covered(finding, article.lines)
    ]
    return lines + strays


_NOTHING = Expectation(Verdict.NOT_ENOUGH_EVIDENCE, why="no gold line stands here")


def _part(kind: Kind, id: str, language: str, category: str, part: GoldPart, report: DocumentReport) -> Outcome:
    finding = find_overlapping(part.span, report.findings)
    said = finding.verdict if finding else Verdict.NOT_ENOUGH_EVIDENCE
    findings = (finding,) if finding else ()
    return Outcome(kind, id, language, category, part.text, part.expectation, said, findings)


def find_overlapping(span: Span, findings: Sequence[Finding]) -> Finding | None:
    """The finding that covers most of the span; of equals the one with the worst verdict."""
    touching = [finding for finding in findings if finding.span.overlaps(span)]
    return min(touching, key=lambda found: (-_overlap(found.span, span), SEVERITY.index(found.verdict)), default=None)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _is_covered(finding: Finding, lines: Sequence[GoldPart]) -> bool:
    return any(finding.span.overlaps(line.span) for line in lines)
