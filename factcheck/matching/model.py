"""The records of matching: a fact beside a claim, and how unit and time of the two stand to each other."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from factcheck.facts.model import Fact
from factcheck.matching.strengths import CLOSE, DIRECT, IMPLIED
from factcheck.records import record
from factcheck.values.quantity import Quantity


class UnitFit(Enum):
    """How the unit of a figure stands to a property's."""

    SAME = "same"
    WEAK = "weak"  # a bare number, or a noun that the base does not know
    OTHER = "other"


class TimeFit(Enum):
    """How the time of a claim stands to a fact's."""

    EXACT = "exact"  # may support and refute
    COARSE = "coarse"  # a longer time that holds the fact's: only supports
    CARRIED = "carried"  # the latest known level: only supports
    UNSAID = "unsaid"
    OTHER = "other"

    @property
    def may_refute(self) -> bool:
        return self in (TimeFit.EXACT, TimeFit.UNSAID)


WORTH = 0.55  # the least score of a candidate


def score_of(subject: float, prop: float) -> float:
    """How closely a fact is named, by how closely its subject and its property are."""
    return (subject + prop) / 2


@record
class Wanted:
    """Which of the known values are asked for, so that the others need not be looked at closely."""

    units: tuple[UnitFit, ...]
    may_be: Callable[[Quantity], bool] = lambda value: True


@record
class Candidate:
    """A fact beside a claim: how well it is named, and the slots in which it is another statement."""

    fact: Fact
    quantity: Quantity
    subject_strength: float  # how closely the subject is named, 0 to 1
    property_strength: float  # how closely the property is named or implied, 0 to 1
    is_property_said: bool
    unit: UnitFit
    time: TimeFit
    differs: tuple[str, ...]  # of time, area, speaker, basis, qualifiers, target
    leads: bool  # the subject is named before the figure, or right at it
    has_leftover: bool  # words around the figure say something that nothing explains
    has_lead: bool  # unexplained words stand before the figure, and no counted noun says what is meant
    is_implied: bool  # the text names the subject nowhere
    is_heading: bool  # told in a heading, which rounds and boasts
    is_limited: bool  # the fact is limited by what the claim does not say
    is_barred: bool  # words beside the subject make it another thing

    @property
    def score(self) -> float:
        return score_of(self.subject_strength, self.property_strength)

    @property
    def is_firm(self) -> bool:
        """Whether subject and property are named clearly enough to refute by."""
        if self.unit is not UnitFit.SAME or self.is_barred or self.is_limited:
            return False
        if (
            self.has_leftover
            and not (self.property_strength >= CLOSE and self.leads)
            and self.property_strength < DIRECT
        ):
            return False
        said = self.is_property_said and self.property_strength >= 0.65 and self.subject_strength >= 0.6
        if self.is_heading:
            return said
        return said or (self.subject_strength >= 0.75 and self.property_strength >= IMPLIED)
