"""Claims are marked where they stand in the clean sentence."""

from __future__ import annotations

from factcheck.output.marks import find_marks, split_statements
from factcheck.reading.model import Span
from factcheck.records import replace
from factcheck.verdicts.model import Verdict
from tests.unit.output.samples import CRANES, TONNES, finding


def _places(source: str, *findings: tuple[str, int, str]) -> list[tuple[int, int]]:
    """The marks of findings given as their words, the start in the source, and the clean sentence."""
    made = [
        replace(
            finding(words, sentence, Verdict.NOT_ENOUGH_EVIDENCE, "FC401", "", source=source, sentence_source=source),
            span=Span(start, start + len(words)),
        )
        for words, start, sentence in findings
    ]
    (statement,) = split_statements(made)
    return [(mark.span.start, mark.span.end) for mark in find_marks(statement, source)]


def test_the_same_occurrence_is_marked() -> None:
    source = "*It* has **12** and _not_ **12** of 12."
    clean = "It has 12 and not 12 of 12."
    second = source.index("12", 14)
    assert _places(source, ("12", second, clean)) == [(18, 20)]


def test_overlapping_claims_share_a_mark() -> None:
    text = "It fell by 12 percent in May."
    assert _places(text, ("12 percent", 11, text), ("fell by 12", 3, text)) == [(3, 21)]


def test_the_worst_verdict_is_the_marks() -> None:
    both = (CRANES, replace(TONNES, span=CRANES.span, text=CRANES.text))
    (statement,) = split_statements(both)
    (mark,) = find_marks(statement, statement.text)
    assert mark.worst.verdict is Verdict.REFUTED


def test_words_that_are_not_in_the_sentence_have_no_mark() -> None:
    (statement,) = split_statements([replace(TONNES, text="gone")])
    assert find_marks(statement, statement.text) == ()
