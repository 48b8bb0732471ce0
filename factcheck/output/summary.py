"""The summary of a check: how many claims of which verdict, how much could be judged, and what calls for attention."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.output.counts import NOTHING_CHECKED, count, counted
from factcheck.output.page import SIGNS, WORDS, Line, Run, Tone, run, tone_of
from factcheck.output.places import Places
from factcheck.verdicts.model import SEVERITY, DocumentReport, Finding, Report, Verdict

INLINE = "<claim>"  # the path of texts given inline, which have no lines worth naming
UNNAMED = ("-", INLINE)  # paths that say nothing to a reader
_PLACES_SHOWN = 8
_ATTENTION = (Verdict.REFUTED, Verdict.CONFLICTING_EVIDENCE, Verdict.OUTDATED)


def summary(report: Report) -> Iterator[Line]:
    """The lines below a page, or below nothing."""
    counts = count(report.documents)
    if counts.claims:
        texts = f" in {counted(counts.documents, 'text')}" if counts.documents > 1 else ""
        yield Line((Run(f"{counted(counts.claims, 'claim')}{texts}", Tone.STRONG), Run(f": {counts.judged_words}")))
        for verdict in SEVERITY:
            yield from _tally(verdict, report)
    elif report.documents:
        yield Line((Run(NOTHING_CHECKED, Tone.STRONG),))
    yield Line((run(f"Fact base: {report.factbase} ({counted(report.fact_count, 'fact')})", Tone.QUIET),))
    if counts.skipped:
        words = "further number is no claim" if counts.skipped == 1 else "further numbers are no claims"
        yield Line((Run(f"{counts.skipped:,} {words} (--format json says why)", Tone.QUIET),))
    if report.errors:
        yield Line((Run(f"{counted(len(report.errors), 'input')} could not be read", Tone.REFUTED),))


def _tally(verdict: Verdict, report: Report) -> Iterator[Line]:
    """How many claims have a verdict and, where it calls for attention, which."""
    found = [(document, each) for document in report.documents for each in document.findings if each.verdict is verdict]
    if not found:
        return
    tone = tone_of(verdict)
    runs = [Run(f"{len(found):,} {WORDS[verdict]}", tone)]
    if verdict in _ATTENTION:
        alone = len(report.documents) == 1
        named = ", ".join(f"“{each.text}”{_where(document, each, alone)}" for document, each in found[:_PLACES_SHOWN])
        more = f" and {len(found) - _PLACES_SHOWN:,} more" if len(found) > _PLACES_SHOWN else ""
        runs.append(run(f": {named}{more}", Tone.QUIET))
    yield Line(tuple(runs), 4, Run(f"  {SIGNS[verdict]}", tone))


def _where(document: DocumentReport, finding: Finding, alone: bool) -> str:
    """The place in brackets; a text given inline has none."""
    if document.path == INLINE:
        return ""
    words = Places(document).words(finding.span.start)
    if alone or document.path in UNNAMED:
        return f" ({words})"
    return f" ({document.path}:{words.removeprefix('line ')})"
