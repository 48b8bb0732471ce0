"""Everything that a sentence mentions, read in the one order that keeps the readers out of each other's way."""

from __future__ import annotations

import datetime

from factcheck.mentions.lexicon import Lexicon
from factcheck.mentions.model import NameKind, NameMention, SentenceMentions
from factcheck.mentions.names import find_names
from factcheck.mentions.tokens import tokenize
from factcheck.mentions.unknown import find_unknown_names
from factcheck.reading.model import Skip, Span
from factcheck.reading.quantities import read_quantities
from factcheck.reading.times import read_times
from factcheck.reading.units import UnitTable
from factcheck.records import replace


def gather(text: str, lexicon: Lexicon, units: UnitTable, reference: datetime.date | None = None) -> SentenceMentions:
    """The mentions of one sentence; `reference` is the document's date, for relative times."""
    tokens = tokenize(text)
    names = tuple(_with_area(name, lexicon) for name in find_names(text, tokens, lexicon))
    times = read_times(text, reference)
    quantities = read_quantities(text, units, tuple(time.span for time in times))
    in_names = [one for one in quantities.mentions if any(_holds_figure(name, one.span) for name in names)]
    kept = tuple(one for one in quantities.mentions if one not in in_names)
    skips = (*quantities.skips, *(Skip(one.span, "part of a name") for one in in_names))
    taken = [name.span for name in names if name.kind is not NameKind.PROPERTY]
    taken += [time.span for time in times] + [quantity.span for quantity in kept]
    unknowns = find_unknown_names(text, tokens, taken, [time.span for time in times])
    return SentenceMentions(text, tokens, kept, times, names, unknowns, skips)


def _with_area(name: NameMention, lexicon: Lexicon) -> NameMention:
    is_area = name.kind is NameKind.ENTITY and any(id_ in lexicon.areas for id_ in name.ids)
    return replace(name, is_area=True) if is_area else name


def _holds_figure(name: NameMention, figure: Span) -> bool:
    """Whether a figure stands within a name: "Area 51", the share "seen within four hours"."""
    return name.kind is not NameKind.VALUE and name.span.covers(figure)
