"""How English writes times that point from a document's date or from the statement's own time."""

from __future__ import annotations

from functools import partial

from factcheck.reading.calendar import A_YEAR, unknown_time, year_time
from factcheck.reading.calendar_parts import end_of, middle_of
from factcheck.reading.calendar_relative import (
    Reference,
    coming_days,
    coming_months,
    day_of_month,
    day_of_relative_month,
    days_ago,
    end_of_decade,
    end_of_month,
    end_of_quarter,
    last_month,
    last_weekday,
    month_of_year,
    months_ago,
    next_month,
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
    weekday,
    weekday_of_week,
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
    is_abbreviation,
    is_compared_with,
    is_month_name,
    is_monthless_day_here,
    is_weekday_here,
    never,
)
from factcheck.reading.times_grammar import Build, Rule, Where, basis, nothing, unknown
from factcheck.records import replace
from factcheck.values.time import Basis, Grain, Time, TimeRole

PARTS = {
    "before": "before | earlier",
    "past": "[ the ] past | [ the ] last",
    "next": "[ the ] next | [ the ] coming",
    "same": "[ the ] same ( period | month | quarter | time ) | this time",
    "part": "period | quarter | month | half",
    "unit": "year | month | week | day | decade",
}


def _relative(pattern: str, build: Build, role: TimeRole | None = None, where: Where | None = None) -> Rule:
    return Rule(pattern, build, role, relative=True, where=where)


def _day_of_month(reference: Reference, day: int, month: int) -> Time | None:
    return day_of_relative_month(reference, month, day)


def _so_far(reference: Reference, offset: int) -> Time | None:
    return year_to_date(reference) if offset == 0 else None


def _years_ago(reference: Reference, count: int = 1) -> Time | None:
    return year_ago(reference) if count == 1 else years_ago(reference, count)


def _months_earlier(_: Reference, count: int) -> Time:
    time = unknown_time(Grain.MONTH)
    return replace(time, role=TimeRole.BASIS, basis=Basis.YEAR_EARLIER) if count == 12 else time


def _months_ago(reference: Reference, count: int = 1) -> Time | None:
    return year_ago(reference) if count == 12 else months_ago(reference, count)


def _years_earlier(_: Reference, count: int) -> Time:
    time = unknown_time(Grain.YEAR)
    return replace(time, role=TimeRole.BASIS, basis=Basis.YEAR_EARLIER) if count == 1 else time


