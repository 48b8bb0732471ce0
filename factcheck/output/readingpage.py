"""What was read in a text, and how, as a page: each reading beside the words it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, Claim, Context
from factcheck.mentions.model import NameMention
from factcheck.output.harmless import one_line
from factcheck.output.page import BLANK, Line, Page, Run, Tone, run
from factcheck.output.valuewords import interval_text, modifier_name, number_words, time_text
from factcheck.reading.model import Span
from factcheck.values.quantity import Quantity

_READING = 12  # the column where readings begin, right of what they are


def reading_page(discourse: Discourse, claims: Sequence[Claim]) -> Page:
    """The page of one text: each sentence, and below it what was read there."""
    lines: list[Line] = []
    for context in discourse.contexts:
        lines.append(Line((run(one_line(context.sentence.text), Tone.STRONG),)))
        lines.extend(_readings(context, [claim for claim in claims if claim.context.index == context.index]))
        lines.append(BLANK)
    return tuple(lines) or (Line((Run("Nothing to read.", Tone.STRONG),)), BLANK)


def _readings(context: Context, claims: Sequence[Claim]) -> Iterator[Line]:
    text, mentions = context.sentence.text, context.mentions
    for quantity in mentions.quantities:
        yield _line("quantity", quantity.span, text, _quantity(quantity.quantity))
    for time in mentions.times:
        yield _line("time", time.span, text, time_text(time.time))
    for name in mentions.names:
        yield _line(name.kind.value, name.span, text, _name(name))
    for unknown in mentions.unknowns:
        yield _line("unknown", unknown.span, text, f"a name that the base does not know ({unknown.role.value})")
    for skip in mentions.skips:
        yield _line("no claim", skip.span, text, skip.reason)
    for claim in claims:
        yield _line("claim", claim.span, text, _claim(claim))


def _line(kind: str, span: Span, text: str, reading: str) -> Line:
    words = (run(one_line(span.of(text))), Run(" → ", Tone.QUIET), run(reading, Tone.OPEN))
    return Line(words, _READING, Run(f"  {kind}", Tone.QUIET))


def _quantity(quantity: Quantity) -> str:
    value = "a range" if quantity.value is None else number_words(quantity.value)
    unit = f" {quantity.unit.code}" if quantity.unit else ""
    return f"{value}{unit}, {quantity.kind.value}, {modifier_name(quantity)}: {interval_text(quantity.interval)}"


def _name(name: NameMention) -> str:
    score = "" if name.score == 1 else f" (read as “{name.alias}”, score {name.score:.2f})"
    return " or ".join(name.ids) + score


def _claim(claim: Claim) -> str:
    """The slots that were filled, and how the text stands to what it says."""
    slots = {
        "subject": _closest(claim.subjects),
        "property": _closest(claim.properties),
        "time": time_text(claim.time.time) if claim.time else None,
        "area": _closest(claim.areas),
        "speaker": _closest(claim.speakers),
        "said as": None if claim.stance.is_claim else claim.stance.value,
    }
    return "; ".join(f"{slot} {value}" for slot, value in slots.items() if value) or "nothing that it is said of"


def _closest(bounds: tuple[Bound, ...]) -> str | None:
    return bounds[0].id if bounds else None
