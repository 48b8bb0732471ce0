"""The names of a base as books of a store: written from memory, and opened without reading more than is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Any

from factcheck.facts.store import Lookup, Members, Store, StoreWriter, members
from factcheck.mentions.lexicon import Lexicon, Name
from factcheck.mentions.model import NameKind


def write_lexicon(lexicon: Lexicon, writer: StoreWriter) -> None:
    """Writes a lexicon; its areas are those of the index."""
    for book, names in (("starts", lexicon.starts), ("bags", lexicon.bags), ("cjk", lexicon.cjk)):
        writer.add(book, ((key, list(map(_packed, found))) for key, found in names.items()))
    writer.add("cjk_lengths", lexicon.cjk_lengths.items())
    writer.add("near", lexicon.near.items())
    writer.add("vocabulary", members(lexicon.vocabulary))


def open_lexicon(store: Store, areas: Set[str]) -> Lexicon:
    """The lexicon that a store holds."""
    return Lexicon(
        starts=Lookup(store, "starts", _names),
        bags=Lookup(store, "bags", _names),
        cjk=Lookup(store, "cjk", _names),
        cjk_lengths=Lookup(store, "cjk_lengths", tuple),
        vocabulary=Members(store, "vocabulary"),
        near=Lookup(store, "near", tuple),
        areas=areas,
    )


def _packed(name: Name) -> list[str]:
    return [name.kind.value, name.id, name.alias]


def _names(packed: Iterable[list[Any]]) -> tuple[Name, ...]:
    return tuple(Name(NameKind(kind), id, alias) for kind, id, alias in packed)
