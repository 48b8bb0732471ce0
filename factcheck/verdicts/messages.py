"""Verdicts in words: one plain sentence with what the text says, what the base says, the reason and the mending."""

from __future__ import annotations

from factcheck.claims.model import Claim
from factcheck.facts.cite import time_words
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.verdicts.decision import Decision
from factcheck.verdicts.model import Verdict
from factcheck.verdicts.reasons import explain, words_of_all


def message_of(claim: Claim, decision: Decision, index: FactIndex) -> str:
    """The sentence for a decision on a figure."""
    said = claim.mention.span.of(claim.context.sentence.text)
    match decision.verdict:
        case Verdict.SUPPORTED:
            return _supported(decision)
        case Verdict.NOT_ENOUGH_EVIDENCE:
            return _open(decision)
        case Verdict.CONFLICTING_EVIDENCE:
            return _conflicting(said, decision, index)
        case Verdict.OUTDATED:
            return _outdated(said, decision.facts[0], decision.facts[-1])
        case Verdict.REFUTED:
            return _refuted(claim, said, decision, index)


def _supported(decision: Decision) -> str:
    if decision.computation:
        return f"Agrees with the facts: {decision.computation}."
    fact = decision.facts[0]
    if decision.reason == "far":
        return f"True, but far from the value: the fact base says {fact.text}."
    stated = next((dispute.stated for dispute in fact.disputes if dispute.stated is not None), None)
    if stated is not None:
        return (
            f"The fact base says {fact.text} {_when(fact)}; it holds {stated}, which the source states, for an error."
        )
    return f"The fact base says {fact.text}."


def _open(decision: Decision) -> str:
    if decision.rule == "FC401" or not decision.differs:
        return "The fact base does not cover this."
    fact, _ = decision.differs[0]
    known = " ".join(("Undecided: the fact base says", fact.text, _when(fact))).strip()
    return f"{known}. {_sentence(decision.reason)}".strip()


def _outdated(said: str, newest: Fact, old: Fact) -> str:
    """What was true once, or what a later edition revised."""
    known = " ".join((newest.text, _when(newest))).strip()
    if newest.time is not None and old.time is not None and newest.time.time == old.time.time:
        return f"Says {said}, which was revised; the newest value is {known}."
    return f"Says {said}, which was true {_when(old) or 'once'}; the newest value is {known}."


def _conflicting(said: str, decision: Decision, index: FactIndex) -> str:
    """All sides of sources that disagree; the right reading where a source's error is repeated."""
    fact = decision.facts[0]
    if decision.rule == "FC301":
        return f"Says {said}; the sources disagree: {words_of_all(decision.facts, index)}."
    if any(dispute.stated is not None for dispute in fact.disputes):
        right = " ".join((fact.text, _when(fact))).strip()
        error = "Repeats what the fact base holds for an error of its source"
        return f"{error}; right is {right}. {_sentence(decision.reason)}"
    return f"Says {said}; the fact base marks its value, {fact.text}, as in doubt. {_sentence(decision.reason)}"


def _refuted(claim: Claim, said: str, decision: Decision, index: FactIndex) -> str:
    if not decision.facts or (decision.rule == "FC105" and decision.reason):
        return decision.reason
    if decision.computation:
        return f"Says {said}, but {decision.computation}."
    if decision.rule == "FC105":
        return _reversed(claim, said, decision)
    return f"Says {said}; {explain(claim, decision, index)}."


def _reversed(claim: Claim, said: str, decision: Decision) -> str:
    """What rose is said to fall, or the other way round."""
    told, known = ("a rise", "a fall") if claim.sign > 0 else ("a fall", "a rise")
    fact = decision.facts[0]
    when = f" ({fact.time.text})" if fact.time is not None else ""
    return f"Tells {said} as {told}; the fact base says {fact.text}, {known}{when}."


def _sentence(reason: str) -> str:
    return reason if not reason or reason.endswith((".", "。")) else f"{reason}."


def _when(fact: Fact) -> str:
    return "" if fact.time is None else time_words(fact.time)
