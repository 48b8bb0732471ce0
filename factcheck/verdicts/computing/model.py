"""The records of computing: a fact's quantity as a level, and a value computed from several."""

from __future__ import annotations

from decimal import Decimal

from factcheck.facts.model import Fact
from factcheck.records import record
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.verdicts.compare import in_base_unit


@record
class Level:
    """A fact's quantity in the base unit of its dimension."""

    fact: Fact
    value: Decimal
    interval: Interval

    @property
    def text(self) -> str:
        return self.fact.text


@record
class Computed:
    """A computed value in base units (percent for shares and growth).

    `slack` is how far, relatively, a claim may lie outside before the computation refutes it.
    """

    value: Decimal
    interval: Interval
    facts: tuple[Fact, ...]
    shown: str
    slack: Decimal = Decimal(0)


def level_of(fact: Fact, quantity: Quantity) -> Level:
    """A fact's value as a level; of a bound or a range the number written, with its interval."""
    base = in_base_unit(quantity)
    return Level(fact, base.number.value, base.interval)
