"""Words around a figure that no name of a fact explains: they say that something else is told."""

from __future__ import annotations

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.overlap import is_explained


def says_more(words: tuple[str, ...], fact: Fact, index: FactIndex) -> bool:
    """Whether some words say what no name of the fact explains."""
    if not words:
        return False
    entity, prop = index.base.entities[fact.subject], index.property_of(fact)
    names = (entity.name, *entity.aliases, prop.name, *prop.aliases, *index.unit_words(prop.unit))
    return not all(is_explained(word, names) for word in words)


def leading_words(claim: Claim, fact: Fact) -> tuple[str, ...]:
    """The unexplained words that stand before the subject's name, or before the figure where it has none before it."""
    bound = next((one for one in claim.subjects if one.id == fact.subject and one.span is not None), None)
    end = claim.span.start if bound is None or bound.span is None else min(bound.span.start, claim.span.start)
    return tuple(word for place, word in claim.lead if place < end)


def leads_elsewhere(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether unexplained words lead up to the fact's subject or the figure: the sentence speaks of another thing."""
    return says_more(leading_words(claim, fact), fact, index)
