"""What holds for any date and any text: dates are read back however written, and no text is too odd or too long."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.reading import times
from factcheck.reading.calendar_words import CHINESE_WORDS, ENGLISH_WORDS
from factcheck.reading.times import format_time, may_hold_times, parse_fact_time, read_times
from factcheck.values.time import Day, Grain, Time, TimeRole

MONTHS = ("January February March April May June July August September October November December").split()
NUMERALS = "〇一二三四五六七八九"

dates = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31))
references = st.none() | st.dates()


def _chinese_number(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else "十" if tens == 1 else NUMERALS[tens] + "十") + (NUMERALS[ones] if ones else "")


def _chinese_year(year: int) -> str:
    return "".join(NUMERALS[int(figure)] for figure in str(year))


def _ordinal(day: int) -> str:
    suffix = "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{suffix}"


DAY_FORMATS = {
    "month first": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "month first, short": lambda d: f"{MONTHS[d.month - 1][:3]}. {d.day}, {d.year}",
    "month first, without a comma": lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
    "month first, ordinal": lambda d: f"{MONTHS[d.month - 1]} {_ordinal(d.day)}, {d.year}",
    "day first": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "day first, short": lambda d: f"{d.day:02d}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "day first, ordinal": lambda d: f"the {_ordinal(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    "capitals": lambda d: f"{MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    "iso": lambda d: d.isoformat(),
    "slashes": lambda d: f"{d.year}/{d.month}/{d.day}",
    "points": lambda d: f"{d.day}.{d.month}.{d.year}",
    "chinese": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "chinese, spaced": lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    "chinese, 号": lambda d: f"{d.year}年{d.month:02d}月{d.day:02d}号",
    "chinese numerals": lambda d: f"{_chinese_year(d.year)}年{_chinese_number(d.month)}月{_chinese_number(d.day)}日",
    "full width": lambda d: f"{d.year}年{d.month}月{d.day}日".translate({48 + n: 0xFF10 + n for n in range(10)}),
}
PERIOD_FORMATS = {
    "2025-06": (lambda d: f"{MONTHS[d.month - 1]} {d.year}", Grain.MONTH),
    "June of 2025": (lambda d: f"{MONTHS[d.month - 1]} of {d.year}", Grain.MONTH),
    "2025年6月": (lambda d: f"{d.year}年{d.month}月", Grain.MONTH),
    "六月份": (lambda d: f"{d.year}年{_chinese_number(d.month)}月份", Grain.MONTH),
    "Q2 2025": (lambda d: f"Q{(d.month + 2) // 3} {d.year}", Grain.QUARTER),
    "2Q25": (lambda d: f"{(d.month + 2) // 3}Q{d.year}", Grain.QUARTER),
    "the second quarter of 2025": (
        lambda d: f"the {('first', 'second', 'third', 'fourth')[(d.month - 1) // 3]} quarter of {d.year}",
        Grain.QUARTER,
    ),
    "2025年二季度": (lambda d: f"{d.year}年{NUMERALS[(d.month + 2) // 3]}季度", Grain.QUARTER),
    "H1 2025": (lambda d: f"H{1 + (d.month > 6)} {d.year}", Grain.HALF),
    "the first half of 2025": (lambda d: f"the {'second' if d.month > 6 else 'first'} half of {d.year}", Grain.HALF),
    "2025年上半年": (lambda d: f"{d.year}年{'下' if d.month > 6 else '上'}半年", Grain.HALF),
    "2025年": (lambda d: f"{d.year}年", Grain.YEAR),
}
_LENGTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}


def _period(day: datetime.date, grain: Grain) -> tuple[Day, Day]:
    length = _LENGTHS[grain]
    first = (day.month - 1) // length * length + 1
    following = datetime.date(day.year + (first + length > 12), (first + length - 1) % 12 + 1, 1)
    last = following - datetime.timedelta(1)
    return Day(day.year, first, 1), Day(last.year, last.month, last.day)


@pytest.mark.parametrize("name", DAY_FORMATS)
@given(date=dates)
@settings(max_examples=25, deadline=None)
def test_days_are_read_back(name: str, date: datetime.date) -> None:
    written = DAY_FORMATS[name](date)
    text = f"It was signed on {written} in Paris."
    (mention,) = read_times(text)
    assert mention.span.of(text) == written
    assert mention.time.first == mention.time.last == Day(date.year, date.month, date.day)
    assert mention.time.grain is Grain.DAY


@pytest.mark.parametrize("name", PERIOD_FORMATS)
@given(date=dates)
@settings(max_examples=25, deadline=None)
def test_periods_are_read_back(name: str, date: datetime.date) -> None:
    write, grain = PERIOD_FORMATS[name]
    text = f"It grew in {write(date)}, they said."
    (mention,) = read_times(text)
    assert mention.span.of(text) == write(date)
    assert (mention.time.first, mention.time.last) == _period(date, grain)
    assert mention.time.grain is grain


@pytest.mark.parametrize("name", PERIOD_FORMATS)
@given(date=dates)
@settings(max_examples=20, deadline=None)
def test_the_end_of_a_period_is_its_last_day(name: str, date: datetime.date) -> None:
    write, grain = PERIOD_FORMATS[name]
    written = write(date)
    is_chinese = not written.isascii()
    text = f"截至{written}末" if is_chinese else f"at the end of {written}"
    (mention,) = read_times(text)
    assert mention.time.first == mention.time.last == _period(date, grain)[1]


@given(first=dates, last=dates)
@settings(max_examples=60, deadline=None)
def test_ranges_are_read_back(first: datetime.date, last: datetime.date) -> None:
    write = DAY_FORMATS["day first"]
    text = f"from {write(first)} to {write(last)}"
    mentions = read_times(text)
    if first < last:
        (mention,) = mentions
        assert (str(mention.time.first), str(mention.time.last)) == (first.isoformat(), last.isoformat())
    else:
        assert len(mentions) == 2


@given(date=dates)
def test_notations_of_days_are_read_back(date: datetime.date) -> None:
    parsed = parse_fact_time(date.isoformat())
    assert parsed is not None
    assert format_time(parsed) == date.isoformat()


@given(first=dates, last=dates, grain=st.sampled_from([Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR]))
def test_notations_of_stretches_are_read_back(first: datetime.date, last: datetime.date, grain: Grain) -> None:
    start, end = _period(min(first, last), grain)[0], _period(max(first, last), grain)[1]
    time = Time(start, end, Grain.SPAN)
    parsed = parse_fact_time(format_time(time))
    assert parsed is not None
    assert (parsed.first, parsed.last) == (start, end)


# ---- any text

_WORDS = [
    *ENGLISH_WORDS,
    *CHINESE_WORDS,
    *"2025 1999 0001 9999 6 12 30 31 99 08 1990s Q3 FY24 1H25 18q4 21st 2024/25 2021-07 12/31 31/12/2021".split(),
    *"- – ( ) , . ' % 一 三 十二 二〇二五 十四五 March Sept. Monday since during than compared 年 月 日 末 至".split(),
]
sentences = st.lists(st.sampled_from(_WORDS) | st.text(max_size=3), max_size=40).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda space: space.join(words))
)


@given(text=st.text() | sentences, reference=references)
@settings(max_examples=300, deadline=None)
@example("next year", datetime.date.max)
@example("the year before last 前年 三年前 10000 years ago", datetime.date.min)
@example("after 31 December 9999", datetime.date.max)
@example("9999-12-31以来", None)
@example("0001年1月1日前 the year to January 0001", datetime.date.min)
@example("²³ years ago ٣٠ يونيو ５５５５年", datetime.date(2025, 1, 1))
@example("İ in İstanbul 2025", None)
@example("from January 2025 to February", None)
@example("December 9999 to March", datetime.date.max)
@example("close 环比 early yoy 同比末", None)
@example("\ud800 in 2025 \x00", None)
def test_any_text_is_read(text: str, reference: datetime.date | None) -> None:
    end = 0
    for mention in read_times(text, reference):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text).strip() == mention.span.of(text)
        end = mention.span.end
        _check(mention.time)


def _check(time: Time) -> None:
    """Both days are in the calendar, and they are in order where both have a year."""
    for day in (time.first, time.last):
        if day is not None and day.year is not None:
            day.date()
    first, last = time.first, time.last
    if first is not None and last is not None and first.year is not None and last.year is not None:
        assert (first.year, first.month, first.day) <= (last.year, last.month, last.day)
    if first is not None and last is not None:
        assert (first.year is None) is (last.year is None)
    assert (time.basis is not None) is (time.role is TimeRole.BASIS)
    for day in (time.with_year(2023).first, time.with_year(2023).last):
        assert day is None or day.date() is not None
    assert format_time(time)


_FIGURES = "1 12 25 31 99 5% 三 十二 十四五 08 1990s 21st 2Q25 2021 31/12/2021".split()


@pytest.mark.parametrize("vocabulary", [[*ENGLISH_WORDS, *_FIGURES], [*CHINESE_WORDS, *_FIGURES]], ids=["en", "zh"])
@given(data=st.data(), reference=references)
@settings(max_examples=300, deadline=None)
def test_the_gate_keeps_no_time_out(
    vocabulary: list[str], data: st.DataObject, reference: datetime.date | None
) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(vocabulary), max_size=5)))
    if not may_hold_times(text):
        assert times._read(text, reference) == ()


HOSTILE = {
    "figures": "1",
    "figures and points": "1.",
    "figures and commas": "1,111,",
    "dates": "2021-07-31",
    "broken dates": "2021-07-",
    "slashes": "1/",
    "letters": "a",
    "letters and figures": "a1",
    "months": "June ",
    "months and days": "June 30 ",
    "months and to": "June to ",
    "ends of": "the end of ",
    "halves of": "the first half of ",
    "years to": "the year to ",
    "years and commas": "in 2019, 2020, ",
    "between": "between June and ",
    "thes": "the ",
    "last": "last ",
    "last years": "last year ",
    "twenties": "twenty-",
    "hyphens": "-",
    "brackets": "Tuesday (",
    "urls": "https://www.",
    "points": ".",
    "年": "年",
    "月末": "6月末",
    "至": "2021年至",
    "前": "前三",
    "numerals": "一",
    "十": "十",
    "第": "第",
    "体现": "体现",
    "以来": "2021年以来",
    "中": "中",
    "spaces": " ",
    "new lines": "\n",
    "quotes": "“",
    "plans": "十四五",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length_only(name: str) -> None:
    """Sixteen times the text takes at most forty times as long, and 64,000 characters a few seconds."""
    unit = HOSTILE[name]
    short, long = (_seconds(unit * (size // len(unit))) for size in (4_000, 64_000))
    assert long < 0.02 + 40 * short
    assert long < 4


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        read_times(f"in 2025 {text}", datetime.date(2025, 9, 15))
        best = min(best, time.process_time() - start)
    return best
