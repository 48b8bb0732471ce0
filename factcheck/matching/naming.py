"""How closely a claim names a property: outright, by its change, its whole or its words, or by the unit alone."""

from __future__ import annotations

from factcheck.claims.model import Bound, Claim, Origin, Role, Stance
from factcheck.claims.words import is_generic
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.matching.model import UnitFit
from factcheck.matching.overlap import is_explained, named_share
from factcheck.matching.properties import have_same_dimension, is_change_property, is_forecast_property
from factcheck.matching.strengths import CLOSE, DIRECT, IMPLIED, OF_ANTECEDENT
from factcheck.memory import remembered
from factcheck.mentions.tokens import tokenize
from factcheck.reading.model import Span
from factcheck.records import replace
from factcheck.values.unit import UnitKind

_IMPLIED_COUNT = 0.8  # what a counted noun says of the property, where it is the subject's only one
_AMBIGUOUS = 0.25  # where several properties of the subject have the unit
_HALF = 0.5


def is_lent(bound: Bound) -> bool:
    """Whether a name stands neither in the sentence nor at the head of its row or column."""
    return bound.span is None and bound.origin is not Origin.TABLE


@remembered
def names_another_property(claim: Claim, prop: Property, index: FactIndex) -> bool:
    """Whether the sentence closely names another property of the same dimension."""
    return any(
        bound.span is not None
        and bound.strength >= CLOSE
        and bound.id != prop.id
        and not _is_counted(claim, bound.span)
        and not is_generic(bound.span.of(claim.context.sentence.text))
        and have_same_dimension(index.base.properties[bound.id], prop)
        for bound in claim.properties
    )


def _is_counted(claim: Claim, span: Span) -> bool:
    """Whether a name is the noun that the figure counts, and so may stand for any property counted in it."""
    return claim.mention.unit is not None and claim.mention.unit.covers(span)


@remembered
def said_by_change(claim: Claim, prop: Property, index: FactIndex) -> Bound | None:
    """A property whose change is named is named too: "net profit went up 15 percent to 164 million"."""
    for bound in claim.properties:
        if bound.span is not None and index.base.properties[bound.id].of == prop.id:
            return replace(bound, id=prop.id, strength=bound.strength * OF_ANTECEDENT)
    return None


def said_by_forecast(claim: Claim, prop: Property) -> Bound | None:
    """What is expected names a forecast by the words of the thing itself: "expects revenue of 5 billion"."""
    if claim.stance is not Stance.FORECAST or not is_forecast_property(prop):
        return None
    share = named_share((prop.name, *prop.aliases), claim.context.mentions.tokens)
    return Bound(prop.id, OF_ANTECEDENT, Origin.SENTENCE, claim.span) if share >= _HALF else None


def said_by_whole(claim: Claim, prop: Property, fact: Fact, index: FactIndex) -> Bound | None:
    """The whole of which a share is told right at the figure ("65.7% of all corporate loans") names the share."""
    if prop.unit is None or prop.unit.kind is not UnitKind.PERCENT or is_change_property(prop):
        return None
    return next((whole for id_, whole in _wholes(claim, prop) if id_ != fact.subject), None)


@remembered
def _wholes(claim: Claim, prop: Property) -> tuple[tuple[str, Bound], ...]:
    """The things named right at the figure all of whose words are in the property's names, as saying that property."""
    found = []
    for bound in claim.subjects:
        if bound.strength < DIRECT or bound.span is None:
            continue
        words = [token.text for token in tokenize(bound.span.of(claim.context.sentence.text)) if token.is_word]
        if all(is_explained(word, (prop.name, *prop.aliases)) for word in words):
            found.append((bound.id, Bound(prop.id, OF_ANTECEDENT, bound.origin, bound.span)))
    return tuple(found)


def strength_of_changed(claim: Claim, prop: Property, fact: Fact, index: FactIndex) -> float | None:
    """How closely the sentence names what a change is a change of; 0 where it names another, None where none."""
    if claim.role is not Role.CHANGE or prop.of is None or not is_change_property(prop):
        return None
    own = {other.property for other in index.by_subject[fact.subject]}
    levels = [
        bound
        for bound in claim.properties
        if bound.span is not None and bound.id in own and not is_change_property(index.base.properties[bound.id])
    ]
    if not levels:
        return None
    return next((bound.strength for bound in levels if bound.id == prop.of), 0.0)


def strength_by_unit(claim: Claim, fact: Fact, unit: UnitFit, index: FactIndex) -> float:
    """How far the unit alone says which property of the subject is meant."""
    if unit is UnitFit.OTHER:
        return 0.0
    mine = index.base.properties[fact.property]
    if _is_ambiguous(mine, fact.subject, index):
        return _AMBIGUOUS
    counted = mine.unit is not None and mine.unit.kind is UnitKind.COUNT
    weight = _IMPLIED_COUNT if counted else IMPLIED
    return weight if unit is UnitFit.SAME else weight - 0.2


@remembered
def _is_ambiguous(mine: Property, subject: str, index: FactIndex) -> bool:
    """Whether a subject has other properties of the dimension, and this is not the change of its main one."""
    alike = {
        other.property
        for other in index.by_subject[subject]
        if have_same_dimension(index.base.properties[other.property], mine)
    }
    return len(alike) > 1 and not (is_change_property(mine) and _is_main(mine.of, subject, index))


def _is_main(prop: str | None, subject: str, index: FactIndex) -> bool:
    """Whether a property is the one of which the base has most facts for a subject: "it grew 5%" is said of that."""
    counts: dict[str, int] = {}
    for fact in index.by_subject[subject]:
        if not is_change_property(index.property_of(fact)):
            counts[fact.property] = counts.get(fact.property, 0) + 1
    return (
        prop is not None
        and counts.get(prop, 0) == max(counts.values(), default=1)
        and list(counts.values()).count(counts[prop]) == 1
    )
