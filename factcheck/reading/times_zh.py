"""How Chinese writes times: the rules over the tokens of `times_tokens`."""

from __future__ import annotations

from functools import partial

from factcheck.reading.calendar import (
    A_YEAR,
    day_time,
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
    half_of,
    late_in,
    middle_of,
    quarter_of,
    start_of,
)
from factcheck.reading.calendar_relative import (
    Reference,
    coming_months,
    day_of_month,
    day_of_relative_month,
    days_ago,
    end_of_month,
    months_ago,
    now,
    past_days,
    past_months,
    relative_day,
    scaled,
    weekday,
    weekday_of_week,
    weeks_ago,
    years_ago,
)
from factcheck.reading.times_context import is_change_here, is_chinese_day_here, is_short_year_here, never, opens_clause
from factcheck.reading.times_grammar import Rule, basis, nothing, unknown
from factcheck.reading.times_tokens import full_year
from factcheck.records import replace
from factcheck.values.time import Basis, Grain, Time, TimeRole

PARTS = {
    "count": "NUM | COUNT",
    "年": "YEAR 年 | SHORT 年 | RELYEAR | THATYEAR",
    "至": "- | 到",
    "前": "前 | 头",
    "季": "[ 第 ] NUM 季度",
    "个季": "[ 个 ] 季度 | 个季度",
}

_PLAN_START, _FIRST_COMPUTED_PLAN = 1951, 6  # the sixth plan began in 1981; the n-th in 1951 + 5n


def _day(year: int | None, month: int, day: int) -> Time | None:
    return day_time(_full(year), month, day)


def _yearless_day(month: int, day: int) -> Time | None:
    return day_time(None, month, day)


def _month(year: int | None, month: int) -> Time | None:
    return month_time(_full(year), month)


def _months(year: int | None, first: int, last: int) -> Time | None:
    return months_time(_full(year), first, last) if first < last else None


def _two_months(year: int | None, first: int, last: int) -> Time | None:
    """Two months that follow one another, as one stretch: 7、8月."""
    return _months(year, first, last) if last == first + 1 else None


def _two_years(first: int, last: int) -> Time | None:
    return years_time(first, last) if last == first + 1 else None


def _two_quarters(year: int | None, first: int, last: int) -> Time | None:
    return _quarters_from(year, first, last) if last == first + 1 else None


def _quarter(year: int | None, quarter: int) -> Time | None:
    return quarter_time(_full(year), quarter)


def _quarters_from(year: int | None, first: int, last: int) -> Time | None:
    return months_time(_full(year), 3 * first - 2, 3 * last) if first < last else None


def _quarters(year: int | None, count: int) -> Time | None:
    return months_time(_full(year), 1, 3 * count)


def _first_months(year: int | None, count: int) -> Time | None:
    return months_time(_full(year), 1, count)


def _last_months(year: int | None, count: int) -> Time | None:
    return months_time(_full(year), 13 - count, 12)


def _half(half: int, year: int | None = None) -> Time | None:
    return half_time(_full(year), half)


def _year(year: int | None) -> Time | None:
    return year_time(_full(year))


def _full(year: int | None) -> int | None:
    """A year of two figures in full: 08年, 98年."""
    return None if year is None else full_year(year)


def _days(year: int | None, month: int, first: int, last: int) -> Time | None:
    """Days of one month, from one to another."""
    start, end = _day(year, month, first), _day(year, month, last)
    if start is None or end is None or first >= last:
        return None
    return replace(start, last=end.last, grain=Grain.SPAN, role=TimeRole.DURING)


def _fiscal(year: int, last: int | None = None) -> Time | None:
    time = years_time(year, last or year)
    return None if time is None else replace(time, fiscal=True)


def _plan(number: int) -> Time | None:
    """The years of a five-year plan: 十四五 is 2021 to 2025."""
    first = _PLAN_START + 5 * number
    return years_time(first, first + 4) if number >= _FIRST_COMPUTED_PLAN else None


def _quoted_plan(value: int) -> Time | None:
    """Plans whose names are other numbers without the quotes: “九五” is the ninth, “十五” the tenth."""
    number, five = (10, 5) if value == 15 else divmod(value, 10)
    return _plan(number) if five == 5 else None


def _decade(first: int) -> Time | None:
    return decade(first) if first % 10 == 0 else None


def _century_decade(century: int, first: int) -> Time | None:
    return decade((century - 1) * 100 + first) if 15 <= century <= 22 and first % 10 == 0 and first < 100 else None


def _year_half(year: int | None, half: int) -> Time | None:
    return half_time(_full(year), half)


def _week_day(reference: Reference, week: int, day: int) -> Time | None:
    return weekday_of_week(reference, week, day - 1) if 1 <= day <= 7 else None


