"""What stands around a number, in the order in which it is looked for; and whether it is a quantity at all."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.doubts import reject
from factcheck.reading.draft import Draft, Source
from factcheck.reading.fractions import Share, part_of_scale
from factcheck.reading.hedges import compared, hedge_after, hedge_before, odd_mark
from factcheck.reading.model import Skip, Span
from factcheck.reading.numerals import Numeral
from factcheck.reading.rates import read_rate
from factcheck.reading.signs import read_currency, read_sign
from factcheck.reading.unit_words import read_noun_of, read_unit, unit_place_after_share
from factcheck.records import replace
from factcheck.values.quantity import Modifier
from factcheck.values.unit import TIMES, Unit, UnitKind


def complete(source: Source, numeral: Numeral, share: Share | None) -> Draft | Skip:
    """The draft of a number with all that belongs to it, or why it is no quantity."""
    draft = Draft(numeral, numeral.start, numeral.end) if share is None else _draft_of_share(source, share)
    read_sign(source, draft)
    read_currency(source, draft)
    _read_odd(source.folded, draft)
    if draft.unit is None and source.folded.endswith("factor of ", 0, draft.start):
        draft.unit = TIMES
    if draft.unit is None or draft.unit.kind is UnitKind.MONEY:
        read_unit(source, draft)
    read_noun_of(source, draft)
    read_rate(source, draft)
    _read_hedges(source, draft)
    _read_currency_apart(source, draft)
    return reject(source, draft) or draft


def complete_around(source: Source, draft: Draft) -> Draft:
    """A draft whose number and unit are known, with what bends it."""
    _read_hedges(source, draft)
    return draft


def _draft_of_share(source: Source, share: Share) -> Draft:
    """A share as it stands, a number ("two thirds of a million"), or a number of a unit ("half an hour")."""
    part = part_of_scale(source.folded, share)
    if part is not None:
        return Draft(part, part.start, part.end)
    numeral = share.numeral
    place = unit_place_after_share(source, share)
    if place >= 0:
        return Draft(replace(numeral, exponent=numeral.exponent - 2), numeral.start, place)
    return Draft(numeral, numeral.start, share.end, share.unit, fraction=share.fraction, modifier=share.modifier)


def _read_odd(folded: str, draft: Draft) -> None:
    """-odd marks between number and unit: 4700多家, 300-odd; and those within the number."""
    if draft.numeral.odd:
        draft.modifier = Modifier.ODD
    end = draft.numeral.end if draft.unit is None else draft.end
    mark = None if draft.fraction else odd_mark(folded, end)
    if mark is None:
        return
    start, end, modifier = mark
    if modifier is Modifier.ABOUT and draft.numeral.mantissa % 10 and draft.numeral.exponent == 0:
        return  # 来 approximates round numbers only: 十来个
    draft.modifier, draft.hedge, draft.end = modifier, Span(start, end), end


def _read_hedges(source: Source, draft: Draft) -> None:
    """What bends the number before it and behind it or its unit; the one before decides, -odd outweighs both."""
    folded = source.folded
    unit = draft.unit
    time = unit is not None and unit.dimension.startswith("time")
    counts = unit is not None and unit.kind is UnitKind.COUNT
    before = hedge_before(
        folded,
        draft.start,
        time=time,
        few=counts and _is_few(draft.numeral),
        marked=_names_mark(source, draft),
        share=draft.fraction,
    )
    if before is not None and (before[0] < source.floor or _names_extreme(folded, before, unit)):
        before = None
    after = hedge_after(folded, draft.end, counted=counts)
    if after is None and draft.unit_span is not None and draft.end < draft.unit_span.start:
        after = hedge_after(folded, draft.unit_span.end)
    if before is not None:
        draft.hedge = Span(before[0], before[1])
        draft.start = draft.start if draft.fraction and before[1] < draft.start - 1 else before[0]
        draft.modifier = draft.modifier if draft.modifier is Modifier.ODD else before[2]
        if after is not None and after[2] is draft.modifier:
            draft.end = after[1]
    elif after is None and (around := compared(folded, draft.start, draft.end)) is not None:
        draft.start, draft.end, draft.modifier = draft.start - 1, *around
        draft.hedge = Span(draft.start, draft.start + 1)
    elif after is not None and draft.modifier in (Modifier.EXACT, Modifier.ODD):
        draft.end, draft.hedge = after[1], Span(after[0], after[1])
        draft.modifier = draft.modifier if draft.modifier is Modifier.ODD else after[2]


def _names_extreme(folded: str, before: tuple[int, int, Modifier], unit: Unit | None) -> bool:
    """Whether 最低 and 最高 tell the day's extreme and no bound: 最低-5℃."""
    is_temperature = unit is not None and unit.dimension.startswith("temperature")
    return is_temperature and folded[before[0] : before[1]] in ("最低", "最高", "最低为")


def _read_currency_apart(source: Source, draft: Draft) -> None:
    """A currency before the hedge of a number without a unit: 折合人民币约3亿."""
    if draft.unit is not None or draft.fraction or source.folded.isascii():
        return
    place = draft.hedge.start if draft.hedge is not None and draft.hedge.end == draft.numeral.start else draft.start
    if place > draft.numeral.start:
        return
    found = source.units.currency_named(source.folded, place)
    if found is None or found[0] < source.floor:
        return
    apart = draft.hedge is not None and draft.hedge.start == place
    if not apart and not source.folded.endswith(("合", "折", "等值"), 0, found[0]):
        return  # 人民币对美元7.11
    draft.unit, draft.unit_span, draft.start = found[1], Span(found[0], place), found[0]


_MARK = Pattern(
    r"[ -](?:[a-z]+[ -])?"
    r"(?:mark|level|threshold|barrier|milestone|target|goal|limit|ceiling|line|forecast|estimate)(?![a-z])"
)


def _names_mark(source: Source, draft: Draft) -> bool:
    """Whether a mark or a target is named by the number: "the 2 million mark", "the 5% target"."""
    if not source.folded.endswith("the ", 0, draft.start):
        return False
    end = max(draft.end, draft.unit_span.end if draft.unit_span else 0)
    return _MARK.match(source.folded, end) is not None


_FEW = 1000


def _is_few(numeral: Numeral) -> bool:
    return numeral.integer is not None and abs(numeral.integer) < _FEW
