"""`factcheck lint`: the CI lint, quiet when nothing is wrong."""

from __future__ import annotations

import click

from factcheck.cli.destinations import FORMATS, read_destinations
from factcheck.cli.exits import FOUND, OK, USAGE
from factcheck.cli.settings import Settings, shared_options


@click.command("lint")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--select", multiple=True, metavar="RULES", help="Rules that fire: codes, beginnings of codes or names.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Rules that do not.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[:PATH]",
    help="Write the findings in a format to a file; may be repeated. A PATH alone takes --format.",
)
@shared_options(*FORMATS, with_output=False)
def lint(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    outputs: tuple[str, ...],
    settings: Settings,
) -> int:
    """Lint files, folders, globs or standard input (`-`).

    Prints one line for each finding of the selected rules (default: FC1, FC2, FC3, FC5) and exits 1 if there is one, 2
    where an input could not be read or there is no fact base of one's own. JSON holds every claim, selected or not.
    """
    from factcheck.cli.linting import lint_paths
    from factcheck.cli.selection import select_codes

    destinations = read_destinations(outputs, settings.format)
    outcome = lint_paths(paths, settings, select_codes(select, ignore), destinations)
    if outcome.has_errors:
        return USAGE
    return FOUND if outcome.findings else OK
