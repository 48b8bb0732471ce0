"""`factcheck lint`: the CI lint, quiet when nothing is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.cli.destinations import FORMATS
from factcheck.cli.exits import FOUND, OK, USAGE
from factcheck.cli.settings import Settings, shared_options

_RULES = "RULES"
_LEVELS = ("error", "warning", "info", "never")


@click.command("lint")
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--select", multiple=True, metavar=_RULES, help="Rules that fire: codes, beginnings of codes or names.")
@click.option("--extend-select", multiple=True, metavar=_RULES, help="Rules that fire besides.")
@click.option("--ignore", multiple=True, metavar=_RULES, help="Rules that do not fire.")
@click.option("--extend-ignore", multiple=True, metavar=_RULES, help="Rules that do not fire besides.")
@click.option("--strict", is_flag=True, help="What the base does not cover (FC401) fires too.")
@click.option("--fail-on", type=click.Choice(_LEVELS), help="The least level that makes the run fail.  [default: info]")
@click.option("--min-coverage", type=click.IntRange(0, 100), help="Fail where fewer percent of the claims are judged.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Files and folders that are passed over.")
@click.option("--force-exclude", is_flag=True, help="Pass over excluded files even where they are named.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input is called: its format and its place.")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="The configuration file.")
@click.option("--isolated", is_flag=True, help="Without any configuration file.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Findings that are known and accepted."
)
@click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline.")
@click.option("--prune-baseline", is_flag=True, help="Take out of the baseline what is no longer found.")
@click.option("--diff-from", metavar="REV", help="Report only on sentences that changed since a Git revision.")
@click.option("--add-ignore", metavar="REASON", help="Write directives into the files that suppress what is found.")
@click.option("--fix", is_flag=True, help="Mend in the files what one number or unit mends for certain.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule.")
@click.option("--show-settings", is_flag=True, help="Show the settings and where they come from, and stop.")
@click.option("--show-files", is_flag=True, help="Show the files that would be read, and stop.")
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
    exit_zero: bool,
    add_ignore: str | None,
    fix: bool,
    diff: bool,
    settings: Settings,
    **options: Any,
) -> int:
    """Lint files, folders, globs or standard input (`-`).

    Prints one line for each finding of the selected rules (default: FC1, FC2, FC3, FC5) and exits 1 if there is one, 2
    where an input could not be read or there is no fact base of one's own. JSON holds every claim, selected or not.
    """
    from factcheck.cli.lintcall import read_call

    call = read_call(settings, **options)
    if call.shows:
        return call.show(paths)
    if not paths:
        raise click.UsageError("name files or folders, or - for standard input")
    if sum((fix, diff, add_ignore is not None)) > 1:
        raise click.UsageError("--fix, --diff and --add-ignore exclude one another")
    if add_ignore is not None:
        outcome = call.lint.add_ignores(paths, add_ignore)
    else:
        outcome = call.lint.show_fixes(paths) if diff else call.lint.run(paths, fix=fix)
    if outcome.has_errors:
        return USAGE
    return FOUND if outcome.fails and not exit_zero else OK
