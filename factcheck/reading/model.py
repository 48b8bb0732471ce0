"""What the readers find: spans into the text they were given, with the values read there."""

from __future__ import annotations

from factcheck.records import ordered, record
from factcheck.values.quantity import Quantity
from factcheck.values.time import Time


@ordered
class Span:
    """A stretch of a text in Unicode code points, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@record
class QuantityMention:
    """A quantity where it stands.

    `span` is the shortest run of words that carries the number with its modifier and unit ("more than 100 billion
    U.S. dollars", "逾8000万户"); `number` is the digits or words with their scale; `unit` the unit's words (for a
    counted noun the whole noun phrase: "small and micro enterprises"), None where there is none; `hedge` the words
    that bend it, None where nothing does. `shared` says that unit or scale was taken over from a neighbour in a
    range or a list.
    """

    span: Span
    quantity: Quantity
    number: Span
    unit: Span | None = None
    hedge: Span | None = None
    shared: bool = False


@record
class TimeMention:
    """A time where it stands; `span` covers its preposition or particle only where that is part of the date's words."""

    span: Span
    time: Time


@record
class Skip:
    """A number that is no quantity and no time of a claim, and the reason in a few words ("list number", "version")."""

    span: Span
    reason: str
