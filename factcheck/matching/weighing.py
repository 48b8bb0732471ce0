"""Sets a fact beside a claim: how closely it is named, and in what the two are different statements."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Bound, Claim, Origin
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.matching.bars import (
    has_limited_siblings,
    is_another_share,
    is_average,
    is_barred_by_words,
    is_limited,
    is_whole_of_share,
)
from factcheck.matching.differences import find_differences
from factcheck.matching.leftovers import leads_elsewhere, says_more
from factcheck.matching.model import WORTH, Candidate, UnitFit, Wanted, score_of
from factcheck.matching.naming import (
    is_lent,
    names_another_property,
    said_by_change,
    said_by_forecast,
    said_by_whole,
    strength_by_unit,
    strength_of_changed,
)
from factcheck.matching.properties import NAMED, fits_role, is_change_property
from factcheck.matching.scattered import marked_said, scattered_said
from factcheck.matching.strengths import CLOSE, OF_ANTECEDENT, PART_NAMED
from factcheck.matching.subjects import is_located, is_named_ahead, strength_by_qualifiers
from factcheck.matching.times import fit_time
from factcheck.matching.units import fit_unit, is_count
from factcheck.records import record
from factcheck.text.document import BlockKind
from factcheck.values.quantity import Quantity

_ANOTHER_SAID = 0.4  # what is left of an implied property where the sentence names another of the dimension
_OF_ANOTHER = 0.6  # what is left of another property's change
_TOLD_SUBJECT = OF_ANTECEDENT - 0.05  # what a change told of a figure says of that figure's subject
_IMPLIED_MORE = 0.2  # a property counts as said where the unit implies it by no more than this above its name


@record
class _Naming:
    """How a claim names a fact, whichever of the fact's values is meant."""

    subject: float  # with what qualifiers and a figure before say of it
    found: float  # the subject as the claim itself names or implies it
    said: Bound | None  # the property
    says_another: bool  # the claim names another property of the dimension, and not clearly this one
    changed: float | None  # how closely it names what the fact tells a change of; 0 where it names another
    has_antecedent: bool  # it tells a change of a figure before it, and the fact is a change
    is_of_antecedent: bool  # the fact is a change of that very figure's property


def weigh(
    claim: Claim,
    fact: Fact,
    subject: float,
    told: frozenset[tuple[str, str]],
    wanted: Wanted,
    index: FactIndex,
    *,
    is_held: bool = False,
) -> Iterator[Candidate]:
    """The values of a fact as candidates for a claim; none where one tells a change and the other a level.

    `subject` is how closely the claim names the fact's subject, 0 to 1; `told` are the subjects and properties that
    the figure may be of which the claim tells a change; `is_held` says that the claim tells another value of what a
    figure before it tells, and that the fact is of that. What is not `wanted` is passed over before its slots are
    compared, which costs most.
    """
    values = [value for value in fact.values if isinstance(value, Quantity) and wanted.may_be(value)]
    if not values:
        return
    naming = _held(claim, fact, subject) if is_held else _read_naming(claim, fact, subject, told, index)
    if naming is not None:
        weighed = (_weigh_value(claim, fact, value, naming, wanted, index) for value in values)
        yield from (candidate for candidate in weighed if candidate is not None)


def _held(claim: Claim, fact: Fact, subject: float) -> _Naming:
    said = Bound(fact.property, OF_ANTECEDENT, Origin.SENTENCE, claim.span)
    return _Naming(
        subject, subject, said, says_another=False, changed=None, has_antecedent=False, is_of_antecedent=False
    )


def _read_naming(
    claim: Claim, fact: Fact, subject: float, told: frozenset[tuple[str, str]], index: FactIndex
) -> _Naming | None:
    prop = index.property_of(fact)
    outright = next((bound for bound in claim.properties if bound.id == prop.id), None)
    apart = None if outright is not None and outright.strength >= NAMED else scattered_said(claim, prop, fact, index)
    if apart is not None and (outright is None or outright.strength < apart.strength):
        outright = None
    if not fits_role(claim, prop, outright or apart, fact, index):
        return None
    told = told if is_change_property(prop) else frozenset()
    said = _find_said(claim, fact, outright, apart, index)
    says_another = said is None and names_another_property(claim, prop, index)
    of_told = _is_change_of(prop, fact, told, index) and not says_another
    return _Naming(
        subject=_subject_strength(claim, fact, subject, told, of_told=of_told),
        found=subject,
        said=said,
        says_another=says_another,
        changed=strength_of_changed(claim, prop, fact, index),
        has_antecedent=bool(told),
        is_of_antecedent=of_told,
    )


