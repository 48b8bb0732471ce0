"""Multiples: of one named thing by another, and of a series by its start."""

from __future__ import annotations

import re

from factcheck.claims.model import Bound, Claim
from factcheck.facts.index import FactIndex
from factcheck.matching.series import end_of
from factcheck.patterns import Pattern
from factcheck.values.quantity import QuantityKind
from factcheck.verdicts.computing import arithmetic
from factcheck.verdicts.computing.claimed import Computation, is_of_named_property, named_subjects, text_of
from factcheck.verdicts.computing.levels import MOST_LEVELS, are_of_one_time, fits, is_level, levels_of
from factcheck.verdicts.computing.model import Level

_OF_MEASURE = Pattern(r"的|['’]s\s*")
_AS_MEASURE = Pattern(r"\b(?:as|that of|those of|than)\s+(?:the\s+)?$|^\s+(?:the\s+)?$", re.I)


def multiple_of_another(claim: Claim, index: FactIndex) -> Computation:
    """One named thing as a multiple of another: "N times as many as B", B的N倍; A is what is named right before."""
    if claim.mention.quantity.kind is not QuantityKind.MULTIPLE or claim.since is not None:
        return
    named = [bound for bound in named_subjects(claim, index) if bound.span is not None]
    measure = _measure(claim, named)
    if measure is None:
        return
    others = [bound for bound in named if bound is not measure and not _are_related(bound, measure, index)]
    before = [bound for bound in others if bound.span and bound.span.end <= claim.span.start]
    if not before:
        return
    first = max(before, key=lambda bound: bound.span or claim.span)
    for one in (level for level in _of_subject(first, claim, index) if is_of_named_property(claim, level.fact, index)):
        for other in _of_subject(measure, claim, index):
            if one.fact.property == other.fact.property and are_of_one_time(one, other) and other.value > 0:
                yield arithmetic.multiple(other, one), True


def _are_related(first: Bound, second: Bound, index: FactIndex) -> bool:
    return index.is_within(first.id, second.id) or index.is_within(second.id, first.id)


def _measure(claim: Claim, named: list[Bound]) -> Bound | None:
    """What a multiple is measured by: named right behind "as … as" or "that of", or right before 的N倍."""
    text = text_of(claim)
    for bound in named:
        assert bound.span is not None
        if bound.span.end <= claim.span.start and _OF_MEASURE.fullmatch(text[bound.span.end : claim.span.start]):
            return bound
        if bound.span.start >= claim.span.end and _AS_MEASURE.search(text[claim.span.end : bound.span.start]):
            return bound
    return None


def _of_subject(bound: Bound, claim: Claim, index: FactIndex) -> list[Level]:
    facts = [fact for fact in index.by_subject[bound.id] if is_level(fact, index) and fits(claim, fact, index)]
    return [level for fact in facts for level in levels_of(fact, index)][:MOST_LEVELS]


def multiple_over_series(claim: Claim, index: FactIndex) -> Computation:
    """A multiple without times: over the whole series, supports only."""
    if claim.mention.quantity.kind is not QuantityKind.MULTIPLE or claim.since is not None:
        return
    for bound in named_subjects(claim, index):
        for prop in dict.fromkeys(fact.property for fact in index.by_subject[bound.id]):
            series = [
                fact for fact in index.by_pair[bound.id, prop] if is_level(fact, index) and end_of(fact) is not None
            ]
            if len(series) >= 2:
                series.sort(key=lambda fact: str(end_of(fact)))
                start, end = levels_of(series[0], index), levels_of(series[-1], index)
                if start and end and start[0].value > 0:
                    yield arithmetic.multiple(start[0], end[0]), False
