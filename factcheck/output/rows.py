"""What a lint reports, as rows that every machine format takes: findings, unreadable inputs, nothing to check."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum

from factcheck.output.counts import NOTHING_CHECKED
from factcheck.output.harmless import one_line
from factcheck.output.places import Places, Position
from factcheck.records import record
from factcheck.verdicts.model import DocumentReport, FactEvidence, Finding, Report, Verdict
from factcheck.verdicts.rules import BY_CODE


class Level(Enum):
    """How much a row matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


LEVELS = {
    Verdict.REFUTED: Level.ERROR,
    Verdict.CONFLICTING_EVIDENCE: Level.WARNING,
    Verdict.OUTDATED: Level.WARNING,
    Verdict.NOT_ENOUGH_EVIDENCE: Level.INFO,
    Verdict.SUPPORTED: Level.INFO,
}
_UNREADABLE = "FC900"
_NOTHING = "FC901"
_FINGERPRINT = 16  # bytes
_FILE = (1, 1)  # the place of what is about a file as a whole, or stands where it has no lines


@record
class Row:
    """One thing to report; those about the run or a directive have neither finding nor document.

    `fingerprint` stays the same while the claim's words, its rule and its facts do, wherever the text moves. `part` is
    the page or the paragraph of a document without lines; then start and end are those of the file.
    """

    path: str
    code: str
    level: Level
    message: str
    start: Position
    end: Position
    identity: tuple[str, ...]  # what the row is known by beside its path
    finding: Finding | None = None
    document: DocumentReport | None = None
    part: str | None = None

    @property
    def fingerprint(self) -> str:
        return self.fingerprint_in(self.path)

    def fingerprint_in(self, path: str) -> str:
        """The fingerprint of the row, were its file at another path."""
        return _fingerprint(path, *self.identity)

    @property
    def at(self) -> str:
        """Where in the file it stands: "12:5", "page 4"."""
        return self.part or f"{self.start[0]}:{self.start[1]}"

    @property
    def place(self) -> str:
        """The file, and where in it: "a.md:12:5", "a.pdf:page 4"."""
        return f"{self.path}:{self.at}"

    @property
    def placed_message(self) -> str:
        """The message for readers who are shown a file and a line, with the page or the paragraph before it."""
        return f"{self.part[:1].upper()}{self.part[1:]}: {self.message}" if self.part else self.message

    @property
    def name(self) -> str:
        return BY_CODE[self.code].name

    @property
    def suggestion(self) -> str | None:
        suggestion = self.finding.suggestion if self.finding else None
        return one_line(suggestion) if suggestion else None

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that decide it."""
        evidence = self.finding.evidence if self.finding else ()
        return tuple(each.fact for each in evidence if isinstance(each, FactEvidence))


def build_rows(report: Report, levels: Mapping[str, Level]) -> tuple[Row, ...]:
    """The rows of the rules in `levels`, by document and place; what went wrong with the run comes first."""
    rows = [_about_run(error.path, _UNREADABLE, Level.ERROR, error.message) for error in report.errors]
    if not any(document.findings for document in report.documents):
        rows += [_about_run(each.path, _NOTHING, Level.WARNING, NOTHING_CHECKED) for each in report.documents]
    for document in report.documents:
        rows += _of_document(document, levels)
        rows += _notices(document, levels)
    return tuple(rows)


def clean_path(path: str) -> str:
    """A path as forges want it: relative as given, with slashes and without a leading `./`."""
    return one_line(path).replace("\\", "/").removeprefix("./")


def _of_document(document: DocumentReport, levels: Mapping[str, Level]) -> Iterator[Row]:
    places = Places(document)
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in document.findings:
        if finding.rule is None or finding.rule not in levels or finding.suppression is not None:
            continue
        identity = _identity(finding.rule, finding)
        seen[identity] += 1
        yield Row(
            path=clean_path(document.path),
            code=finding.rule,
            level=levels[finding.rule],
            message=one_line(finding.message),
            start=_FILE if document.parts else places.position(finding.span.start),
            end=_FILE if document.parts else places.position(finding.span.end),
            identity=(*identity, str(seen[identity])),
            finding=finding,
            document=document,
            part=places.part(finding.span.start),
        )


def _notices(document: DocumentReport, levels: Mapping[str, Level]) -> Iterator[Row]:
    """What is about the document's directives, at their places; it fires like any rule."""
    places = Places(document)
    for notice in document.notices:
        if notice.rule in levels:
            path, message = clean_path(document.path), one_line(notice.message)
            identity = (notice.rule, one_line(notice.span.of(document.source)))
            start, end = places.position(notice.span.start), places.position(notice.span.end)
            yield Row(path, notice.rule, levels[notice.rule], message, start, end, identity)


def _about_run(path: str, code: str, level: Level, message: str) -> Row:
    where = clean_path(path)
    return Row(where, code, level, one_line(message), _FILE, _FILE, (code,))


def _identity(code: str, finding: Finding) -> tuple[str, ...]:
    facts = (each.fact for each in finding.evidence if isinstance(each, FactEvidence))
    return (code, " ".join(finding.text.split()), *facts)


def _fingerprint(*parts: str) -> str:
    joined = "\0".join(parts).encode("utf-8", "backslashreplace")
    return hashlib.blake2b(joined, digest_size=_FINGERPRINT).hexdigest()
