"""Judges ranks and comparisons: "the highest since 2020", "the largest of the islands", "more than Merrow's"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.claims.build import plain_text
from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, BoundTime, Context, Origin, WordedClaim
from factcheck.claims.stance import read_stance
from factcheck.claims.timing import time_of_sentence
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.overlap import is_explained
from factcheck.matching.properties import is_change_property
from factcheck.mentions.model import NameKind, NameMention, UnknownName, UnknownRole
from factcheck.reading.model import Span
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.values.time import TimeRole
from factcheck.values.unit import UnitKind
from factcheck.verdicts.compare import in_base_unit
from factcheck.verdicts.decision import Decision, refuted, supported

Judged = tuple[WordedClaim, Decision, str]

_MOST = re.compile(
    r"\b(?:highest|largest|biggest|greatest|most|strongest|record high|all-time high"
    r"|ranks? first|ranked first|came first)\b"
    r"|最高|最大|最多|新高|居首|第一位|位居第一",
    re.I,
)
_LEAST = re.compile(
    r"\b(?:lowest|smallest|fewest|least|weakest|record low|all-time low|ranks? last|ranked last|came last)\b"
    r"|最低|最小|最少|新低|末位",
    re.I,
)
_MORE_THAN = re.compile(
    r"\b(?:higher|larger|bigger|greater|more|stronger)\b[^,;.\d]{0,40}"
    r"\bthan\s+(?:in\s+|that of\s+|those of\s+|the\s+)*$"
    r"|(?:高于|大于|多于|超过)$",
    re.I,
)
_LESS_THAN = re.compile(
    r"\b(?:lower|smaller|less|fewer|weaker)\b[^,;.\d]{0,40}\bthan\s+(?:in\s+|that of\s+|those of\s+|the\s+)*$"
    r"|(?:低于|小于|少于|不及)$",
    re.I,
)
_NEXT_WORD = re.compile(r"\s+([A-Za-z]+)")
_AFTER_RANK = frozenset("since of among in on ever for at by with to so and but as than yet".split())
_CUES = (_MOST, _LEAST, re.compile(r"\bthan\b|高于|大于|多于|超过|低于|小于|少于|不及", re.I))
_LEVELS = (UnitKind.MONEY, UnitKind.COUNT, UnitKind.MEASURE)


@dataclass(frozen=True, slots=True)
class _Member:
    """One of the things that are ranked: a fact with its value in base units."""

    fact: Fact
    interval: Interval


def judge_ranks(discourse: Discourse, context: Context, index: FactIndex) -> Iterator[Judged]:
    """Superlatives over a series or a group, and comparisons of two named things, of the properties that are named.

    A counter-example refutes; a superlative is supported only where the base says that the series or group is whole.
    """
    if not any(pattern.search(context.sentence.text) for pattern in _CUES):
        return
    properties = _properties(context, index)
    if not properties:
        return
    time = time_of_sentence(discourse, context)
    yield from _superlatives(discourse, context, index, properties, time)
    yield from _comparisons(discourse, context, index, properties, time)


def _properties(context: Context, index: FactIndex) -> list[NameMention]:
    """The measured properties that a sentence names; where it names none, the only one of each thing that it names."""
    named = [name for name in context.mentions.properties() if _is_measured(name.ids, index)]
    if named:
        return named
    implied = []
    for name in context.mentions.entities():
        levels = {fact.property for id_ in name.ids for fact in index.by_subject.get(id_, ()) if _is_level(fact, index)}
        if len(levels) == 1:
            implied.append(replace(name, kind=NameKind.PROPERTY, ids=tuple(levels)))
    return implied


def _is_measured(ids: tuple[str, ...], index: FactIndex) -> bool:
    return any(index.base.properties[id_].unit is not None for id_ in ids)


def _is_level(fact: Fact, index: FactIndex) -> bool:
    prop = index.property_of(fact)
    return prop.unit is not None and prop.unit.kind in _LEVELS and not is_change_property(prop)


def _superlatives(
    discourse: Discourse,
    context: Context,
    index: FactIndex,
    properties: list[NameMention],
    time: BoundTime | None,
) -> Iterator[Judged]:
    text = context.sentence.text
    for pattern, sign in ((_MOST, 1), (_LEAST, -1)):
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            prop = min(properties, key=lambda name: _distance(name.span, span))
            held = _told(discourse, context, index, prop, time)
            if held is None or _is_of_figure(context, span) or not _tells_the_property(text, span, held, index):
                continue
            rivals = _since(discourse, context, index, held) or _siblings(index, held)
            decision, message = _ranked(held, rivals, sign, index)
            if decision is not None:
                yield _claim(context, span, held, time), decision, message


def _is_of_figure(context: Context, span: Span) -> bool:
    """Whether a word such as "most" belongs to a figure ("at most 5")."""
    return any(figure.span.covers(span) for figure in context.mentions.quantities)


def _tells_the_property(text: str, span: Span, held: _Member, index: FactIndex) -> bool:
    """Whether a superlative is said of the property: "the largest output", "the highest since", no "largest island"."""
    following = _NEXT_WORD.match(text, span.end)
    if following is None or following.group(1).lower() in _AFTER_RANK:
        return True
    prop, entity = index.property_of(held.fact), index.base.entities[held.fact.subject]
    names = (prop.name, *prop.aliases, entity.name, *entity.aliases, *index.unit_words(prop.unit))
    return is_explained(following.group(1), names)


def _told(
    discourse: Discourse,
    context: Context,
    index: FactIndex,
    prop: NameMention,
    time: BoundTime | None,
) -> _Member | None:
    """The one fact of which a sentence says a rank: of a named thing, at the sentence's time or the newest."""
    own = {id_ for name in context.mentions.entities() for id_ in name.ids}
    lent = {id_ for lender, _ in discourse.lenders(context) for name in lender.mentions.entities() for id_ in name.ids}
    facts = [
        fact for id_ in prop.ids for fact in index.by_property.get(id_, ()) if _is_at(fact, _not_since(context, time))
    ]
    for named in (own, own | lent):
        told = [(share, fact) for fact in facts if (share := _share_named(fact, named)) > 0]
        if told:
            return _member(max(told, key=lambda pair: (pair[0], str(_end(pair[1]))))[1])
    return None


