"""The time of a fact as an English sentence has it."""

from __future__ import annotations

import calendar

from factcheck.facts.model import FactTime, TimeKey
from factcheck.values.time import Day, Grain

_MONTHS = (
    "",
    *"January February March April May June July August September October November December".split(),
)
_ORDINALS = ("first", "second", "third", "fourth")


def english_time(time: FactTime) -> str:
    """The time of a fact as an English sentence has it; empty where it cannot be said.

    A level is told of the end of a month, a year or the day; a flow of its period; a target by its time.
    """
    first, last = time.time.first, time.time.last
    if first is None or first.year is None:
        return ""
    if last is None:
        return f"since {_MONTHS[first.month]} {first.year}"
    if time.key is TimeKey.BY:
        return f"by {_period(first, last, time.time.grain)}"
    if time.key is TimeKey.AS_OF and time.time.grain is Grain.DAY:
        return _level_day(first)
    preposition = "on" if time.time.grain is Grain.DAY else "from" if time.time.grain is Grain.SPAN else "in"
    return f"{preposition} {_period(first, last, time.time.grain)}"


def _level_day(day: Day) -> str:
    year = day.year or 0
    if (day.month, day.day) == (12, 31):
        return f"at the end of {year}"
    if day.day == calendar.monthrange(year, day.month)[1]:
        return f"at the end of {_MONTHS[day.month]} {year}"
    return f"on {day.day} {_MONTHS[day.month]} {year}"


def _period(first: Day, last: Day, grain: Grain) -> str:
    match grain:
        case Grain.DAY:
            return f"{first.day} {_MONTHS[first.month]} {first.year}"
        case Grain.MONTH:
            return f"{_MONTHS[first.month]} {first.year}"
        case Grain.QUARTER:
            return f"the {_ORDINALS[first.month // 3]} quarter of {first.year}"
        case Grain.HALF:
            return f"the {_ORDINALS[first.month // 7]} half of {first.year}"
        case Grain.YEAR:
            return f"{first.year}"
        case Grain.SPAN:
            return f"{_MONTHS[first.month]} {first.year} to {_MONTHS[last.month]} {last.year}"
