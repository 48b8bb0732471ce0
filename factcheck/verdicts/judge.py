"""Judges a figure by the facts that state it outright: which of them are meant, and one decision out of theirs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from factcheck.claims.model import Claim, Origin, Stance
from factcheck.facts.index import FactIndex
from factcheck.matching.model import Candidate, TimeFit
from factcheck.verdicts.compare import Outcome
from factcheck.verdicts.decision import Decision, supported, undecided
from factcheck.verdicts.disputes import judge_disputed
from factcheck.verdicts.outcomes import outcome_of
from factcheck.verdicts.series import judge_series

_NEAR = 0.2  # how much less well named a fact may be that agrees to three digits
_DENIED_OF = 0.8  # how closely the subject of a denial is named at the least
_OWN_DIGITS = 4  # digits by which a fact is known under another name
_TIE = 0.06  # candidates whose scores lie this close are equally good


def judge_stated(
    claim: Claim, candidates: Sequence[Candidate], index: FactIndex, date: datetime.date | None
) -> Decision | None:
    """Judges a claim by the facts that state its value outright; None where none speaks of the same thing.

    `candidates` are sorted best first; `date` is the document's.
    """
    disputed = judge_disputed(claim, candidates, index)
    if disputed is not None:
        return disputed
    fitting = _unlimited([one for one in candidates if not one.differs and _may_be_meant(claim, one)])
    if not fitting:
        return None
    best = [one for one in fitting if one.score >= fitting[0].score - _TIE and one.unit is fitting[0].unit]
    decisions = [judge_series(claim, group, index, date) for group in _by_series(best, index)]
    return _settle(claim, [decision for decision in decisions if decision is not None], fitting, index)


def _may_be_meant(claim: Claim, one: Candidate) -> bool:
    """A fact whose name stands beside words that make it another thing is meant only where the number is its own."""
    quantity = claim.mention.quantity
    if claim.stance is Stance.DENIED and not one.is_firm and one.subject_strength < _DENIED_OF:
        return False
    if one.is_barred and len(quantity.number.digits) < _OWN_DIGITS:
        return False
    is_lent = not any(bound.id == one.fact.subject and bound.span is not None for bound in claim.subjects)
    if not one.is_property_said and (one.has_lead or (is_lent and _origin(claim, one) is not Origin.TABLE)):
        return len(quantity.number.digits) >= 3 and not quantity.modifier.is_bound
    return True


def _origin(claim: Claim, one: Candidate) -> Origin | None:
    return next((bound.origin for bound in claim.subjects if bound.id == one.fact.subject), None)


def _unlimited(candidates: list[Candidate]) -> list[Candidate]:
    """Without facts that are limited by what the claim does not say, where there is one on the whole."""
    whole = {(one.fact.subject, one.fact.property) for one in candidates if not one.is_limited}
    return [one for one in candidates if not one.is_limited or (one.fact.subject, one.fact.property) not in whole]


def _by_series(candidates: Iterable[Candidate], index: FactIndex) -> list[list[Candidate]]:
    groups: dict[tuple[object, ...], list[Candidate]] = {}
    for one in candidates:
        fact = one.fact
        groups.setdefault((fact.subject, fact.property, fact.area, fact.qualifiers), []).append(one)
    return list(groups.values())


def _settle(claim: Claim, decisions: list[Decision], fitting: list[Candidate], index: FactIndex) -> Decision | None:
    """One decision out of those of equally good series: what supports wins, disagreement ends undecided."""
    for decision in decisions:
        if decision.verdict.value in ("supported", "outdated", "conflicting-evidence"):
            return decision
    if not decisions:
        return None
    top = fitting[0]
    others = [
        one
        for one in fitting
        if one.score >= top.score - _NEAR
        and one.property_strength >= top.property_strength - _TIE
        and _holds_distinctly(claim, one, index)
        and (one.fact.subject == top.fact.subject or _is_in_sentence(claim, one) or not _is_in_sentence(claim, top))
    ]
    if others:
        return supported(others[0].fact, known=others[0].quantity)
    if len({decision.verdict for decision in decisions}) > 1:
        facts = [fact for decision in decisions for fact in decision.facts]
        return undecided(*facts, reason="Other facts could be meant as well, and they do not agree.")
    return decisions[0]


def _is_in_sentence(claim: Claim, one: Candidate) -> bool:
    return any(bound.id == one.fact.subject and bound.span is not None for bound in claim.subjects)


def _holds_distinctly(claim: Claim, one: Candidate, index: FactIndex) -> bool:
    """A less well named fact that agrees to three digits is what was meant."""
    number = claim.mention.quantity.number
    return (
        len(number.digits) >= 3
        and one.is_property_said
        and outcome_of(claim, one, index) is Outcome.AGREES
        and one.time is not TimeFit.OTHER
    )
