"""Changes between two times of a series: as an amount, a rate or a multiple."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from factcheck.claims.model import BoundTime, Claim, Role
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.areas import fit_area
from factcheck.matching.model import TimeFit
from factcheck.matching.properties import is_change_property
from factcheck.matching.qualifiers import says_qualifiers
from factcheck.matching.times import fit_time
from factcheck.records import replace
from factcheck.values.quantity import QuantityKind
from factcheck.values.time import Basis, Grain, Time, TimeRole
from factcheck.values.unit import UnitKind
from factcheck.verdicts.computing import arithmetic
from factcheck.verdicts.computing.claimed import (
    CLEAR,
    Computation,
    is_amount,
    is_of_kind,
    is_of_named_property,
    told_subjects,
)
from factcheck.verdicts.computing.levels import dimension_of, has_unit, is_level, ratio_levels
from factcheck.verdicts.computing.model import Computed, Level

_YEARLY = (Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR, Basis.YEAR_START)
_ENDS = (TimeFit.EXACT, TimeFit.COARSE)


def change_over_time(claim: Claim, index: FactIndex) -> Computation:
    """A change between two times of a series: as an amount, a rate or a multiple."""
    told = claim if claim.since is not None else _over_the_year(claim)
    for start, end, strength in _spans(told, index) if told is not None else ():
        firm = strength >= CLEAR and claim.since is not None
        quantity = claim.mention.quantity
        if quantity.kind is QuantityKind.MULTIPLE and start.value > 0:
            yield arithmetic.multiple(start, end), firm
        elif is_of_kind(claim, UnitKind.PERCENT) and claim.role is Role.CHANGE and start.value > 0:
            yield _signed(arithmetic.growth(start, end), claim), firm
        elif claim.role is Role.CHANGE and (is_amount(claim) or is_of_kind(claim, UnitKind.POINT)):
            yield _signed(arithmetic.change(start, end, claim.mention.quantity.unit), claim), firm


def _over_the_year(claim: Claim) -> Claim | None:
    """A change told over a year, or against a year earlier, as one that starts a year before its time."""
    if claim.time is None or claim.role is not Role.CHANGE or not claim.time.time.has_year:
        return None
    against = claim.basis is not None and claim.basis.basis in _YEARLY
    if not against and claim.time.time.grain is not Grain.YEAR:
        return None
    earlier = _year_before(claim.time.time)
    return None if earlier is None else replace(claim, since=replace(claim.time, time=earlier))


def _year_before(time: Time) -> Time | None:
    if time.first is None or time.last is None or time.first.year is None or time.last.year is None:
        return None
    undated = replace(time, first=replace(time.first, year=None), last=replace(time.last, year=None))
    return undated.with_year(time.last.year - 1) if time.first.year == time.last.year else None


def _signed(computed: Computed, claim: Claim) -> Computed:
    """A fall is told as a positive number: mirror what is computed."""
    if claim.sign >= 0:
        return computed
    return Computed(-computed.value, computed.interval.negated(), computed.facts, computed.shown, computed.slack)


def _spans(claim: Claim, index: FactIndex) -> Iterator[tuple[Level, Level, float]]:
    """The levels of a named series at the start and at the end of a change."""
    if claim.since is None or claim.time is None:
        return
    for bound in told_subjects(claim, index):
        facts = [
            fact
            for fact in index.by_subject[bound.id]
            if _is_measured_so(claim, fact, index)
            and fit_area(claim, fact, index).agrees
            and is_of_named_property(claim, fact, index)
        ]
        starts = [fact for fact in facts if fit_time(claim.since, fact, index) in _ENDS]
        ends = [fact for fact in facts if starts and fit_time(_end(claim.time), fact, index) in _ENDS]
        for first, last in itertools.product(starts, ends):
            if last.property == first.property and _is_amount_of(claim, last, index):
                for start, end in zip(ratio_levels(first), ratio_levels(last), strict=False):
                    yield start, end, bound.strength


def _is_measured_so(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a fact tells an amount; for a change told in points, a share."""
    if not is_of_kind(claim, UnitKind.POINT):
        return is_level(fact, index)
    prop = index.property_of(fact)
    return has_unit(prop, UnitKind.PERCENT) and not is_change_property(prop) and says_qualifiers(claim, fact)


def _end(time: BoundTime) -> BoundTime:
    """The last day of a stretch, as the time of its end."""
    last, first = time.time.last, time.time.first
    if first is not None and last is not None and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return replace(time, time=Time(replace(first, year=last.year), last, Grain.YEAR, TimeRole.DURING))
    return time if last is None else replace(time, time=Time(last, last, Grain.DAY, TimeRole.AS_OF))


def _is_amount_of(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    unit = claim.mention.quantity.unit
    return not is_amount(claim) or unit is None or unit.dimension == dimension_of(fact, index)
