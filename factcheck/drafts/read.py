"""Reads what a document proposes: a draft for each figure, date and relation that its sentences assert."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.build import build_claims
from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, BoundTime, Claim, Context, Stance
from factcheck.claims.timing import time_of_sentence
from factcheck.drafts.clauses import clause_around
from factcheck.drafts.model import Draft, DraftTime, Term
from factcheck.drafts.naming import free_id, property_from_words, slug, subject_from_words
from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Property, PropertyType, TimeKey
from factcheck.mentions.model import NameMention
from factcheck.reading.model import Span
from factcheck.reading.times import format_time, parse_fact_time
from factcheck.text.document import BlockKind
from factcheck.text.position import LineIndex
from factcheck.values.quantity import QuantityKind
from factcheck.values.time import Grain, Time, TimeRole
from factcheck.values.unit import Unit, UnitKind

_NAMED = 0.5  # a name that stands no closer is none of the figure's
_TELLING = 3  # letters of a word that tells a relation; "in" and "at" alone tell none
_TOLD = (Stance.ASSERTED, Stance.FORECAST, Stance.WISH)  # plans are facts of a base: its targets
_LEVELS = (TimeRole.AS_OF, TimeRole.NOW, TimeRole.BY)
_INSTANTS = (Grain.DAY, Grain.MONTH)


def read_drafts(discourse: Discourse, index: FactIndex) -> tuple[Draft, ...]:
    """The drafts of a document in text order, each statement once."""
    lines = LineIndex(discourse.document.source)
    found: dict[tuple[str, ...], Draft] = {}
    for context in discourse.contexts:
        if context.kind is not BlockKind.DATELINE:
            for draft in (*_figures(discourse, context, index, lines), *_worded(discourse, context, index, lines)):
                time = "" if draft.time is None else draft.time.text
                found.setdefault((draft.subject.id, draft.property.id, draft.text.lower(), time), draft)
    return tuple(found.values())


def _figures(discourse: Discourse, context: Context, index: FactIndex, lines: LineIndex) -> Iterator[Draft]:
    for claim in build_claims(discourse, context):
        is_told = claim.stance in _TOLD and claim.mention.quantity.kind is not QuantityKind.ORDINAL
        draft = _figure(discourse, claim, index, lines) if is_told else None
        if draft is not None:
            yield draft


def _figure(discourse: Discourse, claim: Claim, index: FactIndex, lines: LineIndex) -> Draft | None:
    property_bound = _property_of(claim, index)
    subject_bound = _subject_of(claim, index, None if property_bound is None else property_bound.id)
    subject = _known_entity(subject_bound, index) or subject_from_words(claim)
    if subject is None:
        return None
    known = None if property_bound is None else index.base.properties[property_bound.id]
    property_ = _new_property(claim, index) if known is None else _known_property(known)
    area = next((bound.id for bound in claim.areas if bound.strength >= _NAMED and bound.id != subject.id), None)
    held = [bound.span for bound in (subject_bound, property_bound) if bound is not None and bound.span is not None]
    unit = [] if claim.mention.unit is None else [claim.mention.unit]
    time = _time_of(claim, property_.id, index)
    return Draft(
        subject=subject,
        property=property_,
        value=claim.mention.quantity,
        text=_figure_text(claim),
        quote=_quote(claim.context, [claim.span, *unit, *held]),
        line=_line(discourse, claim.context, claim.span, lines),
        time=time,
        area=area,
        said_by=tuple(dict.fromkeys(bound.id for bound in claim.speakers)),
        doubts=tuple(_doubts(claim, subject, subject_bound, property_, time)),
    )


def _new_property(claim: Claim, index: FactIndex) -> Term:
    """A property named from the figure's unit, by an id that no property of the base has."""
    term = property_from_words(claim)
    if term.id not in index.base.properties:
        return term
    return replace(term, id=free_id(slug(f"{term.id} {term.unit.code if term.unit else 'new'}"), index.base.properties))


def _figure_text(claim: Claim) -> str:
    """The value as it is written, with the sign that its verb gives it and the noun that it counts."""
    text, mention = claim.context.sentence.text, claim.mention
    unit = mention.unit
    end = mention.span.end
    follows = unit is not None and unit.start >= end and not text[end : unit.start].strip()
    written = " ".join(text[mention.span.start : unit.end if follows and unit is not None else end].split())
    return f"-{written}" if claim.sign < 0 and written[:1].isdigit() else written


def _property_of(claim: Claim, index: FactIndex) -> Bound | None:
    """The closest property that measures what the figure does."""
    unit = claim.mention.quantity.unit
    fitting = (bound for bound in claim.properties if _measures(index.base.properties[bound.id], unit))
    return next((bound for bound in fitting if bound.strength >= _NAMED), None)


def _measures(property_: Property, unit: Unit | None) -> bool:
    if property_.type is not PropertyType.QUANTITY:
        return False
    if property_.unit is None or unit is None:
        return True
    is_unknown_noun = property_.unit.kind is unit.kind is UnitKind.COUNT and not unit.known
    return property_.unit.dimension == unit.dimension or is_unknown_noun


def _subject_of(claim: Claim, index: FactIndex, property_: str | None) -> Bound | None:
    """The closest entity, first among those that have the property; an area only where nothing else is named."""
    near = [bound for bound in claim.subjects if bound.strength >= _NAMED]
    spoken = {bound.id for bound in claim.speakers}
    ranked = sorted(
        near,
        key=lambda bound: (bound.id in spoken, (bound.id, property_) not in index.by_pair, bound.id in index.areas),
    )
    return next(iter(ranked), None)


def _known_entity(bound: Bound | None, index: FactIndex) -> Term | None:
    return None if bound is None else Term(bound.id, index.base.entities[bound.id].name)


