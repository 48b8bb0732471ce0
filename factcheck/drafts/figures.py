"""Drafts of figures: what a sentence's numbers measure, of what, when and on whose word."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.build import build_claims
from factcheck.claims.model import Bound, BoundTime, Claim, Origin, Stance
from factcheck.drafts.model import Draft, DraftTime, Term
from factcheck.drafts.naming import free_id, slug
from factcheck.drafts.scene import Scene
from factcheck.drafts.times import figure_time, written
from factcheck.drafts.topics import names_of
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Property, PropertyType
from factcheck.records import replace
from factcheck.text.document import BlockKind, HeadRole
from factcheck.values.quantity import QuantityKind
from factcheck.values.unit import Unit, UnitKind

_NAMED = 0.5  # a name that stands no closer is none of the figure's
_TOLD = (Stance.ASSERTED, Stance.FORECAST, Stance.WISH)  # plans are facts of a base: its targets


def figure_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each figure that the sentence tells as true, as planned or as foreseen."""
    for claim in build_claims(scene.discourse, scene.context):
        if claim.stance in _TOLD and claim.mention.quantity.kind is not QuantityKind.ORDINAL:
            draft = _figure(scene, claim)
            if draft is not None:
                yield draft


def _figure(scene: Scene, claim: Claim) -> Draft | None:
    index = scene.index
    property_bound = _property_of(claim, index)
    subject_bound = _subject_of(claim, index, None if property_bound is None else property_bound.id)
    new_subject, new_property = names_of(scene, claim)
    subject = _known_entity(subject_bound, index) or new_subject or _lent_subject(scene)
    if subject is None:
        return None
    known = None if property_bound is None else index.base.properties[property_bound.id]
    property_ = _new_property(new_property, index) if known is None else known_property(known)
    area = next((bound.id for bound in claim.areas if bound.strength >= _NAMED and bound.id != subject.id), None)
    bounds = [bound.span for bound in (subject_bound, property_bound) if bound is not None and bound.span is not None]
    bound_time = figure_time(scene.discourse, claim)
    time = written(bound_time, property_.id, scene, is_target=claim.is_target)
    return Draft(
        subject=subject,
        property=property_,
        values=(claim.mention.quantity,),
        texts=(_figure_text(claim),),
        quote=_row_quote(scene, claim) or scene.quote(claim.span, claim.mention.unit, *bounds),
        place=scene.place(claim.span),
        time=time,
        area=area,
        said_by=tuple(dict.fromkeys(bound.id for bound in claim.speakers)),
        doubts=tuple(_doubts(claim, subject, subject_bound, property_, time, bound_time)),
    )


def _row_quote(scene: Scene, claim: Claim) -> str | None:
    """The whole row of a cell, which says of what its figure is; None where it stands on several lines."""
    document, block = scene.discourse.document, scene.context.sentence.block
    heads = [head.block for head in document.blocks[block].heads if head.role is HeadRole.ROW]
    if claim.context.kind is not BlockKind.CELL or not heads:
        return None
    row = document.source.splitlines()[scene.line(claim.span) - 1].strip()
    texts = (document.blocks[heads[0]].text, claim.context.sentence.text)
    return row if all(" ".join(text.split()) in row for text in texts) else None


def _lent_subject(scene: Scene) -> Term | None:
    """What an earlier sentence is about, for one that names nothing; else the document itself."""
    if scene.lent is not None:
        return scene.term(scene.lent)
    title = scene.discourse.document.title or _first_heading(scene)
    return Term(slug(title), title, is_new=True) if title else None


def _first_heading(scene: Scene) -> str:
    blocks = scene.discourse.document.blocks
    return next((" ".join(block.text.split())[:60] for block in blocks if block.text.strip()), "")


def _new_property(term: Term, index: FactIndex) -> Term:
    """A new property by an id that no property of the base has."""
    if term.id not in index.base.properties:
        return term
    return replace(term, id=free_id(slug(f"{term.id} {term.unit.code if term.unit else 'new'}"), index.base.properties))


def _figure_text(claim: Claim) -> str:
    """The value as it is written, with the sign that its verb gives it and the noun that it counts."""
    text, mention = claim.context.sentence.text, claim.mention
    unit = mention.unit
    end = mention.span.end
    follows = unit is not None and unit.start >= end and not text[end : unit.start].strip()
    stated = " ".join(text[mention.span.start : unit.end if follows and unit is not None else end].split())
    return f"-{stated}" if claim.sign < 0 and stated[:1].isdigit() else stated


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


def known_property(property_: Property) -> Term:
    """A property of the base as a term."""
    return Term(property_.id, property_.name, type=property_.type, unit=property_.unit, change=property_.change)


def _doubts(
    claim: Claim, subject: Term, bound: Bound | None, property_: Term, time: DraftTime | None, told: BoundTime | None
) -> Iterator[str]:
    if subject.is_new:
        yield "the base does not know the subject: it is named from the text"
    elif bound is None:
        yield "the sentence names no subject: it is taken from the text before"
    elif bound.span is None:
        yield f"the subject is taken from the {bound.origin.value}"
    if property_.is_new:
        yield "the base does not name the property: it is named from the text"
    if time is None:
        yield "no time is given that can be told"
    elif told is not None and told.origin is not Origin.SENTENCE:
        yield f"the time is taken from the {told.origin.value}"
    if claim.stance is not Stance.ASSERTED:
        yield f"the text tells it as a {claim.stance.value}"
