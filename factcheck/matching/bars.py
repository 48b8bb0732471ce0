"""What keeps a named fact from being meant: words that make it another thing, an average, another share, a limit."""

from __future__ import annotations

import re

from factcheck.claims.build import beside, modifier_of
from factcheck.claims.model import Bound, Claim
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.matching.model import UnitFit
from factcheck.matching.overlap import is_explained
from factcheck.matching.properties import is_change_property
from factcheck.matching.qualifiers import says_qualifiers
from factcheck.matching.strengths import CLOSE
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.values.quantity import QuantityKind

_AVERAGE = Pattern(
    r"\b(?:an average of|averag(?:ed|es|ing))\b[^,;.]{0,20}$|(?:平均|户均|人均|每户|每家|每笔|每人)[^，。；]{0,8}$",
    re.I,
)
_EACH = Pattern(r"\s*(?:\w+\s+)?(?:per|each|apiece|a (?:match|game|head|share|person|household|piece))\b", re.I)
_RATE = Pattern(r"\baverage\b|\bper\b|\w/\w|平均|户均|人均|每", re.I)
_OF_THE = Pattern(r"\s*of\s+(?:(?:the|all|its|their|total)\s+)*", re.I)
_OF_BEHIND = Pattern(r"\s*of\b", re.I)


def is_barred_by_words(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether words beside the subject or the property make it another thing."""
    spans = [bound.span for bound in claim.subjects if bound.id == fact.subject and bound.span is not None]
    if any(beside(claim.context, span) or _follows_another(claim, span, fact, index) for span in spans):
        return True
    text, name = claim.context.sentence.text, index.property_of(fact).name.casefold()
    nouns = [
        bound.span
        for bound in claim.properties
        if bound.id == fact.property and bound.span is not None and name.endswith(bound.span.of(text).casefold())
    ]
    entity, prop = index.base.entities[fact.subject], index.property_of(fact)
    names = (entity.name, *entity.aliases, prop.name, *prop.aliases)
    modifiers = [modifier_of(claim.context, span) for span in nouns]
    return any(word and not is_explained(word, names) for word in modifiers)


def _follows_another(claim: Claim, span: Span, fact: Fact, index: FactIndex) -> bool:
    """Whether the name of another thing runs into a Chinese name and so limits it: 服务业投资."""
    if claim.context.sentence.text[span.start : span.start + 1].isascii():
        return False
    for name in claim.context.mentions.entities():
        if name.span.end == span.start and not name.is_area and fact.subject not in name.ids:
            related = any(index.is_within(id_, fact.subject) or index.is_within(fact.subject, id_) for id_ in name.ids)
            owns = any(speaker.id in name.ids for speaker in claim.speakers) or set(name.ids) & index.owners_of(
                fact.subject
            )
            if not related and not owns:
                return True
    return False


def is_average(claim: Claim, prop: Property, unit: UnitFit) -> bool:
    """Whether an amount is told per piece, of a property that is none."""
    text = claim.context.sentence.text
    amount = claim.mention.quantity.kind in (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER)
    cue = _AVERAGE.search(text[: claim.span.start]) or _EACH.match(text, _end_of_unit(claim))
    if unit is UnitFit.OTHER or not amount or cue is None:
        return False
    names = (prop.name, *prop.aliases, prop.unit.code if prop.unit is not None else "")
    return not any(_RATE.search(name) for name in names)


def _end_of_unit(claim: Claim) -> int:
    unit = claim.mention.unit
    return claim.span.end if unit is None else max(claim.span.end, unit.end)


def is_another_share(claim: Claim, prop: Property, said: Bound | None) -> bool:
    """Whether a share is told "of" something that does not name the property: it is a share of that."""
    if said is not None or prop.compare_interval or is_change_property(prop):
        return False
    if claim.mention.quantity.kind is not QuantityKind.PERCENT:
        return False
    return bool(_OF_BEHIND.match(claim.context.sentence.text, claim.span.end))


def is_whole_of_share(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the fact's subject is what a share is told of, and another thing stands before: "A is 40% of B"."""
    if claim.mention.quantity.kind not in (QuantityKind.PERCENT, QuantityKind.MULTIPLE):
        return False
    whole = next((bound.span for bound in claim.subjects if bound.id == fact.subject), None)
    gap = "" if whole is None else claim.context.sentence.text[claim.span.end : whole.start]
    if whole is None or whole.start < claim.span.end or not _OF_THE.fullmatch(gap):
        return False
    return any(
        bound.id != fact.subject and bound.span is not None and bound.span.end <= claim.span.start
        for bound in claim.subjects
        if bound.strength >= CLOSE and bound.id in index.by_subject and bound.id not in index.areas
    )


def is_limited(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a fact is limited by a qualifier, or to one of several areas, that the claim does not say."""
    if not says_qualifiers(claim, fact):
        return True
    if fact.area is None or fact.area_is_default or any(bound.id == fact.area for bound in claim.areas):
        return False
    return any(other.area != fact.area for other in index.by_pair[fact.subject, fact.property])


def has_limited_siblings(fact: Fact, index: FactIndex) -> bool:
    """Whether the base has facts of the same subject and property that qualifiers limit."""
    return any(other.qualifiers for other in index.by_pair[fact.subject, fact.property])
