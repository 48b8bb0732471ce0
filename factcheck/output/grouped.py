"""Findings by file: each path once, its findings below it in columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from factcheck.output.rows import Level, Row, build_rows
from factcheck.verdicts.model import Report


def format_grouped(report: Report, levels: Mapping[str, Level]) -> str:
    """The rows under their paths, with a blank line between the files."""
    groups = groupby(build_rows(report, levels), key=lambda row: row.path)
    return "\n".join("".join(f"{line}\n" for line in _group(path, list(rows))) for path, rows in groups)


def _group(path: str, rows: list[Row]) -> Iterator[str]:
    places = [row.at for row in rows]
    widest = max(map(len, places))
    yield path
    for place, row in zip(places, rows, strict=True):
        advice = f" [{row.suggestion}]" if row.suggestion else ""
        yield f"  {place:<{widest}}  {row.code}  {row.message}{advice}"
