"""Which facts could decide a claim: scored by how closely the claim names subject and property and fits the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from factcheck.claims.build import beside, is_target_fact, modifier_of
from factcheck.claims.model import Bound, Claim, Origin, Role, Stance
from factcheck.claims.roles import tells_direction
from factcheck.claims.words import is_generic
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.matching.fits import (
    TimeFit,
    fit_area,
    fit_time,
    fits_qualifiers,
    fits_speaker,
    meets_deadline,
    says_qualifiers,
)
from factcheck.matching.overlap import is_explained, named_share, vocabulary
from factcheck.matching.scattered import marked_said, scattered_said
from factcheck.mentions.model import UnknownRole
from factcheck.mentions.tokens import root_of, tokenize
from factcheck.reading.model import Span
from factcheck.text.document import BlockKind
from factcheck.values.quantity import Quantity, QuantityKind
from factcheck.values.time import Basis, Grain, TimeRole
from factcheck.values.unit import Unit, UnitKind

_MOST_SUBJECTS = 8
_DIRECT = 0.95
_CLOSE = 0.8
_NAMED = 0.78  # a property named so well may be told as level or change
_RIVAL = 0.9  # a name this close that is not the fact's subject contests a subject lent from elsewhere
_IMPLIED_COUNT = 0.8  # what a counted noun says of the property, where it is the subject's only one
_IMPLIED = 0.6  # what another unit says of it
_AMBIGUOUS = 0.25  # where several properties of the subject have the unit
_FEWEST_WORDS = 4  # words of a name that may stand apart
_PART_NAMED = 0.76
_TACIT = 0.8  # what a property says of its subject where even the base's quotes leave it out
_BY_NOUN = 0.56  # what property and counted noun say of it: enough to support
_IMPLIED_SUBJECT = 0.6  # what a property says of its subject, where it has one only
_TELLING_DIGITS = 3  # digits by which a fact may be recognised
_HALF = 0.5
_NAMED_IN_PART = 0.6  # the share of its subject's name that must be said for that
_OF_ANTECEDENT = 0.9  # a change told of a figure is a change of that figure's property
_ANOTHER_SAID = 0.4  # what is left of an implied property where the sentence names another of the dimension
_OF_ANOTHER = 0.6  # what is left of another property's change
_WORTH = 0.55  # the least score of a candidate

_CHANGE_WORDS = re.compile(
    r"growth|increase|decrease|change|rise|decline|fall|reduction|drop|gain|faster|slower|up from"
    r"|增长|增速|增幅|涨幅|降幅|变化|下降|上升|减少|增加",
    re.I,
)


_AVERAGE = re.compile(
    r"\b(?:an average of|averag(?:ed|es|ing))\b[^,;.]{0,20}$|(?:平均|户均|人均|每户|每家|每笔|每人)[^，。；]{0,8}$",
    re.I,
)
_EACH = re.compile(r"\s*(?:\w+\s+)?(?:per|each|apiece|a (?:match|game|head|share|person|household|piece))\b", re.I)
_RATE = re.compile(r"\baverage\b|\bper\b|\w/\w|平均|户均|人均|每", re.I)
_SCALED = re.compile(r"[万亿萬億]|illion|\d(?:bn|tn|trn|mn|m)\b", re.I)
_CLAUSE_HEAD = re.compile(r"(?:^|[,;:，。；：、]|[年月日末底初]|的)\s*(?:the\s+|in\s+|at\s+|在)?$", re.I)
_OF_BEHIND = re.compile(r"\s*of\b", re.I)
_FORECAST_WORDS = re.compile(
    r"forecast|guidance|expected|expectation|projection|outlook|prediction|指引|预测|预期|预计|展望", re.I
)


class UnitFit(Enum):
    """How the unit of a figure stands to a property's."""

    SAME = "same"
    WEAK = "weak"  # a bare number, or a noun that the base does not know
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact beside a claim: how well it is named, and the slots in which it is another statement."""

    fact: Fact
    quantity: Quantity
    subject_strength: float  # how closely the subject is named, 0 to 1
    property_strength: float  # how closely the property is named or implied, 0 to 1
    is_property_said: bool
    unit: UnitFit
    time: TimeFit
    differs: tuple[str, ...]  # of time, area, speaker, basis, qualifiers, target
    leads: bool  # the subject is named before the figure, or right at it
    has_leftover: bool  # words around the figure say something that nothing explains
    has_lead: bool  # unexplained words stand before the figure, and no counted noun says what is meant
    is_implied: bool  # the text names the subject nowhere
    is_heading: bool  # told in a heading, which rounds and boasts
    is_limited: bool  # the fact is limited by what the claim does not say
    is_barred: bool  # words beside the subject make it another thing

    @property
    def score(self) -> float:
        return (self.subject_strength + self.property_strength) / 2

    @property
    def is_firm(self) -> bool:
        """Whether subject and property are named clearly enough to refute by."""
        if self.unit is not UnitFit.SAME or self.is_barred or self.is_limited:
            return False
        if (
            self.has_leftover
            and not (self.property_strength >= _CLOSE and self.leads)
            and self.property_strength < _DIRECT
        ):
            return False
        said = self.is_property_said and self.property_strength >= 0.65 and self.subject_strength >= 0.6
        if self.is_heading:
            return said
        return said or (self.subject_strength >= 0.75 and self.property_strength >= _IMPLIED)


def find_candidates(
    claim: Claim, index: FactIndex, units: tuple[UnitFit, ...] = (UnitFit.SAME, UnitFit.WEAK)
) -> tuple[Candidate, ...]:
    """The facts worth comparing with a figure, best named first, of those whose unit fits in one of the given ways."""
    found = [
        candidate
        for fact, subject in _facts_named(claim, index)
        for candidate in _candidates(claim, fact, subject, index)
        if candidate.unit in units and (candidate.score >= _WORTH or candidate.unit is UnitFit.OTHER)
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, len(one.differs), one.fact.id)))


def _facts_named(claim: Claim, index: FactIndex) -> Iterator[tuple[Fact, float]]:
    """Facts of the named subjects, then those of a named property whose subject is left unsaid."""
    subjects = [bound for bound in claim.subjects if bound.id in index.by_subject][:_MOST_SUBJECTS]
    if claim.antecedent is not None:
        own = {bound.id for bound in subjects}
        others = [bound for bound in claim.antecedent.subjects if bound.id in index.by_subject and bound.id not in own]
        subjects += [replace(bound, strength=bound.strength * _OF_ANTECEDENT) for bound in others[:2]]
    for bound in subjects:
        strength = _contested(bound, claim, index)
        yield from ((fact, strength) for fact in index.by_subject[bound.id])
    named = {bound.id for bound in subjects}
    yield from _recognised(claim, named, index)
    yield from _parts_named(claim, named, index)
    for prop in claim.properties:
        holders = {fact.subject for fact in index.by_property.get(prop.id, ())}
        if holders & named or not holders:
            continue
        if len(holders) == 1 and holders <= index.tacit_subjects and _is_tacit(claim, prop, index):
            yield from ((fact, _TACIT) for holder in holders for fact in index.by_subject[holder])
            return
        strength = _implied_subject(claim, prop, holders, index)
        if strength:
            yield from ((fact, strength) for fact in index.by_property[prop.id])
            yield from ((fact, strength) for fact in _changes_of(prop.id, holders, index))


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
            yield from ((fact, _PART_NAMED) for fact in index.by_subject[part])


def _recognised(claim: Claim, named: set[str], index: FactIndex) -> Iterator[tuple[Fact, float]]:
    """Facts with the very number of the claim whose subject the sentence names in part."""
    digits = claim.mention.quantity.number.digits
    if len(digits) < _TELLING_DIGITS or claim.mention.quantity.modifier.is_bound:
        return
    if any(_names_another(bound, claim, index) for bound in claim.subjects if bound.id in index.by_subject):
        return
    said = {bound.id for bound in claim.properties if bound.span is not None and bound.strength >= _CLOSE}
    for fact in index.by_digits.get(digits, ()):
        if fact.subject not in named and not _has_other_holder(claim, fact, index):
            entity = index.base.entities[fact.subject]
            share = named_share((entity.name, *entity.aliases), claim.context.mentions.tokens)
            if share >= _NAMED_IN_PART:
                yield fact, 0.5 + 0.25 * share
            elif (
                fact.property in said
                and not _says_more(_leading(claim, fact), fact, index)
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


def _is_tacit(claim: Claim, prop: Bound, index: FactIndex) -> bool:
    """Whether a property is told without its subject: the base's own quotes tell it so, and the text names the area."""
    if claim.unknowns or claim.lead or claim.head or prop.strength < _CLOSE or _is_lent(prop):
        return False
    if is_change_property(index.base.properties[prop.id]):
        return False
    if any(_names_another(bound, claim, index) for bound in claim.subjects):
        return False
    areas = {fact.area for fact in index.by_property[prop.id]}
    return areas == {None} or any(bound.id in areas for bound in claim.areas)