def _share_named(fact: Fact, named: set[str]) -> int:
    """How much of what a fact is about is named: its own area tells more than its subject."""
    if fact.qualifiers and not {value for _, value in fact.qualifiers} <= named:
        return 0
    area = 2 if fact.area in named and not fact.area_is_default else 0
    return area + (1 if fact.subject in named else 0)


def _not_since(context: Context, time: BoundTime | None) -> BoundTime | None:
    """The sentence's time, unless it is the start of what is compared ("since 2020")."""
    return None if time is None or time.time.role is TimeRole.SINCE else time


def _since(discourse: Discourse, context: Context, index: FactIndex, held: _Member) -> list[_Member]:
    """The earlier members of the series back to a named start; empty where the sentence names none."""
    starts = [one.time.first for one in context.mentions.times if one.time.role is TimeRole.SINCE and one.time.first]
    if not starts or starts[0] is None:
        return []
    start, end = starts[0].date(), _end(held.fact)
    series = index.by_pair[held.fact.subject, held.fact.property]
    return [
        member
        for fact in series
        if fact is not held.fact and fact.area == held.fact.area and fact.qualifiers == held.fact.qualifiers
        if (day := _end(fact)) is not None and start is not None and end is not None and start <= day < end
        if (member := _member(fact)) is not None
    ]


def _siblings(index: FactIndex, held: _Member) -> list[_Member]:
    """The same property of the things, or the places, that are part of the same whole, at the same time."""
    fact = held.fact
    return [
        member
        for other in index.by_property[fact.property]
        if _end(other) == _end(fact) and other.qualifiers == fact.qualifiers and _are_siblings(index, fact, other)
        if (member := _member(other)) is not None
    ]


def _are_siblings(index: FactIndex, fact: Fact, other: Fact) -> bool:
    if fact.subject != other.subject:
        one, two = index.base.entities[fact.subject], index.base.entities[other.subject]
        return fact.area == other.area and bool(set(one.part_of) & set(two.part_of))
    if fact.area is None or other.area is None or fact.area == other.area:
        return False
    return bool(set(index.base.entities[fact.area].part_of) & set(index.base.entities[other.area].part_of))


