"""Adds entries to a base that others may be adding to at the same time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactBaseError

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
            return edit_base(file, partial(_added, sections=sections), base.path.split(", "), accept)
        except FactBaseError:
            if attempt == _ATTEMPTS or _content(file) == before:
                raise
    raise AssertionError("unreachable")


def _added(text: str, sections: Sections) -> str:
    from factcheck.facts.editing import START, with_entries

    return with_entries(text or START, sections)


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
