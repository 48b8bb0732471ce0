"""Judges the opposite of a worded value: "shrinking" of what the base calls expanding, 收缩 of 扩张."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.model import Stance
from factcheck.facts.model import Fact, Words
from factcheck.matching.worded_times import fit_worded_time
from factcheck.mentions.model import UnknownName, UnknownRole
from factcheck.mentions.tokens import Token, root_of, tokenize
from factcheck.reading.model import Span
from factcheck.verdicts.decision import Judged, refuted
from factcheck.verdicts.relating.scenes import Scene, worded_claim
from factcheck.verdicts.relating.wording import says_instead

_CLEARLY = 0.85  # how closely the subject must be named

# Each paragraph is one axis: words of one way, then of the other.
_AXES = tuple(
    tuple(frozenset(side.split()) for side in axis.split("|"))
    for axis in """
    rise rising rose risen grow growing grew grown growth increase increasing increased climb climbing climbed
    expand expanding expanded expansion 上升 上涨 增长 增加 扩张 回升 上行 攀升
    | fall falling fell fallen decline declining declined decrease decreasing decreased drop dropping dropped
    shrink shrinking shrank shrunk contract contracting contracted contraction 下降 下跌 减少 收缩 回落 下行 萎缩 下滑

    improve improving improved improvement better 改善 好转
    | worsen worsening worsened deteriorate deteriorating deteriorated worse 恶化 变差

    accelerate accelerating accelerated quicken quickening 加快 加速
    | slow slowing slowed decelerate decelerating 放缓 减速

    strengthen strengthening strengthened stronger 走强 增强 | weaken weakening weakened weaker 走弱 减弱

    widen widening widened 扩大 | narrow narrowing narrowed 收窄 缩小

    tighten tightening tightened 收紧 | loosen loosening loosened ease easing eased 放松 放宽

    positive | negative

    surplus 盈余 顺差 | deficit 赤字 逆差

    profitable 盈利 | unprofitable 亏损
    """.strip().split("\n\n")
)
_SIDES = {
    (root_of(word) if word.isascii() else word): (axis, side)
    for axis, sides in enumerate(_AXES)
    for side, words in enumerate(sides)
    for word in words
}
# What may stand between a subject and what is said of it.
_BETWEEN = frozenset(
    root_of(word)
    for word in """
    is are was were be been being has have had remained remains stayed stays kept keeps continued continues still now
    currently again in on at to a an the of by trend steadily slightly sharply slowly further moderately zone territory
    """.split()
) | frozenset("处于在仍继续保持呈持的趋势为是有所出现了进一步")


def judge_opposites(scene: Scene) -> Iterator[Judged]:
    """Words that tell the opposite of what the base says of the subject they stand behind."""
    told = list(_ways(scene))
    if not told or scene.context.mentions.quantities:
        return
    for bound in scene.subjects:
        if bound.span is None or bound.strength < _CLEARLY:
            continue
        for span, way in told:
            fact = _opposed(scene, bound.id, way)
            if fact is not None and _is_said_of(scene, fact, bound.span, span):
                value = UnknownName(span, span.of(scene.text), UnknownRole.OTHER)
                claim = worded_claim(scene, span, fact, value)
                if claim.stance is Stance.ASSERTED:
                    yield claim, refuted("FC105", fact), says_instead(scene, fact, span.of(scene.text))
                    return


def _ways(scene: Scene) -> Iterator[tuple[Span, tuple[int, int]]]:
    """The words of the sentence that tell one way of an axis, with the way."""
    for token in scene.context.mentions.tokens:
        if token.is_word and token.root in _SIDES:
            yield token.span, _SIDES[token.root]
    text = scene.text
    for place in range(len(text)):
        word = text[place : place + 2]
        if word in _SIDES and not word.isascii():
            yield Span(place, place + 2), _SIDES[word]


def _way_of(text: str) -> tuple[int, int] | None:
    """The one way that a worded value tells; None where it tells none or several."""
    ways = {_SIDES[token.root] for token in tokenize(text) if token.root in _SIDES}
    ways |= {_SIDES[text[place : place + 2]] for place in range(len(text)) if text[place : place + 2] in _SIDES}
    return ways.pop() if len(ways) == 1 else None


def _opposed(scene: Scene, subject: str, way: tuple[int, int]) -> Fact | None:
    """A fact of the subject at the sentence's time that tells the other way, where none of its property tells this."""
    axis, side = way
    for fact in scene.index.by_subject.get(subject, ()):
        if fact.disputes or _told_by(fact) != (axis, 1 - side) or not fit_worded_time(scene.time, fact):
            continue
        others = (one for one in scene.index.by_pair[subject, fact.property] if fit_worded_time(scene.time, one))
        if all(_told_by(other) == (axis, 1 - side) for other in others):
            return fact
    return None


def _told_by(fact: Fact) -> tuple[int, int] | None:
    texts = [value.text for value in fact.values if isinstance(value, Words)]
    return _way_of(texts[0]) if len(texts) == 1 else None


def _is_said_of(scene: Scene, fact: Fact, subject: Span, word: Span) -> bool:
    """Whether a word is said of the subject itself: nothing but its property, times and small words stand between."""
    if word.start < subject.end:
        return False
    known = [name.span for name in scene.properties(fact)] + [time.span for time in scene.context.mentions.times]
    between = [token for token in scene.context.mentions.tokens if subject.end <= token.span.start < word.start]
    return all(_may_stand_between(token, known) for token in between)


def _may_stand_between(token: Token, known: list[Span]) -> bool:
    return token.root in _BETWEEN or any(token.span.overlaps(span) for span in known)
