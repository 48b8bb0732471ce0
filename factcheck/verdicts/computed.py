"""Judges figures that follow from facts by arithmetic: which computation a claim's words ask for, over which facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.claims.model import Bound, BoundTime, Claim, Origin, Role, Stance
from factcheck.claims.words import is_generic
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property, TimeKey
from factcheck.matching.areas import fit_area
from factcheck.matching.leftovers import leads_elsewhere
from factcheck.matching.model import TimeFit
from factcheck.matching.properties import is_change_property
from factcheck.matching.qualifiers import says_qualifiers
from factcheck.matching.series import days_of, end_of
from factcheck.matching.times import fit_time
from factcheck.values.quantity import Quantity, QuantityKind
from factcheck.values.time import Basis, Grain, Time, TimeRole
from factcheck.values.unit import Unit, UnitKind
from factcheck.verdicts import arithmetic
from factcheck.verdicts.arithmetic import Computed, Level, decide_computed, level_of
from factcheck.verdicts.decision import Decision

_LEVEL_KINDS = (UnitKind.MONEY, UnitKind.COUNT, UnitKind.MEASURE)
_YEARLY = (Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR, Basis.YEAR_START)
_ENDS = (TimeFit.EXACT, TimeFit.COARSE)
_MOST_NAMES = 6
_MOST_LEVELS = 24  # bounds the pairs that one claim may compute over
_CLEAR = 0.75
_BACK_SLACK = Decimal("0.05")  # a value computed back from a growth rate refutes only beyond this

_REST = re.compile(
    r"\b(?:other than|not|non-\w+|apart from|except|excluding|rest|remaining|remainder|others?)\b"
    r"|其余|以外|之外|剩余|不是|非",
    re.I,
)
_DIFFERENCE = re.compile(
    r"\b(?:difference|gap|shortfall|short of|apart|away from|to go|exceeds?|exceeded|differ)\b"
    r"|相差|差额|缺口|还差|差距|之差",
    re.I,
)
_SUM = re.compile(r"\b(?:together|combined|in total|altogether|sum|jointly)\b|合计|共计|总计|加起来|两项", re.I)
_AVERAGE = re.compile(r"\b(?:average|per|each|apiece|mean)\b|平均|户均|人均|每户|每家|每笔|每人", re.I)
_OTHERS = re.compile(r"\bother\b|其他|其它|各项", re.I)
_SHARE = re.compile(
    r"\b(?:of|in|share|account\w*|mak\w+ up|made up|proportion|portion|represent\w*|constitut\w*|out of)\b"
    r"|占|比重|比例|中",
    re.I,
)
_GOAL = re.compile(r"\b(?:planned|plan|target\w*|goal|aim\w*|objective)\b|目标|计划", re.I)
_OF_MEASURE = re.compile(r"的|['’]s\s*")
_AS_MEASURE = re.compile(r"\b(?:as|that of|those of|than)\s+(?:the\s+)?$|^\s+(?:the\s+)?$", re.I)
_EARLIER = re.compile(r"\b(?:a|one) year (?:earlier|before|ago)\b|\bthe year before\b|上年同期|一年前|去年同期", re.I)


def judge_computed(claim: Claim, index: FactIndex) -> Decision | None:
    """The first computation that supports a claim, else the first that refutes it, else None."""
    if claim.unknowns or claim.stance is Stance.DENIED:
        return None
    fallback: Decision | None = None
    for recipe in _RECIPES:
        for computed, may_refute in recipe(claim, index):
            decision = decide_computed(claim.mention.quantity, computed, may_refute=may_refute)
            if decision is not None and decision.verdict.value == "supported":
                return decision
            fallback = fallback or decision
    return fallback


Computation = Iterator[tuple[Computed, bool]]


def _share(claim: Claim, index: FactIndex) -> Computation:
    """Part of whole, both named: the larger is the whole."""
    if not _is_kind(claim, UnitKind.PERCENT) or claim.role is Role.CHANGE or not _SHARE.search(_text(claim)):
        return
    levels = _named_levels(claim, index)
    for first, near in levels:
        for second, far in levels:
            if not _are_told(claim, first.fact, second.fact):
                continue
            if first.value < second.value and _same_moment(first, second) and _are_comparable(first, second, index):
                yield arithmetic.share(first, second), min(near, far) >= _CLEAR and _is_part(first, second, index)


def _are_told(claim: Claim, part: Fact, whole: Fact) -> bool:
    """Whether the sentence names both, or one of them and the text right before the other."""
    first, second = _is_named(claim, part), _is_named(claim, whole)
    if first and second:
        return part.property != whole.property or any(_is_subject_near(claim, fact) for fact in (part, whole))
    return (first or second) and _is_subject_near(claim, whole if first else part)


def _is_subject_near(claim: Claim, fact: Fact) -> bool:
    """Whether the sentence names a fact's subject, or the text right before it does."""
    near = (Origin.PARAGRAPH, Origin.TABLE)
    return any(bound.id == fact.subject and (bound.span or bound.origin in near) for bound in claim.subjects)


