"""`factcheck facts selftest`: tries a base by sentences made from its own facts."""

from __future__ import annotations

import click

from factcheck.cli.exits import FOUND, OK
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink, warn

_MOST = 300


@click.command("selftest", short_help="Try the base by true and false sentences made from it.")
@click.option(
    "--most", type=click.IntRange(min=1), default=_MOST, show_default=True, help="How many facts to try at most."
)
@click.option("--failures", is_flag=True, help="Show every sentence that did not fare as it should.")
@shared_options("text", "json")
def selftest(most: int, failures: bool, settings: Settings) -> int:
    """Try the base by sentences made from its own facts, in each language in which they have names.

    True sentences are plain, rounded, hedged, on another scale, in another unit or by another name; false ones have one
    thing changed. Shows how many of each are supported, refuted or left open, and which names are not recognised.
    Exits 1 where something true is refuted.
    """
    from factcheck.cli.engine import load_facts_for
    from factcheck.cli.progress import with_progress
    from factcheck.pipeline import build_checker
    from factcheck.selftest.run import run_selftest

    found = run_selftest(build_checker(load_facts_for(settings)), most, with_progress, settings.date)
    if not found.trials:
        warn("nothing was tried: no fact of the base can be told in a sentence")
    with Sink(settings.output) as sink:
        if settings.format == "json":
            from factcheck.output.selftest import format_selftest

            sink.write(format_selftest(found))
        else:
            from factcheck.cli.printing import print_page
            from factcheck.output.selftest import selftest_page

            print_page(selftest_page(found, all_failures=failures), sink)
    return FOUND if found.false_alarms else OK
