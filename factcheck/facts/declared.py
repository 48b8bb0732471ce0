"""The units that a base declares, and the unit of each of its properties."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from decimal import Decimal

from factcheck.facts.model import UnitWord
from factcheck.facts.sections import Entry, Problems, Sections
from factcheck.facts.yamltree import Scalar
from factcheck.reading.numerals_en import SCALES as ENGLISH_SCALES
from factcheck.reading.numerals_zh import PLACES, SCALES
from factcheck.reading.units import DEFAULT_UNITS, UnitTable, parse_unit
from factcheck.records import replace
from factcheck.values.unit import Unit, UnitKind, counted

_CHINESE_SCALES = PLACES | SCALES


def declared_units(sections: Sections, problems: Problems) -> tuple[tuple[UnitWord, ...], UnitTable]:
    """The units under `units:` and the nouns that are used without being declared, with the table that has them all."""
    _refuse_taken_words(sections, problems)
    units = _Units(sections.units, problems)
    declared = tuple(UnitWord(units.unit(entry), entry.texts("aliases")) for entry in sections.units.values())
    known = unit_table(declared)
    nouns: dict[str, UnitWord] = {}
    for word in (*units.bases(), *_counted_nouns(sections, known)):
        found = known.exact(word.unit.code)
        if found is None or not found.known:
            nouns.setdefault(word.unit.code, word)
    words = (*declared, *nouns.values())
    return words, unit_table(words) if nouns else known


def _refuse_taken_words(sections: Sections, problems: Problems) -> None:
    """A later file may not give another meaning to the words that an earlier one has for a unit."""
    holders: dict[str, Entry] = {}
    for entry in sections.units.values():
        for scalar in (entry.node, *entry.scalars("aliases")):
            word = scalar.text if isinstance(scalar, Scalar) else entry.id
            first = holders.setdefault(word.casefold(), entry)
            if first is not entry and first.path != entry.path:
                where = f"{first.path}:{first.node.line}"
                problems.add(
                    entry.path, scalar, f'"{word}" is a word for the unit `{first.id}` ({where}): leave it out here'
                )


def _counted_nouns(sections: Sections, known: UnitTable) -> list[UnitWord]:
    units = (property_unit(entry, known) for entry in sections.properties.values())
    return [UnitWord(unit, ()) for unit in units if unit is not None and unit.kind is UnitKind.COUNT]


def unit_table(declared: tuple[UnitWord, ...]) -> UnitTable:
    """The built-in units together with a base's own."""
    if not declared:
        return DEFAULT_UNITS
    return UnitTable.build((word.unit, word.aliases) for word in declared)


def property_unit(entry: Entry, table: UnitTable) -> Unit | None:
    """The unit of a property; None where it has none."""
    text = entry.text("unit")
    unit = None if text is None else parse_unit(text, table)
    return None if unit is None else _known(unit)


def _known(unit: Unit) -> Unit:
    """The unit as the base's own: a Chinese measure word, which any text may use, is one once the base names it."""
    return unit if unit.known else replace(unit, known=True)


def without_scale(alias: str, times: Decimal) -> str | None:
    """The words of a unit without the number that they begin with; None where they do not begin with `times`.

    >>> without_scale("million barrels per day", Decimal(1000000)), without_scale("百万桶/日", Decimal(1000000))
    ('barrels per day', '桶/日')
    """
    first, _, rest = alias.partition(" ")
    if rest and first.casefold() in ENGLISH_SCALES:
        return rest if Decimal(10) ** ENGLISH_SCALES[first.casefold()] == times else None
    signs = len(alias) - len(alias.lstrip("".join(_CHINESE_SCALES)))
    power = sum(_CHINESE_SCALES[sign] for sign in alias[:signs])
    return alias[signs:] if 0 < signs < len(alias) and Decimal(10) ** power == times else None


class _Units:
    """Resolves units that are multiples of one another."""

    def __init__(self, entries: AnyMapping[str, Entry], problems: Problems) -> None:
        self._entries = entries
        self._problems = problems
        self._units: dict[str, Unit] = {}
        self._open: list[str] = []
        self._by_word = {word.casefold(): id for id, entry in entries.items() for word in (*entry.texts("aliases"), id)}

    def bases(self) -> list[UnitWord]:
        """The nouns that units are multiples of, with what is left of the multiples' aliases without the number.

        A text says "12.9 thousand barrels a day": number, scale and unit, where the base has a unit of a thousand.
        """
        bases = []
        for entry in self._entries.values():
            base, times = entry.text("of"), Decimal(entry.text("times") or 1)
            if base is not None and base.casefold() not in self._by_word:
                rest = (without_scale(alias, times) for alias in entry.texts("aliases"))
                bases.append(UnitWord(self._base(entry, base), tuple(word for word in rest if word is not None)))
        return bases

    def unit(self, entry: Entry) -> Unit:
        if entry.id not in self._units:
            self._open.append(entry.id)
            self._units[entry.id] = self._resolve(entry)
            self._open.pop()
        return self._units[entry.id]

    def _resolve(self, entry: Entry) -> Unit:
        base, times = entry.text("of"), entry.text("times")
        if base is None:
            if times is not None:
                self._report(entry, "times", "`times` stands with `of`: say of which unit, `of: barrels per day`")
            return self._alone(entry)
        whole = self._base(entry, base)
        return replace(whole, code=entry.id, factor=whole.factor * Decimal(times or 1), known=True)

    def _alone(self, entry: Entry) -> Unit:
        """A unit in its own dimension: one that is known by this name with more words for it, else a counted noun."""
        return _known(parse_unit(entry.id, DEFAULT_UNITS) or counted(entry.id))

    def _base(self, entry: Entry, name: str) -> Unit:
        other = self._by_word.get(name.casefold())
        if other is None or other == entry.id:
            return parse_unit(name, DEFAULT_UNITS) or counted(name)
        if other in self._open:
            chain = " of ".join((*self._open[self._open.index(other) :], other))
            self._report(entry, "of", f"units are multiples of one another in a circle: {chain}")
            return counted(name)
        return self.unit(self._entries[other])

    def _report(self, entry: Entry, key: str, message: str) -> None:
        self._problems.add(entry.path, entry.body.fields[key][0], message)
