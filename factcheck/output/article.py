"""The page of a check: the article's statements in order, what the base says on each, and on whose word."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import chain

from factcheck.output.counts import counted
from factcheck.output.harmless import one_line
from factcheck.output.marks import Mark, Statement, find_marks, split_statements
from factcheck.output.page import BLANK, SIGNS, UNBROKEN, WORDS, Line, Page, Run, Tone, joined, run, tone_of
from factcheck.output.places import Places
from factcheck.output.summary import INLINE, UNNAMED, summary
from factcheck.records import replace
from factcheck.verdicts.model import (
    DocumentReport,
    FactEvidence,
    Finding,
    Report,
    SourceCitation,
    TextEvidence,
    Verdict,
)
from factcheck.verdicts.rules import BY_CODE

_NUMBERS = 6  # columns for line numbers, left of the statements
_CLAIM = 2  # by how much what is said of a claim stands in
_EVIDENCE_SHOWN = 3
_LONG_GAP = 480  # characters without a claim that a sentence may have and be shown whole


def article_page(report: Report, rules: Container[str | None] | None = None) -> Page:
    """The whole page: each document, then the summary; with `rules` only the findings of these are shown."""
    shown = [_limited(document, rules) for document in report.documents]
    alone = len(report.documents) == 1
    parts = [_Writer(document, alone, report.factbase).lines() for document in shown if document is not None]
    return (*chain.from_iterable(parts), *summary(report))


def _limited(document: DocumentReport, rules: Container[str | None] | None) -> DocumentReport | None:
    """The document with the findings of `rules`; None where it has claims but no such finding."""
    if rules is None or not document.findings:
        return document
    findings = tuple(each for each in document.findings if each.rule in rules and each.suppression is None)
    return replace(document, findings=findings) if findings else None


@dataclass(slots=True)
class _Writer:
    """Writes one document; a source is introduced in full once and by its place afterwards."""

    document: DocumentReport
    alone: bool  # the summary speaks of this document only
    factbase: str = ""
    _cited: set[str] = field(default_factory=set)

    def lines(self) -> Iterator[Line]:
        if self.document.path not in UNNAMED:
            yield Line((run(self.document.path, Tone.STRONG),))
            yield BLANK
        if not self.document.findings and not self.alone:
            yield from self._nothing()
            yield BLANK
        places = Places(self.document)
        for statement in split_statements(self.document.findings):
            yield from self._statement(statement, places)
            yield BLANK

    def _nothing(self) -> Iterator[Line]:
        """That a text among others holds no claim; one given inline has no name and is shown itself."""
        words = Run("Nothing to check in this text.", Tone.STRONG)
        if self.document.path == INLINE:
            yield Line((run(self.document.source, Tone.QUIET),))
            yield Line((words,), _CLAIM)
        else:
            yield Line((words,), _NUMBERS)

    def _statement(self, statement: Statement, places: Places) -> Iterator[Line]:
        """The sentence and its claims, beside the sentence's line number where the text has lines."""
        lines = (self._sentence(statement), *self._claims(statement, places))
        if self.document.path == INLINE:
            yield from lines
            return
        number = places.label(statement.findings[0].span.start)
        first, *others = (line.shifted(_NUMBERS) for line in lines)
        yield replace(first, margin=Run(f"{number:>{_NUMBERS - 2}}", Tone.QUIET))
        yield from others

    def _sentence(self, statement: Statement) -> Line:
        uncovered = not any(finding.is_judged for finding in statement.findings)
        marks = find_marks(statement, self.document.source)
        return Line(_marked(statement.text, marks, Tone.QUIET if uncovered else Tone.PLAIN))

    def _claims(self, statement: Statement, places: Places) -> Iterator[Line]:
        for finding in statement.findings:
            if finding.is_judged:
                yield from self._claim(finding, places)
        uncovered = [finding for finding in statement.findings if not finding.is_judged]
        if uncovered:
            yield _uncovered(uncovered)

    def _claim(self, finding: Finding, places: Places) -> Iterator[Line]:
        tone = tone_of(finding.verdict)
        sign = Run(SIGNS[finding.verdict], tone)
        yield Line((Run(WORDS[finding.verdict], tone), Run("  "), *_title(finding)), _CLAIM, sign)
        if _needs_words(finding):
            yield Line((run(finding.message),), _CLAIM)
        for evidence in finding.evidence[:_EVIDENCE_SHOWN]:
            match evidence:
                case FactEvidence():
                    yield from self._fact(evidence, in_full=finding.verdict is not Verdict.SUPPORTED)
                case TextEvidence():
                    yield self._place(evidence, places)
        if len(finding.evidence) > _EVIDENCE_SHOWN:
            more = counted(len(finding.evidence) - _EVIDENCE_SHOWN, "further fact")
            yield Line((Run(f"and {more} (--format json shows all)", Tone.QUIET),), _CLAIM)
        yield from _nearest(finding)
        if finding.suggestion:
            yield Line((Run("Write: ", Tone.STRONG), run(finding.suggestion, Tone.SUPPORTED)), _CLAIM)

    def _fact(self, evidence: FactEvidence, *, in_full: bool) -> Iterator[Line]:
        source = evidence.source
        words = _place_of(source)
        if in_full or source.id not in self._cited or not words:
            self._cited.add(source.id)
            words = ", ".join(filter(None, (source.publisher, source.title, source.published, words)))
        yield Line((Run(f"Base{self._file(evidence)}: ", Tone.QUIET), run(evidence.statement)), _CLAIM)
        yield Line((run(f"“{one_line(source.quote)}” —{UNBROKEN}{words}", Tone.QUIET),), _CLAIM)

    def _file(self, evidence: FactEvidence) -> str:
        """The file that holds a fact, where the base is made of several."""
        return f" {one_line(evidence.base)}" if evidence.base not in ("", self.factbase) else ""

    def _place(self, evidence: TextEvidence, places: Places) -> Line:
        said = run(f"“{evidence.span.of(self.document.source)}”")
        return Line((Run(f"The text itself, {places.exactly(evidence.span.start)}: ", Tone.QUIET), said), _CLAIM)


