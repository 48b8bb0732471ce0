"""Findings one a line, as editors and log readers take them: `path:line:column: CODE message [suggestion]`."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.output.counts import NOTHING_CHECKED
from factcheck.output.harmless import one_line
from factcheck.output.places import Places
from factcheck.output.rows import Level, Row, build_rows
from factcheck.verdicts.model import DocumentReport, Finding, Report


def format_concise(report: Report) -> str:
    """One line for each claim; a supported one has its verdict where the others have their rule."""
    nothing = not any(document.findings for document in report.documents)
    lines = [_nothing(document) for document in report.documents] if nothing else _findings(report)
    return "".join(f"{line}\n" for line in lines)


def format_findings(report: Report, levels: Mapping[str, Level]) -> str:
    """One line for each thing that a lint reports."""
    return "".join(f"{_row(row)}\n" for row in build_rows(report, levels))


def _row(row: Row) -> str:
    return f"{row.place}: {row.code} {row.message}{_advice(row.suggestion)}"


def _nothing(document: DocumentReport) -> str:
    """What a document gives in a run without any claim: it must not look like a pass."""
    return f"{one_line(document.path)}:1:1: FC901 {NOTHING_CHECKED}"


def _findings(report: Report) -> list[str]:
    return [line for document in report.documents for line in _lines(document)]


def _lines(document: DocumentReport) -> list[str]:
    places = Places(document)
    path = one_line(document.path)
    return [f"{path}:{places.at(finding.span.start)}: {_what(finding)}" for finding in document.findings]


def _what(finding: Finding) -> str:
    suggestion = one_line(finding.suggestion) if finding.suggestion else None
    return f"{finding.rule or finding.verdict.value} {one_line(finding.message)}{_advice(suggestion)}"


def _advice(suggestion: str | None) -> str:
    return f" [{suggestion}]" if suggestion else ""
