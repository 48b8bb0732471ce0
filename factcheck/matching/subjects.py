"""The facts whose subject a claim names, takes over or implies, each with how closely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.build import is_target_fact
from factcheck.claims.model import Bound, Claim, Origin
from factcheck.claims.words import is_generic
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.leftovers import leading_words, says_more
from factcheck.matching.model import UnitFit
from factcheck.matching.naming import is_lent
from factcheck.matching.overlap import is_explained, named_share
from factcheck.matching.properties import is_change_property
from factcheck.matching.qualifiers import says_qualifiers
from factcheck.matching.strengths import CLOSE, OF_ANTECEDENT, PART_NAMED
from factcheck.matching.units import fit_unit
from factcheck.mentions.model import NameKind, NameMention
from factcheck.patterns import Pattern
from factcheck.records import replace
from factcheck.values.unit import UnitKind

_PLANS = Pattern(
    r"\s*(?:,[^,]{1,60},\s*)?(?:also |now )?(?:aims?|wants?|plans?|intends?|targets?|seeks?|hopes?|pledged)\b"
    r"|(?:力争|计划|拟|要求|争取)",
    re.I,
)
_MOST_SUBJECTS = 8
_MOST_IMPLIED = 2  # subjects that a figure before implies
_RIVAL = 0.9  # a name this close that is not the fact's subject contests a subject lent from elsewhere
_FEWEST_WORDS = 4  # words of a name that may stand apart
_TACIT = 0.8  # what a property says of its subject where even the base's quotes leave it out
_TACIT_NOWHERE = 0.7  # … where no area says whose it is: enough to support
_BY_NOUN = 0.56  # what property and counted noun say of it: enough to support
_IMPLIED_SUBJECT = 0.6  # what a property says of its subject, where it has one only
_TELLING_DIGITS = 3  # digits by which a fact may be recognised
_NAMED_IN_PART = 0.6  # the share of its subject's name that must be said for that


def facts_named(claim: Claim, told: frozenset[tuple[str, str]], index: FactIndex) -> Iterator[tuple[Fact, float]]:
    """Facts of the named subjects, then those of a named property whose subject is left unsaid.

    `told` are the subjects and properties that a figure before may be of, of which the claim tells a change.
    """
    subjects = [bound for bound in claim.subjects if bound.id in index.by_subject][:_MOST_SUBJECTS]
    if claim.antecedent is not None:
        own = {bound.id for bound in subjects}
        others = [bound for bound in claim.antecedent.subjects if bound.id in index.by_subject and bound.id not in own]
        subjects += [replace(bound, strength=bound.strength * OF_ANTECEDENT) for bound in others[:2]]
        known = own | {bound.id for bound in subjects}
        implied = sorted({subject for subject, _ in told} - known)[:_MOST_IMPLIED]
        subjects += [Bound(subject, OF_ANTECEDENT, Origin.SENTENCE) for subject in implied]
    for bound in subjects:
        strength = _contested(bound, claim, index)
        yield from ((fact, strength) for fact in index.by_subject[bound.id])
    named = {bound.id for bound in subjects}
    yield from _recognised(claim, named, index)
    yield from _parts_named(claim, named, index)
    for prop in claim.properties:
        if prop.id in index.crowded:
            continue
        holders = {fact.subject for fact in index.by_property.get(prop.id, ())}
        if holders & named or not holders:
            continue
        if len(holders) == 1 and not holders - index.tacit_subjects and _is_tacit(claim, prop, index):
            located = any(fact.area is not None for fact in index.by_property[prop.id])
            weight = _TACIT if located else _TACIT_NOWHERE
            yield from ((fact, weight) for holder in holders for fact in index.by_subject[holder])
            return
        strength = _implied_subject(claim, prop, holders, index)
        if strength:
            yield from ((fact, strength) for fact in index.by_property[prop.id])
            yield from ((fact, strength) for fact in _changes_of(prop.id, holders, index))
        if strength and claim.is_target:
            yield from ((fact, strength) for fact in _targets_of(holders, index))


def facts_held(held: frozenset[tuple[str, str]], index: FactIndex) -> Iterator[tuple[Fact, float]]:
    """The facts of what a figure before tells, for one that tells another value of the same."""
    for pair in sorted(held):
        yield from ((fact, OF_ANTECEDENT) for fact in index.by_pair[pair])


def _parts_named(claim: Claim, named: set[str], index: FactIndex) -> Iterator[tuple[Fact, float]]:
    """Facts of a part of something named, where the words of the part's name stand elsewhere in the sentence.

    "Small firms had 72 trillion yuan of corporate loans" is said of the corporate loans of small firms.
    """
    wholes = [bound.id for bound in claim.subjects if bound.span is not None and bound.id not in index.by_subject]
    for part in index.parts_of(wholes)[:_MOST_SUBJECTS]:
        if part in named or part not in index.by_subject:
            continue
        entity = index.base.entities[part]
        if named_share((entity.name, *entity.aliases), claim.context.mentions.tokens, fewest=_FEWEST_WORDS) == 1.0:
            yield from ((fact, PART_NAMED) for fact in index.by_subject[part])


def _recognised(claim: Claim, named: set[str], index: FactIndex) -> Iterator[tuple[Fact, float]]:
    """Facts with the very number of the claim whose subject the sentence names in part."""
    digits = claim.mention.quantity.number.digits
    if len(digits) < _TELLING_DIGITS or claim.mention.quantity.modifier.is_bound:
        return
    if any(_names_another(bound, claim, index) for bound in claim.subjects if bound.id in index.by_subject):
        return
    said = {bound.id for bound in claim.properties if bound.span is not None and bound.strength >= CLOSE}
    for fact in index.by_digits.get(digits, ()):
        if fact.subject not in named and not _has_other_holder(claim, fact, index):
            entity = index.base.entities[fact.subject]
            share = named_share((entity.name, *entity.aliases), claim.context.mentions.tokens)
            if share >= _NAMED_IN_PART:
                yield fact, 0.5 + 0.25 * share
            elif (
                fact.property in said
                and not says_more(leading_words(claim, fact), fact, index)
                and fit_unit(claim, index.property_of(fact).unit, fact, index) is UnitFit.SAME
            ):
                yield fact, _IMPLIED_SUBJECT


def _contested(bound: Bound, claim: Claim, index: FactIndex) -> float:
    """A subject lent from elsewhere counts little where the sentence names another thing right at the figure."""
    if bound.span is not None or bound.origin is Origin.TABLE:
        return bound.strength
    rivals = [other for other in claim.subjects if _is_rival(other, bound, claim, index)]
    return bound.strength * 0.6 if rivals or claim.unknowns else bound.strength


def _is_rival(other: Bound, bound: Bound, claim: Claim, index: FactIndex) -> bool:
    if other.id == bound.id or other.span is None or other.strength < _RIVAL or other.id in index.areas:
        return False
    related = index.is_within(other.id, bound.id) or index.is_within(bound.id, other.id)
    speaks = any(speaker.id == other.id for speaker in claim.speakers)
    return other.id in index.by_subject and not related and not speaks


def _changes_of(prop: str, holders: set[str], index: FactIndex) -> Iterator[Fact]:
    """Facts that tell changes of a property of some subjects."""
    for holder in sorted(holders):
        yield from (fact for fact in index.by_subject[holder] if index.property_of(fact).of == prop)


def _targets_of(holders: set[str], index: FactIndex) -> Iterator[Fact]:
    """Facts that tell what some subjects are to reach."""
    for holder in sorted(holders):
        yield from (fact for fact in index.by_subject[holder] if is_target_fact(fact))


def _is_tacit(claim: Claim, prop: Bound, index: FactIndex) -> bool:
    """Whether a property is told without its subject: the base's own quotes tell it so, and the text names the area."""
    if claim.unknowns or claim.lead or claim.head or prop.strength < CLOSE or is_lent(prop):
        return False
    is_bare = prop.span is not None and is_generic(prop.span.of(claim.context.sentence.text))
    if is_bare and is_change_property(index.base.properties[prop.id]):
        return False
    if any(_names_another(bound, claim, index) for bound in claim.subjects):
        return False
    areas = {fact.area for fact in index.by_property[prop.id]}
    return areas == {None} or any(bound.id in areas for bound in claim.areas)


