"""From a document to its drafts: reads it as an article is read, and compares what it says with the base."""

from __future__ import annotations

import datetime

from factcheck.claims.discourse import read_discourse
from factcheck.drafts.model import Draft
from factcheck.drafts.read import read_drafts
from factcheck.drafts.twins import with_twins
from factcheck.pipeline import Checker
from factcheck.text.document import Document


def propose(document: Document, checker: Checker, date: datetime.date | None = None) -> tuple[Draft, ...]:
    """The facts that a document proposes, in text order; `date` is its date where it bears none."""
    discourse = read_discourse(document, checker.index, checker.lexicon, checker.units, date)
    return with_twins(read_drafts(discourse, checker.index), checker.index.base)