def _ranked(held: _Member, rivals: list[_Member], sign: int, index: FactIndex) -> tuple[Decision | None, str]:
    """The decision on a superlative, with its message."""
    for rival in rivals:
        if _exceeds(rival.interval, held.interval, sign):
            shown = f"{_named(rival.fact, index)} {rival.fact.text} against {held.fact.text}"
            return refuted("FC111", held.fact, rival.fact, computation=shown), f"Another is ahead: {shown}."
    is_whole = index.property_of(held.fact).complete
    if rivals and is_whole and all(_exceeds(held.interval, rival.interval, sign) for rival in rivals):
        shown = f"{held.fact.text} is ahead of all {len(rivals)} others"
        return supported(held.fact, computation=shown), f"Agrees with the facts: {shown}."
    return None, ""


def _comparisons(
    discourse: Discourse,
    context: Context,
    index: FactIndex,
    properties: list[NameMention],
    time: BoundTime | None,
) -> Iterator[Judged]:
    """ "Skarn generated more than Merrow": two named things, one property, one time."""
    text = context.sentence.text
    entities = context.mentions.entities()
    for first, second in ((one, two) for one in entities for two in entities if one.span.end <= two.span.start):
        for pattern, sign in ((_MORE_THAN, 1), (_LESS_THAN, -1)):
            cue = pattern.search(text[first.span.end : second.span.start])
            if cue is None:
                continue
            span = Span(first.span.end + cue.start(), second.span.end)
            one, two = (_of(name, properties, index, time) for name in (first, second))
            if one is None or two is None or _end(one.fact) != _end(two.fact) or one.fact.property != two.fact.property:
                continue
            shown = f"{_named(one.fact, index)} {one.fact.text}, {_named(two.fact, index)} {two.fact.text}"
            if _exceeds(one.interval, two.interval, sign):
                decision = supported(one.fact, two.fact, computation=shown)
                yield _claim(context, span, one, time), decision, f"Agrees with the facts: {shown}."
            elif _exceeds(two.interval, one.interval, sign):
                decision = refuted("FC111", one.fact, two.fact, computation=shown)
                yield _claim(context, span, one, time), decision, f"It is the other way round: {shown}."


def _of(name: NameMention, properties: list[NameMention], index: FactIndex, time: BoundTime | None) -> _Member | None:
    ids = {id_ for prop in properties for id_ in prop.ids}
    facts = [
        fact
        for id_ in name.ids
        for fact in index.by_subject.get(id_, ())
        if fact.property in ids and _is_at(fact, time) and not fact.qualifiers
    ]
    return _member(max(facts, key=lambda fact: str(_end(fact)))) if facts else None


def _member(fact: Fact) -> _Member | None:
    value = next((value for value in fact.values if isinstance(value, Quantity)), None)
    return None if value is None else _Member(fact, in_base_unit(value).interval)


def _exceeds(first: Interval, second: Interval, sign: int) -> bool:
    """Whether every value of the first lies beyond every value of the second, upward or downward."""
    high, low = (first, second) if sign > 0 else (second, first)
    return high.low is not None and low.high is not None and high.low >= low.high and not high.touches(low)


def _is_at(fact: Fact, time: BoundTime | None) -> bool:
    if time is None or fact.time is None or fact.time.time.last is None:
        return True
    return time.time.holds(fact.time.time.last)


def _end(fact: Fact) -> datetime.date | None:
    return None if fact.time is None or fact.time.time.last is None else fact.time.time.last.date()


def _named(fact: Fact, index: FactIndex) -> str:
    when = "" if fact.time is None else f" ({fact.time.text})"
    area = "" if fact.area is None or fact.area_is_default else f", {index.base.entities[fact.area].name}"
    return f"{index.base.entities[fact.subject].name}{area}{when}"


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end, 0)


def _claim(context: Context, span: Span, held: _Member, time: BoundTime | None) -> WordedClaim:
    stance = read_stance(plain_text(context), span)
    value = UnknownName(span, span.of(context.sentence.text), UnknownRole.OTHER)
    subject = Bound(held.fact.subject, 1.0, Origin.SENTENCE)
    prop = Bound(held.fact.property, 1.0, Origin.SENTENCE)
    return WordedClaim(context, span, stance, (subject,), (prop,), (), time, value)
