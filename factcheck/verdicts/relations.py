"""Judges dates, relations and worded values: both ends named, and the base has the property."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.claims.anaphora import find_anaphors
from factcheck.claims.build import plain_text
from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, BoundTime, Context, Origin, Stance, WordedClaim
from factcheck.claims.speakers import find_speakers, nearest_speakers
from factcheck.claims.stance import read_stance
from factcheck.claims.timing import is_finite_present, time_of_sentence
from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Fact, PropertyType, TimeKey, Words
from factcheck.matching.attribution import speaks_for
from factcheck.matching.series import days_of, end_of
from factcheck.matching.worded_times import fit_worded_time
from factcheck.mentions.model import NameKind, NameMention, UnknownName, UnknownRole
from factcheck.reading.model import Span, TimeMention
from factcheck.values.time import Day, Grain, Time, TimeRole
from factcheck.verdicts.decision import Decision, conflicting, outdated, refuted, supported
from factcheck.verdicts.offices import judge_offices, read_offices

Judged = tuple[WordedClaim, Decision, str]

_ADJACENT = re.compile(r"^(?:['’]s?)?\s*[\"“‘'《]?\s*$|^\s*的\s*[“\"《]?$")
_IN = re.compile(
    r"^[\"”’'》]?\s*(?:\w+\s+){0,2}?(?:in|of|from|at|by|on)\s+(?:the\s+)?$|^[\"”’'》]?(?:位于|坐落于|地处|设在|在|来自|出自|源自|源于|诞生于|起源于)$",
    re.I,
)
_HIGHER_OR_LOWER = re.compile(r"\b(?:vice|deputy|assistant|acting|former|ex)[- ]$|(?:副|前|代)$", re.I)
_COPULA = re.compile(r"[^,;.，。；]{0,60}?(?:\b(?:is|was|are|were)\s+(?:the\s+)?|[:：]\s*|[为是])", re.I)
_COMPLEMENT = re.compile(r"\s+(?:(?:in|at|to|by|with|from|as)\s+)?(?:the\s+)?|在|于", re.I)
_SETTING = re.compile(r"^[，,]?\s*(?:the\s+|its\s+)?[\"“‘《]?\s*$", re.I)
_LENT = {Origin.TABLE: 0.9, Origin.PARAGRAPH: 0.75, Origin.SECTION: 0.6, Origin.DOCUMENT: 0.5}
_TAKEN_UP = 0.9
_LENT_ENOUGH = 0.5
_EVENT_DAYS = 3  # a relation that held for so few days is an event


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence with the entities that it names or takes over."""

    discourse: Discourse
    context: Context
    index: FactIndex
    subjects: tuple[Bound, ...]
    time: BoundTime | None

    @property
    def text(self) -> str:
        return self.context.sentence.text

    def subject(self, fact: Fact) -> Bound | None:
        return next((bound for bound in self.subjects if bound.id == fact.subject), None)

    def properties(self, fact: Fact) -> tuple[NameMention, ...]:
        return tuple(name for name in self.context.mentions.properties() if fact.property in name.ids)


def judge_relations(discourse: Discourse, context: Context, index: FactIndex) -> Iterator[Judged]:
    """The judged relations of a sentence, each place once."""
    if not _may_relate(context):
        return
    scene = _Scene(discourse, context, index, _subjects(discourse, context), time_of_sentence(discourse, context))
    seen: set[tuple[Span, str]] = set()
    for judged in (
        *_worded(scene),
        *_linked(scene),
        *_dated(scene),
        *judge_offices(discourse, context, index, scene.time),
    ):
        claim, decision, _ = judged
        key = (claim.span, decision.facts[0].property if decision.facts else "")
        if key not in seen and claim.stance.is_claim:
            seen.add(key)
            yield judged


def _may_relate(context: Context) -> bool:
    names = context.mentions.names
    return any(name.kind is not NameKind.PROPERTY for name in names) or bool(names and context.mentions.times)


