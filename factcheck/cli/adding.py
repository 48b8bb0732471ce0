"""`factcheck facts add`: one fact from a quote and a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.exits import OK
from factcheck.cli.naming import date_of, source_of
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import complain
from factcheck.cli.writing import first_file, write_entries
from factcheck.errors import FactcheckError
from factcheck.records import replace

if TYPE_CHECKING:
    from factcheck.drafts.entries import NewSource, Sections
    from factcheck.drafts.model import Draft, DraftTime
    from factcheck.facts.model import FactBase
    from factcheck.pipeline import Checker

_TIMES = ("as_of", "period", "by")


@click.command("add", short_help="Add one fact from a quote and a document.")
@click.argument("document", metavar="DOCUMENT")
@click.argument("quote", metavar="QUOTE")
@click.option("--into", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="The file to add it to.")
@click.option("--id", "id", metavar="ID", help="The fact's id; else it is made of its subject, property and time.")
@click.option("--subject", metavar="ID", help="What it is about; a new thing by its name.")
@click.option("--property", "property", metavar="ID", help="What is said of it; a new property by its name.")
@click.option("--value", metavar="TEXT", help="The value, as a base writes it.")
@click.option("--as-of", "as_of", metavar="TIME", help="The day of a level.")
@click.option("--period", metavar="TIME", help="The time of a flow.")
@click.option("--by", metavar="TIME", help="The time of a target.")
@click.option("--supersedes", metavar="ID", help="The fact that it takes the place of.")
@click.option("--area", metavar="ID", help="Where it holds.")
@shared_options("text", with_output=False)
def add(document: str, quote: str, into: Path | None, id: str | None, settings: Settings, **given: str | None) -> int:
    """Add one fact to a base: what the words of QUOTE, which stand in DOCUMENT, say.

    What the reader finds in the quote is filled in; options go before it. The fact is added only if its quote stands in
    the document and its value can be read from it.
    """
    from factcheck.cli.engine import load_facts_to_write
    from factcheck.drafts.entries import entries_of, id_of
    from factcheck.facts.cite import statement_of
    from factcheck.pipeline import build_checker

    def load() -> FactBase:
        return load_facts_to_write(settings, into)

    stated = {key: text for key, text in given.items() if text is not None}
    file = into or Path(first_file(load()))
    named: list[str] = []

    def build(base: FactBase) -> Sections:
        draft, source = _draft(document, quote, file, stated, build_checker(base), settings)
        named[:] = [id or id_of(draft, {fact.id for fact in base.facts})]
        return entries_of([draft], source, base, set(), named[0])

    new = write_entries(file, load, build, lambda changed: _prove(named[0], changed))
    fact = next(fact for fact in new.facts if fact.id == named[0])
    complain(f"{file}: {fact.id}: {statement_of(fact, new)}")
    return OK


def _draft(
    path: str, quote: str, file: Path, given: dict[str, str], checker: Checker, settings: Settings
) -> tuple[Draft, NewSource]:
    """What the quote says, with the source that its document is."""
    from factcheck.cli.reading import read_input
    from factcheck.drafts.propose import propose
    from factcheck.drafts.single import check_quote, draft_of_quote
    from factcheck.facts.quotes import FoldedText

    base = checker.index.base
    text = read_input(path)
    prose = "\n\n".join(block.text for block in text.blocks)
    folded = FoldedText.of(text.source if quote in text.source else prose)
    check_quote(quote, folded, path)
    source = source_of(path, text, file, checker, settings)
    drafts = propose(text, checker, date_of(source, settings))
    draft = _limited(draft_of_quote(quote, folded, drafts, given, base), given)
    _refuse_double(draft)
    return draft, source


def _limited(draft: Draft, given: dict[str, str]) -> Draft:
    """The draft with the time and the area that the call gives."""
    time = next(((key, given[key]) for key in _TIMES if key in given), None)
    if time is not None:
        draft = replace(draft, time=_time(*time))
    return replace(draft, area=given.get("area", draft.area), supersedes=given.get("supersedes"))


def _time(key: str, text: str) -> DraftTime:
    from factcheck.drafts.model import DraftTime
    from factcheck.facts.model import TimeKey
    from factcheck.reading.times import parse_fact_time

    time = parse_fact_time(text)
    if time is None:
        raise FactcheckError(f"{text!r} is no time: write it as 2021-07-31, 2021-07, 2021-Q2, 2021-H1 or 2021")
    return DraftTime(TimeKey(key), time, text)


def _refuse_double(draft: Draft) -> None:
    from factcheck.drafts.model import Twin

    if draft.twin is Twin.SAME:
        raise FactcheckError(f"`{draft.twin_of}` says the same: add this quote to its `sources`")
    if draft.twin is not None and draft.supersedes is None:
        said = {Twin.SERIES: "another point of the series of", Twin.CONFLICT: "another value for the time of"}
        complain(f"this is {said[draft.twin]} `{draft.twin_of}`")


def _prove(id_: str, base: FactBase) -> None:
    from factcheck.facts.documents import Documents
    from factcheck.facts.verify import flaws_of

    fact = next(fact for fact in base.facts if fact.id == id_)
    flaws = flaws_of(fact, base, Documents())
    if flaws:
        raise FactcheckError("; ".join(flaws) + "; nothing was added")
