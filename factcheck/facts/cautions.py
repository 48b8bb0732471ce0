"""What is not wrong in a base but may surprise: shared names, look-alikes, doubles, drafts, unproved quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, pairwise

from factcheck.errors import Problem
from factcheck.facts.model import Entity, Fact, FactBase, Place, Property

_CROWD = 8  # records that share one name; in a larger crowd only neighbours are named
_SHOWN = 3  # shared names that a message lists
_SHORTEST = 2  # characters of a name that says anything
_FILLERS = frozenset(
    """
a an the this that these those it its they their he she we you i is are was were be been being has have had do does did
will would can could may might shall should of in on at by for to from with and or but not no as than then there here
的 了 和 与 是 在 有 为 等 对 其 该 这 那
""".split()
)
_FEW_WORDS = 2  # of a name that another contains; one word ("China") stands in too many


def find_cautions(base: FactBase) -> Iterator[Problem]:
    """The warnings about a base, in no order."""
    told_of = _told_of(base)
    yield from _shared_names("entities", base.entities, lambda first, second: True)
    yield from _shared_names(
        "properties", base.properties, lambda first, second: bool(told_of[first] & told_of[second])
    )
    yield from _too_short(base.entities)
    yield from _too_short(base.properties)
    yield from _look_alikes(base.entities)
    yield from _doubles(base.facts)
    yield from _drafts(base.facts)
    yield from _without_document(base)
    yield from _superseded_elsewhere(base)


def _told_of(base: FactBase) -> dict[str, set[tuple[str, str | None]]]:
    """What each property is told of, in which dimension: where these differ, they tell two properties apart."""
    told_of: dict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for fact in base.facts:
        unit = base.properties[fact.property].unit
        told_of[fact.property].add((fact.subject, None if unit is None else unit.dimension))
    return told_of


def problem_at(place: Place, message: str) -> Problem:
    return Problem(place.path, place.line, place.column, message)


def _shared_names(
    noun: str, records: Mapping[str, Entity] | Mapping[str, Property], meet: Callable[[str, str], bool]
) -> Iterator[Problem]:
    """Names that two records share, where the two meet."""
    holders: dict[str, list[str]] = defaultdict(list)
    for id, record in records.items():
        for name in dict.fromkeys(_folded(word) for word in (record.name, *record.aliases)):
            holders[name].append(id)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, ids in holders.items():
        for pair in combinations(ids, 2) if len(ids) <= _CROWD else pairwise(ids):
            shared[pair].append(name)
    meeting = ((pair, names) for pair, names in shared.items() if meet(*pair))
    for (first, second), names in meeting:
        more = "" if len(names) <= _SHOWN else f" and {len(names) - _SHOWN} more"
        listed = ", ".join(f'"{name}"' for name in names[:_SHOWN]) + more
        message = f"{noun} `{first}` and `{second}` share {listed}: only the context tells them apart"
        yield problem_at(records[second].place, message)


def _too_short(records: Mapping[str, Entity] | Mapping[str, Property]) -> Iterator[Problem]:
    """Names that stand in every text: a single letter or sign, a number, or mere filler."""
    for id, record in records.items():
        for name in (record.name, *record.aliases):
            if len(name.strip()) < _SHORTEST or name.strip().isdigit() or _is_filler(name):
                message = f'"{name}" is a name of `{id}` and matches almost everything: write a longer one'
                yield problem_at(record.place, message)


def _is_filler(name: str) -> bool:
    """Whether a name is made of words alone that stand in every text and name nothing."""
    words = _folded(name).split()
    return bool(words) and all(word in _FILLERS for word in words)


def _look_alikes(entities: Mapping[str, Entity]) -> Iterator[Problem]:
    """Entities of which one name holds all words of another's, found by way of the rarest word."""
    words = {id: frozenset(_folded(entity.name).split()) for id, entity in entities.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for id, name in words.items():
        for word in name:
            holders[word].append(id)
    for id, name in words.items():
        if len(name) < _FEW_WORDS:
            continue
        rarest = min(name, key=lambda word: (len(holders[word]), word))
        for other in holders[rarest]:
            if other != id and name <= words[other] and not _are_told_apart(entities[id], entities[other]):
                message = f'"{entities[other].name}" looks like "{entities[id].name}" (`{id}`)'
                advice = f"if the two are never the same, add `distinct_from: [{id}]`"
                yield problem_at(entities[other].place, f"{message}: {advice}")


def _are_told_apart(entity: Entity, other: Entity) -> bool:
    return other.id in entity.distinct_from or entity.id in other.distinct_from


def _doubles(facts: Iterable[Fact]) -> Iterator[Problem]:
    seen: dict[object, Fact] = {}
    for fact in facts:
        time = None if fact.time is None else (fact.time.key, fact.time.time)
        key = (fact.subject, fact.property, fact.values, time, fact.area, frozenset(fact.qualifiers), fact.said_by)
        first = seen.setdefault(key, fact)
        if first is not fact:
            message = f"fact `{fact.id}` says the same as `{first.id}` (line {first.place.line})"
            yield problem_at(fact.place, f"{message}: make it one fact with several `sources`")


def _drafts(facts: Iterable[Fact]) -> Iterator[Problem]:
    for fact in facts:
        if fact.draft:
            yield problem_at(fact.place, f"fact `{fact.id}` is a draft: no verdict uses it until `draft` is removed")


def _without_document(base: FactBase) -> Iterator[Problem]:
    cited = {citation.source for fact in base.facts for citation in fact.citations}
    for source in base.sources.values():
        if source.document is None and source.id in cited:
            message = f"source `{source.id}` names no `document`: its quotes cannot be proved"
            yield problem_at(source.place, message)


def _superseded_elsewhere(base: FactBase) -> Iterator[Problem]:
    """Facts that take the place of one in another file, which its keepers may not know."""
    facts = {fact.id: fact for fact in base.facts}
    for fact in base.facts:
        for old in (facts[id] for id in fact.supersedes if id in facts):
            if old.place.path != fact.place.path:
                message = f"fact `{fact.id}` supersedes `{old.id}` of {old.place.path}:{old.place.line}"
                yield problem_at(fact.place, f"{message}: see that both bases mean it")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
