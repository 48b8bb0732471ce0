"""Shares: a part of its whole, what a share leaves, and the whole that a part and its share imply."""

from __future__ import annotations

import re

from factcheck.claims.model import Claim, Origin, Role
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.matching.properties import is_change_property
from factcheck.matching.series import end_of
from factcheck.patterns import Pattern
from factcheck.values.unit import UnitKind
from factcheck.verdicts.computing import arithmetic
from factcheck.verdicts.computing.claimed import CLEAR, MOST_NAMES, Computation, is_amount, is_of_kind, text_of
from factcheck.verdicts.computing.levels import (
    MOST_LEVELS,
    are_comparable,
    are_of_one_time,
    fits,
    has_unit,
    levels_of,
    named_facts,
    named_levels,
    ratio_levels,
)
from factcheck.verdicts.computing.model import Level

_REST = Pattern(
    r"\b(?:other than|not|non-\w+|apart from|except|excluding|rest|remaining|remainder|others?)\b"
    r"|其余|以外|之外|剩余|不是|非",
    re.I,
)
_OF_WHOLE = Pattern(r"\s*of\s+(?:(?:the|all|its|their|total|[A-Z][\w’']*)\s+)*", re.I)
_OF_WHOLE_CJK = Pattern(r"(?:占|贡献了?|相当于)(?:全[市省国县区]|[\u4e00-\u9fff]{0,4})$")
_SHARE = Pattern(
    r"\b(?:of|in|share|account\w*|mak\w+ up|made up|proportion|portion|represent\w*|constitut\w*|out of)\b"
    r"|占|比重|比例|中|贡献|相当于",
    re.I,
)


def share(claim: Claim, index: FactIndex) -> Computation:
    """Part of whole, both named: the larger is the whole."""
    if not is_of_kind(claim, UnitKind.PERCENT) or claim.role is Role.CHANGE or not _SHARE.search(text_of(claim)):
        return
    levels = named_levels(claim, index)
    for first, near in levels:
        for second, far in levels:
            if not _are_told(claim, first.fact, second.fact):
                continue
            if first.value < second.value and are_of_one_time(first, second) and are_comparable(first, second, index):
                clear = min(near, far) >= CLEAR and _is_part(first, second, index)
                yield arithmetic.share(first, second), clear or _is_spelt_out(claim, first, second)


def _is_spelt_out(claim: Claim, part: Level, whole: Level) -> bool:
    """Whether the sentence says outright that the figure is the part's share of the whole: "A was 80% of B"."""
    text = text_of(claim)
    bounds = [bound for bound in (*claim.properties, *claim.subjects) if bound.span is not None]
    wholes = [bound.span for bound in bounds if bound.span and bound.id == _telling(whole.fact, part.fact)]
    parts = [bound.span for bound in bounds if bound.span and bound.id == _telling(part.fact, whole.fact)]
    for span in wholes:
        if parts and _OF_WHOLE.fullmatch(text[claim.span.end : span.start]):
            return True
        if not any(other.end <= min(span.start, claim.span.start) for other in parts):
            continue
        if _OF_WHOLE_CJK.search(text[: span.start]) and text[span.end : claim.span.start] in ("的", "的约", "的近"):
            return True
    return False


def _telling(fact: Fact, other: Fact) -> str:
    """What tells one fact from another: its property, or its subject where both have one property."""
    return fact.property if fact.property != other.property else fact.subject


def _are_told(claim: Claim, part: Fact, whole: Fact) -> bool:
    """Whether the sentence names both, or one of them and the text right before the other."""
    if part.subject == whole.subject and part.property != whole.property:
        return all(_is_property_near(claim, fact) for fact in (part, whole))
    first, second = _is_named(claim, part), _is_named(claim, whole)
    if first and second and part.area != whole.area:
        return all(any(bound.id == fact.area for bound in claim.areas) for fact in (part, whole))
    if first and second:
        return part.property != whole.property or any(_is_subject_near(claim, fact) for fact in (part, whole))
    return (first or second) and _is_subject_near(claim, whole if first else part)


