"""Where the claims stand in the clean sentence: a report's spans count in the source, markup included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.verdicts.model import SEVERITY, Finding


@record
class Mark:
    """A place in a sentence with the findings that stand there; the worst verdict is the mark's."""

    span: Span
    findings: tuple[Finding, ...]

    @property
    def worst(self) -> Finding:
        return min(self.findings, key=lambda finding: SEVERITY.index(finding.verdict))


@record
class Statement:
    """A sentence of the article with its findings, in text order."""

    text: str
    start: int  # in the document's source
    findings: tuple[Finding, ...]


def split_statements(findings: Iterable[Finding]) -> Iterator[Statement]:
    """The sentences that hold findings, in text order."""
    ordered = sorted(findings, key=lambda finding: (finding.sentence_span, finding.span))
    for span, group in groupby(ordered, key=lambda finding: finding.sentence_span):
        members = tuple(group)
        yield Statement(members[0].sentence, span.start, members)


def find_marks(statement: Statement, source: str) -> tuple[Mark, ...]:
    """The marks of a sentence, in order and without overlap; findings whose place is not found have none."""
    marks: list[Mark] = []
    placed = [(span, finding) for finding in statement.findings if (span := _place(finding, statement, source))]
    for span, finding in sorted(placed, key=lambda pair: pair[0]):
        if marks and marks[-1].span.overlaps(span):
            last = marks.pop()
            span = Span(last.span.start, max(last.span.end, span.end))
            marks.append(Mark(span, (*last.findings, finding)))
        else:
            marks.append(Mark(span, (finding,)))
    return tuple(marks)


def _place(finding: Finding, statement: Statement, source: str) -> Span | None:
    """The finding's span in the clean sentence: the same occurrence of its text as in the source."""
    if not finding.text:
        return None
    direct = Span(finding.span.start - statement.start, finding.span.end - statement.start)
    if direct.start >= 0 and direct.of(statement.text) == finding.text:
        return direct
    before = source.count(finding.text, statement.start, finding.span.start)
    start = -1
    for _ in range(before + 1):
        found = statement.text.find(finding.text, start + 1)
        if found < 0:
            break
        start = found
    return None if start < 0 else Span(start, start + len(finding.text))
