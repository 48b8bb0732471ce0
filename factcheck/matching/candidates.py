"""Which facts could decide a claim: scored by how closely the claim names subject and property and fits the unit."""

from __future__ import annotations

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.matching.model import Candidate, UnitFit
from factcheck.matching.strengths import CLOSE
from factcheck.matching.subjects import facts_held, facts_named
from factcheck.matching.weighing import weigh

_WORTH = 0.55  # the least score of a candidate
_AS_GOOD = 0.1  # facts whose scores lie this close may all be what a figure is of


def find_candidates(
    claim: Claim, index: FactIndex, units: tuple[UnitFit, ...] = (UnitFit.SAME, UnitFit.WEAK)
) -> tuple[Candidate, ...]:
    """The facts worth comparing with a figure, best named first, of those whose unit fits in one of the given ways."""
    told = _told_by(claim.antecedent, index)
    held = _held_by(claim.anchor, index)
    found = [
        candidate
        for fact, subject in (facts_held(held, index) if held else facts_named(claim, told, index))
        for candidate in weigh(claim, fact, subject, told, index, is_held=bool(held))
        if candidate.unit in units and (candidate.score >= _WORTH or candidate.unit is UnitFit.OTHER)
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