def _implied_subject(claim: Claim, prop: Bound, holders: set[str], index: FactIndex) -> float:
    is_said = prop.span is not None or prop.origin is Origin.TABLE
    if claim.unknowns or not is_said or _is_headed_elsewhere(claim, prop, holders, index):
        return 0.0
    if any(_names_another(bound, claim, index) for bound in claim.subjects):
        return 0.0
    own_areas = {fact.area for fact in index.by_property[prop.id] if not fact.area_is_default}
    area_said = any(bound.id in own_areas for bound in claim.areas) or _says_a_qualifier(claim, prop, index)
    leads_off = _leads_off(claim, prop, holders, index)
    if len(holders) > 1:
        return (_BY_NOUN if leads_off else _IMPLIED_SUBJECT) if area_said else 0.0
    words = "" if prop.span is None else prop.span.of(claim.context.sentence.text)
    is_telling = len(words.split()) > 2 or (not words.isascii() and len(words) > 4)
    is_telling = is_telling or _is_told_of_area(claim, prop, words, index)
    if not area_said and not is_telling:
        unit = claim.mention.quantity.unit
        counted = unit is not None and unit.kind is UnitKind.COUNT and unit == index.base.properties[prop.id].unit
        return _BY_NOUN if counted or (len(words.split()) > 1 and not claim.leftover) else 0.0
    return _BY_NOUN if leads_off else _IMPLIED_SUBJECT + 0.15


