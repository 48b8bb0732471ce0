"""Workflow commands that GitHub shows as annotations on the changed lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from factcheck.output.rows import Level, Row, build_rows
from factcheck.verdicts.model import Report

# GitHub shows so many annotations of each level per step, and drops the rest without a word.
SHOWN_PER_LEVEL = 10

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_ORDER = tuple(Level)
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = str.maketrans(_IN_MESSAGE | {":": "%3A", ",": "%2C"})
_MESSAGE = str.maketrans(_IN_MESSAGE)


def format_github(report: Report, levels: Mapping[str, Level]) -> str:
    """One command a row, errors first, so that the cap cuts what matters least."""
    rows = sorted(build_rows(report, levels), key=lambda row: _ORDER.index(row.level))
    return "".join(f"{_command(row)}\n" for row in rows)


def overflows(report: Report, levels: Mapping[str, Level]) -> bool:
    """Whether there are more rows of a level than GitHub shows."""
    counts = Counter(row.level for row in build_rows(report, levels))
    return any(number > SHOWN_PER_LEVEL for number in counts.values())


def _command(row: Row) -> str:
    properties: dict[str, str | int] = {"title": f"factcheck {row.code} {row.name}", "file": row.path}
    if row.part is None:
        properties["line"] = row.start[0]
    if row.part is None and row.start[0] == row.end[0]:  # GitHub takes columns within one line only
        properties |= {"endLine": row.end[0], "col": row.start[1], "endColumn": row.end[1]}
    listed = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in properties.items())
    advice = f" Write: {row.suggestion}" if row.suggestion else ""
    text = f"{row.place}: {row.message}{advice}"
    return f"::{_COMMANDS[row.level]} {listed}::{text.translate(_MESSAGE)}"
