"""Judges figures that follow from facts by arithmetic: the computations in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.claims.model import Claim, Stance
from factcheck.facts.index import FactIndex
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.computing.changes import change_over_time
from factcheck.verdicts.computing.claimed import Computation
from factcheck.verdicts.computing.deciding import decide_computed
from factcheck.verdicts.computing.distances import distance
from factcheck.verdicts.computing.levels import dimension_of
from factcheck.verdicts.computing.model import Computed
from factcheck.verdicts.computing.multiples import multiple_of_another, multiple_over_series
from factcheck.verdicts.computing.rates import growth_of_others, year_back
from factcheck.verdicts.computing.shares import implied_whole, share, share_left
from factcheck.verdicts.computing.sums import difference, mean, total
from factcheck.verdicts.computing.targets import progress, shortfall
from factcheck.verdicts.decision import Decision

_MOST_APART = 3  # how many times a bound may lie from a computed value


def judge_computed(claim: Claim, index: FactIndex) -> Decision | None:
    """The first computation that supports a claim, else the first that refutes it, else None."""
    if claim.unknowns or claim.stance is Stance.DENIED:
        return None
    fallback: Decision | None = None
    for recipe in _RECIPES:
        for computed, may_refute in recipe(claim, index):
            if not _is_comparable(claim, computed, index):
                continue
            decision = decide_computed(claim.mention.quantity, computed, may_refute=may_refute)
            if decision is not None and decision.verdict.value == "supported":
                return decision
            fallback = fallback or decision
    return fallback


def _is_comparable(claim: Claim, computed: Computed, index: FactIndex) -> bool:
    """Whether a computed amount is in the claim's unit, and a bound lies near enough to it to be meant of it."""
    quantity = claim.mention.quantity
    unit = quantity.unit
    is_amount = unit is not None and unit.kind.is_amount
    if unit is not None and is_amount and all(dimension_of(fact, index) != unit.dimension for fact in computed.facts):
        return False
    said = abs(in_base_unit(quantity).number.value)
    if not quantity.modifier.is_bound or not said or not computed.value:
        return True
    return max(said, abs(computed.value)) / min(said, abs(computed.value)) <= _MOST_APART


_RECIPES: tuple[Callable[[Claim, FactIndex], Computation], ...] = (
    progress,
    shortfall,
    share_left,
    share,
    change_over_time,
    multiple_of_another,
    multiple_over_series,
    year_back,
    distance,
    difference,
    total,
    implied_whole,
    mean,
    growth_of_others,
)
