"""The only joint of the stages: document → sentences → mentions → claims → candidates → verdicts → report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from factcheck.checker import Checker as Checker
from factcheck.checker import build_checker as build_checker
from factcheck.checker import load_facts as load_facts
from factcheck.claims.build import build_claims
from factcheck.claims.discourse import Discourse, read_discourse
from factcheck.claims.model import Claim, Context
from factcheck.facts.model import FactBase
from factcheck.mentions.gather import gather
from factcheck.mentions.model import SentenceMentions
from factcheck.records import record
from factcheck.text.document import Document
from factcheck.text.formats import read_document
from factcheck.verdicts.findings import find_findings
from factcheck.verdicts.model import DocumentReport, Report


def check_document(document: Document, checker: Checker, date: datetime.date | None = None) -> DocumentReport:
    """Checks one document; `date` is its date where it bears none. Findings are in text order."""
    checker.trim()
    discourse = read_discourse(document, checker.index, checker.lexicon, checker.units, date)
    findings, skipped = find_findings(discourse, checker.index, checker.citer, checker.options)
    worded = tuple(map(checker.reworder.with_suggestion, findings))
    return DocumentReport(
        document.path, document.source, worded, skipped, exemptions=document.exemptions, parts=document.parts
    )


def check(text: str, facts: FactBase | Checker, date: datetime.date | None = None, path: str = "-") -> Report:
    """Checks a text against a fact base.

    `text` is read as plain text, Markdown or HTML, by the suffix of `path` or by its looks; offsets in the report are
    code points of it. `facts` is a base or, for many texts, a checker built from it once.
    """
    checker = facts if isinstance(facts, Checker) else build_checker(facts)
    report = check_document(read_document(path, text), checker, date)
    return build_report([report], checker)


def build_report(documents: Sequence[DocumentReport], checker: Checker) -> Report:
    """One report over documents in order."""
    base = checker.index.base
    return Report(base.path, len(checker.index.facts), tuple(documents))


@record
class Inspection:
    """What was read in a text, sentence by sentence."""

    text: str
    contexts: tuple[Context, ...]
    claims: tuple[Claim, ...]
    discourse: Discourse


def inspect(text: str, checker: Checker, date: datetime.date | None = None) -> Inspection:
    """Reads a text without judging it."""
    document = read_document("<claim>", text)
    discourse = read_discourse(document, checker.index, checker.lexicon, checker.units, date)
    claims = tuple(claim for context in discourse.contexts for claim in build_claims(discourse, context))
    return Inspection(text, discourse.contexts, claims, discourse)


def read_mentions(text: str, checker: Checker, date: datetime.date | None = None) -> SentenceMentions:
    """The mentions of a text taken as one sentence."""
    return gather(text, checker.lexicon, checker.units, date)
