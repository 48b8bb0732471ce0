"""Which sentences of reports change their verdict between two editions of a base."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from factcheck.pipeline import Checker, check_document
from factcheck.records import record
from factcheck.text.document import Document
from factcheck.text.position import LineIndex
from factcheck.verdicts.model import SEVERITY, DocumentReport, Finding, Verdict

_WRONG = (Verdict.REFUTED, Verdict.CONFLICTING_EVIDENCE, Verdict.OUTDATED)


@record
class Shift:
    """A claim with its findings by the old and by the new edition; None where an edition finds no such claim."""

    path: str
    line: int
    column: int
    sentence: str
    text: str
    old: Finding | None
    new: Finding | None

    @property
    def turns_red(self) -> bool:
        """Whether what was not wrong by the old edition is wrong by the new one."""
        was_wrong = self.old is not None and self.old.verdict in _WRONG
        return not was_wrong and self.new is not None and self.new.verdict in _WRONG

    @property
    def is_worse(self) -> bool:
        return _rank(self.new) < _rank(self.old)


def _rank(finding: Finding | None) -> int:
    return SEVERITY.index(Verdict.NOT_ENOUGH_EVIDENCE if finding is None else finding.verdict)


def find_shifts(
    documents: Sequence[Document], old: Checker, new: Checker, date: datetime.date | None = None
) -> tuple[Shift, ...]:
    """The claims of documents whose verdict or rule is another by the new edition, in text order."""
    return tuple(
        shift
        for document in documents
        for shift in _shifts(check_document(document, old, date), check_document(document, new, date))
    )


def _shifts(old: DocumentReport, new: DocumentReport) -> Iterator[Shift]:
    before, after = _by_place(old), _by_place(new)
    lines = LineIndex(new.source)
    for place in sorted({*before, *after}):
        was, now = before.get(place), after.get(place)
        if _decided(was) != _decided(now):
            shown = now or was
            assert shown is not None
            line, column = lines.position(shown.span.start)
            yield Shift(new.path, line, column, shown.sentence, shown.text, was, now)


def _decided(finding: Finding | None) -> tuple[Verdict, str | None] | None:
    """What a finding comes to; one that the base does not cover is as good as none."""
    return None if finding is None or not finding.is_judged else (finding.verdict, finding.rule)


def _by_place(report: DocumentReport) -> dict[tuple[int, int], Finding]:
    return {(finding.span.start, finding.span.end): finding for finding in report.findings}
