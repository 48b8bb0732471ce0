"""`factcheck facts draft`: proposes facts from documents, for a person to review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.exits import OK
from factcheck.cli.naming import date_of, source_of
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink, complain
from factcheck.cli.writing import write_entries

if TYPE_CHECKING:
    from factcheck.drafts.entries import Sections
    from factcheck.facts.model import FactBase
    from factcheck.pipeline import Checker


@click.command("draft", short_help="Propose facts from documents, as drafts to review.")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.option("--into", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Add them to this base.")
@shared_options("yaml")
def draft(documents: tuple[str, ...], into: Path | None, settings: Settings) -> int:
    """Propose a fact for each figure, date and relation of documents, with its quote; `draft: true` marks them.

    Drafts decide no verdict until that line is removed. What the base has already is told in comments. With --into
    they are added to a base, or to a new file, without a change to what stands there; else they are printed.
    """
    from factcheck.cli.engine import load_facts_to_write
    from factcheck.facts.editing import START, with_entries
    from factcheck.output.counts import counted
    from factcheck.pipeline import build_checker

    sections: Sections = {}

    def build(base: FactBase) -> Sections:
        sections.clear()
        sections.update(_proposed(documents, into, build_checker(base), settings))
        return sections

    if into is None:
        build(load_facts_to_write(settings, None))
        with Sink(settings.output) as sink:
            sink.write(with_entries(START, sections))
        return OK
    write_entries(into, lambda: load_facts_to_write(settings, into), build)
    count = sum(line.lstrip().startswith("- id:") for line in sections.get("facts", []))
    complain(f"{counted(count, 'draft')} added to {into}: walk through them with `factcheck facts review`")
    return OK


def _proposed(documents: tuple[str, ...], into: Path | None, checker: Checker, settings: Settings) -> Sections:
    """The entries that all documents propose, section by section."""
    from factcheck.cli.reading import read_input
    from factcheck.drafts.entries import entries_of
    from factcheck.drafts.propose import propose
    from factcheck.text.inputs import expand

    inputs = expand(documents)
    for error in inputs.errors:
        raise error
    sections: Sections = {}
    taken: set[str] = set()
    for path in inputs.paths:
        document = read_input(path)
        source = source_of(path, document, into, checker, settings)
        drafts = propose(document, checker, date_of(source, settings))
        for key, lines in entries_of(drafts, source, checker.index.base, taken).items():
            sections.setdefault(key, []).extend(lines)
    return sections
