"""What growth rates imply: the level a year before, the rise within the year, the growth of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.claims.model import BoundTime, Claim, Role
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.properties import is_change_property, is_level_property
from factcheck.matching.series import days_of, end_of
from factcheck.patterns import Pattern
from factcheck.values.time import Grain, Time
from factcheck.values.unit import UnitKind
from factcheck.verdicts.computing import arithmetic
from factcheck.verdicts.computing.claimed import (
    CLEAR,
    Computation,
    is_amount,
    is_of_kind,
    is_of_named_property,
    text_of,
)
from factcheck.verdicts.computing.levels import MOST_LEVELS, fits, has_unit, ratio_levels, subject_levels
from factcheck.verdicts.computing.model import Level

_BACK_SLACK = Decimal("0.05")  # a value computed back from a growth rate refutes only beyond this
_OTHERS = Pattern(r"\bother\b|其他|其它|各项", re.I)


def year_back(claim: Claim, index: FactIndex) -> Computation:
    """The level a year before a fact, from its growth rate; or by how much it rose in the year."""
    if not is_amount(claim) or claim.time is None:
        return
    for level, rate, strength in _with_growth(claim, index):
        if level.fact.id in index.superseded or not is_of_named_property(claim, level.fact, index):
            continue
        if claim.role is Role.CHANGE:
            if _ends_with(claim.time, level.fact) and days_of(claim.time.time) in (365, 366):
                yield arithmetic.increment(level, rate, claim.mention.quantity.unit, _BACK_SLACK), strength >= CLEAR
        elif _is_year_before(claim.time.time, level.fact):
            yield arithmetic.before_growth(level, rate, claim.mention.quantity.unit, _BACK_SLACK), strength >= CLEAR


def _with_growth(claim: Claim, index: FactIndex) -> Iterator[tuple[Level, Level, float]]:
    for level, strength in subject_levels(claim, index, any_time=True):
        for other in index.by_subject[level.fact.subject]:
            prop = index.property_of(other)
            of_level = prop.of == level.fact.property or (prop.of is None and _is_only_level(level.fact, index))
            is_growth = of_level and has_unit(prop, UnitKind.PERCENT) and is_change_property(prop)
            if is_growth and end_of(other) is not None and end_of(other) == end_of(level.fact):
                yield from ((level, rate, strength) for rate in ratio_levels(other))


def _is_only_level(fact: Fact, index: FactIndex) -> bool:
    """Whether the base tells amounts of one property only of a fact's subject: growth of no named property is its."""
    told = {other.property for other in index.by_subject[fact.subject]} - {fact.property}
    return not any(is_level_property(index.base.properties[id_]) for id_ in told)


def _ends_with(time: BoundTime, fact: Fact) -> bool:
    end, last = end_of(fact), time.time.last
    return end is not None and last is not None and last.date() == end and time.time.grain in (Grain.SPAN, Grain.YEAR)


def _is_year_before(time: Time, fact: Fact) -> bool:
    end, last = end_of(fact), time.last
    if end is None or last is None or last.year is None:
        return False
    return last.year == end.year - 1 and last.month == end.month


def growth_of_others(claim: Claim, index: FactIndex) -> Computation:
    """The growth of the others, from one's own and the lead over them."""
    if not is_of_kind(claim, UnitKind.PERCENT) or not _OTHERS.search(text_of(claim)):
        return
    named = any(bound.id in index.others and bound.span is not None for bound in claim.subjects)
    for own, lead in _with_lead(index):
        if fits(claim, own, index):
            for rate, points in zip(ratio_levels(own), ratio_levels(lead), strict=False):
                yield arithmetic.lead_taken(rate, points), named


def _with_lead(index: FactIndex) -> Iterator[tuple[Fact, Fact]]:
    """Facts of growth, each with the fact of its lead over others at the same time."""
    for lead in (fact for lead_id in index.leads for fact in index.by_property.get(lead_id, ())[:MOST_LEVELS]):
        prop = index.property_of(lead)
        if prop.of is not None and has_unit(prop, UnitKind.POINT):
            growths = index.by_pair.get((lead.subject, prop.of), ())
            yield from ((own, lead) for own in growths if end_of(own) == end_of(lead))
