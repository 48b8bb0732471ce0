"""Reads what a document proposes: drafts of figures, dates, offices, relations and statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.claims.discourse import Discourse
from factcheck.drafts.dates import date_drafts
from factcheck.drafts.figures import figure_drafts
from factcheck.drafts.model import Draft
from factcheck.drafts.offices import office_drafts
from factcheck.drafts.relations import relation_drafts
from factcheck.drafts.scene import Scene
from factcheck.drafts.statements import statement_drafts
from factcheck.drafts.topics import main_name
from factcheck.facts.index import FactIndex
from factcheck.text.document import BlockKind
from factcheck.text.position import LineIndex

_READERS: tuple[Callable[[Scene], Iterator[Draft]], ...] = (
    figure_drafts,
    date_drafts,
    office_drafts,
    relation_drafts,
    statement_drafts,
)


def read_drafts(discourse: Discourse, index: FactIndex) -> tuple[Draft, ...]:
    """The drafts of a document in text order, each statement once."""
    lines, main = LineIndex(discourse.document.source), main_name(discourse)
    found: dict[tuple[str, ...], Draft] = {}
    for context in discourse.contexts:
        if context.kind is not BlockKind.DATELINE:
            scene = Scene(discourse, context, index, lines, main)
            for draft in (draft for reader in _READERS for draft in reader(scene)):
                time = "" if draft.time is None else draft.time.text
                told = "; ".join(draft.texts).lower()
                found.setdefault((draft.subject.id, draft.property.id, told, time), draft)
    return tuple(found.values())
