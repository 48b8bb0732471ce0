"""`factcheck facts export` and `facts import`: facts to and from tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.exits import OK
from factcheck.cli.naming import source_of
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink, complain
from factcheck.cli.writing import first_file, write_entries
from factcheck.errors import FactcheckError, InputError
from factcheck.records import replace

if TYPE_CHECKING:
    from factcheck.drafts.entries import NewSource, Sections
    from factcheck.drafts.observations import Row
    from factcheck.facts.model import FactBase
    from factcheck.pipeline import Checker


@click.command("export", short_help="Write the facts as a table, one observation a row.")
@shared_options("csv")
def export(settings: Settings) -> int:
    """Write the facts as CSV with the column names of SDMX: REF_AREA, TIME_PERIOD, OBS_VALUE, UNIT_MEASURE, INDICATOR.

    `facts import` reads what this writes. VALUE holds the value as the base has it, with its precision and its bounds.
    """
    from factcheck.cli.engine import load_facts_for
    from factcheck.output.observations import format_observations

    base = load_facts_for(settings)
    with Sink(settings.output) as sink:
        sink.write(format_observations(base.facts, base))
    return OK


@click.command("import", short_help="Add facts from a table, one observation a row.")
@click.argument("table", metavar="TABLE.csv")
@click.option(
    "--into", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="The file to add them to."
)
@shared_options("text", with_output=False)
def import_(table: str, into: Path | None, settings: Settings) -> int:
    """Add facts from a table in CSV with the columns SUBJECT, INDICATOR and OBS_VALUE or VALUE at least.

    A row without SOURCE and QUOTE rests on the table itself, and is a draft until somebody has reviewed it. A row whose
    fact the base has is passed over; one whose id the base gives another fact is refused.
    """
    from factcheck.cli.engine import load_facts_to_write
    from factcheck.drafts.observations import read_rows
    from factcheck.output.counts import counted
    from factcheck.pipeline import build_checker
    from factcheck.text.decode import decode
    from factcheck.text.loading import read_bytes

    def load() -> FactBase:
        return load_facts_to_write(settings, into)

    file = into or Path(first_file(load()))
    text = decode(read_bytes(table), table)
    rows: list[Row] = []
    new: list[Row] = []

    def build(base: FactBase) -> Sections:
        rows[:] = read_rows(text, table, base)
        new[:] = [row for row in rows if not _is_known(row, base, table)]
        return _sections(new, table, file, build_checker(base), settings)

    write_entries(file, load, build)
    drafts = sum(not row.has_quote or row.source is None for row in new)
    review = f", {drafts} to review" if drafts else ""
    complain(f"{file}: {counted(len(new), 'fact')} added{review}; {len(rows) - len(new)} there already")
    return OK


def _is_known(row: Row, base: FactBase, table: str) -> bool:
    from factcheck.drafts.observations import is_told

    for fact in base.facts:
        if is_told(row, fact):
            return True
        if fact.id == row.id:
            raise InputError(f"{table}:{row.number}: `{row.id}` is another fact in the base ({fact.text}): rename one")
    return False


def _sections(rows: list[Row], table: str, file: Path, checker: Checker, settings: Settings) -> Sections:
    """The entries of the rows, those with a quote as facts, the others as drafts that rest on the table."""
    from factcheck.drafts.entries import entries_of, id_of

    base = checker.index.base
    sections: Sections = {}
    taken: set[str] = set()
    whole: NewSource | None = None
    for row in rows:
        is_fact = row.has_quote and row.source is not None
        if is_fact:
            source = _known_source(row, base, table)
        else:
            source = whole if whole is not None else _table_source(table, file, checker, settings)
            whole = _known(source)
        id_ = row.id or id_of(row.draft, {*taken, *(fact.id for fact in base.facts)})
        for key, lines in entries_of([row.draft], source, base, taken, id_ if is_fact else None).items():
            sections.setdefault(key, []).extend(lines)
        taken.add(id_)
    return sections


def _known_source(row: Row, base: FactBase, table: str) -> NewSource:
    from factcheck.drafts.entries import NewSource

    source = base.sources.get(row.source or "")
    if source is None:
        raise FactcheckError(f"{table}:{row.number}: no source `{row.source}` in the base: add it under `sources:`")
    return NewSource(source.id, source.title, source.document or "", is_new=False)


def _table_source(table: str, file: Path, checker: Checker, settings: Settings) -> NewSource:
    from factcheck.text.document import Document

    return source_of(table, Document(table, "", ()), file, checker, settings)


def _known(source: NewSource) -> NewSource:
    return replace(source, is_new=False)