def _is_named(claim: Claim, fact: Fact) -> bool:
    """Whether the sentence itself names a fact's subject or property."""
    said = any(bound.id == fact.property and bound.span is not None for bound in claim.properties)
    return said or _is_subject_named(claim, fact)


def _is_subject_named(claim: Claim, fact: Fact) -> bool:
    return any(bound.id == fact.subject and bound.span is not None for bound in claim.subjects)


def _is_part(part: Level, whole: Level, index: FactIndex) -> bool:
    """Whether the base says that one is part of the other, or both are said of one subject."""
    inside = index.is_within(part.fact.subject, whole.fact.subject)
    return inside and part.fact.subject != whole.fact.subject and part.fact.property == whole.fact.property


def _progress(claim: Claim, index: FactIndex) -> Computation:
    """What is reached of a target, as a share."""
    if not _is_kind(claim, UnitKind.PERCENT) or not _GOAL.search(_text(claim)) or _names_a_share(claim, index):
        return
    pairs = [(reached, aim) for reached, aim in _aims(claim, index) if aim.value]
    clear = len(pairs) == 1 and any(bound.id == pairs[0][0].fact.subject and bound.span for bound in claim.subjects)
    for reached, aim in pairs:
        yield arithmetic.share(reached, aim), clear


def _names_a_share(claim: Claim, index: FactIndex) -> bool:
    """Whether the sentence names a property that is told in percent itself."""
    named = (index.base.properties[bound.id] for bound in claim.properties if bound.span is not None)
    return any(_has_unit(prop, UnitKind.PERCENT) for prop in named)


def _shortfall(claim: Claim, index: FactIndex) -> Computation:
    """What is missing to a target."""
    if not _is_amount(claim) or not (_GOAL.search(_text(claim)) and _DIFFERENCE.search(_text(claim))):
        return
    for reached, aim in _aims(claim, index):
        yield arithmetic.difference(aim, reached, claim.mention.quantity.unit), False


def _aims(claim: Claim, index: FactIndex) -> Iterator[tuple[Level, Level]]:
    for bound in _subjects(claim, index):
        facts = index.by_subject[bound.id]
        for aim in (fact for fact in facts if _has_key(fact, TimeKey.BY)):
            for reached in (fact for fact in facts if not _has_key(fact, TimeKey.BY)):
                for known, target in zip(_levels(reached, index), _levels(aim, index), strict=False):
                    if _dimension(reached, index) == _dimension(aim, index):
                        yield known, target


def _has_key(fact: Fact, key: TimeKey) -> bool:
    return fact.time is not None and fact.time.key is key


def _complement(claim: Claim, index: FactIndex) -> Computation:
    """What a stated share leaves."""
    if not _is_kind(claim, UnitKind.PERCENT) or claim.role is Role.CHANGE or not _REST.search(_text(claim)):
        return
    facts = [fact for fact, _ in _named_facts(claim, index)]
    facts += [fact for bound in claim.properties for fact in index.by_property.get(bound.id, ())[:_MOST_LEVELS]]
    for fact in facts:
        prop = index.property_of(fact)
        if _has_unit(prop, UnitKind.PERCENT) and not is_change_property(prop) and _fits(claim, fact, index):
            yield from ((arithmetic.rest(level), False) for level in _ratio_levels(fact) if 0 < level.value < 100)


