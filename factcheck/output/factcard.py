"""One record of a base with all that is known of it: a fact with its quote in its place, an entity and so on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.errors import FactcheckError
from factcheck.facts.cite import TIME_WORDS, statement_of
from factcheck.facts.documents import Documents
from factcheck.facts.model import Citation, Dispute, Entity, EntityRef, Fact, FactBase, Place, Property, Source, Value
from factcheck.facts.suggest import hint
from factcheck.output.factlist import GAP, fact_list, qualifier_words
from factcheck.output.harmless import one_line
from factcheck.output.page import BLANK, Line, Page, Run, Tone, run
from factcheck.output.valuewords import interval_text, modifier_name
from factcheck.values.quantity import Quantity

_KEYS = 16  # the column of what is said, right of the keys
_AROUND = 100  # characters of the document shown on either side of a quote


def card(id: str, base: FactBase, documents: Documents) -> Page:
    """The page of the record with an id; of a fact first, where several have it. FactcheckError of none."""
    for fact in base.facts:
        if fact.id == id:
            return fact_card(fact, base, documents)
    if id in base.entities:
        return entity_card(base.entities[id], base)
    if id in base.properties:
        return property_card(base.properties[id], base)
    if id in base.sources:
        return source_card(base.sources[id], base)
    known = (*(fact.id for fact in base.facts), *base.entities, *base.properties, *base.sources)
    raise FactcheckError(f'no fact, entity, property or source "{id}" in the fact base{hint(id, known)}')


def facts_of(id: str, base: FactBase) -> list[Fact]:
    """The fact with an id, or the facts that the record with it is shown with."""
    named = [fact for fact in base.facts if fact.id == id]
    return named or [fact for fact in base.facts if _concerns(fact, id)]


def fact_card(fact: Fact, base: FactBase, documents: Documents) -> Page:
    """Everything about a fact."""
    lines = [Line((run(one_line(statement_of(fact, base)), Tone.STRONG),))]
    lines += [_row(key, *words) for key, words in _said(fact, base)]
    for dispute in fact.disputes:
        lines.append(_row("disputed", run(_disputed(dispute), Tone.OUTDATED)))
    for citation in fact.citations:
        lines += [BLANK, *_citation(citation, base, documents)]
    return (*lines, BLANK)


def draft_card(fact: Fact, base: FactBase, documents: Documents, place: str, remarks: Sequence[str]) -> Page:
    """A draft for review: where it stands in the walk, all about it, and what is unsure."""
    head = Line((run(place, Tone.QUIET),))
    unsure = [_row("unsure", run(one_line(remark), Tone.OUTDATED)) for remark in remarks]
    card = fact_card(fact, base, documents)
    return (head, *card[:-1], *unsure, BLANK)


def entity_card(entity: Entity, base: FactBase) -> Page:
    """An entity with its names, its place among others, and the facts about it."""
    rows = [
        ("id", entity.id),
        ("also", ", ".join(entity.aliases)),
        ("part of", _names(entity.part_of, base)),
        ("parts", _names([id for id, other in base.entities.items() if entity.id in other.part_of], base)),
        ("distinct from", _names(sorted(entity.distinct_from), base)),
        ("defined", _place(entity.place)),
    ]
    return _record(entity.name, rows, facts_of(entity.id, base), base)


def property_card(property: Property, base: FactBase) -> Page:
    """A property with its names and what it says of its values, and the facts that have it."""
    flags = {
        "change": property.change,
        "compare: interval": property.compare_interval,
        "exclusive": property.exclusive,
        "complete": property.complete,
    }
    rows = [
        ("id", property.id),
        ("also", ", ".join(property.aliases)),
        ("values", property.type.value + ("" if property.unit is None else f" in {property.unit.code}")),
        ("of", "" if property.of is None else base.properties[property.of].name),
        ("marked", ", ".join(flag for flag, is_set in flags.items() if is_set)),
        ("defined", _place(property.place)),
    ]
    return _record(property.name, rows, facts_of(property.id, base), base)


def source_card(source: Source, base: FactBase) -> Page:
    """A source, and the facts that rest on it."""
    rows = [
        ("id", source.id),
        ("publisher", source.publisher),
        ("author", source.author),
        ("published", _date(source)),
        ("document", source.document),
        ("url", source.url),
        ("note", source.note),
        ("defined", _place(source.place)),
    ]
    return _record(source.title, rows, facts_of(source.id, base), base)


def _record(name: str, rows: Sequence[tuple[str, str | None]], facts: Sequence[Fact], base: FactBase) -> Page:
    lines = [Line((run(one_line(name), Tone.STRONG),))]
    lines += [_row(key, run(one_line(text))) for key, text in rows if text]
    return (*lines, BLANK, *(fact_list(facts, base) if facts else (Line((run("no facts", Tone.QUIET),)),)), BLANK)


def _said(fact: Fact, base: FactBase) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """The keys of a fact with what they say, those that it has."""
    property = base.properties[fact.property]
    yield "id", (run(fact.id),)
    yield "subject", _named(base.entities[fact.subject].name, fact.subject)
    yield "property", _named(property.name, fact.property)
    for value, text in zip(fact.values, fact.texts(), strict=True):
        yield "value", (run(one_line(text), Tone.STRONG), *_read_as(value))
    if fact.time is not None:
        yield TIME_WORDS[fact.time.key], (run(fact.time.text),)
    if fact.area is not None:
        default = (GAP, run("by default", Tone.QUIET)) if fact.area_is_default else ()
        yield "area", (*_named(base.entities[fact.area].name, fact.area), *default)
    for words in qualifier_words(fact, base):
        yield "limited to", (run(one_line(words)),)
    yield from ((key, (run(one_line(text)),)) for key, text in _rest(fact, base) if text)


def _rest(fact: Fact, base: FactBase) -> Iterator[tuple[str, str | None]]:
    yield "said by", _names(fact.said_by, base)
    yield "also", ", ".join(fact.aliases)
    yield "supersedes", ", ".join(fact.supersedes)
    yield "tolerance", None if fact.tolerance is None else f"{fact.tolerance:g} of the value"
    yield "draft", "no verdict uses it" if fact.draft else None
    yield "note", fact.note
    yield "defined", _place(fact.place)


def _read_as(value: Value) -> tuple[Run, ...]:
    """How a quantity was read, which the words alone do not show."""
    if not isinstance(value, Quantity):
        return ()
    unit = "" if value.unit is None else f" {value.unit.code}"
    return (GAP, run(f"{modifier_name(value)}: {interval_text(value.interval)}{unit}", Tone.QUIET))


def _disputed(dispute: Dispute) -> str:
    stated = "" if dispute.stated is None else f"the source states {dispute.stated}; "
    return one_line(f"{dispute.key}: {stated}{dispute.why}")


def _citation(citation: Citation, base: FactBase, documents: Documents) -> Iterator[Line]:
    source = base.sources[citation.source]
    who = ", ".join(filter(None, (source.publisher, source.author, _date(source))))
    yield _row("source", run(one_line(source.title)), *((GAP, run(one_line(who), Tone.QUIET)) if who else ()))
    line = documents.line_of(source, citation.quote)
    where = source.document or source.url
    if where is not None:
        yield _row("place", run(where if line is None else f"{where}:{line}", Tone.OPEN))
    before, after = documents.around(source, citation.quote, _AROUND)
    quote = Run(run(one_line(citation.quote)).text, Tone.SUPPORTED, marked=True)
    yield _row(
        "quote", run(one_line(before) + " " if before else "", Tone.QUIET), quote, run(_after(after), Tone.QUIET)
    )


def _after(text: str) -> str:
    """What follows a quote, with a blank where a word begins."""
    words = one_line(text)
    return f" {words}" if text[:1].isspace() else words


def _row(key: str, *words: Run) -> Line:
    return Line(words, _KEYS, Run(f"  {key}", Tone.QUIET))


def _named(name: str, id: str) -> tuple[Run, ...]:
    return (run(one_line(name)), GAP, run(id, Tone.QUIET))


def _names(ids: Sequence[str], base: FactBase) -> str:
    return ", ".join(base.entities[id].name for id in ids)


def _concerns(fact: Fact, id: str) -> bool:
    """Whether a fact is about an entity, has it as a value, or has a property or source with this id."""
    is_value = any(isinstance(value, EntityRef) and value.id == id for value in fact.values)
    return is_value or id in (fact.subject, fact.property, *(citation.source for citation in fact.citations))


def _date(source: Source) -> str | None:
    return None if source.published is None else str(source.published)


def _place(place: Place) -> str:
    return f"{place.path}:{place.line}"
