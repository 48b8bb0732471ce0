"""What judging a claim comes to, before it is put into words and cited."""

from __future__ import annotations

from factcheck.claims.model import WordedClaim
from factcheck.facts.model import Fact
from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.values.quantity import Quantity
from factcheck.verdicts.model import Verdict


@record
class Decision:
    """A verdict with its rule (None where supported), the facts that decide it, and what the message needs.

    `known` is the value that decides, where it is a quantity; `computation` the arithmetic that gave it;
    `reason` a clause for the message; `differs` pairs of a near fact and the slots that kept it away.
    """

    verdict: Verdict
    rule: str | None = None
    facts: tuple[Fact, ...] = ()
    known: Quantity | None = None
    computation: str | None = None
    reason: str = ""
    differs: tuple[tuple[Fact, tuple[str, ...]], ...] = ()
    suggestion: str | None = None
    places: tuple[Span, ...] = ()  # evidence from the text itself, in the document's source
    confidence: float = 1.0


# A claim told in words, the decision on it, and what is said of it to a reader.
Judged = tuple[WordedClaim, Decision, str]


def supported(
    *facts: Fact, known: Quantity | None = None, reason: str = "", computation: str | None = None
) -> Decision:
    """The claim holds."""
    return Decision(Verdict.SUPPORTED, None, facts, known, computation, reason)


def refuted(
    rule: str, *facts: Fact, known: Quantity | None = None, reason: str = "", computation: str | None = None
) -> Decision:
    """The claim does not hold, for the reason that the rule names."""
    return Decision(Verdict.REFUTED, rule, facts, known, computation, reason)


def undecided(*facts: Fact, reason: str = "", slots: tuple[str, ...] = ("value",)) -> Decision:
    """The base speaks of the same thing, but neither supports nor refutes what is said."""
    return Decision(Verdict.NOT_ENOUGH_EVIDENCE, "FC402", reason=reason, differs=tuple((fact, slots) for fact in facts))


def not_covered(near: tuple[tuple[Fact, tuple[str, ...]], ...] = ()) -> Decision:
    """The base holds nothing that decides the claim."""
    return Decision(Verdict.NOT_ENOUGH_EVIDENCE, "FC401", differs=near)


def conflicting(rule: str, *facts: Fact, known: Quantity | None = None, reason: str = "") -> Decision:
    """The base's sources contradict one another, or themselves."""
    return Decision(Verdict.CONFLICTING_EVIDENCE, rule, facts, known, reason=reason)


def outdated(*facts: Fact, known: Quantity | None = None, reason: str = "") -> Decision:
    """True once, no longer."""
    return Decision(Verdict.OUTDATED, "FC201", facts, known, reason=reason)
