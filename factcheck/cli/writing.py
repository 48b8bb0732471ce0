"""Adds entries to a base that others may be adding to at the same time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.base import NO_BASE
from factcheck.errors import FactBaseError, FactcheckError

if TYPE_CHECKING:
    from factcheck.drafts.entries import Sections
    from factcheck.facts.model import FactBase

_ATTEMPTS = 5


def write_entries(
    file: Path,
    load: Callable[[], FactBase],
    build: Callable[[FactBase], Sections],
    accept: Callable[[FactBase], object] = lambda base: None,
) -> FactBase:
    """Adds what `build` makes of the base to a file of it, and gives the new base.

    Where somebody else has changed the file meanwhile and the two do not fit together, it is done again with the base
    as it is then.
    """
    from factcheck.facts.editing import edit_base

    for attempt in range(1, _ATTEMPTS + 1):
        before = _content(file)
        base = load()
        sections = build(base)
        try:
            return edit_base(file, partial(_added, sections=sections), _paths(base), accept)
        except FactBaseError:
            if attempt == _ATTEMPTS or _content(file) == before:
                raise
    raise AssertionError("unreachable")


def _paths(base: FactBase) -> list[str]:
    return [path for path in base.path.split(", ") if path]


def first_file(base: FactBase) -> str:
    """The file that entries go to where none is named."""
    if not base.files:
        raise FactcheckError(f"{NO_BASE}, or the file to start with --into FILE")
    return base.files[0]


def _added(text: str, sections: Sections) -> str:
    from factcheck.facts.editing import START, with_entries

    return with_entries(text or START, sections)


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
