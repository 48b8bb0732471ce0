"""What stands beside a name and makes it another thing: "green loans", "loans to exporters", 民营企业贷款."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.words import GENERIC_ROOTS, NEUTRAL_CJK, NEUTRAL_ROOTS
from factcheck.mentions.model import NameKind, SentenceMentions
from factcheck.mentions.tokens import Token, root_of
from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_CJK = Pattern(r"[\u3400-\u9fff]")
_CJK_BEFORE = Pattern(r"[\u3400-\u9fff]{1,12}$")
_OPENING = Pattern(r"\W*(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ur|[Aa]n?)\s+(?=[a-z])")
_SETTING = Pattern(r"\W*(?:[A-Z][a-z]+\s+)?(?:the\s+)?")
_BARE_OPENING = Pattern(
    r"\W*([A-Z][A-Za-z-]+)\s+"
    r"(?=(?:has|had|have|is|was|will|[a-z]{2,}(?:[^s]s|ed)|[a-z]*(?:rew|ell|old|ent|aid|ade|eld|on|ose))\s|(?:FY)?20\d\d\b|[QH]\d)"
)
_HEAD_WORDS = 2  # of an opening phrase that are read: an adjective and the noun
_FULL_NAME = 2  # a longer name says by itself what it is of
_CLAUSE_MARKS = "，。；：、（“\"' |"
_NEUTRAL_BY_LENGTH = tuple(sorted(NEUTRAL_CJK, key=len, reverse=True))
_COMPLEMENT = Pattern(r"\s+(?:to|for|from|among|excluding|except|without|other than|by|in)\s+(?:the\s+)?", re.I)


def taken_spans(mentions: SentenceMentions, *, with_values: bool = False) -> tuple[Span, ...]:
    """Everything of a sentence that some reader has explained.

    Worded values explain nothing beside a name ("private" in "private loans" tells another thing): they count only
    with `with_values`.
    """
    spans = [name.span for name in mentions.names if with_values or name.kind is not NameKind.VALUE]
    spans += [time.span for time in mentions.times] + [name.span for name in mentions.unknowns]
    for quantity in mentions.quantities:
        spans.append(quantity.span)
        if quantity.unit is not None:
            spans.append(quantity.unit)
    return tuple(sorted(spans))


def unexplained_beside(mentions: SentenceMentions, name: Span, taken: Sequence[Span]) -> tuple[str, ...]:
    """Words right before a name (a modifier) or bound to it behind (a complement) that no reader explains."""
    found = (
        _modifier(mentions, name, taken),
        _modifier_cjk(mentions, name),
        _complement(mentions, name, taken),
    )
    return tuple(word for word in found if word)


def unexplained_modifier(mentions: SentenceMentions, name: Span) -> str:
    """The word right before a name of one or two words that tells what it is of, and that nothing explains."""
    if len(name.of(mentions.text).split()) > _FULL_NAME:
        return ""
    word = _modifier(mentions, name, taken_spans(mentions, with_values=True))
    return "" if word.endswith(("ed", "ing")) else word


def _modifier(mentions: SentenceMentions, name: Span, taken: Sequence[Span]) -> str:
    """The word right before a Latin-script name where it belongs to the same noun phrase."""
    token = _token_ending(mentions.tokens, name.start, mentions.text)
    if token is None or not token.is_word or _is_taken(token.span, taken) or not token.text.isascii():
        return ""
    if token.root in NEUTRAL_ROOTS or token.root in GENERIC_ROOTS or token.text.endswith(("ly", "'s", "’s")):
        return ""
    return token.text


def _token_ending(tokens: Sequence[Token], end: int, text: str) -> Token | None:
    for token in reversed(tokens):
        if token.span.end <= end:
            return token if not text[token.span.end : end].strip(" \"'“‘-") else None
    return None


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in taken)


def _modifier_cjk(mentions: SentenceMentions, name: Span) -> str:
    """Unexplained characters right before a Chinese name that begin its clause: 民营 in 民营企业贷款.

    Behind the name of another thing such characters are a verb; behind an area or a time they are a modifier.
    """
    text = mentions.text
    if not _CJK.match(text[name.start : name.start + 1]):
        return ""
    taken = [span for span in taken_spans(mentions) if span.end <= name.start]
    start = max((span.end for span in taken), default=0)
    run = _CJK_BEFORE.search(text[start : name.start])
    if run is None:
        return ""
    at = start + run.start()
    begins_clause = at == 0 or text[at - 1] in _CLAUSE_MARKS or at in _ends_of_settings(mentions)
    segments = unexplained_cjk(run.group())
    return segments[-1] if begins_clause and segments and run.group().endswith(segments[-1]) else ""


def _ends_of_settings(mentions: SentenceMentions) -> frozenset[int]:
    """Where the times and the names of places of a sentence end."""
    ends = {time.span.end for time in mentions.times}
    ends |= {name.span.end for name in mentions.names if name.is_area or name.kind is NameKind.PROPERTY}
    return frozenset(ends)


def head_of(mentions: SentenceMentions) -> tuple[str, ...]:
    """The unexplained words of the definite phrase that opens a sentence, as what it tells of: "The *brewer* expects".

    Behind such a phrase the things of the base are not told of, unless they are named.
    """
    match = _OPENING.match(mentions.text, _end_of_setting(mentions))
    if match is None:
        return _bare_head(mentions)
    taken = taken_spans(mentions)
    words = [token for token in mentions.tokens if match.end() <= token.span.start][:_HEAD_WORDS]
    telling = [token for token in words if token.is_word and token.root not in GENERIC_ROOTS]
    return tuple(token.text for token in telling if not _is_taken(token.span, taken))


def _end_of_setting(mentions: SentenceMentions) -> int:
    """Where a time at the head of a sentence ends: "At the end of 2024 the trust …"."""
    first = min((time.span for time in mentions.times), default=None)
    if first is None or not _SETTING.fullmatch(mentions.text[: first.start]):
        return 0
    return first.end


def _bare_head(mentions: SentenceMentions) -> tuple[str, ...]:
    """A first word that stands alone before a verb or a year, as names do: "Norvik pays", "Norvik 2024: …"."""
    match = _BARE_OPENING.match(mentions.text)
    if match is None:
        return ()
    span = Span(match.start(1), match.end(1))
    known = _is_taken(span, taken_spans(mentions)) or root_of(match.group(1)) in GENERIC_ROOTS
    return () if known else (match.group(1),)


def unexplained_cjk(run: str) -> list[str]:
    """The stretches of a run of Chinese characters that the neutral words leave over, without single characters."""
    segments, current, place = [], "", 0
    while place < len(run):
        word = next((word for word in _NEUTRAL_BY_LENGTH if run.startswith(word, place)), None)
        if word is None:
            current += run[place]
            place += 1
            continue
        segments.append(current)
        current = ""
        place += len(word)
    segments.append(current)
    return [segment for segment in segments if len(segment) > 1]


def _complement(mentions: SentenceMentions, name: Span, taken: Sequence[Span]) -> str:
    """A prepositional phrase behind a name whose words no reader explains: "loans *to exporters*"."""
    link = _COMPLEMENT.match(mentions.text, name.end)
    if link is None:
        return ""
    for token in mentions.tokens:
        if token.span.start < link.end():
            continue
        if _is_taken(token.span, taken) or not token.is_word or token.root in GENERIC_ROOTS:
            return ""
        return token.text
    return ""
