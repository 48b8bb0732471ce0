"""How English writes times that stand by themselves: dates, months, quarters, halves, years, and parts of them."""

from __future__ import annotations

from functools import partial

from factcheck.reading.calendar import (
    day_time,
    days_to,
    half_time,
    month_time,
    months_time,
    months_to,
    quarter_time,
    year_time,
    years_time,
)
from factcheck.reading.calendar_parts import (
    century,
    decade,
    early_in,
    end_of,
    first_days_of,
    first_months_of,
    half_of,
    last_days_of,
    last_months_of,
    last_week_of,
    late_in,
    middle_of,
    month_of,
    quarter_of,
    quarters_of,
    start_of,
    week_of,
    weekday_in,
)
from factcheck.reading.calendar_relative import earlier_in, later_in
from factcheck.reading.times_context import (
    is_day_here,
    is_day_month_here,
    is_era_here,
    is_half_here,
    is_list_end_here,
    is_month_here,
    is_quarter_here,
    is_season_here,
    is_uncounted_here,
    is_year_here,
    is_year_range_here,
)
from factcheck.reading.times_grammar import Rule, nothing
from factcheck.reading.times_tokens import full_year
from factcheck.records import replace
from factcheck.values.time import Grain, Time, TimeRole

PARTS = {
    "the": "[ the ]",
    "year": "YEAR | RELYEAR | THATYEAR",
    "day": "NUM | NTH",
    "theday": "NUM | NTH | the NTH | the NUM",
    "count": "NUM | COUNT",
    "to": "to | -",
    "ended": "to | ended",
    "fullyear": "full year | full - year | calendar year | calendar",
}


def _month_day(month: int, day: int, year: int | None = None) -> Time | None:
    return day_time(year, month, day)


def _day_month(day: int, month: int, year: int | None = None) -> Time | None:
    return day_time(year, month, day)


def _month_days(month: int, first: int, last: int, year: int | None = None) -> Time | None:
    """Days of one month, from one to another."""
    start, end = day_time(year, month, first), day_time(year, month, last)
    if start is None or end is None or first >= last:
        return None
    return replace(start, last=end.last, grain=Grain.SPAN, role=TimeRole.DURING)


def _days_month(first: int, last: int, month: int, year: int | None = None) -> Time | None:
    return _month_days(month, first, last, year)


def _listed_days(month: int, first: int, *others: int | None) -> Time | None:
    """ "May 3, 4 and 5, 2024": days of one month one after another."""
    year = others[-1] if len(others) > 1 and (others[-1] is None or others[-1] > 31) else None
    days = [first, *(day for day in others if day is not None and day <= 31)]
    return _month_days(month, first, days[-1], year) if days == sorted(days) else None


def _month_year(month: int, year: int | None = None) -> Time | None:
    return month_time(year, month)


def _months(first: int, last: int, year: int | None = None) -> Time | None:
    """From one month to another, into the next year where the second comes first in the calendar."""
    start, end = month_time(None if year is None else year - (first > last), first), month_time(year, last)
    if start is None or end is None or first == last:
        return None
    return replace(start, last=end.last, grain=Grain.SPAN, role=TimeRole.DURING)


def _quarter_year(quarter: int, year: int | None = None) -> Time | None:
    return quarter_time(year, quarter)


def _quarter_ending(month: int, year: int | None = None) -> Time | None:
    """The quarter that ends with a month, as companies with other business years name theirs."""
    end = month_time(year, month)
    return None if end is None else months_to(end, 3)


def _half_ending(month: int, year: int | None = None) -> Time | None:
    end = month_time(year, month)
    return None if end is None else months_to(end, 6)


def _quarters(first: int, last: int) -> Time | None:
    return months_time(None, 3 * first - 2, 3 * last) if first < last else None


def _half_year(half: int, year: int | None = None) -> Time | None:
    return half_time(year, half)


def _first_months(nth: int, count: int) -> Time | None:
    return months_time(None, 1, count) if nth == 1 else None