BASES = (
    # last year; this quarter; last week; "the year" only in "the end of the year" and its like
    _relative("[ the ] RELYEAR", whole_year),
    _relative("[ the ] RELQUARTER", whole_quarter),
    _relative("[ the ] RELMONTH", whole_month),
    _relative("[ the ] RELWEEK", whole_week),
    Rule("[ the ] THATYEAR", year_time),
    # last October; this May; next June
    _relative("last MONTH", last_month, where=is_month_name),
    _relative("this MONTH", month_of_year, where=is_month_name),
    _relative("next MONTH", next_month, where=is_month_name),
    Rule("the year", partial(year_time, None), where=never),
    _relative("the quarter", partial(relative_quarter, offset=0), where=never),
    _relative("the month", partial(relative_month, offset=0), where=never),
    _relative("the week", partial(relative_week, offset=0), where=never),
    _relative("the year before last", partial(relative_year, offset=-2)),
    Rule("[ the ] year before YEAR", lambda year: year_time(year - 1)),
    Rule(
        "( [ the ] year [ - ] end | [ the ] year ' s end | [ the ] end of year | end - of - year )",
        partial(end_of, A_YEAR),
    ),
    Rule("( [ the ] middle of the year | mid [ - ] year )", partial(middle_of, A_YEAR)),
    _relative("[ the ] end of the decade", end_of_decade),
    _relative("[ the ] quarter [ - ] end", end_of_quarter, TimeRole.AS_OF),
    _relative("[ the ] month [ - ] end", end_of_month, TimeRole.AS_OF),
    _relative("[ the ] end of quarter", end_of_quarter, TimeRole.AS_OF),
    _relative("[ the ] end of month", end_of_month, TimeRole.AS_OF),
    # now; so far; yesterday; on Tuesday; on the 16th; the 20th of next month; the year to date
    _relative("( now | today | so far | thus far | to [ - ] date | at present | at the moment )", now, TimeRole.NOW),
    Rule("( up [ - ] to [ - ] date | so far as | so far from | to date the | to date from | today ' s )", nothing),
    _relative("yesterday", partial(relative_day, offset=-1)),
    _relative("tomorrow", partial(relative_day, offset=1)),
    _relative("WEEKDAY", weekday, where=is_weekday_here),
    _relative("last WEEKDAY", last_weekday),
    _relative("this WEEKDAY", weekday),
    _relative("next WEEKDAY", next_weekday),
    _relative("WEEKDAY [ of ] RELWEEK", lambda reference, day, week: weekday_of_week(reference, week, day)),
    _relative("the NTH", day_of_month, where=is_monthless_day_here),
    _relative("( the NTH | NUM | NTH ) [ of | of the ] RELMONTH", _day_of_month),
    _relative("[ the ] year [ - ] to [ - ] date", year_to_date, TimeRole.SINCE),
    _relative("ytd", year_to_date, TimeRole.SINCE),
    _relative("so far RELYEAR", _so_far),
    _relative("RELYEAR so far", _so_far),
    # two years ago; in the past three years; recent months; the next five years
    _relative("( a year | COUNT year | NUM year ) ago", _years_ago),
    _relative("( a month | COUNT month | NUM month ) ago", _months_ago),
    _relative("( a week | COUNT week | NUM week ) ago", lambda reference, count=1: weeks_ago(reference, count)),
    _relative("( a day | COUNT day | NUM day ) ago", lambda reference, count=1: days_ago(reference, count)),
    _relative("( a decade | COUNT decade ) ago", lambda reference, count=1: years_ago(reference, 10 * count)),
    _relative("<past> <count> year", scaled(past_months, 12)),
    _relative("<past> <count> quarter", scaled(past_months, 3)),
    _relative("<past> <count> month", past_months),
    _relative("<past> <count> week", scaled(past_days, 7)),
    _relative("<past> <count> day", past_days),
    _relative("<past> <count> decade", scaled(past_months, 120)),
    _relative("<past> decade", partial(past_months, count=120)),
    _relative("[ the ] past year", partial(past_months, count=12)),
    _relative("[ the ] past quarter", partial(past_months, count=3)),
    _relative("[ the ] past month", partial(past_months, count=1)),
    _relative("[ the ] past week", partial(past_days, count=7)),
    _relative("<next> <count> year", scaled(coming_months, 12)),
    _relative("<next> <count> quarter", scaled(coming_months, 3)),
    _relative("<next> <count> month", coming_months),
    _relative("<next> <count> week", scaled(coming_days, 7)),
    _relative("<next> <count> day", coming_days),
    unknown("( <past> few | <next> few | recent | the coming ) <unit>", Grain.SPAN, TimeRole.DURING),
    # a year earlier; the same period of 2020; the month before; year on year
    basis("a year <before>", Basis.YEAR_EARLIER, Grain.YEAR),
    Rule("a year before ( the | a )", nothing),
    _relative("<count> year <before>", _years_earlier),
    _relative("<count> month <before>", _months_earlier),
    unknown("[ the ] previous <count> ( year | quarter | month | week | day )", Grain.SPAN, TimeRole.DURING),
    basis("[ the ] year - ( earlier | ago ) [ <part> ]", Basis.YEAR_EARLIER, Grain.YEAR),
    basis("[ the ] previous - year <part>", Basis.YEAR_EARLIER, Grain.YEAR),
    basis("<same> [ of | in ] ( a year <before> | a year ago | the year before )", Basis.YEAR_EARLIER, Grain.SPAN),
    basis("<same> [ of | in ] [ the ] RELYEAR", Basis.YEAR_EARLIER, Grain.SPAN),
    Rule("<same> ( of | in ) YEAR", year_time, TimeRole.BASIS, Basis.NAMED),
    unknown("the same period", Grain.SPAN, TimeRole.DURING),
    basis("the year <before>", Basis.PREVIOUS_YEAR, Grain.YEAR, is_compared_with),
    basis("( the | a ) month <before>", Basis.PREVIOUS_PERIOD, Grain.MONTH, is_compared_with),
    basis("( the | a ) week <before>", Basis.PREVIOUS_PERIOD, Grain.SPAN, is_compared_with),
    basis("( the | a ) quarter <before>", Basis.PREVIOUS_PERIOD, Grain.QUARTER, is_compared_with),
    basis("( year - on - year | year on year | year - over - year | year over year )", Basis.YEAR_EARLIER, Grain.YEAR),
    basis("( y / y | y - o - y | yoy | on the year | on year )", Basis.YEAR_EARLIER, Grain.YEAR),
    basis("( month - on - month | month on month | month - over - month )", Basis.PREVIOUS_PERIOD, Grain.MONTH),
    basis("( month over month | m / m | m - o - m | on the month )", Basis.PREVIOUS_PERIOD, Grain.MONTH),
    basis("mom", Basis.PREVIOUS_PERIOD, Grain.MONTH, is_abbreviation),
    basis("( quarter - on - quarter | quarter on quarter )", Basis.PREVIOUS_PERIOD, Grain.QUARTER),
    basis("( quarter - over - quarter | quarter over quarter )", Basis.PREVIOUS_PERIOD, Grain.QUARTER),
    basis("( q / q | q - o - q | qoq | on the quarter )", Basis.PREVIOUS_PERIOD, Grain.QUARTER),
    basis("( week - on - week | week on week | week over week )", Basis.PREVIOUS_PERIOD, Grain.SPAN),
    basis("wow", Basis.PREVIOUS_PERIOD, Grain.SPAN, is_abbreviation),
)
