"""Figures with all that tells whether another one tells the same thing: words, names, time, section, speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Claim, Context, Origin, Role, Stance
from factcheck.mentions.tokens import FUNCTION_WORDS, root_of, tokenize
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record
from factcheck.text.document import BlockKind, HeadRole
from factcheck.values.quantity import Modifier, NumberStyle, QuantityKind
from factcheck.values.time import Time
from factcheck.values.unit import UnitKind
from factcheck.verdicts.contradicting.attribution import find_attribution, is_quoted
from factcheck.verdicts.contradicting.clashes import dimension

_FEWEST = 2  # telling words, the counted noun among them
# A clause that adds to a statement without limiting it.
_ASIDE = Pattern(
    r",\s*(?:which|who|up|down|compared|against|an?\s+(?:\w+\s+)?(?:increase|rise|fall|drop|decrease|decline|gain))\b"
    r"(?:[^,;.]|[.,](?=\d))*(?:,|$|(?=[;.]))"
    r"|[，,](?:同比|环比|较|比)[^，。；]*(?=$|[，。；])",
    re.I,
)
ANOTHER_TELLING = Pattern(
    r"\b(?:correct\w*|revis\w+|preliminary|provisional|initial\w*|original\w*|previous(?:ly)?|updat\w+|restated|earlier"
    r"|estimat\w+|wrong\w*|mistak\w+|misprint\w*|instead|not|another|other|also|again|further|additional|more|respectively"
    r"|each|every|per|average|if|up to|at least|only|alone|just|first|second|third|half|quarter|version|scenario|case"
    r"|option|assum\w+|model)\b"
    r"|更正|修正|修订|初步|核实|调整|原来|此前|误|并非|而是|另|又|再|还|分别|每|平均|假设|估计|如果|方案|情景",
    re.I,
)
_SUMMARY = Pattern(
    r"^\W*(?:summary|abstract|overview|introduction|key (?:figures|facts|points)|at a glance|in brief"
    r"|highlights|conclusions?|in figures)\b|摘要|概要|概述|概况|总结|结论|要点|导语",
    re.I,
)
_EMPTY = FUNCTION_WORDS | {
    root_of(word)
    for word in """
