"""Where the results of a lint go: several formats at once, each to a file or one of them to standard output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from factcheck.records import record

FORMATS = (
    "concise",
    "full",
    "grouped",
    "text",
    "json",
    "jsonl",
    "github",
    "gitlab",
    "junit",
    "sarif",
    "rdjson",
    "markdown",
)


@record
class Destination:
    """A format and the file it goes to; None is standard output."""

    format: str
    path: Path | None = None


def read_destinations(outputs: Sequence[str], format: str) -> tuple[Destination, ...]:
    """The destinations that `--output` names: `FORMAT`, `FORMAT:PATH`, or a `PATH` for `format`.

    >>> [(each.format, str(each.path)) for each in read_destinations(["sarif:a.sarif", "github"], "concise")]
    [('sarif', 'a.sarif'), ('github', 'None')]
    """
    destinations = tuple(_read(output, format) for output in outputs) or (Destination(format),)
    if sum(destination.path is None for destination in destinations) > 1:
        raise click.UsageError("two formats for standard output; give all but one a file: --output FORMAT:PATH")
    return destinations


def _read(output: str, format: str) -> Destination:
    name, _, path = output.partition(":")
    if name in FORMATS:
        return Destination(name, Path(path) if path else None)
    return Destination(format, Path(output))