def _first_quarters(nth: int, count: int) -> Time | None:
    return months_time(None, 1, 3 * count) if nth == 1 else None


def _fiscal(time: Time | None) -> Time | None:
    return None if time is None else replace(time, fiscal=True)


def _fiscal_year(year: int) -> Time | None:
    return _fiscal(year_time(year if year > 99 else 2000 + year))


def _fiscal_years(first: int, last: int) -> Time | None:
    return _fiscal(years_time(first, last))


def _fiscal_years_to(first: int, last: int) -> Time | None:
    return _fiscal(years_time(first, last if last > 99 else first - first % 100 + last))


def _fiscal_quarter(quarter: int, year: int) -> Time | None:
    return _fiscal(quarter_time(year, quarter))


_FIRST_OF_LAST_CENTURY = 30  # the '30s to the '90s are of the 1900s, the '00s to the '20s of the 2000s


def _decade(first: int) -> Time | None:
    """ "The 1990's"; the results of 2021 are "2021's"."""
    return decade(first) if first % 10 == 0 else None


BASES = (
    # June 30, 2025; Sept. 30th; June the 5th, 2021
    Rule("MONTH <theday> [ , ] [ of ] <year>", _month_day),
    Rule("MONTH <day>", _month_day, where=is_day_month_here),
    Rule("MONTH [ the ] NTH", _month_day, where=is_day_month_here),
    # 30 June 2025; the 30th of June; 05-Aug-2016; 2020/Sep/23; 2021-07-31
    Rule("<theday> [ of ] MONTH [ , | of ] <year>", _day_month),
    Rule("<theday> MONTH", _day_month, where=is_day_month_here),
    Rule("<theday> of MONTH", _day_month),
    Rule("[ the ] NTH day of MONTH [ [ , | of ] <year> ]", _day_month),
    Rule("<day> ( - MONTH - | / MONTH / ) YEAR", _day_month),
    Rule("YEAR ( / MONTH / | - MONTH - | MONTH ) <day>", day_time),
    Rule("YEAR / NUM / MONTH", lambda year, day, month: day_time(year, month, day)),
    Rule("DATE", day_time),
    Rule("COMPACT", day_time, where=is_uncounted_here),
    Rule("MONTHDAY", _month_day, where=is_day_here),
    # July 13-15, 2025; 13 to 15 July; between 13 and 15 July
    Rule("MONTH <theday> <to> <theday> [ [ , | of ] <year> ]", _month_days),
    Rule(
        "MONTH <theday> [ , <theday> [ , ] ] and <theday> [ [ , | of ] <year> ]",
        _listed_days,
        where=is_list_end_here,
        yields=True,
    ),
    Rule("<theday> ( <to> | and ) <theday> [ of ] MONTH [ [ , | of ] <year> ]", _days_month),
    # June 2025; Sept, 2021; June of last year; 2025-06; June
    Rule("MONTH [ , | of ] <year>", _month_year),
    Rule("MONTH of the ( RELYEAR | THATYEAR )", _month_year),
    Rule("MONTH ( / | - ) YEAR", _month_year),
    Rule("MONTH ' NUM", lambda month, year: month_time(full_year(year), month)),
    Rule("YEAR [ / | - ] MONTH", month_time),
    Rule("YEARMONTH", month_time),
    Rule("MONTH", _month_year, where=is_month_here),
    Rule("MONTH <to> MONTH [ [ , | of ] <year> ]", _months),
    # Q3 2025; 2025 Q3; 3Q25; H1 2021; the third quarter; first-half
    Rule("QUARTER [ of | , | - ] <year>", _quarter_year),
    Rule("<year> [ - ] QUARTER", quarter_time),
    Rule("QUARTERYEAR", _quarter_year),
    Rule("YEARQUARTER", quarter_time),
    Rule("QUARTER ' NUM", lambda quarter, year: quarter_time(full_year(year), quarter)),
    Rule("QUARTER", _quarter_year, where=is_quarter_here),
    # the June quarter; the March 2025 quarter; the second and third quarters
    Rule("<the> MONTH [ - ] quarter [ [ of ] <year> ]", _quarter_ending),
    Rule("<the> MONTH <year> quarter", _quarter_ending),
    Rule("the MONTH half [ [ of ] <year> ]", _half_ending),
    Rule("<the> NTH ( and | to ) <the> NTH quarter", _quarters),
    Rule("QUARTER [ of ] FISCALYEAR", _fiscal_quarter),
    Rule("FISCALQUARTER", _fiscal_quarter),
    Rule("HALF [ of ] FISCALYEAR", lambda half, year: _fiscal(half_time(year, half))),
    Rule("<the> NTH [ - ] quarter", _quarter_year),
    Rule("<the> final quarter", partial(quarter_time, None, 4)),
    Rule("HALF [ of | , | - ] <year>", _half_year),
    Rule("<year> [ - ] HALF", half_time),
    Rule("HALFYEAR", _half_year),
    Rule("YEARHALF", half_time),
    Rule("HALF", _half_year, where=is_half_here),
    Rule("<the> NTH [ - ] half", _half_year),
    Rule("<the> NTH [ - ] <count> [ - ] month", _first_months),
    Rule("<the> NTH [ - ] <count> [ - ] quarter", _first_quarters),
    # "of" and no year behind: the first half of a match, the first two months of a war
    Rule("<the> NTH [ - ] ( quarter | half | <count> month | <count> quarter ) of", nothing),
    # 2025; the year 2025; 2021-2025; 2024/25; FY2024; the 1990s
    Rule("YEAR", year_time, where=is_year_here),
    Rule("<the> ( year | year of | <fullyear> ) YEAR", year_time),
    Rule("YEAR calendar year", year_time),
    Rule("( YEAR | NUM | COUNT ) ad", year_time, where=is_era_here),
    Rule("ad ( YEAR | NUM | COUNT )", year_time, where=is_era_here),
    Rule("<the> spring [ of | , ] YEAR", year_time, where=is_season_here),
    Rule("YEAR s", _decade),
    Rule("the ' TENS", lambda tens: _decade(tens + (2000 if tens < _FIRST_OF_LAST_CENTURY else 1900))),
    Rule("<the> NTH century", century),
    Rule("YEAR - YEAR", years_time),
    Rule("YEAR to YEAR", years_time, where=is_year_range_here),
    Rule("YEARS", years_time),
    Rule("SEASON", _fiscal_years),
    Rule("<the> financial [ year ] SEASON", _fiscal_years),
    Rule("SEASON financial year", _fiscal_years),
    Rule("<the> financial [ year ] YEAR", _fiscal_year),
    Rule("<the> YEAR financial year", _fiscal_year),
    Rule("FISCALYEAR", _fiscal_year),
    Rule("FISCALYEAR ( - | / ) ( NUM | COUNT | YEAR )", _fiscal_years_to),
    Rule("fy [ - ] ( SEASON | YEARS )", _fiscal_years),
    Rule("CALENDARYEAR", year_time),
    Rule("fy [ - ] ( YEAR | NUM )", _fiscal_year),
    Rule("<the> DECADE", decade),
    Rule("the YEAR ' s", _decade),
)


