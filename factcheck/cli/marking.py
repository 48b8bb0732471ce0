"""Marking findings as suppressed: they stay in the JSON report with their reason and out of everything else."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.records import replace
from factcheck.verdicts.model import DocumentReport, Finding, Report, Suppression

Test = Callable[[DocumentReport, Finding], bool]


def mark(report: Report, is_suppressed: Test, reason: str) -> Report:
    """The report with the findings that pass the test marked; what is marked already keeps its reason."""
    return replace(report, documents=tuple(_marked(document, is_suppressed, reason) for document in report.documents))


def _is_open(finding: Finding) -> bool:
    """Whether a lint could report it."""
    return finding.rule is not None and finding.suppression is None


def _marked(document: DocumentReport, is_suppressed: Test, reason: str) -> DocumentReport:
    suppression = Suppression(reason)
    findings = tuple(
        replace(each, suppression=suppression) if _is_open(each) and is_suppressed(document, each) else each
        for each in document.findings
    )
    return replace(document, findings=findings)
