"""The source that a document is for a base: one that the base has, or a new one named from the document."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.settings import Settings

if TYPE_CHECKING:
    from factcheck.drafts.entries import NewSource
    from factcheck.pipeline import Checker
    from factcheck.text.document import Document


def source_of(path: str, document: Document, into: Path | None, checker: Checker, settings: Settings) -> NewSource:
    """The base's source for a document, or a new one with what the document says of itself."""
    from factcheck.drafts.entries import NewSource
    from factcheck.drafts.naming import free_id, slug

    known = checker.index.base.sources
    for source in known.values():
        beside = Path(source.place.path).parent
        if source.document is not None and (beside / source.document).resolve() == Path(path).resolve():
            published = None if source.published is None else str(source.published)
            return NewSource(source.id, source.title, source.document, published, is_new=False)
    title = document.title or Path(path).stem
    folder = Path.cwd() if into is None else into.resolve().parent
    named = Path(os.path.relpath(Path(path).resolve(), folder)).as_posix()
    date = document.date or settings.date
    return NewSource(free_id(slug(Path(path).stem), known), title, named, None if date is None else str(date))


def date_of(source: NewSource, settings: Settings) -> datetime.date | None:
    """The date of a source, else the one that the call gives."""
    return settings.date if source.published is None else datetime.date.fromisoformat(source.published)
