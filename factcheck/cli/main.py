"""The entry point: starts the right command and turns whatever happens into an exit code and one clear line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from factcheck.cli.exits import BUG, INTERRUPTED, USAGE
from factcheck.cli.group import factcheck
from factcheck.cli.streams import complain, prepare_streams
from factcheck.errors import FactBaseError, FactcheckError

_TRACEBACK = "--traceback"


def run() -> None:
    """Runs the command line of this process and exits."""
    prepare_streams()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Runs one command line and gives its exit code; every error is one line on standard error."""
    wants_traceback = _TRACEBACK in arguments or bool(os.environ.get("FACTCHECK_DEBUG"))
    try:
        kept = [argument for argument in arguments if argument != _TRACEBACK]
        return factcheck.main(kept, prog_name="factcheck", standalone_mode=False) or 0
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return USAGE
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "factcheck"
        return _ended(f"{error.format_message()} (see `{where} --help`)", USAGE)
    except click.ClickException as error:
        return _ended(error.format_message(), USAGE)
    except FactBaseError as error:
        return _bad_base(error)
    except FactcheckError as error:
        return _ended(str(error), USAGE)
    except (click.Abort, KeyboardInterrupt):
        return _ended("interrupted", INTERRUPTED)
    except Exception as error:
        if wants_traceback:
            raise
        return _bug(error)


def _ended(message: str, code: int) -> int:
    complain(message)
    return code


def _bad_base(error: FactBaseError) -> int:
    for problem in error.problems:
        complain(str(problem))
    return USAGE


def _bug(error: Exception) -> int:
    complain(f"internal error: {type(error).__name__}: {error}")
    complain("this is a bug in factcheck; please report it with the command, the input and what --traceback shows")
    return BUG
