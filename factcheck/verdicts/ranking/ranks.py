"""Judges ranks and comparisons: "the highest since 2020", "the largest of the islands", "more than Merrow's"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Context
from factcheck.claims.timing import time_of_sentence
from factcheck.facts.index import FactIndex
from factcheck.matching.properties import is_level_property
from factcheck.mentions.model import NameKind, NameMention
from factcheck.patterns import Pattern
from factcheck.records import replace
from factcheck.verdicts.decision import Judged
from factcheck.verdicts.ranking.comparisons import judge_comparisons
from factcheck.verdicts.ranking.superlatives import LEAST, MOST, judge_superlatives

_CUES = (MOST, LEAST, Pattern(r"\bthan\b|高于|大于|多于|超过|低于|小于|少于|不及", re.I))


def judge_ranks(discourse: Discourse, context: Context, index: FactIndex) -> Iterator[Judged]:
    """Superlatives over a series or a group, and comparisons of two named things, of the properties that are named.

    A counter-example refutes; a superlative is supported only where the base says that the series or group is whole.
    """
    if not any(pattern.search(context.sentence.text) for pattern in _CUES):
        return
    properties = _properties(context, index)
    if not properties:
        return
    time = time_of_sentence(discourse, context)
    yield from judge_superlatives(discourse, context, index, properties, time)
    yield from judge_comparisons(context, index, properties, time)


def _properties(context: Context, index: FactIndex) -> list[NameMention]:
    """The measured properties that a sentence names; where it names none, the only one of each thing that it names."""
    named = [name for name in context.mentions.properties() if _is_measured(name.ids, index)]
    if named:
        return named
    implied = []
    for name in context.mentions.entities():
        levels = {
            fact.property
            for id_ in name.ids
            for fact in index.by_subject.get(id_, ())
            if is_level_property(index.property_of(fact))
        }
        if len(levels) == 1:
            implied.append(replace(name, kind=NameKind.PROPERTY, ids=tuple(levels)))
    return implied


def _is_measured(ids: tuple[str, ...], index: FactIndex) -> bool:
    return any(index.base.properties[id_].unit is not None for id_ in ids)
