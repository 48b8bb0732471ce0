"""Reviewdog's diagnostic format, whose columns count bytes of UTF-8."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.output.jsontext import Json, to_json
from factcheck.output.places import Position
from factcheck.output.rows import Level, Row, build_rows
from factcheck.verdicts.model import Report

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


def format_rdjson(report: Report, levels: Mapping[str, Level]) -> str:
    """The rows as one DiagnosticResult; each has a severity of its own."""
    result: Json = {
        "source": {"name": "factcheck"},
        "diagnostics": [_diagnostic(row) for row in build_rows(report, levels)],
    }
    return to_json(result, indent=2) + "\n"


def _diagnostic(row: Row) -> Json:
    place: Json = {"start": _position(row, row.start, 0), "end": _position(row, row.end, 1)}
    location = {"path": row.path} if row.part else {"path": row.path, "range": place}
    fields: dict[str, Json] = {
        "message": row.placed_message,
        "location": location,
        "severity": _SEVERITIES[row.level],
        "code": {"value": row.code},
    }
    if row.suggestion and not row.part:
        fields["suggestions"] = [{"range": place, "text": row.suggestion}]
    return fields


def _position(row: Row, position: Position, end: int) -> Json:
    """The position with its column in bytes: what stands before it in its line is encoded."""
    line, column = position
    if row.document is not None and row.finding is not None:
        offset = (row.finding.span.start, row.finding.span.end)[end]
        before = row.document.source[offset - (column - 1) : offset]
        column = len(before.encode("utf-8", "surrogatepass")) + 1
    return {"line": line, "column": column}