def _difference(claim: Claim, index: FactIndex) -> Computation:
    """The difference of two facts of one time, said of them."""
    if not _is_amount(claim) or not _DIFFERENCE.search(_text(claim)):
        return
    levels = [level for level, _ in _subject_levels(claim, index)]
    for number, first in enumerate(levels):
        for second in levels[number + 1 :]:
            if _same_moment(first, second) and first.fact is not second.fact:
                yield arithmetic.difference(first, second, claim.mention.quantity.unit), False


def _sum(claim: Claim, index: FactIndex) -> Computation:
    """The sum of the facts that the sentence names."""
    if not _is_amount(claim) or not _SUM.search(_text(claim)):
        return
    levels = [level for level, strength in _named_levels(claim, index) if strength >= 0.5]
    for number, first in enumerate(levels):
        for second in levels[number + 1 :]:
            if _same_moment(first, second) and first.fact.subject != second.fact.subject:
                yield arithmetic.total((first, second), claim.mention.quantity.unit), False


def _over_time(claim: Claim, index: FactIndex) -> Computation:
    """A change between two times of a series: as an amount, a rate or a multiple."""
    told = claim if claim.since is not None else _over_the_year(claim)
    for start, end, strength in _spans(told, index) if told is not None else ():
        firm = strength >= _CLEAR and claim.since is not None
        quantity = claim.mention.quantity
        if quantity.kind is QuantityKind.MULTIPLE and start.value > 0:
            yield arithmetic.multiple(start, end), firm
        elif _is_kind(claim, UnitKind.PERCENT) and claim.role is Role.CHANGE and start.value > 0:
            yield _signed(arithmetic.growth(start, end), claim), firm
        elif claim.role is Role.CHANGE and _is_amount(claim):
            yield _signed(arithmetic.change(start, end, claim.mention.quantity.unit), claim), firm


def _over_the_year(claim: Claim) -> Claim | None:
    """A change told over a year, or against a year earlier, as one that starts a year before its time."""
    if claim.time is None or claim.role is not Role.CHANGE or not claim.time.time.has_year:
        return None
    against = claim.basis is not None and claim.basis.basis in _YEARLY
    if not against and claim.time.time.grain is not Grain.YEAR:
        return None
    earlier = _year_before(claim.time.time)
    return None if earlier is None else replace(claim, since=replace(claim.time, time=earlier))


def _year_before(time: Time) -> Time | None:
    if time.first is None or time.last is None or time.first.year is None or time.last.year is None:
        return None
    undated = replace(time, first=replace(time.first, year=None), last=replace(time.last, year=None))
    return undated.with_year(time.last.year - 1) if time.first.year == time.last.year else None


def _signed(computed: Computed, claim: Claim) -> Computed:
    """A fall is told as a positive number: mirror what is computed."""
    if claim.sign >= 0:
        return computed
    return Computed(-computed.value, computed.interval.negated(), computed.facts, computed.shown, computed.slack)


def _ratio(claim: Claim, index: FactIndex) -> Computation:
    """One named thing as a multiple of another: "N times as many as B", B的N倍; A is what is named right before."""
    if claim.mention.quantity.kind is not QuantityKind.MULTIPLE or claim.since is not None:
        return
    named = [bound for bound in _subjects(claim, index) if bound.span is not None]
    measure = _measure(claim, named)
    before = [bound for bound in named if bound is not measure and bound.span and bound.span.end <= claim.span.start]
    if measure is None or not before:
        return
    first = max(before, key=lambda bound: bound.span or claim.span)
    for one in _of_subject(first, claim, index):
        for other in _of_subject(measure, claim, index):
            if one.fact.property == other.fact.property and _same_moment(one, other) and other.value > 0:
                yield arithmetic.multiple(other, one), True


def _measure(claim: Claim, named: list[Bound]) -> Bound | None:
    """What a multiple is measured by: named right behind "as … as" or "that of", or right before 的N倍."""
    text = _text(claim)
    for bound in named:
        assert bound.span is not None
        if bound.span.end <= claim.span.start and _OF_MEASURE.fullmatch(text[bound.span.end : claim.span.start]):
            return bound
        if bound.span.start >= claim.span.end and _AS_MEASURE.search(text[claim.span.end : bound.span.start]):
            return bound
    return None


