"""The facts that may be computed over: what amounts they tell, in which dimension, and whether they fit the claim."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Bound, Claim
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.matching.areas import fit_area
from factcheck.matching.model import TimeFit
from factcheck.matching.properties import is_change_property, is_level_property
from factcheck.matching.qualifiers import says_qualifiers
from factcheck.matching.series import end_of
from factcheck.matching.times import fit_time
from factcheck.values.quantity import Quantity
from factcheck.values.unit import Unit, UnitKind
from factcheck.verdicts.computing.claimed import named_subjects
from factcheck.verdicts.computing.model import Level, level_of

MOST_LEVELS = 24  # bounds the pairs that one claim may compute over
_BY_PROPERTY = 0.8  # what a property says of a level whose subject is not named


def named_facts(claim: Claim, index: FactIndex) -> Iterator[tuple[Fact, Bound]]:
    """The facts of the named subjects, each with its subject as named."""
    for bound in named_subjects(claim, index):
        yield from ((fact, bound) for fact in index.by_subject[bound.id])


def fits(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a fact is of the claim's time and area, as far as the claim says them."""
    change = is_change_property(index.property_of(fact))
    return (
        fit_time(claim.time, fact, index, is_change=change) is not TimeFit.OTHER and fit_area(claim, fact, index).agrees
    )


def subject_levels(claim: Claim, index: FactIndex, *, any_time: bool = False) -> list[tuple[Level, float]]:
    """Levels of the named subjects in the claim's own dimension."""
    unit = claim.mention.quantity.unit
    found = [
        (level, bound.strength)
        for fact, bound in named_facts(claim, index)
        if is_level(fact, index) and (any_time or fits(claim, fact, index))
        for level in levels_of(fact, index)
        if unit is None or unit.dimension == dimension_of(fact, index)
    ]
    return found[:MOST_LEVELS]


def named_levels(claim: Claim, index: FactIndex) -> list[tuple[Level, float]]:
    """Levels whose subject or property the claim names, of its areas, each with how closely."""
    found: dict[str, tuple[Level, float]] = {}
    properties = {bound.id: bound.strength for bound in claim.properties}
    for fact, bound in named_facts(claim, index):
        if is_level(fact, index) and _may_share(claim, fact, index):
            for level in levels_of(fact, index):
                found.setdefault(fact.id, (level, bound.strength))
    for prop, strength in properties.items():
        for fact in index.by_property.get(prop, ())[:MOST_LEVELS]:
            if is_level(fact, index) and _may_share(claim, fact, index) and fact.id not in found:
                for level in levels_of(fact, index):
                    found.setdefault(fact.id, (level, strength * _BY_PROPERTY))
    return list(found.values())[:MOST_LEVELS]


def _may_share(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a fact may be part or whole: of the claim's time, of any of the areas it names, and in force."""
    if (
        not says_qualifiers(claim, fact)
        or fact.id in index.superseded
        or fit_time(claim.time, fact, index) is TimeFit.OTHER
    ):
        return False
    return fit_area(claim, fact, index).agrees or any(bound.id == fact.area for bound in claim.areas)


def levels_of(fact: Fact, index: FactIndex) -> list[Level]:
    """A fact's values, where they are amounts and no changes."""
    return [level_of(fact, value) for value in fact.values if isinstance(value, Quantity) and is_level(fact, index)]


def ratio_levels(fact: Fact) -> list[Level]:
    """A fact's values, for facts that tell shares or rates."""
    return [level_of(fact, value) for value in fact.values if isinstance(value, Quantity)]


def is_level(fact: Fact, index: FactIndex) -> bool:
    """Whether a fact tells an amount, and no change of one."""
    return is_level_property(index.property_of(fact))


def kind_of(fact: Fact, index: FactIndex) -> UnitKind | None:
    """The kind of a fact's unit."""
    unit = _unit(fact, index)
    return None if unit is None else unit.kind


def dimension_of(fact: Fact, index: FactIndex) -> str | None:
    """The dimension of a fact's unit."""
    unit = _unit(fact, index)
    return None if unit is None else unit.dimension


def _unit(fact: Fact, index: FactIndex) -> Unit | None:
    own = next((value.unit for value in fact.values if isinstance(value, Quantity)), None)
    return own or index.property_of(fact).unit


def has_unit(prop: Property, kind: UnitKind) -> bool:
    """Whether a property is told in units of a kind."""
    return prop.unit is not None and prop.unit.kind is kind


def are_of_one_time(first: Level, second: Level) -> bool:
    """Whether two facts hold at one time; a fact without a time goes with any."""
    return end_of(first.fact) == end_of(second.fact) or first.fact.time is None or second.fact.time is None


def are_comparable(first: Level, second: Level, index: FactIndex) -> bool:
    """Whether two facts are amounts of one dimension, said of two things, of one area or of a part of the other's."""
    one, other = first.fact, second.fact
    if dimension_of(one, index) != dimension_of(other, index):
        return False
    if one.area != other.area:
        within = one.area is not None and other.area is not None and index.is_within(one.area, other.area)
        return within and (one.subject, one.property) == (other.subject, other.property)
    if one.property == other.property:
        return (one.subject, one.qualifiers) != (other.subject, other.qualifiers)
    return one.subject == other.subject