def _implied_subject(claim: Claim, prop: Bound, holders: set[str], index: FactIndex) -> float:
    if claim.unknowns or prop.span is None or _is_headed_elsewhere(claim, prop, holders, index):
        return 0.0
    if any(_names_another(bound, claim, index) for bound in claim.subjects):
        return 0.0
    own_areas = {fact.area for fact in index.by_property[prop.id] if not fact.area_is_default}
    area_said = any(bound.id in own_areas for bound in claim.areas)
    if len(holders) > 1:
        return _IMPLIED_SUBJECT if area_said else 0.0
    words = claim.context.sentence.text[prop.span.start : prop.span.end]
    is_telling = len(words.split()) > 2 or (not words.isascii() and len(words) > 4)
    if not area_said and not is_telling:
        unit = claim.mention.quantity.unit
        counted = unit is not None and unit.kind is UnitKind.COUNT and unit == index.base.properties[prop.id].unit
        return _BY_NOUN if counted or (len(words.split()) > 1 and not claim.leftover) else 0.0
    return _BY_NOUN if claim.leftover or claim.lead else _IMPLIED_SUBJECT + 0.15


def _is_headed_elsewhere(claim: Claim, prop: Bound, holders: set[str], index: FactIndex) -> bool:
    """Whether the sentence opens with a thing that no name of the property or its holders explains: "The brewer"."""
    owners = (index.base.entities[holder] for holder in sorted(holders))
    named = index.base.properties[prop.id]
    names = (named.name, *named.aliases, *(name for owner in owners for name in (owner.name, *owner.aliases)))
    return not all(is_explained(word, names) for word in claim.head)


