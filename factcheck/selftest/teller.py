"""Tells a fact in the words of one language, where the base has these words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Fact, FactTime, Property, PropertyType, TimeKey, Value, Words
from factcheck.reading.units import UnitTable
from factcheck.records import record
from factcheck.selftest.amounts import unit_words, write_quantity, written_unit
from factcheck.selftest.telling import Frame, Telling, Tense, Wording
from factcheck.values.quantity import Modifier, NumberStyle, Quantity
from factcheck.values.time import Time
from factcheck.values.unit import UnitKind


@record
class Teller:
    """A base and the language that it is told in."""

    index: FactIndex
    units: UnitTable
    wording: Wording

    def tell(self, fact: Fact) -> Telling | None:
        """The plain telling of a fact, or None where a name is missing in the language."""
        prop = self.index.property_of(fact)
        is_amount = prop.type is PropertyType.QUANTITY
        area = "" if fact.area is None or fact.area_is_default or not is_amount else self.name_of(fact.area)
        qualifiers = [self.name_of(value) for _, value in fact.qualifiers]
        subject, name, value = self.name_of(fact.subject), self.first(self.names(prop)), self.value_of(fact)
        if not subject or not name or not value or area is None or None in qualifiers:
            return None
        return Telling(
            subject=subject,
            property=name,
            value=value,
            time=self.time_of(fact) if is_amount else "",
            area="" if area in subject else area,
            qualifier=", ".join(filter(None, qualifiers)),
            tense=self._tense(fact),
            is_counted=prop.unit is not None and prop.unit.kind is UnitKind.COUNT,
            is_hedged=_is_bent(fact.values[0]),
        )

    def frames(self, fact: Fact) -> tuple[Frame, ...]:
        """The frames for facts of this type of value."""
        match self.index.property_of(fact).type:
            case PropertyType.QUANTITY:
                return self.wording.amounts
            case PropertyType.DATE:
                return self.wording.dates
            case PropertyType.ENTITY:
                return self.wording.entities
            case PropertyType.WORDS:
                return self.wording.words

    def name_of(self, entity: str) -> str | None:
        """The first name of an entity in the language; words that are no entity's id stand for themselves."""
        known = self.index.base.entities.get(entity)
        return self.first((entity,) if known is None else (known.name, *known.aliases))

    def names(self, prop: Property) -> tuple[str, ...]:
        """The names of a property in the language."""
        return tuple(name for name in (prop.name, *prop.aliases) if self.wording.is_own(name))

    def first(self, names: Iterable[str]) -> str | None:
        """The first of the names that is in the language."""
        return next((name for name in names if self.wording.is_own(name)), None)

    def time_of(self, fact: Fact) -> str:
        return "" if fact.time is None else self.wording.time(fact.time)

    def value_of(self, fact: Fact) -> str | None:
        """The first value of a fact in words."""
        value = fact.values[0]
        return self._quantity(fact, value) if isinstance(value, Quantity) else self.words_of(value, fact.aliases)

    def words_of(self, value: Value, aliases: tuple[str, ...] = ()) -> str | None:
        """A date, an entity or a worded value in words."""
        match value:
            case Time():
                return self.wording.time(FactTime(TimeKey.PERIOD, value, ""))
            case EntityRef():
                return self.name_of(value.id)
            case Words():
                return self.first((value.text, *aliases, *value.aliases))
            case Quantity():
                return None

    def unit_of(self, fact: Fact) -> str | None:
        """The words for the unit of a fact's value; None where the language has none."""
        value, text = fact.values[0], fact.texts()[0]
        unit = value.unit if isinstance(value, Quantity) else None
        if unit is None:
            return ""
        written = written_unit(text, unit, self.units) if self.wording.is_own(text) else None
        return written or unit_words(unit, self.wording, self.index.base.units)

    def _quantity(self, fact: Fact, value: Quantity) -> str | None:
        """As the base writes it, where that is in the language; else in the language's own words."""
        text, unit = fact.texts()[0], self.unit_of(fact)
        if self.wording.is_own(text) and len(fact.texts()) == len(fact.values):
            return text
        is_fraction = value.number.style is NumberStyle.FRACTION
        return None if unit is None or is_fraction else write_quantity(value, unit, self.wording)

    def _tense(self, fact: Fact) -> Tense:
        """Present for what is still to come, and for a relation that is not over."""
        is_amount = isinstance(fact.values[0], Quantity)
        if fact.time is None or fact.time.key is not TimeKey.PERIOD:
            is_past = is_amount and fact.time is not None and fact.time.key is TimeKey.AS_OF
            return Tense.PAST if is_past else Tense.PRESENT
        published = self.index.base.sources[fact.citations[0].source].published
        last = fact.time.time.last.date() if fact.time.time.last else None
        is_open = last is None or (published is not None and last > published)
        return Tense.PRESENT if is_open else Tense.PAST


def _is_bent(value: Value) -> bool:
    return isinstance(value, Quantity) and value.modifier not in (Modifier.EXACT, Modifier.BETWEEN)
