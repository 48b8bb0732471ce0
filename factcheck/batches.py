"""Checking many texts at once, for pipelines over corpora: rows of plain values, and no text that stops the rest."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.facts.model import FactBase
from factcheck.output.json import document_object
from factcheck.output.jsontext import to_json
from factcheck.pipeline import Checker, build_checker, check_document
from factcheck.text.formats import read_document

Row = dict[str, Any]


def check_batch(
    texts: Iterable[str],
    facts: FactBase | Checker,
    dates: Sequence[datetime.date | None] | None = None,
    path: str = "-",
) -> list[Row]:
    """Checks texts against a fact base; gives a row for each, in order, of nothing but what JSON can hold.

    A row has the `verdict`, `claims` and `skipped` numbers of the JSON report, and `error`, which is None. Where a text
    could not be checked the error says why, the verdict is None and there are no claims. `dates` are those of the
    texts, as far as they are known; the suffix of `path` may say what they are written in (`a.md`).
    """
    checker = facts if isinstance(facts, Checker) else build_checker(facts)
    texts = list(texts)
    return [_row(text, checker, date, path) for text, date in zip(texts, dates or [None] * len(texts), strict=True)]


def _row(text: str, checker: Checker, date: datetime.date | None, path: str) -> Row:
    if not isinstance(text, str):
        return _failed(f"not a text but {type(text).__name__}")
    try:
        told = json.loads(to_json(document_object(check_document(read_document(path, text), checker, date))))
    except Exception as error:  # whatever one text brings about, the others are checked
        return _failed(f"{type(error).__name__}: {error}")
    return {"verdict": told["verdict"], "claims": told["claims"], "skipped": told["skipped"], "error": None}


def _failed(reason: str) -> Row:
    return {"verdict": None, "claims": [], "skipped": [], "error": reason}
