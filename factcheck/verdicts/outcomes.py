"""How a claim's value stands to a fact's, with directions, denials and intervals, and the rule that explains it."""

from __future__ import annotations

import re

from factcheck.claims.model import Claim, Role, Stance
from factcheck.claims.roles import read_role
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.model import Candidate
from factcheck.matching.properties import is_change_property
from factcheck.patterns import Pattern
from factcheck.reading.quantities import read_quantities
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Quantity
from factcheck.verdicts.compare import Outcome, below, compare, in_base_unit, magnitude, same_number

_FALL = Pattern(r"\b(?:reduction|decline|decrease|drop|fall|retreat|loss)\b|降幅|跌幅|减幅|减少额", re.I)
_NOT_REACHED = Pattern(
    r"(?:not|never|n['’]t|failed to)\s+(?:\w+\s+)?(?:reach|hit|exceed|top|pass|surpass|come to"
    r"|amount to)\w*\s+(?:the\s+)?$"
    r"|(?:未|没有?|未能|尚未)(?:达到|达|超过|突破)$",
    re.I,
)
HOLDS = (Outcome.AGREES, Outcome.IMPLIED)


def outcome_of(claim: Claim, one: Candidate, index: FactIndex) -> Outcome:
    """How the claim's value stands to a fact's, with directions and a denial taken into account."""
    said, known = claim.mention.quantity, one.quantity
    if claim.stance is Stance.DENIED and _denies_reaching(claim):
        return compare(below(said), known, one.fact.tolerance)
    if is_interval(one, index):
        outcome = _compare_interval(said, known)
    elif is_change_property(index.base.properties[one.fact.property]):
        outcome = _compare_change(claim, one, index)
    else:
        outcome = compare(said, known, one.fact.tolerance)
    return _denied(outcome) if claim.stance is Stance.DENIED else outcome


def rule_of(claim: Claim, one: Candidate, outcome: Outcome, index: FactIndex) -> str:
    """The rule that explains a value that does not hold by one single change."""
    if outcome is Outcome.SLIP:
        return "FC102"
    if is_direction_reversed(claim, one, index):
        return "FC105"
    bent = claim.mention.quantity.modifier
    if bent.is_bound or bent in (Modifier.NEARLY, Modifier.ODD) or one.quantity.modifier.is_bound:
        return "FC106"
    return "FC101"


def _denies_reaching(claim: Claim) -> bool:
    """Whether the text says that a value was not reached: then it says that it lies below."""
    text = claim.context.sentence.text[: claim.span.start]
    return bool(_NOT_REACHED.search(text)) and claim.mention.quantity.value is not None


def _denied(outcome: Outcome) -> Outcome:
    match outcome:
        case Outcome.AGREES | Outcome.IMPLIED:
            return Outcome.DIFFERS
        case Outcome.DIFFERS | Outcome.SLIP:
            return Outcome.AGREES
        case Outcome.UNDECIDED:
            return Outcome.UNDECIDED


def is_interval(one: Candidate, index: FactIndex) -> bool:
    """Whether a fact's interval is itself the value, as with targets and guidance."""
    return index.property_of(one.fact).compare_interval


def _compare_interval(said: Quantity, known: Quantity) -> Outcome:
    """Intervals as values: each end agrees as plain numbers do."""
    same_shape = len(said.numbers) == len(known.numbers) and (
        len(said.numbers) > 1
        or said.modifier is known.modifier
        or not (said.modifier.is_bound or known.modifier.is_bound)
    )
    return Outcome.AGREES if same_shape and same_number(said, known) else Outcome.DIFFERS


def _compare_change(claim: Claim, one: Candidate, index: FactIndex) -> Outcome:
    outcome = compare(magnitude(claim.mention.quantity), magnitude(one.quantity), one.fact.tolerance)
    said, known = _said_sign(claim), direction_of(one.fact, one.quantity, index)
    if said * known < 0 and outcome in HOLDS:
        return Outcome.DIFFERS
    return outcome


def _said_sign(claim: Claim) -> int:
    return -1 if claim.mention.quantity.number.value < 0 else claim.sign


def is_direction_reversed(claim: Claim, one: Candidate, index: FactIndex) -> bool:
    """Whether the claim tells the fact's change the other way round."""
    if not is_change_property(index.base.properties[one.fact.property]):
        return False
    if _said_sign(claim) * direction_of(one.fact, one.quantity, index) >= 0:
        return False
    return compare(magnitude(claim.mention.quantity), magnitude(one.quantity), one.fact.tolerance) in HOLDS


def direction_of(fact: Fact, quantity: Quantity, index: FactIndex) -> int:
    """Which way a change points: by its property's name and its sign, else by the verb of its quote; else up."""
    prop = index.base.properties[fact.property]
    if _FALL.search(prop.name):
        return 1 if quantity.number.value < 0 else -1
    if quantity.number.value < 0:
        return -1
    if prop.change:
        return 1
    for citation in fact.citations:
        for mention in read_quantities(citation.quote).mentions:
            if same_number(magnitude(mention.quantity), magnitude(quantity)):
                role, sign = read_role(citation.quote, mention)
                if role is Role.CHANGE and sign:
                    return sign
    return 1


def interval_of(quantity: Quantity) -> Interval:
    """The quantity's interval in the base unit of its dimension."""
    return in_base_unit(quantity).interval