def _has_other_holder(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the sentence or what lends it context names another thing that has the fact's property."""
    return any(bound.id != fact.subject and (bound.id, fact.property) in index.by_pair for bound in claim.subjects)


def _names_another(bound: Bound, claim: Claim, index: FactIndex) -> bool:
    """Whether a thing of the base, no area and no speaker, is named close by: the figure is then about that."""
    if _is_lent(bound) or bound.strength < _CLOSE or bound.id in index.areas:
        return False
    return all(speaker.id != bound.id for speaker in claim.speakers)


def _candidates(claim: Claim, fact: Fact, subject: float, index: FactIndex) -> Iterator[Candidate]:
    prop = index.base.properties[fact.property]
    said = next((bound for bound in claim.properties if bound.id == prop.id), None)
    apart = None if said is not None else scattered_said(claim, prop, fact, index)
    if not _role_fits(claim, prop, said or apart, fact):
        return
    of_said = _said_of(claim, prop, fact, index)
    said = said or _by_its_change(claim, prop, index)
    if said is not None and _is_lent(said) and _names_another_property(claim, prop, index):
        said = None
    said = said or _whole_said(claim, prop, fact, index) or _forecast_said(claim, prop)
    said = said or apart or marked_said(claim, prop, fact, index)
    has_lead = leads_elsewhere(claim, fact, index)
    by_qualifier = _qualified(claim, fact, subject)
    told_of = _antecedents(claim, index) if prop.of is not None else frozenset()
    of_told = (fact.subject, prop.of) in told_of
    if of_told and said is None and _names_another_property(claim, prop, index):
        of_told = False
    told_subject = _OF_ANTECEDENT - 0.05 if any(fact.subject == one for one, _ in told_of) else 0.0
    for value in fact.values:
        if not isinstance(value, Quantity):
            continue
        unit = fit_unit(claim, value.unit or prop.unit, fact, index)
        implied = _OF_ANTECEDENT if of_told else _implied(claim, fact, unit, index)
        if said is None and not of_told and _names_another_property(claim, prop, index):
            implied *= _ANOTHER_SAID
        strength = max(said.strength if said is not None else 0.0, implied)
        if (
            unit is UnitFit.WEAK
            and claim.mention.quantity.unit is None
            and said is not None
            and said.strength >= _CLOSE
        ):
            unit = UnitFit.SAME
        if told_of and not of_told:
            strength *= _OF_ANOTHER
        elif of_said is not None and not told_of:
            strength = max(strength, of_said * _OF_ANTECEDENT) if of_said else strength * _OF_ANOTHER
        time = fit_time(claim.time, fact, index, is_change=is_change_property(prop))
        yield Candidate(
            fact=fact,
            quantity=value,
            subject_strength=max(subject, _OF_ANTECEDENT - 0.05)
            if of_told
            else max(subject, by_qualifier, told_subject),
            property_strength=strength,
            is_property_said=of_told or bool(of_said) or (said is not None and said.strength >= implied - 0.2),
            unit=unit,
            time=time,
            differs=tuple(_differences(claim, fact, time, index)),
            leads=of_told or _leads(claim, fact, index),
            has_leftover=_says_more(claim.leftover, fact, index),
            has_lead=has_lead and not (unit is UnitFit.SAME and _is_count(claim)),
            is_barred=_is_barred(claim, fact, index)
            or _is_average(claim, prop, unit)
            or _is_another_share(claim, prop, said),
            is_implied=not of_told and subject < _PART_NAMED and not _is_located(claim, fact, index),
            is_heading=claim.context.kind in (BlockKind.HEADING, BlockKind.TITLE),
            is_limited=_is_limited(claim, fact, index)
            or (has_lead and not fact.qualifiers and _has_limited_siblings(fact, index)),
        )


def _is_lent(bound: Bound) -> bool:
    """Whether a name stands neither in the sentence nor at the head of its row or column."""
    return bound.span is None and bound.origin is not Origin.TABLE


def _names_another_property(claim: Claim, prop: Property, index: FactIndex) -> bool:
    """Whether the sentence closely names another property of the same dimension."""
    return any(
        bound.span is not None
        and bound.strength >= _CLOSE
        and bound.id != prop.id
        and not _is_counted(claim, bound.span)
        and not is_generic(bound.span.of(claim.context.sentence.text))
        and _same_dimension(index.base.properties[bound.id], prop)
        for bound in claim.properties
    )


def _is_counted(claim: Claim, span: Span) -> bool:
    """Whether a name is the noun that the figure counts, and so may stand for any property counted in it."""
    return claim.mention.unit is not None and claim.mention.unit.covers(span)


def _by_its_change(claim: Claim, prop: Property, index: FactIndex) -> Bound | None:
    """A property whose change is named is named too: "net profit went up 15 percent to 164 million"."""
    for bound in claim.properties:
        if bound.span is not None and index.base.properties[bound.id].of == prop.id:
            return replace(bound, id=prop.id, strength=bound.strength * _OF_ANTECEDENT)
    return None


def _forecast_said(claim: Claim, prop: Property) -> Bound | None:
    """What is expected names a forecast by the words of the thing itself: "expects revenue of 5 billion"."""
    if claim.stance is not Stance.FORECAST or not is_forecast_property(prop):
        return None
    share = named_share((prop.name, *prop.aliases), claim.context.mentions.tokens)
    return Bound(prop.id, _OF_ANTECEDENT, Origin.SENTENCE, claim.span) if share >= _HALF else None


def _whole_said(claim: Claim, prop: Property, fact: Fact, index: FactIndex) -> Bound | None:
    """The whole of which a share is told right at the figure ("65.7% of all corporate loans") names the share."""
    if prop.unit is None or prop.unit.kind is not UnitKind.PERCENT or is_change_property(prop):
        return None
    for bound in claim.subjects:
        if bound.strength < _DIRECT or bound.span is None or bound.id == fact.subject:
            continue
        words = [token.text for token in tokenize(bound.span.of(claim.context.sentence.text)) if token.is_word]
        if all(is_explained(word, (prop.name, *prop.aliases)) for word in words):
            return Bound(prop.id, _OF_ANTECEDENT, bound.origin, bound.span)
    return None


def _said_of(claim: Claim, prop: Property, fact: Fact, index: FactIndex) -> float | None:
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


def _qualified(claim: Claim, fact: Fact, subject: float) -> float:
    """How closely a fact is named by what limits it, where all that is said and its subject too: "diesel 1,433 GWh"."""
    if not fact.qualifiers or not says_qualifiers(claim, fact):
        return subject
    values = {value for _, value in fact.qualifiers}
    return max((bound.strength for bound in claim.subjects if bound.id in values), default=subject)


def _antecedents(claim: Claim, index: FactIndex) -> frozenset[tuple[str, str]]:
    """The subjects and properties that the figure may be of which a change is told."""
    if claim.antecedent is None:
        return frozenset()
    found = find_candidates(claim.antecedent, index)
    return frozenset((one.fact.subject, one.fact.property) for one in found if one.score >= found[0].score - 0.1)


def is_change_property(prop: Property) -> bool:
    """Whether a property's values are changes: marked so, or a share of change by its names."""
    if prop.change:
        return True
    ratio = prop.unit is not None and prop.unit.kind in (UnitKind.PERCENT, UnitKind.POINT)
    return ratio and any(_CHANGE_WORDS.search(alias) for alias in (prop.name, *prop.aliases))


def is_forecast_property(prop: Property) -> bool:
    """Whether a property's values are forecasts, by its name."""
    return bool(_FORECAST_WORDS.search(prop.name))


def _role_fits(claim: Claim, prop: Property, said: Bound | None, fact: Fact) -> bool:
    """A change is no level and a level no change; what is named outright may be either."""
    named = said is not None and said.strength >= _NAMED
    if claim.stance is Stance.FORECAST and not is_forecast_property(prop) and not is_target_fact(fact):
        return False
    if is_forecast_property(prop) and claim.stance is not Stance.FORECAST and not named:
        return False
    if prop.compare_interval and named:
        return True
    if is_change_property(prop):
        return claim.role is Role.CHANGE or named or claim.antecedent is not None
    if claim.role is not Role.CHANGE:
        return True
    # The verb that makes it a change may be the property's own: "cut its emissions".
    return said is not None and named and said.span is not None and tells_direction(_words_of(claim, said.span))


def _words_of(claim: Claim, span: Span) -> str:
    return span.of(claim.context.sentence.text)


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


def _implied(claim: Claim, fact: Fact, unit: UnitFit, index: FactIndex) -> float:
    """How far the unit alone says which property of the subject is meant."""
    if unit is UnitFit.OTHER:
        return 0.0
    mine = index.base.properties[fact.property]
    alike = {
        other.property
        for other in index.by_subject[fact.subject]
        if _same_dimension(index.base.properties[other.property], mine)
    }
    if len(alike) > 1 and not (is_change_property(mine) and _is_main(mine.of, fact.subject, index)):
        return _AMBIGUOUS
    counted = mine.unit is not None and mine.unit.kind is UnitKind.COUNT
    weight = _IMPLIED_COUNT if counted else _IMPLIED
    return weight if unit is UnitFit.SAME else weight - 0.2


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


def _same_dimension(first: Property, second: Property) -> bool:
    if first.unit is None or second.unit is None:
        return False
    same = first.unit.dimension == second.unit.dimension
    return same and is_change_property(first) == is_change_property(second)


def _differences(claim: Claim, fact: Fact, time: TimeFit, index: FactIndex) -> Iterator[str]:
    if time is TimeFit.OTHER:
        yield "time"
    if not fit_area(claim, fact, index).agrees:
        yield "area"
    if _tells_of_another(claim, fact, index):
        yield "subject"
    if not fits_speaker(claim, fact, index) or _says_stranger(claim, fact, index):
        yield "speaker"
    if is_target_fact(fact) != _claims_target(claim, fact, index):
        yield "target"
    if not _fits_basis(claim, fact, index):
        yield "basis"
    if not fits_qualifiers(claim, fact, index):
        yield "qualifiers"


def _says_stranger(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a body that the base does not know, and that did not publish the fact, is told as its speaker."""
    if claim.speakers:
        return False
    sources = (index.base.sources[citation.source] for citation in fact.citations)
    published = " ".join(source.publisher or "" for source in sources).casefold()
    strangers = (name for name in claim.context.mentions.unknowns if name.role is UnknownRole.SPEAKER)
    return any(name.text.casefold() not in published for name in strangers)


def _tells_of_another(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a thing of the base about which it says nothing stands at the head of the clause, as what it tells of."""
    text = claim.context.sentence.text
    around = {fact.subject, fact.area, *fact.said_by} | {value for _, value in fact.qualifiers}
    for bound in claim.subjects:
        known = bound.id in index.by_subject or bound.id in index.areas or bound.id in around
        if known or bound.span is None or bound.strength < _CLOSE or bound.span.start > claim.span.start:
            continue
        if any(speaker.id == bound.id for speaker in claim.speakers) or bound.id in index.by_value:
            continue
        related = index.is_within(bound.id, fact.subject) or index.is_within(fact.subject, bound.id)
        if not related and _CLAUSE_HEAD.search(text[: bound.span.start]):
            return True
    return False


def _claims_target(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Plans speak of targets; what is not said as a plan speaks of one only where it names its deadline."""
    if claim.stance is Stance.FORECAST or is_forecast_property(index.property_of(fact)):
        return is_target_fact(fact)
    if claim.is_target:
        return is_target_fact(fact) or claim.time is None or claim.time.origin is not Origin.SENTENCE
    return is_target_fact(fact) and claim.time is not None and _is_deadline(claim, fact)


def _is_deadline(claim: Claim, fact: Fact) -> bool:
    assert claim.time is not None
    return claim.time.time.role is TimeRole.BY and meets_deadline(claim.time.time, fact)


def _fits_basis(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Year on year, month on month, since the start of the year: different statements; a named basis may be any."""
    known = index.bases.get(fact.property, frozenset())
    said = None if claim.basis is None else claim.basis.basis
    if said is None or said is Basis.NAMED or not known or not is_change_property(index.property_of(fact)):
        return True
    yearly = {Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR}
    if fact.time is not None and fact.time.time.grain is Grain.YEAR and said in yearly and known & yearly:
        return True
    return said in known or Basis.NAMED in known


def _says_more(words: tuple[str, ...], fact: Fact, index: FactIndex) -> bool:
    """Whether some words say what no name of the fact explains."""
    if not words:
        return False
    entity, prop = index.base.entities[fact.subject], index.property_of(fact)
    names = (entity.name, *entity.aliases, prop.name, *prop.aliases, *index.unit_words(prop.unit))
    return not all(is_explained(word, names) for word in words)


def _leading(claim: Claim, fact: Fact) -> tuple[str, ...]:
    """The unexplained words that stand before the subject's name, or before the figure where it has none before it."""
    bound = next((one for one in claim.subjects if one.id == fact.subject and one.span is not None), None)
    end = claim.span.start if bound is None or bound.span is None else min(bound.span.start, claim.span.start)
    return tuple(word for place, word in claim.lead if place < end)


def leads_elsewhere(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether unexplained words lead up to the fact's subject or the figure: the sentence speaks of another thing."""
    return _says_more(_leading(claim, fact), fact, index)


def _is_limited(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a fact is limited by a qualifier, or to one of several areas, that the claim does not say."""
    if not says_qualifiers(claim, fact):
        return True
    if fact.area is None or fact.area_is_default or any(bound.id == fact.area for bound in claim.areas):
        return False
    return any(other.area != fact.area for other in index.by_pair[fact.subject, fact.property])


def _has_limited_siblings(fact: Fact, index: FactIndex) -> bool:
    return any(other.qualifiers for other in index.by_pair[fact.subject, fact.property])


def _is_located(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the text names the fact's subject, or an area that only such facts have."""
    if any(bound.id == fact.subject for bound in claim.subjects):
        return True
    located = any(bound.id == fact.area for bound in claim.areas)
    return located and (not fact.area_is_default or fact.subject in index.tacit_subjects)


def _is_count(claim: Claim) -> bool:
    unit = claim.mention.quantity.unit
    return unit is not None and unit.kind is UnitKind.COUNT


def _is_another_share(claim: Claim, prop: Property, said: Bound | None) -> bool:
    """Whether a share is told "of" something that does not name the property: it is a share of that."""
    if said is not None or prop.compare_interval or is_change_property(prop):
        return False
    if claim.mention.quantity.kind is not QuantityKind.PERCENT:
        return False
    return bool(_OF_BEHIND.match(claim.context.sentence.text, claim.span.end))


def _end_of_unit(claim: Claim) -> int:
    unit = claim.mention.unit
    return claim.span.end if unit is None else max(claim.span.end, unit.end)


def _is_average(claim: Claim, prop: Property, unit: UnitFit) -> bool:
    """Whether an amount is told per piece, of a property that is none."""
    text = claim.context.sentence.text
    amount = claim.mention.quantity.kind in (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.NUMBER)
    cue = _AVERAGE.search(text[: claim.span.start]) or _EACH.match(text, _end_of_unit(claim))
    if unit is UnitFit.OTHER or not amount or cue is None:
        return False
    names = (prop.name, *prop.aliases, prop.unit.code if prop.unit is not None else "")
    return not any(_RATE.search(name) for name in names)


def _leads(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the subject is named before the figure or directly at it, and not only somewhere behind."""
    limits = {value for _, value in fact.qualifiers}
    if any(one.id in limits and one.span is not None and one.span.start < claim.span.start for one in claim.subjects):
        return True
    bound = next((one for one in claim.subjects if one.id == fact.subject), None)
    if bound is None or bound.span is None:
        return bound is not None or fact.subject in index.tacit_subjects
    return bound.span.start < claim.span.start or bound.strength >= 1.0


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


def _is_barred(claim: Claim, fact: Fact, index: FactIndex) -> bool:
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
