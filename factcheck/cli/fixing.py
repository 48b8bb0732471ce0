"""Mending files by what the base says: edits are read again in their document, and only what then holds is kept."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli.checking import Checking
from factcheck.cli.replacing import replace_text
from factcheck.errors import FactcheckError
from factcheck.fixing.edits import Edit, apply_edits, find_edits
from factcheck.output.rows import Row, clean_path
from factcheck.records import record
from factcheck.text.formats import read_document
from factcheck.text.inputs import STANDARD_INPUT
from factcheck.verdicts.model import DocumentReport, Finding, Verdict

_MOST_ROUNDS = 5  # in which edits that do not hold are dropped; after that, none is made


@record
class Mended:
    """A document and its text with the edits in it."""

    document: DocumentReport
    source: str
    count: int
    report: DocumentReport  # on the mended text

    def difference(self) -> str:
        """The edits as a unified diff; a file without a last line end is marked as one."""
        path = clean_path(self.document.path)
        old, new = (text.split("\n") for text in (self.document.source, self.source))
        lines = difflib.unified_diff(_lines(old), _lines(new), path, path)
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

    def write(self) -> None:
        """Writes the mended text to the file."""
        replace_text(Path(self.document.path), self.document.source, self.source)


def mend(document: DocumentReport, rows: Sequence[Row], checking: Checking) -> Mended | None:
    """The document with its reported figures mended; None where nothing certain can be written."""
    if document.parts is not None:  # its text was extracted: there is nothing to write it back to
        return None
    findings = [row.finding for row in rows if row.document is document and row.finding is not None]
    edits = tuple(find_edits(document.source, findings, checking.checker_of(document.path).reworder))
    for _ in range(_MOST_ROUNDS):
        if not edits:
            return None
        source = apply_edits(document.source, edits)
        again = checking.check(read_document(document.path, source))
        holding = tuple(_holding(edits, again.findings))
        if holding == edits:
            return Mended(document, source, len(edits), again) if _is_better(document, again) else None
        edits = holding
    return None


def refuse_standard_input(paths: Sequence[str]) -> None:
    """`--fix` has nowhere to write standard input to."""
    if STANDARD_INPUT in paths:
        raise FactcheckError("--fix writes files; with standard input, use --diff")


def _holding(edits: Sequence[Edit], findings: Sequence[Finding]) -> Iterator[Edit]:
    """The edits whose place in the mended text now holds a supported claim, and no other."""
    shift = 0
    for edit in edits:
        start, end = edit.span.start + shift, edit.span.start + shift + len(edit.text)
        shift += len(edit.text) - (edit.span.end - edit.span.start)
        here = [each.verdict for each in findings if each.span.start < end and start < each.span.end]
        if here and set(here) == {Verdict.SUPPORTED}:
            yield edit


def _is_better(before: DocumentReport, after: DocumentReport) -> bool:
    """Whether mending has put no other figure in the wrong."""
    return _refuted(after) < _refuted(before)


def _refuted(document: DocumentReport) -> int:
    return sum(each.verdict is Verdict.REFUTED for each in document.findings)


def _lines(parts: list[str]) -> list[str]:
    """Lines with their ends; a last line without one keeps that."""
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
