"""Rates: what a count or a measure is told for each of: "12 deaths per 100,000", 每10万人45例, "barrels a day"."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.draft import Draft, Source
from factcheck.reading.model import Skip, Span
from factcheck.reading.numerals_en import read_english
from factcheck.reading.numerals_zh import read_chinese
from factcheck.reading.phrases import next_word
from factcheck.reading.units import rate_per
from factcheck.values.unit import Unit, UnitKind

BASE = "base of a rate"
_PER_NUMBER = Pattern(
    r" (?:per|for every) ((?:[0-9]{1,3}(?:,[0-9]{3})*|[0-9]+)(?: thousand| million)?|(?:hundred|thousand|million)|"
    r"(?:one|ten|a) (?:hundred|thousand|million)|one hundred thousand)(?![0-9a-z])"
)
# A day or less makes a rate of it; "tonnes a year" is what a year brings, and the year is the period's.
_PER_WORD = Pattern(
    r" (?:per|a|an|each) (day|hour|minute|second|capita|person|head|household)(?![a-z])|/(day|d|日|天|小时|人)(?![a-z])"
)


_RATE_WORDS = frozenset({"per", "a", "an", "each", "for"})


def read_rate(source: Source, draft: Draft) -> None:
    """What a rate is measured by: "12 deaths per 100,000 people", "2 million barrels a day"."""
    unit = draft.unit
    end = draft.unit_span.end if draft.unit_span is not None and draft.unit_span.end > draft.end else draft.end
    if source.folded[end : end + 1] not in (" ", "/"):
        return
    if source.folded[end] == " " and next_word(source.folded, end) not in _RATE_WORDS:
        return
    if unit is not None and unit.kind not in (UnitKind.COUNT, UnitKind.MEASURE):
        return
    match = _PER_NUMBER.match(source.folded, end)
    base = read_english(source.folded, match.start(1)) if match else None
    if match is not None and base is not None and base.integer:
        draft.unit, draft.unit_span = rate_per(base.integer), Span(match.start() + 1, match.end())
        draft.end = match.end() if draft.end == end else draft.end
        return
    skipped = 5 if source.folded.startswith(" per ", end) else source.folded.startswith("/", end)
    measured = source.units.after(source.text, source.folded, end + skipped) if skipped else None
    if measured is not None and unit is not None and _is_per_measure(measured[1].unit):
        per = measured[1].unit
        _set_per(draft, unit, per.code.removesuffix("s") if per.dimension == "time" else per.code, end, measured[0])
        return
    word = _PER_WORD.match(source.folded, end)
    if word is not None and unit is not None and not unit.dimension.startswith("time"):
        _set_per(draft, unit, word.group(1) or word.group(2), end, word.end())


def _is_per_measure(unit: Unit) -> bool:
    """Whether a unit makes a rate of what is told for each: a measure, or a span of less than a month."""
    return unit.kind is UnitKind.MEASURE and unit.dimension != "time:months"


def _set_per(draft: Draft, unit: Unit, per: str, end: int, rate_end: int) -> None:
    """Make the unit one per something else, named up to `rate_end`."""
    draft.unit = Unit(f"{unit.code} per {per}", unit.kind, f"{unit.dimension} per {per}", unit.factor, known=unit.known)
    draft.unit_span = Span(draft.unit_span.start if draft.unit_span else end, rate_end)
    draft.end = rate_end if draft.end == end else draft.end


def is_rate_base(folded: str, start: int) -> bool:
    """Whether a number that begins at `start` is what a rate is told for each of."""
    return folded.endswith(("每", "per ", "for every ", "out of every ", "for each "), max(start - 16, 0), start)


_NEAR = 12  # characters between 每10万人 and the number that is told of them
_CLAUSE_END = Pattern("[，。；,;!?]")


def apply_bases(source: Source, drafts: list[Draft], skips: list[Skip]) -> None:
    """Give the count behind 每10万人 its rate: 每10万人中有12.3人."""
    bases = [skip.span for skip in skips if skip.reason == BASE and source.folded[skip.span.start - 1] == "每"]
    later = iter(drafts)
    draft = next(later, None)
    for span in bases:
        while draft is not None and draft.start < span.end:
            draft = next(later, None)
        base = read_chinese(source.folded, span.start)
        if draft is None or base is None or not base.integer or base.integer < 100 or draft.start - span.end > _NEAR:
            continue
        plain = draft.unit is None or draft.unit.kind is UnitKind.COUNT
        if plain and not _CLAUSE_END.search(source.folded, span.end, draft.start):
            draft.unit = rate_per(base.integer)