def _is_subject_near(claim: Claim, fact: Fact) -> bool:
    """Whether the sentence names a fact's subject, or the text right before it does."""
    near = (Origin.PARAGRAPH, Origin.TABLE)
    return any(bound.id == fact.subject and (bound.span or bound.origin in near) for bound in claim.subjects)


def _is_named(claim: Claim, fact: Fact) -> bool:
    """Whether the sentence itself names a fact's subject or property."""
    said = any(bound.id == fact.property and bound.span is not None for bound in claim.properties)
    return said or _is_subject_named(claim, fact)


def _is_property_near(claim: Claim, fact: Fact) -> bool:
    """Whether the sentence names a fact's property, or the text right before it does."""
    near = (Origin.PARAGRAPH, Origin.TABLE)
    return any(bound.id == fact.property and (bound.span or bound.origin in near) for bound in claim.properties)


def _is_subject_named(claim: Claim, fact: Fact) -> bool:
    return any(bound.id == fact.subject and bound.span is not None for bound in claim.subjects)


def _is_part(part: Level, whole: Level, index: FactIndex) -> bool:
    """Whether the base says that one is part of the other, or both are said of one subject."""
    inside = index.is_within(part.fact.subject, whole.fact.subject)
    return inside and part.fact.subject != whole.fact.subject and part.fact.property == whole.fact.property


def share_left(claim: Claim, index: FactIndex) -> Computation:
    """What a stated share leaves."""
    if not is_of_kind(claim, UnitKind.PERCENT) or claim.role is Role.CHANGE or not _REST.search(text_of(claim)):
        return
    facts = [fact for fact, _ in named_facts(claim, index)]
    facts += [fact for bound in claim.properties for fact in index.by_property.get(bound.id, ())[:MOST_LEVELS]]
    for fact in (one for one in facts if _is_named(claim, one)):
        prop = index.property_of(fact)
        if has_unit(prop, UnitKind.PERCENT) and not is_change_property(prop) and fits(claim, fact, index):
            yield from ((arithmetic.rest(level), False) for level in ratio_levels(fact) if 0 < level.value < 100)


def implied_whole(claim: Claim, index: FactIndex) -> Computation:
    """The whole that a part and its share imply."""
    if not is_amount(claim) or claim.role is Role.CHANGE:
        return
    told = [bound.id for bound in claim.properties] + [fact.property for fact in _shares_below(claim, index)]
    shares = [prop_id for prop_id in told if _tells_shares(index.base.properties[prop_id])]
    for fact in (fact for prop_id in shares for fact in index.by_property.get(prop_id, ())):
        for part_fact in _parts_told_by(fact, index):
            if fits(claim, part_fact, index) and _names_whole(claim, fact, index):
                for part, known in zip(levels_of(part_fact, index), ratio_levels(fact), strict=False):
                    yield arithmetic.whole_of(part, known, claim.mention.quantity.unit), False


def _parts_told_by(share_fact: Fact, index: FactIndex) -> list[Fact]:
    """The facts of the part, at the same time, whose share a fact tells."""
    prop = index.property_of(share_fact)
    if prop.of is None:
        return []
    parts = index.by_pair.get((share_fact.subject, prop.of), ())
    return [part for part in parts if end_of(part) == end_of(share_fact)]


def _tells_shares(prop: Property) -> bool:
    """Whether a property's values are shares that parts have of a whole."""
    return prop.of is not None and has_unit(prop, UnitKind.PERCENT) and not is_change_property(prop)


def _names_whole(claim: Claim, share_fact: Fact, index: FactIndex) -> bool:
    """Whether the sentence names the share's property, or what its subject is part of."""
    wholes = index.ancestors.get(share_fact.subject, frozenset()) | {share_fact.property}
    return any(bound.id in wholes for bound in (*claim.subjects, *claim.properties) if bound.span is not None)


def _shares_below(claim: Claim, index: FactIndex) -> list[Fact]:
    """Share facts of the parts of a named whole."""
    named = {
        bound.id for bound in claim.subjects[:MOST_NAMES] if bound.span is not None and bound.id not in index.areas
    }
    return [
        fact
        for subject in index.parts_of(named)
        for fact in index.by_subject.get(subject, ())
        if index.property_of(fact).of is not None
    ]
