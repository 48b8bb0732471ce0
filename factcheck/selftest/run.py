"""Runs the self-test: makes the sentences of a base, checks each one, and gathers what came out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence

from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.pipeline import Checker, check, read_mentions
from factcheck.reading.model import Span
from factcheck.selftest.chinese import CHINESE
from factcheck.selftest.english import ENGLISH
from factcheck.selftest.model import Language, SelfTest, Sentence, Trial
from factcheck.selftest.names import find_unread
from factcheck.selftest.strangers import find_contested
from factcheck.selftest.teller import Teller
from factcheck.selftest.variants import make_sentences
from factcheck.verdicts.model import Finding, Verdict

Watch = Callable[[Sequence[str]], Iterable[str]]

# What a sentence is taken to be called, of the findings in it: the first of these.
_TELLING = (
    Verdict.REFUTED,
    Verdict.CONFLICTING_EVIDENCE,
    Verdict.OUTDATED,
    Verdict.SUPPORTED,
    Verdict.NOT_ENOUGH_EVIDENCE,
)


def run_selftest(checker: Checker, most: int, watch: Watch = iter, date: datetime.date | None = None) -> SelfTest:
    """Tries a base by its own facts, at most so many of them, taken evenly.

    `watch` sees their ids go by; `date` is the day on which the sentences are said.
    """
    index = checker.index
    contested = find_contested(index)
    fit = [fact for fact in index.facts.values() if fact.id not in contested and _is_fit(fact, index)]
    tellers = [Teller(index, checker.units, wording) for wording in (ENGLISH, CHINESE)]
    trials: list[Trial] = []
    for turn, id in enumerate(watch([fact.id for fact in sample(fit, most)])):
        made = [sentence for teller in tellers for sentence in make_sentences(index.facts[id], teller, turn)]
        trials += [try_sentence(sentence, checker, date) for sentence in made]
    spoken = {trial.sentence.language for trial in trials}
    return SelfTest(
        path=index.base.path,
        facts=len({trial.sentence.fact for trial in trials}),
        fit=len(fit),
        passed_over=len(index.facts) - len(fit),
        languages=tuple(language for language in Language if language in spoken),
        trials=tuple(trials),
        unread=tuple(find_unread(index.base, lambda name: read_mentions(name, checker))),
    )


def sample(facts: Sequence[Fact], most: int) -> list[Fact]:
    """At most so many of the facts, evenly from first to last."""
    if len(facts) <= most:
        return list(facts)
    return [facts[number * len(facts) // most] for number in range(most)]


def try_sentence(sentence: Sentence, checker: Checker, date: datetime.date | None = None) -> Trial:
    """Checks one sentence as a text of its own."""
    findings = check(sentence.text, checker, date).documents[0].findings
    finding = _telling(sentence, findings, checker.index.facts[sentence.fact].property)
    if finding is None:
        return Trial(sentence, Verdict.NOT_ENOUGH_EVIDENCE, None, "No statement was found in it.")
    return Trial(sentence, finding.verdict, finding.rule, finding.message)


def _telling(sentence: Sentence, findings: Sequence[Finding], property: str) -> Finding | None:
    """The finding that tells how the sentence fared: any refuted one, else the gravest on its value or property."""
    refuted = next((finding for finding in findings if finding.verdict is Verdict.REFUTED), None)
    start = sentence.text.rfind(sentence.value)
    value = Span(start, start + len(sentence.value))
    on_value = [finding for finding in findings if start >= 0 and finding.span.overlaps(value)]
    named = [one for one in findings if one.reading.property is not None and one.reading.property.value == property]
    return refuted or min(on_value or named, key=lambda finding: _TELLING.index(finding.verdict), default=None)


def _is_fit(fact: Fact, index: FactIndex) -> bool:
    """Whether the fact stands for itself: not superseded, and in no doubt."""
    is_open = any(dispute.stated is None for dispute in fact.disputes)
    return not is_open and fact.id not in index.superseded