def _marked(text: str, marks: tuple[Mark, ...], tone: Tone) -> tuple[Run, ...]:
    """The sentence in runs: marked claims with their sign, and what stands between them."""
    runs: list[Run] = []
    last = 0
    for mark in marks:
        verdict = mark.worst.verdict
        said = run(mark.span.of(text)).text
        runs.append(run(_shortened(text[last : mark.span.start]), tone))
        runs.append(Run(f"{said}{UNBROKEN}{SIGNS[verdict]}", tone_of(verdict), marked=True))
        last = mark.span.end
    return (*runs, run(_shortened(text[last:]), tone))


def _shortened(text: str) -> str:
    """The words between two claims; of very many only those next to the claims."""
    return text if len(text) <= _LONG_GAP else f"{text[: _LONG_GAP // 3]} […] {text[-_LONG_GAP // 3 :]}"


def _title(finding: Finding) -> tuple[Run, ...]:
    """The claim's own words and its rule."""
    said = run(finding.text, Tone.STRONG)
    if finding.rule is None:
        return (said,)
    name = BY_CODE[finding.rule].name if finding.rule in BY_CODE else ""
    return (said, Run(f"  {finding.rule} {name}".rstrip(), Tone.QUIET))


def _needs_words(finding: Finding) -> bool:
    """Whether the message says more than the fact below it: a plain number that agrees needs no words."""
    computed = any(isinstance(evidence, FactEvidence) and evidence.computation for evidence in finding.evidence)
    return computed or finding.verdict is not Verdict.SUPPORTED or finding.reading.modifier != "exact"


def _place_of(source: SourceCitation) -> str | None:
    """Where the quote stands: the document and its line, or the address."""
    place = source.document or source.url
    return f"{place}:{source.line}" if place and source.line is not None else place


def _uncovered(findings: list[Finding]) -> Line:
    """One line for all claims of a sentence that the base does not cover, with the nearest fact where there is one."""
    said = joined(((run(f"“{finding.text}”"),) for finding in findings), ", ")
    nearest = next((near for finding in findings for near in finding.nearest), None)
    close = ""
    if nearest is not None:
        close = f"; nearest is {nearest.statement}, which differs in {' and '.join(nearest.differs)}"
    sign = Run(SIGNS[Verdict.NOT_ENOUGH_EVIDENCE], Tone.OPEN)
    return Line((Run("not covered: ", Tone.OPEN), *said, run(close, Tone.QUIET)), _CLAIM, sign)


def _nearest(finding: Finding) -> Iterator[Line]:
    for nearest in finding.nearest[:1]:
        differs = f" (differs in {' and '.join(nearest.differs)})"
        yield Line((Run("Nearest: ", Tone.QUIET), run(nearest.statement + differs, Tone.QUIET)), _CLAIM)