def _of_subject(bound: Bound, claim: Claim, index: FactIndex) -> list[Level]:
    facts = [fact for fact in index.by_subject[bound.id] if _is_level(fact, index) and _fits(claim, fact, index)]
    return [level for fact in facts for level in _levels(fact, index)][:_MOST_LEVELS]


def _spans(claim: Claim, index: FactIndex) -> Iterator[tuple[Level, Level, float]]:
    """The levels of a named series at the start and at the end of a change."""
    if claim.since is None or claim.time is None:
        return
    for bound in _subjects(claim, index):
        facts = [
            fact
            for fact in index.by_subject[bound.id]
            if _is_level(fact, index)
            and fit_area(claim, fact, index).agrees
            and _is_of_named_property(claim, fact, index)
        ]
        for first in facts:
            if fit_time(claim.since, first, index) not in _ENDS:
                continue
            for last in facts:
                if last.property == first.property and fit_time(_end(claim.time), last, index) in _ENDS:
                    for start, end in zip(_levels(first, index), _levels(last, index), strict=False):
                        if _is_amount_of(claim, last, index):
                            yield start, end, bound.strength


def _end(time: BoundTime) -> BoundTime:
    """The last day of a stretch, as the time of its end."""
    last, first = time.time.last, time.time.first
    if first is not None and last is not None and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return replace(time, time=Time(replace(first, year=last.year), last, Grain.YEAR, TimeRole.DURING))
    return time if last is None else replace(time, time=Time(last, last, Grain.DAY, TimeRole.AS_OF))


