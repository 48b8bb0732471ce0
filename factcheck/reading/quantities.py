"""Reading the quantities of a sentence: the one function that knows the order of the steps."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.options import DEFAULT_OPTIONS, Options
from factcheck.reading import noise
from factcheck.reading.draft import Source, settle
from factcheck.reading.fold import fold
from factcheck.reading.model import QuantityMention, Skip, Span
from factcheck.reading.ranges import join
from factcheck.reading.scan import scan
from factcheck.reading.units import DEFAULT_UNITS, UnitTable
from factcheck.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
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

    >>> reading = read_quantities("The balance was more than 17.8 trillion yuan, up 29.3% in 2021.")
    >>> [mention.span.of("The balance was more than 17.8 trillion yuan, up 29.3% in 2021.") for mention in reading.mentions]
    ['more than 17.8 trillion yuan', '29.3%']
    """
    folded = fold(text)
    blocked = sorted([(span.start, span.end) for span in taken] + noise.links(folded))
    source = Source(text, folded, units, options)
    drafts, skips = scan(source, blocked)
    if not drafts and not skips:
        return _NOTHING
    drafts, scores = join(source, drafts)
    mentions = tuple(settle(draft, options) for draft in drafts)
    return QuantityReading(mentions, tuple(sorted((*skips, *scores), key=lambda skip: skip.span)))


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
