"""Judges superlatives against a series or a group: a counter-example refutes, only a whole one supports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import BoundTime, Context
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.overlap import is_explained
from factcheck.matching.series import end_of
from factcheck.mentions.model import NameMention
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.values.time import TimeRole
from factcheck.verdicts.decision import Decision, Judged, refuted, supported
from factcheck.verdicts.ranking.members import Member, exceeds, is_at, member_of, name_of, rank_claim

MOST = Pattern(
    r"\b(?:highest|largest|biggest|greatest|most|strongest|record high|all-time high"
    r"|ranks? first|ranked first|came first)\b"
    r"|最高|最大|最多|新高|居首|第一位|位居第一",
    re.I,
)
LEAST = Pattern(
    r"\b(?:lowest|smallest|fewest|least|weakest|record low|all-time low|ranks? last|ranked last|came last)\b"
    r"|最低|最小|最少|新低|末位",
    re.I,
)
_NEXT_WORD = Pattern(r"\s+([A-Za-z]+)")
_AFTER_RANK = frozenset("since of among in on ever for at by with to so and but as than yet".split())


def judge_superlatives(
    discourse: Discourse,
    context: Context,
    index: FactIndex,
    properties: list[NameMention],
    time: BoundTime | None,
) -> Iterator[Judged]:
    """What is told to be most or least: of the series since a named start, else of its siblings."""
    text = context.sentence.text
    for pattern, sign in ((MOST, 1), (LEAST, -1)):
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            prop = min(properties, key=lambda name: _distance(name.span, span))
            held = _told(discourse, context, index, prop, time)
            if held is None or _is_of_figure(context, span) or not _tells_the_property(text, span, held, index):
                continue
            rivals = _since(discourse, context, index, held) or _siblings(index, held)
            decision, message = _ranked(held, rivals, sign, index)
            if decision is not None:
                yield rank_claim(context, span, held, time), decision, message


def _is_of_figure(context: Context, span: Span) -> bool:
    """Whether a word such as "most" belongs to a figure ("at most 5")."""
    return any(figure.span.covers(span) for figure in context.mentions.quantities)


def _tells_the_property(text: str, span: Span, held: Member, index: FactIndex) -> bool:
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
) -> Member | None:
    """The one fact of which a sentence says a rank: of a named thing, at the sentence's time or the newest."""
    own = {id_ for name in context.mentions.entities() for id_ in name.ids}
    lent = {id_ for lender, _ in discourse.lenders(context) for name in lender.mentions.entities() for id_ in name.ids}
    known = [fact for id_ in prop.ids for fact in _facts_of(id_, own | lent, index)]
    facts = [fact for fact in known if is_at(fact, _not_since(context, time))]
    for named in (own, own | lent):
        told = [(share, fact) for fact in facts if (share := _share_named(fact, named)) > 0]
        if told:
            return member_of(max(told, key=lambda pair: (pair[0], str(end_of(pair[1]))))[1])
    return None


def _facts_of(prop: str, named: set[str], index: FactIndex) -> Iterable[Fact]:
    """The facts of a property; where they are a crowd, those of what is named."""
    if prop not in index.crowded:
        return index.by_property.get(prop, ())
    return [fact for subject in sorted(named) for fact in index.by_pair.get((subject, prop), ())]


def _share_named(fact: Fact, named: set[str]) -> int:
    """How much of what a fact is about is named: its own area tells more than its subject."""
    if fact.qualifiers and not {value for _, value in fact.qualifiers} <= named:
        return 0
    area = 2 if fact.area in named and not fact.area_is_default else 0
    return area + (1 if fact.subject in named else 0)


def _not_since(context: Context, time: BoundTime | None) -> BoundTime | None:
    """The sentence's time, unless it is the start of what is compared ("since 2020")."""
    return None if time is None or time.time.role is TimeRole.SINCE else time


def _since(discourse: Discourse, context: Context, index: FactIndex, held: Member) -> list[Member]:
    """The earlier members of the series back to a named start; empty where the sentence names none."""
    starts = [one.time.first for one in context.mentions.times if one.time.role is TimeRole.SINCE and one.time.first]
    if not starts or starts[0] is None:
        return []
    start, end = starts[0].date(), end_of(held.fact)
    series = index.by_pair[held.fact.subject, held.fact.property]
    return [
        member
        for fact in series
        if fact is not held.fact and fact.area == held.fact.area and fact.qualifiers == held.fact.qualifiers
        if (day := end_of(fact)) is not None and start is not None and end is not None and start <= day < end
        if (member := member_of(fact)) is not None
    ]


def _siblings(index: FactIndex, held: Member) -> list[Member]:
    """The same property of the things, or the places, that are part of the same whole, at the same time."""
    fact = held.fact
    return [
        member
        for other in _facts_around(fact, index)
        if end_of(other) == end_of(fact) and other.qualifiers == fact.qualifiers and _are_siblings(index, fact, other)
        if (member := member_of(other)) is not None
    ]


def _facts_around(fact: Fact, index: FactIndex) -> Iterable[Fact]:
    """The facts of a fact's property; where they are a crowd, those of its own subject and of its siblings."""
    if fact.property not in index.crowded:
        return index.by_property[fact.property]
    near = (fact.subject, *index.parts_of(index.base.entities[fact.subject].part_of))
    return [other for subject in dict.fromkeys(near) for other in index.by_pair.get((subject, fact.property), ())]


def _are_siblings(index: FactIndex, fact: Fact, other: Fact) -> bool:
    if fact.subject != other.subject:
        one, two = index.base.entities[fact.subject], index.base.entities[other.subject]
        return fact.area == other.area and bool(set(one.part_of) & set(two.part_of))
    if fact.area is None or other.area is None or fact.area == other.area:
        return False
    return bool(set(index.base.entities[fact.area].part_of) & set(index.base.entities[other.area].part_of))


def _ranked(held: Member, rivals: list[Member], sign: int, index: FactIndex) -> tuple[Decision | None, str]:
    """The decision on a superlative, with its message."""
    for rival in rivals:
        if exceeds(rival.interval, held.interval, sign):
            shown = f"{name_of(rival.fact, index)} {rival.fact.text} against {held.fact.text}"
            return refuted("FC111", held.fact, rival.fact, computation=shown), f"Another is ahead: {shown}."
    is_whole = index.property_of(held.fact).complete
    if rivals and is_whole and all(exceeds(held.interval, rival.interval, sign) for rival in rivals):
        shown = f"{held.fact.text} is ahead of all {len(rivals)} others"
        return supported(held.fact, computation=shown), f"Agrees with the facts: {shown}."
    return None, ""


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end, 0)
