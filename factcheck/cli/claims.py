"""Checking texts given inline: one document each, whose path is `<claim>`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.cli.checking import warn_if_nothing
from factcheck.cli.engine import build_checker_for
from factcheck.cli.printing import JSONL, print_document, print_report
from factcheck.cli.reading import texts_of
from factcheck.cli.settings import Settings
from factcheck.cli.streams import Sink, warn
from factcheck.pipeline import Checker, build_report, check_document
from factcheck.text.formats import read_document
from factcheck.verdicts.model import DocumentReport, Report

PATH = "<claim>"


def check_claims(texts: tuple[str, ...], settings: Settings) -> Report:
    """Checks each text and writes the report; JSON lines as they come."""
    checker = build_checker_for(settings)
    documents: list[DocumentReport] = []
    with Sink(settings.output) as sink:
        for document in _checked(texts_of(texts), checker, settings):
            documents.append(document)
            if settings.format == JSONL:
                print_document(document, sink)
        report = build_report(documents, checker)
        if settings.format != JSONL:
            print_report(report, settings.format, sink)
    if not documents:
        warn("nothing to check: no text was given")
    warn_if_nothing(report)
    return report


def _checked(texts: list[str], checker: Checker, settings: Settings) -> Iterator[DocumentReport]:
    return (check_document(read_document(PATH, text), checker, settings.date) for text in texts)
