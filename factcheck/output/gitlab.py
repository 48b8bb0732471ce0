"""GitLab's Code Quality report: an array of issues, each with a fingerprint of its own."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.output.jsontext import Json, to_json
from factcheck.output.rows import Level, Row, build_rows
from factcheck.verdicts.model import Report

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def format_gitlab(report: Report, levels: Mapping[str, Level]) -> str:
    """The rows as the JSON array that GitLab reads as an artifact."""
    return to_json([_issue(row) for row in build_rows(report, levels)], indent=2) + "\n"


def _issue(row: Row) -> Json:
    advice = f" [{row.suggestion}]" if row.suggestion else ""
    return {
        "description": f"{row.code} {row.placed_message}{advice}",
        "check_name": row.code,
        "fingerprint": row.fingerprint,
        "severity": _SEVERITIES[row.level],
        "location": {
            "path": row.path,
            "positions": {
                "begin": {"line": row.start[0], "column": row.start[1]},
                "end": {"line": row.end[0], "column": row.end[1]},
            },
        },
    }
