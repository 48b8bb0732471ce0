"""Facts as a table of observations, one a row, with the column names of SDMX."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from factcheck.facts.model import Fact, FactBase, Value
from factcheck.output.jsontext import number_text
from factcheck.patterns import Pattern
from factcheck.values.quantity import Quantity

# REF_AREA to OBS_VALUE are SDMX's own; the others give what its codes cannot.
HEAD = (
    "ID",
    "SUBJECT",
    "INDICATOR",
    "REF_AREA",
    "TIME_PERIOD",
    "TIME_KEY",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "OBS_STATUS",
    "VALUE",
    "ALIASES",
    "QUALIFIERS",
    "SAID_BY",
    "SOURCE",
    "QUOTE",
)
_HALF = Pattern(r"-H([12])\b")


def format_observations(facts: Iterable[Fact], base: FactBase) -> str:
    """The facts with a head, one a row for each value and source. VALUE is the value as the base writes it.

    OBS_VALUE is the number in the unit; it is empty for ranges, dates and words. OBS_STATUS is A, or D for what the
    base marks as disputed, or O for a draft.
    """
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(row for fact in facts for row in _rows(fact))
    return written.getvalue()


def _rows(fact: Fact) -> Iterator[tuple[str, ...]]:
    time = "" if fact.time is None else _HALF.sub(r"-S\1", fact.time.text)
    key = "" if fact.time is None else fact.time.key.value
    area = "" if fact.area is None or fact.area_is_default else fact.area
    for value, text in zip(fact.values, fact.texts(), strict=True):
        for citation in fact.citations:
            yield (
                fact.id,
                fact.subject,
                fact.property,
                area,
                time,
                key,
                *_observed(value),
                _status(fact),
                text,
                " | ".join(fact.aliases),
                "; ".join(f"{key}={words}" for key, words in fact.qualifiers),
                " ".join(fact.said_by),
                citation.source,
                citation.quote,
            )


def _observed(value: Value) -> tuple[str, str]:
    """The number and its unit."""
    if not isinstance(value, Quantity):
        return "", ""
    number = "" if value.value is None else number_text(value.value)
    return number, "" if value.unit is None else value.unit.code


def _status(fact: Fact) -> str:
    return "O" if fact.draft else "D" if fact.disputes else "A"
