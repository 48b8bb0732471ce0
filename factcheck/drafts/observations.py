"""Facts from a table of observations: each row a draft, by the column names of SDMX."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from factcheck.drafts.model import Draft, DraftTime, Term
from factcheck.drafts.naming import slug
from factcheck.errors import InputError
from factcheck.facts.model import Entity, Fact, FactBase, Property, PropertyType, TimeKey
from factcheck.patterns import Pattern
from factcheck.reading.times import parse_fact_time
from factcheck.records import replace
from factcheck.values.time import Grain

_NEEDED = ("SUBJECT", "INDICATOR")
_HALF = Pattern(r"-S([12])\b")
_KEYS = {key.value: key for key in TimeKey}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the fact that it gives, by its id where it has one, and the source that it names."""

    number: int
    id: str | None
    draft: Draft
    source: str | None
    has_quote: bool


def read_rows(text: str, path: str, base: FactBase) -> tuple[Row, ...]:
    """The rows of a table in CSV. Raises InputError for the first that cannot be read: what, where, what to do."""
    lines = text.splitlines()
    reader = csv.DictReader(StringIO(text), strict=True)
    try:
        head = reader.fieldnames or ()
        lacking = [name for name in _NEEDED if name not in head]
        if "VALUE" not in head and "OBS_VALUE" not in head:
            lacking.append("OBS_VALUE")
        if lacking:
            raise InputError(f"{path}:1: the table has no column {', '.join(lacking)}")
        rows, start = [], 2
        for record in reader:
            cells = {key: (cell or "").strip() for key, cell in record.items() if isinstance(key, str)}
            raw = " ".join(lines[start - 1 : reader.line_num])
            if any(cells.values()):
                rows.append(_row(cells, f"{path}:{start}", start, raw, base))
            start = reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"{path}:{reader.line_num}: this is not CSV: {error}") from None
    return _joined(rows)


def _row(cells: Mapping[str, str], place: str, number: int, raw: str, base: FactBase) -> Row:
    def cell(name: str) -> str:
        return cells.get(name, "")

    empty = [name for name in _NEEDED if not cell(name)]
    value = cell("VALUE") or _value(cell("OBS_VALUE"), cell("UNIT_MEASURE"), cell("UNIT_MULT"), place)
    if empty or not value:
        raise InputError(f"{place}: {', '.join(empty) or 'OBS_VALUE'} is empty: fill it in, or leave out the row")
    property_ = _property(cell("INDICATOR"), base)
    quote = cell("QUOTE")
    draft = Draft(
        subject=_term(cell("SUBJECT"), base.entities),
        property=property_,
        values=(),
        texts=(value,),
        quote=" ".join((quote or raw).split()),
        place=f"line {number}",
        time=_time(cell("TIME_PERIOD"), cell("TIME_KEY"), place),
        area=_term(cell("REF_AREA"), base.entities).id if cell("REF_AREA") else None,
        said_by=tuple(cell("SAID_BY").split()),
        aliases=tuple(filter(None, map(str.strip, cell("ALIASES").split("|")))),
        qualifiers=tuple(_qualifiers(cell("QUALIFIERS"), place)),
        others=(_term(cell("REF_AREA"), base.entities),) if cell("REF_AREA") else (),
    )
    return Row(number, cell("ID") or None, draft, cell("SOURCE") or None, bool(quote))


def _value(number: str, unit: str, power: str, place: str) -> str:
    """A number as a base writes it, with its unit."""
    if not number:
        return ""
    if not re.fullmatch(r"[-+]?\d+(?:\.\d+)?", number):
        raise InputError(f"{place}: OBS_VALUE is {number!r}: write a number such as -4.1, or the value in VALUE")
    if power and not re.fullmatch(r"\d{1,2}", power):
        raise InputError(f"{place}: UNIT_MULT is {power!r}: write a power of ten such as 6")
    shown = _shifted(number, int(power or 0))
    whole, _, rest = shown.partition(".")
    grouped = f"{int(whole):,}" if whole.lstrip("+-").isdigit() and not whole.startswith("-0") else whole
    shown = f"{grouped}.{rest}" if rest else grouped
    return f"{shown}%" if unit.lower() in ("percent", "pc", "pt") else f"{shown} {unit}".strip()


def _shifted(number: str, power: int) -> str:
    """A number times a power of ten, digit for digit."""
    whole, _, rest = number.partition(".")
    digits = rest.ljust(power, "0")
    return whole + digits[:power] + (f".{digits[power:]}" if digits[power:] else "")


def _time(text: str, key: str, place: str) -> DraftTime | None:
    if not text:
        return None
    written = _HALF.sub(r"-H\1", text)
    time = parse_fact_time(written)
    if time is None:
        raise InputError(f"{place}: TIME_PERIOD is {text!r}: write it as 2021-07-31, 2021-07, 2021-Q2, 2021-S1 or 2021")
    if key and key not in _KEYS:
        raise InputError(f"{place}: TIME_KEY is {key!r}: write as_of, period or by")
    usual = TimeKey.AS_OF if time.grain is Grain.DAY else TimeKey.PERIOD
    return DraftTime(_KEYS[key] if key else usual, time, written)


def _qualifiers(text: str, place: str) -> Iterator[tuple[str, str]]:
    for part in filter(None, map(str.strip, text.split(";"))):
        key, sign, value = part.partition("=")
        if not sign:
            raise InputError(f"{place}: QUALIFIERS is {text!r}: write key=value, several parted by semicolons")
        yield key.strip(), value.strip()


def _term(words: str, known: Mapping[str, Entity] | Mapping[str, Property]) -> Term:
    """A record by its id, its name or an alias; what is not known is new."""
    if words in known:
        return Term(words, known[words].name)
    folded = words.casefold()
    for record in known.values():
        if folded in (name.casefold() for name in (record.name, *record.aliases)):
            return Term(record.id, record.name)
    return Term(slug(words), words, is_new=True)


def _property(words: str, base: FactBase) -> Term:
    term = _term(words, base.properties)
    known = base.properties.get(term.id)
    kind = PropertyType.QUANTITY if known is None else known.type
    return Term(term.id, term.name, term.is_new, kind)


def _joined(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of one fact, which give further values of it or further sources, as one."""
    joined: list[Row] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last is None or row.id is None or row.id != last.id:
            joined.append(row)
        else:
            joined[-1] = replace(last, draft=_with_more(last, row))
    return tuple(joined)


def _with_more(last: Row, row: Row) -> Draft:
    draft = last.draft
    if row.draft.texts[0] not in draft.texts:
        draft = replace(draft, texts=(*draft.texts, *row.draft.texts))
    cited = (row.source or "", row.draft.quote)
    is_new = row.has_quote and cited not in ((last.source, draft.quote), *draft.cited)
    return replace(draft, cited=(*draft.cited, cited)) if is_new else draft


def is_told(row: Row, fact: Fact) -> bool:
    """Whether a fact of the base says what a row does."""
    draft = row.draft
    time = None if draft.time is None else (draft.time.key, draft.time.text)
    its = None if fact.time is None else (fact.time.key, fact.time.text)
    return (fact.subject, fact.property, fact.texts(), its) == (draft.subject.id, draft.property.id, draft.texts, time)
