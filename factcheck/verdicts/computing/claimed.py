"""What a claim asks of arithmetic: its words, the kind of its figure, the things it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Bound, Claim, Origin
from factcheck.claims.words import is_generic
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.leftovers import leads_elsewhere
from factcheck.matching.properties import is_change_property
from factcheck.patterns import Pattern
from factcheck.values.unit import UnitKind
from factcheck.verdicts.computing.model import Computed

# What a recipe yields: a computed value, and whether it may refute.
Computation = Iterator[tuple[Computed, bool]]

_BY_PROPERTY = 0.7  # what a property says of the one thing that has it: too little to refute by
CLEAR = 0.75  # how closely all that goes into a computation must be named for it to refute
DIFFERENCE = Pattern(
    r"\b(?:difference|gap|shortfall|short of|apart|away from|to go|exceeds?|exceeded|differ)\b"
    r"|相差|差额|缺口|还差|差距|之差",
    re.I,
)
MOST_NAMES = 6  # bounds the things that one claim may compute over


def text_of(claim: Claim) -> str:
    """The sentence of a claim."""
    return claim.context.sentence.text


def is_of_kind(claim: Claim, kind: UnitKind) -> bool:
    """Whether the claim's figure has a unit of a kind."""
    unit = claim.mention.quantity.unit
    return unit is not None and unit.kind is kind


def is_amount(claim: Claim) -> bool:
    """Whether the claim's figure may be an amount: money, a count, a measure or a bare number."""
    unit = claim.mention.quantity.unit
    return unit is None or unit.kind.is_amount


def named_subjects(claim: Claim, index: FactIndex) -> list[Bound]:
    """The first of the claim's subjects that have facts, best named first."""
    return [bound for bound in claim.subjects if bound.id in index.by_subject][:MOST_NAMES]


def told_subjects(claim: Claim, index: FactIndex) -> list[Bound]:
    """The named subjects, or the one thing that has a named property where the sentence names none that has it."""
    named = named_subjects(claim, index)
    told = {bound.id for bound in named if bound.span is not None}
    for prop in (bound for bound in claim.properties if bound.span is not None):
        holders = {fact.subject for fact in index.by_property.get(prop.id, ())}
        if len(holders) == 1 and not holders & told:
            named += [Bound(holder, _BY_PROPERTY, Origin.SENTENCE) for holder in holders]
    return named


def is_of_named_property(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the claim names the fact's property, or no property of its own kind, and speaks of no other thing."""
    if leads_elsewhere(claim, fact, index):
        return False
    text = text_of(claim)
    said = {
        bound.id
        for bound in claim.properties
        if bound.span is not None and bound.strength >= CLEAR and not is_generic(bound.span.of(text))
    }
    said = {prop for prop in said if not is_change_property(index.base.properties[prop])}
    said = {prop for prop in said if (fact.subject, prop) in index.by_pair}
    return not said or fact.property in said
