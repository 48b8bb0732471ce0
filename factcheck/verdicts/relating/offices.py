"""Judges offices: who holds which rank in which body, when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, BoundTime, Context, Origin, WordedClaim
from factcheck.claims.stance import read_stance
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Words
from factcheck.matching.worded_times import fit_worded_time, is_around
from factcheck.mentions.model import NameMention, UnknownName, UnknownRole
from factcheck.mentions.tokens import content_set
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record, replace
from factcheck.verdicts.decision import Decision, refuted, supported

_STEP = r"(?:vice|deputy|assistant|acting|executive|first|senior|associate|interim|former)"
_HEAD = "|".join(
    (
        r"governor|president|chairman|chairwoman|chairperson|chair|chief executive(?: officer)?|ceo|cfo|coo|cto"
        r"|chief (?:\w+ )?(?:officer|nurse|economist|scientist|engineer|physician)",
        r"director(?:[- ]general)?|minister|secretary(?:[- ]general)?|head|mayor|commissioner|manager|dean|rector",
        r"captain|coach|treasurer|ambassador|speaker|spokes(?:man|woman|person)",
    )
)
_OFFICE_END = (
    r"\s+(?:said|says|told|who|was|is|has|in|on|at a|at the|since"
    r"|and\s+(?:\w+\s+){0,2}(?:director|head|chair|minister|president|governor))\b|[,;.]|$"
)
_OFFICE = Pattern(
    rf"(?<![-\w])(?P<rank>(?:{_STEP}[- ])*(?:{_HEAD}))\b(?:\s+(?:of|for|at)\s+(?P<body>(?:the\s+)?[^,;.]{{3,90}}?))?"
    rf"(?={_OFFICE_END})",
    re.I,
)
_RANK_CJK = "行长 局长 部长 主任 司长 省长 市长 县长 区长 总裁 董事长 总经理 会长 主席 书记 院长 校长 秘书长 首席执行官"
_OFFICE_CJK = Pattern(
    rf"(?P<body>[\u4e00-\u9fff]{{2,20}}?)(?P<rank>(?:副|常务副|代理)?(?:{'|'.join(_RANK_CJK.split())}))"
)
_APPOSED = Pattern(
    r"\s*(?:[,，(（]\s*)?(?:(?:who|then|was|is|as|the|a|an|its|their|time|at|that|任|是|为|担任)\s*)*"
    r"(?:[^,.;，。]{0,30}['’]s\s+)?"
)
_SHARED_BODY = 0.5  # the share of a body's words that must be said for it to be the same body


@record
class Office:
    """An office as a text says it."""

    span: Span
    rank: str
    body: frozenset[str]


def read_offices(text: str) -> tuple[Office, ...]:
    """The offices of a text, in order.

    >>> [office.rank for office in read_offices("Ann Lee, deputy governor of the Central Bank, said so.")]
    ['deputy governor']
    """
    found = [*_OFFICE.finditer(text), *_OFFICE_CJK.finditer(text)]
    return tuple(
        Office(Span(match.start(), match.end()), _rank(match["rank"]), content_set(match["body"] or ""))
        for match in sorted(found, key=lambda match: match.start())
    )


def _rank(words: str) -> str:
    return re.sub(r"[\s-]+", " ", words.lower())


def judge_offices(
    discourse: Discourse, context: Context, index: FactIndex, time: BoundTime | None
) -> Iterator[tuple[WordedClaim, Decision, str]]:
    """Offices told of a person whose offices the base holds, in words that are none of its own.

    The same rank in the same body supports; another rank in the same body, at the time, refutes.
    """
    known_places = [name.span for name in context.mentions.worded_values()]
    for office in read_offices(context.sentence.text):
        if any(_is_known(office, place, context) for place in known_places):
            continue
        person = _holder(context, office.span, index)
        if person is None:
            continue
        office = office if office.body else replace(office, body=_owner(context, office.span, index))
        for fact in _office_facts(person, index):
            decision = _judge(office, fact, time, discourse, index)
            if decision is not None:
                yield _claim(context, office.span, person, time), decision, _message(office, fact, index, context)
                break


def _is_known(office: Office, place: Span, context: Context) -> bool:
    """Whether an office is one of the base's worded values, judged as such."""
    ranks = {held.rank for held in read_offices(place.of(context.sentence.text))}
    return office.rank in ranks and (place.covers(office.span) or office.span.covers(place))


def _owner(context: Context, span: Span, index: FactIndex) -> frozenset[str]:
    """The words of the body that owns an office: "the Bank's governor"."""
    for name in context.mentions.entities():
        if name.span.end <= span.start and not context.sentence.text[name.span.end : span.start].strip(" ’'s的"):
            entities = [index.base.entities[id_] for id_ in name.ids]
            return frozenset().union(*(content_set(alias) for one in entities for alias in (one.name, *one.aliases)))
    return frozenset()


def _holder(context: Context, span: Span, index: FactIndex) -> str | None:
    """The entity with offices that stands right before or right behind the words of an office."""
    text = context.sentence.text
    for name in context.mentions.entities():
        holders = [entity for entity in name.ids if _office_facts(entity, index)]
        if holders and _is_apposed(text, name, span):
            return holders[0]
    return None


def _is_apposed(text: str, name: NameMention, span: Span) -> bool:
    if name.span.end <= span.start:
        gap = text[name.span.end : span.start]
        return bool(_APPOSED.fullmatch(gap))
    gap = text[span.end : name.span.start]
    return bool(re.fullmatch(r"\s*[,，]?\s*", gap))


def _office_facts(entity: str, index: FactIndex) -> tuple[Fact, ...]:
    return tuple(
        fact
        for fact in index.by_subject.get(entity, ())
        if any(isinstance(value, Words) and read_offices(value.text) for value in fact.values)
    )


def _judge(
    office: Office, fact: Fact, time: BoundTime | None, discourse: Discourse, index: FactIndex
) -> Decision | None:
    known = [
        held
        for value in fact.values
        if isinstance(value, Words)
        for wording in (value.text, *value.aliases, *fact.aliases)
        for held in read_offices(wording)
        if _is_same_body(office.body, held.body)
    ]
    if any(held.rank == office.rank for held in known):
        return supported(fact) if fit_worded_time(time, fact) else None
    return refuted("FC109", fact) if known and is_around(time, discourse.date, fact) else None


def _is_same_body(said: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a body is the fact's, or one that contains it: its words stand in the fact's, or the fact's in its."""
    shared = len(said & known)
    return bool(said and known) and (shared >= max(1, _SHARED_BODY * len(said)) or shared == len(known))


def _claim(context: Context, span: Span, person: str, time: BoundTime | None) -> WordedClaim:
    stance = read_stance(context.sentence.text, span)
    value = UnknownName(span, span.of(context.sentence.text), UnknownRole.OTHER)
    return WordedClaim(context, span, stance, (Bound(person, 1.0, Origin.SENTENCE),), (), (), time, value)


def _message(office: Office, fact: Fact, index: FactIndex, context: Context) -> str:
    name = index.base.entities[fact.subject].name
    return f"Says of {name}: {office.span.of(context.sentence.text)}; the fact base says {fact.text}."
