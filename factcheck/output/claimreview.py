"""A report as ClaimReview items (schema.org) in JSON-LD, one for each claim that the base could judge."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import __version__
from factcheck.output.jsontext import Json, to_json
from factcheck.verdicts.model import FactEvidence, Finding, Report, Verdict

# From worst to best, as the ratings of ClaimReview go; what is undecided has no number.
_RATINGS = {
    Verdict.REFUTED: (1, "False"),
    Verdict.CONFLICTING_EVIDENCE: (2, "Disputed"),
    Verdict.OUTDATED: (3, "Outdated"),
    Verdict.SUPPORTED: (5, "True"),
}
_UNDECIDED = "Not enough evidence"


def format_claimreview(report: Report) -> str:
    """The judged claims of all documents, in order, as one graph."""
    graph = [
        _review(finding, document.path)
        for document in report.documents
        for finding in document.findings
        if finding.is_judged
    ]
    return to_json({"@context": "https://schema.org", "@graph": graph}, indent=2) + "\n"


def _review(finding: Finding, path: str) -> Json:
    return {
        "@type": "ClaimReview",
        "claimReviewed": finding.sentence,
        "reviewBody": finding.message,
        "itemReviewed": {
            "@type": "Claim",
            "text": finding.text,
            "appearance": {"@type": "CreativeWork", "url": path},
        },
        "reviewRating": _rating(finding.verdict),
        "author": {"@type": "SoftwareApplication", "name": "factcheck", "softwareVersion": __version__},
        "citation": list(_citations(finding)),
    }


def _rating(verdict: Verdict) -> Json:
    if verdict not in _RATINGS:
        return {"@type": "Rating", "alternateName": _UNDECIDED}
    number, words = _RATINGS[verdict]
    return {"@type": "Rating", "ratingValue": number, "worstRating": 1, "bestRating": 5, "alternateName": words}


def _citations(finding: Finding) -> Iterator[Json]:
    for evidence in finding.evidence:
        if isinstance(evidence, FactEvidence):
            source = evidence.source
            cited: dict[str, Json] = {"@type": "CreativeWork", "name": source.title, "text": source.quote}
            known = (("publisher", source.publisher), ("datePublished", source.published), ("url", source.url))
            cited.update({key: value for key, value in known if value is not None})
            yield cited
