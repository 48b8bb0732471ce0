"""The areas of a base, and the default area of the facts that name none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.facts.model import Entity, Fact
from factcheck.records import replace


def with_default_areas(
    facts: tuple[Fact, ...], defaults: Mapping[str, str], entities: Mapping[str, Entity]
) -> tuple[Fact, ...]:
    """The facts, with their file's default area where they name none and their subject is not an area itself."""
    if not defaults:
        return facts
    areas = _areas((*(fact.area for fact in facts if fact.area is not None), *defaults.values()), entities)
    return tuple(_filled(fact, defaults.get(fact.place.path), areas) for fact in facts)


def _filled(fact: Fact, default: str | None, areas: frozenset[str]) -> Fact:
    if fact.area is not None or default is None or fact.subject in areas:
        return fact
    return replace(fact, area=default, area_is_default=True)


def _areas(used: Iterable[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    """What is used as an area, with all that is part of it and all that it is part of."""
    parts: dict[str, list[str]] = defaultdict(list)
    wholes: dict[str, list[str]] = {}
    for id, entity in entities.items():
        wholes[id] = list(entity.part_of)
        for whole in entity.part_of:
            parts[whole].append(id)
    used = set(used)
    return _reached(used, parts) | _reached(used, wholes)


def _reached(start: Iterable[str], links: Mapping[str, list[str]]) -> frozenset[str]:
    found = set(start)
    waiting = list(found)
    while waiting:
        for next_id in links.get(waiting.pop(), ()):
            if next_id not in found:
                found.add(next_id)
                waiting.append(next_id)
    return frozenset(found)
