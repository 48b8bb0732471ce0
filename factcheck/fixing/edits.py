"""Edits of a source that mend its figures: only where nothing about the claim had to be guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.fixing.wording import Reworder, Rewording
from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.verdicts.model import Finding, Reading

_SAID = frozenset({"sentence", "table"})  # where a slot must have been filled from


@record
class Edit:
    """What goes in for a span of the source."""

    span: Span
    text: str


def find_edits(source: str, findings: Iterable[Finding], reworder: Reworder) -> Iterator[Edit]:
    """The edits for findings in the order of the text; of two that overlap only the first."""
    last = 0
    for finding in sorted(findings, key=lambda each: each.span):
        rewording = reworder.reword(finding) if is_certain(finding) else None
        edit = None if rewording is None else _place(source, finding, rewording)
        if edit is not None and edit.span.start >= last:
            last = edit.span.end
            yield edit


def is_certain(finding: Finding) -> bool:
    """Whether every slot of the claim was said where it stands, and matched exactly."""
    reading = finding.reading
    return (
        finding.confidence >= 1 and reading.subject is not None and reading.property is not None and _is_said(reading)
    )


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """The source with the edits, which are in order and apart.

    >>> apply_edits("63 of 70", [Edit(Span(0, 2), "53")])
    '53 of 70'
    """
    pieces, last = [], 0
    for edit in edits:
        pieces += [source[last : edit.span.start], edit.text]
        last = edit.span.end
    return "".join([*pieces, source[last:]])


def _is_said(reading: Reading) -> bool:
    slots = (reading.subject, reading.property, reading.time, reading.area, reading.speaker)
    return all(slot is None or slot.origin in _SAID for slot in slots)


def _place(source: str, finding: Finding, rewording: Rewording) -> Edit | None:
    """Where the part that changes stands in the source; markup around it or behind its digits stays."""
    stretch = finding.span.of(source)
    for old, new in ((rewording.old, rewording.new), _without_common_end(rewording.old, rewording.new)):
        if stretch.count(old) == 1:
            start = finding.span.start + stretch.index(old)
            return Edit(Span(start, start + len(old)), new)
    return None


def _without_common_end(old: str, new: str) -> tuple[str, str]:
    """The two without the words that end both.

    >>> _without_common_end("17.4 million", "18.2 million")
    ('17.4', '18.2')
    """
    words = old.lstrip("0123456789.,")
    return (old.removesuffix(words), new.removesuffix(words)) if words and new.endswith(words) else (old, new)
