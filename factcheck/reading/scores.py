"""Scores and votes: two numbers with a dash that are no range, "3-1", "the 217-213 vote", the sets of a match."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.reading.draft import Draft
from factcheck.reading.model import Skip, Span
from factcheck.reading.nouns import is_plural
from factcheck.reading.phrases import last_words, next_word, words
from factcheck.values.quantity import Modifier
from factcheck.values.unit import Unit, UnitKind

SCORE = "score"
_DASH = Pattern(r"-|–|—|~")
_HIGHEST = 999
_DECIDED = words(
    "vote loss defeat win victory draw ruling decision split majority lead deficit record tie triumph rout"
)
_PLAYED = words(
    "won win wins lost lose loses beat beats beaten defeated downed edged drew draw tied thrashed led leading trailed "
    "trailing ruled voted swept upset"
)
_PLAYED_ZH = ("胜", "负", "败", "平", "击败", "战胜", "不敌", "比分", "局分")
_BEFORE_SCORE = 24  # characters before a score in which a verb of winning may stand
_BETWEEN = Pattern(r"(?: ?\([0-9]{1,2}\))?(?:[,、，/] ?| and |和)")


def is_score(left: Draft, right: Draft, gap: str) -> bool:
    """Whether two neighbours are a score: the first is no smaller, or they are told of a vote or a win."""
    plain = left.unit is None and right.hedge is None and (right.unit is None or _is_singular_noun(right.unit))
    if not plain or not _DASH.fullmatch(gap) or right.upper is not None:
        return False
    low, high = left.numeral.integer, right.numeral.integer
    if low is None or high is None or left.numeral.scale or right.numeral.scale or max(low, high) > _HIGHEST:
        return False
    return low >= high or (right.unit is not None and right.unit.code in _DECIDED)


def _is_singular_noun(unit: Unit) -> bool:
    """Whether a word is told of both numbers and counted by neither: "a 5-3 ruling", "a 48-52 vote"."""
    return unit.kind is UnitKind.COUNT and not unit.known and not is_plural(unit.code)


def without_scores(folded: str, joined: list[Draft], skips: list[Skip]) -> tuple[list[Draft], list[Skip]]:
    """The drafts, from right to left, without the ranges that are scores by their neighbours or verbs; and those."""
    scores = [skip.span for skip in skips if skip.reason == SCORE]
    if not scores and not any(_may_be_score(draft) for draft in joined):
        return joined, []
    starts, ends = {span.start for span in scores}, {span.end for span in scores}
    kept: list[Draft] = []
    found: list[Skip] = []
    for draft in joined:
        if _may_be_score(draft) and (_is_listed(folded, draft, starts, ends) or _is_decided(folded, draft)):
            found.append(Skip(Span(draft.start, draft.end), SCORE))
            starts.add(draft.start)
        else:
            kept.append(draft)
    return kept, found


def _may_be_score(draft: Draft) -> bool:
    """Whether a draft is a bare range of two whole numbers with nothing but a dash between them."""
    upper = draft.upper
    return (
        upper is not None
        and draft.unit is None
        and draft.hedge is None
        and draft.modifier is Modifier.BETWEEN
        and not draft.numeral.scale
        and not upper.scale
        and draft.numeral.integer is not None
        and (upper.integer or _HIGHEST + 1) <= _HIGHEST
        and upper.start - draft.numeral.end == 1
    )


def _is_listed(folded: str, draft: Draft, starts: set[int], ends: set[int]) -> bool:
    """Whether a score stands next to the draft in a list."""
    after = _BETWEEN.match(folded, draft.end)
    if after is not None and after.end() in starts:
        return True
    return any(
        (before := _BETWEEN.match(folded, end)) is not None and before.end() == draft.start
        for end in range(max(draft.start - 8, 0), draft.start)
        if end in ends
    )


def _is_decided(folded: str, draft: Draft) -> bool:
    """Whether a verb of winning or losing stands before, or a noun for it behind: "lost 1-3", "a 48-52 vote"."""
    start = draft.start
    if next_word(folded, draft.end) in _DECIDED:
        return True
    if folded[start - 1 : start] == " ":
        clause = max(map(folded.rfind, ",;.", (0, 0, 0), (start, start, start)))
        return not _PLAYED.isdisjoint(last_words(folded, start, min(_BEFORE_SCORE, start - clause - 1))[-4:])
    return any(word in folded[max(start - 4, 0) : start] for word in _PLAYED_ZH)
