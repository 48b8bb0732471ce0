"""Which facts an edition of a base adds, changes, supersedes and removes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from factcheck.facts.model import Entity, Fact, FactBase, Property
from factcheck.records import replace


class Kind(Enum):
    """What became of a fact."""

    ADDED = "added"
    CHANGED = "changed"
    SUPERSEDED = "superseded"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that the editions do not share. `keys` are the keys that changed; `by` is the fact that supersedes it."""

    kind: Kind
    id: str
    old: Fact | None
    new: Fact | None
    keys: tuple[str, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True)
class TermChange:
    """An entity or a property that was added, changed or removed: its names may change what a report is read to say."""

    kind: Kind
    noun: str
    id: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs between two editions: facts in the order of the new one, removed ones last; then terms."""

    old: FactBase
    new: FactBase
    facts: tuple[Difference, ...]
    terms: tuple[TermChange, ...]


def compare(old: FactBase, new: FactBase) -> Differences:
    """What `new` has that `old` has not, and the other way round. A fact goes by its id."""
    before, after = _by_id(old.facts), _by_id(new.facts)
    superseded = _superseders(new.facts, after) - _superseders(old.facts, before)
    replaced_by = dict(superseded)
    facts = [*_kept_and_added(before, after, replaced_by), *_removed(before, after)]
    terms = [*_terms("entity", old.entities, new.entities), *_terms("property", old.properties, new.properties)]
    return Differences(old, new, tuple(facts), tuple(terms))


def _by_id(facts: Iterable[Fact]) -> dict[str, Fact]:
    return {fact.id: fact for fact in facts}


def _superseders(facts: Iterable[Fact], known: Mapping[str, Fact]) -> set[tuple[str, str]]:
    """The facts that are superseded, each with the one that does."""
    return {(old, fact.id) for fact in facts for old in fact.supersedes if old in known and not fact.draft}


def _kept_and_added(
    before: Mapping[str, Fact], after: Mapping[str, Fact], replaced_by: Mapping[str, str]
) -> Iterator[Difference]:
    for id_, fact in after.items():
        old = before.get(id_)
        if old is None:
            yield Difference(Kind.ADDED, id_, None, fact)
            continue
        keys = tuple(_changed(old, fact))
        if id_ in replaced_by:
            yield Difference(Kind.SUPERSEDED, id_, old, fact, keys, replaced_by[id_])
        elif keys:
            yield Difference(Kind.CHANGED, id_, old, fact, keys)


def _removed(before: Mapping[str, Fact], after: Mapping[str, Fact]) -> Iterator[Difference]:
    return (Difference(Kind.REMOVED, id_, fact, None) for id_, fact in before.items() if id_ not in after)


# The keys of a fact as a base has them, with what they hold; places do not count.
_KEYS = {
    "subject": "subject",
    "property": "property",
    "value": "values",
    "time": "time",
    "area": "area",
    "qualifiers": "qualifiers",
    "said_by": "said_by",
    "sources": "citations",
    "disputed": "disputes",
    "supersedes": "supersedes",
    "aliases": "aliases",
    "tolerance": "tolerance",
    "draft": "draft",
    "note": "note",
}


def _changed(old: Fact, new: Fact) -> Iterator[str]:
    for key, attribute in _KEYS.items():
        if getattr(old, attribute) != getattr(new, attribute):
            yield key
    if old.text != new.text and old.values == new.values:
        yield "wording"


def _terms(
    noun: str, old: Mapping[str, Entity] | Mapping[str, Property], new: Mapping[str, Entity] | Mapping[str, Property]
) -> Iterator[TermChange]:
    for id_, record in new.items():
        before = old.get(id_)
        if before is None:
            yield TermChange(Kind.ADDED, noun, id_)
        elif keys := tuple(_changed_keys(before, record)):
            yield TermChange(Kind.CHANGED, noun, id_, keys)
    yield from (TermChange(Kind.REMOVED, noun, id_) for id_ in old if id_ not in new)


def _changed_keys(old: Any, new: Any) -> Iterator[str]:
    """The fields of two records of one kind that differ, but for their places."""
    if replace(old, place=new.place) != new:
        yield from (name for name in old.__slots__ if name != "place" and getattr(old, name) != getattr(new, name))
