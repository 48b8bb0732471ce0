"""Drafts of worded statements: what a text says of a thing in words, for bases that hold such facts.

Nobody but a reader can tell which of them is worth a fact, so they are proposed only where the base has properties with
worded values, and only of things that the text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Stance
from factcheck.claims.stance import read_stance
from factcheck.drafts.figures import known_property
from factcheck.drafts.model import Draft, DraftTime, Term
from factcheck.drafts.scene import Named, Scene
from factcheck.drafts.times import document_time, own_time, written
from factcheck.facts.model import Property, PropertyType, Words
from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_TOLD = (Stance.ASSERTED, Stance.FORECAST, Stance.WISH)
_FEWEST, _MOST = 2, 24  # words of a worded value
_MOST_CJK = 20
_END = (
    r"(?=\s*(?:[;:.。]|\s-\s|\[\d|\bthrough\b"
    r"|,\s+(?:which|where|with|while|but|thereby|so that|resulting|including|such as)\b|$))"
)
_MEANS_END = r"(?=\s*(?:[;:.。]|\s-\s|\[\d|,\s+(?:which|\w+ing)\b|$))"
_PART = (
    r"(?=\s*(?:[,;:.。]|\s-\s|\[\d|\b(?:through|by)\s+\w+ing\b|\b(?:such as|in response to|based on|in order to)\b|$))"
)
_ADVERBS = r"(?:(?:further|better|effectively|fully|directly|also|now|always|\w+ly)\s+)*"
_NO_VERBS = (
    r"(?!(?:the|a|an|this|that|these|those|its|their|his|her|our|all|any|some|each|small|medium|micro|date|\d)\b)"
)
_PAST = Pattern(
    rf"\s+(?:and\s+)?(?:(?:at the same time|also|then)\s+)?(?P<value>{_ADVERBS}[a-z]+ed\s+(?!by\b)[^;:.]*?){_PART}"
)

# What kind of statement each form tells, and the words by which a base names a property of that kind.
_FORMS = (
    (Pattern(r"“(?P<value>[^”]{12,})”|\"(?P<quoted>[^\"]{24,})\""), "state"),
    (
        Pattern(
            rf"\b(?P<value>(?:is|are|was|were|has|have|had)\s+(?:been\s+)?{_ADVERBS}(?!(?:to|that)\b)[a-z][^;:.]*?){_PART}",
        ),
        "state",
    ),
    (Pattern(rf"\b(?:will|we will)\s+(?P<value>{_ADVERBS}[a-z]+\b[^;:.]*?){_PART}"), "plan"),
    (Pattern(rf"\bto\s+(?P<value>{_ADVERBS}{_NO_VERBS}[a-z]+\s+[^;:.]*?){_PART}"), "purpose"),
    (Pattern(rf"\b(?:through|by)\s+(?P<value>[^;:.]*?){_MEANS_END}"), "means"),
    (Pattern(rf"\b(?:including|particularly|due to|thanks to)\s+(?P<value>[^;:.]*?){_PART}"), "means"),
    (
        Pattern(
            rf"(?:,\s+(?:and\s+)?|\b(?:of|and|while|thereby|,)\s+){_ADVERBS}(?P<value>[a-z]+ing\b\s+[^;:.]*?){_END}"
        ),
        "effect",
    ),
    (Pattern(rf"\bas\s+(?!(?:well|of|follows|at|soon|long|much|many)\b)(?P<value>[a-z][^;:.]*?){_PART}"), "role"),
    (Pattern(r"\bsuch as\s+(?:being\s+)?(?P<value>[^;:.]*?,\s+and\s+[^,;:.]+|[^,;:.]+)"), "example"),
)
_WILL = Pattern(r"\bwill\b")
_PARTS = Pattern(rf",\s+(?:and\s+)?(?P<value>(?!which|where|so|but|while|\w+ing\b){_ADVERBS}[a-z]+\s[^,;:.]+?){_PART}")
_KINDS = {
    "state": ("trend", "state", "status", "situation", "outlook", "走势", "趋势", "态势"),
    "plan": ("plan", "plans", "intention", "计划"),
    "purpose": ("purpose", "aim", "goal", "目的"),
    "means": ("means", "measure", "measures", "method", "手段", "措施"),
    "effect": ("effect", "result", "results", "outcome", "成效", "效果"),
    "role": ("mandate", "role", "function", "remit", "职责", "职能"),
    "example": ("feature", "characteristic", "trait", "特点", "特征"),
}
_VERB_CJK = Pattern(
    r"^(?P<value>(?:已|将|仍|还|正|继续|持续|保持|不断|进一步|稳步|明显|显著|逐步|开局|总体)[^，。；：]{2,20})"
)
_NEW = Term("statement", "statement", is_new=True, type=PropertyType.WORDS)
_DOUBT = "a statement in words: see whether it is worth a fact, and of which property"


def statement_drafts(scene: Scene) -> Iterator[Draft]:
    """The worded statements of a sentence, where the base holds facts in words."""
    properties = [one for one in scene.index.base.properties.values() if one.type is PropertyType.WORDS]
    if not properties:
        return
    for span, kind in _statements(scene):
        subject = _subject(scene, span)
        if subject is not None and read_stance(scene.text, span) in _TOLD:
            yield _draft(scene, subject, _property(scene, span, kind, properties), span)


def _statements(scene: Scene) -> Iterator[tuple[Span, str]]:
    """The stretches that say something, each with its kind, and those of "by A and B" also one by one."""
    seen: set[Span] = set()
    for span, kind in (*_in_english(scene.text), *_behind_names(scene), *_in_chinese(scene)):
        if span not in seen and _is_worth(scene, span):
            seen.add(span)
            yield span, kind


def _in_english(text: str) -> Iterator[tuple[Span, str]]:
    for form, kind in _FORMS:
        start = 0
        while (match := form.search(text, start)) is not None:
            name = "quoted" if match.groupdict().get("quoted") else "value"
            yield Span(*match.span(name)), kind
            start = match.start(name) + 1
    will = _WILL.search(text)
    for part in _PARTS.finditer(text, will.end()) if will else ():
        yield Span(*part.span("value")), "plan"


def _behind_names(scene: Scene) -> Iterator[tuple[Span, str]]:
    """What a thing or a day did: the stretch behind it that begins with a past tense, and one joined to that."""
    ends = [name.span.end for name in scene.named if name.span is not None]
    ends += [time.span.end for time in scene.context.mentions.times]
    ends += [match.start() for match in re.finditer(r"\s+and\s|(?<=\d(?:st|nd|rd|th))\s", scene.text)]
    for end in ends:
        match = _PAST.match(scene.text, end)
        if match is not None:
            yield Span(*match.span("value")), "means"


def _in_chinese(scene: Scene) -> Iterator[tuple[Span, str]]:
    for name in scene.named:
        match = None if name.span is None else _VERB_CJK.match(scene.text[name.span.end :])
        if match is not None and name.span is not None:
            yield Span(name.span.end, name.span.end + match.end("value")), "state"


def _is_worth(scene: Scene, span: Span) -> bool:
    """Whether a stretch is of some length and neither a mere name nor a figure, which has a draft of its own."""
    text = span.of(scene.text)
    if any(name.span is not None and name.span.covers(span) for name in scene.named):
        return False
    if any(figure.span.overlaps(span) for figure in scene.context.mentions.quantities):
        return False
    if not text[:1].isascii():
        return len(text) <= _MOST_CJK
    return _FEWEST <= len(text.split()) <= _MOST or text.endswith("ing")


def _subject(scene: Scene, span: Span) -> Named | None:
    """The nearest thing named before a statement that does not speak it; else what the text before is about."""
    before = [one for one in scene.left_of(span) if not one.is_area]
    told = [one for one in before if one.id not in scene.speakers]
    return next(iter(told or before or scene.named), None) or scene.lent


def _property(scene: Scene, span: Span, kind: str, properties: list[Property]) -> Term:
    """The worded property that the sentence names before the statement, else the base's one of that kind."""
    named = [
        (span.start - place.end, one.id, one)
        for one, place, _ in scene.properties
        if one.type is PropertyType.WORDS and place.start <= span.end
    ]
    near = min(named, default=None, key=lambda one: (abs(one[0]), one[1]))
    if near is not None:
        return known_property(near[2])
    wanted = _KINDS[kind]
    fitting = (one for one in properties if any(name.lower() in wanted for name in (one.name, *one.aliases)))
    found = next(fitting, None)
    return _NEW if found is None else known_property(found)


def _draft(scene: Scene, subject: Named, property_: Term, span: Span) -> Draft:
    text = " ".join(span.of(scene.text).split())
    time, doubt = _time(scene, property_)
    doubts = (
        [_DOUBT, doubt] if subject.span is not None else [_DOUBT, doubt, "the subject is taken from the text before"]
    )
    return Draft(
        subject=scene.term(subject),
        property=property_,
        values=(Words(text),),
        texts=(text,),
        quote=scene.quote(span),
        place=scene.place(span),
        time=time,
        said_by=tuple(sorted(scene.speakers - {subject.id})),
        doubts=tuple(doubts),
    )


def _time(scene: Scene, property_: Term) -> tuple[DraftTime | None, str]:
    time = written(own_time(scene), property_.id, scene)
    if time is not None:
        return time, "see whether the sentence's time is its own"
    return document_time(scene), "the time is the document's day"
