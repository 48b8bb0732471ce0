"""Why a figure is wrong and what would be right, clause by clause, for each rule that refutes it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.model import Claim
from factcheck.facts.cite import time_words
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.series import end_of
from factcheck.values.quantity import Quantity
from factcheck.values.unit import UnitKind
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.decision import Decision

_POWERS = {
    1: "ten",
    2: "a hundred",
    3: "a thousand",
    4: "ten thousand",
    6: "a million",
    8: "a hundred million",
    9: "a billion",
}


def explain(claim: Claim, decision: Decision, index: FactIndex) -> str:
    """What the base says in the place of a refuted figure, with the reason that the rule gives."""
    fact, said = decision.facts[0], claim.mention.quantity
    known = f"the fact base says {fact.text}"
    match decision.rule:
        case "FC102" if decision.known is not None:
            return f"{known} ({_times(said, decision.known)})"
        case "FC103" if decision.known is not None:
            return f"{known} ({_unit(decision.known)}, not {_unit(said)})"
        case "FC104":
            return f"{known} ({_points(decision.known)})"
        case "FC106" if decision.known is not None:
            return f"{known}{_when(fact)}{_beyond(said, decision.known)}"
        case "FC107":
            return f"that is the figure for {_time(fact)}{_instead(claim, fact, index)}"
        case "FC108":
            own = _own_fact(claim, fact, index)
            return f"that is the figure for {_named(fact, own, index)}{_when(fact)}{_instead(claim, fact, index)}"
        case "FC110":
            return f"the fact base has the figure from {_speakers(fact, index)}, not from {_attributed(claim, index)}"
        case _:
            return f"{known}{_when(fact)}" + (f" ({decision.reason})" if decision.reason else "")


def words_of_all(facts: Sequence[Fact], index: FactIndex) -> str:
    """The values of several facts, each with the source that gives it."""
    sides = {f"{fact.text} ({_source(fact, index)})" for fact in facts}
    return " and ".join(sorted(sides))


def _source(fact: Fact, index: FactIndex) -> str:
    source = index.base.sources[fact.citations[0].source]
    return source.publisher or source.title


def _when(fact: Fact) -> str:
    return "" if fact.time is None else f" {time_words(fact.time)}"


def _time(fact: Fact) -> str:
    return "" if fact.time is None else fact.time.text


def _named(fact: Fact, other: Fact | None, index: FactIndex) -> str:
    """What a fact is about; beside another one, only what sets the two apart."""
    base = index.base
    parts = [base.entities[fact.subject].name] if other is None or other.subject != fact.subject else []
    if other is None or other.property != fact.property:
        parts.append(base.properties[fact.property].name)
    area = None if fact.area is None else base.entities.get(fact.area)
    if area is not None and (other is None or other.area != fact.area):
        parts.append(area.name)
    return ", ".join(parts)


def _instead(claim: Claim, moved: Fact, index: FactIndex) -> str:
    """What the base says of the very thing and time that the text names, where it says it."""
    own = _own_fact(claim, moved, index)
    if own is None:
        return ""
    return f"; for {_named(own, moved, index) or _time(own)} the fact base says {own.text}"


def _own_fact(claim: Claim, moved: Fact, index: FactIndex) -> Fact | None:
    """The fact of the subject, property, area and time that the text itself names; what is unsaid is as moved."""
    last = None if claim.time is None else claim.time.time.last
    if last is None or last.year is None:
        return None
    subject = next((bound.id for bound in claim.subjects if bound.span and bound.id not in index.areas), moved.subject)
    prop = next((bound.id for bound in claim.properties if bound.span), moved.property)
    area = next((bound.id for bound in claim.areas if bound.span), moved.area)
    own = (
        fact for fact in index.by_pair.get((subject, prop), ()) if fact.id != moved.id and end_of(fact) == last.date()
    )
    return next((fact for fact in own if fact.area == area and fact.qualifiers == moved.qualifiers), None)


def _speakers(fact: Fact, index: FactIndex) -> str:
    return ", ".join(index.base.entities[speaker].name for speaker in fact.said_by)


def _attributed(claim: Claim, index: FactIndex) -> str:
    names = [index.base.entities[bound.id].name for bound in claim.speakers if bound.id in index.base.entities]
    return names[0] if names else "whom the text names"


def _times(said: Quantity, known: Quantity) -> str:
    ratio = in_base_unit(known).number.value / in_base_unit(said).number.value
    more = abs(ratio) >= 1
    power = abs(ratio if more else 1 / ratio).adjusted()
    words = _POWERS.get(power, f"10^{power}")
    return f"{words} times {'more' if more else 'less'}"


def _unit(quantity: Quantity) -> str:
    return "no unit" if quantity.unit is None else quantity.unit.code


def _points(known: Quantity | None) -> str:
    is_point = known is not None and known.unit is not None and known.unit.kind is UnitKind.POINT
    return "percentage points, not percent" if is_point else "percent, not percentage points"


def _beyond(said: Quantity, known: Quantity) -> str:
    """How a plain value stands to a bound that it does not keep."""
    if len(said.numbers) != 1 or len(known.numbers) != 1 or known.modifier.is_bound:
        return ""
    bound, value = in_base_unit(said).number.value, in_base_unit(known).number.value
    if bound == value:
        return ", exactly that"
    return f", which is {'less' if abs(value) < abs(bound) else 'more'}"
