"""The index of a base as books of a store: written from memory, and opened without reading more than is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, FactBase
from factcheck.facts.packing import Packing
from factcheck.facts.store import Lookup, Members, Store, StoreWriter, members

_WHOLE = "whole"  # the book of what is not looked up by a key


def write_index(index: FactIndex, files: Sequence[str], writer: StoreWriter) -> None:
    """Writes an index, with the records of its base, which was read from these files."""
    pack = Packing(files).pack
    base = index.base
    records = {"sources": base.sources, "entities": base.entities, "properties": base.properties, "facts": index.facts}
    for book, found in records.items():
        writer.add(book, ((key, pack(value)) for key, value in found.items()))
    for book, groups in (("subject", index.by_subject), ("property", index.by_property), ("digits", index.by_digits)):
        writer.add(book, _ids(groups))
    writer.add("pair", _ids(index.by_pair))
    for book, lists in _lists(index).items():
        writer.add(book, ((key, pack(values)) for key, values in lists.items()))
    writer.add("superseded", index.superseded.items())
    for book, ids in _sets(index).items():
        writer.add(book, members(ids))
    writer.add("qualifiers", members(index.qualifiers))
    writer.add(_WHOLE, [("units", pack(base.units)), ("leads", pack(index.leads))])


def _ids(groups: Mapping[Any, Iterable[Fact]]) -> Iterator[tuple[Any, list[str]]]:
    return ((key, [fact.id for fact in group]) for key, group in groups.items())


def _lists(index: FactIndex) -> dict[str, Mapping[str, Any]]:
    return {
        "value_of": index.value_of,
        "by_name": index.by_name,
        "ancestors": index.ancestors,
        "parts": index.parts,
        "bases": index.bases,
    }


def _sets(index: FactIndex) -> dict[str, Iterable[str]]:
    return {
        "crowded": index.crowded,
        "areas": index.areas,
        "others": index.others,
        "bodies": index.bodies,
        "tacit": index.tacit_subjects,
    }


def open_index(store: Store, path: str, files: Sequence[str]) -> FactIndex:
    """The index that a store holds, of the base at a path, whose files now have these names."""
    unpack = Packing(files).unpack
    facts: Lookup[str, Fact] = Lookup(store, "facts", unpack)

    def grouped(book: str, is_paired: bool = False) -> Lookup[Any, tuple[Fact, ...]]:
        return Lookup(store, book, lambda ids: tuple(facts[id] for id in ids), is_paired=is_paired)

    base = FactBase(
        path=path,
        sources=Lookup(store, "sources", unpack),
        entities=Lookup(store, "entities", unpack),
        properties=Lookup(store, "properties", unpack),
        facts=facts.values(),
        units=unpack(store.find(_WHOLE, "units")),
    )
    return FactIndex(
        base=base,
        facts=facts,
        by_pair=grouped("pair", is_paired=True),
        by_subject=grouped("subject"),
        by_property=grouped("property"),
        crowded=Members(store, "crowded"),
        by_digits=grouped("digits"),
        value_of=Lookup(store, "value_of", unpack),
        by_name=Lookup(store, "by_name", unpack),
        ancestors=Lookup(store, "ancestors", unpack),
        parts=Lookup(store, "parts", unpack),
        areas=Members(store, "areas"),
        bases=Lookup(store, "bases", unpack),
        qualifiers=Members(store, "qualifiers", is_paired=True),
        leads=unpack(store.find(_WHOLE, "leads")),
        others=Members(store, "others"),
        bodies=Members(store, "bodies"),
        tacit_subjects=Members(store, "tacit"),
        superseded=Lookup(store, "superseded", str),
    )