def _subjects(discourse: Discourse, context: Context) -> tuple[Bound, ...]:
    """The entities of the sentence, then those that its surroundings lend."""
    found: dict[str, Bound] = {}
    for name in context.mentions.entities():
        for entity in name.ids:
            found.setdefault(entity, Bound(entity, name.score, Origin.SENTENCE, name.span, name.score))
    for entity, span in find_anaphors(discourse, context):
        found.setdefault(entity, Bound(entity, _TAKEN_UP, Origin.PARAGRAPH, span))
    for lender, origin in discourse.lenders(context, far=True):
        for name in lender.mentions.entities():
            for entity in name.ids:
                found.setdefault(entity, Bound(entity, _LENT[origin], origin, None, name.score))
    return tuple(found.values())


def _claim(scene: _Scene, span: Span, fact: Fact, value: NameMention | TimeMention) -> WordedClaim:
    subject = scene.subject(fact)
    stance = read_stance(plain_text(scene.context), span)
    prop = tuple(Bound(fact.property, 1.0, Origin.SENTENCE, name.span) for name in scene.properties(fact))
    return WordedClaim(scene.context, span, stance, (subject,) if subject else (), prop, (), scene.time, value)


def _worded(scene: _Scene) -> Iterator[Judged]:
    """Worded values that stand in the sentence: they hold where their subject is named."""
    for name in scene.context.mentions.worded_values():
        if _HIGHER_OR_LOWER.search(scene.text[: name.span.start]) and read_offices(name.span.of(scene.text)):
            continue
        facts = [scene.index.facts[id_] for id_ in name.ids if id_ in scene.index.facts]
        for fact in facts:
            subject = scene.subject(fact)
            if subject is None or not _is_same_statement(scene, fact, subject):
                continue
            claim = _claim(scene, name.span, fact, name)
            yield claim, _decide(scene, claim, fact), _says(scene, fact)
            break
        else:
            yield from _worded_of_another(scene, name, facts)


def _decide(scene: _Scene, claim: WordedClaim, fact: Fact) -> Decision:
    """Whether a worded value of the named subject holds: said by others, over by now, or as the base has it."""
    speakers = nearest_speakers(find_speakers(scene.context), claim.span)
    if claim.stance is Stance.ASSERTED and not speaks_for(speakers, fact, scene.index):
        return refuted("FC110", fact)
    if claim.stance is Stance.ASSERTED and scene.time is None and _is_over(scene, fact):
        return outdated(fact)
    return _holds(claim, fact)


def _is_over(scene: _Scene, fact: Fact) -> bool:
    """Whether a fact held until a day before the document's, and the sentence tells it as of now."""
    if fact.time is None or fact.time.key is not TimeKey.PERIOD or not is_finite_present(scene.text):
        return False
    end, date = end_of(fact), scene.discourse.date
    return end is not None and (date is None or end < date)


def _is_same_statement(scene: _Scene, fact: Fact, subject: Bound) -> bool:
    if subject.strength < _LENT_ENOUGH:
        return False
    return fit_worded_time(scene.time, fact)


def _worded_of_another(scene: _Scene, name: NameMention, facts: list[Fact]) -> Iterator[Judged]:
    """A value of another subject, said of one that the base gives a different value of the same property."""
    for fact in facts:
        for bound in scene.subjects:
            rivals = [other for other in scene.index.by_pair.get((bound.id, fact.property), ()) if other is not fact]
            if bound.span is None or not rivals or not _stands_by(scene.text, bound.span, name.span):
                continue
            is_office = bool(read_offices(name.span.of(scene.text)))
            if not fit_worded_time(scene.time, fact) or (is_office and not _is_no_older(fact, rivals)):
                continue
            if is_office or _is_exclusive(scene, fact):
                claim = _claim(scene, name.span, rivals[0], name)
                yield claim, refuted("FC109", rivals[0], fact), _of_another(scene, rivals[0], fact)
                return


