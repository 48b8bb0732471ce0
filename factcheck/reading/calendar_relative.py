"""Times that point from a document's date: "last year", "two months ago", "on Tuesday", 上月, 近三年."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from factcheck.reading.calendar import (
    add_days,
    add_months,
    as_day,
    date_time,
    day_time,
    month_time,
    quarter_time,
    unknown_time,
    year_time,
)
from factcheck.reading.calendar_parts import end_of
from factcheck.records import replace
from factcheck.values.time import Basis, Day, Grain, Time, TimeRole

Reference = datetime.date | None


def relative_year(reference: Reference, offset: int) -> Time | None:
    """A whole year so many years from the reference; without one the year stays open, so that its parts can be told."""
    return year_time(None if reference is None else reference.year + offset)


def relative_quarter(reference: Reference, offset: int) -> Time | None:
    if reference is None:
        return unknown_time(Grain.QUARTER, TimeRole.DURING)
    index = reference.year * 4 + (reference.month - 1) // 3 + offset
    return quarter_time(index // 4, index % 4 + 1)


def relative_month(reference: Reference, offset: int) -> Time | None:
    if reference is None:
        return unknown_time(Grain.MONTH)
    index = reference.year * 12 + reference.month - 1 + offset
    return month_time(index // 12, index % 12 + 1)


def month_of_year(reference: Reference, month: int) -> Time | None:
    """A month of the reference's year."""
    return month_time(None if reference is None else reference.year, month)


def last_month(reference: Reference, month: int) -> Time | None:
    """The last such month before the reference's."""
    return month_time(None if reference is None else reference.year - (month >= reference.month), month)


def next_month(reference: Reference, month: int) -> Time | None:
    return month_time(None if reference is None else reference.year + (month <= reference.month), month)


def relative_week(reference: Reference, offset: int) -> Time | None:
    """A calendar week, Monday to Sunday."""
    if reference is None:
        return unknown_time(Grain.SPAN)
    monday = add_days(as_day(reference), 7 * offset - reference.weekday())
    sunday = None if monday is None else add_days(monday, 6)
    return None if sunday is None else Time(monday, sunday, Grain.SPAN)


def whole_year(reference: Reference, offset: int) -> Time | None:
    """A relative year with the basis that it is where something is compared with it."""
    return _based(relative_year(reference, offset), Basis.PREVIOUS_YEAR, offset)


def whole_quarter(reference: Reference, offset: int) -> Time | None:
    return _based(relative_quarter(reference, offset), Basis.PREVIOUS_PERIOD, offset)


def whole_month(reference: Reference, offset: int) -> Time | None:
    return _based(relative_month(reference, offset), Basis.PREVIOUS_PERIOD, offset)


def whole_week(reference: Reference, offset: int) -> Time | None:
    return _based(relative_week(reference, offset), Basis.PREVIOUS_PERIOD, offset)


def year_ago(reference: Reference) -> Time | None:
    """The same month of last year."""
    return _based(months_ago(reference, 12), Basis.YEAR_EARLIER, -1)


def _based(time: Time | None, basis: Basis, offset: int) -> Time | None:
    return replace(time, basis=basis) if time is not None and offset == -1 else time


def end_of_decade(reference: Reference) -> Time | None:
    """The last day of the ten years that the reference lies in."""
    if reference is None:
        return unknown_time(Grain.DAY, TimeRole.AS_OF)
    return _part(year_time(reference.year - reference.year % 10 + 9), end_of)


def end_of_quarter(reference: Reference) -> Time | None:
    return _part(relative_quarter(reference, 0), end_of)


def end_of_month(reference: Reference) -> Time | None:
    return _part(relative_month(reference, 0), end_of)


def _part(time: Time | None, part: Callable[[Time], Time | None]) -> Time | None:
    return None if time is None else part(time)


def relative_day(reference: Reference, offset: int) -> Time | None:
    if reference is None:
        return unknown_time(Grain.DAY)
    day = add_days(as_day(reference), offset)
    return None if day is None else Time(day, day, Grain.DAY)


def now(reference: Reference) -> Time:
    if reference is None:
        return unknown_time(Grain.DAY, TimeRole.NOW)
    return date_time(reference, reference, Grain.DAY)


def weekday(reference: Reference, day: int) -> Time | None:
    """The last such day on or before the reference: news tells of what has been."""
    return relative_day(reference, 0 if reference is None else -((reference.weekday() - day) % 7))


def weekday_of_week(reference: Reference, week: int, day: int) -> Time | None:
    """A day of the week before, of this one, or of the next."""
    return relative_day(reference, 0 if reference is None else 7 * week + day - reference.weekday())


