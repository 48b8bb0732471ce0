"""Findings one a line, as editors and log readers take them: `path:line:column: CODE message [suggestion]`."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from factcheck.output.counts import NOTHING_CHECKED
from factcheck.output.harmless import one_line
from factcheck.text.position import LineIndex
from factcheck.verdicts.model import DocumentReport, Finding, Report


def format_concise(report: Report) -> str:
    """One line for each claim; a supported one has its verdict where the others have their rule."""
    nothing = not any(document.findings for document in report.documents)
    lines = [_nothing(document) for document in report.documents] if nothing else _findings(report)
    return "".join(f"{line}\n" for line in lines)


def format_findings(report: Report, codes: Container[str]) -> str:
    """One line for each finding of these rules; a report without any claim says so."""
    return format_concise(_only(report, codes))


def _only(report: Report, codes: Container[str]) -> Report:
    """The report with the findings of these rules alone, and only documents that have one."""
    if not any(document.findings for document in report.documents):
        return report
    limited = (
        replace(document, findings=tuple(finding for finding in document.findings if finding.rule in codes))
        for document in report.documents
    )
    return replace(report, documents=tuple(document for document in limited if document.findings))


def _nothing(document: DocumentReport) -> str:
    """What a document gives in a run without any claim: it must not look like a pass."""
    return f"{one_line(document.path)}:1:1: FC901 {NOTHING_CHECKED}"


def _findings(report: Report) -> list[str]:
    return [line for document in report.documents for line in _lines(document)]


def _lines(document: DocumentReport) -> list[str]:
    index = LineIndex(document.source)
    path = one_line(document.path)
    return [f"{path}:{_at(finding, index)}: {_what(finding)}" for finding in document.findings]


def _at(finding: Finding, index: LineIndex) -> str:
    line, column = index.position(finding.span.start)
    return f"{line}:{column}"


def _what(finding: Finding) -> str:
    said = f"{finding.rule or finding.verdict.value} {one_line(finding.message)}"
    return f"{said} [{one_line(finding.suggestion)}]" if finding.suggestion else said
