"""How a claim stands to a computed value, and the decision that follows."""

from __future__ import annotations

from decimal import Decimal

from factcheck.options import DEFAULT_OPTIONS, Options
from factcheck.values.quantity import Modifier, NumberStyle, Quantity
from factcheck.verdicts.compare import Outcome, in_base_unit
from factcheck.verdicts.computing.model import Computed
from factcheck.verdicts.decision import Decision, refuted, supported, undecided

_ONE = Decimal(1)
_ROUNDING = Decimal("0.005")  # how far, relatively, a computed value may lie from a claim that is rounded on the way


def compare_computed(claim: Quantity, computed: Computed, options: Options = DEFAULT_OPTIONS) -> Outcome:
    """Supported where the computed value rounds to the claim or lies within it; refuted where nothing is in common."""
    said = in_base_unit(claim)
    if said.interval.contains(computed.value) or computed.interval.within(said.interval):
        return Outcome.AGREES
    if (
        not said.modifier.is_bound
        and said.plain.closed().contains(computed.value)
        and said.modifier is not Modifier.NEARLY
    ):
        return Outcome.AGREES
    away = abs(said.number.value - computed.value) / abs(computed.value) if computed.value else _ONE
    if said.number.style is NumberStyle.FRACTION and not said.modifier.is_bound:
        return _by_distance(away, options)
    if not said.modifier.is_bound and away <= _ROUNDING:
        return Outcome.AGREES
    if said.interval.closed().overlaps(computed.interval.closed()) or away <= computed.slack:
        return Outcome.UNDECIDED
    if said.modifier is Modifier.EXACT and said.number.is_round and away <= options.round_number_width:
        return Outcome.UNDECIDED
    return Outcome.DIFFERS


def _by_distance(away: Decimal, options: Options) -> Outcome:
    if away <= options.fraction_agrees:
        return Outcome.AGREES
    return Outcome.DIFFERS if away > options.fraction_differs else Outcome.UNDECIDED


def decide_computed(claim: Quantity, computed: Computed, *, may_refute: bool) -> Decision | None:
    """The decision on a claim by a computed value; None where it only might have been meant and does not agree."""
    outcome = compare_computed(claim, computed)
    if outcome is Outcome.AGREES:
        return supported(*computed.facts, computation=computed.shown)
    if not may_refute:
        return None
    if outcome is Outcome.DIFFERS:
        return refuted("FC111", *computed.facts, computation=computed.shown)
    return undecided(*computed.facts, reason=f"By the facts {computed.shown}, which neither confirms nor excludes it.")
