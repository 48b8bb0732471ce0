"""Judges worded values that stand in a sentence: of the subject that it names, or of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Bound, Stance, WordedClaim
from factcheck.claims.speakers import find_speakers, nearest_speakers
from factcheck.claims.timing import is_finite_present
from factcheck.facts.model import Fact, TimeKey
from factcheck.matching.attribution import speaks_for
from factcheck.matching.series import end_of
from factcheck.matching.worded_times import fit_worded_time
from factcheck.mentions.model import NameMention
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.verdicts.decision import Decision, Judged, outdated, refuted
from factcheck.verdicts.relating.offices import read_offices
from factcheck.verdicts.relating.scenes import LENT_ENOUGH, Scene, decide_value, is_exclusive, worded_claim
from factcheck.verdicts.relating.wording import says, says_of_another

_HIGHER_OR_LOWER = Pattern(r"\b(?:vice|deputy|assistant|acting|former|ex)[- ]$|(?:副|前|代)$", re.I)


def judge_worded(scene: Scene) -> Iterator[Judged]:
    """Worded values that stand in the sentence: they hold where their subject is named."""
    for name in scene.context.mentions.worded_values():
        if _HIGHER_OR_LOWER.search(scene.text[: name.span.start]) and read_offices(name.span.of(scene.text)):
            continue
        facts = [scene.index.facts[id_] for id_ in name.ids if id_ in scene.index.facts]
        for fact in facts:
            subject = scene.subject(fact)
            if subject is None or not _is_same_statement(scene, fact, subject):
                continue
            claim = worded_claim(scene, name.span, fact, name)
            yield claim, _decide(scene, claim, fact), says(scene, fact)
            break
        else:
            yield from _worded_of_another(scene, name, facts)


def _decide(scene: Scene, claim: WordedClaim, fact: Fact) -> Decision:
    """Whether a worded value of the named subject holds: said by others, over by now, or as the base has it."""
    speakers = nearest_speakers(find_speakers(scene.context), claim.span)
    if claim.stance is Stance.ASSERTED and fact.said_by and not speaks_for(speakers, fact, scene.index):
        return refuted("FC110", fact)
    if claim.stance is Stance.ASSERTED and scene.time is None and _is_over(scene, fact):
        return outdated(fact)
    return decide_value(claim, fact)


def _is_over(scene: Scene, fact: Fact) -> bool:
    """Whether a fact held until a day before the document's, and the sentence tells it as of now."""
    if fact.time is None or fact.time.key is not TimeKey.PERIOD or not is_finite_present(scene.text):
        return False
    end, date = end_of(fact), scene.discourse.date
    return end is not None and (date is None or end < date)


def _is_same_statement(scene: Scene, fact: Fact, subject: Bound) -> bool:
    if subject.strength < LENT_ENOUGH:
        return False
    return fit_worded_time(scene.time, fact)


def _worded_of_another(scene: Scene, name: NameMention, facts: list[Fact]) -> Iterator[Judged]:
    """A value of another subject, said of one that the base gives a different value of the same property."""
    for fact in facts:
        for bound in scene.subjects:
            rivals = [other for other in scene.index.by_pair.get((bound.id, fact.property), ()) if other is not fact]
            if bound.span is None or not rivals or not _stands_by(scene.text, bound.span, name.span):
                continue
            is_office = bool(read_offices(name.span.of(scene.text)))
            if not fit_worded_time(scene.time, fact) or (is_office and not _is_no_older(fact, rivals)):
                continue
            if is_office or is_exclusive(scene, fact):
                claim = worded_claim(scene, name.span, rivals[0], name)
                yield claim, refuted("FC109", rivals[0], fact), says_of_another(scene, rivals[0], fact)
                return


def _is_no_older(fact: Fact, rivals: list[Fact]) -> bool:
    """Whether an office is another's on the day of the person's own offices, or later."""
    end = end_of(fact)
    return end is None or all((known := end_of(rival)) is None or known <= end for rival in rivals)


def _stands_by(text: str, first: Span, second: Span) -> bool:
    """Whether nothing but a few words and no stop stands between two places."""
    gap = text[min(first.end, second.end) : max(first.start, second.start)]
    return len(gap) < 40 and not re.search(r"[;；。]", gap)
