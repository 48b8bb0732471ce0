"""Builds the claims of a sentence: one per figure, its slots filled from the sentence and what lends it context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.claims.anaphora import find_anaphors
from factcheck.claims.antecedents import attach, with_anchor
from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, Claim, Context, Origin, Role
from factcheck.claims.neighbours import head_of, taken_spans, unexplained_beside, unexplained_cjk, unexplained_modifier
from factcheck.claims.respective import respective_strengths
from factcheck.claims.roles import role_in_list
from factcheck.claims.scope import strength
from factcheck.claims.speakers import find_speakers, nearest_speakers
from factcheck.claims.stance import is_target, masked, read_stance
from factcheck.claims.timing import is_past, read_timing
from factcheck.claims.words import GENERIC_ROOTS
from factcheck.facts.model import Fact, TimeKey
from factcheck.memory import remembered
from factcheck.mentions.model import NameKind, UnknownName, UnknownRole
from factcheck.patterns import Pattern
from factcheck.reading.model import QuantityMention, Span
from factcheck.records import replace
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Quantity

# How much a name counts that another place lends.
_LENT = {Origin.TABLE: 0.9, Origin.PARAGRAPH: 0.7, Origin.SECTION: 0.6, Origin.DOCUMENT: 0.5}
_PARAGRAPH_DECAY = 0.05  # per sentence further back
_ANAPHOR = 0.92  # a definite phrase that takes a name up, of what the name itself would count
_BYSTANDERS = (UnknownRole.SPEAKER, UnknownRole.OTHER)  # unknown names that nothing is told of
_UNKNOWN_REACH = 0.6  # an unknown name counts for the figures it stands at least this close to

_HALVED = Pattern(r"\bhalv|减半|腰斩", re.I)
_IN = Pattern(r"\b(?:in|across|within)\s+(?:the\s+)?$|在$", re.I)
_CLAUSE_END = Pattern(r"[,;，；。]")
_CJK_RUNS = Pattern(r"[\u3400-\u9fff]+")
_VENUE = Pattern(
    r"\b(?:said|told|announced|briefing|conference|forum|summit|meeting|hearing|published|reported|reporters|speech|speaking|interview|event)\b[^,;.]{0,40}"
    r"\b(?:in|at)\s+(?:the\s+)?$|^\W*(?:新华社|本报|记者)?$",
    re.I,
)
_DATELINE = Pattern(r"^[^.。]{0,40}?(?:--|——|—|（记者|\(Reporter|电[ （(])")


def build_claims(discourse: Discourse, context: Context) -> tuple[Claim, ...]:
    """One claim per figure of a sentence, in text order, whatever its stance; changes know what they are told of."""
    claims = _plain_claims(discourse, context)
    anchored: list[Claim] = []
    for claim in claims:
        anchored.append(with_anchor(claim, anchored))
    return tuple(attach(claim, anchored, lambda: _lent_amounts(discourse, context)) for claim in anchored)


def _lent_amounts(discourse: Discourse, context: Context) -> tuple[Claim, ...]:
    """The amounts of the nearest place before that a change without one in its sentence may be told of."""
    for lender, origin in discourse.lenders(context):
        if origin in (Origin.TABLE, Origin.PARAGRAPH) and lender.mentions.quantities:
            return _plain_claims(discourse, lender)
    return ()


def _plain_claims(discourse: Discourse, context: Context) -> tuple[Claim, ...]:
    if not context.mentions.quantities:
        return ()
    anaphors = tuple(find_anaphors(discourse, context))
    speakers = find_speakers(context)
    plain = plain_text(context)
    return tuple(
        _build(discourse, context, figure, anaphors, speakers, plain) for figure in context.mentions.quantities
    )


def _without_nouns(discourse: Discourse, context: Context, plain: str) -> str:
    """The text without what is counted and without properties that hold results: "goals" scored are no aims."""
    index = discourse.index
    results = [
        name.span
        for name in context.mentions.properties()
        if any(_is_result(fact) for id_ in name.ids for fact in index.by_property.get(id_, ()))
    ]
    counted = [figure.unit for figure in context.mentions.quantities if figure.unit is not None]
    return masked(plain, results + counted)


def is_target_fact(fact: Fact) -> bool:
    """Whether a fact tells what is to be reached by a time."""
    return fact.time is not None and fact.time.key is TimeKey.BY


def _is_result(fact: Fact) -> bool:
    """Whether a fact tells a figure that was reached."""
    return not is_target_fact(fact) and any(isinstance(value, Quantity) for value in fact.values)


def plain_text(context: Context) -> str:
    """A sentence with its names and times blanked out, for reading how it stands to what it says."""
    spans = [name.span for name in context.mentions.names if name.kind is not NameKind.PROPERTY]
    spans += [time.span for time in context.mentions.times] + [figure.number for figure in context.mentions.quantities]
    return masked(context.sentence.text, spans)


def _build(
    discourse: Discourse,
    context: Context,
    figure: QuantityMention,
    anaphors: tuple[tuple[str, Span], ...],
    speakers: tuple[Bound, ...],
    plain: str,
) -> Claim:
    figure = _turned(figure, context.sentence.text)
    role, sign = role_in_list(context.sentence.text, figure, context.mentions.quantities)
    if role is Role.UNSTATED and figure.quantity.is_ratio and discourse.heads_tell_change(context):
        role = Role.CHANGE
    timing = read_timing(discourse, context, figure, role)
    subjects = _bound_names(discourse, context, figure, NameKind.ENTITY, anaphors)
    return Claim(
        context=context,
        mention=figure,
        role=role,
        sign=sign,
        stance=read_stance(plain, figure.span),
        subjects=subjects,
        properties=_bound_names(discourse, context, figure, NameKind.PROPERTY, ()),
        areas=tuple(bound for bound in subjects if _is_area(discourse, context, bound)),
        speakers=nearest_speakers(speakers, figure.span),
        time=timing.time,
        since=timing.since,
        basis=timing.basis,
        is_present=timing.is_present,
        is_past=is_past(context.sentence.text[: figure.span.start]),
        is_target=is_target(_without_nouns(discourse, context, plain), figure.span),
        unknowns=(*_unknowns(discourse, context, figure), *_unknown_heads(discourse, context)),
        leftover=tuple(leftover_words(context, figure)),
        lead=tuple(lead_words(context, figure)),
        head=head_of(context.mentions),
        lent_qualifiers=_lent_qualifiers(discourse, context),
    )


def _turned(figure: QuantityMention, text: str) -> QuantityMention:
    """A multiple that tells a fall, with its bound the other way round: what more than halved is less than half."""
    quantity = figure.quantity
    if quantity.modifier is not Modifier.MORE_THAN or not _HALVED.search(figure.span.of(text)):
        return figure
    interval = Interval(None, quantity.number.value, high_open=True)
    return replace(figure, quantity=replace(quantity, modifier=Modifier.LESS_THAN, interval=interval))


def _bound_names(
    discourse: Discourse,
    context: Context,
    figure: QuantityMention,
    kind: NameKind,
    anaphors: tuple[tuple[str, Span], ...],
) -> tuple[Bound, ...]:
    """The names of a kind bound to a figure, closest first; each id once, where it counts most."""
    found = [
        *_own_names(context, figure, kind),
        *_anaphoric(context, figure, anaphors),
        *_lent(discourse, context, kind),
    ]
    best: dict[str, Bound] = {}
    for bound in found:
        if bound.id not in best or bound.strength > best[bound.id].strength:
            best[bound.id] = bound
    return tuple(sorted(best.values(), key=lambda bound: (-bound.strength, bound.id)))


def _lent_qualifiers(discourse: Discourse, context: Context) -> tuple[str, ...]:
    lenders = (lender for lender, origin in discourse.lenders(context) if origin in (Origin.TABLE, Origin.SECTION))
    names = (name for lender in lenders for name in lender.mentions.names if name.kind is NameKind.QUALIFIER)
    return tuple(id_ for name in names for id_ in name.ids)


def _own_names(context: Context, figure: QuantityMention, kind: NameKind) -> Iterator[Bound]:
    text, figures = context.sentence.text, context.mentions.quantities
    order = respective_strengths(context, figure, kind)
    for name in context.mentions.names:
        if name.kind is kind:
            near = order.get(name.span) or strength(text, name.span, figure, figures, parts_out=kind is NameKind.ENTITY)
            yield from (Bound(id_, near * name.score, Origin.SENTENCE, name.span, name.score) for id_ in name.ids)


def _anaphoric(context: Context, figure: QuantityMention, anaphors: Iterable[tuple[str, Span]]) -> Iterator[Bound]:
    text, figures = context.sentence.text, context.mentions.quantities
    for entity, span in anaphors:
        yield Bound(entity, _ANAPHOR * strength(text, span, figure, figures), Origin.PARAGRAPH, span)


def _lent(discourse: Discourse, context: Context, kind: NameKind) -> Iterator[Bound]:
    for distance, (lender, origin) in enumerate(discourse.lenders(context, far=True)):
        decay = _PARAGRAPH_DECAY * distance if origin is Origin.PARAGRAPH else 0
        for name in lender.mentions.names:
            if name.kind is kind:
                weight = max(_LENT[origin] - decay, 0.4) * name.score
                yield from (Bound(id_, weight, origin, None, name.score) for id_ in name.ids)


def _is_area(discourse: Discourse, context: Context, bound: Bound) -> bool:
    """Whether a bound entity says where: an area that is no venue, no dateline."""
    if bound.id not in discourse.index.areas and not _is_placed(discourse, context, bound):
        return False
    return bound.span is None or not is_venue(context.sentence.text, bound.span)


def _is_placed(discourse: Discourse, context: Context, bound: Bound) -> bool:
    """Whether a thing that lies in an area stands as a place: "clinics in Pell"."""
    index = discourse.index
    if bound.span is None or not index.ancestors.get(bound.id, frozenset()) & index.areas:
        return False
    return bool(_IN.search(context.sentence.text[: bound.span.start]))


def is_venue(text: str, span: Span) -> bool:
    """Whether a place is where something was said, published or held, not what it is about."""
    if _VENUE.search(text[: span.start]) and text[: span.start].strip(" |"):
        return True
    dateline = _DATELINE.match(text)
    return dateline is not None and span.end <= dateline.end()


def _taken_up(discourse: Discourse, context: Context) -> frozenset[str]:
    """Descriptions that take up a thing named before, by the last character of its name: 该行 behind 江汀银行."""
    described = [name.text for name in context.mentions.unknowns if name.role is UnknownRole.DESCRIPTION]
    if not described:
        return frozenset()
    entities = discourse.index.base.entities
    near = [id_ for lender, _ in discourse.lenders(context) for name in lender.mentions.entities() for id_ in name.ids]
    names = [name for id_ in near for name in (entities[id_].name, *entities[id_].aliases)]
    return frozenset(words for words in described if any(name.endswith(words[-1]) for name in names))


def _unknowns(discourse: Discourse, context: Context, figure: QuantityMention) -> Iterator[UnknownName]:
    text, figures = context.sentence.text, context.mentions.quantities
    taken_up = _taken_up(discourse, context)
    for name in context.mentions.unknowns:
        stands = name.role not in _BYSTANDERS
        if not stands or is_venue(text, name.span) or (name.text in taken_up):
            continue
        if strength(text, name.span, figure, figures) >= _UNKNOWN_REACH or _rules(context, name, figure):
            yield name


def _rules(context: Context, name: UnknownName, figure: QuantityMention) -> bool:
    """Whether an unknown name before a figure still holds for it: no known one of its kind has taken over."""
    if name.span.end > figure.span.start:
        return False
    between = [one for one in context.mentions.entities() if name.span.end <= one.span.start < figure.span.start]
    return not any(one.is_area or name.role is not UnknownRole.PLACE for one in between)


def _unknown_heads(discourse: Discourse, context: Context) -> Iterator[UnknownName]:
    """Unknown names in the row and column heads of a table's cell."""
    for lender, origin in discourse.lenders(context):
        if origin is Origin.TABLE:
            yield from (name for name in lender.mentions.unknowns if name.role not in _BYSTANDERS)
    if not any(name.is_area for name in context.mentions.entities()):
        yield from _places_before(discourse, context)


