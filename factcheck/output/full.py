"""Findings in full: the line of the source with a mark under the claim, what the base says, its source, and help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.output.harmless import harmless, one_line
from factcheck.output.rows import Level, Row, build_rows
from factcheck.output.wrapping import cell_width
from factcheck.reading.model import Span
from factcheck.verdicts.model import FactEvidence, Report, SourceCitation

_AROUND = 36  # characters of the line shown on either side of the claim: a line of prose may be a whole paragraph
_LONGEST = 72  # characters of the claim that are shown
_WORD = 16  # how far from a cut a space is looked for


def format_full(report: Report, levels: Mapping[str, Level]) -> str:
    """One frame for each row, with a blank line between them."""
    return "\n".join("".join(f"{line}\n" for line in _frame(row)) for row in build_rows(report, levels))


def _frame(row: Row) -> Iterator[str]:
    yield f"{row.place}: {row.code} {row.name} [{row.level.value}]"
    if row.document is None or row.finding is None:
        yield f"  = {row.message}"
        return
    line = "" if row.part else str(row.start[0])  # the lines of an extracted text are nobody's
    gutter = " " * max(len(line), 1)
    text, mark = _excerpt(row.document.source, row.finding.span)
    yield f"{gutter} |"
    yield f"{line or gutter} | {text}"
    yield f"{gutter} | {mark}"
    yield f"{gutter} = {row.message}"
    for evidence in row.finding.evidence:
        if isinstance(evidence, FactEvidence):
            yield f"{gutter} = base: {one_line(evidence.statement)}"
            yield f"{gutter} = source: {_source(evidence.source)}"
    if row.suggestion:
        yield f"{gutter} = write: {row.suggestion}"
    yield f"{gutter} = help: factcheck rule {row.code}"


def _excerpt(source: str, span: Span) -> tuple[str, str]:
    """The words around the claim on its line, and a row of carets under the claim."""
    start, stop = _line_start(source, span.start), _line_end(source, span.start)
    end = min(span.end, span.start + _LONGEST, stop)
    first, last = max(start, span.start - _AROUND), min(stop, end + _AROUND)
    if first > start:  # not in the middle of a word, where a space is near
        first = source.find(" ", first, min(first + _WORD, span.start)) + 1 or first
    if last < stop:
        space = source.rfind(" ", max(last - _WORD, end), last)
        last = space if space > 0 else last
    opening, closing = "… " * (first > start), " …" * (last < stop)
    before = cell_width(opening + harmless(source[first : span.start]))
    mark = " " * before + "^" * max(cell_width(harmless(source[span.start : end])), 1)
    return (opening + harmless(source[first:last]) + closing).rstrip(), mark


def _line_start(source: str, offset: int) -> int:
    return max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1


def _line_end(source: str, offset: int) -> int:
    ends = (end for char in "\r\n" if (end := source.find(char, offset)) >= 0)
    return min(ends, default=len(source))


def _source(source: SourceCitation) -> str:
    place = source.document or source.url
    where = f"{place}:{source.line}" if place and source.line is not None else place
    return one_line(", ".join(filter(None, (source.publisher, source.title, source.published, where))))
