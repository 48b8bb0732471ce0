"""English sentences for the self-test: frames, times, numbers and hedges."""

from __future__ import annotations

import calendar
import re
from decimal import Decimal

from factcheck.facts.model import FactTime, TimeKey
from factcheck.selftest.model import Language
from factcheck.selftest.telling import Telling, Tense, Wording, table
from factcheck.values.quantity import Modifier
from factcheck.values.time import Day, Grain

_MONTHS = (
    "",
    *"January February March April May June July August September October November December".split(),
)
_ORDINALS = ("first", "second", "third", "fourth")
_HEAD = re.compile(r"\s(?:of|for|from|to|that|among|per|by|in|over|since|with)\s")
_SHORT = 3  # words of a name that may stand in the possessive
_PARTICIPLE = re.compile(r"\w+ed|built|held|begun")
_PREPOSITION = re.compile(r"(?:at|in|on) (?:the )?")


# Proper names that end in one of these take the article: the Ministry of Energy, the Ombrian Federation.
_BODIES = frozenset(
    "Ministry Bureau Office Commission Agency Administration Association Federation Council Authority Board Department "
    "Institute Union Committee Republic Bank".split()
)


def _sum(telling: Telling) -> str:
    verb = "is" if telling.tense is Tense.PRESENT else "came to"
    return _sentence(f"for {_about(telling)}, {_property(telling)} {verb} {telling.value} {telling.time}")


def _level(telling: Telling) -> str:
    is_plain = telling.tense is Tense.PAST and not telling.value.startswith("at ")
    verb = "stood at" if is_plain else _be(telling)
    return _sentence(f"{_opening(telling)}{_told(telling)} {verb} {telling.value}")


def _is(telling: Telling) -> str:
    return _sentence(f"{_told(telling)} {_be(telling)} {telling.value} {telling.time}")


def _owned(telling: Telling) -> str:
    """What a proper name has: "Ombria Power's revenue was …"; the same as `_is` of other subjects."""
    words = telling.subject.split()
    is_proper = len(words) <= _SHORT and all(word[0].isupper() for word in words)
    if not is_proper or telling.area or telling.qualifier or telling.subject.endswith("s"):
        return _is(telling)
    owner = f"{_the(telling.subject)}'s {telling.property}"
    return _sentence(f"{owner} {_be(telling)} {telling.value} {telling.time}")


def _had(telling: Telling) -> str:
    """What a subject had: "In 2024, the federation had a peak demand of 871 MW"; as `_is` of counted things."""
    if telling.is_counted or telling.tense is Tense.PRESENT or _is_plural(telling.property):
        return _is(telling)
    article = "an" if telling.property[0] in "aeiou" else "a"
    return _sentence(f"{_opening(telling)}{_about(telling)} had {article} {telling.property} of {telling.value}")


def _bullet(telling: Telling) -> str:
    """An item below its heading."""
    note = f", {_bare(telling.time)}" if telling.time else ""
    return f"# {_capital(_named(telling))}\n\n- {_capital(telling.property)}{note}: {telling.value}\n"


def _label(telling: Telling) -> str:
    note = f" ({_bare(telling.time)})" if telling.time else ""
    return f"{_capital(_named(telling))}: {telling.property} {telling.value}{note}"


def _table(telling: Telling) -> str:
    head = f"{_capital(telling.property)}, {_bare(telling.time)}" if telling.time else _capital(telling.property)
    return table(head, _capital(_named(telling)), telling.value)


def _held(telling: Telling) -> str:
    """Who or what holds a relation: "The operator of X is Y", "X was established by Y"."""
    if telling.property.endswith(" by"):
        return _sentence(f"{_about(telling)} was {telling.property} {_the(telling.value)}")
    verb = "include" if _is_plural(telling.property) else _be(telling)
    return _sentence(f"{_told(telling)} {verb} {_the(telling.value)}")


def _happened(telling: Telling) -> str:
    """When something came about: "X was founded in 1958", where the property is a participle, or the date of one."""
    deed = telling.property.removeprefix("date ")
    if _PARTICIPLE.fullmatch(deed):
        return _sentence(f"{_about(telling)} was {deed} {telling.value}")
    return _label(telling)


def _note(telling: Telling) -> str:
    return f"{_capital(_named(telling))}: {telling.property}: {telling.value}"


