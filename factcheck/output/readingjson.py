"""What was read in a text, and how, as JSON: quantities, times, names and claims with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, Claim, Context
from factcheck.mentions.model import NameKind, NameMention
from factcheck.output.jsontext import Json, to_json
from factcheck.output.valuewords import modifier_name, time_text
from factcheck.reading.model import QuantityMention, Span, TimeMention


def format_reading(discourse: Discourse, claims: Sequence[Claim]) -> str:
    """One text as one JSON line."""
    return to_json(reading_object(discourse, claims)) + "\n"


def format_readings(readings: Iterable[tuple[Discourse, Sequence[Claim]]]) -> str:
    """Several texts as one JSON array."""
    return to_json([reading_object(discourse, claims) for discourse, claims in readings], indent=2) + "\n"


def reading_object(discourse: Discourse, claims: Sequence[Claim]) -> dict[str, Json]:
    """One text as the contract's object; offsets count in the text as it was given."""
    contexts = discourse.contexts
    return {
        "text": discourse.document.source,
        "quantities": [
            _quantity(mention, context, discourse) for context in contexts for mention in context.mentions.quantities
        ],
        "times": [_time(mention, context, discourse) for context in contexts for mention in context.mentions.times],
        "entities": [name for context in contexts for name in _names(context, discourse)],
        "claims": [_claim(claim, discourse) for claim in claims],
    }


def _place(span: Span, context: Context, discourse: Discourse) -> dict[str, Json]:
    """The words of a span of a sentence, and where they stand in the source."""
    sentence = context.sentence
    start = sentence.span.start
    source = discourse.document.blocks[sentence.block].source(Span(start + span.start, start + span.end))
    return {"text": span.of(sentence.text), "start": source.start, "end": source.end}


def _quantity(mention: QuantityMention, context: Context, discourse: Discourse) -> Json:
    quantity = mention.quantity
    return {
        **_place(mention.span, context, discourse),
        "value": quantity.value,
        "low": quantity.interval.low,
        "high": quantity.interval.high,
        "modifier": modifier_name(quantity),
        "unit": quantity.unit.code if quantity.unit else None,
        "kind": quantity.kind.value,
    }


def _time(mention: TimeMention, context: Context, discourse: Discourse) -> Json:
    first, last = mention.time.first, mention.time.last
    return {
        **_place(mention.span, context, discourse),
        "from": str(first) if first else None,
        "to": str(last) if last else None,
    }


def _names(context: Context, discourse: Discourse) -> Iterator[Json]:
    """Entities and properties in text order, one object for each thing that a shared name may mean."""
    for name in context.mentions.names:
        if name.kind is NameKind.VALUE:
            continue
        for identifier in name.ids:
            yield _name(name, identifier, context, discourse)


def _name(name: NameMention, identifier: str, context: Context, discourse: Discourse) -> Json:
    fields = {**_place(name.span, context, discourse), "id": identifier, "score": round(name.score, 3)}
    return fields | {"property": True} if name.kind is NameKind.PROPERTY else fields


def _claim(claim: Claim, discourse: Discourse) -> Json:
    return {
        **_place(claim.span, claim.context, discourse),
        "subject": _closest(claim.subjects),
        "property": _closest(claim.properties),
        "time": time_text(claim.time.time) if claim.time else None,
        "area": _closest(claim.areas),
        "speaker": _closest(claim.speakers),
        "stance": claim.stance.value,
    }


def _closest(bounds: tuple[Bound, ...]) -> str | None:
    return bounds[0].id if bounds else None
