"""How English writes times: the rules over the tokens of `times_tokens`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from factcheck.reading.calendar import (
    day_time,
    half_time,
    month_time,
    months_time,
    months_to,
    quarter_time,
    unknown_time,
    year_time,
    years_time,
)
from factcheck.reading.calendar_parts import (
    EARLY,
    LATE,
    MID,
    decade_part,
    end_of,
    first_months_of,
    half_of,
    last_months_of,
    month_of,
    quarter_of,
    quarters_of,
    start_of,
    third_of,
    week_of,
)
from factcheck.reading.calendar_relative import (
    Reference,
    coming_days,
    coming_months,
    day_of_month,
    day_of_relative_month,
    days_ago,
    end_of_month,
    end_of_quarter,
    end_of_year,
    last_weekday,
    months_ago,
    next_weekday,
    now,
    past_days,
    past_months,
    relative_day,
    relative_month,
    relative_quarter,
    relative_week,
    relative_year,
    scaled,
    unresolved,
    weekday,
    weeks_ago,
    whole_month,
    whole_quarter,
    whole_week,
    whole_year,
    year_ago,
    year_to_date,
    years_ago,
)
from factcheck.reading.times_context import (
    is_compared_with,
    is_day_here,
    is_month_here,
    is_year_here,
    is_year_range_here,
    never,
)
from factcheck.reading.times_grammar import Rule
from factcheck.values.time import Basis, Grain, Time, TimeRole

PARTS = {
    "year": "YEAR | RELYEAR | THATYEAR",
    "month": "MONTH | MONTH .",
    "anymonth": "MONTH | MONTH . | MAYBEMONTH | MAYBEMONTH .",
    "day": "NUM | SHORT | ORD",
    "theday": "NUM | SHORT | ORD | the ORD | the NUM | NTH | the NTH",
    "nth": "NTH | ORD",
    "count": "NUM | COUNT",
    "to": "to | - | through | until",
    "ended": "to | ended | ending | through",
    "before": "before | earlier",
    "the": "[ the ]",
}


def _month_day(month: int, day: int, year: int | None = None) -> Time | None:
    return day_time(year, month, day)


def _day_month(day: int, month: int, year: int | None = None) -> Time | None:
    return day_time(year, month, day)


def _month_year(month: int, year: int | None = None) -> Time | None:
    return month_time(year, month)


def _quarter_year(quarter: int, year: int | None = None) -> Time | None:
    return quarter_time(year, quarter)


def _half_year(half: int, year: int | None = None) -> Time | None:
    return half_time(year, half)


def _days(month: int, first: int, last: int, year: int | None = None) -> Time | None:
    """Days of one month, from one to another."""
    start, end = day_time(year, month, first), day_time(year, month, last)
    if start is None or end is None or first >= last:
        return None
    return replace(start, last=end.last, grain=Grain.SPAN, role=TimeRole.DURING)


def _days_of(first: int, last: int, month: int, year: int | None = None) -> Time | None:
    return _days(month, first, last, year)


def _fiscal(time: Time | None) -> Time | None:
    return None if time is None else replace(time, fiscal=True)


def _fiscal_year(year: int) -> Time | None:
    return _fiscal(year_time(year))


def _fiscal_years(first: int, last: int) -> Time | None:
    return _fiscal(years_time(first, last))


def _fiscal_quarter(quarter: int, year: int) -> Time | None:
    return _fiscal(quarter_time(year, quarter))


def _short_fiscal_year(year: int) -> Time | None:
    return _fiscal(year_time(year if year > 99 else 2000 + year))


def _first_months(nth: int, count: int) -> Time | None:
    return months_time(None, 1, count) if nth == 1 else None


def _first_quarters(nth: int, count: int) -> Time | None:
    return months_time(None, 1, 3 * count) if nth == 1 else None


def _nothing(*_: object) -> None:
    """Rows that look like a time and are none ("up to date", "the first half of the match")."""


# ---- what bends a time from the left


def _half(time: Time, nth: int) -> Time | None:
    return half_of(time, nth) if nth <= 2 else None


def _first_months_of(time: Time, nth: int, count: int) -> Time | None:
    return first_months_of(time, count) if nth == 1 else None


def _first_quarters_of(time: Time, nth: int, count: int) -> Time | None:
    return quarters_of(time, count) if nth == 1 else None


def _last_quarter_of(time: Time, offset: int) -> Time | None:
    return quarter_of(time, 4) if offset == -1 else None


def _last_month_of(time: Time, offset: int) -> Time | None:
    return month_of(last_months_of(time, 1) or time, 1) if offset == -1 and time.grain is not Grain.MONTH else None


def _third(third: int) -> partial[Time | None]:
    return partial(third_of, third=third)


def _months_to(time: Time, *counts: int, times: int = 1) -> Time | None:
    return months_to(time, counts[-1] * times)


def _span_to(months: int) -> partial[Time | None]:
    return partial(_fixed_span, months)


def _fixed_span(months: int, time: Time, *_: int) -> Time | None:
    return months_to(time, months)


def _fiscal_year_to(time: Time, *_: int) -> Time | None:
    return _fiscal(months_to(time, 12))


def _within(time: Time) -> Time | None:
    """Some time in a relative period ("earlier this year")."""
    return replace(time, role=TimeRole.AT, basis=None) if time.grain is not Grain.DAY else None


def _same_period(year: int) -> Time | None:
    time = year_time(year)
    return None if time is None else replace(time, grain=Grain.SPAN)


def _same_period_of(_: Reference, offset: int) -> Time | None:
    return unknown_time(Grain.SPAN) if offset == -1 else None


def _year_before(year: int) -> Time | None:
    return year_time(year - 1)


def _unknown(grain: Grain) -> partial[Time]:
    return partial(_unknown_time, grain)


def _unknown_time(grain: Grain, *_: object) -> Time:
    return unknown_time(grain)


_past_years, _past_quarters = scaled(past_months, 12), scaled(past_months, 3)
_past_decades, _past_weeks = scaled(past_months, 120), scaled(past_days, 7)
_coming_years, _coming_quarters = scaled(coming_months, 12), scaled(coming_months, 3)
_recent = unresolved(Grain.SPAN, TimeRole.DURING)


def _one(build: Callable[..., Time | None], count: int) -> Callable[[Reference], Time | None]:
    """A relative builder with its count given by the words ("the past year")."""

    def build_one(reference: Reference) -> Time | None:
        return build(reference, count)

    return build_one


def _year_month_day(year: int, month: int, day: int) -> Time | None:
    return day_time(year, month, day)


def _day_of_month(reference: Reference, day: int, month: int) -> Time | None:
    return day_of_relative_month(reference, month, day)


def _so_far(reference: Reference, offset: int) -> Time | None:
    return year_to_date(reference) if offset == 0 else None


def _years_ago(reference: Reference, count: int = 1) -> Time | None:
    return year_ago(reference) if count == 1 else years_ago(reference, count)


def _earlier(_: Reference, count: int = 1) -> Time | None:
    return replace(unknown_time(Grain.YEAR), basis=Basis.YEAR_EARLIER if count == 1 else Basis.NAMED)


def _whole(time: Time) -> Time:
    return replace(time, role=TimeRole.DURING, basis=None)


def _same(time: Time) -> Time:
    return time


def _so_far_in(time: Time) -> Time | None:
    return time if time.relative and time.grain is Grain.YEAR else None


BASES = (
    # June 30, 2025; Sept. 30th; June the 5th, 2021
    Rule("<anymonth> <day> [ , ] <year>", _month_day),
    Rule("<anymonth> ( the ORD | NTH | the NTH ) [ , ] [ of ] <year>", _month_day),
    Rule("<month> <day>", _month_day),
    Rule("MONTH ( the ORD | NTH | the NTH )", _month_day),
    Rule("MAYBEMONTH ORD", _month_day),
    # 30 June 2025; the 30th of June; 05-Aug-2016; 2020/Sep/23
    Rule("<day> [ of ] <anymonth> [ , ] [ of ] <year>", _day_month),
    Rule("( the ORD | the NTH | NTH ) [ day ] of <anymonth> [ , ] [ of ] <year>", _day_month),
    Rule("( the ORD | the NTH | NTH ) [ day ] of ( MONTH | MAYBEMONTH )", _day_month),
    Rule("the ORD MONTH", _day_month),
    Rule("the ORD <month> [ , ] <year>", _day_month),
    Rule("<day> MONTH", _day_month),
    Rule("<day> of ( MONTH | MAYBEMONTH )", _day_month),
    Rule("<day> ( - MONTH - | / MONTH / ) YEAR", _day_month),
    Rule("YEAR ( / MONTH / | - MONTH - ) <day>", _year_month_day),
    Rule("YEAR MONTH <day>", _year_month_day),
    Rule("DATE", day_time),
    # July 13-15, 2025; 13 to 15 July
    Rule("<month> <theday> <to> <theday> [ [ , ] <year> ]", _days),
    Rule("<theday> ( <to> | and ) <theday> [ of ] <month> [ , ] <year>", _days_of),
    Rule("<theday> ( <to> | and ) <theday> [ of ] MONTH", _days_of),
    # June 2025; Sept. 2021; 2025-06; June of last year; June
    Rule("<anymonth> [ of ] [ , ] <year>", _month_year),
    Rule("MONTH ( / | - ) YEAR", _month_year),
    Rule("YEAR MONTH", month_time),
    Rule("YEARMONTH", month_time),
    Rule("MONTH", _month_year),
    Rule("MAYBEMONTH", _month_year, where=is_month_here),
    # Q3 2025; 2025 Q3; 3Q25; H1 2021; the third quarter; first-half
    Rule("QUARTER [ of | , | - ] <year>", _quarter_year),
    Rule("<year> [ - ] QUARTER", quarter_time),
    Rule("QUARTERYEAR", _quarter_year),
    Rule("YEARQUARTER", quarter_time),
    Rule("QUARTER", _quarter_year),
    Rule("QUARTER of FISCAL", _fiscal_quarter),
    Rule("FISCALQUARTER", _fiscal_quarter),
    Rule("<the> <nth> [ - ] quarter", _quarter_year),
    Rule("<the> <nth> [ - ] quarter of", _nothing),
    Rule("HALF [ of | , | - ] <year>", _half_year),
    Rule("<year> [ - ] HALF", half_time),
    Rule("HALFYEAR", _half_year),
    Rule("YEARHALF", half_time),
    Rule("HALF", _half_year),
    Rule("<the> NTH [ - ] half", _half_year),
    Rule("<the> NTH [ - ] half of", _nothing),
    Rule("<the> latter half of", _nothing),
    Rule("<the> NTH [ - ] <count> [ - ] month", _first_months),
    Rule("<the> NTH <count> month of", _nothing),
    Rule("<the> NTH [ - ] <count> [ - ] quarter", _first_quarters),
    Rule("<the> NTH <count> quarter of", _nothing),
    # 2025; 2021-2025; 2024/25; FY2024; the 1990s
    Rule("YEAR", year_time, where=is_year_here),
    Rule("<the> year [ of ] YEAR", year_time),
    Rule("[ calendar | full - year | full year ] YEAR ad", year_time),
    Rule("( calendar | calendar year | full - year | full year ) YEAR", year_time),
    Rule("YEAR calendar year", year_time),
    Rule("YEAR - YEAR", years_time),
    Rule("YEAR ( to | through | until ) YEAR", years_time, where=is_year_range_here),
    Rule("YEARS", years_time),
    Rule("SEASON", _fiscal_years),
    Rule("<the> financial [ year ] SEASON", _fiscal_years),
    Rule("SEASON financial year", _fiscal_years),
    Rule("<the> financial [ year ] YEAR", _fiscal_year),
    Rule("<the> YEAR financial [ year ]", _fiscal_year),
    Rule("FISCAL", _fiscal_year),
    Rule("fy [ - ] YEAR", _fiscal_year),
    Rule("fy ( NUM | SHORT )", _short_fiscal_year),
    Rule("<the> DECADE", decade_part),
    # last year; this quarter; last week; the year (only in "the end of the year")
    Rule("<the> RELYEAR", whole_year, relative=True),
    Rule("THATYEAR", year_time),
    Rule("<the> RELQUARTER", whole_quarter, relative=True),
    Rule("<the> RELMONTH", whole_month, relative=True),
    Rule("<the> RELWEEK", whole_week, relative=True),
    Rule("the year", _one(relative_year, 0), relative=True, where=never),
    Rule("the quarter", _one(relative_quarter, 0), relative=True, where=never),
    Rule("the month", _one(relative_month, 0), relative=True, where=never),
    Rule("the week", _one(relative_week, 0), relative=True, where=never),
    Rule("the year before last", _one(relative_year, -2), relative=True),
    Rule("<the> year before YEAR", _year_before),
    Rule("<the> year [ - ] end", end_of_year, TimeRole.AS_OF, relative=True),
    Rule("<the> quarter [ - ] end", end_of_quarter, TimeRole.AS_OF, relative=True),
    Rule("<the> month [ - ] end", end_of_month, TimeRole.AS_OF, relative=True),
    # today; yesterday; on Tuesday; the 16th; the 20th of next month
    Rule(
        "( today | now | currently | so far | thus far | to date | at present | at the moment | up to now | until now )",
        now,
        TimeRole.NOW,
        relative=True,
    ),
    Rule("( up [ - ] to [ - ] date | so far as | so far from )", _nothing),
    Rule("yesterday", _one(relative_day, -1), relative=True),
    Rule("tomorrow", _one(relative_day, 1), relative=True),
    Rule("WEEKDAY", weekday, relative=True),
    Rule("last WEEKDAY", last_weekday, relative=True),
    Rule("this WEEKDAY", weekday, relative=True),
    Rule("next WEEKDAY", next_weekday, relative=True),
    Rule("the ORD", day_of_month, relative=True, where=is_day_here),
    Rule("( the ORD | NUM | ORD ) [ day ] [ of ] RELMONTH", _day_of_month, relative=True),
    Rule("<the> year [ - ] to [ - ] date", year_to_date, TimeRole.SINCE, relative=True),
    Rule("ytd", year_to_date, TimeRole.SINCE, relative=True),
    Rule("so far RELYEAR", _so_far, relative=True),
    # two years ago; in the past three years; recent months
    Rule("( a | COUNT ) year ago", _years_ago, relative=True),
    Rule("<count> year ago", years_ago, relative=True),
    Rule("a month ago", _one(months_ago, 1), relative=True),
    Rule("<count> month ago", months_ago, relative=True),
    Rule("a week ago", _one(weeks_ago, 1), relative=True),
    Rule("<count> week ago", weeks_ago, relative=True),
    Rule("a day ago", _one(days_ago, 1), relative=True),
    Rule("<count> day ago", days_ago, relative=True),
    Rule("<count> year <before>", _unknown(Grain.YEAR), relative=True),
    Rule("<count> month <before>", _unknown(Grain.MONTH), relative=True),
    Rule("<the> ( past | last ) <count> year", _past_years, relative=True),
    Rule("<the> ( past | last ) <count> quarter", _past_quarters, relative=True),
    Rule("<the> ( past | last ) <count> month", past_months, relative=True),
    Rule("<the> ( past | last ) <count> week", _past_weeks, relative=True),
    Rule("<the> ( past | last ) <count> day", past_days, relative=True),
    Rule("<the> ( past | last ) <count> decade", _past_decades, relative=True),
    Rule("<the> ( past | last ) decade", _one(past_months, 120), relative=True),
    Rule("<the> past year", _one(past_months, 12), relative=True),
    Rule("<the> past quarter", _one(past_months, 3), relative=True),
    Rule("<the> past month", _one(past_months, 1), relative=True),
    Rule("<the> past week", _one(past_days, 7), relative=True),
    Rule(
        "<the> ( past | last | recent | next | coming ) [ few ] ( year | month | week | day | decade )",
        _recent,
        TimeRole.DURING,
        relative=True,
    ),
    Rule("<the> ( next | coming ) <count> year", _coming_years, relative=True),
    Rule("<the> ( next | coming ) <count> quarter", _coming_quarters, relative=True),
    Rule("<the> ( next | coming ) <count> month", coming_months, relative=True),
    Rule("<the> ( next | coming ) <count> day", coming_days, relative=True),
    # a year earlier; year on year; the same period of 2020; the previous month
    Rule("( a | COUNT ) year <before>", _earlier, TimeRole.BASIS, relative=True),
    Rule("( a year before the | a year before a )", _nothing),
    Rule("a year ago", year_ago, relative=True),
    Rule(
        "<the> year - ( earlier | ago ) [ period | quarter | month | level | half ]",
        _unknown(Grain.YEAR),
        TimeRole.BASIS,
        Basis.YEAR_EARLIER,
        relative=True,
    ),
    Rule(
        "<the> ( same | corresponding ) ( period | month | quarter | half | day | week ) [ of | in ] ( a year <before> | a year ago | the year before )",
        _unknown(Grain.SPAN),
        TimeRole.BASIS,
        Basis.YEAR_EARLIER,
        relative=True,
    ),
    Rule(
        "<the> ( same | corresponding ) ( period | month | quarter | half | day | week ) [ of | in ] [ the ] RELYEAR",
        _same_period_of,
        TimeRole.BASIS,
        Basis.YEAR_EARLIER,
        relative=True,
    ),
    Rule(
        "<the> ( same | corresponding ) ( period | month | quarter | half | day | week ) ( of | in ) YEAR",
        _same_period,
        TimeRole.BASIS,
        Basis.NAMED,
    ),
    Rule("the ( same | corresponding ) period", _unknown(Grain.SPAN), TimeRole.DURING, relative=True),
    Rule(
        "the year <before>",
        _unknown(Grain.YEAR),
        TimeRole.BASIS,
        Basis.PREVIOUS_YEAR,
        relative=True,
        where=is_compared_with,
    ),
    Rule(
        "the month <before>",
        _unknown(Grain.MONTH),
        TimeRole.BASIS,
        Basis.PREVIOUS_PERIOD,
        relative=True,
        where=is_compared_with,
    ),
    Rule(
        "the quarter <before>",
        _unknown(Grain.QUARTER),
        TimeRole.BASIS,
        Basis.PREVIOUS_PERIOD,
        relative=True,
        where=is_compared_with,
    ),
    Rule(
        "( a month <before> | a month ago )",
        _unknown(Grain.MONTH),
        TimeRole.BASIS,
        Basis.PREVIOUS_PERIOD,
        relative=True,
        where=is_compared_with,
    ),
    Rule(
        "( a quarter <before> | a quarter ago )",
        _unknown(Grain.QUARTER),
        TimeRole.BASIS,
        Basis.PREVIOUS_PERIOD,
        relative=True,
        where=is_compared_with,
    ),
    Rule(
        "( year - on - year | year on year | year - over - year | year over year | y / y | y - o - y | yoy | on the year | on year )",
        _unknown(Grain.YEAR),
        TimeRole.BASIS,
        Basis.YEAR_EARLIER,
        relative=True,
    ),
    Rule(
        "( month - on - month | month on month | month - over - month | month over month | m / m | m - o - m | mom | on the month | on month )",
        _unknown(Grain.MONTH),
        TimeRole.BASIS,
        Basis.PREVIOUS_PERIOD,
        relative=True,
    ),
    Rule(
        "( quarter - on - quarter | quarter on quarter | quarter - over - quarter | quarter over quarter | q / q | q - o - q | qoq | on the quarter )",
        _unknown(Grain.QUARTER),
        TimeRole.BASIS,
        Basis.PREVIOUS_PERIOD,
        relative=True,
    ),
    Rule(
        "( week - on - week | week on week | week over week | wow | on the week )",
        _unknown(Grain.SPAN),
        TimeRole.BASIS,
        Basis.PREVIOUS_PERIOD,
        relative=True,
    ),
)

# What stands before a time and bends it.
BEFORE = (
    Rule("<the> ( end | close ) [ of | - ]", end_of, TimeRole.AS_OF),
    Rule("<the> ( year | month | quarter ) [ - ] end [ of ]", end_of, TimeRole.AS_OF),
    Rule("early [ - | in ]", _third(EARLY)),
    Rule("<the> early", _third(EARLY)),
    Rule("( mid | the mid | <the> middle of ) [ - ]", _third(MID)),
    Rule("( late | the late ) [ - | in ]", _third(LATE)),
    Rule("<the> beginning of", start_of),
    Rule("<the> NTH [ - ] half [ of | in | , ]", _half),
    Rule("<the> latter half of", partial(half_of, half=2)),
    Rule("<the> <nth> [ - ] quarter [ of | in | , ]", quarter_of),
    Rule("<the> final [ - ] quarter [ of ]", partial(quarter_of, quarter=4)),
    Rule("<the> RELQUARTER of", _last_quarter_of),
    Rule("<the> RELMONTH of", _last_month_of),
    Rule("<the> opening quarter [ of ]", partial(quarter_of, quarter=1)),
    Rule("<the> NTH [ - ] <count> [ - ] month [ of | in | , ]", _first_months_of),
    Rule("<the> NTH [ - ] <count> [ - ] quarter [ of | in | , ]", _first_quarters_of),
    Rule("<the> ( last | final ) <count> month of", last_months_of),
    Rule("<the> <nth> month of", month_of),
    Rule("<the> <nth> week ( of | in )", week_of),
    Rule("<the> [ full ] year <ended>", _span_to(12)),
    Rule("<the> financial year <ended>", _fiscal_year_to),
    Rule("<the> [ NTH | last | past ] <count> [ - ] month [ period ] <ended>", _months_to),
    Rule("<the> <count> year ( to | ended )", partial(_months_to, times=12)),
    Rule("<the> [ <nth> ] quarter <ended>", _span_to(3)),
    Rule("<the> [ <nth> ] half <ended>", _span_to(6)),
    Rule("( earlier | later ) [ in ]", _within),
    Rule("<the> whole of", _whole),
)

# What stands behind one.
AFTER = (
    Rule("' s <nth> quarter", quarter_of),
    Rule("' s NTH half", _half),
    Rule("[ - ] year - end", end_of, TimeRole.AS_OF),
    Rule("onwards", _same, TimeRole.SINCE),
    Rule("so far", _so_far_in, TimeRole.SINCE),
)