def _known_property(property_: Property) -> Term:
    return Term(property_.id, property_.name, type=property_.type, unit=property_.unit, change=property_.change)


def _time_of(claim: Claim, property_: str, index: FactIndex) -> DraftTime | None:
    return None if claim.time is None else _written(claim.time, claim.is_target, property_, index)


def _written(bound: BoundTime, is_target: bool, property_: str, index: FactIndex) -> DraftTime | None:
    """A time as a base writes it; None where its year is unknown, for a base would take it for another's."""
    time = bound.time
    text = format_time(time) if time.has_year else ""
    if parse_fact_time(text) is None:
        return None
    key = TimeKey.BY if is_target and time.role is TimeRole.BY else _usual_key(property_, time, index)
    if key is TimeKey.AS_OF and time.role in _LEVELS and time.last is not None and not is_target:
        text = str(time.last)
    return DraftTime(key, time, text)


def _usual_key(property_: str, time: Time, index: FactIndex) -> TimeKey:
    """The key that the base's facts of the property use, else what the time's words and length say."""
    used = Counter(fact.time.key for fact in index.by_property.get(property_, ()) if fact.time is not None)
    usual = next((key for key, _ in used.most_common() if key is not TimeKey.BY), None)
    if usual is not None:
        return usual
    return TimeKey.AS_OF if time.role in _LEVELS or time.grain in _INSTANTS else TimeKey.PERIOD


def _doubts(claim: Claim, subject: Term, bound: Bound | None, property_: Term, time: DraftTime | None) -> Iterator[str]:
    if subject.is_new:
        yield "the base does not know the subject: it is named from the text"
    elif bound is not None and bound.span is None:
        yield f"the subject is taken from the {bound.origin.value}"
    if property_.is_new:
        yield "the base does not name the property: it is named from the unit"
    if time is None:
        yield "no time is given that can be told"
    elif claim.time is not None and claim.time.span is None:
        yield f"the time is taken from the {claim.time.origin.value}"
    if claim.stance is not Stance.ASSERTED:
        yield f"the text tells it as a {claim.stance.value}"


def _worded(discourse: Discourse, context: Context, index: FactIndex, lines: LineIndex) -> Iterator[Draft]:
    """Dates and relations: a property of the base whose value stands beside it in the sentence."""
    entities = context.mentions.entities()
    for name in context.mentions.properties():
        for id_ in name.ids[:1] if len(name.alias) >= _TELLING else ():
            property_ = index.base.properties[id_]
            if property_.type is PropertyType.DATE:
                yield from _date(discourse, context, name, property_, index, lines)
            elif property_.type is PropertyType.ENTITY and len(entities) > 1:
                yield from _relation(discourse, context, name, property_, index, lines)


def _date(
    discourse: Discourse, context: Context, name: NameMention, property_: Property, index: FactIndex, lines: LineIndex
) -> Iterator[Draft]:
    before = tuple(one for one in context.mentions.entities() if one.span.end <= name.span.start and not one.is_area)
    subject = _nearest(before or context.mentions.entities(), name.span)
    time = min(context.mentions.times, key=lambda one: _distance(one.span, name.span), default=None)
    if subject is None or time is None:
        return
    bound = time_of_sentence(discourse, context, time)
    text = "" if bound is None or not bound.time.has_year else format_time(bound.time)
    value = parse_fact_time(text)
    if value is not None:
        draft = _between(discourse, context, subject, name, time.span, property_, index, lines)
        yield replace(draft, value=value, text=text)


def _relation(
    discourse: Discourse, context: Context, name: NameMention, property_: Property, index: FactIndex, lines: LineIndex
) -> Iterator[Draft]:
    """The entities on the two sides of a relation's word; which is the subject is for the reviewer to see."""
    entities = context.mentions.entities()
    left = _nearest(tuple(one for one in entities if one.span.end <= name.span.start), name.span)
    right = _nearest(tuple(one for one in entities if one.span.start >= name.span.end), name.span)
    if left is None or right is None or left.ids[0] == right.ids[0]:
        return
    holders = {fact.subject for fact in index.by_property.get(property_.id, ())}
    is_turned = right.ids[0] in holders and left.ids[0] not in holders
    subject, value = (right, left) if is_turned else (left, right)
    draft = _between(discourse, context, subject, name, value.span, property_, index, lines)
    doubt = "see which of the two is the subject"
    yield replace(draft, value=EntityRef(value.ids[0]), text=value.ids[0], doubts=(*draft.doubts, doubt))


def _between(
    discourse: Discourse,
    context: Context,
    subject: NameMention,
    name: NameMention,
    value: Span,
    property_: Property,
    index: FactIndex,
    lines: LineIndex,
) -> Draft:
    """A draft of a subject, a property's word and the place of a value; the caller gives the value."""
    return Draft(
        subject=Term(subject.ids[0], index.base.entities[subject.ids[0]].name),
        property=_known_property(property_),
        value=EntityRef(subject.ids[0]),
        text="",
        quote=_quote(context, [subject.span, name.span, value]),
        line=_line(discourse, context, value, lines),
    )


def _nearest(names: tuple[NameMention, ...], span: Span) -> NameMention | None:
    return min(names, key=lambda one: _distance(one.span, span), default=None)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _quote(context: Context, spans: list[Span]) -> str:
    text = context.sentence.text
    whole = [name.span for name in context.mentions.names] + [time.span for time in context.mentions.times]
    return " ".join(clause_around(text, spans, [*whole, *spans]).of(text).split())


def _line(discourse: Discourse, context: Context, span: Span, lines: LineIndex) -> int:
    block, offset = discourse.document.blocks[context.sentence.block], context.sentence.span.start
    return lines.position(block.source(Span(offset + span.start, offset + span.end)).start)[0]
