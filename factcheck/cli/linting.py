"""Linting the inputs of a call: what the selected rules found, and a closing line on what was looked at."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace

from factcheck.cli.checking import Checking, warn_if_nothing
from factcheck.cli.config import Config
from factcheck.cli.destinations import Destination
from factcheck.cli.engine import build_checker_for
from factcheck.cli.exclusion import ignored_by_git, matches
from factcheck.cli.policy import Policy
from factcheck.cli.printing import GITHUB, WHOLE, print_findings, print_report
from factcheck.cli.settings import Settings
from factcheck.cli.stepsummary import write_step_summary
from factcheck.cli.streams import Sink, complain, warn
from factcheck.output.counts import count, counted
from factcheck.output.rows import Level
from factcheck.text.inputs import STANDARD_INPUT, Inputs, expand
from factcheck.verdicts.model import DocumentReport, Report
from factcheck.verdicts.rules import BY_CODE

_WORST_FIRST = (Level.ERROR, Level.WARNING, Level.INFO)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a lint came to."""

    fails: bool
    has_errors: bool


@dataclass(frozen=True, slots=True)
class Lint:
    """One lint: what is asked for and where it goes."""

    settings: Settings
    config: Config
    policy: Policy
    destinations: tuple[Destination, ...]
    stdin_name: str = STANDARD_INPUT
    with_statistics: bool = False

    def run(self, paths: Sequence[str]) -> Outcome:
        """Checks the inputs, writes what the rules found to each destination, and sums up on standard error."""
        checker = build_checker_for(self.settings, self.config, own_base_only=True)
        checking = Checking(checker, self.settings, self.stdin_name)
        with ExitStack() as stack:
            sinks = [stack.enter_context(Sink(destination.path)) for destination in self.destinations]
            list(checking.documents_of(select_inputs(paths, self.policy, self.stdin_name)))
            report = checking.report()
            found = _without_ignored(report, self.policy)
            for destination, sink in zip(self.destinations, sinks, strict=True):
                self._print(report, found, destination.format, sink)
        if any(destination.format == GITHUB for destination in self.destinations):
            write_step_summary(found, self.policy.levels, os.environ)
        return self._outcome(report, found)

    def _print(self, report: Report, found: Report, format: str, sink: Sink) -> None:
        """Writes the findings; JSON is for programs, which select for themselves, and holds every claim."""
        if format in WHOLE:
            print_report(report, format, sink)
        else:
            print_findings(found, self.policy.levels, format, sink)

    def _outcome(self, report: Report, found: Report) -> Outcome:
        levels = self.policy.levels
        fired = [each.rule for document in found.documents for each in document.findings if each.rule in levels]
        codes = Counter(code for code in fired if code is not None)
        if self.with_statistics:
            _print_statistics(codes)
        warn_if_nothing(report)
        if report.documents:
            complain(_closing_line(report, codes.total()))
        fails = any(_reaches(levels[code], self.policy.fail_on) for code in codes)
        return Outcome(fails or not self._covers(report), bool(report.errors))

    def _covers(self, report: Report) -> bool:
        """Whether the base could judge as many of the claims as is asked for; it says so where not."""
        counts = count(report.documents)
        if not counts.claims or 100 * counts.judged >= self.policy.min_coverage * counts.claims:
            return True
        complain(f"the coverage is below --min-coverage {self.policy.min_coverage}")
        return False


def select_inputs(paths: Sequence[str], policy: Policy, stdin_name: str = STANDARD_INPUT) -> Inputs:
    """The inputs without those that are excluded; files that are named stay unless exclusion is forced."""
    inputs = expand(paths)
    spared = () if policy.force_exclude else paths
    names = {path: stdin_name if path == STANDARD_INPUT else path for path in inputs.paths if path not in spared}
    ignored = ignored_by_git([path for path in names if path != STANDARD_INPUT])
    passed_over = {
        path for path, name in names.items() if path in ignored or matches(name, policy.exclude, policy.exclude_folder)
    }
    kept = tuple(path for path in inputs.paths if path not in passed_over)
    if inputs.paths and not kept:
        warn("nothing to check: every input is excluded")
    return replace(inputs, paths=kept)


def _without_ignored(report: Report, policy: Policy) -> Report:
    """The report without the findings that are ignored in their files."""
    return replace(report, documents=tuple(_kept(document, policy) for document in report.documents))


def _kept(document: DocumentReport, policy: Policy) -> DocumentReport:
    ignored = policy.ignored_in(document.path)
    if not ignored:
        return document
    return replace(document, findings=tuple(each for each in document.findings if each.rule not in ignored))


def _reaches(level: Level, least: Level | None) -> bool:
    return least is not None and _WORST_FIRST.index(level) <= _WORST_FIRST.index(least)


def _print_statistics(codes: Counter[str]) -> None:
    for code, number in sorted(codes.items(), key=lambda item: (-item[1], item[0])):
        complain(f"{number:>5}  {code} {BY_CODE[code].name}")


def _closing_line(report: Report, findings: int) -> str:
    """ "2 findings in 3 files; 34 claims, 29 judged (85% coverage)"."""
    counts = count(report.documents)
    found = counted(findings, "finding") if findings else "no findings"
    files = counted(counts.documents, "file")
    return f"{found} in {files}; {counted(counts.claims, 'claim')}, {counts.judged_words}"
