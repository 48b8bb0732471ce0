"""Drafts of relations: who runs, founded or joined what, and where a thing stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.drafts.figures import known_property
from factcheck.drafts.model import Draft, Term
from factcheck.drafts.naming import opening_of, slug
from factcheck.drafts.scene import Named, Scene
from factcheck.drafts.times import document_time, own_time, written
from factcheck.facts.model import EntityRef, Property, PropertyType
from factcheck.mentions.model import UnknownName
from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_REACH = 160  # characters between the two ends of a relation
_BY = Pattern(r"\s*by\s+(?:the\s+)?", re.I)
# Words of a property whose value is the one who acts: "operated by", "host", 主办方.
_AGENT = Pattern(
    r"\bby\b|\b(?:host|operator|owner|founder|organiser|organizer|speaker|manager)\b|[方者]$|单位$|主管|运营"
)
_PLACE = Pattern(r"\b(?:place|location|located|seat|site|home|headquarters)\b|位于|坐落|地点|位置|所在地", re.I)
_OWNER = Pattern(r"\b(?:belongs to|owned by|owner|operator)\b|所属", re.I)
_IN = Pattern(r"[\"”]?\s*(?:in|on|at|near)\s+(?:the\s+)?", re.I)
_POSSESSIVE = Pattern(r"['’]s\s+(?:own\s+)?|的", re.I)
_LINK = Pattern(r"\s*(?:,|，|、|and|as well as|以及|和|与|及)\s*(?:and\s+)?(?:the\s+)?", re.I)
_NEW_BY = Pattern(
    r"\b(?P<verb>operated|owned|run|managed|founded|established|launched|built|developed|led|chaired|headed|organised"
    r"|organized|hosted|acquired|published)\s+(?:jointly\s+)?by\s+(?:the\s+)?$",
    re.I,
)


def relation_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each relation that the base names, and for what a sentence says was done by a new name."""
    for property_, span, _ in scene.properties:
        if property_.type is PropertyType.ENTITY:
            yield from _named(scene, property_, span)
    yield from _beside(scene)
    for name in scene.context.mentions.unknowns:
        yield from _by_a_new_name(scene, name)


def _named(scene: Scene, property_: Property, span: Span) -> Iterator[Draft]:
    """The entities on the two sides of a relation's word; which is the subject is for the reviewer to see."""
    agentive = any(_AGENT.search(name) for name in (property_.name, *property_.aliases))
    ends = _agent_and_thing(scene, span) if agentive else _left_and_right(scene, span)
    if ends is None or ends[0].id == ends[1].id:
        return
    value, subject = ends
    holders = {fact.subject for fact in scene.index.by_property.get(property_.id, ())}
    if value.id in holders and subject.id not in holders:
        value, subject = subject, value
    others = [value] if subject.span is None else list(_with_list(scene, value))
    values = [one for one in others if one.id != subject.id]
    if all(distant.span is None or abs(distant.span.start - span.start) <= _REACH for distant in (value, subject)):
        yield _draft(scene, subject, property_, values, span, "see which of the two is the subject")


def _agent_and_thing(scene: Scene, span: Span) -> tuple[Named, Named] | None:
    """Who acts, and on what."""
    left, right = scene.left_of(span), scene.right_of(span)
    told = [one for one in left if one.id not in scene.speakers] or list(left)
    is_passive = span.of(scene.text).endswith(" by") or _BY.match(scene.text, span.end) is not None
    if is_passive and right:
        thing = next(iter(told), None) or scene.lent
        return None if thing is None else (right[0], thing)
    agent = next((one for one in told if one.span and scene.text[: one.span.start].endswith("由")), None)
    if agent is not None:
        thing = next((one for one in told if one.span and agent.span and one.span.end <= agent.span.start), scene.lent)
        return None if thing is None else (agent, thing)
    if not told:
        return None
    things = [one for one in right if not one.is_area] or list(right)
    if things:
        return _who_began(scene, told, span), things[0]
    return (told[0], told[1]) if len(told) > 1 else None


