"""`factcheck inspect`: what is read in a text, and how."""

from __future__ import annotations

import click

from factcheck.cli.exits import OK
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import nothing_to_read
from factcheck.cli.textcommand import TextCommand


@click.command("inspect", cls=TextCommand)
@click.argument("texts", nargs=-1, metavar="TEXT...")
@shared_options("text", "json", "jsonl")
@click.pass_context
def inspect(ctx: click.Context, texts: tuple[str, ...], settings: Settings) -> int:
    """Show what is read in a text: quantities, times, names of the base, claims; `-` reads one text a line."""
    if not texts and nothing_to_read():
        click.echo(ctx.get_help())
        return OK
    from factcheck.cli.inspecting import inspect_texts

    inspect_texts(texts or ("-",), settings)
    return OK
