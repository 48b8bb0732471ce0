"""`factcheck check`: files, folders or standard input, for a person to read."""

from __future__ import annotations

import click

from factcheck.cli.exits import OK, USAGE
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import nothing_to_read


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@shared_options("text", "json", "jsonl", "concise", "claimreview")
@click.pass_context
def check(ctx: click.Context, paths: tuple[str, ...], settings: Settings) -> int:
    """Check files, folders, globs or standard input (`-`).

    Shows the statements of each text in order, with the verdict on every claim, what the fact base says and on whose
    word. Exits 0 whatever it finds, and 2 where an input could not be read.
    """
    if not paths and nothing_to_read():
        click.echo(ctx.get_help())
        return OK
    from factcheck.cli.checking import check_paths

    report = check_paths(paths or ("-",), settings)
    return USAGE if report.errors else OK
