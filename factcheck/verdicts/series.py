"""Judges a figure against one series of facts: by its time, by the newest, by the sharpest, by what the sources say."""

from __future__ import annotations

import datetime

from factcheck.claims.model import Claim, Role, Stance
from factcheck.facts.index import FactIndex
from factcheck.matching.attribution import publishers_of
from factcheck.matching.model import Candidate, TimeFit
from factcheck.matching.series import end_of, newest_before
from factcheck.verdicts.compare import Outcome, in_base_unit
from factcheck.verdicts.decision import Decision, conflicting, outdated, refuted, supported, undecided
from factcheck.verdicts.model import Verdict
from factcheck.verdicts.outcomes import HOLDS, is_direction_reversed, outcome_of
from factcheck.verdicts.refuting import refute_sharpest, width_of


def judge_series(claim: Claim, group: list[Candidate], index: FactIndex, date: datetime.date | None) -> Decision | None:
    """Judges a claim by the candidates of one series; what only a superseded fact agrees with is outdated."""
    current = _without_superseded(group, index)
    decision = _judge_current(claim, current, index, date)
    if decision is None or decision.verdict is not Verdict.SUPPORTED:
        old = [one for one in group if one not in current and outcome_of(claim, one, index) in HOLDS]
        if old and current:
            return outdated(current[0].fact, old[0].fact, known=current[0].quantity)
    return decision


def _without_superseded(group: list[Candidate], index: FactIndex) -> list[Candidate]:
    ids = {one.fact.id for one in group}
    return [one for one in group if index.superseded.get(one.fact.id) not in ids] or group


def _judge_current(
    claim: Claim, group: list[Candidate], index: FactIndex, date: datetime.date | None
) -> Decision | None:
    exact = [one for one in group if one.time is TimeFit.EXACT]
    if exact:
        return _judge_at_time(claim, exact, index)
    softer = [one for one in group if one.time in (TimeFit.COARSE, TimeFit.CARRIED)]
    if softer:
        return _judge_supporting(claim, softer, index)
    if claim.role is Role.START and claim.time is None:
        return _judge_supporting(claim, group, index)
    if claim.is_present and claim.stance is not Stance.DENIED:
        return _judge_now(claim, group, index, date)
    return _judge_any_time(claim, group, index)


def _judge_at_time(claim: Claim, group: list[Candidate], index: FactIndex) -> Decision | None:
    """Facts of the very time: what one of them implies holds, what all exclude does not."""
    outcomes = [(one, outcome_of(claim, one, index)) for one in group]
    outcomes = _of_named_side(claim, outcomes, index)
    group = [one for one, _ in outcomes]
    split = _sources_disagree(group)
    holding = [one for one, outcome in outcomes if outcome in HOLDS]
    if holding and split and len(holding) < len(group):
        facts = [one.fact for one in group]
        return conflicting("FC301", *facts, known=holding[0].quantity, reason="The sources disagree.")
    if holding:
        return _support(holding, dict(outcomes))
    return refute_sharpest(claim, outcomes, index)


def _of_named_side(
    claim: Claim, outcomes: list[tuple[Candidate, Outcome]], index: FactIndex
) -> list[tuple[Candidate, Outcome]]:
    """The facts of the body that the claim names as its source, where there are any."""
    speakers = {bound.id for bound in claim.speakers}
    named = [pair for pair in outcomes if speakers & (set(pair[0].fact.said_by) | publishers_of(pair[0].fact, index))]
    return named or outcomes


def _sources_disagree(group: list[Candidate]) -> bool:
    """Whether two facts of the same time have no value in common."""
    known = [(one.fact.id, end_of(one.fact), in_base_unit(one.quantity).interval) for one in group]
    return any(
        id_ != other and end == other_end and not first.touches(second)
        for id_, end, first in known
        for other, other_end, second in known
    )


def _judge_supporting(claim: Claim, group: list[Candidate], index: FactIndex) -> Decision | None:
    """A longer time, or the latest known level: supports where any agrees, never refutes."""
    outcomes = {one: outcome_of(claim, one, index) for one in group}
    holding = [one for one in group if outcomes[one] in HOLDS]
    if holding:
        return _support(holding, outcomes)
    return undecided(group[0].fact, reason="The fact base gives no value for the time that is meant.", slots=("time",))


def _judge_now(claim: Claim, group: list[Candidate], index: FactIndex, date: datetime.date | None) -> Decision | None:
    """A present claim is judged against the newest fact; what agrees only with an older one is outdated."""
    newest = newest_before(tuple(one.fact for one in group), date)
    if newest is None:
        return _judge_any_time(claim, group, index)
    latest = [one for one in group if end_of(one.fact) == end_of(newest)]
    decision = _judge_at_time(claim, latest, index)
    if decision is None or decision.verdict.value in ("supported", "conflicting-evidence"):
        return decision
    older = [one for one in group if one not in latest and outcome_of(claim, one, index) in HOLDS]
    if older:
        return outdated(latest[0].fact, older[0].fact, known=latest[0].quantity)
    return decision


def _judge_any_time(claim: Claim, group: list[Candidate], index: FactIndex) -> Decision | None:
    """A claim without a time: any fact of the series supports it; one time only, or a slip, refutes it."""
    outcomes = {one: outcome_of(claim, one, index) for one in group}
    holding = [one for one in group if outcomes[one] in HOLDS]
    if holding:
        return _support(holding, outcomes)
    slips = [one for one in group if outcomes[one] is Outcome.SLIP and one.is_firm]
    if slips:
        return refuted("FC102", slips[0].fact, known=slips[0].quantity)
    if len({end_of(one.fact) for one in group}) == 1:
        return refute_sharpest(claim, list(outcomes.items()), index)
    reversed_ = [one for one in group if is_direction_reversed(claim, one, index) and one.is_firm]
    if reversed_:
        return refuted("FC105", reversed_[0].fact, known=reversed_[0].quantity)
    return undecided(*(one.fact for one in group), reason="The text names no time, and the number is that of none.")


def _support(holding: list[Candidate], outcomes: dict[Candidate, Outcome]) -> Decision:
    sharpest = min(holding, key=lambda one: width_of(one.quantity))
    far = outcomes[sharpest] is Outcome.IMPLIED
    is_clear = sharpest.is_firm and not sharpest.is_implied
    if far and not is_clear and not sharpest.quantity.modifier.is_bound:
        return undecided(sharpest.fact, reason="It is not clear that the text speaks of this.", slots=("property",))
    return supported(sharpest.fact, known=sharpest.quantity, reason="far" if far else "")
