"""The sentences that a fact gives in one language: true ones, and false ones with one thing changed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.direction import falls, rises
from factcheck.facts.model import Fact
from factcheck.patterns import Pattern
from factcheck.records import replace
from factcheck.selftest.amounts import amount_of
from factcheck.selftest.falsehoods import false_amounts
from factcheck.selftest.model import Change, Sentence
from factcheck.selftest.movements import directions
from factcheck.selftest.pairs import pair_sentences
from factcheck.selftest.strangers import other_area, other_subject, other_time, other_value
from factcheck.selftest.teller import Teller
from factcheck.selftest.telling import Telling, Told
from factcheck.selftest.truths import true_amounts
from factcheck.values.quantity import Modifier, NumberStyle, Quantity

# What is changed, the telling so changed, and whether it can only be told in the manner of a note.
Changed = tuple[Change, Telling, bool]
_LESS = Pattern(r"\b(?:slow|behind|below)|低|慢")


def make_sentences(fact: Fact, teller: Teller, turn: int) -> list[Sentence]:
    """The sentences of a fact; none where the language lacks a name for it.

    `turn` counts the facts: frames and aliases take turns, so that a base tries all of them. Of equal sentences the
    first is kept.
    """
    telling = teller.tell(fact)
    if telling is None:
        return []
    told = (
        *((Change.PLAIN, frame(telling), telling.value) for frame in teller.frames(fact)),
        *_framed(fact, telling, teller, turn),
        *directions(fact, telling, teller),
        *pair_sentences(fact, telling, teller, turn),
    )
    unlike = {text: (change, value) for change, text, value in reversed(told)}
    language = teller.wording.language
    return [Sentence(text, change, language, fact.id, value) for text, (change, value) in reversed(unlike.items())]


def _framed(fact: Fact, telling: Telling, teller: Teller, turn: int) -> Iterator[Told]:
    """Each changed telling in the frame whose turn it is."""
    frames = teller.frames(fact)
    note = teller.wording.label if isinstance(fact.values[0], Quantity) else frames[-1]
    for place, (change, changed, is_note) in enumerate(_changed(fact, telling, teller, turn)):
        frame = note if is_note else frames[(turn + place) % len(frames)]
        yield change, frame(changed), changed.value


def _changed(fact: Fact, telling: Telling, teller: Teller, turn: int) -> Iterator[Changed]:
    yield from _by_alias(fact, telling, teller, turn)
    value = fact.values[0]
    if isinstance(value, Quantity):
        yield from _other_amounts(fact, value, telling, teller)
        yield from _moved(fact, telling, teller)
    else:
        yield from _other_values(fact, telling, teller)


def _by_alias(fact: Fact, telling: Telling, teller: Teller, turn: int) -> Iterator[Changed]:
    """One other name of the subject; one of the property, as a note, for it need not be a noun."""
    entity, prop = teller.index.base.entities[fact.subject], teller.index.property_of(fact)
    subjects = [name for name in (entity.name, *entity.aliases) if name != telling.subject]
    subjects = [name for name in subjects if teller.wording.is_own(name)]
    names = [name for name in teller.names(prop) if name != telling.property and not _contradicts(name, fact)]
    if subjects:
        yield Change.ALIAS, replace(telling, subject=subjects[turn % len(subjects)]), True
    if names:
        yield Change.ALIAS, replace(telling, property=names[turn % len(names)]), True


def _other_amounts(fact: Fact, quantity: Quantity, telling: Telling, teller: Teller) -> Iterator[Changed]:
    unit = teller.unit_of(fact)
    if unit is None:
        return
    amount = amount_of(quantity.number, unit)
    written = list(false_amounts(quantity, unit, teller.wording))
    is_plain = quantity.modifier is Modifier.EXACT and amount.style is not NumberStyle.FRACTION
    if is_plain and not teller.index.property_of(fact).compare_interval:
        written += true_amounts(amount, quantity.unit, teller.wording)
    for change, words, is_hedged in written:
        yield change, replace(telling, value=words, is_hedged=is_hedged), False


def _moved(fact: Fact, telling: Telling, teller: Teller) -> Iterator[Changed]:
    """The figure told of another time, area or subject."""
    time = other_time(fact, teller.index)
    area = other_area(fact, teller.index, teller.name_of)
    subject = other_subject(fact, teller.index, teller.name_of)
    if time is not None and telling.time:
        yield Change.TIME, replace(telling, time=teller.wording.time(time)), False
    if area is not None and (telling.area or fact.area_is_default):
        yield Change.AREA, replace(telling, area=area), False
    if subject is not None:
        yield Change.SUBJECT, replace(telling, subject=subject), False


def _other_values(fact: Fact, telling: Telling, teller: Teller) -> Iterator[Changed]:
    """Another date, entity or wording."""
    value = other_value(fact, teller.index)
    words = None if value is None else teller.words_of(value)
    if words is not None:
        yield Change.VALUE, replace(telling, value=words), False


def _contradicts(name: str, fact: Fact) -> bool:
    """Whether a name of a property tells the other direction ("fell" of a growth)."""
    value = fact.values[0]
    if not isinstance(value, Quantity):
        return False
    return falls(name) or _LESS.search(name) is not None if value.number.value > 0 else rises(name)
