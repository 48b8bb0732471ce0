"""Which facts could decide a claim: scored by how closely the claim names subject and property and fits the unit."""

from __future__ import annotations

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.matching.model import Candidate, UnitFit
from factcheck.matching.subjects import facts_named
from factcheck.matching.weighing import weigh

_WORTH = 0.55  # the least score of a candidate
_AS_GOOD = 0.1  # facts whose scores lie this close may all be what a figure is of


def find_candidates(
    claim: Claim, index: FactIndex, units: tuple[UnitFit, ...] = (UnitFit.SAME, UnitFit.WEAK)
) -> tuple[Candidate, ...]:
    """The facts worth comparing with a figure, best named first, of those whose unit fits in one of the given ways."""
    told = _told_before(claim, index)
    found = [
        candidate
        for fact, subject in facts_named(claim, told, index)
        for candidate in weigh(claim, fact, subject, told, index)
        if candidate.unit in units and (candidate.score >= _WORTH or candidate.unit is UnitFit.OTHER)
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, len(one.differs), one.fact.id)))


def _told_before(claim: Claim, index: FactIndex) -> frozenset[tuple[str, str]]:
    """The subjects and properties that the figure may be of which a change is told."""
    if claim.antecedent is None:
        return frozenset()
    named = {bound.id for bound in claim.antecedent.subjects}
    found = [one for one in find_candidates(claim.antecedent, index) if one.fact.subject in named or one.is_firm]
    return frozenset((one.fact.subject, one.fact.property) for one in found if one.score >= found[0].score - _AS_GOOD)
