"""Linting the inputs of a call: what the selected rules found, and a closing line on what was looked at."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from factcheck.cli.checking import Checking, warn_if_nothing
from factcheck.cli.destinations import Destination
from factcheck.cli.engine import build_checker_for
from factcheck.cli.printing import GITHUB, print_findings
from factcheck.cli.settings import Settings
from factcheck.cli.stepsummary import write_step_summary
from factcheck.cli.streams import Sink, complain
from factcheck.output.counts import count, counted
from factcheck.verdicts.model import Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a lint came to."""

    findings: int
    has_errors: bool


def lint_paths(
    paths: Sequence[str], settings: Settings, codes: frozenset[str], destinations: Sequence[Destination]
) -> Outcome:
    """Checks the inputs, writes what the rules found to each destination, and sums up on standard error."""
    checking = Checking(build_checker_for(settings, own_base_only=True), settings)
    with ExitStack() as stack:
        sinks = [stack.enter_context(Sink(destination.path)) for destination in destinations]
        list(checking.documents_of(paths))
        report = checking.report()
        for destination, sink in zip(destinations, sinks, strict=True):
            print_findings(report, codes, destination.format, sink)
    if any(destination.format == GITHUB for destination in destinations):
        write_step_summary(report, codes, os.environ)
    findings = sum(finding.rule in codes for document in report.documents for finding in document.findings)
    warn_if_nothing(report)
    if report.documents:
        complain(_closing_line(report, findings))
    return Outcome(findings, bool(report.errors))


def _closing_line(report: Report, findings: int) -> str:
    """ "2 findings in 3 files; 34 claims, 29 judged (85% coverage)"."""
    counts = count(report.documents)
    found = counted(findings, "finding") if findings else "no findings"
    files = counted(counts.documents, "file")
    return f"{found} in {files}; {counted(counts.claims, 'claim')}, {counts.judged_words}"
