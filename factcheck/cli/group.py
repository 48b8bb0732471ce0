"""The command group: which command a call means, and none imported but the one that runs."""

from __future__ import annotations

import os
from importlib import import_module

import click

from factcheck import __version__
from factcheck.cli.streams import nothing_to_read

# Each command's module and its line of help, which is shown without importing the module.
COMMANDS = {
    "check": ("factcheck.cli.check:check", "Check files, folders or standard input, for a person to read."),
    "claim": ("factcheck.cli.claim:claim", "Check claims given inline."),
    "lint": ("factcheck.cli.lint:lint", "Lint documents in CI: concise findings, exit code 1 if a rule fires."),
    "facts": ("factcheck.cli.facts:facts", "Look into and look after the fact base."),
    "inspect": ("factcheck.cli.inspect:inspect", "Show what is read in a text, and how."),
    "clean": ("factcheck.cli.clean:clean", "Remove the compiled fact bases."),
    "init": ("factcheck.cli.init:init", "Start a project: a base, a report, configuration and a hook."),
    "rule": ("factcheck.cli.rule:rule", "Explain the rules."),
}
DEFAULT = "check"
_NESTED = "facts"

# Options that may stand before the command; True where a value follows.
_SHARED = {"--facts": True, "--format": True, "--output": True, "-o": True, "--date": True, "--no-cache": False}
_ALONE = ("-h", "--help", "--version")


class CommandGroup(click.Group):
    """Commands that are imported when they run; `check` is meant where none is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # While a shell completes a line, the line is as yet unfinished: nothing is put in for what is missing.
        return super().parse_args(ctx, args if ctx.resilient_parsing else arrange(args))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


def arrange(arguments: list[str]) -> list[str]:
    """The command first, with the options that stood before it behind it; `check` where no command is named.

    >>> arrange(["--format", "json", "claim", "x"]), arrange(["--date=2021-01-01", "a.txt"])
    (['claim', '--format', 'json', 'x'], ['check', '--date=2021-01-01', 'a.txt'])
    """
    position = _first_positional(arguments)
    leading, rest = arguments[:position], arguments[position:]
    if any(option in _ALONE for option in leading):
        return arguments
    if not rest:
        return ["--help"] if nothing_to_read() else [DEFAULT, *leading, "-"]
    if rest[0] not in COMMANDS:
        _refuse_misspelling(rest[0])
        return [DEFAULT, *arguments]
    return _nested(leading, rest[1:]) if rest[0] == _NESTED else [rest[0], *leading, *rest[1:]]


def _nested(leading: list[str], rest: list[str]) -> list[str]:
    """The same for `facts`, whose own commands take the options."""
    position = _first_positional(rest)
    return [_NESTED, *rest[position : position + 1], *leading, *rest[:position], *rest[position + 1 :]]


def _first_positional(arguments: list[str]) -> int:
    """Where the first argument stands that is neither an option nor an option's value."""
    position = 0
    while position < len(arguments):
        argument = arguments[position]
        if argument == "-" or not argument.startswith("-"):
            break
        if argument == "--":
            break
        position += 2 if _SHARED.get(argument) else 1
    return min(position, len(arguments))


def _refuse_misspelling(word: str) -> None:
    import difflib  # only a call that names no command and no file needs it

    close = difflib.get_close_matches(word, COMMANDS, n=1, cutoff=0.75)
    if close and not os.access(word, os.F_OK):
        raise click.UsageError(f"{word}: no such command and no such file; did you mean `{close[0]}`?")


@click.command(
    "factcheck",
    cls=CommandGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nExit codes: 0 done; 1 lint or claim found something wrong; 2 bad usage, fact base or input;\n"
    "3 claim: not enough evidence; 70 a bug in factcheck; 130 interrupted.",
)
@click.version_option(__version__, "--version", message="factcheck %(version)s")
def factcheck() -> None:
    """Check what a text says against a base of facts: numbers, dates, offices and relations.

    \b
      cat article.txt | factcheck          check standard input
      factcheck report.md drafts/          check files and folders
      factcheck claim "TEXT"               check one statement
      factcheck lint docs/                 lint in CI

    \b
    Everywhere, before or after the command: --facts FILE (may be repeated; default
    facts.yaml found upward), --format, --output FILE, --date YYYY-MM-DD, --no-cache,
    --traceback.
    """
