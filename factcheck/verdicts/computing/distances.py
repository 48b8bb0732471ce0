"""Distances told between two facts: "8.8 points higher in A than in B", "13,677 more deaths than births"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.model import TimeFit
from factcheck.matching.properties import have_same_dimension, is_change_property
from factcheck.matching.qualifiers import says_qualifiers
from factcheck.matching.times import fit_time
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.values.quantity import QuantityKind
from factcheck.values.unit import UnitKind
from factcheck.verdicts.computing import arithmetic
from factcheck.verdicts.computing.claimed import Computation, is_of_kind, text_of
from factcheck.verdicts.computing.levels import MOST_LEVELS, are_of_one_time, dimension_of, ratio_levels
from factcheck.verdicts.computing.model import Computed, Level

_MORE = r"higher|more|greater|larger|above|ahead|faster|longer|older|dearer"
_FEWER = r"lower|fewer|less|smaller|below|behind|slower|shorter|younger|cheaper"
_COMPARED = Pattern(rf"\s*(?:points?\s+)?(?:(?P<more>{_MORE})|(?P<fewer>{_FEWER}))\b", re.I)
_THAN = Pattern(r"[^,;.]{0,60}?\bthan\b", re.I)
# 死亡人口比出生人口多0.93万人: the measure stands between 比 and the verb.
_COMPARED_CJK = Pattern(r"(?P<than>比)[^，。；]{1,24}?(?:(?P<more>[多高快长大])|(?P<fewer>[少低慢短小]))(?:出|了)?$")


def distance(claim: Claim, index: FactIndex) -> Computation:
    """How far the first of two named things lies above or below the second, in the claim's own direction."""
    quantity = claim.mention.quantity
    if quantity.kind in (QuantityKind.MULTIPLE, QuantityKind.RANGE) or is_of_kind(claim, UnitKind.PERCENT):
        return
    measure = _measure(claim)
    if measure is None:
        return
    place, sign = measure
    facts = _facts_named(claim, index)
    for first, second in _pairs(claim, facts, place, index):
        apart = arithmetic.change(second, first, quantity.unit)
        yield (apart if sign > 0 else _mirrored(apart)), True


def _measure(claim: Claim) -> tuple[Span, int] | None:
    """Where the second thing of a comparison stands, and which way the first lies from it."""
    text, end = text_of(claim), claim.span.end if claim.mention.unit is None else claim.mention.unit.end
    match = _COMPARED.match(text, max(end, claim.span.end))
    if match is not None:
        than = _THAN.match(text, match.end()) or match
        return Span(than.end(), len(text)), 1 if match["more"] else -1
    match = _COMPARED_CJK.search(text[: claim.span.start])
    return None if match is None else (Span(match.start("than"), claim.span.start), 1 if match["more"] else -1)


def _facts_named(claim: Claim, index: FactIndex) -> list[tuple[Fact, Span]]:
    """The facts of the properties that the sentence names, each with the place of the property's name."""
    found: list[tuple[Fact, Span]] = []
    for name in claim.context.mentions.properties():
        for prop in name.ids:
            known = [fact for fact in index.by_property.get(prop, ()) if _may_be_meant(claim, fact, index)]
            found += [(fact, name.span) for fact in known[:MOST_LEVELS]]
    return found


def _may_be_meant(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    prop = index.property_of(fact)
    unit = claim.mention.quantity.unit
    is_point = unit is not None and unit.kind is UnitKind.POINT
    wanted = prop.unit is not None and (prop.unit.kind is UnitKind.PERCENT if is_point else not prop.unit.kind.is_ratio)
    if not wanted or (is_change_property(prop) and not is_point) or fact.id in index.superseded:
        return False
    if not is_point and unit is not None and unit.dimension != dimension_of(fact, index):
        return False
    return says_qualifiers(claim, fact) and fit_time(claim.time, fact, index) is not TimeFit.OTHER


def _pairs(
    claim: Claim, facts: list[tuple[Fact, Span]], place: Span, index: FactIndex
) -> Iterator[tuple[Level, Level]]:
    """Levels of the first thing, named before the measure, each with those of the second, named in it."""
    for first, one in facts:
        for second, other in facts:
            if first is second or not _is_told(claim, first, one, second, other, place, index):
                continue
            for level, against in zip(ratio_levels(first), ratio_levels(second), strict=False):
                if are_of_one_time(level, against):
                    yield level, against


def _is_told(claim: Claim, first: Fact, one: Span, second: Fact, other: Span, place: Span, index: FactIndex) -> bool:
    """Whether two facts differ in just what the sentence names on both sides of the measure."""
    if first.property != second.property:
        same = first.subject == second.subject and first.area == second.area
        alike = have_same_dimension(index.property_of(first), index.property_of(second))
        return same and alike and not place.covers(one) and place.covers(other) and _is_in_area(claim, first)
    if (first.subject, first.area) == (second.subject, second.area):
        return False
    return _is_named(claim, first, place, inside=False) and _is_named(claim, second, place, inside=True)


def _is_in_area(claim: Claim, fact: Fact) -> bool:
    return fact.area is None or fact.area_is_default or any(bound.id == fact.area for bound in claim.areas)


def _is_named(claim: Claim, fact: Fact, place: Span, *, inside: bool) -> bool:
    """Whether the area of a fact, or its subject where it has no area of its own, stands in the place or outside it."""
    key = fact.subject if fact.area is None or fact.area_is_default else fact.area
    spans = [bound.span for bound in claim.subjects if bound.id == key and bound.span is not None]
    return any(place.covers(span) is inside for span in spans)


def _mirrored(computed: Computed) -> Computed:
    return Computed(-computed.value, computed.interval.negated(), computed.facts, computed.shown, Decimal(0))
