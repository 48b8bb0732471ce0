"""The schema of a fact base as data: what the loader checks and what the published JSON Schema is made of."""

from __future__ import annotations

from factcheck.facts.shapes import Book, Key, Leaf, ListOf, Many, Record
from factcheck.patterns import Pattern

_NOT_IN_IDS = r"""\s"'`,;:{}\[\]()<>#|*!?@%=+~^$\\"""

TEXT = Leaf("a text", "some words", Pattern(r"\S"), is_numeric=True)
ID = Leaf("an id", "a-short-name", Pattern(rf"^[^{_NOT_IN_IDS}_./&-][^{_NOT_IN_IDS}]*$"), is_numeric=True)
NAME = Leaf("an id or a name", "a-short-name", Pattern(r"\S"), is_numeric=True)
DATE = Leaf("a date", "2021-09-07", Pattern(r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))
TIME = Leaf("a time", "2021-07-31", Pattern(r"\S"), is_numeric=True)
FACTOR = Leaf("a positive number", "1000000", Pattern(r"^(?=.*[1-9])[0-9]+(\.[0-9]+)?$"), is_numeric=True)
SHARE = Leaf("a share from 0 to 1", "0.02", Pattern(r"^(0?\.[0-9]+|0|1|1\.0+)$"), is_numeric=True)
SUM = Leaf("a SHA-256 sum", "9f86d081… (64 hexadecimal digits)", Pattern(r"^[0-9a-f]{64}$"))
FLAG = Leaf("true or false", "true", Pattern(r"^(true|false)$"), choices=(True, False))
VERSION = Leaf("the number of the format", "1", Pattern(r"^1$"), choices=(1,))
TYPE = Leaf(
    "quantity, date, entity or words",
    "quantity",
    Pattern(r"^(quantity|date|entity|words)$"),
    choices=("quantity", "date", "entity", "words"),
)
COMPARE = Leaf("the word interval", "interval", Pattern(r"^interval$"), choices=("interval",))

SOURCE = Record(
    "a source",
    (
        Key("title", TEXT, "the document's title.", required=True),
        Key("published", DATE, "the day it was published, such as 2021-09-07."),
        Key("publisher", TEXT, "who published it."),
        Key("author", TEXT, "who wrote it."),
        Key("document", TEXT, "a file with its text; the path is relative to this base."),
        Key("url", TEXT, "where it stands on the web."),
        Key("sha256", SUM, "the sum of the document's bytes; `facts verify` tells when they change."),
        Key("note", TEXT, "what a reader of the base should know about it."),
    ),
)

ENTITY = Record(
    "an entity",
    (
        Key("name", TEXT, "the name to use in messages.", required=True),
        Key("aliases", ListOf(TEXT), "other names, in any language."),
        Key("part_of", Many(NAME), "the entity, or entities, that contain it."),
        Key("distinct_from", Many(NAME), "entities never matched for it, however alike."),
        Key("note", TEXT, "what a reader of the base should know about it."),
    ),
)

PROPERTY = Record(
    "a property",
    (
        Key("name", TEXT, "the name to use in messages.", required=True),
        Key("aliases", ListOf(TEXT), "other wordings, in any language."),
        Key("unit", TEXT, "an ISO 4217 code, percent, percentage-point, a measure or a counted noun."),
        Key("type", TYPE, "what its values are; quantity where there is a unit."),
        Key("of", NAME, "the property that a growth or a share is of."),
        Key("change", FLAG, "true where values carry a sign: growth, an increase or a fall."),
        Key("compare", COMPARE, "interval where the interval itself is the value: targets, guidance."),
        Key("exclusive", FLAG, "true where a subject has one value at a time."),
        Key("complete", FLAG, "true where the facts are the whole series or group."),
        Key("note", TEXT, "what a reader of the base should know about it."),
    ),
)

UNIT = Record(
    "a unit",
    (
        Key("aliases", ListOf(TEXT), "the words for it, in any language."),
        Key("of", TEXT, "the unit that it is a multiple of."),
        Key("times", FACTOR, "how many of that unit one of it is."),
    ),
)

CITATION = Record(
    "a source of a fact",
    (
        Key("source", NAME, "the id of a source.", required=True),
        Key("quote", TEXT, "the words of its document that say so.", required=True),
    ),
)

DISPUTE = Record(
    "a dispute",
    (
        Key("why", TEXT, "why the key is in doubt.", required=True),
        Key("stated", TEXT, "what the source states."),
    ),
)

DISPUTABLE = ("value", "as_of", "period", "by", "area", "subject", "property", "said_by", "qualifiers")

FACT = Record(
    "a fact",
    (
        Key("id", ID, "a short name that no other fact has.", required=True),
        Key("subject", NAME, "the entity that it is about.", required=True),
        Key("property", NAME, "what it says of the subject.", required=True),
        Key("value", Many(TEXT), "a quantity, a date, an entity's id, words, or a list of these.", required=True),
        Key("as_of", TIME, "the time of a level."),
        Key("period", TIME, "the time of a flow, or from when to when it held."),
        Key("by", TIME, "the time of a target."),
        Key("area", NAME, "where it holds: an entity's id or name."),
        Key("qualifiers", Book("a qualifier", TEXT, NAME), "what else it is limited to."),
        Key("said_by", Many(NAME), "who said it, for whom, citing whom."),
        Key("source", NAME, "the id of a source."),
        Key("quote", TEXT, "the words of its document that say so."),
        Key("sources", ListOf(CITATION), "several sources, each with its quote."),
        Key("aliases", ListOf(TEXT), "other wordings of a worded value."),
        Key(
            "disputed",
            Record("`disputed`", tuple(Key(name, DISPUTE, "why this key is in doubt.") for name in DISPUTABLE)),
            "the keys in doubt.",
        ),
        Key("supersedes", Many(NAME), "the facts that it is a revised edition of."),
        Key("tolerance", SHARE, "how far a claim may be off, relative to the value."),
        Key("draft", FLAG, "true keeps it out of every verdict."),
        Key("note", TEXT, "what a reader of the base should know about it."),
    ),
    choices=(("source", "quote"), ("sources",)),
    rivals=("as_of", "period", "by"),
)

DEFAULTS = Record("`defaults`", (Key("area", NAME, "the area of facts that name none."),))

BASE = Record(
    "a fact base",
    (
        Key("factbase", VERSION, "write `factbase: 1` at the top.", required=True),
        Key("include", Many(TEXT), "other bases that belong to it; the paths are relative to this one."),
        Key("defaults", DEFAULTS, "what facts leave out."),
        Key("sources", Book("a source", ID, SOURCE), "the documents that facts rest on, by id."),
        Key("entities", Book("an entity", ID, ENTITY), "what facts are about, by id."),
        Key("properties", Book("a property", ID, PROPERTY), "what is said of subjects, by id."),
        Key("units", Book("a unit", TEXT, UNIT), "units that are not known without it."),
        Key("facts", ListOf(FACT), "the facts."),
    ),
)
