"""Drafts of offices: who holds which rank in which body, as a text names the two side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Origin
from factcheck.claims.timing import time_of_sentence
from factcheck.drafts.figures import known_property
from factcheck.drafts.model import Draft, DraftTime, Term
from factcheck.drafts.naming import slug
from factcheck.drafts.scene import Scene
from factcheck.drafts.times import document_time, written
from factcheck.facts.model import Property, PropertyType, TimeKey, Words
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.values.time import Grain
from factcheck.verdicts.relating.offices import read_offices

_PROPERTY = Pattern(r"\b(?:office|position|post|job title|role)\b|职务|职位", re.I)
_BEFORE = Pattern(r"\s*[,，(（]?\s*(?:(?:who|has been|is|was|as|the|then|its|a|an|担任|任|是|为)\s*)*", re.I)
_AFTER = Pattern(r"\s*[,，]?\s*", re.I)
_JOINED = Pattern(r"\s*(?:,|、)?\s*(?:and|兼|和)\s*(?:the\s+)?", re.I)
_NAME_CJK = Pattern(r"[\u4e00-\u9fff]{2,3}?(?=表示|介绍|指出|宣布|透露|强调|出席|会见|说|称|在|作|于|[，。、；）)]|$)")
_LED = Pattern(
    r",?\s*(?:who\s+)?(?P<office>(?:chair(?:s|ed)|head(?:s|ed)|leads|led|direct(?:s|ed)|preside[sd] over)"
    r"\s+the\s+[\w -]{3,60}?)(?=\s+(?:from|since|until|in|between|and)\b|[,.;]|$)",
    re.I,
)
_NEW = Term("position", "position", is_new=True, type=PropertyType.WORDS)


def office_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each office whose holder stands beside it."""
    holder: Term | None = None
    last: Span | None = None
    for span in _offices(scene):
        joined = last is not None and _JOINED.fullmatch(scene.text[last.end : span.start])
        found = (holder, None) if joined else _holder(scene, span)
        last = span
        if found is None or found[0] is None:
            holder = None
            continue
        holder = found[0]
        yield _draft(scene, holder, span, found[1])


def _offices(scene: Scene) -> list[Span]:
    spans = [_without_lead(scene, office.span) for office in read_offices(scene.text)]
    spans += [Span(*match.span("office")) for match in _LED.finditer(scene.text)]
    return sorted(span for span in spans if span.end > span.start)


def _without_lead(scene: Scene, span: Span) -> Span:
    """A Chinese office begins with a body: behind a time or a sign that stands before."""
    words = span.of(scene.text)
    if words.isascii():
        return Span(span.start, span.start + len(words.rstrip()))
    starts = [time.span.end for time in scene.context.mentions.times if span.start < time.span.end < span.end]
    return Span(max([span.start, *starts]), span.end)


def _holder(scene: Scene, span: Span) -> tuple[Term, Span] | None:
    """The person right before or right behind an office: one of the base's, else a name that it does not know."""
    known = [(scene.term(one), one.span) for one in scene.named if one.span is not None and not one.is_area]
    new = [(_person(name.text), name.span) for name in scene.context.mentions.unknowns if len(name.text.split()) > 1]
    for term, place in (*known, *new):
        if _is_beside(scene.text, place, span):
            return term, place
    match = None if span.of(scene.text).isascii() else _NAME_CJK.match(scene.text, span.end)
    return None if match is None else (_person(match.group()), Span(*match.span()))


def _person(name: str) -> Term:
    return Term(slug(name), name, is_new=True)


def _is_beside(text: str, person: Span, office: Span) -> bool:
    if person.end <= office.start:
        return bool(_BEFORE.fullmatch(text[person.end : office.start]))
    return person.start >= office.end and bool(_AFTER.fullmatch(text[office.end : person.start]))


def _draft(scene: Scene, holder: Term, span: Span, place: Span | None) -> Draft:
    property_ = _property(scene)
    text = " ".join(span.of(scene.text).split())
    time, doubt = _time(scene, property_, span)
    doubts = [] if doubt is None else [doubt]
    if holder.is_new:
        doubts.append("the base does not know the person")
    return Draft(
        subject=holder,
        property=_NEW if property_ is None else known_property(property_),
        values=(Words(text),),
        texts=(text,),
        quote=scene.quote(span, place),
        place=scene.place(span),
        time=time,
        doubts=tuple(doubts),
    )


def _property(scene: Scene) -> Property | None:
    """The base's property of offices."""
    return next(
        (
            one
            for one in scene.index.base.properties.values()
            if one.type is PropertyType.WORDS and any(_PROPERTY.search(name) for name in (one.name, *one.aliases))
        ),
        None,
    )


def _time(scene: Scene, property_: Property | None, span: Span) -> tuple[DraftTime | None, str | None]:
    """The stretch that the sentence gives behind the office, else the document's day."""
    behind = [one for one in scene.context.mentions.times if 0 <= one.span.start - span.end <= 12]
    spans = [one for one in behind if one.time.grain is Grain.SPAN]
    if spans:
        bound = time_of_sentence(scene.discourse, scene.context, spans[0])
        if bound is not None and bound.origin is Origin.SENTENCE:
            time = written(bound, _NEW.id if property_ is None else property_.id, scene)
            if time is not None:
                return DraftTime(TimeKey.PERIOD, time.time, time.text), None
    day = document_time(scene)
    return day, "the office is told of the document's day" if day is not None else "no time is given that can be told"
