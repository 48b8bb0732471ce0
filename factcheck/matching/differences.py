"""The slots in which a claim and a fact are two statements: time, area, subject, speaker, target, basis, qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.build import is_target_fact
from factcheck.claims.model import Claim, Origin, Stance
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.areas import fit_area
from factcheck.matching.attribution import fits_speaker
from factcheck.matching.model import TimeFit
from factcheck.matching.properties import is_change_property, is_forecast_property
from factcheck.matching.qualifiers import fits_qualifiers
from factcheck.matching.strengths import CLOSE
from factcheck.matching.times import meets_deadline
from factcheck.mentions.model import UnknownRole
from factcheck.patterns import Pattern
from factcheck.values.time import Basis, Grain, TimeRole

_YEAR = 12  # months
_CLAUSE_HEAD = Pattern(r"(?:^|[,;:，。；：、]|[年月日末底初]|的)\s*(?:the\s+|in\s+|at\s+|在)?$", re.I)


def find_differences(claim: Claim, fact: Fact, time: TimeFit, index: FactIndex) -> Iterator[str]:
    """The slots in which a claim and a fact differ; `time` is how their times stand to each other."""
    if time is TimeFit.OTHER:
        yield "time"
    if not fit_area(claim, fact, index).agrees:
        yield "area"
    if _tells_of_another(claim, fact, index):
        yield "subject"
    if not fits_speaker(claim, fact, index) or _says_stranger(claim, fact, index):
        yield "speaker"
    if is_target_fact(fact) != _claims_target(claim, fact, index):
        yield "target"
    if not _fits_basis(claim, fact, index):
        yield "basis"
    if not fits_qualifiers(claim, fact, index):
        yield "qualifiers"


def _starts_as(claim: Claim, known: frozenset[Basis]) -> bool:
    """Whether a change from a named time may be of a property that tells changes against some bases."""
    if claim.since is None or claim.time is None:
        return True
    start, end = claim.since.time.last, claim.time.time.last
    if start is None or end is None or start.year is None or end.year is None or Basis.NAMED in known:
        return True
    months = (end.year - start.year) * 12 + end.month - start.month
    yearly = known & {Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR, Basis.YEAR_START}
    return bool(yearly) if months == _YEAR else Basis.PREVIOUS_PERIOD not in known or months in (1, 3)


def _says_stranger(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a body that the base does not know, and that did not publish the fact, is told as its speaker."""
    if claim.speakers:
        return False
    sources = (index.base.sources[citation.source] for citation in fact.citations)
    published = " ".join(source.publisher or "" for source in sources).casefold()
    strangers = (name for name in claim.context.mentions.unknowns if name.role is UnknownRole.SPEAKER)
    return any(name.text.casefold() not in published for name in strangers)


def _tells_of_another(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether a thing of the base about which it says nothing stands at the head of the clause, as what it tells of."""
    text = claim.context.sentence.text
    around = {fact.subject, fact.area, *fact.said_by} | {value for _, value in fact.qualifiers}
    for bound in claim.subjects:
        known = bound.id in index.by_subject or bound.id in index.areas or bound.id in around
        if known or bound.span is None or bound.strength < CLOSE or bound.span.start > claim.span.start:
            continue
        if any(speaker.id == bound.id for speaker in claim.speakers) or bound.id in index.value_of:
            continue
        related = index.is_within(bound.id, fact.subject) or index.is_within(fact.subject, bound.id)
        if not related and _CLAUSE_HEAD.search(text[: bound.span.start]):
            return True
    return False


def _claims_target(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Plans speak of targets; what is not said as a plan speaks of one only where it names its deadline."""
    if claim.stance is Stance.FORECAST or is_forecast_property(index.property_of(fact)):
        return is_target_fact(fact)
    if claim.is_target:
        return is_target_fact(fact) or claim.time is None or claim.time.origin is not Origin.SENTENCE
    return is_target_fact(fact) and claim.time is not None and _is_deadline(claim, fact) and not claim.is_past


def _is_deadline(claim: Claim, fact: Fact) -> bool:
    assert claim.time is not None
    return claim.time.time.role is TimeRole.BY and meets_deadline(claim.time.time, fact)


def _fits_basis(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Year on year, month on month, since the start of the year: different statements; a named basis may be any."""
    known = index.bases.get(fact.property, frozenset())
    if known and is_change_property(index.property_of(fact)) and not _starts_as(claim, known):
        return False
    said = None if claim.basis is None else claim.basis.basis
    if said is None or said is Basis.NAMED or not known or not is_change_property(index.property_of(fact)):
        return True
    yearly = {Basis.YEAR_EARLIER, Basis.PREVIOUS_YEAR}
    if fact.time is not None and fact.time.time.grain is Grain.YEAR and said in yearly and known & yearly:
        return True
    return said in known or Basis.NAMED in known
