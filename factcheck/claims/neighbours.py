"""What stands beside a name and makes it another thing: "green loans", "loans to exporters", 民营企业贷款."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims.words import GENERIC_ROOTS, NEUTRAL_CJK, NEUTRAL_ROOTS
from factcheck.mentions.model import SentenceMentions
from factcheck.mentions.tokens import Token
from factcheck.reading.model import Span

_CJK_RUN_BEFORE = re.compile(r"[\u3400-\u9fff]{1,12}$")
_CJK_RUN = re.compile(r"[\u3400-\u9fff]")
_NEUTRAL_CJK_AT_END = re.compile("(?:" + "|".join(sorted(NEUTRAL_CJK, key=len, reverse=True)) + ")+$")
_COMPLEMENT = re.compile(r"\s+(?:to|for|from|among|excluding|except|without|other than|by|in)\s+(?:the\s+)?", re.I)
_EXCLUDED = re.compile(r"^\s*(?:excluding|except|without|other than)\b|^(?:以外|之外|除外)", re.I)


def taken_spans(mentions: SentenceMentions) -> tuple[Span, ...]:
    """Everything of a sentence that some reader has explained."""
    spans = [name.span for name in mentions.names]
    spans += [time.span for time in mentions.times]
    for quantity in mentions.quantities:
        spans.append(quantity.span)
        if quantity.unit is not None:
            spans.append(quantity.unit)
    return tuple(sorted(spans))


def unexplained_beside(mentions: SentenceMentions, name: Span, taken: Sequence[Span]) -> tuple[str, ...]:
    """Words right before a name (a modifier) or bound to it behind (a complement) that no reader explains."""
    found = (
        _modifier(mentions, name, taken),
        _modifier_cjk(mentions.text, name, taken),
        _complement(mentions, name, taken),
    )
    return tuple(word for word in found if word)


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


def _modifier_cjk(text: str, name: Span, taken: Sequence[Span]) -> str:
    """A run of unexplained characters between a clause's start and a Chinese name: 民营 in 民营企业贷款."""
    if not _CJK_RUN.match(text[name.start : name.start + 1]):
        return ""
    start = max((span.end for span in taken if span.end <= name.start), default=0)
    run = _CJK_RUN_BEFORE.search(text[start : name.start])
    if run is None:
        return ""
    begins_clause = start + run.start() == 0 or text[start + run.start() - 1] in "，。；：、（“\"' |" or start == 0
    rest = _NEUTRAL_CJK_AT_END.sub("", run.group())
    rest = re.sub("^(?:" + "|".join(NEUTRAL_CJK) + ")+", "", rest)
    return rest if begins_clause and rest == run.group() else ""


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
