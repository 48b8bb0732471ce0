"""Judges comparisons of two named things: "Skarn generated more than Merrow"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import BoundTime, Context
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.series import end_of
from factcheck.mentions.model import NameMention
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.verdicts.decision import Judged, refuted, supported
from factcheck.verdicts.ranking.members import Member, exceeds, is_at, member_of, name_of, rank_claim

_MORE_THAN = Pattern(
    r"\b(?:higher|larger|bigger|greater|more|stronger)\b[^,;.\d]{0,40}"
    r"\bthan\s+(?:in\s+|that of\s+|those of\s+|the\s+)*$"
    r"|(?:高于|大于|多于|超过)$",
    re.I,
)
_LESS_THAN = Pattern(
    r"\b(?:lower|smaller|less|fewer|weaker)\b[^,;.\d]{0,40}\bthan\s+(?:in\s+|that of\s+|those of\s+|the\s+)*$"
    r"|(?:低于|小于|少于|不及)$",
    re.I,
)


def judge_comparisons(
    context: Context,
    index: FactIndex,
    properties: list[NameMention],
    time: BoundTime | None,
) -> Iterator[Judged]:
    """ "Skarn generated more than Merrow": two named things, one property, one time."""
    text = context.sentence.text
    entities = context.mentions.entities()
    for first, second in ((one, two) for one in entities for two in entities if one.span.end <= two.span.start):
        for pattern, sign in ((_MORE_THAN, 1), (_LESS_THAN, -1)):
            cue = pattern.search(text[first.span.end : second.span.start])
            if cue is None:
                continue
            span = Span(first.span.end + cue.start(), second.span.end)
            one, two = (_of(name, properties, index, time) for name in (first, second))
            if one is None or two is None or not _are_comparable(one.fact, two.fact):
                continue
            shown = f"{name_of(one.fact, index)} {one.fact.text}, {name_of(two.fact, index)} {two.fact.text}"
            if exceeds(one.interval, two.interval, sign):
                decision = supported(one.fact, two.fact, computation=shown)
                yield rank_claim(context, span, one, time), decision, f"Agrees with the facts: {shown}."
            elif exceeds(two.interval, one.interval, sign):
                decision = refuted("FC111", one.fact, two.fact, computation=shown)
                yield rank_claim(context, span, one, time), decision, f"It is the other way round: {shown}."


def _are_comparable(first: Fact, second: Fact) -> bool:
    """Whether two facts tell one property of one time."""
    return end_of(first) == end_of(second) and first.property == second.property


def _of(name: NameMention, properties: list[NameMention], index: FactIndex, time: BoundTime | None) -> Member | None:
    ids = {id_ for prop in properties for id_ in prop.ids}
    facts = [
        fact
        for id_ in name.ids
        for fact in index.by_subject.get(id_, ())
        if fact.property in ids and is_at(fact, time) and not fact.qualifiers
    ]
    return member_of(max(facts, key=lambda fact: str(end_of(fact)))) if facts else None