def _is_no_older(fact: Fact, rivals: list[Fact]) -> bool:
    """Whether an office is another's on the day of the person's own offices, or later."""
    end = end_of(fact)
    return end is None or all((known := end_of(rival)) is None or known <= end for rival in rivals)


def _stands_by(text: str, first: Span, second: Span) -> bool:
    """Whether nothing but a few words and no stop stands between two places."""
    gap = text[min(first.end, second.end) : max(first.start, second.start)]
    return len(gap) < 40 and not re.search(r"[;；。]", gap)


def _is_exclusive(scene: _Scene, fact: Fact) -> bool:
    return scene.index.property_of(fact).exclusive


def _linked(scene: _Scene) -> Iterator[Judged]:
    """Relations between two entities: subject and value both named, the property said or the two side by side."""
    for bound in scene.subjects:
        for fact in scene.index.by_subject.get(bound.id, ()):
            values = [value.id for value in fact.values if isinstance(value, EntityRef)]
            if not values or bound.strength < _LENT_ENOUGH:
                continue
            named = [name for name in scene.context.mentions.entities() if set(name.ids) & set(values)]
            if named:
                yield from _linked_holding(scene, fact, bound, named)
            elif bound.span is not None:
                yield from _linked_elsewhere(scene, fact, bound)
                yield from _linked_unknown(scene, fact, bound)


def _linked_holding(scene: _Scene, fact: Fact, bound: Bound, named: list[NameMention]) -> Iterator[Judged]:
    for name in named:
        said = scene.properties(fact)
        beside = bound.span is not None and _are_beside(scene.text, name.span, bound.span)
        if not said and not beside:
            continue
        claim = _claim(scene, name.span, fact, name)
        if fit_worded_time(scene.time, fact):
            yield claim, _holds(claim, fact), _says(scene, fact)
        elif said and _is_misdated(scene, fact) and claim.stance is Stance.ASSERTED:
            yield claim, refuted("FC107", fact), _says_when(scene, fact)


def _is_misdated(scene: _Scene, fact: Fact) -> bool:
    """Whether an event of an exclusive relation is told of another day than the base has it on."""
    if scene.time is None or scene.time.origin is not Origin.SENTENCE or not scene.time.time.has_year:
        return False
    event = fact.time is not None and fact.time.key is TimeKey.PERIOD and days_of(fact.time.time) <= _EVENT_DAYS
    return event and days_of(scene.time.time) <= _EVENT_DAYS and _is_exclusive(scene, fact)


def _says_when(scene: _Scene, fact: Fact) -> str:
    assert fact.time is not None
    return f"{_says(scene, fact)[:-1]}, on {fact.time.text}."


def _are_beside(text: str, value: Span, subject: Span) -> bool:
    """ "Jinjiang's model", "the model in Jinjiang"."""
    if value.end <= subject.start:
        gap = text[value.end : subject.start]
        is_setting = _SETTING.match(gap) and re.search(r"(?:\b[Ii]n|在)\s*$", text[: value.start])
        return bool(_ADJACENT.match(gap) or is_setting)
    return bool(_IN.match(text[subject.end : value.start]))


def _linked_elsewhere(scene: _Scene, fact: Fact, bound: Bound) -> Iterator[Judged]:
    """Another entity stands where the fact's value should, and is another's value, or the property is exclusive."""
    assert bound.span is not None
    true_values = {value.id for value in fact.values if isinstance(value, EntityRef)}
    alike = _alike(scene.index, fact, true_values)
    said = scene.properties(fact)
    for name in scene.context.mentions.entities():
        wrong = [
            id_
            for id_ in name.ids
            if (id_ in alike or _is_of_a_kind(scene, fact, id_, true_values))
            and not _is_around(scene.index, id_, true_values | {fact.subject})
        ]
        is_place = bool(true_values & scene.index.areas) and bool(set(name.ids) & scene.index.areas)
        placed = (is_place or said) and _are_beside(scene.text, name.span, bound.span)
        placed = placed or bool(said and _is_agent(scene.text, name.span))
        placed = placed or any(_is_predicate(scene.text, prop.span, name.span) for prop in said)
        if not wrong or not placed or not fit_worded_time(scene.time, fact):
            continue
        if any(bound.id == id_ for id_ in name.ids) or _has_value(scene.index, fact, wrong):
            continue
        claim = _claim(scene, name.span, fact, name)
        if claim.stance is Stance.ASSERTED:
            yield claim, refuted("FC109", fact), _instead(scene, fact, name)
            return


