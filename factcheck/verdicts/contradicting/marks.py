"""Sentences with each figure and time shrunk to one mark, so that a short pattern tells how figures stand together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.claims.model import Claim
from factcheck.patterns import Pattern
from factcheck.records import record

_FIRST = 0xE000
_MOST = 0x0F00  # figures of one sentence that are looked at
FIGURE = "[\ue000-\ueeff]"  # the class of the marks of figures in a pattern
TIME = "\uf000"
_ANY_MARK = Pattern("[\ue000-\uf000]")


@record
class Marked:
    """A sentence in lower case, its figures and times shrunk to marks; `figures` are its claims in text order."""

    text: str
    figures: tuple[Claim, ...]
    places: tuple[int, ...]  # of the marks of the figures in `text`

    def number_of(self, sign: str) -> int:
        """The place among the figures of the one that a mark stands for."""
        return ord(sign) - _FIRST

    def between(self, first: int, second: int) -> str:
        """What stands between two figures, given by their places among the figures."""
        return self.text[self.places[first] + 1 : self.places[second]]

    def before(self, number: int) -> str:
        """All that stands before a figure."""
        return self.text[: self.places[number]]

    def after(self, number: int) -> str:
        """All that stands behind a figure."""
        return self.text[self.places[number] + 1 :]


def mark(claims: Sequence[Claim]) -> Marked:
    """Marks the sentence of some claims, which are all of its figures in text order."""
    figures = tuple(_apart(claims))[:_MOST]
    mentions = figures[0].context.mentions
    spans = [(figure.span, chr(_FIRST + number)) for number, figure in enumerate(figures)]
    spans += [(time.span, TIME) for time in mentions.times if not any(time.span.overlaps(one.span) for one in figures)]
    parts: list[str] = []
    places: list[int] = []
    place = length = 0
    for span, sign in sorted(spans):
        if span.start < place:
            continue
        parts += [_plain(figures[0].context.sentence.text[place : span.start]), sign]
        length += len(parts[-2]) + 1
        place = span.end
        if sign != TIME:
            places.append(length - 1)
    return Marked("".join((*parts, _plain(figures[0].context.sentence.text[place:]))), figures, tuple(places))


def _apart(claims: Iterable[Claim]) -> Iterable[Claim]:
    """The figures without those that begin within another."""
    end = 0
    for claim in claims:
        if claim.span.start >= end:
            yield claim
            end = claim.span.end


def _plain(text: str) -> str:
    """Lower case, without characters that might be taken for marks."""
    return _ANY_MARK.sub(" ", text).lower()