def _fiscal_quarter(time: Time, quarter: int) -> Time | None:
    return quarter_of(time, quarter) if time.fiscal else None


def _is_decade(time: Time) -> bool:
    return time.grain is Grain.SPAN and time.role is TimeRole.AT


def _early_in_decade(time: Time) -> Time | None:
    return early_in(time) if _is_decade(time) else None


def _middle_of_decade(time: Time) -> Time | None:
    return middle_of(time) if _is_decade(time) else None


def _late_in_decade(time: Time) -> Time | None:
    return late_in(time) if _is_decade(time) else None


def _role_only(time: Time) -> Time:
    return time


def _whole(time: Time) -> Time | None:
    return replace(time, role=TimeRole.DURING, basis=None) if time.grain is Grain.YEAR else None


BASES = (
    # 2025年6月30日; 6月30日; 3月1号; 1月3
    Rule("<年> NUM 月 NUM [ 日 ]", _day),
    Rule("NUM 月 NUM [ 日 ]", _yearless_day),
    Rule("<年> NUM 月 NUM [ 日 ] <至> NUM 日", _days),
    Rule("NUM 月 NUM [ 日 ] <至> NUM 日", partial(_days, None)),
    # 2025年6月; 6月; 1-10月; 1月至10月
    Rule("<年> NUM 月", _month),
    Rule("NUM 月", partial(_month, None)),
    Rule("<年> NUM [ 月 ] <至> NUM 月", _months),
    Rule("NUM [ 月 ] <至> NUM 月", partial(_months, None)),
    Rule("<年> NUM 、 NUM 月", _two_months),
    Rule("NUM 、 NUM 月", partial(_two_months, None)),
    Rule("<年> [ 的 ] 第 NUM 个月", _month),
    # 2025年二季度; 前三季度; 前10个月; 上半年; 2025年H1
    Rule("<年> <季>", _quarter),
    Rule("<年> [ 第 ] NUM <至> <季>", _quarters_from),
    Rule("[ 第 ] NUM <至> <季>", partial(_quarters_from, None)),
    Rule("<年> [ 第 ] NUM 、 <季>", _two_quarters),
    Rule("[ 第 ] NUM 、 <季>", partial(_two_quarters, None)),
    Rule("<季>", partial(_quarter, None)),
    Rule("<年> 首季", partial(quarter_time, quarter=1)),
    Rule("首季", partial(quarter_time, None, 1)),
    Rule("<年> QUARTER", _quarter),
    Rule("<年> HALF", _year_half),
    Rule("<年> [ 的 ] <前> NUM <个季>", _quarters),
    Rule("<前> NUM <个季>", partial(_quarters, None)),
    Rule("<年> [ 的 ] <前> NUM ( 个月 | 月 )", _first_months),
    Rule("<前> NUM 个月", partial(_first_months, None)),
    Rule("前 NUM 月", partial(_first_months, None), where=opens_clause),
    Rule("<年> [ 的 ] ( 后 | 最后 ) NUM 个月", _last_months),
    Rule("<年> [ 的 ] 上半年", partial(_half, 1)),
    Rule("<年> [ 的 ] 下半年", partial(_half, 2)),
    Rule("YEAR 上半年", partial(_half, 1)),
    Rule("YEAR 下半年", partial(_half, 2)),
    Rule("上半年", partial(_half, 1)),
    Rule("下半年", partial(_half, 2)),
    # 2025年; 2021—2025年; 2024财年; “十四五”期间; 90年代; 全年
    Rule("YEAR 年", _year),
    Rule("SHORT 年", _year, where=is_short_year_here),
    Rule("SHORT 年 ( 后 | 之后 | 以来 )", nothing),
    Rule("YEAR [ 年 ] <至> YEAR 年", years_time),
    Rule("YEAR 、 YEAR 年", _two_years),
    Rule("YEARS 年", years_time),
    Rule("YEAR 财年", _fiscal),
    Rule("YEAR 年 财年", _fiscal),
    Rule("( YEAR [ 年 ] <至> YEAR | SEASON | YEARS ) ( 年 | 财年 )", _fiscal),
    Rule("[ “ ] PLAN [ ” ] 期间", _plan, TimeRole.DURING),
    Rule("[ “ ] PLAN [ ” ]", _plan, where=never),
    Rule("“ ( NUM | SHORT ) ” 期间", _quoted_plan, TimeRole.DURING),
    Rule("YEAR 年代", _decade),
    Rule("NUM 世纪", century),
    Rule("上世纪", partial(century, 20)),
    Rule("本世纪", partial(century, 21)),
    Rule("公元 ( NUM | COUNT | YEAR ) 年", year_time),
    Rule("[ 上世纪 ] ( NUM | COUNT | SHORT ) 年代", partial(_century_decade, 20)),
    Rule("NUM 世纪 ( NUM | COUNT | SHORT ) 年代", _century_decade),
    Rule("<年> 全年", year_time),
    Rule("全年", partial(year_time, None)),
    # 目前; 昨日; 周二; 29日; 本月9日; 年初
    Rule("目前", now, TimeRole.NOW, relative=True),
    Rule("至今", now, TimeRole.NOW, relative=True),
    Rule("RELDAY", relative_day, relative=True),
    Rule("WEEKDAY", weekday, relative=True),
    Rule("RELWEEK NUM", _week_day, relative=True),
    Rule("NUM 日", day_of_month, relative=True, where=is_chinese_day_here),
    Rule("RELMONTH NUM 日", day_of_relative_month, relative=True),
    Rule("年 初", partial(start_of, A_YEAR)),
    Rule("年 中", partial(middle_of, A_YEAR)),
    Rule("年 末", partial(end_of, A_YEAR)),
    Rule("月 末", end_of_month, TimeRole.AS_OF, relative=True),
    # 两年前; 近三年; 未来五年
    Rule("( <count> | SHORT ) 年 ( 前 | 之前 )", years_ago, relative=True),
    Rule("<count> 个月 ( 前 | 之前 )", months_ago, relative=True),
    Rule("<count> 周 ( 前 | 之前 )", weeks_ago, relative=True),
    Rule("<count> ( 天 | 日 ) ( 前 | 之前 )", days_ago, relative=True),
    Rule("半 年 ( 前 | 之前 )", partial(months_ago, count=6), relative=True),
    Rule("( 近 | 过去 ) <count> 年", scaled(past_months, 12), relative=True),
    Rule("( 近 | 过去 ) <count> 个月", past_months, relative=True),
    Rule("( 近 | 过去 ) <count> 周", scaled(past_days, 7), relative=True),
    Rule("( 近 | 过去 ) <count> ( 天 | 日 )", past_days, relative=True),
    unknown("近年", Grain.SPAN, TimeRole.DURING),
    unknown("( 近 | 过去 | 未来 ) 几 ( 年 | 个月 | 周 | 天 )", Grain.SPAN, TimeRole.DURING),
    Rule("未来 <count> 年", scaled(coming_months, 12), relative=True),
    Rule("未来 <count> 个月", coming_months, relative=True),
    # 去年同期; 2020年同期; 同比; 环比
    basis("RELYEAR 同期", Basis.YEAR_EARLIER, Grain.SPAN),
    Rule("YEAR 年 同期", year_time, TimeRole.BASIS, Basis.NAMED),
    unknown("同期", Grain.SPAN, TimeRole.DURING),
    basis("同比", Basis.YEAR_EARLIER, Grain.YEAR),
    basis("环比", Basis.PREVIOUS_PERIOD, Grain.SPAN),
    basis("按年", Basis.YEAR_EARLIER, Grain.YEAR, is_change_here),
    basis("按季", Basis.PREVIOUS_PERIOD, Grain.QUARTER, is_change_here),
    basis("按月", Basis.PREVIOUS_PERIOD, Grain.MONTH, is_change_here),
)

