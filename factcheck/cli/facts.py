"""`factcheck facts`: looks into the fact base, and proves it."""

from __future__ import annotations

import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.adding import add
from factcheck.cli.differing import diff
from factcheck.cli.drafting import draft
from factcheck.cli.exchanging import export, import_
from factcheck.cli.exits import FOUND, OK
from factcheck.cli.reviewing import review
from factcheck.cli.selftest import selftest
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.facts.documents import Documents
    from factcheck.facts.model import Fact, FactBase
    from factcheck.output.page import Page

_LIMIT = 20
_FORMATTERS = {
    "json": "factcheck.output.factjson:format_facts",
    "jsonl": "factcheck.output.factjson:format_fact_lines",
    "csv": "factcheck.output.facttable:format_csv",
    "markdown": "factcheck.output.facttable:format_markdown",
}


@click.group("facts")
def facts() -> None:
    """Look into the fact base, and look after it."""


@facts.command("list", short_help="List the facts, grouped by what they are about.")
@click.option("--subject", "subjects", multiple=True, metavar="NAME", help="Only facts about this; may be repeated.")
@click.option("--property", "properties", multiple=True, metavar="NAME", help="Only this property; may be repeated.")
@shared_options("text", "json", "jsonl", "csv", "markdown")
def list_facts(subjects: tuple[str, ...], properties: tuple[str, ...], settings: Settings) -> int:
    """List the facts, grouped by what they are about. Subjects and properties go by id, by name or by part of one."""
    from factcheck.cli.engine import load_facts_for
    from factcheck.facts.lookup import find_ids
    from factcheck.output.factlist import fact_list

    base = load_facts_for(settings)
    about = {id for text in subjects for id in find_ids("entity", base.entities, text)}
    of = {id for text in properties for id in find_ids("property", base.properties, text)}
    chosen = [fact for fact in base.facts if (not about or fact.subject in about) and (not of or fact.property in of)]
    _print(chosen, base, lambda: fact_list(chosen, base), settings)
    return OK


@facts.command("show", short_help="Show all about a fact, its quote in its place.")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@shared_options("text", "json", "jsonl")
def show(ids: tuple[str, ...], settings: Settings) -> int:
    """Show everything about facts, with their quotes in their places; also about entities, properties and sources."""
    from factcheck.cli.engine import load_facts_for
    from factcheck.facts.documents import Documents
    from factcheck.output.factcard import card, facts_of

    base = load_facts_for(settings)
    documents = Documents()
    pages = [card(id, base, documents) for id in ids]
    chosen = [fact for id in ids for fact in facts_of(id, base)]
    _print(chosen, base, lambda: tuple(line for page in pages for line in page), settings)
    return OK


@facts.command("search", short_help="Search the facts for words; misspellings are forgiven.")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option(
    "--limit", type=click.IntRange(min=1), default=_LIMIT, show_default=True, help="How many to show at most."
)
@shared_options("text", "json", "jsonl")
def search(words: tuple[str, ...], limit: int, settings: Settings) -> int:
    """Search ids, names, aliases, values, times and quotes; misspellings are forgiven."""
    from factcheck.cli.engine import load_facts_for
    from factcheck.facts.search import search as search_base
    from factcheck.output.factlist import match_list

    base = load_facts_for(settings)
    found = [match.fact for match in search_base(base, " ".join(words))]
    _print(found[:limit], base, lambda: match_list(found[:limit], len(found), base), settings)
    return OK


@facts.command("verify", short_help="Prove every quote and value against the documents.")
@click.option("--max-age", type=click.IntRange(min=1), metavar="DAYS", help="Refuse series that end longer ago.")
@shared_options("text", "concise", "json", "jsonl")
def verify(max_age: int | None, settings: Settings) -> int:
    """Prove that every quote stands in its document and every value can be read from its quote.

    Exits 1 where one does not. Warns of names that are taken for one another, of figures that disagree, and of gaps.
    With --max-age, the age is counted from --date, else from today.
    """
    from factcheck.cli.engine import load_facts_for
    from factcheck.facts.verify import verify as verify_base

    base = load_facts_for(settings)
    found = verify_base(base, oldest=_oldest(max_age, settings))
    with Sink(settings.output) as sink:
        if settings.format == "text":
            from factcheck.cli.printing import print_page
            from factcheck.output.proof import proof_page

            print_page(proof_page(found, base), sink)
        elif settings.format == "concise":
            from factcheck.output.proof import proof_lines

            sink.write(proof_lines(found))
        else:
            from factcheck.output import factjson

            is_whole = settings.format == "json"
            sink.write(factjson.format_verification(found, base) if is_whole else factjson.format_problem_lines(found))
    return OK if found.holds else FOUND


@facts.command("schema", short_help="Print the JSON Schema of a fact base, for editors.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to a file."
)
def schema(output: Path | None) -> int:
    """Print the JSON Schema of a fact base, by which editors complete and check one as it is typed."""
    from factcheck.facts.jsonschema import schema_text

    with Sink(output) as sink:
        sink.write(schema_text())
    return OK


facts.add_command(selftest)
facts.add_command(draft)
facts.add_command(add)
facts.add_command(diff)
facts.add_command(export)
facts.add_command(import_)
facts.add_command(review)


def _oldest(max_age: int | None, settings: Settings) -> datetime.date | None:
    """The day before which a series may not end."""
    if max_age is None:
        return None
    try:
        return (settings.date or datetime.date.today()) - datetime.timedelta(days=max_age)
    except OverflowError:
        return datetime.date.min


def _print(chosen: Sequence[Fact], base: FactBase, page: Callable[[], Page], settings: Settings) -> None:
    """Writes facts: as the page that shows them to a person, or as JSON."""
    with Sink(settings.output) as sink:
        if settings.format == "text":
            from factcheck.cli.printing import print_page

            print_page(page(), sink)
            return
        from factcheck.facts.documents import Documents

        sink.write(_formatter(settings.format)(chosen, base, Documents()))


def _formatter(format: str) -> Callable[[Sequence[Fact], FactBase, Documents], str]:
    module, _, name = _FORMATTERS[format].partition(":")
    formatter: Callable[[Sequence[Fact], FactBase, Documents], str] = getattr(import_module(module), name)
    return formatter
