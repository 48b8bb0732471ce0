"""Verdicts, rules and reports: what the tool says, field by field as the JSON report names it."""

from __future__ import annotations

from enum import Enum

from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.text.directives import Exemption
from factcheck.text.position import Parts
from factcheck.values.interval import Interval


class Verdict(Enum):
    """The five verdicts."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_EVIDENCE = "not-enough-evidence"
    CONFLICTING_EVIDENCE = "conflicting-evidence"
    OUTDATED = "outdated"


# The worst first: a text of several claims has the worst of their verdicts.
SEVERITY = (
    Verdict.REFUTED,
    Verdict.CONFLICTING_EVIDENCE,
    Verdict.OUTDATED,
    Verdict.NOT_ENOUGH_EVIDENCE,
    Verdict.SUPPORTED,
)


@record
class SourceCitation:
    """A source as a report cites it; `line` (from 1) is where the quote begins in the document, None if not found."""

    id: str
    title: str
    publisher: str | None
    published: str | None
    document: str | None
    url: str | None
    line: int | None
    quote: str


@record
class FactEvidence:
    """A fact, or a computation over facts (`computation` shows the arithmetic), that decides a verdict."""

    fact: str
    statement: str
    source: SourceCitation
    computation: str | None = None
    base: str = ""  # the file that holds the fact


@record
class TextEvidence:
    """Another place of the same text; `span` in code points of the document's source."""

    span: Span


Evidence = FactEvidence | TextEvidence


@record
class Nearest:
    """A fact that came close, with the slots that kept it away (`time`, `area`, `subject`, `property`, `unit`, …)."""

    fact: str
    statement: str
    differs: tuple[str, ...]


@record
class Slot:
    """What a slot was filled with, and from where (`sentence`, `table`, `paragraph`, `section`, `document`)."""

    value: str
    origin: str


@record
class Reading:
    """How a claim was understood."""

    subject: Slot | None = None
    property: Slot | None = None
    time: Slot | None = None
    area: Slot | None = None
    speaker: Slot | None = None
    modifier: str = "exact"


@record
class Claimed:
    """The interval that a claim of a quantity stands for, in its unit as written."""

    interval: Interval
    unit: str | None


@record
class Suppression:
    """That a directive of the text exempts a finding from the lint, and its reason as written."""

    reason: str


@record
class Notice:
    """Something about a document that is no claim of it, such as a directive that does nothing."""

    rule: str
    span: Span
    message: str


@record
class Finding:
    """One judged claim. Spans are code points of the document's source; `sentence` is the clean sentence it stands in.

    A `supported` or `refuted` finding without evidence cannot be made.
    """

    span: Span
    text: str
    sentence: str
    sentence_span: Span
    verdict: Verdict
    rule: str | None  # None where supported
    message: str
    confidence: float
    reading: Reading
    claimed: Claimed | None = None
    evidence: tuple[Evidence, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    suggestion: str | None = None
    suppression: Suppression | None = None

    def __post_init__(self) -> None:
        decided = self.verdict in (Verdict.SUPPORTED, Verdict.REFUTED, Verdict.OUTDATED)
        if decided and not self.evidence:
            raise ValueError(f"{self.verdict.value} without evidence: {self.text!r}")

    @property
    def is_judged(self) -> bool:
        """Whether the base could judge it: everything but FC401."""
        return self.rule != "FC401"


@record
class Skipped:
    """A number that is no claim, and why; `span` in code points of the document's source."""

    span: Span
    text: str
    reason: str


@record
class DocumentReport:
    """What was found in one document; `source` is its text, for lines, columns and excerpts.

    `exemptions` are what its directives say to a lint; `parts` its pages or paragraphs where it has no lines.
    """

    path: str
    source: str
    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...] = ()
    notices: tuple[Notice, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    parts: Parts | None = None

    @property
    def verdict(self) -> Verdict:
        """The worst of its claims' verdicts; not-enough-evidence without claims."""
        found = {finding.verdict for finding in self.findings}
        return next((verdict for verdict in SEVERITY if verdict in found), Verdict.NOT_ENOUGH_EVIDENCE)


@record
class RunError:
    """An input that could not be read: its path and one line that says why and what to do."""

    path: str
    message: str


@record
class Report:
    """The result of a run over one or more documents."""

    factbase: str
    fact_count: int
    documents: tuple[DocumentReport, ...]
    errors: tuple[RunError, ...] = ()
