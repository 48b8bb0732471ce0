"""What a sentence mentions, gathered: the records that claims are built from."""

from __future__ import annotations

from enum import Enum

from factcheck.mentions.tokens import Token
from factcheck.reading.model import QuantityMention, Skip, Span, TimeMention
from factcheck.records import record


class NameKind(Enum):
    """What a name of the base names."""

    ENTITY = "entity"
    PROPERTY = "property"
    VALUE = "value"  # a worded value of a fact
    QUALIFIER = "qualifier"  # a worded qualifier of a fact; the id is "key=words"


@record
class NameMention:
    """A name of the base where it stands; `ids` has several members where entities share the alias.

    `score` is 1 for a name as the base has it, less where words stand in another order or are misspelt.
    """

    span: Span
    kind: NameKind
    ids: tuple[str, ...]
    alias: str
    score: float = 1.0
    is_area: bool = False  # names a place that facts are about


class UnknownRole(Enum):
    """Where a name stands that the base does not know."""

    OWNER = "owner"  # "Acme's revenue"
    PLACE = "place"  # "in France"
    SUBJECT = "subject"  # "Acme Corp earned …"
    DESCRIPTION = "description"  # 该公司, 这家上市公司: a thing that the text leaves without its name
    SPEAKER = "speaker"  # "Acme said"
    OTHER = "other"


@record
class UnknownName:
    """A proper name that the base does not know."""

    span: Span
    text: str
    role: UnknownRole


@record
class SentenceMentions:
    """Everything that one sentence mentions, each kind in text order; spans are into the sentence's text."""

    text: str
    tokens: tuple[Token, ...]
    quantities: tuple[QuantityMention, ...]
    times: tuple[TimeMention, ...]
    names: tuple[NameMention, ...]
    unknowns: tuple[UnknownName, ...]
    skips: tuple[Skip, ...]

    def entities(self) -> tuple[NameMention, ...]:
        return tuple(name for name in self.names if name.kind is NameKind.ENTITY)

    def properties(self) -> tuple[NameMention, ...]:
        return tuple(name for name in self.names if name.kind is NameKind.PROPERTY)

    def worded_values(self) -> tuple[NameMention, ...]:
        return tuple(name for name in self.names if name.kind is NameKind.VALUE)