def _who_began(scene: Scene, told: list[Named], span: Span) -> Named:
    """The one who acts: the nearest before the verb, but the first of all where verbs are strung.

    "The board did A, did B", "the board joined hands with C to do D".
    """
    nearest = told[0]
    gap = scene.text[nearest.span.end : span.start] if nearest.span else ""
    return told[-1] if re.search(r"[,，;]|\bto\s+$", gap) else nearest


def _left_and_right(scene: Scene, span: Span) -> tuple[Named, Named] | None:
    left, right = scene.left_of(span), scene.right_of(span)
    subject = next(iter(left), None) or scene.lent
    if right and subject is not None:
        return right[0], subject
    return (left[0], left[1]) if len(left) > 1 else None


def _with_list(scene: Scene, value: Named) -> Iterator[Named]:
    """The value with those that are strung behind it: "with A, B and C"."""
    yield value
    last = value
    for one in scene.named:
        if one.span is not None and last.span is not None and one.span.start >= last.span.end:
            if not _LINK.fullmatch(scene.text[last.span.end : one.span.start]):
                return
            yield one
            last = one


def _beside(scene: Scene) -> Iterator[Draft]:
    """ "The plant on Quillon", "the bank's platform": a place or an owner that stands right beside a thing."""
    for one, other in zip(scene.named, scene.named[1:], strict=False):
        if one.span is None or other.span is None or one.id == other.id:
            continue
        gap = scene.text[one.span.end : other.span.start]
        if not one.is_area and _IN.fullmatch(gap):
            yield from _tacit(scene, one, other, _PLACE)
        elif not one.is_area and not other.is_area and _POSSESSIVE.fullmatch(_owning(one.span.of(scene.text)) + gap):
            yield from _tacit(scene, other, one, _OWNER)


def _owning(name: str) -> str:
    """The mark of possession that a name has swallowed."""
    return name[-2:] if name.endswith(("'s", "’s")) else ""


def _tacit(scene: Scene, subject: Named, value: Named, words: Pattern) -> Iterator[Draft]:
    """A relation that is told by where the names stand, if the base has a property for it."""
    for property_ in scene.index.base.properties.values():
        names = (property_.name, *property_.aliases)
        if property_.type is PropertyType.ENTITY and any(words.search(name) for name in names):
            assert value.span is not None
            yield _draft(scene, subject, property_, [value], value.span, "told only by where the names stand")
            return


def _draft(scene: Scene, subject: Named, property_: Property, values: list[Named], span: Span, doubt: str) -> Draft:
    time = written(own_time(scene, span), property_.id, scene)
    doubts = [doubt]
    if time is None:
        time = document_time(scene)
        doubts.append("the time is the document's day" if time is not None else "no time is given that can be told")
    if subject.span is None:
        doubts.append("the subject is taken from the text before")
    where = values[0].span or span
    return Draft(
        subject=scene.term(subject),
        property=known_property(property_),
        values=tuple(EntityRef(one.id) for one in values),
        texts=tuple(one.id for one in values),
        quote=scene.quote(span, subject.span, *(one.span for one in values)),
        place=scene.place(where),
        time=time,
        said_by=tuple(sorted(scene.speakers - {subject.id, *(one.id for one in values)})),
        doubts=tuple(doubts),
    )


def _by_a_new_name(scene: Scene, name: UnknownName) -> Iterator[Draft]:
    """ "The plant is operated by Acme Power", where the base knows neither."""
    match = _NEW_BY.search(scene.text[: name.span.start])
    if match is None or any(span.overlaps(Span(*match.span("verb"))) for _, span, _ in scene.properties):
        return
    verb = Span(*match.span("verb"))
    known = next(iter(scene.left_of(verb)), None)
    words = opening_of(scene.text, verb.start)
    if known is None and not words:
        return
    subject = Term(slug(words), words, is_new=True) if known is None else scene.term(known)
    value = Term(slug(name.text), name.text, is_new=True)
    told = f"{verb.of(scene.text).lower()} by"
    yield Draft(
        subject=subject,
        property=Term(slug(told), told, is_new=True, type=PropertyType.ENTITY),
        values=(EntityRef(value.id),),
        texts=(value.id,),
        quote=scene.quote(verb, name.span, known.span if known else None),
        place=scene.place(name.span),
        time=document_time(scene),
        doubts=("the base does not know the relation: it is named from the verb", "the time is the document's day"),
        others=(value,),
    )
