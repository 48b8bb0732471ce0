"""Checking the inputs of a call one after the other, with what could not be read kept apart."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from factcheck.cli.config import NO_CONFIG, Config
from factcheck.cli.engine import build_checker_for, build_checker_of
from factcheck.cli.printing import JSONL, print_document, print_report
from factcheck.cli.progress import with_progress
from factcheck.cli.reading import read_input, run_error
from factcheck.cli.settings import Settings
from factcheck.cli.streams import Sink, complain, is_terminal, warn
from factcheck.cli.workers import Outcome, Work, in_order, worth_workers
from factcheck.errors import InputError
from factcheck.output.counts import NOTHING_CHECKED
from factcheck.records import replace
from factcheck.text.document import Document
from factcheck.text.inputs import STANDARD_INPUT, Inputs, expand
from factcheck.verdicts.model import DocumentReport, Report, RunError

if TYPE_CHECKING:
    from factcheck.pipeline import Checker


@dataclass(slots=True)
class Checking:
    """One run over inputs: what was checked so far and what could not be read."""

    checker: Checker
    settings: Settings
    stdin_name: str = STANDARD_INPUT  # what standard input is called, for its format and in the report
    config: Config = NO_CONFIG  # dates and bases of single files
    documents: list[DocumentReport] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)
    _others: dict[tuple[str, ...], Checker] = field(default_factory=dict)  # of files with bases of their own

    def documents_of(self, inputs: Inputs) -> Iterator[DocumentReport]:
        """Checks the inputs, each as soon as it is read; what cannot be read is reported and kept."""
        for error in inputs.errors:
            self._note(error)
        outcomes = self._outcomes(inputs.paths)
        for _ in with_progress(inputs.paths) if self._may_show_progress() else inputs.paths:
            outcome = next(outcomes)
            if outcome.remark is not None:
                warn(outcome.remark)
            if outcome.error is not None:
                self._note(outcome.error)
            if outcome.document is not None:
                self.documents.append(outcome.document)
                yield outcome.document

    def _outcomes(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """What each input comes to, in order: checked here, or by several processes where that is faster."""
        has_others = any(self.config.facts_of(path) for path in paths)
        workers = 1 if has_others else worth_workers(paths)
        if workers > 1:
            return in_order(paths, partial(_reopened, self), workers)
        return map(self.outcome_alone if len(paths) == 1 else self.outcome, paths)

    def outcome(self, path: str) -> Outcome:
        """The same where there are others: whatever one file brings about, they are checked."""
        try:
            return self.outcome_alone(path)
        except Exception as error:
            reason = f"{path}: internal error: {type(error).__name__}: {error} (a bug in factcheck; please report it)"
            return Outcome(None, InputError(reason))

    def outcome_alone(self, path: str) -> Outcome:
        """What one input comes to."""
        try:
            document = read_input(path, self.stdin_name)
        except InputError as error:
            return Outcome(None, error)
        remark = None if document.remark is None else f"{document.path}: {document.remark}"
        return Outcome(self.check(document), remark=remark)

    def report(self) -> Report:
        """The report on everything so far."""
        from factcheck.pipeline import build_report

        report = build_report(self.documents, self.checker)
        indexes = [checker.index for checker in (self.checker, *self._others.values())]
        return replace(
            report,
            factbase=", ".join(index.base.path for index in indexes),
            fact_count=sum(len(index.facts) for index in indexes),
            errors=tuple(self.errors),
        )

    def _may_show_progress(self) -> bool:
        """Whether a bar would stand alone on the terminal, and not amidst results that come one by one."""
        return self.settings.format != JSONL or self.settings.output is not None or not is_terminal(sys.stdout)

    def check(self, document: Document) -> DocumentReport:
        """Checks one document; where it bears no date, with that of the call or the configuration."""
        from factcheck.pipeline import check_document

        date = self.settings.date or self.config.date_of(document.path)
        return check_document(document, self.checker_of(document.path), date)

    def checker_of(self, path: str) -> Checker:
        """The checker for a file: with bases of its own where the configuration names some and the call does not."""
        bases = () if self.settings.facts else self.config.facts_of(path)
        if not bases:
            return self.checker
        if bases not in self._others:
            self._others[bases] = build_checker_of(bases, self.settings)
        return self._others[bases]

    def _note(self, error: InputError) -> None:
        complain(str(error))
        self.errors.append(run_error(error))


def _reopened(checking: Checking) -> Work:
    """What another process checks files with: a file that is open here is opened there anew."""
    return replace(checking, checker=checking.checker.reopened(), documents=[], errors=[]).outcome


def check_paths(paths: Sequence[str], settings: Settings) -> Report:
    """Checks files, folders and standard input, and writes the report; JSON lines as they come."""
    checking = Checking(build_checker_for(settings), settings)
    with Sink(settings.output) as sink:
        for document in checking.documents_of(expand(paths)):
            if settings.format == JSONL:
                print_document(document, sink)
        report = checking.report()
        if settings.format != JSONL:
            print_report(report, settings.format, sink)
    warn_if_nothing(report)
    return report


def warn_if_nothing(report: Report) -> None:
    """A run without claims says so: it must not look like a pass."""
    if report.documents and not any(document.findings for document in report.documents):
        warn(NOTHING_CHECKED[0].lower() + NOTHING_CHECKED[1:].rstrip("."))