def _is_told_of_area(claim: Claim, prop: Bound, words: str, index: FactIndex) -> bool:
    """Whether the text names the area of a property's facts, default or not, and the property by telling words."""
    areas = {fact.area for fact in index.by_property[prop.id]}
    return bool(words) and not is_generic(words) and any(bound.id in areas for bound in claim.areas)


def _says_a_qualifier(claim: Claim, prop: Bound, index: FactIndex) -> bool:
    """Whether the text names what limits some fact of a property: "coverage among people aged 65 and over"."""
    return any(fact.qualifiers and says_qualifiers(claim, fact) for fact in index.by_property[prop.id])


def _is_headed_elsewhere(claim: Claim, prop: Bound, holders: set[str], index: FactIndex) -> bool:
    """Whether the sentence opens with a thing that no name of the property or its holders explains: "The brewer"."""
    names = _names_around(prop, holders, index)
    return not all(is_explained(word, names) for word in claim.head)


def _leads_off(claim: Claim, prop: Bound, holders: set[str], index: FactIndex) -> bool:
    """Whether words around the figure say what neither these names nor the quotes of the property's facts do."""
    quotes = (citation.quote for fact in index.by_property[prop.id] for citation in fact.citations)
    names = (*_names_around(prop, holders, index), *quotes)
    words = (*claim.leftover, *(word for _, word in claim.lead))
    entities = (index.base.entities[holder] for holder in holders)
    owners = [name for entity in entities for name in (entity.name, *entity.aliases)]
    return not all(is_explained(word, names) and not _is_wider(word, owners) for word in words)


def _is_wider(word: str, names: list[str]) -> bool:
    """Whether a Chinese word is only the end of a name, and so a wider thing: 汽车 of 新能源汽车."""
    return not word.isascii() and any(name.endswith(word) and name != word for name in names)


def _names_around(prop: Bound, holders: set[str], index: FactIndex) -> tuple[str, ...]:
    owners = (index.base.entities[holder] for holder in sorted(holders))
    named = index.base.properties[prop.id]
    return (named.name, *named.aliases, *(name for owner in owners for name in (owner.name, *owner.aliases)))


def _has_other_holder(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the sentence or what lends it context names another thing that has the fact's property."""
    return any(bound.id != fact.subject and (bound.id, fact.property) in index.by_pair for bound in claim.subjects)


def _names_another(bound: Bound, claim: Claim, index: FactIndex) -> bool:
    """Whether a thing of the base, no area and no speaker, is named close by: the figure is then about that."""
    if is_lent(bound) or bound.strength < CLOSE or bound.id in index.areas or _plans(claim, bound):
        return False
    if any(bound.span is not None and limit.span.covers(bound.span) for limit in _limits(claim)):
        return False
    return all(speaker.id != bound.id for speaker in claim.speakers)


def _limits(claim: Claim) -> list[NameMention]:
    return [name for name in claim.context.mentions.names if name.kind is NameKind.QUALIFIER]


def _plans(claim: Claim, bound: Bound) -> bool:
    """Whether a thing is who wants what is told, and not what it is told of: "the programme aims at …"."""
    return bound.span is not None and bool(_PLANS.match(claim.context.sentence.text, bound.span.end))


def is_located(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the text names the fact's subject, or an area that only such facts have."""
    if any(bound.id == fact.subject for bound in claim.subjects):
        return True
    located = any(bound.id == fact.area for bound in claim.areas)
    if fact.qualifiers and says_qualifiers(claim, fact):
        return True
    return located and (not fact.area_is_default or fact.subject in index.tacit_subjects)


def strength_by_qualifiers(claim: Claim, fact: Fact, subject: float) -> float:
    """How closely a fact is named by what limits it, where all that is said and its subject too: "diesel 1,433 GWh"."""
    if not fact.qualifiers or not says_qualifiers(claim, fact):
        return subject
    values = {value for _, value in fact.qualifiers}
    return max((bound.strength for bound in claim.subjects if bound.id in values), default=subject)


def is_named_ahead(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the subject is named before the figure or directly at it, and not only somewhere behind."""
    limits = {value for _, value in fact.qualifiers}
    if any(one.id in limits and one.span is not None and one.span.start < claim.span.start for one in claim.subjects):
        return True
    bound = next((one for one in claim.subjects if one.id == fact.subject), None)
    if bound is None or bound.span is None:
        return bound is not None or fact.subject in index.tacit_subjects
    return bound.span.start < claim.span.start or bound.strength >= 1.0
