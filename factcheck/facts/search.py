"""Searches a base for words: ids, names, aliases, values, times and quotes, with typing errors forgiven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from factcheck.facts.model import Fact, FactBase
from factcheck.facts.quotes import fold_space
from factcheck.patterns import Pattern
from factcheck.reading.fold import fold

_WORD = Pattern(r"[^\W_]+")
_ALIKE = 80.0  # rapidfuzz ratio from which a word is taken for a misspelling of another
_SHORTEST = 4  # letters of a word that may be misspelled; shorter ones are like too many others
_PART = 0.9  # a word found inside another one, against one of its own
_WHOLE = 0.2  # added where all the words stand side by side


@dataclass(frozen=True, slots=True)
class Match:
    """A fact that was found; `score` is 1 where every word stands in its name, value or time."""

    fact: Fact
    score: float


@dataclass(frozen=True, slots=True)
class _Field:
    """A searchable text of a fact, and what a word found there is worth."""

    text: str
    words: frozenset[str]
    weight: float


def search(base: FactBase, query: str) -> tuple[Match, ...]:
    """The facts that hold all words of a query, the best first; where none does, those that hold the most of them."""
    terms = tuple(dict.fromkeys(fold(query).split()))
    fields = _fields(base)
    alike = _alike(terms, {word for fact_fields in fields.values() for field in fact_fields for word in field.words})
    scored = []
    for place, fact in enumerate(base.facts):
        scores = [max(_score(term, field, alike[term]) for field in fields[fact.id]) for term in terms]
        if found := sum(score > 0 for score in scores):
            together = _WHOLE if any(fold_space(fold(query)) in field.text for field in fields[fact.id]) else 0
            scored.append((found, sum(scores) / len(terms) + together, place, fact))
    most = max((found for found, *_ in scored), default=0)
    best = sorted((-score, place, fact) for found, score, place, fact in scored if found == most)
    return tuple(Match(fact, min(-score, 1.0)) for score, _, fact in best)


def _score(term: str, field: _Field, alike: Mapping[str, float]) -> float:
    if term in field.words:
        return field.weight
    if term in field.text:
        return field.weight * _PART
    return field.weight * _PART * max((alike[word] for word in field.words & alike.keys()), default=0.0)


def _alike(terms: Iterable[str], words: Iterable[str]) -> dict[str, dict[str, float]]:
    """For each term the words of the base that it may be a misspelling of, with their likeness."""
    vocabulary = sorted(words)
    found: dict[str, dict[str, float]] = {}
    for term in terms:
        near = process.extract(term, vocabulary, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=50)
        found[term] = {word: ratio / 100 for word, ratio, _ in near if len(term) >= _SHORTEST}
    return found


def _fields(base: FactBase) -> dict[str, tuple[_Field, ...]]:
    """The searchable texts of each fact; those of entities and properties are made once."""
    names = {
        id: (_field(1.0, id, record.name), _field(0.9, *record.aliases))
        for records in (base.entities, base.properties)
        for id, record in records.items()
    }
    sources = {id: _field(0.6, id, source.title, source.publisher) for id, source in base.sources.items()}
    return {fact.id: _fact_fields(fact, names, sources) for fact in base.facts}


def _fact_fields(
    fact: Fact, names: Mapping[str, tuple[_Field, ...]], sources: Mapping[str, _Field]
) -> tuple[_Field, ...]:
    own = _field(1.0, fact.id, fact.text, fact.time.text if fact.time else None)
    wordings = _field(0.9, *fact.aliases, *(value for _, value in fact.qualifiers), fact.note)
    quotes = _field(0.7, *(citation.quote for citation in fact.citations))
    named = [field for id in (fact.subject, fact.property) for field in names[id]]
    others = [names[id][0] for id in (fact.area, *fact.said_by) if id is not None]
    return (own, wordings, quotes, *named, *others, *(sources[citation.source] for citation in fact.citations))


def _field(weight: float, *texts: str | None) -> _Field:
    text = fold_space(fold("\n".join(text for text in texts if text)))
    return _Field(text, frozenset(_WORD.findall(text)), weight)
