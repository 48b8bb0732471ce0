"""A comment for a pull request: the findings as a table, and what was looked at."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.output.counts import count, counted
from factcheck.output.harmless import one_line
from factcheck.output.page import SIGNS
from factcheck.output.rows import Level, Row, build_rows
from factcheck.patterns import Pattern
from factcheck.verdicts.model import Report

_SPECIAL = Pattern(r"([\\`*_\[\]|~$:])")
_CALLS = Pattern(r"([@#])")  # would notify people or link to issues
_LEVELS = {Level.ERROR: "✗", Level.WARNING: "⚠", Level.INFO: "?"}


def format_markdown(report: Report, levels: Mapping[str, Level]) -> str:
    """The rows as a table under a heading that counts them."""
    rows = build_rows(report, levels)
    counts = count(report.documents)
    files = counted(counts.documents, "file")
    found = sum(row.finding is not None for row in rows)
    heading = f"### factcheck: {counted(found, 'finding') if found else 'no findings'} in {files}\n"
    closing = f"\n{counted(counts.claims, 'claim')}, {counts.judged_words}.\n"
    table = "\n| | place | rule | finding | write |\n| --- | --- | --- | --- | --- |\n" + "".join(map(_line, rows))
    return heading + (table if rows else "") + closing


def _line(row: Row) -> str:
    sign = SIGNS[row.finding.verdict] if row.finding else _LEVELS[row.level]
    place = row.place if row.part else f"{row.path}:{row.start[0]}"
    cells = (sign, escaped(place), f"{row.code} {row.name}", escaped(row.message), escaped(row.suggestion or ""))
    return f"| {' | '.join(cells)} |\n"


def escaped(text: str) -> str:
    """Text that Markdown and HTML leave as it is."""
    plain = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _CALLS.sub(r"\1<!-- -->", _SPECIAL.sub(r"\\\1", plain))
