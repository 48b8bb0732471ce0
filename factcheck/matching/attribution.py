"""Whether those to whom a claim is attributed may speak for a fact: its speakers, and who stands close to them."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Bound, Claim
from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Fact, Words
from factcheck.patterns import Pattern

_WORD = Pattern(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W\u3400-\u9fff\uf900-\ufaff]+")
_LONGEST_NAME = 60  # characters of a name that is looked for in a worded value


def fits_speaker(claim: Claim, fact: Fact, index: FactIndex) -> bool:
    """Whether what is said is attributed to nobody known, or to somebody close to the fact's speakers."""
    return speaks_for(claim.speakers, fact, index)


def speaks_for(speakers: tuple[Bound, ...], fact: Fact, index: FactIndex) -> bool:
    """Whether one of some speakers is among a fact's, or close to them; nobody named or known is no conflict."""
    if not speakers:
        return True
    if not fact.said_by:
        return not _are_strangers(speakers, fact, index)
    close = _around_speakers(fact, index)
    return any(bound.id in close or bound.id == fact.subject for bound in speakers)


def _are_strangers(speakers: tuple[Bound, ...], fact: Fact, index: FactIndex) -> bool:
    """Whether a claim is told by bodies alone that did not publish the fact and of which the base says nothing else.

    Only where the base knows who published it; of whom the base tells something may say what a source says.
    """
    published = publishers_of(fact, index)
    return bool(published) and all(
        bound.id not in published and bound.id != fact.subject and bound.id not in index.by_subject
        for bound in speakers
    )


def _around_speakers(fact: Fact, index: FactIndex) -> frozenset[str]:
    """The speakers, what they are part of, the bodies that their facts name, the hosts, the publisher."""
    close = set(fact.said_by)
    for speaker in fact.said_by:
        close |= index.ancestors.get(speaker, frozenset())
        for known in index.by_subject.get(speaker, ()):
            close |= {value.id for value in known.values if isinstance(value, EntityRef)}
            close |= _named_in(known, index)
    close |= {whole for entity in tuple(close) for whole in index.ancestors.get(entity, frozenset())}
    return frozenset(close | publishers_of(fact, index))


def publishers_of(fact: Fact, index: FactIndex) -> set[str]:
    """The entities that are publishers of a fact's sources."""
    published = {index.base.sources[citation.source].publisher or "" for citation in fact.citations}
    return {id_ for publisher in published for id_ in index.by_name.get(publisher.casefold(), ())}


def _named_in(fact: Fact, index: FactIndex) -> set[str]:
    """Entities whose names stand in a worded value: the bodies of an office."""
    words = " ".join(value.text for value in fact.values if isinstance(value, Words)).casefold()
    if not words:
        return set()
    ids = {id_ for phrase in _phrases(words) for id_ in index.by_name.get(phrase, ())}
    return {id_ for id_ in ids if index.base.entities[id_].name.casefold() in words}


def _phrases(words: str) -> Iterator[str]:
    """Every run of whole words in a text; of Chinese, of characters."""
    starts = [match.start() for match in _WORD.finditer(words)]
    ends = [match.end() for match in _WORD.finditer(words)]
    return (words[start:end] for start in starts for end in ends if start < end <= start + _LONGEST_NAME)
