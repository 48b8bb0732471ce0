"""When a draft holds: the time as a base writes it, by the key that the base's facts of the property use."""

from __future__ import annotations

import datetime
import re
from collections import Counter

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import BoundTime, Claim, Context, Origin
from factcheck.claims.timing import time_of_sentence
from factcheck.drafts.model import DraftTime
from factcheck.drafts.scene import Scene
from factcheck.facts.index import FactIndex
from factcheck.facts.model import PropertyType, TimeKey
from factcheck.patterns import Pattern
from factcheck.reading.model import Span, TimeMention
from factcheck.reading.times import format_time, parse_fact_time
from factcheck.records import replace
from factcheck.values.time import Basis, Day, Grain, Time, TimeRole

_LEVELS = (TimeRole.AS_OF, TimeRole.NOW, TimeRole.BY)
_INSTANTS = (Grain.DAY, Grain.MONTH)
_NEAR = 12  # characters between a time and the word that it dates
_SETTING = Pattern(r"\s*(?:the\s+)?$", re.I)
_FROM_FIGURE = Pattern(r"\bfrom\s+[^,;]*\d[^,;]*\s+(?:in|at)\s+(?:the\s+)?$", re.I)
_EVENT = Pattern(r"\b[a-z]+ed\s+(?:back\s+)?(?:in|on|at)\s+(?:the\s+)?$", re.I)
_YEAR_BEFORE = (Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR)


def figure_time(discourse: Discourse, claim: Claim) -> BoundTime | None:
    """The time of a figure, nearer to what a reviewer expects than a claim needs to be.

    "At present" is the document's day. The only time of a plan's sentence is its time. "A year earlier" at the head of
    a sentence sets the time of the text before back by a year. Of what the paragraph lends, the date of an event
    ("established in October") says nothing of the figure, and of several times the latest is meant.
    """
    time = claim.time
    if time is not None and time.origin is Origin.SENTENCE:
        return time
    if any(one.time.role is TimeRole.NOW for one in claim.context.mentions.times) and discourse.date is not None:
        return BoundTime(day_of(discourse.date), Origin.DOCUMENT)
    own = [one for one in claim.context.mentions.times if one.time.role is TimeRole.BY]
    if claim.is_target and len(own) == 1:
        return time_of_sentence(discourse, claim.context, own[0])
    if time is not None and time.origin is Origin.PARAGRAPH:
        time = _from_before(discourse, claim.context, Origin.PARAGRAPH)
    elif time is None and all(bound.origin is not Origin.SENTENCE for bound in claim.subjects):
        time = _from_before(discourse, claim.context, Origin.SECTION)
    return _year_before(time) if time is not None and _opens_a_year_before(claim.context) else time


def _from_before(discourse: Discourse, context: Context, origin: Origin) -> BoundTime | None:
    """The latest time of the nearest earlier sentence of the paragraph, or of the section, that has one."""
    for lender, found in discourse.lenders(context, far=origin is Origin.SECTION):
        if found is origin:
            bounds = [time_of_sentence(discourse, lender, one) for one in lender.mentions.times if _lends(lender, one)]
            dated = [bound for bound in bounds if bound is not None and bound.time.last is not None]
            if dated:
                return replace(max(dated, key=lambda one: str(one.time.last)), origin=origin, span=None)
    return None


def _lends(context: Context, mention: TimeMention) -> bool:
    time = mention.time
    if time.role in (TimeRole.BASIS, TimeRole.NOW, TimeRole.SINCE) or time.last is None:
        return False
    if _FROM_FIGURE.search(context.sentence.text[: mention.span.start]):
        return False
    return time.grain not in _INSTANTS or not _EVENT.search(context.sentence.text[: mention.span.start])


def own_time(scene: Scene, near: Span | None = None) -> BoundTime | None:
    """The time of what a sentence says in words: no event's, no deadline's, and where asked for a near one."""
    for mention in scene.context.mentions.times:
        is_near = near is None or _gap(mention.span, near) <= _NEAR
        if is_near and _is_own(scene, mention):
            return time_of_sentence(scene.discourse, scene.context, mention)
    return None


def _is_own(scene: Scene, mention: TimeMention) -> bool:
    time = mention.time
    if time.role is TimeRole.BY or (time.relative and time.grain is Grain.YEAR) or not _lends(scene.context, mention):
        return False
    dates = (place for one, place, _ in scene.properties if one.type is PropertyType.DATE)
    return all(_gap(place, mention.span) > _NEAR for place in dates)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _opens_a_year_before(context: Context) -> bool:
    first = next(iter(context.mentions.times), None)
    if first is None or first.time.basis not in _YEAR_BEFORE:
        return False
    return bool(_SETTING.fullmatch(context.sentence.text[: first.span.start]))


def _year_before(bound: BoundTime) -> BoundTime:
    time = bound.time
    return replace(bound, time=replace(time, first=_earlier(time.first), last=_earlier(time.last)))


def _earlier(day: Day | None) -> Day | None:
    return day if day is None or day.year is None else day.in_year(day.year - 1)


def written(
    bound: BoundTime | None, property_: str, scene: Scene, *, is_target: bool = False, wants_level: bool = False
) -> DraftTime | None:
    """A time as a base writes it; None where its year is unknown, for a base would take it for another's."""
    if bound is None or not bound.time.has_year:
        return None
    time = bound.time
    text = format_time(time)
    if parse_fact_time(text) is None:
        return None
    is_due = time.role is TimeRole.BY and (is_target or _is_to_come(time, scene.discourse))
    key = TimeKey.BY if is_due else _usual_key(property_, time, scene.index, wants_level=wants_level)
    if key is TimeKey.AS_OF and time.role in _LEVELS and time.last is not None:
        text = str(time.last)
    return DraftTime(key, time, text)


def document_time(scene: Scene) -> DraftTime | None:
    """The document's day, for what a text says of its own present."""
    date = scene.discourse.date
    if date is None:
        return None
    return DraftTime(TimeKey.AS_OF, day_of(date), str(date))


def day_of(date: datetime.date) -> Time:
    """A date as a time."""
    day = Day(date.year, date.month, date.day)
    return Time(day, day, Grain.DAY)


def _is_to_come(time: Time, discourse: Discourse) -> bool:
    last = None if time.last is None else time.last.date()
    return last is not None and discourse.date is not None and last > discourse.date


def _usual_key(property_: str, time: Time, index: FactIndex, *, wants_level: bool) -> TimeKey:
    """The key that the base's facts of the property use, else what the time's words and length say."""
    used = Counter(fact.time.key for fact in index.by_property.get(property_, ()) if fact.time is not None)
    usual = next((key for key, _ in used.most_common() if key is not TimeKey.BY), None)
    if usual is not None:
        return usual
    return TimeKey.AS_OF if wants_level or time.role in _LEVELS or time.grain in _INSTANTS else TimeKey.PERIOD
