"""Datelines and bylines: who reports from where and when, the line that dates a document and says nothing itself."""

from __future__ import annotations

import datetime
import re

from factcheck.patterns import Pattern
from factcheck.records import record

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"[A-Z][A-Za-z]{2,8}"

# 2025-08-02, 2025/8/2, 2021年9月8日, Sept. 8, 2021, 8 September 2021
_DATE = Pattern(
    rf"""
    (?<![\d.,/-])
    (?: (?P<y1>{_YEAR}) (?P<mark>[-/.]) (?P<m1>[01]?\d) (?P=mark) (?P<d1>[0-3]?\d) (?!\d)
      | (?P<y2>{_YEAR}) \s? 年 \s? (?P<m2>[01]?\d) \s? 月 \s? (?P<d2>[0-3]?\d) \s? 日
      | (?P<m3>{_MONTH}) \.? \s (?P<d3>{_DAY}) ,? \s (?P<y3>{_YEAR}) (?!\d)
      | (?P<d4>{_DAY}) \s (?P<m4>{_MONTH}) [.,]? \s (?P<y4>{_YEAR}) (?!\d) )
    """,
    re.VERBOSE,
)
# 06:31, T06:31:00+08:00, 10.30 am
_CLOCK = Pattern(
    r"[T,\s]{0,3}(?:at\s)?[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d)?(?:\.\d{1,6})?\s?(?:Z|[+-]\d\d:?\d\d|[AaPp]\.?[Mm]\.?)?"
    r"(?:\s?\(?(?:GMT|UTC|CST|EST|EDT|ET|BST|CET|HKT|Beijing\stime)\)?)?"
)
_SEPARATOR = r"[·•|｜丨/\t,，:：—–-]"

# What may stand before the date of a line that is nothing but a dateline.
_BEFORE = Pattern(
    rf"""
    \s* [（(【\[]? \s* (?: (?:last\s)? (?:published|updated|posted|released|issued|date|dated|created|modified|reviewed)
            (?:\s(?:on|at|date|time|by))? \s? [:：]?
        | (?:发布|更新|发表|刊发|发稿|时间|日期|来源|编辑|发布于|更新于|发表于|出版) (?:时间|日期|于)? \s? [:：]?
        | by \s [^!?。！？\d]{{1,80}}
        | [^\x00-\x7f]{{2,30}} \s
        | [^.!?。！？\d]{{0,80}} {_SEPARATOR} )? \s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = Pattern(
    rf"\s*(?:[·•|｜][^.!?。！？]{{0,40}}|(?:{_SEPARATOR}|[(（\[]|\s|来源|作者|记者|编辑)[^.!?。！？\d]{{0,80}})?"
)

_AFTER_CLOCK = Pattern(r"[^.!?。！？]{0,80}")  # 06:31 来源：新华网 评论 12

# BEIJING, Sept. 8, 2021 -- / Xinhua News Agency, Beijing, April 16 (Reporters …) / 新华社北京4月16日电
_PLACE = r"(?: [A-Z][A-Z'’]+ | [A-Z][\w'’]+ (?:\s[A-Z][\w'’]+){0,5}, )"
_OPENING = Pattern(
    rf"""
    \s* (?: {_PLACE} (?: [,\s]\s? (?:[A-Z][\w.'’]* | \([A-Z][\w\s]{{1,30}}\)) ,? ){{0,6}}? \s?
            (?: (?: (?: {_MONTH} \.? \s {_DAY} | {_DAY} \s {_MONTH} \.? ) (?:,? \s {_YEAR})? ) ,? \s?
                (?: \([^()]{{1,80}}\) \s? (?:--?|[–—]{{1,2}})? | --? (?=\s) | [–—]{{1,2}} )
              | \( [A-Z][\w\s]{{1,30}} \) \s? (?:--? (?=\s) | [–—]{{1,2}}) )
      | [(（【]? (?: [^\s\d。！？，,]{{2,16}} (?:{_YEAR}年)? [01]?\d月 [0-3]?\d日 (?:专?电|讯|消息) | 本[报网刊社台]讯 )
        (?= [\s()（）】] ) [)）】]? (?: \s? [(（] [^()（）]{{1,40}} [)）] )? )
    \s*
    """,
    re.VERBOSE,
)
_HAS_YEAR = Pattern(_YEAR)
_DASH = Pattern(r"\s(?:--|[–—]{1,2})\s")
_LONGEST = 300  # characters that the dateline at the head of a paragraph may take
_SHORT = 160  # characters; a line that is nothing but a dateline is no longer


@record
class Dateline:
    """The first `end` characters of a text are a dateline; `date` is None where it gives no full date."""

    end: int
    date: datetime.date | None


def find_dateline(text: str, *, may_lack_place: bool = False) -> Dateline | None:
    """The dateline that a block of prose is, or begins with; a date alone begins one only where it may lack a place.

    >>> find_dateline("By Clara Voss · 16 September 2025")
    Dateline(end=33, date=datetime.date(2025, 9, 16))
    >>> find_dateline("BEIJING, Sept. 8, 2021 -- Credit grew.")
    Dateline(end=26, date=datetime.date(2021, 9, 8))
    >>> find_dateline("On September 8, 2021, credit grew.") is None
    True
    """
    return _whole(text) or _opening(text) or (_bare_opening(text) if may_lack_place else None)


def is_dateline(text: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    return _whole(text) is not None


def read_date(text: str) -> datetime.date | None:
    """The first full date of a text, as in a front matter or a meta element."""
    match = _DATE.search(text)
    return None if match is None else _date_of(match)


def _whole(text: str) -> Dateline | None:
    if len(text) > _SHORT or not _HAS_YEAR.search(text):
        return None
    match = _DATE.search(text)
    if match is None or (date := _date_of(match)) is None or not _BEFORE.fullmatch(text, 0, match.start()):
        return None
    clock = _CLOCK.match(text, match.end())
    rest = _AFTER_CLOCK.fullmatch(text, clock.end()) if clock else _AFTER.fullmatch(text, match.end())
    return Dateline(len(text), date) if rest else None


def _opening(text: str) -> Dateline | None:
    match = _OPENING.match(text, 0, _LONGEST)
    if match is None or match.end() == len(text):
        return None
    return Dateline(match.end(), read_date(match[0]))


def _bare_opening(text: str) -> Dateline | None:
    """The date of "8 September 2021 -- Credit grew."."""
    match = _DATE.match(text)
    dash = _DASH.match(text, match.end()) if match else None
    return Dateline(dash.end(), date) if match and dash and (date := _date_of(match)) else None


def _date_of(match: re.Match[str]) -> datetime.date | None:
    """The date of a match of `_DATE`, None for a day that does not exist."""
    form = next(number for number in "1234" if match[f"y{number}"])
    month, day = match[f"m{form}"], re.match(r"\d+", match[f"d{form}"])
    number = int(month) if month.isdigit() else _month(month)
    try:
        return datetime.date(int(match[f"y{form}"]), number, int(day[0] if day else 0))
    except ValueError:
        return None


def _month(word: str) -> int:
    """The number of a month's name or its first letters, 0 for another word."""
    found = (number for number, name in enumerate(_MONTHS, 1) if name.startswith(word.lower()))
    return next(found, 0)
