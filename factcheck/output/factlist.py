"""The facts of a base as a page: grouped by what they are about, or in the order in which a search found them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.facts.cite import time_words
from factcheck.facts.model import Fact, FactBase
from factcheck.output.counts import counted
from factcheck.output.harmless import one_line
from factcheck.output.page import BLANK, Line, Page, Run, Tone, joined, run
from factcheck.output.wrapping import cell_width

GAP = Run("  ")

_WIDEST = 22  # columns of a property's name beside its facts; a longer one stands above them
_MARGIN = 2


def fact_list(facts: Sequence[Fact], base: FactBase) -> Page:
    """The facts under their subjects, and under these by property, each with its time, area, id and source."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.subject, []).append(fact)
    indent = _indent(facts, base)
    lines = [line for subject, group in groups.items() for line in _subject(subject, group, base, indent)]
    return (*lines, _summary(facts, base))


def match_list(facts: Sequence[Fact], found: int, base: FactBase) -> Page:
    """The facts that a search found, the best first; `found` is how many there are in all."""
    if not facts:
        return (Line((run("No fact of the base holds these words."),)),)
    lines = [line for fact in facts for line in _match(fact, base)]
    more = f" of {found:,}; --limit shows more" if found > len(facts) else ""
    return (*lines, Line((run(f"{counted(len(facts), 'fact')}{more}"),)))


def fact_details(fact: Fact, base: FactBase) -> tuple[tuple[Run, ...], ...]:
    """What limits a fact and where it comes from, as groups of runs; the area that most facts have goes unsaid."""
    area = None if fact.area is None or fact.area_is_default else base.entities[fact.area].name
    time = None if fact.time is None else time_words(fact.time)
    said = [time, area, *qualifier_words(fact, base)]
    sources = ", ".join(dict.fromkeys(citation.source for citation in fact.citations))
    flags = [word for word, is_so in (("draft", fact.draft), ("disputed", bool(fact.disputes))) if is_so]
    return (
        *((run(one_line(words)),) for words in said if words),
        *((run(flag, Tone.OUTDATED),) for flag in flags),
        (run(fact.id, Tone.QUIET),),
        (run(sources, Tone.QUIET),),
    )


def qualifier_words(fact: Fact, base: FactBase) -> list[str]:
    """`outcome: hospital admission` for each qualifier."""
    return [
        f"{key}: {base.entities[value].name if value in base.entities else value}" for key, value in fact.qualifiers
    ]


def _subject(subject: str, facts: list[Fact], base: FactBase, indent: int) -> Iterator[Line]:
    yield Line((run(base.entities[subject].name, Tone.STRONG), GAP, run(subject, Tone.QUIET)))
    by_property: dict[str, list[Fact]] = {}
    for fact in facts:
        by_property.setdefault(fact.property, []).append(fact)
    for property, group in by_property.items():
        yield from _property(base.properties[property].name, group, base, indent)
    yield BLANK


def _property(name: str, facts: list[Fact], base: FactBase, indent: int) -> Iterator[Line]:
    margin = Run(" " * _MARGIN + one_line(name))
    if cell_width(margin.text) + _MARGIN > indent:
        yield Line((run(one_line(name)),), _MARGIN)
        margin = Run("")
    for fact in sorted(facts, key=_day):
        yield Line(_row(fact, base), indent, margin)
        margin = Run("")


def _day(fact: Fact) -> str:
    """The first day of a fact, by which a series is in order."""
    return "" if fact.time is None or fact.time.time.first is None else str(fact.time.time.first)


def _row(fact: Fact, base: FactBase) -> tuple[Run, ...]:
    return joined(((run(one_line(fact.text), Tone.STRONG),), *fact_details(fact, base)), " · ")


def _match(fact: Fact, base: FactBase) -> Iterator[Line]:
    subject, property = base.entities[fact.subject].name, base.properties[fact.property].name
    yield Line((run(one_line(f"{subject}: {property}")), Run(" "), run(one_line(fact.text), Tone.STRONG)), 2)
    yield Line(joined(fact_details(fact, base), " · "), 4)
    for citation in fact.citations[:1]:
        yield Line((run(f"“{one_line(citation.quote)}”", Tone.QUIET),), 4)
    yield BLANK


def _indent(facts: Iterable[Fact], base: FactBase) -> int:
    """The column of the values: right of the longest property name that is not too long."""
    widths = (cell_width(one_line(base.properties[fact.property].name)) for fact in facts)
    return max((width for width in widths if width <= _WIDEST), default=0) + 2 * _MARGIN


def _summary(facts: Sequence[Fact], base: FactBase) -> Line:
    subjects = len({fact.subject for fact in facts})
    sources = len({citation.source for fact in facts for citation in fact.citations})
    counts = f"{counted(len(facts), 'fact')} about {counted(subjects, 'subject')} from {counted(sources, 'source')}"
    return Line((run(counts, Tone.STRONG), GAP, run(base.path, Tone.QUIET)))
