"""One sentence as drafts see it: what it mentions, where its quotes are cut, and the time of its document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from factcheck.claims.anaphora import find_anaphors
from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Context
from factcheck.claims.speakers import find_speakers
from factcheck.drafts.clauses import clause_around
from factcheck.drafts.model import Term
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Property, PropertyType
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.text.position import LineIndex

_TELLING = 4  # letters of a word that tells a relation or a date; "in" and "has" alone tell none
_TELLING_CJK = 2
_STOP = Pattern(r"(?<=[^A-Z.])[.。]$")
_BY = Pattern(r"([a-z]+ed|built|run|held|led) by")


@record
class Named:
    """An entity where a sentence names it; `span` is None where an earlier sentence does."""

    id: str
    span: Span | None
    is_area: bool = False


@dataclass(frozen=True)
class Scene:
    """A sentence in its document, with what drafts of all kinds need of it."""

    discourse: Discourse
    context: Context
    index: FactIndex
    lines: LineIndex
    main: Term | None = None  # the new name that the document is about

    @property
    def text(self) -> str:
        return self.context.sentence.text

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """The entities that the sentence names or takes up with a definite phrase, in text order."""
        names = [Named(name.ids[0], name.span, name.is_area) for name in self.context.mentions.entities()]
        taken = [name.span for name in names if name.span is not None]
        for entity, span in find_anaphors(self.discourse, self.context):
            if not any(span.overlaps(other) for other in taken):
                names.append(Named(entity, span))
        return tuple(sorted(names, key=lambda one: (-1, -1) if one.span is None else (one.span.start, one.span.end)))

    @cached_property
    def speakers(self) -> frozenset[str]:
        return frozenset(bound.id for bound in find_speakers(self.context))

    @cached_property
    def lent(self) -> Named | None:
        """The thing that the text before was about: the first that the nearest earlier sentence names."""
        for lender, _ in self.discourse.lenders(self.context, far=True):
            names = lender.mentions.entities()
            chosen = next((name for name in names if not name.is_area), None)
            if chosen is not None:
                return Named(chosen.ids[0], None)
        return None

    def left_of(self, span: Span) -> tuple[Named, ...]:
        """The entities that end before a place, nearest first."""
        return tuple(one for one in reversed(self.named) if one.span is not None and one.span.end <= span.start)

    def right_of(self, span: Span) -> tuple[Named, ...]:
        """The entities that begin behind a place, nearest first."""
        return tuple(one for one in self.named if one.span is not None and one.span.start >= span.end)

    @cached_property
    def properties(self) -> tuple[tuple[Property, Span, str], ...]:
        """The properties that the sentence names by a telling word, each with its place and the alias.

        The verb of a property alone names it too: "established" that of "established by".
        """
        named = [
            (self.index.base.properties[id_], name.span, name.alias)
            for name in self.context.mentions.properties()
            if len(name.alias) >= (_TELLING if name.alias.isascii() else _TELLING_CJK)
            for id_ in name.ids
        ]
        return (*named, *self._told_by_verb({property_.id for property_, _, _ in named}))

    def _told_by_verb(self, named: set[str]) -> Iterator[tuple[Property, Span, str]]:
        for property_ in self.index.base.properties.values():
            verbs = [verb for name in (property_.name, *property_.aliases) if (verb := _BY.fullmatch(name))]
            if property_.id in named or not verbs or property_.type is not PropertyType.ENTITY:
                continue
            for match in re.finditer(rf"\b(?:{'|'.join(verb.group(1) for verb in verbs)})\b", self.text):
                span = Span(*match.span())
                if not any(one.span is not None and one.span.overlaps(span) for one in self.named):
                    yield property_, span, match.group()

    def term(self, named: Named) -> Term:
        return Term(named.id, self.index.base.entities[named.id].name)

    def quote(self, *spans: Span | None) -> str:
        """The clauses that hold the places, white space folded."""
        held = [span for span in spans if span is not None]
        mentions = self.context.mentions
        whole = [name.span for name in mentions.names] + [time.span for time in mentions.times]
        whole += [number.span for number in mentions.quantities]
        clause = clause_around(self.text, held, [*whole, *held]).of(self.text)
        return _STOP.sub("", " ".join(clause.split()))

    def place(self, span: Span) -> str:
        """Where a place of the sentence stands in the document, in words: its line, or its page or paragraph."""
        parts = self.discourse.document.parts
        return f"line {self.line(span)}" if parts is None else parts.place(self._offset(span))

    def line(self, span: Span) -> int:
        """The line of the document where a place of the sentence stands."""
        return self.lines.position(self._offset(span))[0]

    def _offset(self, span: Span) -> int:
        block, offset = self.discourse.document.blocks[self.context.sentence.block], self.context.sentence.span.start
        return block.source(Span(offset + span.start, offset + span.end)).start
