"""How the time of a sentence stands to a fact that is told in words, which holds for a while around its time."""

from __future__ import annotations

import datetime

from factcheck.claims.model import BoundTime, Origin
from factcheck.facts.model import Fact, TimeKey
from factcheck.matching.series import CARRY_DAYS, end_of
from factcheck.values.time import Time


def fit_worded_time(said: BoundTime | None, fact: Fact) -> bool:
    """Whether a worded fact may be what a sentence of this time says; one with only `as_of` holds for three months."""
    if said is None or fact.time is None or said.origin is not Origin.SENTENCE or not said.time.has_year:
        return True
    held, time = fact.time.time, said.time
    if fact.time.key is TimeKey.PERIOD:
        return held.contains(time) or time.contains(held) or (time.last is not None and held.holds(time.last))
    return time.contains(held) or held.contains(time) or _days_apart(time, held) <= CARRY_DAYS


def is_around(said: BoundTime | None, date: datetime.date | None, fact: Fact) -> bool:
    """Whether what is said, at its time or else at the document's date, lies within three months of a fact's time."""
    if fact.time is None:
        return True
    if said is not None and said.time.has_year:
        return fit_worded_time(said, fact)
    end = end_of(fact)
    return date is not None and end is not None and abs((date - end).days) <= CARRY_DAYS


def _days_apart(first: Time, second: Time) -> int:
    ends = [time.last.date() if time.last is not None else None for time in (first, second)]
    if ends[0] is None or ends[1] is None:
        return 1_000_000
    return abs((ends[0] - ends[1]).days)
