"""What the values of a property tell: a level, a change or a forecast, and whether a claim may be one of them."""

from __future__ import annotations

import re

from factcheck.claims.build import is_target_fact
from factcheck.claims.model import Bound, Claim, Role, Stance
from factcheck.claims.roles import tells_direction
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.memory import remembered
from factcheck.patterns import Pattern
from factcheck.reading.model import Span

NAMED = 0.78  # a property named so well may be told as level or change
_CHANGE_WORDS = Pattern(
    r"growth|increase|decrease|change|rise|decline|fall|reduction|drop|gain|faster|slower|up from"
    r"|增长|增速|增幅|涨幅|降幅|变化|下降|上升|减少|增加",
    re.I,
)
_RATE_NOUN = Pattern(r"\b(?:growth|increase|decline|rise|fall)\b|增速|增幅|涨幅|降幅", re.I)
_FORECAST_WORDS = Pattern(
    r"forecast|guidance|expected|expectation|projection|outlook|prediction|指引|预测|预期|预计|展望", re.I
)


@remembered
def is_change_property(prop: Property) -> bool:
    """Whether a property's values are changes: marked so, or a share of change by its names."""
    if prop.change:
        return True
    ratio = prop.unit is not None and prop.unit.kind.is_ratio
    return ratio and any(_CHANGE_WORDS.search(alias) for alias in (prop.name, *prop.aliases))


def is_level_property(prop: Property) -> bool:
    """Whether a property's values are amounts, and no changes of one."""
    return prop.unit is not None and prop.unit.kind.is_amount and not is_change_property(prop)


@remembered
def is_forecast_property(prop: Property) -> bool:
    """Whether a property's values are forecasts, by its name."""
    return bool(_FORECAST_WORDS.search(prop.name))


def have_same_dimension(first: Property, second: Property) -> bool:
    """Whether the values of two properties may be taken for each other: one dimension, and both changes or neither."""
    if first.unit is None or second.unit is None:
        return False
    same = first.unit.dimension == second.unit.dimension
    return same and is_change_property(first) == is_change_property(second)


def is_expected(fact: Fact, index: FactIndex) -> bool:
    """Whether a fact tells what is still to come: a target, or what its source tells of a time behind its day."""
    if is_target_fact(fact) or fact.time is None:
        return True
    day = None if fact.time is None or fact.time.time.first is None else fact.time.time.first.date()
    published = [index.base.sources[citation.source].published for citation in fact.citations]
    return day is not None and any(told is not None and told < day for told in published)


def fits_role(claim: Claim, prop: Property, said: Bound | None, fact: Fact, index: FactIndex) -> bool:
    """A change is no level and a level no change; what is named outright may be either."""
    named = said is not None and said.strength >= NAMED
    if claim.stance is Stance.FORECAST and not is_forecast_property(prop) and not is_expected(fact, index):
        return False
    if is_forecast_property(prop) and claim.stance is not Stance.FORECAST and not named:
        return False
    if prop.compare_interval and named:
        return True
    if is_change_property(prop):
        is_change = claim.role is Role.CHANGE or claim.antecedent is not None
        return is_change or named or _is_rate_of_change(claim)
    if claim.role is not Role.CHANGE:
        return True
    # The verb that makes it a change may be the property's own: "cut its emissions".
    return said is not None and named and said.span is not None and tells_direction(_words_of(claim, said.span))


def _is_rate_of_change(claim: Claim) -> bool:
    """Whether a level is that of a rate: "growth slowed from 12.6% to 12.31%"."""
    if claim.role is not Role.LEVEL:
        return False
    return bool(_RATE_NOUN.search(claim.context.sentence.text[: claim.span.start]))


def _words_of(claim: Claim, span: Span) -> str:
    return span.of(claim.context.sentence.text)