is are was were be been being has have had do does did that which who it they he she we there stood stand stands
reach reached reaches total totals totalled amount amounts amounted come comes came count counts counted number
numbers numbered make makes made record now currently some about year years month end figure figures
""".split()
}
_EMPTY_CJK = frozenset("的了是为有在共达于该其此这和与及也都约近个年月日末底")


@record
class Statement:
    """A figure with all that tells whether another one tells the same thing."""

    claim: Claim
    words: frozenset[str]
    names: tuple[str, ...]  # proper names in order
    speaker: str | None  # to whom it is attributed; None for the text itself
    time: object | None  # of its own sentence
    sections: tuple[int, ...]  # headings and leads above
    is_head: bool  # a title or a heading


def find_alone(claims: Sequence[Claim]) -> frozenset[int]:
    """The figures (by identity) that are the only level of their dimension in their sentence."""
    seen: dict[tuple[int, str | None], list[Claim]] = {}
    for claim in claims:
        seen.setdefault((claim.context.index, dimension(claim)), []).append(claim)
    levels = ([one for one in group if one.role is not Role.START] for group in seen.values())
    return frozenset(id(group[0]) for group in levels if len(group) == 1)


class Names:
    """The proper names of a document: which each sentence holds, and where each comes up first."""

    def __init__(self, discourse: Discourse) -> None:
        self._of = [_proper_names(context) for context in discourse.contexts]
        first: dict[str, int] = {}
        for number, names in enumerate(self._of):
            for name in names:
                first.setdefault(name, number)
        self._firsts = sorted(first.values())

    def of(self, context: Context) -> tuple[str, ...]:
        return self._of[context.index]

    def comes_up_between(self, first: int, last: int) -> bool:
        """Whether a name comes up for the first time behind one sentence and up to another."""
        return bisect_right(self._firsts, first) < bisect_right(self._firsts, last)


def _proper_names(context: Context) -> tuple[str, ...]:
    """The roots of the names of a sentence in order; a capital at its head alone makes no name."""
    mentions, text = context.mentions, context.sentence.text
    taken = [time.span for time in mentions.times] + [figure.span for figure in mentions.quantities]
    named = [name.span for name in mentions.entities()] + [name.span for name in mentions.unknowns]
    found: list[str] = []
    for token in mentions.tokens:
        if not token.is_word or token.root in FUNCTION_WORDS or any(token.span.overlaps(span) for span in taken):
            continue
        opens = not text[: token.span.start].strip(" \"'“‘(#*-")
        if (token.is_capitalised and not opens) or any(token.span.overlaps(span) for span in named):
            found.append(token.root)
    return tuple(found)


def statement_of(discourse: Discourse, claim: Claim, alone: frozenset[int], names: Names) -> Statement | None:
    """A plain figure of a sentence with what it says of what; None where it is hedged, aimed at, or one of several."""
    quantity, text = claim.mention.quantity, claim.context.sentence.text
    if id(claim) not in alone or claim.stance is not Stance.ASSERTED or claim.is_target or claim.role is Role.START:
        return None
    if quantity.modifier is not Modifier.EXACT or quantity.number.style is NumberStyle.FRACTION:
        return None
    if quantity.kind in (QuantityKind.ORDINAL, QuantityKind.MULTIPLE) or is_quoted(text, claim.span):
        return None
    speaker, core = find_attribution(text)
    apart = [aside.span() for aside in _ASIDE.finditer(text, core.start, core.end)]
    if not core.covers(claim.span) or any(start <= claim.span.start < end for start, end in apart):
        return None
    said = "".join(text[start:end] for start, end in _outside(core, apart))
    if ANOTHER_TELLING.search(said):
        return None
    telling = _telling_words(claim, core, [Span(*aside) for aside in apart])
    if len(telling) + has_noun(claim) < _FEWEST:
        return None
    kind = claim.context.kind
    return Statement(
        claim,
        telling,
        names.of(claim.context),
        speaker,
        _time(claim),
        _sections(discourse, claim.context),
        kind in (BlockKind.TITLE, BlockKind.HEADING),
    )


def _outside(core: Span, apart: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    place = core.start
    for start, end in apart:
        yield place, start
        place = end
    yield place, core.end


def _telling_words(claim: Claim, core: Span, apart: Sequence[Span]) -> frozenset[str]:
    mentions = claim.context.mentions
    spans = [claim.span, *apart, *(time.span for time in mentions.times)]
    if claim.mention.unit is not None:
        spans.append(claim.mention.unit)
    return frozenset(
        token.root
        for token in mentions.tokens
        if token.is_word
        and core.covers(token.span)
        and token.root not in _EMPTY
        and token.root not in _EMPTY_CJK
        and not any(token.span.overlaps(span) for span in spans)
    )


def has_noun(claim: Claim) -> bool:
    unit = claim.mention.quantity.unit
    return unit is not None and unit.kind is UnitKind.COUNT


def _time(claim: Claim) -> object | None:
    """The time that the sentence itself gives, by its words where they tell no days."""
    times = [one for one in claim.context.mentions.times if one.time.basis is None]
    if claim.time is None or claim.time.origin is not Origin.SENTENCE:
        return tuple(one.span.of(claim.context.sentence.text).lower() for one in times) or None
    told = claim.time.time
    if (told.first is None and told.last is None) or len(times) > 1:
        return tuple(one.span.of(claim.context.sentence.text).lower() for one in times)
    return days_of(told)


def days_of(time: Time) -> object:
    return (time.first, time.last)


def _sections(discourse: Discourse, context: Context) -> tuple[int, ...]:
    """The headings and leads above a sentence, without those that only say that it sums up."""
    blocks = discourse.document.blocks
    heads = (head for head in blocks[context.sentence.block].heads if head.role in (HeadRole.SECTION, HeadRole.LEAD))
    return tuple(head.block for head in heads if not _SUMMARY.search(blocks[head.block].text))


def telling_words(text: str) -> frozenset[str]:
    roots = (token.root for token in tokenize(text) if token.is_word)
    return frozenset(root for root in roots if root not in _EMPTY and root not in _EMPTY_CJK)
