"""Figures that the base holds for something else: another unit, time, area, subject, property or speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.model import Bound, Claim, Origin, Role, Stance
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.areas import fit_area
from factcheck.matching.attribution import fits_speaker
from factcheck.matching.candidates import find_in_other_units
from factcheck.matching.model import Candidate, TimeFit, UnitFit
from factcheck.matching.overlap import named_share
from factcheck.matching.properties import is_change_property
from factcheck.matching.times import fit_time
from factcheck.mentions.model import UnknownRole
from factcheck.values.quantity import Modifier, Quantity
from factcheck.values.unit import Unit, UnitKind
from factcheck.verdicts.compare import Outcome, compare, magnitude, same_number
from factcheck.verdicts.decision import Decision, refuted
from factcheck.verdicts.outcomes import outcome_of

_NAMED = 0.6  # how closely subject or property must be named to say that the figure was moved from it
_NAMED_PROPERTY = 0.7
_CLEARLY = 0.8


def judge_unit(claim: Claim, index: FactIndex) -> Decision | None:
    """The fact's number in another unit: percent for points (FC104), another currency or noun (FC103)."""
    if claim.stance is Stance.DENIED or claim.mention.shared:
        return None
    said = claim.mention.quantity
    size = magnitude(said)
    restated = find_in_other_units(
        claim, lambda known: same_number(size, magnitude(known)) and _is_restated(said, known), index
    )
    for one in restated:
        known = one.quantity
        if one.differs or one.time is TimeFit.OTHER or one.subject_strength < _NAMED or one.is_barred:
            continue
        rule = _unit_rule(said.unit, known.unit)
        if len(known.number.digits) < 2 and known.number.digits != said.number.digits:
            continue  # 7.47 basis points are not 0.1 percent told wrongly
        if rule and (_is_named(claim, one, rule, index) or _is_telling(said, 3)):
            return refuted(rule, one.fact, known=known)
    return None


def _is_named(claim: Claim, one: Candidate, rule: str, index: FactIndex) -> bool:
    """Whether the property is named; a change in points by the very level that it is told of: "12.16%, down 0.46%"."""
    if one.is_property_said and one.property_strength >= _NAMED_PROPERTY:
        return True
    level = index.property_of(one.fact).of
    is_change = rule == "FC104" and claim.role is Role.CHANGE and is_change_property(index.property_of(one.fact))
    return is_change and any(bound.id == level and bound.strength >= _NAMED_PROPERTY for bound in claim.properties)


def _is_restated(said: Quantity, known: Quantity) -> bool:
    """Whether the number is told with two digits, or with the very bound of the fact."""
    return _is_telling(said, 2) or (said.modifier is known.modifier and said.number.value == known.number.value)


def _unit_rule(said: Unit | None, known: Unit | None) -> str | None:
    if said is None or known is None or said.dimension == known.dimension:
        return None
    if said.kind.is_ratio and known.kind.is_ratio:
        return "FC104"
    same_kind = said.kind is known.kind and said.known and known.known
    swapped = {said.kind, known.kind} == {UnitKind.MONEY, UnitKind.COUNT} and said.known
    return "FC103" if same_kind or swapped else None


def _is_telling(quantity: Quantity, digits: int) -> bool:
    """Whether a number is no bound and has so many significant digits that it is hardly chance."""
    exact = quantity.modifier in (Modifier.EXACT, Modifier.ABOUT)
    return exact and len(quantity.numbers) == 1 and len(quantity.number.digits) >= digits


