"""Facts that differ in time only: their order, their ends and the newest of them."""

from __future__ import annotations

import datetime

from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, TimeKey
from factcheck.values.time import Time


def series_of(fact: Fact, index: FactIndex) -> tuple[Fact, ...]:
    """The facts that differ from one in time only, in file order."""
    return tuple(
        other
        for other in index.by_pair[fact.subject, fact.property]
        if other.area == fact.area and other.qualifiers == fact.qualifiers and _key_of(other) == _key_of(fact)
    )


def _key_of(fact: Fact) -> TimeKey | None:
    return None if fact.time is None else fact.time.key


def newest_before(series: tuple[Fact, ...], date: datetime.date | None) -> Fact | None:
    """The newest fact of a series not later than a date, or the newest of all where no date is given."""
    dated = [(end, fact) for fact in series if (end := end_of(fact)) is not None and (date is None or end <= date)]
    return max(dated, key=lambda pair: pair[0])[1] if dated else None


def end_of(fact: Fact) -> datetime.date | None:
    """The last day of a fact's time."""
    if fact.time is None or fact.time.time.last is None:
        return None
    return fact.time.time.last.date()


def days_of(time: Time) -> int:
    """The number of days of a time with both ends; a huge number where an end is open."""
    first, last = time.first, time.last
    if first is None or last is None:
        return 1_000_000
    start = datetime.date(first.year or 2001, first.month, min(first.day, 28) if first.year is None else first.day)
    end = datetime.date(last.year or 2001, last.month, min(last.day, 28) if last.year is None else last.day)
    return (end - start).days + 1


CARRY_DAYS = 92  # how long a level counts as the latest known
