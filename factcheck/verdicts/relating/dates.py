"""Judges dates that are said of an event: "was established in October 2024"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.build import plain_text
from factcheck.claims.model import Stance
from factcheck.claims.stance import read_stance
from factcheck.claims.timing import time_of_sentence
from factcheck.facts.model import Fact, PropertyType
from factcheck.matching.series import days_of
from factcheck.reading.model import Span, TimeMention
from factcheck.values.time import Day, Grain, Time, TimeRole
from factcheck.verdicts.decision import Decision, conflicting, refuted, supported
from factcheck.verdicts.relating.scenes import LENT_ENOUGH, Judged, Scene, worded_claim
from factcheck.verdicts.relating.wording import says


def judge_dates(scene: Scene) -> Iterator[Judged]:
    """Dates said of a named event: "was established in October 2024"."""
    times = [mention for mention in scene.context.mentions.times if mention.time.role is not TimeRole.BASIS]
    for bound in scene.subjects if times else ():
        for fact in scene.index.by_subject.get(bound.id, ()):
            known = [value for value in fact.values if isinstance(value, Time)]
            prop = scene.index.property_of(fact)
            said = scene.properties(fact)
            if prop.type is not PropertyType.DATE or not known or not said or bound.strength < LENT_ENOUGH:
                continue
            mention = min(times, key=lambda one: _distance(one.span, said[0].span))
            decision = _judge_date(scene, mention, known[0], fact)
            if decision is not None:
                yield worded_claim(scene, mention.span, fact, mention), decision, says(scene, fact)


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end)


def _judge_date(scene: Scene, mention: TimeMention, known: Time, fact: Fact) -> Decision | None:
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


def _is_close(text: str, span: Span, fact: Fact, scene: Scene) -> bool:
    """Whether the date stands in the clause of the property's words."""
    return any(
        not re.search(
            r"[;；。]|, (?:and|but|which)\b", text[min(span.end, name.span.end) : max(span.start, name.span.start)]
        )
        and _distance(span, name.span) < 60
        for name in scene.properties(fact)
    )
