"""Reading the quantities of a sentence: the one function that knows the order of the steps."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.options import DEFAULT_OPTIONS, Options
from factcheck.reading import noise
from factcheck.reading.draft import Source, settle
from factcheck.reading.fold import fold, squeeze
from factcheck.reading.model import QuantityMention, Skip, Span
from factcheck.reading.money_parts import add_parts
from factcheck.reading.ranges import join
from factcheck.reading.rates import apply_bases
from factcheck.reading.scan import find_starts, scan
from factcheck.reading.units import DEFAULT_UNITS, UnitTable
from factcheck.records import record, replace
from factcheck.values.quantity import Quantity


@record
class QuantityReading:
    """The quantities of a text in the order in which they stand, and the numbers that are none."""

    mentions: tuple[QuantityMention, ...] = ()
    skips: tuple[Skip, ...] = ()


_NOTHING = QuantityReading()


def read_quantities(
    text: str,
    units: UnitTable = DEFAULT_UNITS,
    taken: tuple[Span, ...] = (),
    *,
    options: Options = DEFAULT_OPTIONS,
) -> QuantityReading:
    """The quantities of a sentence or block of clean prose; numbers inside the `taken` spans (times) are left alone.

    >>> text = "The balance was more than 17.8 trillion yuan, up 29.3% in 2021."
    >>> [mention.span.of(text) for mention in read_quantities(text).mentions]
    ['more than 17.8 trillion yuan', '29.3%']
    """
    folded = fold(text)
    squeezed = squeeze(folded)
    if squeezed is not None:
        return _read_squeezed(*squeezed, units, taken, options)
    return _read(text, folded, units, taken, options)


def _read_squeezed(
    folded: str, places: list[int], units: UnitTable, taken: tuple[Span, ...], options: Options
) -> QuantityReading:
    """The reading of a text without the blanks in its numerals, with its spans in the text as it stands."""
    inner = tuple(Span(bisect_left(places, span.start), bisect_left(places, span.end)) for span in taken)
    reading = _read(folded, folded, units, inner, options)

    def outer(span: Span) -> Span:
        return Span(places[span.start], places[span.end - 1] + 1)

    mentions = tuple(
        replace(
            mention,
            span=outer(mention.span),
            number=outer(mention.number),
            unit=outer(mention.unit) if mention.unit else None,
            hedge=outer(mention.hedge) if mention.hedge else None,
        )
        for mention in reading.mentions
    )
    return QuantityReading(mentions, tuple(Skip(outer(skip.span), skip.reason) for skip in reading.skips))


def _read(text: str, folded: str, units: UnitTable, taken: tuple[Span, ...], options: Options) -> QuantityReading:
    starts = find_starts(folded)
    if not starts:
        return _NOTHING
    blocked = sorted([(span.start, span.end) for span in taken] + noise.links(folded))
    source = Source(text, folded, units, options)
    drafts, skips = scan(source, starts, blocked)
    apply_bases(source, drafts, skips)
    drafts, further = join(source, add_parts(source, drafts))
    mentions = tuple(settle(draft, options) for draft in drafts)
    return QuantityReading(mentions, tuple(sorted((*skips, *further), key=lambda skip: skip.span)))


def parse_quantity(
    text: str, units: UnitTable = DEFAULT_UNITS, *, options: Options = DEFAULT_OPTIONS
) -> Quantity | None:
    """The quantity that the whole of a string writes, as the value of a fact does; None where it is no one quantity.

    >>> parse_quantity("more than 100 billion U.S. dollars", DEFAULT_UNITS).interval.low
    Decimal('1.00E+11')
    """
    reading = read_quantities(text, units, options=options)
    if len(reading.mentions) != 1:
        return None
    mention = reading.mentions[0]
    last = max(mention.span.end, mention.unit.end if mention.unit else 0)
    return mention.quantity if not (text[: mention.span.start] + text[last:]).strip(" .。") else None
