"""Reads the values that facts write: quantities in their property's unit, dates, entities and words."""

from __future__ import annotations

from factcheck.facts.model import EntityRef, Property, PropertyType, Value, Words
from factcheck.facts.names import Names
from factcheck.facts.sections import Problems
from factcheck.facts.yamltree import Scalar
from factcheck.reading.quantities import parse_quantity
from factcheck.reading.times import parse_fact_time
from factcheck.reading.units import UnitTable
from factcheck.records import record, replace
from factcheck.values.quantity import NumberStyle, Quantity, QuantityKind
from factcheck.values.time import Time
from factcheck.values.unit import Unit, UnitKind

_KINDS = {
    UnitKind.MONEY: QuantityKind.MONEY,
    UnitKind.PERCENT: QuantityKind.PERCENT,
    UnitKind.POINT: QuantityKind.PERCENT,
    UnitKind.COUNT: QuantityKind.COUNT,
}
TIMES_TO_WRITE = "2021-07-31, 2021-07, 2021-Q2, 2021-H1, 2021, 2020-02/2020-04 or 2023-03/"


@record
class ValueReader:
    """Reads values and times, and reports those that cannot be read."""

    units: UnitTable
    entities: Names
    problems: Problems

    def time(self, path: str, node: Scalar) -> Time | None:
        time = parse_fact_time(node.text.strip())
        if time is None:
            self.problems.add(path, node, f'"{node.text}" is no time; write {TIMES_TO_WRITE}')
        return time

    def value(self, path: str, node: Scalar, property: Property, aliases: tuple[str, ...]) -> Value | None:
        match property.type:
            case PropertyType.QUANTITY:
                return self._quantity(path, node, property)
            case PropertyType.DATE:
                return self.time(path, node)
            case PropertyType.ENTITY:
                found = self.entities.require(path, node)
                return None if found is None else EntityRef(found)
            case PropertyType.WORDS:
                return Words(node.text, aliases)

    def _quantity(self, path: str, node: Scalar, property: Property) -> Quantity | None:
        text = " ".join(node.text.split())
        quantity = parse_quantity(text, self.units)
        if quantity is None:
            message = (
                f'"{text}" cannot be read as a quantity; write it like `17.8 trillion yuan`, `65.7%` or `more than 100`'
            )
            self.problems.add(path, node, f"{message}, or give `{property.id}` `type: words`")
            return None
        fitted = self._in_unit(text, quantity, property.unit)
        if fitted is None and quantity.unit is not None and property.unit is not None:
            message = f'"{text}" is in {quantity.unit.code}, and `{property.id}` is measured in {property.unit.code}'
            self.problems.add(path, node, f"{message}: mend the value, or use another property")
        return fitted

    def _in_unit(self, text: str, quantity: Quantity, unit: Unit | None) -> Quantity | None:
        """The quantity in its property's unit; None where it is in another dimension."""
        if unit is None or (quantity.unit is not None and quantity.unit.dimension == unit.dimension):
            return quantity
        if quantity.unit is None:
            return quantity if quantity.number.style is NumberStyle.FRACTION else self._with_unit(text, quantity, unit)
        if quantity.unit.kind is unit.kind is UnitKind.COUNT and not quantity.unit.known:
            return replace(quantity, unit=unit)
        return None

    def _with_unit(self, text: str, quantity: Quantity, unit: Unit) -> Quantity:
        """The number in its property's unit; read again with it, for a count is exact where a number is rounded."""
        again = parse_quantity(f"{text} {unit.code}", self.units)
        if again is not None and again.unit is not None and again.unit.dimension == unit.dimension:
            return again
        kind = _KINDS.get(unit.kind, quantity.kind) if quantity.kind is QuantityKind.NUMBER else quantity.kind
        return replace(quantity, unit=unit, kind=kind)
