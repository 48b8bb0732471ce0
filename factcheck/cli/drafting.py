"""`factcheck facts draft`: proposes facts from documents, for a person to review."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.exits import OK
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink, complain

if TYPE_CHECKING:
    from factcheck.drafts.entries import NewSource, Sections
    from factcheck.pipeline import Checker
    from factcheck.text.document import Document


@click.command("draft", short_help="Propose facts from documents, as drafts to review.")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.option("--into", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Add them to this base.")
@shared_options("yaml")
def draft(documents: tuple[str, ...], into: Path | None, settings: Settings) -> int:
    """Propose a fact for each figure, date and relation of documents, with its quote; `draft: true` marks them.

    Drafts decide no verdict until that line is removed. What the base has already is told in comments. With --into
    they are added to a base, or to a new file, without a change to what stands there; else they are printed.
    """
    from factcheck.cli.engine import load_facts_for
    from factcheck.facts.editing import START, edit_base, with_entries
    from factcheck.pipeline import build_checker

    base = load_facts_for(settings)
    checker = build_checker(base)
    sections = _proposed(documents, into, checker, settings)
    if into is None:
        with Sink(settings.output) as sink:
            sink.write(with_entries(START, sections))
        return OK
    edit_base(into, lambda text: with_entries(text or START, sections), base.path.split(", "))
    count = sum(line.lstrip().startswith("- id:") for line in sections.get("facts", []))
    complain(f"{count} drafts added to {into}: review them, and remove `draft: true` from those that hold")
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
        source = _source(path, document, into, checker, settings)
        drafts = propose(document, checker, _date(source, settings))
        for key, lines in entries_of(drafts, source, checker.index.base, taken).items():
            sections.setdefault(key, []).extend(lines)
    return sections


def _source(path: str, document: Document, into: Path | None, checker: Checker, settings: Settings) -> NewSource:
    """The base's source for a document, or a new one with what the document says of itself."""
    from factcheck.drafts.entries import NewSource
    from factcheck.drafts.naming import free_id, slug

    known = checker.index.base.sources
    for source in known.values():
        beside = Path(source.place.path).parent
        if source.document is not None and (beside / source.document).resolve() == Path(path).resolve():
            published = None if source.published is None else str(source.published)
            return NewSource(source.id, source.title, source.document, published, is_new=False)
    title = document.title or Path(path).stem
    folder = Path.cwd() if into is None else into.resolve().parent
    named = Path(os.path.relpath(Path(path).resolve(), folder)).as_posix()
    date = document.date or settings.date
    return NewSource(free_id(slug(Path(path).stem), known), title, named, None if date is None else str(date))


def _date(source: NewSource, settings: Settings) -> datetime.date | None:
    return settings.date if source.published is None else datetime.date.fromisoformat(source.published)
