"""English sentences for the self-test: frames, numbers and hedges."""

from __future__ import annotations

from decimal import Decimal

from factcheck.patterns import Pattern
from factcheck.selftest.english_nouns import is_plural, with_article
from factcheck.selftest.english_times import english_time
from factcheck.selftest.model import Language
from factcheck.selftest.telling import Telling, Tense, Wording, table
from factcheck.values.quantity import Modifier

_SHORT = 3  # words of a name that may stand in the possessive
_PARTICIPLE = Pattern(r"\w+ed|built|held|begun")
_PREPOSITION = Pattern(r"(?:at|in|on) (?:the )?")


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
    owner = f"{with_article(telling.subject)}'s {telling.property}"
    return _sentence(f"{owner} {_be(telling)} {telling.value} {telling.time}")


def _had(telling: Telling) -> str:
    """What a subject had: "In 2024, the federation had a peak demand of 871 MW"; as `_is` of counted things."""
    if telling.is_counted or telling.tense is Tense.PRESENT or is_plural(telling.property):
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
        return _sentence(f"{_about(telling)} was {telling.property} {with_article(telling.value)}")
    verb = "include" if is_plural(telling.property) else _be(telling)
    return _sentence(f"{_told(telling)} {verb} {with_article(telling.value)}")


def _happened(telling: Telling) -> str:
    """When something came about: "X was founded in 1958", where the property is a participle, or the date of one."""
    deed = telling.property.removeprefix("date ")
    if _PARTICIPLE.fullmatch(deed):
        return _sentence(f"{_about(telling)} was {deed} {telling.value}")
    return _label(telling)


def _note(telling: Telling) -> str:
    return f"{_capital(_named(telling))}: {telling.property}: {telling.value}"


def _beside(first: Telling, second: Telling) -> str:
    rest = f"{'those' if is_plural(first.property) else 'that'} {_joint(first)} {_about(second)} {second.value}"
    return _sentence(f"{_opening(first)}{_told(first)} {_be(first)} {first.value}, and {rest}")


def _respectively(first: Telling, second: Telling) -> str:
    both = f"{_told(first)} and {_about(second)}"
    return _sentence(f"{_opening(first)}{both} {_be(first)} {first.value} and {second.value}, respectively")


def _from_to(before: Telling, after: Telling, is_rise: bool) -> str:
    verb = "rose" if is_rise else "fell"
    return _sentence(f"{_told(after)} {verb} from {before.value} {before.time} to {after.value} {after.time}")


def _moves(telling: Telling, is_up: bool) -> str:
    """The property is here what grew or shrank, the value how far."""
    verb = "were" if is_plural(telling.property) else "was"
    return _sentence(f"{_opening(telling)}{_told(telling)} {verb} {'up' if is_up else 'down'} by {telling.value}")


def _opening(telling: Telling) -> str:
    return f"{telling.time}, " if telling.time else ""


def _told(telling: Telling) -> str:
    """What is told: "the balance of inclusive loans", "employees of Ombria Power"."""
    return f"{_property(telling)} {_joint(telling)} {_about(telling)}"


def _joint(telling: Telling) -> str:
    """Things counted are told "for" a subject; all else is "of" it."""
    is_things = is_plural(telling.property) or " of " in telling.property
    return "for" if telling.is_counted and is_things else "of"


def _be(telling: Telling) -> str:
    present, past = ("are", "were") if is_plural(telling.property) else ("is", "was")
    return present if telling.tense is Tense.PRESENT else past


def _about(telling: Telling) -> str:
    """The subject with what limits it, to stand in a sentence."""
    qualifier = f" ({telling.qualifier})" if telling.qualifier else ""
    place = f" in {with_article(telling.area)}" if telling.area else ""
    return f"{with_article(telling.subject)}{qualifier}{place}"


def _named(telling: Telling) -> str:
    limits = ", ".join(limit for limit in (telling.qualifier, telling.area) if limit)
    return f"{telling.subject} ({limits})" if limits else telling.subject


def _property(telling: Telling) -> str:
    name = telling.property
    return name if is_plural(name) or name.startswith(("the ", "time ")) else f"the {name}"


def _sentence(words: str) -> str:
    folded = " ".join(words.split())
    return _capital(folded if folded.endswith(".") else f"{folded}.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _bare(time: str) -> str:
    """A time without its preposition: "end of July 2021"."""
    return _PREPOSITION.sub("", time, count=1)


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
        "EUR": "euros",
        "times": "times",
    },
    pairs=(_beside, _respectively),
    from_to=_from_to,
    moves=_moves,
    opposites=(("growth", "decline"), ("increase", "decrease"), ("rise", "fall")),
)
