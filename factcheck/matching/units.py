"""How the unit of a figure stands to that of a fact."""

from __future__ import annotations

import re

from factcheck.claims.model import Claim, Role
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.model import UnitFit
from factcheck.matching.overlap import is_explained, vocabulary
from factcheck.mentions.tokens import root_of
from factcheck.patterns import Pattern
from factcheck.values.unit import Unit, UnitKind

_SCALED = Pattern(r"[万亿萬億]|illion|\d(?:bn|tn|trn|mn|m)\b", re.I)


def fit_unit(claim: Claim, known: Unit | None, fact: Fact, index: FactIndex) -> UnitFit:
    """Compares the unit of a figure with a fact's."""
    said = _unit_of(claim)
    if known is None:
        return UnitFit.SAME if said is None else UnitFit.WEAK
    if said is None:
        scaled = _SCALED.search(claim.span.of(claim.context.sentence.text))
        return UnitFit.WEAK if known.kind is UnitKind.COUNT or scaled else UnitFit.OTHER
    if said.dimension == known.dimension:
        return UnitFit.SAME
    if said.kind is UnitKind.COUNT and known.kind is UnitKind.COUNT:
        return _fit_noun(claim, said, known, fact, index)
    return UnitFit.OTHER


def _unit_of(claim: Claim) -> Unit | None:
    """The unit of a figure; a bare start has that of the figure before it: "to 57 million pounds from 63 million"."""
    own = claim.mention.quantity.unit
    if own is not None or claim.role is not Role.START:
        return own
    before = [other for other in claim.context.mentions.quantities if other.span.end <= claim.span.start]
    return before[-1].quantity.unit if before else None


def _fit_noun(claim: Claim, said: Unit, known: Unit, fact: Fact, index: FactIndex) -> UnitFit:
    """A counted noun fits where its words name the fact's subject ("4,762 small giants"); an unknown one weakly."""
    words = claim.mention.unit
    if words is not None and words.of(claim.context.sentence.text).casefold() in index.unit_words(known):
        return UnitFit.SAME
    entity = index.base.entities[fact.subject]
    counts_subject = root_of(known.code) in vocabulary((entity.name, *entity.aliases))
    named = any(b.id == fact.subject and b.span and words and b.span.overlaps(words) for b in claim.subjects)
    if counts_subject and named:
        return UnitFit.SAME
    prop = index.property_of(fact)
    names = (prop.name, *prop.aliases, entity.name, *entity.aliases)
    return UnitFit.WEAK if not said.known and is_explained(said.code, names) else UnitFit.OTHER


def is_count(claim: Claim) -> bool:
    """Whether a figure counts things."""
    unit = claim.mention.quantity.unit
    return unit is not None and unit.kind is UnitKind.COUNT
