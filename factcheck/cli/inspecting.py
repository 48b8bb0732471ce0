"""Inspecting texts: each is read, not judged, and shown as soon as it is read."""

from __future__ import annotations

from factcheck.cli.engine import build_checker_for
from factcheck.cli.printing import JSON, JSONL, print_page
from factcheck.cli.reading import texts_of
from factcheck.cli.settings import Settings
from factcheck.cli.streams import Sink, warn
from factcheck.pipeline import Inspection, inspect


def inspect_texts(texts: tuple[str, ...], settings: Settings) -> None:
    """Reads each text and writes what was read."""
    checker = build_checker_for(settings)
    read = texts_of(texts)
    inspections = (inspect(text, checker, settings.date) for text in read)
    with Sink(settings.output) as sink:
        if settings.format == JSON:
            from factcheck.output.readingjson import format_readings

            sink.write(format_readings((each.discourse, each.claims) for each in inspections))
        else:
            for inspection in inspections:
                _print(inspection, settings.format, sink)
    if not any(map(str.strip, read)):
        warn("nothing to check: no text was given")


def _print(inspection: Inspection, format: str, sink: Sink) -> None:
    if format == JSONL:
        from factcheck.output.readingjson import format_reading

        sink.write(format_reading(inspection.discourse, inspection.claims))
    else:
        from factcheck.output.readingpage import reading_page

        print_page(reading_page(inspection.discourse, inspection.claims), sink)