def judge_moved(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    """The fact's number under one other slot: speaker (FC110), time (FC107), area, subject or property (FC108)."""
    if claim.stance is Stance.DENIED or any(name.role is UnknownRole.DESCRIPTION for name in claim.unknowns):
        return None
    return (
        _other_speaker(claim, candidates, index)
        or _other_time(claim, candidates, index)
        or _other_area(claim, candidates, index)
        or _other_name(claim, candidates, index)
        or _other_subject(claim, candidates, index)
        or _other_place(claim, index)
    )


def _differing(claim: Claim, candidates: Sequence[Candidate], slot: str, index: FactIndex) -> Iterator[Candidate]:
    """Candidates that are clearly named, state the claim's very number, and differ in this one slot."""
    for one in candidates:
        named = (
            one.subject_strength >= _NAMED
            and one.property_strength >= _NAMED
            and not one.is_barred
            and one.unit is UnitFit.SAME
        )
        if one.differs == (slot,) and named and outcome_of(claim, one, index) is Outcome.AGREES:
            yield one


def _other_speaker(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    for one in _differing(claim, candidates, "speaker", index) if claim.speakers else ():
        if not one.fact.said_by:
            continue
        return refuted("FC110", one.fact, known=one.quantity)
    return None


def _other_time(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    said = claim.mention.quantity
    if claim.time is None or claim.time.origin not in (Origin.SENTENCE, Origin.TABLE) or not claim.time.time.has_year:
        return None
    for one in _differing(claim, candidates, "time", index):
        if _is_telling(said, 3 if said.is_ratio else 2) and same_number(magnitude(said), magnitude(one.quantity)):
            return refuted("FC107", one.fact, known=one.quantity)
    return None


def _other_area(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    said = claim.mention.quantity
    if not claim.unknowns and not any(bound.span is not None or bound.origin is Origin.TABLE for bound in claim.areas):
        return None
    for one in _differing(claim, candidates, "area", index):
        telling = _is_telling(said, 4 if said.is_ratio else 2) or _has_own_fact(claim, one, index)
        if telling and same_number(magnitude(said), magnitude(one.quantity)):
            return refuted("FC108", one.fact, known=one.quantity)
    return None


def _other_name(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    """The number of a fact told of a thing about which the base says nothing."""
    said = claim.mention.quantity
    for one in _differing(claim, candidates, "subject", index):
        if _is_telling(said, 4 if said.is_ratio else 3) and same_number(magnitude(said), magnitude(one.quantity)):
            return refuted("FC108", one.fact, known=one.quantity)
    return None


def _other_place(claim: Claim, index: FactIndex) -> Decision | None:
    """The number of a fact of one area told of another, where the text leaves the subject unsaid."""
    said = claim.mention.quantity
    places = [bound.id for bound in claim.areas if bound.span is not None]
    if claim.unknowns or not places or not _is_telling(said, 4 if said.is_ratio else 3):
        return None
    for fact, known in _same_number_elsewhere(claim, index):
        if _is_apart(fact, places, index) and _all_but_place_agree(claim, fact, index):
            return refuted("FC108", fact, known=known)
    return None


def _is_apart(fact: Fact, places: Sequence[str], index: FactIndex) -> bool:
    """Whether a fact's own area is neither one of some places, nor part of one, nor the whole of one."""
    area = fact.area
    if area is None or fact.area_is_default:
        return False
    return not any(index.is_within(area, place) or index.is_within(place, area) for place in places)


def _all_but_place_agree(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    is_change = is_change_property(index.property_of(fact))
    is_timely = fit_time(claim.time, fact, index, is_change=is_change) is not TimeFit.OTHER
    if not is_timely or not _names_property(claim, fact, index):
        return False
    named = {bound.id for bound in claim.subjects if bound.span is not None}
    owners = {id_ for id_ in named if (id_, fact.property) in index.by_pair}
    return owners <= {fact.subject} and fits_speaker(claim, fact, index)


def _has_own_fact(claim: Claim, one: Candidate, index: FactIndex) -> bool:
    """Whether the base has a fact of the area that the claim names, on the same subject and property."""
    said = {bound.id for bound in claim.areas}
    pair = index.by_pair[one.fact.subject, one.fact.property]
    return not claim.unknowns and _is_telling(claim.mention.quantity, 2) and any(fact.area in said for fact in pair)


def _other_subject(claim: Claim, candidates: Sequence[Candidate], index: FactIndex) -> Decision | None:
    """The number of another subject with the same property, or of another property of the same subject."""
    said = claim.mention.quantity
    if not _is_telling(said, 4 if said.is_ratio else 2):
        return None
    for fact, known in _same_number_elsewhere(claim, index):
        if any(one.fact is fact for one in candidates):
            continue
        if _only_subject_differs(claim, fact, index):
            return refuted("FC108", fact, known=known)
    return None


def _same_number_elsewhere(claim: Claim, index: FactIndex) -> Iterator[tuple[Fact, Quantity]]:
    said = claim.mention.quantity
    for fact in index.by_digits.get(said.number.digits, ()):
        for value in fact.values:
            if isinstance(value, Quantity) and _is_equal(said, value):
                yield fact, value


def _is_equal(said: Quantity, known: Quantity) -> bool:
    if said.unit is None or known.unit is None or said.unit.dimension != known.unit.dimension:
        return False
    return compare(magnitude(said), magnitude(known)) is Outcome.AGREES


def _only_subject_differs(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """The property is named and another subject than the fact's, all else agrees."""
    is_change = is_change_property(index.property_of(fact))
    if fit_time(claim.time, fact, index, is_change=is_change) is TimeFit.OTHER:
        return False
    if not _names_property(claim, fact, index):
        return False
    if not fits_speaker(claim, fact, index) or any(bound.id == fact.subject for bound in claim.subjects if bound.span):
        return False
    if claim.unknowns:
        return len(claim.mention.quantity.number.digits) >= 3
    if not fact.area_is_default and any(bound.id == fact.area for bound in claim.areas):
        return False  # the area says whose figure it is
    return fit_area(claim, fact, index).agrees and _named_otherwise(claim, fact, index) is not None


def _names_property(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the sentence names the property closely, or says most of one of its names."""
    if any(bound.id == fact.property and bound.strength >= _CLEARLY for bound in claim.properties):
        return True
    prop = index.property_of(fact)
    return named_share((prop.name, *prop.aliases), claim.context.mentions.tokens) >= _NAMED


def _named_otherwise(claim: Claim, fact: Fact, index: FactIndex) -> Bound | None:
    """A subject of the base that the sentence names closely, and that is neither the fact's own nor around it."""
    for bound in claim.subjects:
        if bound.span is None or bound.strength < _CLEARLY or bound.id in index.areas:
            continue
        related = index.is_within(bound.id, fact.subject) or index.is_within(fact.subject, bound.id)
        related = related and (bound.id, fact.property) not in index.by_pair
        if bound.id in index.by_subject and not related and bound.id not in fact.said_by:
            return bound
    return None
