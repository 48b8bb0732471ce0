"""Facts and their verification as JSON, built field by field with the report's names for the same things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.errors import Problem
from factcheck.facts.cite import statement_of
from factcheck.facts.documents import Documents
from factcheck.facts.model import Citation, Dispute, EntityRef, Fact, FactBase, Value, Words
from factcheck.facts.verify import Verification
from factcheck.output.jsontext import Json, to_json
from factcheck.output.valuewords import modifier_name
from factcheck.values.quantity import Quantity
from factcheck.values.time import Day, Time


def format_facts(facts: Sequence[Fact], base: FactBase, documents: Documents) -> str:
    """The facts as one object beside the base that they are of."""
    report: dict[str, Json] = {
        "schema": 1,
        "factbase": _base(base),
        "facts": [_fact(fact, base, documents) for fact in facts],
    }
    return to_json(report, indent=2) + "\n"


def format_fact_lines(facts: Iterable[Fact], base: FactBase, documents: Documents) -> str:
    """The facts one a line."""
    return "".join(to_json(_fact(fact, base, documents)) + "\n" for fact in facts)


def format_verification(found: Verification, base: FactBase) -> str:
    """What was proved and what was not, as one object."""
    report: dict[str, Json] = {
        "schema": 1,
        "factbase": _base(base),
        "proved": {"quotes": found.quotes, "values": found.values},
        "defects": [_problem(problem) for problem in found.defects],
        "warnings": [_problem(problem) for problem in found.warnings],
    }
    return to_json(report, indent=2) + "\n"


def format_problem_lines(found: Verification) -> str:
    """The defects and warnings one a line, each with its severity."""
    marked = [("error", problem) for problem in found.defects] + [("warning", problem) for problem in found.warnings]
    return "".join(to_json({"severity": severity, **_problem(problem)}) + "\n" for severity, problem in marked)


def _base(base: FactBase) -> Json:
    return {"path": base.path, "facts": len(base.facts)}


def _problem(problem: Problem) -> dict[str, Json]:
    return {"path": problem.path, "line": problem.line, "column": problem.column, "message": problem.message}


def _fact(fact: Fact, base: FactBase, documents: Documents) -> dict[str, Json]:
    return {
        "id": fact.id,
        "statement": statement_of(fact, base),
        "subject": {"id": fact.subject, "name": base.entities[fact.subject].name},
        "property": {"id": fact.property, "name": base.properties[fact.property].name},
        "text": fact.text,
        "values": [_value(value, base) for value in fact.values],
        "time": _time(fact),
        "area": None if fact.area is None else {"id": fact.area, "name": base.entities[fact.area].name},
        "area_is_default": fact.area_is_default,
        "qualifiers": dict(fact.qualifiers),
        "said_by": list(fact.said_by),
        "sources": [_source(citation, base, documents) for citation in fact.citations],
        "disputed": [_dispute(dispute) for dispute in fact.disputes],
        "supersedes": list(fact.supersedes),
        "aliases": list(fact.aliases),
        "tolerance": fact.tolerance,
        "draft": fact.draft,
        "note": fact.note,
        "path": fact.place.path,
        "line": fact.place.line,
    }


def _value(value: Value, base: FactBase) -> Json:
    match value:
        case Quantity():
            return {
                "value": value.value,
                "low": value.interval.low,
                "high": value.interval.high,
                "low_open": value.interval.low_open,
                "high_open": value.interval.high_open,
                "modifier": modifier_name(value),
                "unit": None if value.unit is None else value.unit.code,
            }
        case Time():
            return {"from": _day(value.first), "to": _day(value.last)}
        case EntityRef():
            return {"id": value.id, "name": base.entities[value.id].name}
        case Words():
            return {"text": value.text}


def _time(fact: Fact) -> Json:
    if fact.time is None:
        return None
    time = fact.time.time
    return {"key": fact.time.key.value, "text": fact.time.text, "from": _day(time.first), "to": _day(time.last)}


def _day(day: Day | None) -> str | None:
    return None if day is None else str(day)


def _dispute(dispute: Dispute) -> Json:
    return {"key": dispute.key, "stated": dispute.stated, "why": dispute.why}


def _source(citation: Citation, base: FactBase, documents: Documents) -> Json:
    source = base.sources[citation.source]
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": None if source.published is None else str(source.published),
        "document": source.document,
        "line": documents.line_of(source, citation.quote),
        "quote": citation.quote,
        "url": source.url,
    }
