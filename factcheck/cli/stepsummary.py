"""The summary of a GitHub step: where findings go that its annotations have no room for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.cli.streams import warn
from factcheck.output.rows import Level
from factcheck.verdicts.model import Report

VARIABLE = "GITHUB_STEP_SUMMARY"


def write_step_summary(report: Report, levels: Mapping[str, Level], environment: Mapping[str, str]) -> None:
    """Appends all findings as a table, where GitHub would drop some of its annotations and names a summary file."""
    from factcheck.output.github import overflows
    from factcheck.output.markdown import format_markdown

    path = environment.get(VARIABLE)
    if not path or not overflows(report, levels):
        return
    try:
        with Path(path).open("a", encoding="utf-8", errors="backslashreplace") as summary:
            summary.write(format_markdown(report, levels))
    except OSError as error:
        warn(f"{VARIABLE} {path}: {error.strerror or 'cannot be written'}")
