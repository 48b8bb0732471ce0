"""What the heads of a table say of its figures: the unit that stands once in a head, and columns of changes."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.claims.model import Context
from factcheck.patterns import Pattern
from factcheck.reading.model import QuantityMention
from factcheck.reading.quantities import parse_quantity
from factcheck.reading.units import UnitTable
from factcheck.records import replace

# "Revenue (million euros)", 余额（亿元）, "Output, GWh", 单位：万人
_HEAD_UNIT = Pattern(r"[(（]([^()（）]{1,40})[)）]|(?:,|，|:|：|\bin)\s*([^,，:：()（）\d]{1,30})$")


def with_head_units(context: Context, heads: Iterable[str], units: UnitTable) -> Context:
    """A cell whose bare numbers have the unit and the scale of the nearest head that gives one."""
    bare = [figure for figure in context.mentions.quantities if figure.quantity.unit is None]
    if not bare:
        return context
    for head in heads:
        for words in _unit_words(head):
            read = {figure: _read(context, figure, words, units) for figure in bare}
            if all(quantity is not None for quantity in read.values()):
                figures = tuple(read.get(figure) or figure for figure in context.mentions.quantities)
                return replace(context, mentions=replace(context.mentions, quantities=figures))
    return context


def _unit_words(head: str) -> list[str]:
    return [match.group(1) or match.group(2) for match in _HEAD_UNIT.finditer(head)]


def _read(context: Context, figure: QuantityMention, words: str, units: UnitTable) -> QuantityMention | None:
    number = figure.number.of(context.sentence.text)
    quantity = parse_quantity(f"{number} {words.strip()}", units) or parse_quantity(f"{number}{words.strip()}", units)
    if quantity is None or quantity.unit is None or not quantity.unit.known:
        return None
    return replace(figure, quantity=quantity, shared=True)
