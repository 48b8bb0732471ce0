"""Writing directives for what a lint finds, pinned to the facts as they stand, into the files themselves."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from factcheck.cli.replacing import replace_text
from factcheck.cli.streams import warn
from factcheck.output.counts import counted
from factcheck.output.harmless import one_line
from factcheck.output.rows import Row
from factcheck.patterns import Pattern
from factcheck.text.formats import Format, format_of
from factcheck.verdicts.model import DocumentReport, FactEvidence
from factcheck.verdicts.suppressions import pin

_FRONT_MATTER = Pattern(r"\A---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_LINE_END = Pattern(r"\r\n?|\n|\Z")
_PARAGRAPH_END = Pattern(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)|[ \t]*(?:\r\n?|\n)?\Z")
_PARAGRAPH_START = Pattern(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")
_STRING_END = Pattern(r"(?:[^\"\\\r\n]|\\[^nr])*")  # of a line of Markdown within a string of JSON
_SIGNS = {Format.RST: ".."}


class Edit(NamedTuple):
    """Text that goes in at an offset of the source."""

    offset: int
    text: str


def write_ignores(document: DocumentReport, rows: Iterable[Row], reason: str) -> int:
    """Writes the directives of a document's findings into its file; gives how many findings they are about.

    Figures in front matter, in Word documents and in PDF have no place for a comment: they are left, and that is told.
    """
    found = [row for row in rows if row.document is document and row.finding is not None]
    front = _FRONT_MATTER.match(document.source)
    writable = [row for row in found if document.parts is None and (front is None or _start(row) >= front.end())]
    if len(writable) < len(found):
        left = counted(len(found) - len(writable), "finding")
        warn(f"{document.path}: {left} left: no comment can stand there; use per-file-ignores or a baseline")
    if not writable:
        return 0
    edits = _EDITS[format_of(document.path, document.source)]
    written = _with_edits(document.source, sorted(edits(document, writable, _clean(reason))))
    replace_text(Path(document.path), document.source, written)
    return len(writable)


def _line_edits(document: DocumentReport, rows: list[Row], reason: str) -> Iterator[Edit]:
    """A comment at the end of each line with findings."""
    for end, group in groupby(rows, key=lambda row: _end_of(_LINE_END, document.source, _start(row))):
        yield Edit(end, f" <!-- factcheck: ignore[{_selectors(group)}] {reason} -->")


def _cell_edits(document: DocumentReport, rows: list[Row], reason: str) -> Iterator[Edit]:
    """The same in the strings of a notebook."""
    for end, group in groupby(rows, key=lambda row: _string_end(document.source, _start(row))):
        comment = f" <!-- factcheck: ignore[{_selectors(group)}] {reason} -->"
        yield Edit(end, json.dumps(comment, ensure_ascii=False)[1:-1])


def _string_end(source: str, offset: int) -> int:
    match = _STRING_END.match(source, offset)
    return match.end() if match else offset


def _paragraph_edits(document: DocumentReport, rows: list[Row], reason: str) -> Iterator[Edit]:
    """A line before and one behind each paragraph with findings: within it, a line would tear its sentences."""
    source = document.source
    newline = "\r\n" if "\r\n" in source else "\n"
    sign = _SIGNS.get(format_of(document.path, source), "#")
    starts = [0, *(match.end() for match in _PARAGRAPH_START.finditer(source))]
    for start, group in groupby(rows, key=lambda row: max(each for each in starts if each <= _start(row))):
        selectors = _selectors(group)
        end = _end_of(_PARAGRAPH_END, source, start)
        yield Edit(start, f"{sign} factcheck: disable[{selectors}] {reason}{newline}{newline}")
        yield Edit(end, f"{newline}{newline}{sign} factcheck: enable[{selectors}]")


_EDITS: dict[Format, Callable[[DocumentReport, list[Row], str], Iterator[Edit]]] = {
    Format.PLAIN: _paragraph_edits,
    Format.RST: _paragraph_edits,
    Format.MARKDOWN: _line_edits,
    Format.HTML: _line_edits,
    Format.NOTEBOOK: _cell_edits,
}


def _selectors(rows: Iterable[Row]) -> str:
    """The facts that decide the findings, pinned; a finding without facts goes by its rule."""
    return ", ".join(dict.fromkeys(selector for row in rows for selector in _selectors_of(row)))


def _selectors_of(row: Row) -> list[str]:
    evidence = row.finding.evidence if row.finding else ()
    return [pin(each) for each in evidence if isinstance(each, FactEvidence)] or [row.code]


def _start(row: Row) -> int:
    return row.finding.span.start if row.finding else 0


def _end_of(pattern: Pattern, source: str, offset: int) -> int:
    match = pattern.search(source, offset)
    return match.start() if match else len(source)


def _clean(reason: str) -> str:
    """A reason that cannot end the comment which holds it."""
    return one_line(reason).replace("--", "—")


def _with_edits(source: str, edits: list[Edit]) -> str:
    pieces, last = [], 0
    for edit in edits:
        pieces += [source[last : edit.offset], edit.text]
        last = edit.offset
    return "".join([*pieces, source[last:]])