# What stands before a time and bends it; a builder takes the time first, then the rule's own numbers.


def _first_months_of(time: Time, nth: int, count: int) -> Time | None:
    return first_months_of(time, count) if nth == 1 else None


def _first_quarters_of(time: Time, nth: int, count: int) -> Time | None:
    return quarters_of(time, 1, count) if nth == 1 else None


def _last_quarter_of(time: Time, offset: int) -> Time | None:
    """ "The last quarter of 2024", where "last" does not mean the one before this."""
    return quarter_of(time, 4) if offset == -1 else None


def _last_month_of(time: Time, offset: int) -> Time | None:
    months = last_months_of(time, 1) if offset == -1 else None
    return months and replace(months, grain=Grain.MONTH, role=TimeRole.AT)


def _last_week_of(time: Time, offset: int) -> Time | None:
    return last_week_of(time) if offset == -1 else None


def _first_days_of(time: Time, nth: int, count: int) -> Time | None:
    return first_days_of(time, count) if nth == 1 else None


def _months_to(time: Time, *counts: int, times: int = 1) -> Time | None:
    return months_to(time, counts[-1] * times)


def _quarter_to(time: Time, *_: int) -> Time | None:
    return months_to(time, 3)


def _half_to(time: Time, *_: int) -> Time | None:
    return months_to(time, 6)


