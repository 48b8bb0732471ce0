"""Figures that tell of one thing: the facts of a base as series, and their levels by time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.facts.model import Fact, FactBase
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.values.time import Day, Time

Key = tuple[str, str, str | None, frozenset[tuple[str, str]]]  # subject, property, area and qualifiers
Series = dict[Key, list[Fact]]
Days = tuple[object, object]  # the first and the last day of a time


def series_of(base: FactBase) -> Series:
    """The facts that differ only in time, value and speaker; drafts and superseded facts are left out."""
    superseded = {id for fact in base.facts for id in fact.supersedes}
    series: dict[Key, list[Fact]] = defaultdict(list)
    for fact in base.facts:
        if not fact.draft and fact.id not in superseded:
            series[fact.subject, fact.property, fact.area, frozenset(fact.qualifiers)].append(fact)
    return series


def figures_of(fact: Fact) -> list[Quantity]:
    """The values of a fact that are figures."""
    return [value for value in fact.values if isinstance(value, Quantity)]


def in_base_unit(quantity: Quantity) -> Interval:
    """The interval of a quantity in the base unit of its dimension."""
    return quantity.interval if quantity.unit is None else quantity.interval.scaled(quantity.unit.factor)


def levels_of(facts: Iterable[Fact]) -> dict[Days, Fact]:
    """Levels by their time; of two for one time neither is used."""
    found: dict[Days, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.time is not None and figures_of(fact):
            found[days_of(fact.time.time)].append(fact)
    return {days: group[0] for days, group in found.items() if len(group) == 1}


def days_of(time: Time, years: int = 0) -> Days:
    """The first and the last day of a time, or of the same time in another year."""
    return _shifted(time.first, years), _shifted(time.last, years)


def _shifted(day: Day | None, years: int) -> tuple[int, int, int] | None:
    """A day in another year; the last of February is one day, whatever the year."""
    if day is None or day.year is None:
        return None
    return day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day