def _places_before(discourse: Discourse, context: Context) -> Iterator[UnknownName]:
    """Unknown places that the sentences of the paragraph before speak of, up to the last that names a known one."""
    for lender, origin in discourse.lenders(context):
        if origin is not Origin.PARAGRAPH or any(name.is_area for name in lender.mentions.entities()):
            return
        yield from (name for name in lender.mentions.unknowns if name.role is UnknownRole.PLACE)


@remembered
def beside(context: Context, span: Span) -> tuple[str, ...]:
    """Words beside a name of the sentence that make it another thing."""
    return unexplained_beside(context.mentions, span, taken_spans(context.mentions))


@remembered
def modifier_of(context: Context, span: Span) -> str:
    """The unexplained word right before a property's name: "organic" in "organic growth"; empty where there is none."""
    return unexplained_modifier(context.mentions, span)


def leftover_words(context: Context, figure: QuantityMention) -> Iterator[str]:
    """Content words of the figure's own stretch that neither a mention nor the generic vocabulary explains."""
    start, end = own_stretch(context, figure)
    taken = taken_spans(context.mentions, with_values=True)
    yield from (word for _, word in _unexplained(context, start, end, taken))


def lead_words(context: Context, figure: QuantityMention) -> Iterator[tuple[int, str]]:
    """The unexplained content words that lead up to a figure, with their places."""
    start, _ = own_stretch(context, figure)
    yield from _unexplained(context, start, figure.span.start, taken_spans(context.mentions))


