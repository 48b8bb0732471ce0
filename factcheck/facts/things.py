"""Reads the sources and the entities of a base."""

from __future__ import annotations

import datetime

from factcheck.facts.circles import find_circles
from factcheck.facts.model import Entity, Source
from factcheck.facts.names import Names
from factcheck.facts.sections import Entry, Problems
from factcheck.records import replace


def build_source(entry: Entry, problems: Problems) -> Source:
    return Source(
        id=entry.id,
        title=entry.text("title") or "",
        place=entry.place,
        published=_published(entry, problems),
        publisher=entry.text("publisher"),
        author=entry.text("author"),
        document=entry.text("document"),
        url=entry.text("url"),
        note=entry.text("note"),
        sha256=entry.text("sha256"),
    )


def _published(entry: Entry, problems: Problems) -> datetime.date | None:
    text = entry.text("published")
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError:
        if text and len(text) == 10 and text[4] == text[7] == "-":  # other forms were reported with the shapes
            problems.add(entry.path, entry.body.fields["published"][1], f"the calendar has no day {text}; mend it")
    return None


def build_entities(entries: dict[str, Entry], names: Names, problems: Problems) -> dict[str, Entity]:
    """The entities in file order; where one is distinct from another, the other is from it."""
    entities = {id: _entity(entry, names) for id, entry in entries.items()}
    for id in find_circles({id: entity.part_of for id, entity in entities.items()}):
        entry = entries[id]
        message = f"`{id}` is part of itself, by way of {' and '.join(entities[id].part_of)}: break the circle"
        problems.add(entry.path, entry.body.fields["part_of"][1], message)
    return _mutually_distinct(entities)


def _entity(entry: Entry, names: Names) -> Entity:
    return Entity(
        id=entry.id,
        name=entry.text("name") or "",
        place=entry.place,
        aliases=entry.texts("aliases"),
        part_of=names.require_all(entry, "part_of"),
        distinct_from=frozenset(names.require_all(entry, "distinct_from")),
    )


def _mutually_distinct(entities: dict[str, Entity]) -> dict[str, Entity]:
    others = {id: set(entity.distinct_from) for id, entity in entities.items()}
    for id, entity in entities.items():
        for other in entity.distinct_from:
            others[other].add(id)
    return {id: replace(entity, distinct_from=frozenset(others[id])) for id, entity in entities.items()}
