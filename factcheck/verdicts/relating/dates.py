"""Judges dates that are said of an event: "was established in October 2024"."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from factcheck.claims.build import plain_text
from factcheck.claims.model import Stance
from factcheck.claims.stance import read_stance
from factcheck.claims.timing import time_of_sentence
from factcheck.facts.model import Fact, PropertyType
from factcheck.matching.series import days_of
from factcheck.patterns import Pattern
from factcheck.reading.model import Span, TimeMention
from factcheck.records import replace
from factcheck.values.time import Day, Grain, Time, TimeRole
from factcheck.verdicts.decision import Decision, Judged, conflicting, refuted, supported
from factcheck.verdicts.model import Verdict
from factcheck.verdicts.relating.scenes import LENT_ENOUGH, Scene, worded_claim
from factcheck.verdicts.relating.wording import says, says_instead

_LONGEST_DAYS = 400  # what is longer is a period and no date
_NEAR = 60  # characters between a date and the words that it belongs to
_PARTED = Pattern(r"[;；。]|, (?:and|but|which)\b")


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
            own = [one for one in times if bound.span is not None and one.span.start >= bound.span.end] or times
            mention = min(own, key=lambda one: _distance(one.span, said[0].span))
            decision = _judge_date(scene, mention, known[0], fact)
            if decision is not None:
                claim = worded_claim(scene, mention.span, fact, mention)
                if claim.stance is Stance.FORECAST and _is_to_come(scene, fact, known[0]):
                    claim = replace(claim, stance=Stance.ASSERTED)
                told = mention.span.of(scene.text)
                is_refuted = decision.verdict is Verdict.REFUTED
                message = says_instead(scene, fact, told) if is_refuted else says(scene, fact)
                yield claim, decision, message


def _is_to_come(scene: Scene, fact: Fact, known: Time) -> bool:
    """Whether a date lies behind the day of its source, so that the base itself tells it as to come."""
    day = None if known.first is None else known.first.date()
    published = [scene.index.base.sources[citation.source].published for citation in fact.citations]
    return day is not None and any(told is not None and told < day for told in published)


def _distance(first: Span, second: Span) -> int:
    return max(first.start - second.end, second.start - first.end)


def _judge_date(scene: Scene, mention: TimeMention, known: Time, fact: Fact) -> Decision | None:
    bound = time_of_sentence(scene.discourse, scene.context, mention)
    said = _closed(mention.time if bound is None else bound.time)
    for dispute in fact.disputes:
        stated = dispute.stated_value if isinstance(dispute.stated_value, Time) else dispute.stated_time
        if stated is not None and said.has_year and (said.contains(stated) or stated.contains(said)):
            return conflicting("FC302", fact, reason=dispute.why)
    if days_of(said) > _LONGEST_DAYS or not _is_close(scene, mention.span, fact):
        return None
    agrees = _agree(said, known)
    stance = read_stance(plain_text(scene.context), mention.span)
    if agrees != (stance is Stance.DENIED):
        return supported(fact)
    if agrees:
        return refuted("FC107", fact)
    return refuted("FC107", fact) if said.has_year and mention.time.role is not TimeRole.NOW else None


def _agree(said: Time, known: Time) -> bool:
    """Whether one of two dates lies within the other; one told without its year is looked for in every year."""
    if said.contains(known) or known.contains(said):
        return True
    return not said.has_year and known.first is not None and said.holds(known.first)


def _closed(time: Time) -> Time:
    """A time that is told as a start ("since October 2024") as the month, the year or the day that it names."""
    if time.last is not None or time.first is None:
        return time
    first = time.first
    if time.grain is Grain.YEAR:
        return replace(time, last=Day(first.year, 12, 31))
    days = calendar.monthrange(first.year or 2001, first.month)[1]
    return replace(time, last=Day(first.year, first.month, days) if time.grain is Grain.MONTH else first)


def _is_close(scene: Scene, span: Span, fact: Fact) -> bool:
    """Whether the date stands in the clause of the property's words."""
    for name in scene.properties(fact):
        between = scene.text[min(span.end, name.span.end) : max(span.start, name.span.start)]
        if _distance(span, name.span) < _NEAR and not _PARTED.search(between):
            return True
    return False
