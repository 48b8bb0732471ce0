"""Reads the times of a sentence: the one place that knows the order of tokens, rules, joining and roles."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading import times_en, times_en_relative, times_zh
from factcheck.reading.calendar_relative import Reference, marked
from factcheck.reading.calendar_words import MONTHS, WEEKDAYS
from factcheck.reading.model import Span, TimeMention
from factcheck.reading.times_grammar import Grammar, Rule
from factcheck.reading.times_notation import format_time, parse_fact_time
from factcheck.reading.times_ranges import Found, join_times
from factcheck.reading.times_roles import with_role
from factcheck.reading.times_tokens import Tokens, tokenize
from factcheck.records import record, replace
from factcheck.values.time import Time, TimeRole

__all__ = ["format_time", "parse_fact_time", "read_times"]

_PARTS = times_en.PARTS | times_en_relative.PARTS | times_zh.PARTS
_BASES = Grammar((*times_en.BASES, *times_en_relative.BASES, *times_zh.BASES), _PARTS)
_BEFORE = Grammar(times_en.BEFORE, _PARTS)
_AFTER = Grammar((*times_en.AFTER, *times_zh.AFTER), _PARTS)
_STARTS = _BASES.starts | _BEFORE.starts

_UNBENDING = frozenset({TimeRole.NOW, TimeRole.BASIS})  # have no end, no early part, no first half
_DEEPEST = 3  # "early in the first half of the year to March" bends a time three times; no sentence does more


@record
class _Nothing:
    """Tokens up to `end` that look like a time and are none."""

    end: int


def read_times(text: str, reference: Reference = None) -> tuple[TimeMention, ...]:
    """The times of one sentence, in order and without overlap.

    `reference` is the date of the document: what "last year" and "on Tuesday" mean. Years that the text leaves out
    stay open, with a reference too.
    """
    return _read(text, reference) if may_hold_times(text) else ()


def _read(text: str, reference: Reference) -> tuple[TimeMention, ...]:
    tokens = tokenize(text)
    found = join_times(_find(tokens, reference), tokens)
    return tuple(_mention(item, tokens, reference) for item in found)


def _find(tokens: Tokens, reference: Reference) -> list[Found]:
    found: list[Found] = []
    end = 0
    for index, kind in enumerate(tokens.kinds):
        if kind not in _STARTS or index < end:
            continue
        item = _find_at(tokens, index, reference, _DEEPEST)
        if isinstance(item, Found):
            found.append(item)
        if item is not None:
            end = item.end
    return found


def _find_at(tokens: Tokens, start: int, reference: Reference, depth: int) -> Found | _Nothing | None:
    """The time that begins at a token, `_Nothing` where the words look like a time and are none."""
    if depth and (bent := _bent_at(tokens, start, reference, depth)):
        return bent
    match = _BASES.longest(tokens.kinds, start)
    if match is None:
        return None
    rule, end = match
    while rule.yields and rule.where and not rule.where(tokens, start, end):
        match = _BASES.longest(tokens.kinds, start, end - 1)
        if match is None:
            return None
        rule, end = match
    time = _time(rule, tokens, start, end, reference)
    if time is None:
        return _Nothing(end)
    item = _bent_from_behind(Found(start, end, time), tokens)
    alone = depth == _DEEPEST and item.end == end
    return _Nothing(end) if alone and rule.where and not rule.where(tokens, start, end) else item


def _bent_at(tokens: Tokens, start: int, reference: Reference, depth: int) -> Found | None:
    """A time with words before it that bend it: "the end of" and what follows."""
    match = _BEFORE.longest(tokens.kinds, start)
    if match is None or match[1] >= len(tokens.kinds):
        return None
    rule, end = match
    inner = _find_at(tokens, end, reference, depth - 1)
    if not isinstance(inner, Found) or inner.time.role in _UNBENDING:
        return None
    dates = (reference,) if rule.relative else ()
    time = rule.build(*dates, inner.time, *_values(tokens, start, end, 0))
    return None if time is None else Found(start, inner.end, _ruled(time, rule))


def _bent_from_behind(item: Found, tokens: Tokens) -> Found:
    """The time with the words after it that bend it: 末, 以来, "onwards"."""
    for _ in range(0 if item.time.role in _UNBENDING else _DEEPEST):
        match = _AFTER.longest(tokens.kinds, item.end)
        if match is None:
            break
        rule, end = match
        time = rule.build(item.time, *_values(tokens, item.end, end, 0))
        if time is None:
            break
        item = Found(item.start, end, _ruled(time, rule))
    return item


def _time(rule: Rule, tokens: Tokens, start: int, end: int, reference: Reference) -> Time | None:
    """The time that a rule builds from its tokens, marked as relative where it counts from the reference."""
    if rule.relative:
        time = rule.build(reference, *_values(tokens, start, end, 0))
    else:
        time = rule.build(*_values(tokens, start, end, None if reference is None else reference.year))
    if time is None:
        return None
    is_relative = rule.relative or "RELYEAR" in tokens.kinds[start:end]
    return _ruled(replace(time, relative=True) if is_relative and not time.relative else time, rule)


def _ruled(time: Time, rule: Rule) -> Time:
    """The time with the role and the basis that the rule itself gives."""
    if rule.role is None and rule.basis is None:
        return time
    return replace(time, role=rule.role or time.role, basis=rule.basis or time.basis)


def _values(tokens: Tokens, start: int, end: int, this_year: int | None) -> list[int | None]:
    """The values that the tokens of a row carry, in order; "last year" counts from `this_year`, unknown without it."""
    values: list[int | None] = []
    for kind, value in tokens.signs[start:end]:
        if isinstance(value, tuple):
            values.extend(value)
        elif kind == "RELYEAR":
            values.append(None if this_year is None or value is None else this_year + value)
        elif value is not None or kind == "THATYEAR":
            values.append(value)
    return values


def _mention(item: Found, tokens: Tokens, reference: Reference) -> TimeMention:
    time = with_role(item.time, tokens, item.start, item.end, reference)
    span = Span(tokens.spans[item.start][0], tokens.spans[item.end - 1][1])
    return TimeMention(span, marked(time) if time.relative else time)


# Figures that may be a time with no word of time beside them, and what every Chinese time holds one of.
_FIGURES = Pattern(r"\d{4}|'\d0s|\bAD\b|\d[/-]\d|[QHYqhy]\d|\d(?:[QHqh]|st|nd|rd|th)|[yqm](?:/|-o-)[yqm]")
_CHINESE = Pattern(
    "[年月日号號季周週昨星礼禮天世]|[目当當]前|[现現](?:在|时|時|阶段)|如今|[迄至]今|眼下|今日|同[期比]|[环環]比|按[年季月]|[十九八七六]五|十.五|到目前"
)
_WORDS = Pattern(r"[A-Za-z]+")
_TIME_WORDS = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *"now today tonight yesterday tomorrow currently presently nowadays year years yr month months quarter "
        "quarters qtr century centuries week weeks day days decade decades "
        "half date fy far moment present yoy qoq mom ytd wow".split(),
    }
)


def may_hold_times(text: str) -> bool:
    """A cheap test that most sentences without a time fail: no year, no name of a month or a day, no word of time."""
    if _FIGURES.search(text) is not None:
        return True
    if not text.isascii() and _CHINESE.search(text) is not None:
        return True
    return not _TIME_WORDS.isdisjoint(_WORDS.findall(text.lower()))