def _is_change_of(prop: Property, fact: Fact, told: frozenset[tuple[str, str]], index: FactIndex) -> bool:
    """Whether a fact may tell the change of a figure before: of its property, or of its subject where none is given."""
    if prop.of is not None:
        return (fact.subject, prop.of) in told
    own = [other for subject, other in told if subject == fact.subject]
    changes = (index.base.properties[id_] for id_ in {other.property for other in index.by_subject[fact.subject]})
    return bool(own) and not any(change.of in own for change in changes)


def _find_said(claim: Claim, fact: Fact, outright: Bound | None, apart: Bound | None, index: FactIndex) -> Bound | None:
    """The property as the claim names it: by its name, by what stands for it, or by its words apart."""
    prop = index.property_of(fact)
    said = outright or said_by_change(claim, prop, index)
    if said is not None and is_lent(said) and names_another_property(claim, prop, index):
        said = None
    said = said or said_by_whole(claim, prop, fact, index) or said_by_forecast(claim, prop)
    return said or apart or marked_said(claim, prop, fact, index)


def _subject_strength(
    claim: Claim, fact: Fact, subject: float, told: frozenset[tuple[str, str]], *, of_told: bool
) -> float:
    if of_told:
        return max(subject, _TOLD_SUBJECT)
    by_told = _TOLD_SUBJECT if any(fact.subject == one for one, _ in told) else 0.0
    return max(subject, strength_by_qualifiers(claim, fact, subject), by_told)


def _weigh_value(
    claim: Claim, fact: Fact, value: Quantity, naming: _Naming, wanted: Wanted, index: FactIndex
) -> Candidate | None:
    prop, said, of_told = index.property_of(fact), naming.said, naming.is_of_antecedent
    unit = fit_unit(claim, value.unit or prop.unit, fact, index)
    implied = _implied_strength(claim, fact, unit, naming, index)
    if unit is UnitFit.WEAK and claim.mention.quantity.unit is None and said is not None and said.strength >= CLOSE:
        unit = UnitFit.SAME
    strength = _property_strength(naming, implied)
    if unit not in wanted.units or (unit is not UnitFit.OTHER and score_of(naming.subject, strength) < WORTH):
        return None
    time = fit_time(claim.time, fact, index, is_change=is_change_property(prop))
    has_lead = leads_elsewhere(claim, fact, index)
    return Candidate(
        fact=fact,
        quantity=value,
        subject_strength=naming.subject,
        property_strength=strength,
        is_property_said=of_told or bool(naming.changed) or _is_said(said, implied),
        unit=unit,
        time=time,
        differs=tuple(find_differences(claim, fact, time, index)),
        leads=of_told or is_named_ahead(claim, fact, index),
        has_leftover=says_more(claim.leftover, fact, index),
        has_lead=has_lead and not (unit is UnitFit.SAME and is_count(claim)),
        is_barred=_is_barred(claim, fact, unit, said, index),
        is_implied=not of_told and naming.found < PART_NAMED and not is_located(claim, fact, index),
        is_heading=claim.context.kind in (BlockKind.HEADING, BlockKind.TITLE),
        is_limited=is_limited(claim, fact, index)
        or (has_lead and not fact.qualifiers and has_limited_siblings(fact, index)),
    )


def _implied_strength(claim: Claim, fact: Fact, unit: UnitFit, naming: _Naming, index: FactIndex) -> float:
    """How closely the property is named by what it is a change of, or by the unit."""
    if naming.is_of_antecedent:
        return OF_ANTECEDENT
    implied = strength_by_unit(claim, fact, unit, index)
    return implied * _ANOTHER_SAID if naming.says_another else implied


def _property_strength(naming: _Naming, implied: float) -> float:
    """How closely the property is named in all; little where what is told is the change of something else."""
    strength = max(naming.said.strength if naming.said is not None else 0.0, implied)
    if naming.has_antecedent:
        return strength if naming.is_of_antecedent else strength * _OF_ANOTHER
    if naming.changed is None:
        return strength
    return max(strength, naming.changed * OF_ANTECEDENT) if naming.changed else strength * _OF_ANOTHER


def _is_said(said: Bound | None, implied: float) -> bool:
    return said is not None and said.strength >= implied - _IMPLIED_MORE


def _is_barred(claim: Claim, fact: Fact, unit: UnitFit, said: Bound | None, index: FactIndex) -> bool:
    prop = index.property_of(fact)
    return (
        is_barred_by_words(claim, fact, index)
        or is_average(claim, prop, unit)
        or is_another_share(claim, prop, said)
        or is_whole_of_share(claim, fact, index)
    )
