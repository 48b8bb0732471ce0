"""Linting the inputs of a call: what the selected rules found, and a closing line on what was looked at."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from contextlib import ExitStack

from factcheck.cli.baseline import NO_BASELINE, Baseline
from factcheck.cli.changes import mark_unchanged, read_changes
from factcheck.cli.checking import Checking, warn_if_nothing
from factcheck.cli.config import Config
from factcheck.cli.destinations import Destination
from factcheck.cli.engine import build_checker_for
from factcheck.cli.exclusion import ignored_by_git, matches
from factcheck.cli.fixing import Mended, mend, refuse_standard_input
from factcheck.cli.ignoring import write_ignores
from factcheck.cli.marking import mark
from factcheck.cli.policy import Policy
from factcheck.cli.printing import GITHUB, print_findings
from factcheck.cli.settings import Settings
from factcheck.cli.stepsummary import write_step_summary
from factcheck.cli.streams import Sink, complain, warn
from factcheck.output.counts import count, counted
from factcheck.output.rows import Level, build_rows
from factcheck.records import record, replace
from factcheck.text.inputs import STANDARD_INPUT, Inputs, expand
from factcheck.text.position import LineIndex
from factcheck.verdicts.model import DocumentReport, Report
from factcheck.verdicts.rules import BY_CODE
from factcheck.verdicts.suppressions import suppress

_WORST_FIRST = (Level.ERROR, Level.WARNING, Level.INFO)


@record
class Outcome:
    """What a lint came to."""

    fails: bool
    has_errors: bool


@record
class Lint:
    """One lint: what is asked for and where it goes."""

    settings: Settings
    config: Config
    policy: Policy
    destinations: tuple[Destination, ...]
    stdin_name: str = STANDARD_INPUT
    with_statistics: bool = False
    baseline: Baseline = NO_BASELINE
    diff_from: str | None = None

    def run(self, paths: Sequence[str], *, fix: bool = False) -> Outcome:
        """Checks the inputs, writes what the rules found to each destination, and sums up on standard error.

        With `fix` what can be mended for certain is mended in the files first, and the rest reported.
        """
        if fix:
            refuse_standard_input(paths)
        checking = self._checking()
        with ExitStack() as stack:
            sinks = [stack.enter_context(Sink(destination.path)) for destination in self.destinations]
            list(checking.documents_of(select_inputs(paths, self.policy, self.stdin_name)))
            report = self._fixed(checking) if fix else self._marked(checking)
            for destination, sink in zip(self.destinations, sinks, strict=True):
                print_findings(report, self.policy.levels, destination.format, sink)
        if any(destination.format == GITHUB for destination in self.destinations):
            write_step_summary(report, self.policy.levels, os.environ)
        return self._outcome(report)

    def show_fixes(self, paths: Sequence[str]) -> Outcome:
        """Writes what `fix` would change to standard output, as a unified diff; fails where there is something."""
        checking = self._checked(paths)
        mended = self._mend(checking)
        with Sink(None) as sink:
            sink.write("".join(each.difference() for each in mended))
        complain(f"{_fixes(mended)} would be mended{_unwritable(checking.documents, self.policy.levels)}")
        return Outcome(bool(mended), bool(checking.errors))

    def add_ignores(self, paths: Sequence[str], reason: str) -> Outcome:
        """Writes directives for all that would be found into the files, and tells how many."""
        checking = self._checking()
        list(checking.documents_of(select_inputs([path for path in paths if path != STANDARD_INPUT], self.policy)))
        report = self._marked(checking)
        rows = build_rows(report, self.policy.levels)
        written = [write_ignores(document, rows, reason) for document in report.documents]
        complain(f"{counted(sum(written), 'finding')} suppressed in {counted(sum(map(bool, written)), 'file')}")
        return Outcome(False, bool(report.errors))

    def _checking(self) -> Checking:
        checker = build_checker_for(self.settings, self.config, own_base_only=True)
        return Checking(checker, self.settings, self.stdin_name, self.config)

    def _checked(self, paths: Sequence[str]) -> Checking:
        checking = self._checking()
        list(checking.documents_of(select_inputs(paths, self.policy, self.stdin_name)))
        return checking

    def _mend(self, checking: Checking) -> list[Mended]:
        """The documents whose reported figures can be mended."""
        report = self._marked(checking)
        rows = build_rows(report, self.policy.levels)
        return [mended for each in report.documents if (mended := mend(each, rows, checking))]

    def _fixed(self, checking: Checking) -> Report:
        """The report on what is left once the files are mended."""
        mended = self._mend(checking)
        for each in mended:
            each.write()
        after = {each.document.path: each.report for each in mended}
        checking.documents = [after.get(each.path, each) for each in checking.documents]
        complain(f"{_fixes(mended)} mended{_unwritable(checking.documents, self.policy.levels)}")
        return self._marked(checking)

    def _marked(self, checking: Checking) -> Report:
        """The report with all that is not to be reported marked: by directive, by file, as unchanged, as known."""
        report = checking.report()
        marked = (suppress(each, checking.checker_of(each.path).index.facts) for each in report.documents)
        report = _without_ignored(replace(report, documents=tuple(marked)), self.policy)
        report = self.baseline.applied(report, self.policy.levels)
        return report if self.diff_from is None else mark_unchanged(report, read_changes(self.diff_from))

    def _outcome(self, report: Report) -> Outcome:
        """What it comes to; the counts and what is wrong with directives go to standard error."""
        levels = self.policy.levels
        codes = Counter(code for document in report.documents for code in _fired(document) if code in levels)
        if self.with_statistics:
            _print_statistics(codes)
        warn_if_nothing(report)
        _warn_of_directives(report, levels)
        if report.documents:
            complain(_closing_line(report, levels, codes.total()))
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


def _fixes(mended: Sequence[Mended]) -> str:
    """ "3 figures in 2 files"."""
    return f"{counted(sum(each.count for each in mended), 'figure')} in {counted(len(mended), 'file')}"


def _unwritable(documents: Sequence[DocumentReport], levels: Container[str]) -> str:
    """What is said of files with findings that cannot be written back."""
    extracted = [each for each in documents if each.parts is not None and any(code in levels for code in _fired(each))]
    return f"; {counted(len(extracted), 'Word or PDF file')} to mend by hand" if extracted else ""


def _without_ignored(report: Report, policy: Policy) -> Report:
    """The report with what is ignored in its file marked; notices, which nobody waits for in JSON, go."""
    ignored = {document.path: policy.ignored_in(document.path) for document in report.documents}
    documents = (
        replace(each, notices=tuple(notice for notice in each.notices if notice.rule not in ignored[each.path]))
        for each in report.documents
    )
    kept = replace(report, documents=tuple(documents))
    return mark(kept, lambda document, finding: finding.rule in ignored[document.path], "per-file-ignores")


def _fired(document: DocumentReport) -> list[str]:
    """The rules of what is reported on a document, one for each finding or notice."""
    findings = [each.rule for each in document.findings if each.rule is not None and each.suppression is None]
    return findings + [notice.rule for notice in document.notices]


def _warn_of_directives(report: Report, levels: Mapping[str, Level]) -> None:
    """Says on standard error what is wrong with directives where no rule was selected that reports it."""
    for document in report.documents:
        index = LineIndex(document.source)
        for notice in document.notices:
            if notice.rule not in levels:
                line, column = index.position(notice.span.start)
                warn(f"{document.path}:{line}:{column}: {notice.rule} {notice.message}")


def _reaches(level: Level, least: Level | None) -> bool:
    return least is not None and _WORST_FIRST.index(level) <= _WORST_FIRST.index(least)


def _print_statistics(codes: Counter[str]) -> None:
    for code, number in sorted(codes.items(), key=lambda item: (-item[1], item[0])):
        complain(f"{number:>5}  {code} {BY_CODE[code].name}")


def _closing_line(report: Report, levels: Container[str | None], findings: int) -> str:
    """ "2 findings in 3 files, 1 suppressed; 34 claims, 29 judged (85% coverage)"."""
    counts = count(report.documents)
    found = counted(findings, "finding") if findings else "no findings"
    files = counted(counts.documents, "file")
    of_rules = [each for document in report.documents for each in document.findings if each.rule in levels]
    suppressed = sum(each.suppression is not None for each in of_rules)
    hidden = f", {suppressed:,} suppressed" if suppressed else ""
    return f"{found} in {files}{hidden}; {counted(counts.claims, 'claim')}, {counts.judged_words}"
