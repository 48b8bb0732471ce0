"""Verdicts in words: one plain sentence with what the text says, what the base says, and the reason."""

from __future__ import annotations

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.values.quantity import Quantity
from factcheck.values.unit import UnitKind
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.decision import Decision
from factcheck.verdicts.model import Verdict

_POWERS = {
    1: "ten",
    2: "a hundred",
    3: "a thousand",
    4: "ten thousand",
    6: "a million",
    8: "a hundred million",
    9: "a billion",
}


def message_of(claim: Claim, decision: Decision, index: FactIndex) -> str:
    """The sentence for a decision on a figure."""
    said = claim.mention.span.of(claim.context.sentence.text)
    match decision.verdict:
        case Verdict.SUPPORTED:
            return _supported(decision, index)
        case Verdict.NOT_ENOUGH_EVIDENCE:
            return _open(decision, index)
        case Verdict.CONFLICTING_EVIDENCE:
            return f"Says {said}; {_known(decision)}. {_sentence(decision.reason)}"
        case Verdict.OUTDATED:
            newest = f"{_known_text(decision)} {_when(decision.facts[0])}"
            return f"Says {said}; that was true {_when(decision.facts[-1])}, the newest value is {newest}."
        case Verdict.REFUTED if not decision.facts or (decision.rule == "FC105" and decision.reason):
            return decision.reason
        case Verdict.REFUTED if decision.rule == "FC105":
            return _reversed(claim, said, decision)
        case Verdict.REFUTED:
            return f"Says {said}; {_known(decision)}{_why(claim, decision, index)}."


def _reversed(claim: Claim, said: str, decision: Decision) -> str:
    """What rose is said to fall, or the other way round."""
    told, known = ("a rise", "a fall") if claim.sign > 0 else ("a fall", "a rise")
    when = f" ({decision.facts[0].time.text})" if decision.facts[0].time is not None else ""
    return f"Tells {said} as {told}; the fact base says {_known_text(decision)}, {known}{when}."


def _supported(decision: Decision, index: FactIndex) -> str:
    if decision.computation:
        return f"Agrees with the facts: {decision.computation}."
    if decision.reason == "far":
        return f"True, but the value is {_known_text(decision)}."
    return f"The fact base says {_known_text(decision)}."


def _open(decision: Decision, index: FactIndex) -> str:
    if decision.rule == "FC401" or not decision.differs:
        return "The fact base does not cover this."
    fact, _ = decision.differs[0]
    return f"Undecided: the fact base says {fact.text} {_when(fact)}. {_sentence(decision.reason)}".strip()


def _sentence(reason: str) -> str:
    return reason if not reason or reason.endswith((".", "。")) else f"{reason}."


def _known(decision: Decision) -> str:
    if decision.computation:
        return f"the facts give {decision.computation}"
    return f"the fact base says {_known_text(decision)}"


def _known_text(decision: Decision) -> str:
    return decision.facts[0].text if decision.facts else ""


def _when(fact: Fact) -> str:
    return "" if fact.time is None else f"({fact.time.text})"


def _why(claim: Claim, decision: Decision, index: FactIndex) -> str:
    base, fact = index.base, decision.facts[0]
    match decision.rule:
        case "FC102":
            return f" ({_times(claim.mention.quantity, decision.known)})" if decision.known else ""
        case "FC103":
            return " (another unit)"
        case "FC104":
            return f" ({_points(decision.known)})"
        case "FC107":
            return f", but as of {fact.time.text}" if fact.time is not None else ""
        case "FC108":
            named = f"{base.entities[fact.subject].name}, {base.properties[fact.property].name}"
            return f" for something else: {named}{_area(fact, index)}"
        case "FC110":
            names = ", ".join(base.entities[speaker].name for speaker in fact.said_by)
            return f", said by {names}"
        case _:
            when = f" as of {fact.time.text}" if fact.time is not None and not decision.computation else ""
            return when + (f" ({decision.reason})" if decision.reason else "")


def _area(fact: Fact, index: FactIndex) -> str:
    area = None if fact.area is None else index.base.entities.get(fact.area)
    return "" if area is None else f", {area.name}"


def _times(said: Quantity, known: Quantity | None) -> str:
    assert known is not None
    ratio = in_base_unit(known).number.value / in_base_unit(said).number.value
    more = abs(ratio) >= 1
    power = abs(ratio if more else 1 / ratio).adjusted()
    words = _POWERS.get(power, f"10^{power}")
    return f"{words} times {'more' if more else 'less'}"


def _points(known: Quantity | None) -> str:
    is_point = known is not None and known.unit is not None and known.unit.kind is UnitKind.POINT
    return "percentage points, not percent" if is_point else "percent, not percentage points"
