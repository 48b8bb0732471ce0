"""Compares drafts with the facts that a base has already: another source, another point of a series, or a conflict."""

from __future__ import annotations

from factcheck.drafts.model import Draft, Twin
from factcheck.facts.model import Fact, FactBase, Value
from factcheck.records import replace
from factcheck.values.quantity import Quantity


def with_twins(drafts: tuple[Draft, ...], base: FactBase) -> tuple[Draft, ...]:
    """The drafts, each with the fact of the base that it repeats, continues or contradicts."""
    told: dict[tuple[str, str], list[Fact]] = {}
    for fact in base.facts:
        told.setdefault((fact.subject, fact.property), []).append(fact)
    return tuple(_compared(draft, told.get((draft.subject.id, draft.property.id), [])) for draft in drafts)


def _compared(draft: Draft, facts: list[Fact]) -> Draft:
    """The draft with its nearest twin: the same value first, then another at its time, then any of the series."""
    if not draft.values:
        return draft
    facts = [fact for fact in facts if draft.area is None or fact.area in (None, draft.area)]
    at_its_time = [fact for fact in facts if _is_same_time(draft, fact)]
    for fact in at_its_time:
        if all(any(_is_same(its, value) for value in fact.values) for its in draft.values):
            return replace(draft, twin=Twin.SAME, twin_of=fact.id)
    if at_its_time and isinstance(draft.values[0], Quantity):
        return replace(draft, twin=Twin.CONFLICT, twin_of=at_its_time[0].id)
    return replace(draft, twin=Twin.SERIES, twin_of=facts[-1].id) if facts else draft


def _is_same_time(draft: Draft, fact: Fact) -> bool:
    if draft.time is None or fact.time is None:
        return draft.time is None and fact.time is None
    mine, its = draft.time.time, fact.time.time
    return draft.time.text == fact.time.text or mine.contains(its) or its.contains(mine)


def _is_same(one: Value, other: Value) -> bool:
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return one == other
    if one.unit is not None and other.unit is not None and one.unit.kind is not other.unit.kind:
        return False
    return one.number.value == other.number.value and one.numbers[-1].value == other.numbers[-1].value
