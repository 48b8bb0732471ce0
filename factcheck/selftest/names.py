"""The names of a base that are not read as what they name where they stand alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.facts.model import Entity, FactBase, Property
from factcheck.mentions.model import NameKind, NameMention, SentenceMentions
from factcheck.selftest.model import UnreadName

_KINDS = {NameKind.ENTITY: "entity", NameKind.PROPERTY: "property"}

Reader = Callable[[str], SentenceMentions]


def find_unread(base: FactBase, read: Reader) -> Iterator[UnreadName]:
    """Every name and alias of an entity or a property that `read` does not find as its own, in file order."""
    for noun, records in (("entity", base.entities), ("property", base.properties)):
        for record in records.values():
            yield from _unread(noun, record, base, read)


def _unread(noun: str, record: Entity | Property, base: FactBase, read: Reader) -> Iterator[UnreadName]:
    for name in dict.fromkeys((record.name, *record.aliases)):
        found = read(name).names
        if not any(_KINDS.get(mention.kind) == noun and record.id in mention.ids for mention in found):
            yield UnreadName(noun, record.id, name, record.place, _taken_for(found, base))


def _taken_for(found: tuple[NameMention, ...], base: FactBase) -> tuple[str, ...]:
    """What the words are read as instead."""
    mentions = [mention for mention in found if mention.kind in _KINDS]
    return tuple(dict.fromkeys(f"{_KINDS[one.kind]} {id}" for one in mentions for id in one.ids))
