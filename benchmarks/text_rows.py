"""The rows about texts: throughput, growth with length, hostile texts, and many files in one run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timing import Row


def text_rows(folder: Path) -> Iterator[Row]:
    """Makes the texts in a folder and measures what reading them costs."""
    yield from ()
