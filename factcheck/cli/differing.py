"""`factcheck facts diff`: what an edition of a base changes, in facts and in the verdicts on reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.editions import default_path, read_edition
from factcheck.cli.exits import FOUND, OK
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink

if TYPE_CHECKING:
    from factcheck.editions.difference import Differences
    from factcheck.editions.shifts import Shift
    from factcheck.text.document import Document


@click.command("diff", short_help="Say what changed between two editions, and in which reports that changes verdicts.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW", required=False)
@click.option("--in", "reports", multiple=True, metavar="REPORTS", help="Files and folders to check; may be repeated.")
@click.option("--exit-code", is_flag=True, help="Exit 1 where a fact differs, whatever the reports say.")
@shared_options("text", "json", "markdown")
def diff(old: str, new: str | None, reports: tuple[str, ...], exit_code: bool, settings: Settings) -> int:
    """Compare two editions of a base: files, or Git revisions such as HEAD~1 or HEAD~1:facts.yaml.

    Without NEW the base as it stands is meant. With --in, says which claims of the reports get another verdict, and
    exits 1 where one is wrong that was not.
    """
    from factcheck.editions.difference import compare

    default = default_path(settings.facts)
    found = compare(read_edition(old, default), read_edition(new or default, default))
    documents = _documents(reports)
    shifts = _shifts(found, documents, settings) if documents else ()
    with Sink(settings.output) as sink:
        _print(found, shifts, len(documents), settings.format, sink)
    differs = exit_code and bool(found.facts)
    return FOUND if differs or any(shift.turns_red for shift in shifts) else OK


def _documents(reports: tuple[str, ...]) -> list[Document]:
    from factcheck.cli.reading import read_input
    from factcheck.text.inputs import expand

    inputs = expand(reports)
    for error in inputs.errors:
        raise error
    return [read_input(path) for path in inputs.paths]


def _shifts(found: Differences, documents: list[Document], settings: Settings) -> tuple[Shift, ...]:
    from factcheck.editions.shifts import find_shifts
    from factcheck.pipeline import build_checker

    return find_shifts(documents, build_checker(found.old), build_checker(found.new), settings.date)


def _print(found: Differences, shifts: tuple[Shift, ...], reports: int, format: str, sink: Sink) -> None:
    from factcheck.output.difference import difference_page, format_json, format_markdown

    if format == "json":
        sink.write(format_json(found, shifts, reports))
    elif format == "markdown":
        sink.write(format_markdown(found, shifts, reports))
    else:
        from factcheck.cli.printing import print_page

        print_page(difference_page(found, shifts, reports), sink)