def _linked_unknown(scene: _Scene, fact: Fact, bound: Bound) -> Iterator[Judged]:
    """A body that the base does not know is told as the agent of an exclusive relation."""
    if not scene.index.property_of(fact).exclusive or not scene.properties(fact):
        return
    for name in _unknown_agents(scene):
        if fit_worded_time(scene.time, fact):
            subject = (bound,)
            stance = read_stance(scene.text, name.span)
            claim = WordedClaim(scene.context, name.span, stance, subject, (), (), scene.time, name)
            if stance is Stance.ASSERTED:
                words = f"Says {name.text}; {_says(scene, fact)[0].lower()}{_says(scene, fact)[1:]}"
                yield claim, refuted("FC109", fact), words
                return


_AGENT_CJK = re.compile(
    r"由([\u4e00-\u9fff]{2,14}?)(?=[\u4e00-\u9fff]{0,2}(?:建立|设立|创立|成立|发起|运营|管理|主办|推出|开发|建设|承建|负责))"
)


def _unknown_agents(scene: _Scene) -> Iterator[UnknownName]:
    known = [name.span for name in scene.context.mentions.entities()]
    for name in scene.context.mentions.unknowns:
        if re.search(r"\bby\s+(?:the\s+)?$", scene.text[: name.span.start]):
            yield name
    for match in _AGENT_CJK.finditer(scene.text):
        span = Span(match.start(1), match.end(1))
        if not any(span.overlaps(other) for other in known):
            yield UnknownName(span, match.group(1), UnknownRole.SUBJECT)


def _alike(index: FactIndex, fact: Fact, true_values: set[str]) -> set[str]:
    """Entities that could stand as this property's value: its other values, and areas where the value is an area."""
    others = {
        value.id for other in index.by_property[fact.property] for value in other.values if isinstance(value, EntityRef)
    }
    if true_values & index.areas:
        others |= index.areas
    if index.property_of(fact).exclusive:
        others |= index.bodies
    return others - true_values


def _is_of_a_kind(scene: _Scene, fact: Fact, entity: str, values: set[str]) -> bool:
    """Whether a thing could stand as the value of an exclusive property: the base tells the same of both."""
    if entity in values or not _is_exclusive(scene, fact):
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


def _is_predicate(text: str, prop: Span, value: Span) -> bool:
    """ "The operator of the plant is X", 运营方为X, "has its head office in X": the value told of a property."""
    gap = text[prop.end : value.start]
    return value.start >= prop.end and bool(_COPULA.fullmatch(gap) or _COMPLEMENT.fullmatch(gap))


def _is_agent(text: str, span: Span) -> bool:
    """ "by X", 由X, or X as the sentence's first words."""
    before = text[: span.start]
    return bool(re.search(r"\bby\s+(?:the\s+)?$|由$", before, re.I)) or not re.sub(r"^the\b|\W", "", before, flags=re.I)


