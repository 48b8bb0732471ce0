"""Changes told by a word of direction, and by the opposite one: up and down, growth and decline, 增长 and 下降."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.facts.model import Fact
from factcheck.records import replace
from factcheck.selftest.amounts import Amount, amount_of, write_amount
from factcheck.selftest.model import Change
from factcheck.selftest.teller import Teller
from factcheck.selftest.telling import Telling, Told, has_chinese
from factcheck.values.quantity import Modifier, Quantity
from factcheck.values.unit import UnitKind


def directions(fact: Fact, telling: Telling, teller: Teller) -> Iterator[Told]:
    """True and false sentences on which way a signed change goes; none for other facts."""
    prop, quantity, unit = teller.index.property_of(fact), fact.values[0], teller.unit_of(fact)
    if not prop.change or not isinstance(quantity, Quantity) or unit is None:
        return
    amount = amount_of(quantity.number, unit)
    if quantity.modifier is not Modifier.EXACT or amount.value == 0:
        return
    size = write_amount(replace(amount, value=abs(amount.value)), teller.wording)
    told = replace(telling, value=size)
    pairs = [*_by_noun(told, teller), *_by_verb(fact, told, teller)]
    for up, down in pairs:
        true, false = (up, down) if amount.value > 0 else (down, up)
        yield Change.PLAIN, true, size
        yield Change.DIRECTION, false, size
    if not pairs and amount.value > 0:
        yield _with_sign(amount, telling, teller)


def _with_sign(amount: Amount, telling: Telling, teller: Teller) -> Told:
    negative = write_amount(replace(amount, value=-amount.value), teller.wording)
    return Change.DIRECTION, teller.wording.amounts[0](replace(telling, value=negative)), negative


def _by_noun(told: Telling, teller: Teller) -> Iterator[tuple[str, str]]:
    """A word of direction in the property's name, and its opposite there."""
    for up, down in teller.wording.opposites:
        # Not what is itself told of something: "lead over the growth of others".
        word = re.compile(re.escape(up) if has_chinese(up) else rf"(?<!the )\b{re.escape(up)}\b")
        if word.search(told.property):
            fallen = replace(told, property=word.sub(down, told.property, count=1))
            yield teller.wording.amounts[0](told), teller.wording.amounts[0](fallen)
            return


def _by_verb(fact: Fact, told: Telling, teller: Teller) -> Iterator[tuple[str, str]]:
    """What the change is of "was up by" and "was down by" the value."""
    moves, name = teller.wording.moves, _changing(fact, teller)
    if moves is not None and name is not None:
        told = replace(told, property=name, is_counted=False)
        yield moves(told, True), moves(told, False)


def _changing(fact: Fact, teller: Teller) -> str | None:
    """The name of what the change is of, where no other change of the same thing could be meant."""
    prop, index = teller.index.property_of(fact), teller.index
    if prop.of is None or prop.unit is None or prop.unit.kind is not UnitKind.PERCENT:
        return None
    told = {one.property for one in index.by_subject[fact.subject]}
    if any(index.base.properties[one].of == prop.of and one != prop.id for one in told):
        return None
    return teller.first(teller.names(index.base.properties[prop.of]))
