"""Reads the properties of a base; where one does not say what its values are, its facts do."""

from __future__ import annotations

from collections import defaultdict

from factcheck.facts.declared import property_unit
from factcheck.facts.model import Property, PropertyType
from factcheck.facts.names import Names
from factcheck.facts.sections import Entry, Problems, Sections
from factcheck.facts.suggest import misspelled
from factcheck.facts.yamltree import Scalar
from factcheck.patterns import Pattern
from factcheck.reading.quantities import parse_quantity
from factcheck.reading.units import UnitTable
from factcheck.values.quantity import Quantity, QuantityKind
from factcheck.values.unit import UnitKind

_DATE = Pattern(r"\d{4}-\d\d(-\d\d)?")
_ID = Pattern(r"[a-z0-9_.-]{4,}")
_COMPARED = 20  # worded values of a property that are held against the entities' ids
_DIGIT = Pattern(r"\d")


def build_properties(
    sections: Sections, names: Names, entities: Names, table: UnitTable, problems: Problems
) -> dict[str, Property]:
    """The properties in file order."""
    used = _values(sections, names)
    built = {}
    for id, entry in sections.properties.items():
        values = used.get(id, [])
        type = _type(entry, [node.text for _, node in values], entities)
        if type is PropertyType.WORDS and entry.text("type") is None:
            _report_quantities(id, values, table, problems)
            _report_misspelled(values, entities, problems)
        built[id] = _property(entry, type, names, table)
    return built


def _property(entry: Entry, type: PropertyType, names: Names, table: UnitTable) -> Property:
    says_exclusive = entry.text("exclusive") is not None
    return Property(
        id=entry.id,
        name=entry.text("name") or "",
        place=entry.place,
        type=type,
        aliases=entry.texts("aliases"),
        unit=property_unit(entry, table),
        of=next(iter(names.require_all(entry, "of")), None),
        change=entry.is_set("change"),
        compare_interval=entry.text("compare") == "interval",
        exclusive=entry.is_set("exclusive") if says_exclusive else type is PropertyType.DATE,
        complete=entry.is_set("complete"),
    )


def _values(sections: Sections, names: Names) -> dict[str, list[tuple[str, Scalar]]]:
    """The values that facts give to each property, with the file that each stands in."""
    used: dict[str, list[tuple[str, Scalar]]] = defaultdict(list)
    for fact in sections.facts.values():
        id = names.find(fact.text("property") or "")
        if id is not None:
            used[id].extend((fact.path, node) for node in fact.scalars("value"))
    return used


def _type(entry: Entry, values: list[str], entities: Names) -> PropertyType:
    written = entry.text("type")
    if written is not None:
        return next((type for type in PropertyType if type.value == written), PropertyType.WORDS)
    if entry.text("unit") is not None:
        return PropertyType.QUANTITY
    if values and all(_DATE.fullmatch(value) for value in values):
        return PropertyType.DATE
    if values and all(entities.find(value) is not None for value in values):
        return PropertyType.ENTITY
    return PropertyType.WORDS


def _report_quantities(id: str, values: list[tuple[str, Scalar]], table: UnitTable, problems: Problems) -> None:
    """Quantities that would be taken for words: the unit of their property was forgotten."""
    read = [(path, node, _quantity(node.text, table)) for path, node in values]
    are_all = bool(read) and all(quantity is not None for _, _, quantity in read)
    for path, node, quantity in read:
        if quantity is not None and (are_all or _has_fixed_unit(quantity)):
            advice = "`type: quantity`" if quantity.unit is None else f"`unit: {quantity.unit.code}`"
            message = f'"{node.text}" is a quantity, and `{id}` has no unit: write {advice} there, or `type: words`'
            problems.add(path, node, message)


def _quantity(text: str, table: UnitTable) -> Quantity | None:
    quantity = parse_quantity(text, table) if _DIGIT.search(text) else None
    return None if quantity is None or quantity.kind is QuantityKind.ORDINAL else quantity


def _has_fixed_unit(quantity: Quantity) -> bool:
    """Whether a quantity has a unit that no words would have: money, percent, a measure."""
    return quantity.unit is not None and quantity.unit.known and quantity.unit.kind is not UnitKind.COUNT


def _report_misspelled(values: list[tuple[str, Scalar]], entities: Names, problems: Problems) -> None:
    """What is written like an id and almost one: an entity was meant."""
    distinct = {node.text: (path, node) for path, node in reversed(values) if _ID.fullmatch(node.text)}
    for text, (path, node) in list(distinct.items())[-_COMPARED:]:
        if known := misspelled(text, entities.ids()):
            problems.add(path, node, f'unknown entity "{text}"{known} (or give the property `type: words`)')