def _dated(scene: _Scene) -> Iterator[Judged]:
    """Dates said of a named event: "was established in October 2024"."""
    times = [mention for mention in scene.context.mentions.times if mention.time.role is not TimeRole.BASIS]
    for bound in scene.subjects if times else ():
        for fact in scene.index.by_subject.get(bound.id, ()):
            known = [value for value in fact.values if isinstance(value, Time)]
            prop = scene.index.property_of(fact)
            said = scene.properties(fact)
            if prop.type is not PropertyType.DATE or not known or not said or bound.strength < _LENT_ENOUGH:
                continue
            mention = min(times, key=lambda one: _distance(one.span, said[0].span))
            decision = _judge_date(scene, mention, known[0], fact)
            if decision is not None:
                yield _claim(scene, mention.span, fact, mention), decision, _says(scene, fact)


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end)


def _judge_date(scene: _Scene, mention: TimeMention, known: Time, fact: Fact) -> Decision | None:
    bound = time_of_sentence(scene.discourse, scene.context, mention)
    said = _closed(mention.time if bound is None else bound.time)
    for dispute in fact.disputes:
        stated = dispute.stated_value if isinstance(dispute.stated_value, Time) else dispute.stated_time
        if stated is not None and said.has_year and (said.contains(stated) or stated.contains(said)):
            return conflicting("FC302", fact, reason=dispute.why)
    if (
        said.last is None
        or said.first is None
        or days_of(said) > 400
        or not _is_close(scene.text, mention.span, fact, scene)
    ):
        return None
    agrees = (
        said.contains(known)
        or known.contains(said)
        or (not said.has_year and known.first is not None and said.holds(known.first))
    )
    stance = read_stance(plain_text(scene.context), mention.span)
    if agrees != (stance is Stance.DENIED):
        return supported(fact)
    if agrees:
        return refuted("FC107", fact)
    return refuted("FC107", fact) if said.has_year and mention.time.role is not TimeRole.NOW else None


def _closed(time: Time) -> Time:
    """A time that is told as a start ("since October 2024") as the month, the year or the day that it names."""
    if time.last is not None or time.first is None:
        return time
    first = time.first
    if time.grain is Grain.YEAR:
        return replace(time, last=Day(first.year, 12, 31))
    days = calendar.monthrange(first.year or 2001, first.month)[1]
    return replace(time, last=Day(first.year, first.month, days) if time.grain is Grain.MONTH else first)


def _is_close(text: str, span: Span, fact: Fact, scene: _Scene) -> bool:
    """Whether the date stands in the clause of the property's words."""
    return any(
        not re.search(
            r"[;；。]|, (?:and|but|which)\b", text[min(span.end, name.span.end) : max(span.start, name.span.start)]
        )
        and _distance(span, name.span) < 60
        for name in scene.properties(fact)
    )


def _holds(claim: WordedClaim, fact: Fact) -> Decision:
    if any(dispute.key == "value" for dispute in fact.disputes):
        return conflicting("FC302", fact)
    return refuted("FC109", fact) if claim.stance is Stance.DENIED else supported(fact)


def _says(scene: _Scene, fact: Fact) -> str:
    base = scene.index.base
    subject, prop = base.entities[fact.subject].name, base.properties[fact.property].name
    return f"The fact base says of {subject}: {prop} {shown(fact, scene.index)}."


def _instead(scene: _Scene, fact: Fact, name: NameMention) -> str:
    return f"Says {name.span.of(scene.text)}; {_says(scene, fact)[0].lower()}{_says(scene, fact)[1:]}"


def _of_another(scene: _Scene, own: Fact, other: Fact) -> str:
    base = scene.index.base
    return (
        f"That is {base.properties[other.property].name} of {base.entities[other.subject].name};"
        f" of {base.entities[own.subject].name} the fact base says {shown(own, scene.index)}."
    )


def shown(fact: Fact, index: FactIndex) -> str:
    """A fact's values for a reader: entities by their names."""
    words = [index.base.entities[value.id].name if isinstance(value, EntityRef) else None for value in fact.values]
    named = [word for word in words if word]
    texts = [value.text for value in fact.values if isinstance(value, Words)]
    return ", ".join(named or texts) or fact.text
