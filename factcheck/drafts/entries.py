"""Writes drafts as entries of a base: YAML text for each section, with comments on what is unsure."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Container, Iterator, Sequence

from factcheck.drafts.model import Draft, Term, Twin
from factcheck.drafts.naming import free_id, slug
from factcheck.facts.declared import unit_table
from factcheck.facts.model import FactBase
from factcheck.patterns import Pattern
from factcheck.reading.units import UnitTable, parse_unit
from factcheck.records import record

_WIDTH = 120
_PLAIN = Pattern(r"[^\W_][^#:,\"'\\{}\[\]\n]*")  # what YAML reads as it stands, in brackets too
_SPOKEN_FOR = Pattern(r"~|null|true|false|yes|no|on|off", re.I)


@record
class NewSource:
    """A document as a source of a base."""

    id: str
    title: str
    document: str
    published: str | None = None
    is_new: bool = True


Sections = dict[str, list[str]]  # the lines to add, by section


def entries_of(
    drafts: Sequence[Draft], source: NewSource, base: FactBase, taken: set[str], id_: str | None = None
) -> Sections:
    """The lines that propose the drafts of one document; ids that were given are added to `taken`.

    With `id_` the one draft is a fact of that id, which nobody has to review.
    """
    new = [draft for draft in drafts if draft.twin is not Twin.SAME]
    entities = _new_terms(
        [term for draft in new for term in (draft.subject, *draft.others)], {*base.entities, *_kept(taken, "entity")}
    )
    properties = _new_terms([draft.property for draft in new], {*base.properties, *_kept(taken, "property")})
    table, mark = unit_table(base.units), "  # proposed" if id_ is None else ""
    taken.update(f"entity:{term.id}" for term in entities)
    taken.update(f"property:{term.id}" for term in properties)
    return {
        "sources": _source_lines(source) if source.is_new else [],
        "entities": [f"  {term.id}: {{name: {scalar(term.name)}}}{mark}" for term in entities],
        "properties": [_property_line(term, table) + mark for term in properties],
        "facts": [line for draft in drafts for line in _fact_lines(draft, source, base, taken, id_)],
    }


def _kept(taken: set[str], kind: str) -> set[str]:
    """The ids of a kind that earlier documents proposed; a colon stands in no id of a fact."""
    return {id_.partition(":")[2] for id_ in taken if id_.startswith(f"{kind}:")}


def _new_terms(terms: Sequence[Term], known: set[str]) -> list[Term]:
    return list({term.id: term for term in terms if term.is_new and term.id not in known}.values())


def _source_lines(source: NewSource) -> list[str]:
    lines = [f"  {source.id}:", *_field("title", source.title, 4)]
    if source.published is not None:
        lines.append(f"    published: {source.published}")
    return [*lines, *_field("document", source.document, 4)]


def _property_line(term: Term, table: UnitTable) -> str:
    written = None if term.unit is None else parse_unit(term.unit.code, table)
    is_written = written is not None and term.unit is not None and written.dimension == term.unit.dimension
    unit = f", unit: {scalar(term.unit.code)}" if is_written and term.unit is not None else ""
    kind = "" if is_written else f", type: {term.type.value}"
    change = ", change: true" if term.change else ""
    names = f", aliases: [{', '.join(map(scalar, term.aliases))}]" if term.aliases else ""
    return f"  {term.id}: {{name: {scalar(term.name)}{names}{unit}{kind}{change}}}"


def _fact_lines(draft: Draft, source: NewSource, base: FactBase, taken: set[str], fixed: str | None) -> Iterator[str]:
    if draft.twin is Twin.SAME:
        twin = next(fact for fact in base.facts if fact.id == draft.twin_of)
        if any(citation.source == source.id for citation in twin.citations):
            return  # the document was drafted before
        yield f"  # `{draft.twin_of}` is told here too ({draft.place}); its other source:"
        yield f"  #   {{source: {source.id}, quote: {scalar(draft.quote)}}}"
        return
    if fixed is not None:
        yield f"  - id: {fixed}"
        yield from _fields(draft, source)
        return
    id_ = id_of(draft, {*taken, *(fact.id for fact in base.facts)})
    taken.add(id_)
    for remark in _remarks(draft):
        yield f"  # {remark}"
    yield f"  - id: {id_}"
    yield from _fields(draft, source)
    yield "    draft: true"


def id_of(draft: Draft, taken: Container[str]) -> str:
    """An id for a fact, of its subject, property and time."""
    when = "" if draft.time is None else f"-{slug(draft.time.text)}"
    return free_id(f"{draft.subject.id}-{draft.property.id}{when}", taken)


def _remarks(draft: Draft) -> Iterator[str]:
    yield draft.place + "".join(f"; {doubt}" for doubt in draft.doubts)
    if draft.twin is Twin.CONFLICT:
        yield f"conflict: `{draft.twin_of}` gives another value for the same time"
    elif draft.twin is Twin.SERIES:
        yield f"another point of the series of `{draft.twin_of}`"


def _fields(draft: Draft, source: NewSource) -> Iterator[str]:
    yield f"    subject: {draft.subject.id}"
    yield f"    property: {draft.property.id}"
    yield from _value(draft.texts)
    if draft.time is not None:
        yield f"    {draft.time.key.value}: {draft.time.text}"
    if draft.area is not None:
        yield f"    area: {draft.area}"
    if draft.qualifiers:
        yield f"    qualifiers: {{{', '.join(f'{key}: {scalar(value)}' for key, value in draft.qualifiers)}}}"
    if draft.aliases:
        yield f"    aliases: [{', '.join(map(scalar, draft.aliases))}]"
    if draft.said_by:
        yield f"    said_by: [{', '.join(draft.said_by)}]"
    if draft.supersedes is not None:
        yield f"    supersedes: {draft.supersedes}"
    if not draft.cited:
        yield f"    source: {source.id}"
        yield from _field("quote", draft.quote, 4)
        return
    yield "    sources:"
    for cited, quote in ((source.id, draft.quote), *draft.cited):
        yield f"      - source: {cited}"
        yield from _field("quote", quote, 8)


def _value(texts: Sequence[str]) -> list[str]:
    """The value, or the list of values, each on a line of its own."""
    if len(texts) == 1:
        return _field("value", texts[0], 4)
    return ["    value:", *(f"      - {scalar(text)}" for text in texts)]


def _field(key: str, text: str, indent: int) -> list[str]:
    """A key with its text, folded where it is long."""
    head, more = " " * indent, " " * (indent + 2)
    line = f"{key}: {scalar(text)}"
    return textwrap.wrap(
        line, _WIDTH, initial_indent=head, subsequent_indent=more, break_long_words=False, break_on_hyphens=False
    )


def scalar(text: str) -> str:
    """A text as YAML: as it stands where that is safe, else in double quotes.

    In brackets a comma begins another entry, so that a text with one is quoted.

    >>> scalar("17.8 trillion yuan"), scalar("true"), scalar("a: b")
    ('17.8 trillion yuan', '"true"', '"a: b"')
    """
    is_safe = _PLAIN.fullmatch(text) and " - " not in text and not text.endswith(" ")
    return text if is_safe and not _SPOKEN_FOR.fullmatch(text) else json.dumps(text, ensure_ascii=False)
