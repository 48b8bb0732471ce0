"""`factcheck claim`: statements given inline, or one a line on standard input."""

from __future__ import annotations

import click

from factcheck.cli.exits import FOUND, NOT_ENOUGH, OK
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import nothing_to_read
from factcheck.cli.textcommand import TextCommand
from factcheck.verdicts.model import SEVERITY, Report, Verdict

_CODES = {
    Verdict.SUPPORTED: OK,
    Verdict.NOT_ENOUGH_EVIDENCE: NOT_ENOUGH,
    Verdict.OUTDATED: FOUND,
    Verdict.CONFLICTING_EVIDENCE: FOUND,
    Verdict.REFUTED: FOUND,
}


@click.command("claim", cls=TextCommand)
@click.argument("texts", nargs=-1, metavar="TEXT...")
@shared_options("text", "json", "jsonl", "concise")
@click.pass_context
def claim(ctx: click.Context, texts: tuple[str, ...], settings: Settings) -> int:
    """Check claims given inline; `-` reads one claim a line from standard input.

    Exits 0 if all are supported, 1 if one is refuted, conflicting or outdated, else 3: not enough evidence.
    """
    if not texts and nothing_to_read():
        click.echo(ctx.get_help())
        return OK
    from factcheck.cli.claims import check_claims

    return _exit_code(check_claims(texts or ("-",), settings))


def _exit_code(report: Report) -> int:
    """The code of the worst verdict; of no texts at all, 0 as of any run that found nothing to check."""
    found = {document.verdict for document in report.documents}
    worst = next((verdict for verdict in SEVERITY if verdict in found), Verdict.SUPPORTED)
    return _CODES[worst]
