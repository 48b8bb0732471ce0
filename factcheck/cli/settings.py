"""The options that every checking command shares, and the settings they make."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from factcheck.records import record


@record
class Settings:
    """What the shared options say; `date` is the date of documents that bear none."""

    facts: tuple[str, ...]
    format: str
    output: Path | None
    date: datetime.date | None
    no_cache: bool = False


def _read_date(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date | None:
    try:
        return None if value is None else datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date; write it as 2021-07-31", ctx, param) from None


_OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the results to a file.",
)


def shared_options(*formats: str, with_output: bool = True) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Gives a command the shared options as one `settings` argument; the first of `formats` is its default.

    A command that brings an `--output` of its own takes the others only.
    """

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        def with_settings(
            facts: Sequence[str],
            format: str,
            date: datetime.date | None,
            no_cache: bool,
            output: Path | None = None,
            **others: Any,
        ) -> int:
            return command(settings=Settings(tuple(facts), format, output, date, no_cache), **others)

        with_settings.__doc__ = command.__doc__
        with_settings.__name__ = command.__name__
        # A command's own options are attached to the function it wraps; they stay before the shared ones.
        with_settings.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
        options = [*_options(formats), *([_OUTPUT] if with_output else [])]
        for option in reversed(options):
            with_settings = option(with_settings)
        return with_settings

    return decorate


def _options(formats: Sequence[str]) -> list[Callable[[Any], Any]]:
    return [
        click.option("--facts", multiple=True, metavar="FILE", help="A fact base; may be repeated."),
        click.option("--format", type=click.Choice(formats), default=formats[0], show_default=True, help="The format."),
        click.option(
            "--date",
            callback=_read_date,
            metavar="YYYY-MM-DD",
            help="The date of texts that bear none: what “now” means in them.",
        ),
        click.option("--no-cache", is_flag=True, help="Read the fact base itself, and keep no compiled one."),
    ]
