"""Proves a base against its documents: every quote stands there, and every value can be read from its quote."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping

from factcheck.errors import InputError, Problem
from factcheck.facts.cautions import find_cautions, problem_at
from factcheck.facts.declared import unit_table
from factcheck.facts.documents import Documents
from factcheck.facts.model import Citation, Fact, FactBase, Place
from factcheck.facts.provenance import Prover
from factcheck.facts.quotes import FoldedText
from factcheck.facts.series import find_old_series, find_series_cautions
from factcheck.records import record

_SHOWN = 60  # characters of a quote that a message repeats


@record
class Verification:
    """What was proved, what was not, and what may surprise; problems in file order."""

    facts: int
    quotes: int  # that stand in their documents
    values: int  # that can be read from a quote
    defects: tuple[Problem, ...]
    warnings: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        return not self.defects


def verify(base: FactBase, documents: Documents | None = None, oldest: datetime.date | None = None) -> Verification:
    """Proves every quote and every value.

    Without `documents`, those that the sources name are read from their files. With `oldest`, a series of figures that
    ends before that day is a defect.
    """
    documents = documents or Documents()
    texts, unreadable = _texts(base, documents)
    old = () if oldest is None else find_old_series(base, oldest)
    prover = Prover(base, unit_table(base.units))
    readings = [_Reading.of(fact, prover) for fact in base.facts]
    misquoted = [flaw for fact in base.facts for flaw in _quote_flaws(fact, base, texts)]
    unread = [flaw for reading in readings for flaw in reading.unread_values()]
    barren = [flaw for reading in readings for flaw in reading.barren_quotes()]
    cited = sum(bool(texts.get(citation.source)) for fact in base.facts for citation in fact.citations)
    return Verification(
        facts=len(base.facts),
        quotes=cited - len(misquoted),
        values=sum(len(fact.values) for fact in base.facts) - len(unread),
        defects=_in_order(base, [*unreadable, *_changed(base, documents), *misquoted, *unread, *barren, *old]),
        warnings=_in_order(base, [*find_cautions(base), *find_series_cautions(base)]),
    )


def flaws_of(fact: Fact, base: FactBase, documents: Documents) -> tuple[str, ...]:
    """What keeps one fact from being proved, in words."""
    texts, unreadable = _texts(base, documents)
    reading = _Reading.of(fact, Prover(base, unit_table(base.units)))
    flaws = [*_quote_flaws(fact, base, texts), *reading.unread_values()]
    cited = {citation.source for citation in fact.citations}
    missing = [one for one in unreadable if any(f"`{id_}`" in one.message for id_ in cited)]
    return tuple(problem.message for problem in (*missing, *flaws))


Texts = Mapping[str, tuple[FoldedText, ...]]  # of documents, by the ids of their sources


def _texts(base: FactBase, documents: Documents) -> tuple[Texts, list[Problem]]:
    """The texts of the documents, and what could not be read."""
    texts: dict[str, tuple[FoldedText, ...]] = {}
    unreadable = []
    for source in base.sources.values():
        try:
            texts[source.id] = documents.texts_of(source)
        except InputError as error:
            message = f"source `{source.id}`: the document cannot be read: {error}"
            unreadable.append(problem_at(source.place, message))
    return texts, unreadable


def _changed(base: FactBase, documents: Documents) -> Iterator[Problem]:
    """A flaw for each document that is not the one its source has the sum of."""
    for source in base.sources.values():
        found = None if source.sha256 is None else documents.digest_of(source)
        if found is not None and found != source.sha256:
            message = f"source `{source.id}`: {source.document} has changed; see whether its facts still hold"
            yield problem_at(source.place, f"{message}, and write `sha256: {found}`")


def _quote_flaws(fact: Fact, base: FactBase, texts: Texts) -> Iterator[Problem]:
    for citation in fact.citations:
        candidates = texts.get(citation.source, ())
        if candidates and all(text.find(citation.quote) is None for text in candidates):
            document = base.sources[citation.source].document
            message = f"fact `{fact.id}`: the quote does not stand in {document}"
            yield problem_at(_place(fact, citation), message + _astray(candidates[0], citation.quote))


def _astray(text: FoldedText, quote: str) -> str:
    """Where the quote leaves the document, and what the document says there."""
    common = text.common_start(quote)
    if common is None:
        return ": copy it from there, letter for letter"
    line, start, following = common
    return f': line {line} has "{start[-_SHOWN:]}" and goes on "{following}"'


@record
class _Reading:
    """What was read from a fact's quotes: a row for each quote, with the flaw of each value that it does not give.

    What a disputed source states counts as given, where the base gives another reading as right.
    """

    fact: Fact
    flaws: tuple[tuple[str | None, ...], ...]

    @classmethod
    def of(cls, fact: Fact, prover: Prover) -> _Reading:
        stated = [dispute.stated_value for dispute in fact.disputes if dispute.stated_value is not None]
        wanted = (*fact.values, *stated)
        rows = (tuple(prover.flaw(fact, value, citation) for value in wanted) for citation in fact.citations)
        return cls(fact, tuple(rows))

    def unread_values(self) -> Iterator[Problem]:
        """A flaw for each value that no quote gives."""
        fact = self.fact
        given = [None in column for column in zip(*self.flaws, strict=True)]
        if any(given[len(fact.values) :]):
            return
        for index, shown in enumerate(fact.texts()):
            if not given[index]:
                yield _value_flaw(fact, fact.value_place or fact.place, shown, self.flaws[0][index])

    def barren_quotes(self) -> Iterator[Problem]:
        """A flaw for each quote that gives no value, where another one does."""
        if any(None in row for row in self.flaws):
            for row, citation in zip(self.flaws, self.fact.citations, strict=True):
                if None not in row:
                    yield _value_flaw(self.fact, _place(self.fact, citation), self.fact.texts()[0], row[0])


def _value_flaw(fact: Fact, place: Place, value: str, flaw: str | None) -> Problem:
    return problem_at(place, f'fact `{fact.id}`: "{value}" cannot be read from its quote: {flaw}')


def _place(fact: Fact, citation: Citation) -> Place:
    return citation.place or fact.place


def _in_order(base: FactBase, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """File by file, from top to bottom."""
    ranks = {path: rank for rank, path in enumerate(base.path.split(", "))}
    last = len(ranks)
    return tuple(sorted(problems, key=lambda it: (ranks.get(it.path, last), it.path, it.line, it.column, it.message)))
