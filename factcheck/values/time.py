"""Times: days and periods as intervals of days, where a year may be unknown and stays so."""

from __future__ import annotations

import datetime
from enum import Enum

from factcheck.records import record, replace


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@record
class Day:
    """A calendar day; `year` is None where the text gives none."""

    year: int | None
    month: int
    day: int

    def __str__(self) -> str:
        """ISO form; a day without a year is `--06-30`."""
        year = "-" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"

    def in_year(self, year: int) -> Day:
        """The same day of a given year; February 29 is the last of February where the year has none."""
        if (self.month, self.day) == (2, 29) and not is_leap(year):
            return Day(year, 2, 28)
        return Day(year, self.month, self.day)

    def date(self) -> datetime.date | None:
        """The date, or None without a year."""
        return None if self.year is None else datetime.date(self.year, self.month, self.day)


class Grain(Enum):
    """How fine a time was written; ordered from fine to coarse by value."""

    DAY = 1
    MONTH = 2
    QUARTER = 3
    HALF = 4
    YEAR = 5
    SPAN = 6  # any other stretch: 1-10月, 2021-2025, "in the 12 months to March"


class TimeRole(Enum):
    """How a time is meant: the difference between a level, a flow, a deadline and a basis."""

    AT = "at"  # "in June 2025", "on 7 September", a bare date
    AS_OF = "as-of"  # "as of", "at the end of", 截至, 末: a level
    BY = "by"  # "by 2025", 到2025年: a deadline, or a result with a past verb
    DURING = "during"  # "in the first half of", 上半年, "over 2024": a flow
    SINCE = "since"  # "since 2021", 自…以来: `last` is the reference day or None
    NOW = "now"  # "now", "currently", "so far", 目前: the reference day, or nothing known
    BASIS = "basis"  # "from a year earlier", 较上年, 同比: what a change is measured against


class Basis(Enum):
    """What a change is measured against; another basis makes another statement."""

    YEAR_EARLIER = (
        "year-earlier"  # "year on year", "from a year earlier", "the same period last year", 同比, 较上年同期
    )
    PREVIOUS_YEAR = "previous-year"  # "from the previous year", "from last year", 较上年: last year as a whole
    PREVIOUS_PERIOD = "previous-period"  # "month on month", "from the previous quarter", 环比; the grain says which
    YEAR_START = "year-start"  # "since the start of the year", 较年初, 较上年末
    NAMED = "named"  # "compared with 2020", "from the end of May", 比2020年: the time itself says it


@record
class Time:
    """An interval of days, both ends included; None is an open or unknown end.

    `relative` says that the words point from the document's date ("last year", 上月末) or from the statement's own
    time ("a year earlier"); what could not be resolved has no year, or no ends. `basis` is given where `role` is BASIS.
    `fiscal` marks a business year ("FY2024", "2024/25"), of which only the calendar years that it names are known.
    """

    first: Day | None
    last: Day | None
    grain: Grain
    role: TimeRole = TimeRole.AT
    relative: bool = False
    basis: Basis | None = None
    fiscal: bool = False

    @property
    def has_year(self) -> bool:
        return any(end is not None and end.year is not None for end in (self.first, self.last))

    def with_year(self, year: int) -> Time:
        """The same days in a given year, where the text gave none; a time with a year is returned as it is.

        A stretch over the turn of the year ("the year to March") ends in the given year.
        """
        if self.has_year:
            return self
        start = year - 1 if self._turns_year() else year
        first, last = self.first, self.last
        return replace(self, first=first and first.in_year(start), last=last and last.in_year(year))

    def _turns_year(self) -> bool:
        first, last = self.first, self.last
        return first is not None and last is not None and (first.month, first.day) > (last.month, last.day)

    def contains(self, other: Time) -> bool:
        """Whether every day of `other` is a day of this time; both need years (a missing year contains nothing)."""
        if other.first is None or other.last is None:
            return False
        return self.holds(other.first) and self.holds(other.last)

    def holds(self, day: Day) -> bool:
        """Whether the day lies in this time; where one of the two has no year, months and days alone decide."""
        if not self.has_year or day.year is None:
            return self._holds_yearless(day)
        after = self.first is None or _key(self.first) <= _key(day)
        before = self.last is None or _key(day) <= _key(self.last)
        return after and before

    def _holds_yearless(self, day: Day) -> bool:
        if self.first is None or self.last is None:
            return False
        if (self.first.year or 0) != (self.last.year or 0):
            return True
        after = (self.first.month, self.first.day) <= (day.month, day.day)
        before = (day.month, day.day) <= (self.last.month, self.last.day)
        return (after or before) if self._turns_year() else (after and before)


def _key(day: Day) -> tuple[int, int, int]:
    return (day.year or 0, day.month, day.day)
