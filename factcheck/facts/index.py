"""The fact base arranged for look-up: by subject and property, by number, by area; built once and read many times.

What is looked up costs the same in a base of any size: nothing here is gone through from end to end by those who ask.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Set
from typing import TypeVar

from factcheck.facts.model import Entity, EntityRef, Fact, FactBase, Property
from factcheck.patterns import Pattern
from factcheck.reading.times import read_times
from factcheck.records import record
from factcheck.values.quantity import Quantity
from factcheck.values.time import Basis
from factcheck.values.unit import Unit, UnitKind

_OTHERS = Pattern(r"\bothers?\b|其他|其它", re.I)

_CROWD = 400  # facts of a property that are gone through where only the property is named
_FEW = 64  # facts that a number may tell from all others

Key = TypeVar("Key", bound=Hashable)

_AREA_MARKS = ("省", "自治区", "市", "县", "新区", "州", "镇", "乡", "村")
_NO_AREAS = ("超市", "股市", "门市", "夜市", "楼市")


@record
class FactIndex:
    """Look-ups over the facts that are no drafts; every tuple is in file order."""

    base: FactBase
    facts: Mapping[str, Fact]
    by_pair: Mapping[tuple[str, str], tuple[Fact, ...]]
    by_subject: Mapping[str, tuple[Fact, ...]]
    by_property: Mapping[str, tuple[Fact, ...]]  # no more than the first of those that are crowded
    crowded: Set[str]  # properties that so many facts have that their name alone tells none of them
    by_digits: Mapping[str, tuple[Fact, ...]]  # significant digits of the value; those that tell few facts
    value_of: Mapping[str, frozenset[str]]  # an entity's id to the properties that have it as a value
    by_name: Mapping[str, tuple[str, ...]]  # a name in lower case to the entities that have it
    ancestors: Mapping[str, frozenset[str]]  # everything an entity is part of
    parts: Mapping[str, tuple[str, ...]]  # what says of itself that it is part of an entity
    areas: Set[str]  # entities that stand for an area
    bases: Mapping[str, frozenset[Basis]]  # a property's id to what its names say a change is measured against
    qualifiers: Set[tuple[str, str]]  # every key and value that limits some fact
    leads: tuple[str, ...]  # properties that tell by how many points a growth is ahead of others'
    others: Set[str]  # entities that are named as the others: "other loans"
    bodies: Set[str]  # entities that are no areas and about which the base says nothing, or who speak
    tacit_subjects: Set[str]  # subjects that the base's own quotes leave out
    superseded: Mapping[str, str]  # a fact's id to the id of the one that supersedes it

    def property_of(self, fact: Fact) -> Property:
        return self.base.properties[fact.property]

    def owners_of(self, subject: str) -> frozenset[str]:
        """The entities that facts link to a subject: who runs it, founded it, where it is."""
        return frozenset(
            value.id
            for fact in self.by_subject.get(subject, ())
            for value in fact.values
            if isinstance(value, EntityRef)
        )

    def unit_words(self, unit: Unit | None) -> tuple[str, ...]:
        """The words that the base gives for a unit."""
        return next((word.aliases for word in self.base.units if unit is not None and word.unit.code == unit.code), ())

    def parts_of(self, wholes: Iterable[str]) -> tuple[str, ...]:
        """The entities that are directly part of any of these."""
        return tuple(dict.fromkeys(part for whole in sorted(wholes) for part in self.parts.get(whole, ())))

    def is_within(self, part: str, whole: str) -> bool:
        """Whether one entity is another or, through `part_of`, a part of it."""
        return part == whole or whole in self.ancestors.get(part, frozenset())


def build_index(base: FactBase) -> FactIndex:
    """Arranges a base; drafts are left out."""
    facts = [fact for fact in base.facts if not fact.draft]
    ancestors = {id: _ancestors(base, id) for id, entity in base.entities.items() if entity.part_of}
    areas = _areas(base, facts, ancestors)
    by_property = _grouped(facts, lambda fact: [fact.property])
    return FactIndex(
        base=base,
        facts={fact.id: fact for fact in facts},
        by_pair=_grouped(facts, lambda fact: [(fact.subject, fact.property)]),
        by_subject=_grouped(facts, lambda fact: [fact.subject]),
        by_property={prop: group[:_CROWD] for prop, group in by_property.items()},
        crowded=frozenset(prop for prop, group in by_property.items() if len(group) > _CROWD),
        by_digits={digits: group for digits, group in _grouped(facts, _digits).items() if len(group) <= _FEW},
        value_of=_value_of(facts),
        by_name=_by_name(base),
        ancestors=ancestors,
        parts=_parts(base),
        areas=areas,
        bodies=_bodies(base, facts) - areas,
        bases={prop.id: _bases(prop) for prop in base.properties.values()},
        qualifiers=frozenset(pair for fact in facts for pair in fact.qualifiers),
        leads=tuple(prop.id for prop in base.properties.values() if _is_lead(prop)),
        others=frozenset(entity.id for entity in base.entities.values() if _OTHERS.search(entity.name)),
        tacit_subjects=_tacit_subjects(base, facts),
        superseded={old: fact.id for fact in facts for old in fact.supersedes},
    )


def _grouped(facts: Iterable[Fact], keys: Callable[[Fact], Iterable[Key]]) -> dict[Key, tuple[Fact, ...]]:
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        for key in dict.fromkeys(keys(fact)):
            groups[key].append(fact)
    return {key: tuple(group) for key, group in groups.items()}


def _digits(fact: Fact) -> list[str]:
    return [number.digits for value in fact.values if isinstance(value, Quantity) for number in value.numbers]


def _value_of(facts: Iterable[Fact]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        for value in fact.values:
            if isinstance(value, EntityRef):
                found[value.id].add(fact.property)
    return {id: frozenset(properties) for id, properties in found.items()}


def _ancestors(base: FactBase, entity: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(base.entities[entity].part_of)
    while waiting:
        whole = waiting.pop()
        if whole not in found and whole in base.entities:
            found.add(whole)
            waiting.extend(base.entities[whole].part_of)
    return frozenset(found)


def _by_name(base: FactBase) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    for entity in base.entities.values():
        for name in dict.fromkeys(name.casefold() for name in (entity.name, *entity.aliases)):
            names[name].append(entity.id)
    return {name: tuple(ids) for name, ids in names.items()}


def _tacit_subjects(base: FactBase, facts: Iterable[Fact]) -> frozenset[str]:
    """Subjects that none of their facts' quotes name: "the economy" of a county whose product is told by itself."""
    told: dict[str, bool] = {}
    for fact in facts:
        subject = base.entities[fact.subject]
        prop = base.properties[fact.property]
        quotes = " ".join(citation.quote for citation in fact.citations).casefold()
        beyond = _without(quotes, (prop.name, *prop.aliases))
        bare = not _stands_in(beyond, (subject.name, *subject.aliases))
        told[subject.id] = told.get(subject.id, True) and bare
    return frozenset(subject for subject, bare in told.items() if bare)


