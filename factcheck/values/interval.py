"""Intervals of decimals: the set of values that a written number stands for, and arithmetic over such sets."""

from __future__ import annotations

from decimal import Decimal

from factcheck.records import record


@record
class Interval:
    """A set of reals between two ends; `None` is unbounded, an open end is not part of the set."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        return cls(value, value)

    @property
    def is_bounded(self) -> bool:
        return self.low is not None and self.high is not None

    @property
    def width(self) -> Decimal | None:
        """High minus low, or None where an end is unbounded."""
        if self.low is None or self.high is None:
            return None
        return self.high - self.low

    @property
    def middle(self) -> Decimal | None:
        """The mean of the ends, the one end of a half-line, None where both are unbounded."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        return (self.low + self.high) / 2

    def contains(self, value: Decimal) -> bool:
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def within(self, other: Interval) -> bool:
        """Whether every value of this interval is one of `other`."""
        return other._starts_no_later(self) and other._ends_no_sooner(self)

    def overlaps(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return self._reaches(other) and other._reaches(self)

    def touches(self, other: Interval) -> bool:
        """Whether the closures of the two have a value in common (a half may round either way)."""
        return self.closed().overlaps(other.closed())

    def closed(self) -> Interval:
        return Interval(self.low, self.high)

    def negated(self) -> Interval:
        return Interval(_minus(self.high), _minus(self.low), self.high_open, self.low_open)

    def scaled(self, factor: Decimal) -> Interval:
        """Every value times a positive factor."""
        return Interval(_times(self.low, factor), _times(self.high, factor), self.low_open, self.high_open)

    def plus(self, other: Interval) -> Interval:
        """The sums of a value of this interval and one of the other."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def minus(self, other: Interval) -> Interval:
        """The differences of a value of this interval and one of the other."""
        return self.plus(other.negated())

    def over(self, other: Interval) -> Interval:
        """The ratios of a value of this interval to one of the other, where both hold positive values only."""
        low = None if self.low is None or not other.high else self.low / other.high
        high = None if self.high is None or not other.low else self.high / other.low
        return Interval(low, high, self.low_open or other.high_open, self.high_open or other.low_open)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        first = self if self._starts_no_later(other) else other
        last = self if self._ends_no_sooner(other) else other
        return Interval(first.low, last.high, first.low_open, last.high_open)

    def _starts_no_later(self, other: Interval) -> bool:
        if self.low is None:
            return True
        if other.low is None:
            return False
        return self.low < other.low or (self.low == other.low and (other.low_open or not self.low_open))

    def _ends_no_sooner(self, other: Interval) -> bool:
        if self.high is None:
            return True
        if other.high is None:
            return False
        return self.high > other.high or (self.high == other.high and (other.high_open or not self.high_open))

    def _reaches(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return True
        return self.high > other.low or (self.high == other.low and not self.high_open and not other.low_open)


def _minus(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else value * factor