# What stands behind a time and bends it.
AFTER = (
    # 截至2024年12月31日止年度; 截至9月30日止九个月
    Rule("止年度", partial(months_to, months=12)),
    Rule("止 NUM 个月", months_to),
    Rule("[ 的 ] [ 年 ] 末", end_of),
    Rule("( 末期 | 后期 )", _late_in_decade),
    Rule("( 初期 | 前期 )", _early_in_decade),
    Rule("中期", _middle_of_decade),
    Rule("<季>", _fiscal_quarter),
    Rule("( [ 年 ] 初 | 上旬 )", start_of),
    Rule("( [ 年 ] 中 | 中旬 )", middle_of),
    Rule("下旬", late_in),
    Rule("[ 的 ] 中叶", middle_of),
    Rule("[ 的 ] 上半叶", partial(half_of, half=1)),
    Rule("[ 的 ] 下半叶", partial(half_of, half=2)),
    Rule("上半月", partial(half_of, half=1)),
    Rule("下半月", partial(half_of, half=2)),
    Rule("全年", _whole),
    Rule("[ 或 | 及 ] ( 以来 | 起 | 开始 | 之后 | 后 )", _role_only, TimeRole.SINCE),
    Rule("至今", _role_only, TimeRole.SINCE),
    Rule("[ 或 | 及 ] ( 前 | 之前 )", _role_only, TimeRole.BY),
)