def _without(text: str, names: Iterable[str]) -> str:
    """A text without some names, the longest first: what 出生人口 says of 人口 is the property's name."""
    for name in sorted((name.casefold() for name in names), key=len, reverse=True):
        text = text.replace(name, " ")
    return text


def _stands_in(text: str, names: Iterable[str]) -> bool:
    return any(name.casefold() in text for name in names)


def _bodies(base: FactBase, facts: Iterable[Fact]) -> frozenset[str]:
    subjects: set[str] = set()
    speakers: set[str] = set()
    for fact in facts:
        subjects.add(fact.subject)
        speakers.update(fact.said_by)
    return frozenset(set(base.entities) - subjects | speakers)


def _is_lead(prop: Property) -> bool:
    return prop.of is not None and prop.unit is not None and prop.unit.kind is UnitKind.POINT


def _bases(prop: Property) -> frozenset[Basis]:
    """The bases that a property's name and aliases tell."""
    found = {mention.time.basis for name in (prop.name, *prop.aliases) for mention in read_times(name)}
    return frozenset(basis for basis in found if basis is not None)


def _parts(base: FactBase) -> dict[str, tuple[str, ...]]:
    parts: dict[str, list[str]] = defaultdict(list)
    for entity in base.entities.values():
        for whole in entity.part_of:
            parts[whole].append(entity.id)
    return {whole: tuple(members) for whole, members in parts.items()}


def _areas(base: FactBase, facts: Iterable[Fact], ancestors: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What some fact has as its area, what such an area is part of, and parts of areas about which nothing is said."""
    used = {fact.area for fact in facts if fact.area is not None}
    wider = {whole for area in used for whole in ancestors.get(area, frozenset())}
    areas = used | wider
    spoken = {fact.subject for fact in facts} | {speaker for fact in facts for speaker in fact.said_by}
    parts = {entity for entity, wholes in ancestors.items() if wholes & areas and entity not in spoken}
    named_so = {entity.id for entity in base.entities.values() if entity.id not in spoken and _is_named_area(entity)}
    return frozenset(areas | parts | named_so)


def _is_named_area(entity: Entity) -> bool:
    """Whether a Chinese name bears the mark of an area: 白水县."""
    names = (entity.name, *entity.aliases)
    return any(len(name) > 2 and name.endswith(_AREA_MARKS) and not name.endswith(_NO_AREAS) for name in names)
