"""Citing a fact: its statement in one line, its source, and the line of the document where its quote stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.facts.documents import Documents
from factcheck.facts.model import Citation, Dispute, Fact, FactBase, FactTime, TimeKey
from factcheck.records import record
from factcheck.values.time import Grain

TIME_WORDS = {TimeKey.AS_OF: "as of", TimeKey.PERIOD: "in", TimeKey.BY: "by"}


@record
class CitedSource:
    """A source as it is cited; `line` counts from 1, None where the document or the quote is not found."""

    citation: Citation
    line: int | None


@dataclass(slots=True)
class Citer:
    """Looks quotes up in their documents; each document is read once, when it is first cited."""

    base: FactBase
    documents: Documents = field(default_factory=Documents)
    _lines: dict[Citation, int | None] = field(default_factory=dict)

    def cite(self, fact: Fact) -> CitedSource:
        """The first of the fact's citations, with the line of its quote."""
        citation = fact.citations[0]
        if citation not in self._lines:
            self._lines[citation] = self.documents.line_of(self.base.sources[citation.source], citation.quote)
        return CitedSource(citation, self._lines[citation])


def statement_of(fact: Fact, base: FactBase) -> str:
    """A fact in one line: "inclusive loans: balance 17.8 trillion yuan as of 2021-07-31 (China)"."""
    words = [f"{base.entities[fact.subject].name}: {base.properties[fact.property].name} {fact.text}"]
    if fact.time is not None:
        words.append(time_words(fact.time))
    if fact.area is not None and fact.area in base.entities:
        words.append(f"({base.entities[fact.area].name})")
    words += [f"[{key}: {_shown(value, base)}]" for key, value in fact.qualifiers]
    return " ".join((*words, *map(_doubt, fact.disputes)))


def _doubt(dispute: Dispute) -> str:
    """What a fact says of its source's error, so that its quote does not puzzle: "[the source states 2023-06, …]"."""
    if dispute.stated is None:
        return f"[the {dispute.key.replace('_', ' ')} is in doubt]"
    return f"[the source states {dispute.stated}, which the fact base holds for an error]"


def time_words(time: FactTime) -> str:
    """`as of 2021-07-31`, `in 2021-H1`, `on 2021-09-07`, `by 2025`."""
    is_day = time.key is TimeKey.PERIOD and time.time.grain is Grain.DAY
    return f"{'on' if is_day else TIME_WORDS[time.key]} {time.text}"


def _shown(value: str, base: FactBase) -> str:
    return base.entities[value].name if value in base.entities else value