def _unexplained(context: Context, start: int, end: int, taken: Sequence[Span]) -> Iterator[tuple[int, str]]:
    for token in context.mentions.tokens:
        if not (start <= token.span.start < end) or not token.is_word or not token.text.isascii():
            continue
        if token.root not in GENERIC_ROOTS and not any(token.span.overlaps(span) for span in taken):
            yield token.span.start, token.text
    for first, last in _gaps(taken, start, end):
        for run in _CJK_RUNS.finditer(context.sentence.text, first, last):
            yield from ((run.start(), segment) for segment in unexplained_cjk(run.group()))


def _gaps(taken: Sequence[Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between start and end that no span takes."""
    place = start
    for span in taken:
        if span.end <= place or span.start >= end:
            continue
        if span.start > place:
            yield place, span.start
        place = max(place, span.end)
    if place < end:
        yield place, end


@remembered
def own_stretch(context: Context, figure: QuantityMention) -> tuple[int, int]:
    """Where the words that are said of a figure stand: from the one before to the next, or to the clause's end."""
    text, figures = context.sentence.text, context.mentions.quantities
    start = max((other.span.end for other in figures if other.span.end <= figure.span.start), default=0)
    end = min((other.span.start for other in figures if other.span.start >= figure.span.end), default=len(text))
    mark = _CLAUSE_END.search(text, figure.span.end, end)
    return start, mark.start() if mark else end