def _is_amount_of(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    unit = claim.mention.quantity.unit
    return not _is_amount(claim) or unit is None or unit.dimension == _dimension(fact, index)


def _ever(claim: Claim, index: FactIndex) -> Computation:
    """A multiple without times: over the whole series, supports only."""
    if claim.mention.quantity.kind is not QuantityKind.MULTIPLE or claim.since is not None:
        return
    for bound in _subjects(claim, index):
        for prop in dict.fromkeys(fact.property for fact in index.by_subject[bound.id]):
            series = [
                fact for fact in index.by_pair[bound.id, prop] if _is_level(fact, index) and end_of(fact) is not None
            ]
            if len(series) >= 2:
                series.sort(key=lambda fact: str(end_of(fact)))
                start, end = _levels(series[0], index), _levels(series[-1], index)
                if start and end and start[0].value > 0:
                    yield arithmetic.multiple(start[0], end[0]), False


def _year_back(claim: Claim, index: FactIndex) -> Computation:
    """The level a year before a fact, from its growth rate; or by how much it rose in the year."""
    if not _is_amount(claim) or claim.time is None:
        return
    for level, rate, strength in _with_growth(claim, index):
        if level.fact.id in index.superseded or not _is_of_named_property(claim, level.fact, index):
            continue
        if claim.role is Role.CHANGE:
            if _ends_with(claim.time, level.fact) and days_of(claim.time.time) in (365, 366):
                yield arithmetic.increment(level, rate, claim.mention.quantity.unit, _BACK_SLACK), strength >= _CLEAR
        elif _is_year_before(claim.time.time, level.fact):
            yield arithmetic.before_growth(level, rate, claim.mention.quantity.unit, _BACK_SLACK), strength >= _CLEAR


def _is_of_named_property(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether the claim names the fact's property, or no property of its own kind, and speaks of no other thing."""
    if leads_elsewhere(claim, fact, index):
        return False
    text = _text(claim)
    said = {
        bound.id
        for bound in claim.properties
        if bound.span is not None and bound.strength >= _CLEAR and not is_generic(bound.span.of(text))
    }
    said = {prop for prop in said if not is_change_property(index.base.properties[prop])}
    return not said or fact.property in said


def _with_growth(claim: Claim, index: FactIndex) -> Iterator[tuple[Level, Level, float]]:
    for level, strength in _subject_levels(claim, index, any_time=True):
        for other in index.by_subject[level.fact.subject]:
            prop = index.property_of(other)
            is_growth = (
                prop.of == level.fact.property and _has_unit(prop, UnitKind.PERCENT) and is_change_property(prop)
            )
            if is_growth and end_of(other) is not None and end_of(other) == end_of(level.fact):
                yield from ((level, rate, strength) for rate in _ratio_levels(other))


def _ends_with(time: BoundTime, fact: Fact) -> bool:
    end, last = end_of(fact), time.time.last
    return end is not None and last is not None and last.date() == end and time.time.grain in (Grain.SPAN, Grain.YEAR)


def _is_year_before(time: Time, fact: Fact) -> bool:
    end, last = end_of(fact), time.last
    if end is None or last is None or last.year is None:
        return False
    return last.year == end.year - 1 and last.month == end.month


def _whole(claim: Claim, index: FactIndex) -> Computation:
    """The whole that a part and its share imply."""
    if not _is_amount(claim) or claim.role is Role.CHANGE:
        return
    named = {bound.id for bound in (*claim.subjects, *claim.properties) if bound.span is not None}
    for prop_id in [bound.id for bound in claim.properties] + [fact.property for fact in _shares_below(claim, index)]:
        for fact in index.by_property.get(prop_id, ()):
            prop = index.property_of(fact)
            if prop.of is None or not _has_unit(prop, UnitKind.PERCENT) or is_change_property(prop):
                continue
            for part_fact in index.by_pair.get((fact.subject, prop.of), ()):
                wholes = index.ancestors.get(fact.subject, frozenset())
                if (
                    end_of(part_fact) == end_of(fact)
                    and _fits(claim, part_fact, index)
                    and (wholes | {prop_id}) & named
                ):
                    for part, known in zip(_levels(part_fact, index), _ratio_levels(fact), strict=False):
                        yield arithmetic.whole_of(part, known, claim.mention.quantity.unit), False


def _shares_below(claim: Claim, index: FactIndex) -> list[Fact]:
    """Share facts of the parts of a named whole."""
    named = {
        bound.id for bound in claim.subjects[:_MOST_NAMES] if bound.span is not None and bound.id not in index.areas
    }
    return [
        fact
        for subject in index.parts_of(named)
        for fact in index.by_subject.get(subject, ())
        if index.property_of(fact).of is not None
    ]


def _mean(claim: Claim, index: FactIndex) -> Computation:
    """An amount per counted thing."""
    if not _is_kind(claim, UnitKind.MONEY) or not _AVERAGE.search(_text(claim)):
        return
    for bound in _subjects(claim, index):
        levels = [
            level for fact in index.by_subject[bound.id] if _fits(claim, fact, index) for level in _levels(fact, index)
        ]
        for amount in levels:
            for count in levels:
                if (
                    _kind(amount.fact, index) is UnitKind.MONEY
                    and _kind(count.fact, index) is UnitKind.COUNT
                    and count.value
                    and _same_moment(amount, count)
                ):
                    yield arithmetic.average(amount, count, claim.mention.quantity.unit), False


def _others(claim: Claim, index: FactIndex) -> Computation:
    """The growth of the others, from one's own and the lead over them."""
    if not _is_kind(claim, UnitKind.PERCENT) or not _OTHERS.search(_text(claim)):
        return
    for lead_id in index.leads:
        for lead in index.by_property.get(lead_id, ())[:_MOST_LEVELS]:
            prop = index.property_of(lead)
            if prop.of is None or not _has_unit(prop, UnitKind.POINT):
                continue
            for own in index.by_pair.get((lead.subject, prop.of), ()):
                if end_of(own) == end_of(lead) and _fits(claim, own, index):
                    named = any(bound.id in index.others and bound.span is not None for bound in claim.subjects)
                    for rate, points in zip(_ratio_levels(own), _ratio_levels(lead), strict=False):
                        yield arithmetic.lead_taken(rate, points), named


_RECIPES: tuple[Callable[[Claim, FactIndex], Computation], ...] = (
    _progress,
    _shortfall,
    _complement,
    _share,
    _over_time,
    _ratio,
    _ever,
    _year_back,
    _difference,
    _sum,
    _whole,
    _mean,
    _others,
)


def _text(claim: Claim) -> str:
    return claim.context.sentence.text


def _is_kind(claim: Claim, kind: UnitKind) -> bool:
    unit = claim.mention.quantity.unit
    return unit is not None and unit.kind is kind


def _is_amount(claim: Claim) -> bool:
    unit = claim.mention.quantity.unit
    return unit is None or unit.kind in _LEVEL_KINDS


def _subjects(claim: Claim, index: FactIndex) -> list[Bound]:
    return [bound for bound in claim.subjects if bound.id in index.by_subject][:_MOST_NAMES]


def _named_facts(claim: Claim, index: FactIndex) -> Iterator[tuple[Fact, Bound]]:
    for bound in _subjects(claim, index):
        yield from ((fact, bound) for fact in index.by_subject[bound.id])


def _fits(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    change = is_change_property(index.property_of(fact))
    return (
        fit_time(claim.time, fact, index, is_change=change) is not TimeFit.OTHER and fit_area(claim, fact, index).agrees
    )


def _subject_levels(claim: Claim, index: FactIndex, *, any_time: bool = False) -> list[tuple[Level, float]]:
    """Levels of the named subjects in the claim's own dimension."""
    unit = claim.mention.quantity.unit
    found = [
        (level, bound.strength)
        for fact, bound in _named_facts(claim, index)
        if _is_level(fact, index) and (any_time or _fits(claim, fact, index))
        for level in _levels(fact, index)
        if unit is None or unit.dimension == _dimension(fact, index)
    ]
    return found[:_MOST_LEVELS]


def _named_levels(claim: Claim, index: FactIndex) -> list[tuple[Level, float]]:
    """Levels whose subject or property the claim names, of its areas, each with how closely."""
    found: dict[str, tuple[Level, float]] = {}
    properties = {bound.id: bound.strength for bound in claim.properties}
    for fact, bound in _named_facts(claim, index):
        if _is_level(fact, index) and _may_share(claim, fact, index):
            for level in _levels(fact, index):
                found.setdefault(fact.id, (level, bound.strength))
    for prop, strength in properties.items():
        for fact in index.by_property.get(prop, ())[:_MOST_LEVELS]:
            if _is_level(fact, index) and _fits(claim, fact, index) and fact.id not in found:
                for level in _levels(fact, index):
                    found.setdefault(fact.id, (level, strength * 0.8))
    return list(found.values())[:_MOST_LEVELS]


def _may_share(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a fact may be part or whole: of the claim's time, of any of the areas it names, and in force."""
    if (
        not says_qualifiers(claim, fact)
        or fact.id in index.superseded
        or fit_time(claim.time, fact, index) is TimeFit.OTHER
    ):
        return False
    return fit_area(claim, fact, index).agrees or any(bound.id == fact.area for bound in claim.areas)


def _levels(fact: Fact, index: FactIndex) -> list[Level]:
    return [level_of(fact, value) for value in fact.values if isinstance(value, Quantity) and _is_level(fact, index)]


def _ratio_levels(fact: Fact) -> list[Level]:
    return [level_of(fact, value) for value in fact.values if isinstance(value, Quantity)]


def _is_level(fact: Fact, index: FactIndex) -> bool:
    prop = index.property_of(fact)
    return prop.unit is not None and prop.unit.kind in _LEVEL_KINDS and not is_change_property(prop)


def _kind(fact: Fact, index: FactIndex) -> UnitKind | None:
    unit = _unit(fact, index)
    return None if unit is None else unit.kind


def _dimension(fact: Fact, index: FactIndex) -> str | None:
    unit = _unit(fact, index)
    return None if unit is None else unit.dimension


def _unit(fact: Fact, index: FactIndex) -> Unit | None:
    own = next((value.unit for value in fact.values if isinstance(value, Quantity)), None)
    return own or index.property_of(fact).unit


def _has_unit(prop: Property, kind: UnitKind) -> bool:
    return prop.unit is not None and prop.unit.kind is kind


def _same_moment(first: Level, second: Level) -> bool:
    """Whether two facts hold at one time; a fact without a time goes with any."""
    return end_of(first.fact) == end_of(second.fact) or first.fact.time is None or second.fact.time is None


def _are_comparable(first: Level, second: Level, index: FactIndex) -> bool:
    """Whether two facts are amounts of one dimension, said of two things, of one area or of a part of the other's."""
    one, other = first.fact, second.fact
    if _dimension(one, index) != _dimension(other, index):
        return False
    if one.area != other.area:
        within = one.area is not None and other.area is not None and index.is_within(one.area, other.area)
        return within and (one.subject, one.property) == (other.subject, other.property)
    if one.property == other.property:
        return (one.subject, one.qualifiers) != (other.subject, other.qualifiers)
    return one.subject == other.subject
