"""What a document proposes: the records of drafts, before they are entries of a base."""

from __future__ import annotations

from enum import Enum

from factcheck.facts.model import PropertyType, TimeKey, Value
from factcheck.records import record
from factcheck.values.time import Time
from factcheck.values.unit import Unit


@record
class Term:
    """An entity or a property: one of the base's, or a new one that is named from the words of the text."""

    id: str
    name: str
    is_new: bool = False
    type: PropertyType = PropertyType.QUANTITY  # of a property
    unit: Unit | None = None
    change: bool = False
    aliases: tuple[str, ...] = ()


@record
class DraftTime:
    """When a draft holds; `text` is how a base writes it."""

    key: TimeKey
    time: Time
    text: str


class Twin(Enum):
    """How a draft stands to a fact that the base already has of the same subject and property."""

    SAME = "another source"
    SERIES = "another point of the series"
    CONFLICT = "a conflict"


@record
class Draft:
    """One proposed fact. `place` is where its quote stands in the document; `doubts` say what is unsure.

    `texts` are its values as a base writes them; `others` are the entities that stand as values and are new,
    `cited` are further sources with their quotes, and `qualifiers` what else the fact is limited to.
    """

    subject: Term
    property: Term
    values: tuple[Value, ...]
    texts: tuple[str, ...]
    quote: str
    place: str  # "line 7", "page 2"
    time: DraftTime | None = None
    area: str | None = None
    said_by: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    twin: Twin | None = None
    twin_of: str | None = None  # a fact's id
    others: tuple[Term, ...] = ()
    cited: tuple[tuple[str, str], ...] = ()
    qualifiers: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()  # other wordings of a worded value
    supersedes: str | None = None  # a fact's id
