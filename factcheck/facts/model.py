"""The records of a fact base: past the loader there are only these."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum

from factcheck.records import record
from factcheck.values.quantity import Quantity
from factcheck.values.time import Time
from factcheck.values.unit import Unit


@record
class Place:
    """Where something stands in a file; line and column count from 1."""

    path: str
    line: int
    column: int


@record
class Source:
    """A document that facts rest on. `document` is a path relative to the base, as written."""

    id: str
    title: str
    place: Place
    published: datetime.date | None = None
    publisher: str | None = None
    author: str | None = None
    document: str | None = None
    url: str | None = None
    note: str | None = None
    sha256: str | None = None  # of the document's bytes


@record
class Entity:
    """A thing that facts are about, or that stands in one of their slots."""

    id: str
    name: str
    place: Place
    aliases: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    distinct_from: frozenset[str] = frozenset()


class PropertyType(Enum):
    """What the values of a property are."""

    QUANTITY = "quantity"
    DATE = "date"
    ENTITY = "entity"
    WORDS = "words"


@record
class Property:
    """What is said of a subject."""

    id: str
    name: str
    place: Place
    type: PropertyType
    aliases: tuple[str, ...] = ()
    unit: Unit | None = None
    of: str | None = None  # the property that a growth or a share is of
    change: bool = False  # signed
    compare_interval: bool = False
    exclusive: bool = False
    complete: bool = False


@record
class Words:
    """A worded value with its other wordings."""

    text: str
    aliases: tuple[str, ...] = ()


@record
class EntityRef:
    """An entity as a value."""

    id: str


Value = Quantity | Time | EntityRef | Words


class TimeKey(Enum):
    """Which key of a fact gave its time."""

    AS_OF = "as_of"  # a level at a day
    PERIOD = "period"  # a flow, or from when to when a worded fact held
    BY = "by"  # a target


@record
class FactTime:
    """When a fact holds, and in which sense."""

    key: TimeKey
    time: Time
    text: str  # as written in the base


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with the words it says it in."""

    source: str
    quote: str
    place: Place | None = field(default=None, compare=False)  # of the quote in the base


@record
class Dispute:
    """A key in doubt: what the source states (as written; None where nothing is given) and why it is wrong."""

    key: str  # a key of the fact: as_of, period, value, area, subject …
    stated: str | None
    why: str
    stated_time: Time | None = None
    stated_value: Value | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement of the base: subject, property, value, qualifiers and sources.

    `values` has one member, or several where the base gives a list (each is true).
    `qualifiers` are pairs of a key and an entity's id or words.
    """

    id: str
    subject: str
    property: str
    values: tuple[Value, ...]
    text: str  # the value as written, for messages ("17.8 trillion yuan")
    citations: tuple[Citation, ...]
    place: Place
    time: FactTime | None = None
    area: str | None = None  # an entity's id; `defaults` filled in
    area_is_default: bool = False
    qualifiers: tuple[tuple[str, str], ...] = ()
    said_by: tuple[str, ...] = ()  # entities' ids
    note: str | None = None
    disputes: tuple[Dispute, ...] = ()
    supersedes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    tolerance: float | None = None
    draft: bool = False
    value_place: Place | None = field(default=None, compare=False)

    def texts(self) -> tuple[str, ...]:
        """The values as written, one by one."""
        parts = tuple(self.text.split("; "))
        return parts if len(parts) == len(self.values) else (self.text,) * len(self.values)


@record
class UnitWord:
    """A unit that the base defines under `units:`, with the words for it."""

    unit: Unit
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactBase:
    """A whole base, in file order; drafts included."""

    path: str
    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    properties: Mapping[str, Property]
    facts: Collection[Fact]
    units: tuple[UnitWord, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)  # of the files it was read from: path to SHA-256
    files: tuple[str, ...] = ()  # all that were read, those that others include too
