"""Sentences that tell two facts at once: of two subjects at one time, and of one subject at two times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.records import replace
from factcheck.selftest.model import Change
from factcheck.selftest.strangers import agree, find_rivals, find_series
from factcheck.selftest.teller import Teller
from factcheck.selftest.telling import Telling, Told
from factcheck.values.quantity import Modifier, Quantity


def pair_sentences(fact: Fact, telling: Telling, teller: Teller, turn: int) -> Iterator[Told]:
    """True sentences, and false ones in which the two values or the direction are exchanged."""
    if _size(fact) is None:
        return
    yield from _beside(fact, telling, teller, turn)
    yield from _from_to(fact, telling, teller)


def _beside(fact: Fact, telling: Telling, teller: Teller, turn: int) -> Iterator[Told]:
    """With another subject of the property at the same time: "that of B", or "respectively"."""
    rivals = (one for one in find_rivals(fact, teller.index) if _is_match(one, fact, teller.index))
    other = next((told for one in rivals if (told := teller.tell(one)) is not None), None)
    if other is None or telling.qualifier or telling.area:
        return
    tell = teller.wording.pairs[turn % len(teller.wording.pairs)]
    yield Change.PLAIN, tell(telling, other), telling.value
    swapped = replace(telling, value=other.value), replace(other, value=telling.value)
    yield Change.SUBJECT, tell(*swapped), other.value


def _from_to(fact: Fact, telling: Telling, teller: Teller) -> Iterator[Told]:
    """From an earlier value of its series."""
    earlier = next((one for one in reversed(find_series(fact, teller.index)) if _is_earlier(one, fact)), None)
    before = None if earlier is None else teller.tell(earlier)
    size, old_size = _size(fact), None if earlier is None else _size(earlier)
    if before is None or size is None or old_size is None or not telling.time or not before.time:
        return
    tell, is_rise = teller.wording.from_to, size > old_size
    if not tell(before, telling, is_rise):
        return
    yield Change.PLAIN, tell(before, telling, is_rise), telling.value
    yield Change.DIRECTION, tell(before, telling, not is_rise), telling.value
    swapped = replace(before, value=telling.value), replace(telling, value=before.value)
    yield Change.TIME, tell(*swapped, not is_rise), before.value


def _is_match(one: Fact, fact: Fact, index: FactIndex) -> bool:
    is_alike = one.time == fact.time and one.area == fact.area and not one.qualifiers
    return is_alike and _is_certain(one, index) and _size(one) is not None and not agree(one, fact)


def _is_certain(fact: Fact, index: FactIndex) -> bool:
    return not fact.disputes and fact.id not in index.superseded


def _is_earlier(one: Fact, fact: Fact) -> bool:
    if one.time is None or fact.time is None or one.time.time.last is None or fact.time.time.first is None:
        return False
    if one.time.time.grain is not fact.time.time.grain:
        return False
    ended, began = one.time.time.last.date(), fact.time.time.first.date()
    return ended is not None and began is not None and ended < began and not agree(one, fact)


def _size(fact: Fact) -> Decimal | None:
    """The amount of a fact, where it is exact and not below zero."""
    value = fact.values[0]
    if not isinstance(value, Quantity) or value.modifier is not Modifier.EXACT or value.number.value < 0:
        return None
    return value.number.value * (value.unit.factor if value.unit else Decimal(1))