def last_weekday(reference: Reference, day: int) -> Time | None:
    """The last such day before the reference."""
    return relative_day(reference, 0 if reference is None else -((reference.weekday() - day - 1) % 7 + 1))


def next_weekday(reference: Reference, day: int) -> Time | None:
    return relative_day(reference, 0 if reference is None else (day - reference.weekday() - 1) % 7 + 1)


def day_of_month(reference: Reference, day: int) -> Time | None:
    """A day without its month: the last such day on or before the reference, nothing without one."""
    if reference is None:
        return None
    month = as_day(reference) if day <= reference.day else add_months(as_day(reference), -1)
    return None if month is None else day_time(month.year, month.month, day)


def day_of_relative_month(reference: Reference, month: int, day: int) -> Time | None:
    time = relative_month(reference, month)
    if time is None or time.first is None:
        return unknown_time(Grain.DAY)
    return day_time(time.first.year, time.first.month, day)


def years_ago(reference: Reference, count: int) -> Time | None:
    """The calendar year so many years back; a year ago is the same month of last year."""
    return year_ago(reference) if count == 1 else relative_year(reference, -count)


def months_ago(reference: Reference, count: int) -> Time | None:
    return relative_month(reference, -count)


def weeks_ago(reference: Reference, count: int) -> Time | None:
    return relative_week(reference, -count)


def days_ago(reference: Reference, count: int) -> Time | None:
    return relative_day(reference, -count)


def past_months(reference: Reference, count: int) -> Time | None:
    """The months up to the reference day, with it."""
    if reference is None or count > 6000:
        return unknown_time(Grain.SPAN, TimeRole.DURING)
    before = add_months(as_day(reference), -count)
    return _up_to(reference, before and add_days(before, 1))


def past_days(reference: Reference, count: int) -> Time | None:
    if reference is None or count > 99999:
        return unknown_time(Grain.SPAN, TimeRole.DURING)
    return _up_to(reference, add_days(as_day(reference), 1 - count))


def _up_to(reference: datetime.date, first: Day | None) -> Time | None:
    return None if first is None else Time(first, as_day(reference), Grain.SPAN, TimeRole.DURING)


def coming_months(reference: Reference, count: int) -> Time | None:
    if reference is None or count > 6000:
        return unknown_time(Grain.SPAN, TimeRole.DURING)
    first = add_days(as_day(reference), 1)
    last = add_months(as_day(reference), count)
    return None if first is None or last is None else Time(first, last, Grain.SPAN, TimeRole.DURING)


def coming_days(reference: Reference, count: int) -> Time | None:
    if reference is None or count > 99999:
        return unknown_time(Grain.SPAN, TimeRole.DURING)
    first, last = add_days(as_day(reference), 1), add_days(as_day(reference), count)
    return None if first is None or last is None else Time(first, last, Grain.SPAN, TimeRole.DURING)


def year_to_date(reference: Reference) -> Time:
    """From the first of January to the reference day."""
    if reference is None:
        return Time(Day(None, 1, 1), None, Grain.SPAN, TimeRole.SINCE)
    return Time(Day(reference.year, 1, 1), as_day(reference), Grain.SPAN, TimeRole.SINCE)


def scaled(build: Callable[[Reference, int], Time | None], factor: int) -> Callable[..., Time | None]:
    """The same builder, counting in a larger unit."""

    def build_scaled(reference: Reference, count: int) -> Time | None:
        return build(reference, count * factor)

    return build_scaled


def earlier_in(reference: Reference, time: Time) -> Time | None:
    """Some time in a period up to the reference ("earlier this year"); nothing of a day."""
    within = _within(time)
    if within is None or reference is None or not _lies_in(as_day(reference), within):
        return within
    return replace(within, last=as_day(reference))


def later_in(reference: Reference, time: Time) -> Time | None:
    """Some time in a period from the reference on ("later this month")."""
    within = _within(time)
    if within is None or reference is None or not _lies_in(as_day(reference), within):
        return within
    return replace(within, first=as_day(reference))


def _within(time: Time) -> Time | None:
    return None if time.grain is Grain.DAY else replace(time, role=TimeRole.AT, basis=None)


def _lies_in(day: Day, time: Time) -> bool:
    return time.first is not None and time.first.year is not None and time.holds(day)


def marked(time: Time) -> Time:
    """The time as a relative one; a whole year that nothing places has no ends."""
    if time.grain is Grain.YEAR and not time.has_year:
        time = replace(time, first=None, last=None)
    return time if time.relative else replace(time, relative=True)
