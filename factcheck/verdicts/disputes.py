"""Claims that rely on what is in doubt about a fact."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.model import Claim, Origin
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Dispute
from factcheck.matching.model import Candidate
from factcheck.verdicts.compare import Outcome
from factcheck.verdicts.decision import Decision, conflicting
from factcheck.verdicts.outcomes import HOLDS, outcome_of


def judge_disputed(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    """The decision on a claim that relies on a key in doubt; None where it relies on none."""
    for one in candidates:
        for dispute in one.fact.disputes:
            if _relies_on(claim, one, dispute, index):
                return conflicting("FC302", one.fact, known=one.quantity, reason=dispute.why)
    return None


def _relies_on(claim: Claim, one: Candidate, dispute: Dispute, index: FactIndex) -> bool:
    if dispute.key == "value" and dispute.stated is None:
        return not one.differs and (one.is_firm or outcome_of(claim, one, index) in (*HOLDS, Outcome.SLIP))
    if dispute.stated_time is None or claim.time is None or claim.time.origin is not Origin.SENTENCE:
        return False
    stated, said = dispute.stated_time, claim.time.time
    repeats = said.has_year and (said.contains(stated) or stated.contains(said))
    return repeats and set(one.differs) <= {"time"} and outcome_of(claim, one, index) in HOLDS
