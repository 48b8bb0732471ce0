"""Drafts of dates: when something was founded, opened or held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.timing import time_of_sentence
from factcheck.drafts.figures import known_property
from factcheck.drafts.model import Draft, Term
from factcheck.drafts.naming import opening_of, slug
from factcheck.drafts.scene import Named, Scene
from factcheck.drafts.topics import doer_of
from factcheck.facts.model import Property, PropertyType
from factcheck.patterns import Pattern
from factcheck.reading.model import Span, TimeMention
from factcheck.reading.times import format_time, parse_fact_time
from factcheck.values.time import TimeRole

_ON = Pattern(r"\s+on\s+", re.I)
_HELD = Pattern(r"\b(?:held|took place|convened)\b|举行|召开")
_REACH = 60  # characters between the word of an event and its time
_NEW_EVENT = Pattern(
    r"\b(?:(?:was|were|been|be)\s+|(?=entered|opened|started))"
    r"(?P<event>founded|established|set up|opened|launched|commissioned|completed|built"
    r"|entered service|signed|adopted|held|created|acquired|listed|incorporated|inaugurated|closed|published|approved)"
    r"\s+(?:in|on|at|by)\s+(?:the\s+)?$",
    re.I,
)
_NEW_EVENT_CJK = Pattern(
    r"[^，。；]{0,6}?(?P<event>成立|建成|开通|开业|投产|开工|竣工|上市|举行|召开|签署|发布|通车|投运)"
)


def date_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each date whose property the base names, and for those that an event's verb tells."""
    taken: set[Span] = set()
    for property_, span, _ in scene.properties:
        mention = _time_beside(scene, span) if property_.type is PropertyType.DATE else None
        if mention is not None:
            taken.add(mention.span)
            yield from _date(scene, _subject(scene, span), known_property(property_), span, mention)
    for mention in scene.context.mentions.times:
        held = None if mention.span in taken else _held(scene, mention.span)
        if held is not None:
            taken.add(mention.span)
            yield from _date(scene, held[0], known_property(held[1]), mention.span, mention)
    for mention in scene.context.mentions.times:
        event = None if mention.span in taken else _event(scene.text, mention.span)
        if event is not None:
            yield from _new_date(scene, event, mention)


def _held(scene: Scene, time: Span) -> tuple[Named, Property] | None:
    """A meeting with its day right behind it ("at the press conference on the 16th"), if the base dates such things."""
    before = next(iter(scene.left_of(time)), None)
    if before is None or before.span is None or not _ON.fullmatch(scene.text[before.span.end : time.start]):
        return None
    for property_ in scene.index.base.properties.values():
        names = (property_.name, *property_.aliases)
        if property_.type is PropertyType.DATE and any(_HELD.search(name) for name in names):
            return before, property_
    return None


def _time_beside(scene: Scene, span: Span) -> TimeMention | None:
    times = [one for one in scene.context.mentions.times if one.time.role is not TimeRole.BASIS]
    nearest = min(times, key=lambda one: distance(one.span, span), default=None)
    return nearest if nearest is not None and distance(nearest.span, span) <= _REACH else None


def _subject(scene: Scene, span: Span) -> Named | None:
    """The thing before the event's word, no area and no speaker where another is named; else what was spoken of."""
    before = [one for one in scene.left_of(span) if one.id not in scene.speakers]
    things = [one for one in before if not one.is_area]
    return next(iter(things or before or scene.right_of(span)), None) or scene.lent


def _date(
    scene: Scene, subject: Named | None, property_: Term, span: Span, mention: TimeMention, new: Term | None = None
) -> Iterator[Draft]:
    bound = time_of_sentence(scene.discourse, scene.context, mention)
    text = "" if bound is None or not bound.time.has_year else format_time(bound.time)
    value = parse_fact_time(text)
    term = new if subject is None else scene.term(subject)
    if value is None or term is None:
        return
    yield Draft(
        subject=term,
        property=property_,
        values=(value,),
        texts=(text,),
        quote=scene.quote(span, mention.span, None if subject is None else subject.span),
        place=scene.place(mention.span),
        doubts=tuple(_doubts(term, subject, property_, mention)),
    )


def _doubts(term: Term, subject: Named | None, property_: Term, mention: TimeMention) -> Iterator[str]:
    if term.is_new:
        yield "the base does not know the subject: it is named from the text"
    elif subject is not None and subject.span is None:
        yield "the subject is taken from the text before"
    if property_.is_new:
        yield "the base does not name the property: it is named from the verb"
    if not mention.time.has_year or mention.time.relative:
        yield "the year is worked out from the document's date"


def _event(text: str, time: Span) -> Span | None:
    """The verb of an event that a time dates."""
    match = _NEW_EVENT.search(text[: time.start]) or _NEW_EVENT_CJK.match(text, time.end)
    return None if match is None else Span(match.start("event"), match.end("event"))


def _new_date(scene: Scene, event: Span, mention: TimeMention) -> Iterator[Draft]:
    if any(span.overlaps(event) for _, span, _ in scene.properties):
        return
    word = event.of(scene.text).lower()
    name = f"date {word}" if word.isascii() else f"{word}日期"
    property_ = Term(slug(name), name, is_new=True, type=PropertyType.DATE)
    subject = _subject(scene, event)
    new = None if subject is not None else doer_of(scene, opening_of(scene.text, event.start))
    yield from _date(scene, subject, property_, event, mention, new)


def distance(one: Span, other: Span) -> int:
    """The characters between two places."""
    return max(one.start - other.end, other.start - one.end, 0)
