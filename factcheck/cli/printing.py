"""Printing reports in the format that was asked for; each format's module is imported only when it is used."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.cli.streams import Sink

if TYPE_CHECKING:
    from factcheck.output.page import Page
    from factcheck.output.rows import Level
    from factcheck.verdicts.model import DocumentReport, Report

TEXT = "text"
JSON = "json"
JSONL = "jsonl"
CONCISE = "concise"
WHOLE = (JSON, JSONL)  # for programs, which want every claim
FORMATTERS = {
    JSON: "factcheck.output.json:format_json",
    JSONL: "factcheck.output.jsonl:format_jsonl",
    CONCISE: "factcheck.output.concise:format_concise",
    "claimreview": "factcheck.output.claimreview:format_claimreview",
}
GITHUB = "github"
# What a lint prints: formatters of a report and the rules that fire.
LINT_FORMATTERS = {
    CONCISE: "factcheck.output.concise:format_findings",
    "full": "factcheck.output.full:format_full",
    GITHUB: "factcheck.output.github:format_github",
    "gitlab": "factcheck.output.gitlab:format_gitlab",
    "grouped": "factcheck.output.grouped:format_grouped",
    "junit": "factcheck.output.junit:format_junit",
    "markdown": "factcheck.output.markdown:format_markdown",
    "rdjson": "factcheck.output.rdjson:format_rdjson",
    "sarif": "factcheck.output.sarif:format_sarif",
}
_FOR_PEOPLE = (CONCISE, "full", "grouped")  # which a terminal shows in colour
WIDEST = 100  # columns in which long lines still read well
_NARROWEST = 40


def print_report(report: Report, format: str, sink: Sink) -> None:
    """Writes a whole report."""
    if format == TEXT:
        from factcheck.output.article import article_page

        print_page(article_page(report), sink)
    else:
        sink.write(_imported(FORMATTERS[format])(report))


def print_findings(report: Report, levels: Mapping[str, Level], format: str, sink: Sink) -> None:
    """Writes what the rules in `levels` found; JSON is for programs and holds every claim."""
    if format == TEXT:
        from factcheck.output.article import article_page

        print_page(article_page(report, levels), sink)
    elif format in WHOLE:
        print_report(report, format, sink)
    else:
        text = _imported(LINT_FORMATTERS[format])(report, levels)
        sink.write(_painted(text) if format in _FOR_PEOPLE and _is_coloured(sink) else text)


def print_document(document: DocumentReport, sink: Sink) -> None:
    """Writes one document as a JSON line."""
    from factcheck.output.jsonl import format_document

    sink.write(format_document(document))


def print_page(page: Page, sink: Sink) -> None:
    """Writes a page: in colour for a terminal that wants it, else as plain text."""
    width = min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), WIDEST)
    if _is_coloured(sink):
        from factcheck.output.terminal import format_coloured

        sink.write(format_coloured(page, width))
    else:
        from factcheck.output.plain import format_plain

        sink.write(format_plain(page, width))


def _is_coloured(sink: Sink) -> bool:
    return not sink.is_file and wants_colour(os.environ, is_terminal=sink.is_terminal)


def _painted(text: str) -> str:
    from factcheck.output.painting import paint

    return paint(text)


def wants_colour(environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether to write colours: NO_COLOR forbids, FORCE_COLOR demands, else a terminal that can."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"


def _imported(place: str) -> Callable[..., str]:
    module, _, name = place.partition(":")
    formatter: Callable[..., str] = getattr(import_module(module), name)
    return formatter
