"""How far a long run has come, on standard error and only for a person."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from factcheck.cli.streams import is_terminal

_FEW = 10  # inputs that are not worth a bar


def with_progress(paths: Sequence[str]) -> Iterator[str]:
    """The paths one by one, with a bar that vanishes at the end; none for few inputs, in CI and off terminals."""
    if len(paths) <= _FEW or not is_terminal(sys.stderr) or os.environ.get("CI"):
        yield from paths
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield from progress.track(paths, total=len(paths))
