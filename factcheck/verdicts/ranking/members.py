"""The things that are ranked: facts with their values, beside or against one another."""

from __future__ import annotations

from factcheck.claims.build import plain_text
from factcheck.claims.model import Bound, BoundTime, Context, Origin, WordedClaim
from factcheck.claims.stance import read_stance
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.mentions.model import UnknownName, UnknownRole
from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.values.interval import Interval
from factcheck.values.quantity import Quantity
from factcheck.verdicts.compare import in_base_unit


@record
class Member:
    """One of the things that are ranked: a fact with its value in base units."""

    fact: Fact
    interval: Interval


def member_of(fact: Fact) -> Member | None:
    """A fact as a member, by the first of its quantities; None where it has none."""
    value = next((value for value in fact.values if isinstance(value, Quantity)), None)
    return None if value is None else Member(fact, in_base_unit(value).interval)


def exceeds(first: Interval, second: Interval, sign: int) -> bool:
    """Whether every value of the first lies beyond every value of the second, upward or downward."""
    high, low = (first, second) if sign > 0 else (second, first)
    return high.low is not None and low.high is not None and high.low >= low.high and not high.touches(low)


def is_at(fact: Fact, time: BoundTime | None) -> bool:
    """Whether a fact ends within a time; without a time, or with an open end, it may be of any."""
    if time is None or fact.time is None or fact.time.time.last is None:
        return True
    return time.time.holds(fact.time.time.last)


def name_of(fact: Fact, index: FactIndex) -> str:
    """What a fact is about, for a reader: its subject, its own area and its time."""
    when = "" if fact.time is None else f" ({fact.time.text})"
    area = "" if fact.area is None or fact.area_is_default else f", {index.base.entities[fact.area].name}"
    return f"{index.base.entities[fact.subject].name}{area}{when}"


def rank_claim(context: Context, span: Span, held: Member, time: BoundTime | None) -> WordedClaim:
    """What a rank or a comparison says of a member at a place."""
    stance = read_stance(plain_text(context), span)
    value = UnknownName(span, span.of(context.sentence.text), UnknownRole.OTHER)
    subject = Bound(held.fact.subject, 1.0, Origin.SENTENCE)
    prop = Bound(held.fact.property, 1.0, Origin.SENTENCE)
    return WordedClaim(context, span, stance, (subject,), (prop,), (), time, value)
