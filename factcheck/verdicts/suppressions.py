"""Findings that the text's own directives exempt: marked, not dropped, and what is wrong with the directives."""

from __future__ import annotations

import hashlib
from collections.abc import Container

from factcheck.records import replace
from factcheck.text.directives import Exemption
from factcheck.verdicts.model import DocumentReport, FactEvidence, Finding, Notice, Suppression
from factcheck.verdicts.rules import find_rules

UNUSED = "FC902"
UNKNOWN = "FC903"
_PIN = 4  # bytes: a changed fact gives another pin but for one case in four thousand millions


def suppress(document: DocumentReport, facts: Container[str]) -> DocumentReport:
    """The document with exempt findings marked; `facts` are the ids of the base, so that unknown ones are told."""
    exemptions = document.exemptions
    if not exemptions:
        return document
    used: set[Exemption] = set()
    findings = tuple(_marked(finding, exemptions, used) for finding in document.findings)
    notices = tuple(notice for exemption in exemptions for notice in _notices(exemption, exemption in used, facts))
    return replace(document, findings=findings, notices=notices)


def pin(evidence: FactEvidence) -> str:
    """The selector of a fact as it stands: its id with a digest, which a change of the fact changes."""
    digest = hashlib.blake2b(evidence.statement.encode("utf-8", "backslashreplace"), digest_size=_PIN).hexdigest()
    return f"{evidence.fact}@{digest}"


def _marked(finding: Finding, exemptions: tuple[Exemption, ...], used: set[Exemption]) -> Finding:
    found = [each for each in exemptions if each.span.overlaps(finding.span) and _selects(each, finding)]
    if finding.rule is None or not found:
        return finding
    used.update(found)
    return replace(finding, suppression=Suppression(found[0].directive.reason))


def _selects(exemption: Exemption, finding: Finding) -> bool:
    selectors = exemption.directive.selectors
    return not selectors or any(_is_meant(selector, finding) for selector in selectors)


def _is_meant(selector: str, finding: Finding) -> bool:
    """Whether a selector names the finding's rule, or a fact of its evidence; pinned, only as the fact stands."""
    if any(rule.code == finding.rule for rule in find_rules(selector)):
        return True
    facts = [each for each in finding.evidence if isinstance(each, FactEvidence)]
    return any(selector in (fact.fact, pin(fact)) for fact in facts)


def _notices(exemption: Exemption, is_used: bool, facts: Container[str]) -> list[Notice]:
    directive = exemption.directive
    unknown = [each for each in directive.selectors if not find_rules(each) and each.partition("@")[0] not in facts]
    notices = [
        Notice(UNKNOWN, directive.span, f"The suppression names {each}, which is no rule and no fact of the base.")
        for each in unknown
    ]
    if not is_used and not unknown:
        named = f" of {', '.join(directive.selectors)}" if directive.selectors else ""
        notices.append(Notice(UNUSED, directive.span, f"The suppression{named} suppresses nothing; remove it."))
    return notices
