"""When a value that does not agree is refuted, and when it stays undecided after all."""

from __future__ import annotations

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.matching.model import Candidate
from factcheck.values.quantity import Quantity
from factcheck.verdicts.compare import Outcome, in_base_unit
from factcheck.verdicts.decision import Decision, refuted, undecided
from factcheck.verdicts.outcomes import interval_of, is_interval, rule_of

_ANOTHER_ORDER = 50  # values so many times apart are hardly of one thing


def refute_sharpest(claim: Claim, outcomes: list[tuple[Candidate, Outcome]], index: FactIndex) -> Decision | None:
    """Judges by the fact that says most, where none of one time agrees; `outcomes` pair facts with how they compare."""
    sharp = sorted(outcomes, key=lambda pair: width_of(pair[0].quantity))
    one, outcome = sharp[0]
    if is_interval(one, index):
        return _judge_interval(claim, one, index)
    if outcome is Outcome.UNDECIDED or any(
        other is Outcome.UNDECIDED and not _is_sharper(one, two) for two, other in sharp
    ):
        return undecided(one.fact, reason="That neither confirms nor excludes what is said.")
    if not one.is_firm:
        return undecided(one.fact, reason="It is not clear that the text speaks of this.", slots=("property",))
    rule = rule_of(claim, one, outcome, index)
    if rule in ("FC101", "FC106") and _is_of_another_order(claim.mention.quantity, one.quantity):
        return undecided(
            one.fact, reason="The two lie so far apart that they hardly tell the same thing.", slots=("value",)
        )
    if one.is_implied and rule in ("FC101", "FC106"):
        return undecided(one.fact, reason="The text does not name what it speaks of.", slots=("subject",))
    return refuted(rule, one.fact, known=one.quantity)


def width_of(quantity: Quantity) -> tuple[bool, float]:
    """How little a quantity says, for sorting the sharpest first: whether its interval is open, then its width."""
    width = in_base_unit(quantity).interval.width
    return (width is None, float(width or 0))


def _is_of_another_order(said: Quantity, known: Quantity) -> bool:
    """Whether two values lie so far apart that one must be an average, a part, or another measure."""
    first, second = abs(in_base_unit(said).number.value), abs(in_base_unit(known).number.value)
    return min(first, second) > 0 and max(first, second) / min(first, second) >= _ANOTHER_ORDER


def _is_sharper(one: Candidate, other: Candidate) -> bool:
    """Whether a fact's interval lies inside another's on the same thing, and so decides."""
    return interval_of(one.quantity).within(interval_of(other.quantity))


def _is_implied(said: Quantity, known: Quantity) -> bool:
    """Whether a bound holds for both written ends of an interval: "at least 5%" of 5% to 5.5%."""
    if not said.modifier.is_bound:
        return False
    bound = in_base_unit(said).interval
    return all(bound.contains(number.value) for number in in_base_unit(known).numbers)


def _judge_interval(claim: Claim, one: Candidate, index: FactIndex) -> Decision:
    """For targets and guidance the interval itself is the value: a looser claim is undecided, another is refuted."""
    said, known = interval_of(claim.mention.quantity), interval_of(one.quantity)
    if known.within(said) or _is_implied(claim.mention.quantity, one.quantity):
        return undecided(one.fact, reason="What is said is looser than that, and not wrong.")
    if not one.is_firm:
        return undecided(one.fact, reason="It is not clear that the text speaks of this.", slots=("property",))
    bent = claim.mention.quantity.modifier
    return refuted("FC106" if bent.is_bound else "FC101", one.fact, known=one.quantity)
