"""Judges relations between two things: the base's own value, another's, or one that the base does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Bound, Origin, Stance, WordedClaim
from factcheck.claims.stance import read_stance
from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Fact, TimeKey
from factcheck.matching.series import days_of
from factcheck.matching.worded_times import fit_worded_time
from factcheck.mentions.model import NameMention, UnknownName, UnknownRole
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.verdicts.decision import Judged, refuted
from factcheck.verdicts.relating.places import are_beside, is_agent, is_predicate
from factcheck.verdicts.relating.scenes import LENT_ENOUGH, Scene, decide_value, is_exclusive, worded_claim
from factcheck.verdicts.relating.wording import says, says_instead, says_when

_EVENT_DAYS = 3  # a relation that held for so few days is an event
_AGENT_CJK = Pattern(
    r"由([\u4e00-\u9fff]{2,14}?)(?=[\u4e00-\u9fff]{0,2}(?:建立|设立|创立|成立|发起|运营|管理|主办|推出|开发|建设|承建|负责))"
)


def judge_links(scene: Scene) -> Iterator[Judged]:
    """Relations between two entities: subject and value both named, the property said or the two side by side."""
    for bound in scene.subjects:
        for fact in scene.index.by_subject.get(bound.id, ()):
            values = [value.id for value in fact.values if isinstance(value, EntityRef)]
            if not values or bound.strength < LENT_ENOUGH:
                continue
            named = [name for name in scene.context.mentions.entities() if set(name.ids) & set(values)]
            if named:
                yield from _linked_holding(scene, fact, bound, named)
            elif bound.span is not None:
                yield from _linked_elsewhere(scene, fact, bound)
                yield from _linked_unknown(scene, fact, bound)


def _linked_holding(scene: Scene, fact: Fact, bound: Bound, named: list[NameMention]) -> Iterator[Judged]:
    for name in named:
        said = scene.properties(fact)
        beside = bound.span is not None and are_beside(scene.text, name.span, bound.span)
        is_inside = bound.span is not None and bound.span.overlaps(name.span)
        if (not said and not beside) or is_inside:
            continue
        claim = worded_claim(scene, name.span, fact, name)
        if fit_worded_time(scene.time, fact):
            yield claim, decide_value(claim, fact), says(scene, fact)
        elif said and _is_misdated(scene, fact) and claim.stance is Stance.ASSERTED:
            yield claim, refuted("FC107", fact), says_when(scene, fact)


def _is_misdated(scene: Scene, fact: Fact) -> bool:
    """Whether an event of an exclusive relation is told of another day than the base has it on."""
    if scene.time is None or scene.time.origin is not Origin.SENTENCE or not scene.time.time.has_year:
        return False
    event = fact.time is not None and fact.time.key is TimeKey.PERIOD and days_of(fact.time.time) <= _EVENT_DAYS
    return event and days_of(scene.time.time) <= _EVENT_DAYS and is_exclusive(scene, fact)


def _linked_elsewhere(scene: Scene, fact: Fact, bound: Bound) -> Iterator[Judged]:
    """Another entity stands where the fact's value should, and is another's value, or the property is exclusive."""
    assert bound.span is not None
    true_values = {value.id for value in fact.values if isinstance(value, EntityRef)}
    for name in scene.context.mentions.entities():
        wrong = [
            id_
            for id_ in name.ids
            if (_is_alike(scene.index, fact, id_, true_values) or _is_of_a_kind(scene, fact, id_, true_values))
            and not _is_around(scene.index, id_, true_values | {fact.subject})
        ]
        if not wrong or bound.id in name.ids or not fit_worded_time(scene.time, fact):
            continue
        if not _is_in_place(scene, fact, name, bound.span, true_values) or _has_value(scene.index, fact, wrong):
            continue
        claim = worded_claim(scene, name.span, fact, name)
        if claim.stance is Stance.ASSERTED:
            yield claim, refuted("FC109", fact), says_instead(scene, fact, name.span.of(scene.text))
            return


def _is_in_place(scene: Scene, fact: Fact, name: NameMention, subject: Span, true_values: set[str]) -> bool:
    """Whether a name stands where the fact's value would: beside the subject, as an agent, or told of the property."""
    said = scene.properties(fact)
    are_areas = bool(true_values & scene.index.areas) and bool(set(name.ids) & scene.index.areas)
    if (are_areas or said) and are_beside(scene.text, name.span, subject):
        return True
    if said and is_agent(scene.text, name.span):
        return True
    return any(is_predicate(scene.text, prop.span, name.span) for prop in said)


def _linked_unknown(scene: Scene, fact: Fact, bound: Bound) -> Iterator[Judged]:
    """A body that the base does not know is told as the agent of an exclusive relation."""
    if not is_exclusive(scene, fact) or not scene.properties(fact) or not fit_worded_time(scene.time, fact):
        return
    for name in _unknown_agents(scene):
        stance = read_stance(scene.text, name.span)
        if stance is Stance.ASSERTED:
            claim = WordedClaim(scene.context, name.span, stance, (bound,), (), (), scene.time, name)
            yield claim, refuted("FC109", fact), says_instead(scene, fact, name.text)
            return


def _unknown_agents(scene: Scene) -> Iterator[UnknownName]:
    known = [name.span for name in scene.context.mentions.entities()]
    for name in scene.context.mentions.unknowns:
        if re.search(r"\bby\s+(?:the\s+)?$", scene.text[: name.span.start]):
            yield name
    for match in _AGENT_CJK.finditer(scene.text):
        span = Span(match.start(1), match.end(1))
        if not any(span.overlaps(other) for other in known):
            yield UnknownName(span, match.group(1), UnknownRole.SUBJECT)


def _is_alike(index: FactIndex, fact: Fact, entity: str, true_values: set[str]) -> bool:
    """Whether an entity could stand as this property's value: it is one, or an area where the value is an area."""
    if entity in true_values:
        return False
    return (
        fact.property in index.value_of.get(entity, ())
        or (entity in index.areas and bool(true_values & index.areas))
        or (entity in index.bodies and index.property_of(fact).exclusive)
    )


def _is_of_a_kind(scene: Scene, fact: Fact, entity: str, values: set[str]) -> bool:
    """Whether a thing could stand as the value of an exclusive property: the base tells the same of both."""
    if entity in values or not is_exclusive(scene, fact):
        return False
    told = {other.property for other in scene.index.by_subject.get(entity, ())}
    return any(other.property in told for value in values for other in scene.index.by_subject.get(value, ()))


def _is_around(index: FactIndex, entity: str, values: set[str]) -> bool:
    return any(index.is_within(entity, value) or index.is_within(value, entity) for value in values)


def _has_value(index: FactIndex, fact: Fact, entities: list[str]) -> bool:
    """Whether another fact of the subject gives one of these as a value of the same property."""
    return any(
        isinstance(value, EntityRef) and value.id in entities
        for other in index.by_pair[fact.subject, fact.property]
        for value in other.values
    )
