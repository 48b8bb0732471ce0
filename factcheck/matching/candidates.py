"""Which facts could decide a claim: scored by how closely the claim names subject and property and fits the unit."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.matching.model import Candidate, UnitFit, Wanted
from factcheck.matching.strengths import CLOSE
from factcheck.matching.subjects import facts_held, facts_named
from factcheck.matching.weighing import weigh
from factcheck.memory import remembered
from factcheck.values.quantity import Quantity

_IN_ITS_UNIT = Wanted((UnitFit.SAME, UnitFit.WEAK))
_AS_GOOD = 0.1  # facts whose scores lie this close may all be what a figure is of


@remembered
def find_candidates(claim: Claim, index: FactIndex) -> tuple[Candidate, ...]:
    """The facts worth comparing with a figure, best named first, of those whose unit fits."""
    return _find(claim, _IN_ITS_UNIT, index)


def find_in_other_units(claim: Claim, may_be: Callable[[Quantity], bool], index: FactIndex) -> tuple[Candidate, ...]:
    """The facts that a figure may tell in another unit, best named first, of those whose value may be the one told."""
    return _find(claim, Wanted((UnitFit.OTHER,), may_be), index)


def _find(claim: Claim, wanted: Wanted, index: FactIndex) -> tuple[Candidate, ...]:
    told = _told_by(claim.antecedent, index)
    held = _held_by(claim.anchor, index)
    found = [
        candidate
        for fact, subject in (facts_held(held, index) if held else facts_named(claim, told, index))
        for candidate in weigh(claim, fact, subject, told, wanted, index, is_held=bool(held))
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, len(one.differs), one.fact.id)))


def _held_by(anchor: Claim | None, index: FactIndex) -> frozenset[tuple[str, str]]:
    """The subject and property of the figure before, where it is clear, of which another value is told."""
    best = find_candidates(anchor, index)[:1] if anchor is not None else ()
    return frozenset((one.fact.subject, one.fact.property) for one in best if one.is_firm or _is_clear(one))


def _is_clear(one: Candidate) -> bool:
    return one.is_property_said and one.property_strength >= CLOSE and not one.is_barred


def _told_by(claim: Claim | None, index: FactIndex) -> frozenset[tuple[str, str]]:
    """The subjects and properties that a figure before may be of."""
    if claim is None:
        return frozenset()
    named = {bound.id for bound in claim.subjects}
    found = [one for one in find_candidates(claim, index) if one.fact.subject in named or one.is_firm]
    return frozenset((one.fact.subject, one.fact.property) for one in found if one.score >= found[0].score - _AS_GOOD)
