"""Phrases that take up a name said before: "the platform", "this mechanism", "its", 该平台."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Context
from factcheck.facts.model import Entity
from factcheck.mentions.tokens import content_roots, root_of
from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_DEFINITE = Pattern(r"\b(?:the|this|that|these|those|its|their|such)\s+((?:[a-z-]+\s+){0,2}[a-z-]+)", re.I)
_DEFINITE_CJK = Pattern(r"(?:该|这一|这个|此|本|上述)?([\u4e00-\u9fff]{2,6})")
_LONGEST_PHRASE = 3  # words of a phrase that takes a name up
_REACH = 40  # sentences back in which the name must stand


def find_anaphors(discourse: Discourse, context: Context) -> Iterator[tuple[str, Span]]:
    """The entities that definite phrases of a sentence take up, each with the place of the phrase.

    A phrase takes up the nearest entity before it one of whose names ends in the phrase's last word; a phrase inside
    a name of the base is no anaphor.
    """
    text = context.sentence.text
    taken = [name.span for name in context.mentions.entities()]
    for match in _DEFINITE.finditer(text):
        for length in range(len(match.group(1).split()), 0, -1):
            words = match.group(1).split()[:length]
            span = Span(match.start(), match.start(1) + len(" ".join(words)))
            if any(span.overlaps(other) for other in taken):
                continue
            entity = _antecedent(discourse, context, words)
            if entity is not None:
                yield entity, span
                break


def _antecedent(discourse: Discourse, context: Context, words: list[str]) -> str | None:
    roots = tuple(root_of(word) for word in words)
    for earlier in discourse.before(context, _REACH):
        for name in reversed(earlier.mentions.entities()):
            for entity in name.ids:
                if _is_taken_up(discourse.index.base.entities[entity], roots):
                    return entity
    return None


def _is_taken_up(entity: Entity, roots: tuple[str, ...]) -> bool:
    """Whether some name of several words ends in the phrase's words."""
    return roots in _endings((entity.name, *entity.aliases))


@lru_cache(maxsize=1024)
def _endings(names: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The last one to three words of each name that has more words than that."""
    found: set[tuple[str, ...]] = set()
    for name in names:
        roots = content_roots(name)
        found.update(roots[-length:] for length in range(1, min(len(roots), _LONGEST_PHRASE + 1)))
    return frozenset(found)
