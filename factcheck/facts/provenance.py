"""Whether a value can be read from a quote, by the same readers that read articles."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.facts.amounts import Mismatch, mismatch, spans_range
from factcheck.facts.model import Citation, EntityRef, Fact, FactBase, Value, Words
from factcheck.facts.quotes import fold_space
from factcheck.reading.fold import fold
from factcheck.reading.model import QuantityMention
from factcheck.reading.quantities import read_quantities
from factcheck.reading.times import format_time, read_times
from factcheck.reading.units import UnitTable
from factcheck.records import record
from factcheck.values.quantity import Quantity
from factcheck.values.time import Day, Time, TimeRole

_SHOWN = 4  # readings that a message lists
_QUOTES = str.maketrans("’‘“”", "''\"\"")


@record
class Prover:
    """Reads quotes; built once for a base."""

    base: FactBase
    units: UnitTable

    def flaw(self, fact: Fact, value: Value, citation: Citation) -> str | None:
        """What keeps a value from being read from a quote; None where it can be read."""
        quote = fold_space(citation.quote)
        match value:
            case Quantity():
                return self._quantity_flaw(fact, value, quote)
            case Time():
                return self._date_flaw(value, quote, citation)
            case EntityRef():
                entity = self.base.entities[value.id]
                return _wording_flaw((entity.name, *entity.aliases, *fact.aliases), quote)
            case Words():
                return _wording_flaw((value.text, *value.aliases), quote)

    def _quantity_flaw(self, fact: Fact, value: Quantity, quote: str) -> str | None:
        is_change = self.base.properties[fact.property].change
        mentions = self._quantities(quote)
        found = [(mismatch(value, mention.quantity, quote, is_change), mention) for mention in mentions]
        if any(kind is None for kind, _ in found) or spans_range(value, [mention.quantity for mention in mentions]):
            return None
        return _nearest_mismatch(found, quote) or _listed("quantity", (mention.span.of(quote) for mention in mentions))

    def _quantities(self, quote: str) -> tuple[QuantityMention, ...]:
        """The quantities of a quote; those that only a date would swallow count too ("in 2020 households")."""
        times = tuple(mention.span for mention in read_times(quote))
        read = read_quantities(quote, self.units, times).mentions
        return (*read, *read_quantities(quote, self.units, ()).mentions) if times else tuple(read)

    def _date_flaw(self, value: Time, quote: str, citation: Citation) -> str | None:
        published = self.base.sources[citation.source].published
        times = [mention.time for mention in read_times(quote, published)]
        year = None if published is None else published.year
        if any(_is_same(value, time, year) for time in times):
            return None
        return _listed("date", (format_time(time) for time in times))


def _nearest_mismatch(found: list[tuple[Mismatch | None, QuantityMention]], quote: str) -> str | None:
    """The mismatch of the first quantity that has the value's number."""
    for kind, mention in found:
        if kind is not None and kind is not Mismatch.NUMBER:
            return f'the quote says "{mention.span.of(quote)}": {kind.value}'
    return None


def _listed(noun: str, readings: Iterable[str]) -> str:
    shown = list(dict.fromkeys(readings))[:_SHOWN]
    return f"the quote says {', '.join(shown)}" if shown else f"the quote holds no {noun}"


def _is_same(value: Time, read: Time, year: int | None) -> bool:
    """Whether a quote's time is the value; without a year of its own it is of any year, or of the publication's."""
    if not read.has_year:
        return _without_year(read.first) == _without_year(value.first) and year in (
            None,
            _year(value),
            _year(value) + 1,
        )
    has_same_end = read.last == value.last or value.last is None or read.role is TimeRole.SINCE
    return read.first == value.first and has_same_end


def _year(time: Time) -> int:
    return (time.first.year if time.first is not None else None) or 0


def _without_year(day: Day | None) -> tuple[int, int] | None:
    return None if day is None else (day.month, day.day)


def _wording_flaw(wordings: tuple[str, ...], quote: str) -> str | None:
    text = _plain(quote)
    if any(_plain(wording) in text for wording in wordings):
        return None
    return "none of its words stands in the quote: mend it, or add the quote's wording to `aliases`"


def _plain(text: str) -> str:
    return fold(fold_space(text)).translate(_QUOTES)
