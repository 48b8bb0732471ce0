"""The JSON report, built field by field in the contract's order."""

from __future__ import annotations

from collections import Counter
from typing import assert_never

from factcheck import __version__
from factcheck.output.jsontext import Json, to_json
from factcheck.output.places import Places
from factcheck.verdicts.model import (
    Claimed,
    DocumentReport,
    Evidence,
    FactEvidence,
    Finding,
    Nearest,
    Notice,
    Reading,
    Report,
    Slot,
    SourceCitation,
    TextEvidence,
    Verdict,
)

NOTHING_TO_CHECK = "nothing to check"
_VERDICTS = (
    Verdict.SUPPORTED,
    Verdict.REFUTED,
    Verdict.NOT_ENOUGH_EVIDENCE,
    Verdict.CONFLICTING_EVIDENCE,
    Verdict.OUTDATED,
)


def format_json(report: Report) -> str:
    """The whole report as one indented JSON object, ending in a newline."""
    return to_json(report_object(report), indent=2) + "\n"


def report_object(report: Report) -> Json:
    """The report as the contract's object."""
    return {
        "schema": 1,
        "tool": {"name": "factcheck", "version": __version__},
        "factbase": {"path": report.factbase, "facts": report.fact_count},
        "documents": [document_object(document) for document in report.documents],
        "errors": [{"path": error.path, "message": error.message} for error in report.errors],
        "summary": _summary(report),
    }


def document_object(document: DocumentReport) -> Json:
    """One document; it says so where there was nothing to check."""
    places = Places(document)
    fields: dict[str, Json] = {
        "path": document.path,
        "verdict": document.verdict.value,
        "claims": [_claim(finding, places) for finding in document.findings],
        "skipped": [
            {"text": skipped.text, "start": skipped.span.start, "reason": skipped.reason}
            for skipped in document.skipped
        ],
    }
    if document.notices:
        fields["notices"] = [_notice(notice, places) for notice in document.notices]
    if not document.findings:
        fields["message"] = NOTHING_TO_CHECK
    return fields


def _notice(notice: Notice, places: Places) -> Json:
    line, column = places.position(notice.span.start)
    return {
        "rule": notice.rule,
        "start": notice.span.start,
        "end": notice.span.end,
        "line": line,
        "column": column,
        **places.numbered(notice.span.start),
        "message": notice.message,
    }


def _claim(finding: Finding, places: Places) -> Json:
    """One claim; what a directive exempts says so in a key of its own."""
    fields = _claim_fields(finding, places)
    return fields | {"suppressed": finding.suppression.reason} if finding.suppression else fields


def _claim_fields(finding: Finding, places: Places) -> dict[str, Json]:
    line, column = places.position(finding.span.start)
    return {
        "text": finding.text,
        "sentence": finding.sentence,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        **places.numbered(finding.span.start),
        "verdict": finding.verdict.value,
        "rule": finding.rule,
        "message": finding.message,
        "confidence": round(finding.confidence, 2),
        "claimed": _claimed(finding.claimed),
        "reading": _reading(finding.reading),
        "evidence": [_evidence(evidence, places) for evidence in finding.evidence],
        "nearest": [_nearest(nearest) for nearest in finding.nearest],
        "suggestion": finding.suggestion,
    }


def _claimed(claimed: Claimed | None) -> Json:
    if claimed is None:
        return None
    interval = claimed.interval
    return {
        "low": interval.low,
        "high": interval.high,
        "low_open": interval.low_open,
        "high_open": interval.high_open,
        "unit": claimed.unit,
    }


def _reading(reading: Reading) -> Json:
    return {
        "subject": _slot(reading.subject),
        "property": _slot(reading.property),
        "time": _slot(reading.time),
        "area": _slot(reading.area),
        "speaker": _slot(reading.speaker),
        "modifier": reading.modifier,
    }


def _slot(slot: Slot | None) -> Json:
    return None if slot is None else {"value": slot.value, "from": slot.origin}


def _evidence(evidence: Evidence, places: Places) -> Json:
    match evidence:
        case FactEvidence():
            return {
                "fact": evidence.fact,
                "statement": evidence.statement,
                "computation": evidence.computation,
                "source": _source(evidence.source),
                "base": evidence.base,
            }
        case TextEvidence():
            line, column = places.position(evidence.span.start)
            start, end = evidence.span.start, evidence.span.end
            place: Json = {"start": start, "end": end, "line": line, "column": column, **places.numbered(start)}
            return {"text": place}
        case _:
            assert_never(evidence)


def _source(source: SourceCitation) -> Json:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "document": source.document,
        "line": source.line,
        "quote": source.quote,
        "url": source.url,
    }


def _nearest(nearest: Nearest) -> Json:
    return {"fact": nearest.fact, "differs": list(nearest.differs), "statement": nearest.statement}


def _summary(report: Report) -> Json:
    findings = [finding for document in report.documents for finding in document.findings]
    counts = Counter(finding.verdict for finding in findings)
    return {
        "claims": len(findings),
        "judged": sum(finding.is_judged for finding in findings),
        **{verdict.value: counts[verdict] for verdict in _VERDICTS},
        "skipped": sum(len(document.skipped) for document in report.documents),
    }
