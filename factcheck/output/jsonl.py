"""The report as JSON lines: one document object a line, so that each can be written as soon as it is ready."""

from __future__ import annotations

from factcheck.output.json import document_object
from factcheck.output.jsontext import to_json
from factcheck.verdicts.model import DocumentReport, Report


def format_jsonl(report: Report) -> str:
    """One line for each document."""
    return "".join(format_document(document) for document in report.documents)


def format_document(document: DocumentReport) -> str:
    """One document as one line, ending in a newline."""
    return to_json(document_object(document)) + "\n"
