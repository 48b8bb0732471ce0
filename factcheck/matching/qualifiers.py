"""Whether a claim names what limits a fact, or another value of it."""

from __future__ import annotations

from factcheck.claims.model import Claim, Origin
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.memory import remembered

_QUALIFIES = 0.85  # how closely a qualifying entity must stand to the figure


def fits_qualifiers(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the claim names no other value of what limits the fact."""
    said = _said_qualifiers(claim)
    own = {value for _, value in fact.qualifiers}
    siblings = _values_of(fact.subject, fact.property, index)
    if not own and said & siblings:
        return False
    for key, value in fact.qualifiers:
        if value not in said and any((key, other) in index.qualifiers for other in said):
            return False
    return True


def says_qualifiers(claim: Claim, fact: Fact) -> bool:
    """Whether the claim names all that limits the fact."""
    return {value for _, value in fact.qualifiers} <= _said_qualifiers(claim)


@remembered
def _values_of(subject: str, prop: str, index: FactIndex) -> frozenset[str]:
    """What limits the facts of a subject and a property."""
    return frozenset(value for fact in index.by_pair[subject, prop] for _, value in fact.qualifiers)


@remembered
def _said_qualifiers(claim: Claim) -> set[str]:
    words = {id_.split("=", 1)[1] for name in claim.context.mentions.names for id_ in name.ids if "=" in id_}
    words |= {id_.split("=", 1)[1] for id_ in claim.lent_qualifiers}
    words |= {bound.id for bound in claim.subjects if bound.origin in (Origin.TABLE, Origin.SECTION)}
    return words | {bound.id for bound in claim.subjects if bound.strength >= _QUALIFIES}