def _week_to(time: Time) -> Time | None:
    return days_to(time, 7) if time.grain is Grain.DAY else None


def _whole(time: Time) -> Time:
    return replace(time, role=TimeRole.DURING, basis=None)


BEFORE = (
    Rule("<the> ( end | close ) [ of | - | - of - ]", end_of),
    Rule("<the> ( year | month | quarter ) [ - ] end [ of ]", end_of),
    Rule("<the> early [ - | in ]", early_in),
    Rule("<the> mid [ - ]", middle_of),
    Rule("<the> middle of", middle_of),
    Rule("<the> late [ - | in ]", late_in),
    Rule("<the> beginning of", start_of),
    Rule("<the> NTH [ - ] half [ of | in | , ]", half_of),
    Rule("<the> latter half of", partial(half_of, half=2)),
    Rule("<the> NTH [ - ] quarter [ of | in | , ]", quarter_of),
    Rule("<the> NTH ( and | to ) <the> NTH quarter [ of | in ]", quarters_of),
    Rule("<the> final [ - ] quarter [ of ]", partial(quarter_of, quarter=4)),
    Rule("<the> opening quarter [ of ]", partial(quarter_of, quarter=1)),
    Rule("<the> RELQUARTER of", _last_quarter_of),
    Rule("<the> RELMONTH of", _last_month_of),
    Rule("<the> RELWEEK of", _last_week_of),
    Rule("<the> final week of", last_week_of),
    Rule("<the> ( last | final ) day of", partial(last_days_of, count=1)),
    Rule("<the> ( last | final ) <count> day of", last_days_of),
    Rule("<the> NTH [ - ] <count> [ - ] day of", _first_days_of),
    Rule("<the> NTH WEEKDAY ( of | in )", weekday_in),
    Rule("<the> last WEEKDAY ( of | in )", lambda time, weekday: weekday_in(time, 0, weekday)),
    Rule("<the> NTH [ - ] <count> [ - ] month [ of | in | , ]", _first_months_of),
    Rule("<the> NTH [ - ] <count> [ - ] quarter [ of | in | , ]", _first_quarters_of),
    Rule("<the> ( last | final ) <count> month of", last_months_of),
    Rule("<the> NTH month of", month_of),
    Rule("<the> NTH week ( of | in )", week_of),
    Rule("<the> [ full ] year <ended>", partial(months_to, months=12)),
    Rule("<the> financial year <ended>", lambda time: _fiscal(months_to(time, 12))),
    Rule("<the> [ NTH | last | past ] <count> [ - ] month [ period ] <ended>", _months_to),
    Rule("<the> <count> year ( to | ended )", partial(_months_to, times=12)),
    Rule("<the> decade ( to | ended )", partial(months_to, months=120)),
    Rule("<the> [ NTH ] quarter <ended>", _quarter_to),
    Rule("<the> [ NTH ] half <ended>", _half_to),
    Rule("<the> week <ended>", _week_to),
    Rule("earlier [ in ]", earlier_in, relative=True),
    Rule("later [ in ]", later_in, relative=True),
    Rule("<the> full of", _whole),
)


def _as_it_is(time: Time) -> Time:
    return time


# What stands behind one.
AFTER = (
    Rule("' s NTH quarter", quarter_of),
    Rule("' s NTH half", half_of),
    Rule("[ - ] year - end", end_of),
    Rule("( onwards | to date | [ up ] to now | so far | to the present )", _as_it_is, TimeRole.SINCE),
)
