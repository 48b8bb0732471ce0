"""Reads the facts of a base."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.facts.model import (
    Citation,
    Dispute,
    EntityRef,
    Fact,
    FactTime,
    Place,
    Property,
    PropertyType,
    TimeKey,
    Value,
)
from factcheck.facts.names import Names
from factcheck.facts.sections import Entry, Problems
from factcheck.facts.valuereading import ValueReader
from factcheck.facts.yamltree import Listing, Mapping, Scalar

_TIME_KEYS = tuple(key.value for key in TimeKey)


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads facts one by one and reports what is wrong with each."""

    values: ValueReader
    entities: Names
    sources: Names
    facts: Names
    property_names: Names
    properties: dict[str, Property]
    problems: Problems

    def fact(self, entry: Entry) -> Fact | None:
        """The fact, None where its subject or property is unknown or its value cannot be read."""
        subject = self._named(entry, "subject", self.entities)
        property = self._property(entry)
        values = () if property is None else self._values(entry, property)
        read = Fact(
            id=entry.id,
            subject=subject or "",
            property="" if property is None else property.id,
            values=values,
            text=self._text(entry, values),
            citations=self._citations(entry),
            place=entry.place,
            value_place=entry.place_of("value"),
            time=self._time(entry),
            area=self._named(entry, "area", self.entities),
            qualifiers=self._qualifiers(entry),
            said_by=self.entities.require_all(entry, "said_by"),
            note=entry.text("note"),
            disputes=() if property is None else self._disputes(entry, property),
            supersedes=self.facts.require_all(entry, "supersedes"),
            aliases=entry.texts("aliases"),
            tolerance=_share(entry.text("tolerance")),
            draft=entry.is_set("draft"),
        )
        return read if read.subject and read.property and values else None

    def _named(self, entry: Entry, key: str, names: Names) -> str | None:
        node = entry.body.get(key)
        return names.require(entry.path, node) if isinstance(node, Scalar) and not node.is_blank else None

    def _property(self, entry: Entry) -> Property | None:
        id = self._named(entry, "property", self.property_names)
        return None if id is None else self.properties[id]

    def _values(self, entry: Entry, property: Property) -> tuple[Value, ...]:
        if property.type in (PropertyType.QUANTITY, PropertyType.DATE) and "aliases" in entry.body.fields:
            key = entry.body.fields["aliases"][0]
            message = f"`aliases` are other wordings of a worded value; `{property.id}` is a {property.type.value}"
            self.problems.add(entry.path, key, f"{message}: remove them, or give them to the property or the unit")
        aliases = entry.texts("aliases")
        read = [self.values.value(entry.path, node, property, aliases) for node in entry.scalars("value")]
        return tuple(value for value in read if value is not None)

    def _text(self, entry: Entry, values: tuple[Value, ...]) -> str:
        """The value as written; an entity by its name."""
        written = [" ".join(node.text.split()) for node in entry.scalars("value")]
        if len(values) == len(written):
            pairs = zip(values, written, strict=True)
            written = [self.entities.name(value.id) if isinstance(value, EntityRef) else text for value, text in pairs]
        return "; ".join(written)

    def _citations(self, entry: Entry) -> tuple[Citation, ...]:
        listed = entry.body.get("sources")
        bodies = listed.items if isinstance(listed, Listing) else (entry.body,)
        found = (self._citation(entry.path, body) for body in bodies if isinstance(body, Mapping))
        return tuple(citation for citation in found if citation is not None)

    def _citation(self, path: str, body: Mapping) -> Citation | None:
        source, quote = body.get("source"), body.get("quote")
        if not isinstance(source, Scalar) or source.is_blank:
            return None
        id = self.sources.require(path, source)
        if id is None or not isinstance(quote, Scalar):
            return None
        return Citation(id, quote.text.strip(), Place(path, quote.line, quote.column))

    def _time(self, entry: Entry) -> FactTime | None:
        for key in TimeKey:
            node = entry.body.get(key.value)
            if isinstance(node, Scalar) and not node.is_blank:
                time = self.values.time(entry.path, node)
                return None if time is None else FactTime(key, time, node.text.strip())
        return None

    def _qualifiers(self, entry: Entry) -> tuple[tuple[str, str], ...]:
        """Pairs of a key and an entity's id, or the words where they name no entity."""
        book = entry.body.get("qualifiers")
        fields = book.fields.values() if isinstance(book, Mapping) else ()
        named = ((key.text, node.text) for key, node in fields if isinstance(node, Scalar) and not node.is_blank)
        return tuple((key, self.entities.find(text) or text) for key, text in named)

    def _disputes(self, entry: Entry, property: Property) -> tuple[Dispute, ...]:
        record = entry.body.get("disputed")
        fields = record.fields.values() if isinstance(record, Mapping) else ()
        return tuple(self._dispute(entry, key, body, property) for key, body in fields if isinstance(body, Mapping))

    def _dispute(self, entry: Entry, key: Scalar, body: Mapping, property: Property) -> Dispute:
        if key.text not in entry.body.fields and key.text != "area":
            self.problems.add(entry.path, key, f"`{key.text}` is disputed, but the fact has no `{key.text}`: add it")
        node, why = body.get("stated"), body.get("why")
        stated = node if isinstance(node, Scalar) and not node.is_blank else None
        is_time = stated is not None and key.text in _TIME_KEYS
        is_value = stated is not None and key.text == "value"
        return Dispute(
            key=key.text,
            stated=None if stated is None else stated.text,
            why=why.text if isinstance(why, Scalar) else "",
            stated_time=self.values.time(entry.path, stated) if is_time and stated is not None else None,
            stated_value=self.values.value(entry.path, stated, property, ())
            if is_value and stated is not None
            else None,
        )


def _share(text: str | None) -> float | None:
    try:
        return None if text is None else float(text)
    except ValueError:  # reported with the shapes
        return None
