"""Judges what a sentence tells in words: worded values, links between things, dates and offices, in this order."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Context
from factcheck.facts.index import FactIndex
from factcheck.mentions.model import NameKind
from factcheck.reading.model import Span
from factcheck.verdicts.decision import Judged
from factcheck.verdicts.relating.dates import judge_dates
from factcheck.verdicts.relating.links import judge_links
from factcheck.verdicts.relating.offices import judge_offices
from factcheck.verdicts.relating.opposites import judge_opposites
from factcheck.verdicts.relating.scenes import read_scene
from factcheck.verdicts.relating.worded import judge_worded


def judge_relations(discourse: Discourse, context: Context, index: FactIndex) -> Iterator[Judged]:
    """The judged relations of a sentence, each place once."""
    if not _may_relate(context):
        return
    scene = read_scene(discourse, context, index)
    seen: set[tuple[Span, str]] = set()
    for judged in (
        *judge_worded(scene),
        *judge_links(scene),
        *judge_opposites(scene),
        *judge_dates(scene),
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
