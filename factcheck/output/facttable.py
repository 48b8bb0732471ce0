"""Facts as a table, one a row: CSV for spreadsheets, Markdown for documents."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from factcheck.facts.documents import Documents
from factcheck.facts.model import Fact, FactBase
from factcheck.output.harmless import one_line

HEAD = ("id", "subject", "property", "value", "time", "area", "qualifiers", "source", "place", "quote")
_SHOWN = HEAD[:-3]  # in Markdown, where a quote would make the rows too long


def format_csv(facts: Iterable[Fact], base: FactBase, documents: Documents) -> str:
    """The facts with a head, one a row and source, as RFC 4180 has it but for the line ends of this system's tools."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(row for fact in facts for row in _rows(fact, base, documents))
    return written.getvalue()


def format_markdown(facts: Iterable[Fact], base: FactBase, documents: Documents) -> str:
    """The facts as a Markdown table, one a row."""
    rows = [_rows(fact, base, documents)[0][: len(_SHOWN)] for fact in facts]
    lines = [_line(_SHOWN), _line(["---"] * len(_SHOWN)), *map(_line, rows)]
    return "\n".join(lines) + "\n"


def _rows(fact: Fact, base: FactBase, documents: Documents) -> list[tuple[str, ...]]:
    """A row for each source of a fact."""
    said = (
        fact.id,
        base.entities[fact.subject].name,
        base.properties[fact.property].name,
        fact.text,
        "" if fact.time is None else fact.time.text,
        "" if fact.area is None else base.entities[fact.area].name,
        "; ".join(f"{key}: {value}" for key, value in fact.qualifiers),
    )
    rows = []
    for citation in fact.citations:
        source = base.sources[citation.source]
        line = documents.line_of(source, citation.quote)
        where = source.document or source.url or ""
        rows.append((*said, source.title, where if line is None else f"{where}:{line}", citation.quote))
    return [tuple(one_line(cell) for cell in row) for row in rows]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells) + " |"
