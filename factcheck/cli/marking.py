"""Marking findings as suppressed: they stay in the JSON report with their reason and out of everything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.verdicts.model import DocumentReport, Finding, Report, Suppression

Test = Callable[[DocumentReport, Finding], bool]


def mark(report: Report, is_suppressed: Test, reason: str) -> Report:
    """The report with the findings that pass the test marked; what is marked already keeps its reason."""
    return replace(report, documents=tuple(_marked(document, is_suppressed, reason) for document in report.documents))


def _marked(document: DocumentReport, is_suppressed: Test, reason: str) -> DocumentReport:
    suppression = Suppression(reason)
    findings = tuple(
        replace(each, suppression=suppression) if each.suppression is None and is_suppressed(document, each) else each
        for each in document.findings
    )
    return replace(document, findings=findings)
