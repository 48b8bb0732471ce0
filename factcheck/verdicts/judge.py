"""Judges a figure against the facts that speak of the same thing: by value, series, source and dispute."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from factcheck.claims.model import Claim, Origin, Role, Stance
from factcheck.claims.roles import read_role
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Dispute, Fact
from factcheck.matching.attribution import publishers_of
from factcheck.matching.model import Candidate, TimeFit
from factcheck.matching.properties import is_change_property
from factcheck.matching.series import end_of, newest_before
from factcheck.reading.quantities import read_quantities
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Quantity
from factcheck.verdicts.compare import Outcome, below, compare, in_base_unit, magnitude, same_number
from factcheck.verdicts.decision import Decision, conflicting, outdated, refuted, supported, undecided
from factcheck.verdicts.model import Verdict

_HOLDS = (Outcome.AGREES, Outcome.IMPLIED)
_FALL = re.compile(r"\b(?:reduction|decline|decrease|drop|fall|retreat|loss)\b|降幅|跌幅|减幅|减少额", re.I)
_ANOTHER_ORDER = 50
_NOT_REACHED = re.compile(
    r"(?:not|never|n['’]t|failed to)\s+(?:\w+\s+)?(?:reach|hit|exceed|top|pass|surpass|come to"
    r"|amount to)\w*\s+(?:the\s+)?$"
    r"|(?:未|没有?|未能|尚未)(?:达到|达|超过|突破)$",
    re.I,
)
_NEAR = 0.2  # how much less well named a fact may be that agrees to three digits
_OWN_DIGITS = 4  # digits by which a fact is known under another name
_TIE = 0.06  # candidates whose scores lie this close are equally good


def judge_stated(
    claim: Claim, candidates: Sequence[Candidate], index: FactIndex, date: datetime.date | None
) -> Decision | None:
    """Judges a claim by the facts that state its value outright; None where none speaks of the same thing.

    `candidates` are sorted best first; `date` is the document's.
    """
    disputed = _judge_disputed(claim, candidates, index)
    if disputed is not None:
        return disputed
    fitting = _unlimited([one for one in candidates if not one.differs and _may_be_meant(claim, one)])
    if not fitting:
        return None
    best = [one for one in fitting if one.score >= fitting[0].score - _TIE and one.unit is fitting[0].unit]
    decisions = [_judge_series(claim, group, index, date) for group in _by_series(best, index)]
    return _settle(claim, [decision for decision in decisions if decision is not None], fitting, index)


def _may_be_meant(claim: Claim, one: Candidate) -> bool:
    """A fact whose name stands beside words that make it another thing is meant only where the number is its own."""
    quantity = claim.mention.quantity
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
    ]
    if others:
        return supported(others[0].fact, known=others[0].quantity)
    if len({decision.verdict for decision in decisions}) > 1:
        facts = [fact for decision in decisions for fact in decision.facts]
        return undecided(*facts, reason="Several facts could be meant, and they do not agree on it.")
    return decisions[0]


def _holds_distinctly(claim: Claim, one: Candidate, index: FactIndex) -> bool:
    """A less well named fact that agrees to three digits is what was meant."""
    number = claim.mention.quantity.number
    return (
        len(number.digits) >= 3
        and one.is_property_said
        and outcome_of(claim, one, index) is Outcome.AGREES
        and one.time is not TimeFit.OTHER
    )


def _judge_series(
    claim: Claim, group: list[Candidate], index: FactIndex, date: datetime.date | None
) -> Decision | None:
    current = _without_superseded(group, index)
    decision = _judge_current(claim, current, index, date)
    if decision is None or decision.verdict is not Verdict.SUPPORTED:
        old = [one for one in group if one not in current and outcome_of(claim, one, index) in _HOLDS]
        if old and current:
            return outdated(current[0].fact, old[0].fact, known=current[0].quantity)
    return decision


def _judge_current(
    claim: Claim, group: list[Candidate], index: FactIndex, date: datetime.date | None
) -> Decision | None:
    exact = [one for one in group if one.time is TimeFit.EXACT]
    if exact:
        return _judge_at_time(claim, exact, index)
    softer = [one for one in group if one.time in (TimeFit.COARSE, TimeFit.CARRIED)]
    if softer:
        return _judge_supporting(claim, softer, index)
    if claim.is_present and claim.stance is not Stance.DENIED:
        return _judge_now(claim, group, index, date)
    return _judge_any_time(claim, group, index)


def _without_superseded(group: list[Candidate], index: FactIndex) -> list[Candidate]:
    ids = {one.fact.id for one in group}
    return [one for one in group if index.superseded.get(one.fact.id) not in ids] or group


def _judge_at_time(claim: Claim, group: list[Candidate], index: FactIndex) -> Decision | None:
    """Facts of the very time: what one of them implies holds, what all exclude does not."""
    outcomes = [(one, outcome_of(claim, one, index)) for one in group]
    outcomes = _of_named_side(claim, outcomes, index)
    group = [one for one, _ in outcomes]
    split = _sources_disagree(group)
    holding = [one for one, outcome in outcomes if outcome in _HOLDS]
    if holding and split and len(holding) < len(group):
        facts = [one.fact for one in group]
        return conflicting("FC301", *facts, known=holding[0].quantity, reason="The sources disagree.")
    if holding:
        return _support(holding, dict(outcomes))
    return _refute_sharpest(claim, outcomes, index)


def _of_named_side(
    claim: Claim, outcomes: list[tuple[Candidate, Outcome]], index: FactIndex
) -> list[tuple[Candidate, Outcome]]:
    """The facts of the body that the claim names as its source, where there are any."""
    speakers = {bound.id for bound in claim.speakers}
    named = [pair for pair in outcomes if speakers & (set(pair[0].fact.said_by) | publishers_of(pair[0].fact, index))]
    return named or outcomes


def _support(holding: list[Candidate], outcomes: dict[Candidate, Outcome]) -> Decision:
    sharpest = min(holding, key=lambda one: _width(one.quantity))
    far = outcomes[sharpest] is Outcome.IMPLIED
    return supported(sharpest.fact, known=sharpest.quantity, reason="far" if far else "")


def _width(quantity: Quantity) -> tuple[bool, float]:
    width = in_base_unit(quantity).interval.width
    return (width is None, float(width or 0))


def _sources_disagree(group: list[Candidate]) -> bool:
    """Whether two facts of the same time have no value in common."""
    known = [(one.fact.id, in_base_unit(one.quantity).interval) for one in group]
    return any(id_ != other and not first.touches(second) for id_, first in known for other, second in known)


def _refute_sharpest(claim: Claim, outcomes: list[tuple[Candidate, Outcome]], index: FactIndex) -> Decision | None:
    sharp = sorted(outcomes, key=lambda pair: _width(pair[0].quantity))
    one, outcome = sharp[0]
    if _is_interval(one, index):
        return _judge_interval(claim, one, index)
    if outcome is Outcome.UNDECIDED or any(
        other is Outcome.UNDECIDED and not _is_sharper(one, two) for two, other in sharp
    ):
        return undecided(one.fact, reason="The known value neither contains nor excludes what is said.")
    if not one.is_firm:
        return undecided(one.fact, reason="It is not clear that the text speaks of this.", slots=("property",))
    rule = rule_of(claim, one, outcome, index)
    if rule in ("FC101", "FC106") and _is_of_another_order(claim.mention.quantity, one.quantity):
        return undecided(
            one.fact, reason="The two are so far apart that they hardly tell the same thing.", slots=("value",)
        )
    if one.is_implied and rule in ("FC101", "FC106"):
        return undecided(one.fact, reason="The text does not name what it speaks of.", slots=("subject",))
    return refuted(rule, one.fact, known=one.quantity)


def _is_of_another_order(said: Quantity, known: Quantity) -> bool:
    """Whether two values lie so far apart that one must be an average, a part, or another measure."""
    first, second = abs(in_base_unit(said).number.value), abs(in_base_unit(known).number.value)
    return min(first, second) > 0 and max(first, second) / min(first, second) >= _ANOTHER_ORDER


def _is_sharper(one: Candidate, other: Candidate) -> bool:
    """Whether a fact's interval lies inside another's on the same thing, and so decides."""
    return interval_of(one.quantity).within(interval_of(other.quantity))


def _is_interval(one: Candidate, index: FactIndex) -> bool:
    return index.property_of(one.fact).compare_interval


def _judge_interval(claim: Claim, one: Candidate, index: FactIndex) -> Decision:
    """For targets and guidance the interval itself is the value: a looser claim is undecided, another is refuted."""
    said, known = interval_of(claim.mention.quantity), interval_of(one.quantity)
    if known.within(said):
        return undecided(one.fact, reason="What is said is looser than what the fact base gives.")
    if not one.is_firm:
        return undecided(one.fact, reason="It is not clear that the text speaks of this.", slots=("property",))
    bent = claim.mention.quantity.modifier
    return refuted("FC106" if bent.is_bound else "FC101", one.fact, known=one.quantity)


def _compare_interval(said: Quantity, known: Quantity) -> Outcome:
    """Intervals as values: each end agrees as plain numbers do."""
    same_shape = len(said.numbers) == len(known.numbers) and (
        len(said.numbers) > 1
        or said.modifier is known.modifier
        or not (said.modifier.is_bound or known.modifier.is_bound)
    )
    return Outcome.AGREES if same_shape and same_number(said, known) else Outcome.DIFFERS


def rule_of(claim: Claim, one: Candidate, outcome: Outcome, index: FactIndex) -> str:
    """The rule that explains a value that does not hold by one single change."""
    if outcome is Outcome.SLIP:
        return "FC102"
    if _direction_reversed(claim, one, index):
        return "FC105"
    bent = claim.mention.quantity.modifier
    if bent.is_bound or bent in (Modifier.NEARLY, Modifier.ODD) or one.quantity.modifier.is_bound:
        return "FC106"
    return "FC101"


def _judge_supporting(claim: Claim, group: list[Candidate], index: FactIndex) -> Decision | None:
    """A longer time, or the latest known level: supports where any agrees, never refutes."""
    outcomes = {one: outcome_of(claim, one, index) for one in group}
    holding = [one for one in group if outcomes[one] in _HOLDS]
    if holding:
        return _support(holding, outcomes)
    return undecided(group[0].fact, reason="The base gives no value for just this time.", slots=("time",))


def _judge_now(claim: Claim, group: list[Candidate], index: FactIndex, date: datetime.date | None) -> Decision | None:
    """A present claim is judged against the newest fact; what agrees only with an older one is outdated."""
    newest = newest_before(tuple(one.fact for one in group), date)
    if newest is None:
        return _judge_any_time(claim, group, index)
    latest = [one for one in group if end_of(one.fact) == end_of(newest)]
    decision = _judge_at_time(claim, latest, index)
    if decision is None or decision.verdict.value in ("supported", "conflicting-evidence"):
        return decision
    older = [one for one in group if one not in latest and outcome_of(claim, one, index) in _HOLDS]
    if older:
        return outdated(latest[0].fact, older[0].fact, known=latest[0].quantity)
    return decision


def _judge_any_time(claim: Claim, group: list[Candidate], index: FactIndex) -> Decision | None:
    """A claim without a time: any fact of the series supports it; one time only, or a slip, refutes it."""
    outcomes = {one: outcome_of(claim, one, index) for one in group}
    holding = [one for one in group if outcomes[one] in _HOLDS]
    if holding:
        return _support(holding, outcomes)
    slips = [one for one in group if outcomes[one] is Outcome.SLIP and one.is_firm]
    if slips:
        return refuted("FC102", slips[0].fact, known=slips[0].quantity)
    if len({end_of(one.fact) for one in group}) == 1:
        return _refute_sharpest(claim, list(outcomes.items()), index)
    reversed_ = [one for one in group if _direction_reversed(claim, one, index) and one.is_firm]
    if reversed_:
        return refuted("FC105", reversed_[0].fact, known=reversed_[0].quantity)
    return undecided(*(one.fact for one in group), reason="It names no time, and agrees with none of the series.")


def outcome_of(claim: Claim, one: Candidate, index: FactIndex) -> Outcome:
    """How the claim's value stands to a fact's, with directions and a denial taken into account."""
    said, known = claim.mention.quantity, one.quantity
    if claim.stance is Stance.DENIED and _denies_reaching(claim):
        return compare(below(said), known, one.fact.tolerance)
    if _is_interval(one, index):
        outcome = _compare_interval(said, known)
    elif is_change_property(index.base.properties[one.fact.property]):
        outcome = _compare_change(claim, one, index)
    else:
        outcome = compare(said, known, one.fact.tolerance)
    return _denied(outcome) if claim.stance is Stance.DENIED else outcome


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


def _compare_change(claim: Claim, one: Candidate, index: FactIndex) -> Outcome:
    outcome = compare(magnitude(claim.mention.quantity), magnitude(one.quantity), one.fact.tolerance)
    said, known = _said_sign(claim), direction_of(one.fact, one.quantity, index)
    if said * known < 0 and outcome in _HOLDS:
        return Outcome.DIFFERS
    return outcome


def _said_sign(claim: Claim) -> int:
    return -1 if claim.mention.quantity.number.value < 0 else claim.sign


def _direction_reversed(claim: Claim, one: Candidate, index: FactIndex) -> bool:
    if not is_change_property(index.base.properties[one.fact.property]):
        return False
    if _said_sign(claim) * direction_of(one.fact, one.quantity, index) >= 0:
        return False
    return compare(magnitude(claim.mention.quantity), magnitude(one.quantity), one.fact.tolerance) in _HOLDS


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


def _judge_disputed(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    """Claims that rely on a key in doubt."""
    for one in candidates:
        for dispute in one.fact.disputes:
            if _relies_on(claim, one, dispute, index):
                return conflicting("FC302", one.fact, known=one.quantity, reason=dispute.why)
    return None


def _relies_on(claim: Claim, one: Candidate, dispute: Dispute, index: FactIndex) -> bool:
    if dispute.key == "value" and dispute.stated is None:
        return not one.differs and (one.is_firm or outcome_of(claim, one, index) in (*_HOLDS, Outcome.SLIP))
    if dispute.stated_time is None or claim.time is None or claim.time.origin is not Origin.SENTENCE:
        return False
    stated, said = dispute.stated_time, claim.time.time
    repeats = said.has_year and (said.contains(stated) or stated.contains(said))
    return repeats and set(one.differs) <= {"time"} and outcome_of(claim, one, index) in _HOLDS


def interval_of(quantity: Quantity) -> Interval:
    """The quantity's interval in the base unit of its dimension."""
    return in_base_unit(quantity).interval
