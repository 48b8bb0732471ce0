"""Cuts the shortest clause out of a sentence that carries what a draft rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.patterns import Pattern
from factcheck.reading.model import Span

# A comma within a number ("4,762") ends no clause.
_END = Pattern(r"[,;:](?=\s)|[，；：。、！？!?]")


def clause_around(text: str, spans: Iterable[Span], whole: Sequence[Span] = ()) -> Span:
    """The clauses that hold all `spans`, without the blanks and signs at their ends.

    Signs within the `whole` spans, such as a name with a comma, end no clause.

    >>> text = "At the end of July, loans were 17.8 trillion yuan, up 29.3%."
    >>> clause_around(text, [Span(31, 49)]).of(text)
    'loans were 17.8 trillion yuan'
    """
    held = list(spans)
    first, last = min(span.start for span in held), max(span.end for span in held)
    ends = [
        Span(*match.span())
        for match in _END.finditer(text)
        if not any(span.start <= match.start() < span.end for span in whole)
    ]
    start = max((end.end for end in ends if end.end <= first), default=0)
    stop = min((end.start for end in ends if end.start >= last), default=len(text))
    start += len(text[start:stop]) - len(text[start:stop].lstrip())
    return Span(start, start + len(text[start:stop].rstrip()))