def _beside(first: Telling, second: Telling) -> str:
    joint = "for" if first.is_counted else "of"
    rest = f"that {joint} {_about(second)} {second.value}"
    return _sentence(f"{_opening(first)}{_told(first)} {_be(first)} {first.value}, and {rest}")


def _respectively(first: Telling, second: Telling) -> str:
    both = f"{_told(first)} and {_about(second)}"
    return _sentence(f"{_opening(first)}{both} {_be(first)} {first.value} and {second.value}, respectively")


def _from_to(before: Telling, after: Telling, is_rise: bool) -> str:
    verb = "rose" if is_rise else "fell"
    return _sentence(f"{_told(after)} {verb} from {before.value} {before.time} to {after.value} {after.time}")


def _moves(telling: Telling, is_up: bool) -> str:
    """The property is here what grew or shrank, the value how far."""
    verb = "were" if _is_plural(telling.property) else "was"
    return _sentence(f"{_opening(telling)}{_told(telling)} {verb} {'up' if is_up else 'down'} by {telling.value}")


def _opening(telling: Telling) -> str:
    return f"{telling.time}, " if telling.time else ""


def _told(telling: Telling) -> str:
    """What is told: "the balance of inclusive loans", "employees of Ombria Power"."""
    return f"{_property(telling)} {'for' if telling.is_counted else 'of'} {_about(telling)}"


def _be(telling: Telling) -> str:
    is_plural = _is_plural(telling.property)
    if telling.tense is Tense.PRESENT:
        return "are" if is_plural else "is"
    return "were" if is_plural else "was"


def _about(telling: Telling) -> str:
    """The subject with what limits it, to stand in a sentence."""
    qualifier = f" ({telling.qualifier})" if telling.qualifier else ""
    place = f" in {_the(telling.area)}" if telling.area else ""
    return f"{_the(telling.subject)}{qualifier}{place}"


def _named(telling: Telling) -> str:
    limits = ", ".join(limit for limit in (telling.qualifier, telling.area) if limit)
    return f"{telling.subject} ({limits})" if limits else telling.subject


def _property(telling: Telling) -> str:
    name = telling.property
    return name if _is_plural(name) or name.startswith(("the ", "time ")) else f"the {name}"


def _the(name: str) -> str:
    """A name with its article where it asks for one: a common noun in the singular, a body named by what it is."""
    words = _head(name)
    if " " not in name or not words or name.startswith(("the ", "The ", "all ", "other ")) or _is_plural(name):
        return name
    is_body = words[-1] in _BODIES and (" of " in name or words[-1] in ("Federation", "Union", "Republic"))
    return f"the {name}" if is_body or words[-1][0].islower() else name


def _head(name: str) -> list[str]:
    return _HEAD.split(name, maxsplit=1)[0].split()


def _is_plural(name: str) -> bool:
    """Whether the noun that a name is about has an s: "enterprises supported", but not "sales growth" or "status"."""
    words = _head(name)
    while len(words) > 1 and words[-1].endswith("ed"):
        words.pop()
    return bool(words) and words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is", "'s"))


def _sentence(words: str) -> str:
    folded = " ".join(words.split())
    return _capital(folded if folded.endswith(".") else f"{folded}.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _bare(time: str) -> str:
    """A time without its preposition: "end of July 2021"."""
    return _PREPOSITION.sub("", time, count=1)


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


def _number(value: Decimal) -> str:
    return f"{value:,f}" if abs(value) >= 1000 else f"{value:f}"


ENGLISH = Wording(
    language=Language.ENGLISH,
    amounts=(_sum, _level, _is, _owned, _had, _label, _bullet, _table),
    dates=(_happened, _label),
    entities=(_held, _note),
    words=(_note,),
    label=_label,
    time=english_time,
    number=_number,
    scales=((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million")),
    slips={"trillion": "billion", "billion": "million", "million": "billion"},
    hedges={
        Modifier.ABOUT: "about {}",
        Modifier.NEARLY: "nearly {}",
        Modifier.MORE_THAN: "more than {}",
        Modifier.AT_LEAST: "at least {}",
        Modifier.LESS_THAN: "less than {}",
        Modifier.AT_MOST: "at most {}",
    },
    span="between {} and {}",
    units={
        "percent": "%",
        "percentage-point": "percentage points",
        "CNY": "yuan",
        "USD": "US dollars",
        "times": "times",
    },
    pairs=(_beside, _respectively),
    from_to=_from_to,
    moves=_moves,
    opposites=(("growth", "decline"), ("increase", "decrease"), ("rise", "fall")),
)
