"""Linting the inputs of a call: what the selected rules found, and a closing line on what was looked at."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.cli.checking import Checking, warn_if_nothing
from factcheck.cli.engine import build_checker_for
from factcheck.cli.printing import CONCISE, TEXT, print_page, print_report
from factcheck.cli.selection import only_selected
from factcheck.cli.settings import Settings
from factcheck.cli.streams import Sink, complain
from factcheck.output.counts import count, counted
from factcheck.verdicts.model import Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a lint came to."""

    findings: int
    has_errors: bool


def lint_paths(paths: tuple[str, ...], settings: Settings, codes: frozenset[str]) -> Outcome:
    """Checks the inputs, writes what the rules found, and sums up on standard error."""
    checking = Checking(build_checker_for(settings, own_base_only=True), settings)
    list(checking.documents_of(paths))
    report = checking.report()
    found = only_selected(report, codes)
    with Sink(settings.output) as sink:
        _print(report, found, codes, settings.format, sink)
    findings = sum(len(document.findings) for document in found.documents)
    warn_if_nothing(report)
    if report.documents:
        complain(_closing_line(report, findings))
    return Outcome(findings, bool(report.errors))


def _print(report: Report, found: Report, codes: frozenset[str], format: str, sink: Sink) -> None:
    """Writes the findings; JSON is for programs, which select for themselves, and holds every claim."""
    if format == TEXT:
        from factcheck.output.article import article_page

        print_page(article_page(report, codes), sink)
    else:
        print_report(found if format == CONCISE else report, format, sink)


def _closing_line(report: Report, findings: int) -> str:
    """ "2 findings in 3 files; 34 claims, 29 judged (85% coverage)"."""
    counts = count(report.documents)
    found = counted(findings, "finding") if findings else "no findings"
    files = counted(counts.documents, "file")
    return f"{found} in {files}; {counted(counts.claims, 'claim')}, {counts.judged_words}"
