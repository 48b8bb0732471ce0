"""The mutants of a figure: one thing changed, and the figure still found in its place."""

from __future__ import annotations

import pytest

from factcheck.reading.model import Span
from factcheck.values.interval import Interval
from factcheck.verdicts.model import Claimed, Finding, Reading, Slot, TextEvidence, Verdict
from tests.measuring.mutants import Change, Mutant, make_mutants


def _finding(text: str, words: str, unit: str, reading: Reading) -> Finding:
    start = text.index(words)
    return Finding(
        span=Span(start, start + len(words)),
        text=words,
        sentence=text,
        sentence_span=Span(0, len(text)),
        verdict=Verdict.SUPPORTED,
        rule=None,
        message="A message.",
        confidence=1.0,
        reading=reading,
        claimed=Claimed(Interval(None, None), unit),
        evidence=(TextEvidence(Span(0, 1)),),
    )


def _mutant(text: str, words: str, change: Change, unit: str = "CNY", reading: Reading | None = None) -> Mutant | None:
    finding = _finding(text, words, unit, reading or Reading())
    found = [mutant for mutant in make_mutants(text, finding, ("Merrow", "青屿区")) if mutant.change is change]
    return found[0] if found else None


_IN_2024 = Reading(time=Slot("2024-12-31", "sentence"))
_ON_MERROW = Reading(area=Slot("merrow", "sentence"))


@pytest.mark.parametrize(
    ("text", "words", "change", "unit", "reading", "figure"),
    [
        ("It was 17.8 trillion yuan.", "17.8 trillion yuan", Change.DIGIT, "CNY", None, "17.4 trillion yuan"),
        ("It had 20,000 members.", "20,000 members", Change.DIGIT, "members", None, "70,000 members"),
        (
            "more than 40 cats",
            "more than 40 cats",
            Change.DIGIT,
            "cats",
            Reading(modifier="more-than"),
            "more than 50 cats",
        ),
        ("under 3 cats", "under 3 cats", Change.DIGIT, "cats", Reading(modifier="less-than"), "under 2 cats"),
        ("It was 17.8 trillion yuan.", "17.8 trillion yuan", Change.SCALE, "CNY", None, "17.8 billion yuan"),
        ("余额17.8万亿元。", "17.8万亿元", Change.SCALE, "CNY", None, "17.8亿元"),
        ("4,762 giants", "4,762 giants", Change.SCALE, "giants", None, "47,620 giants"),
        ("a share of 65.7%", "65.7%", Change.SCALE, "percent", None, "657%"),
        ("a share of 12.31%", "12.31%", Change.SCALE, "percent", None, "123.1%"),
        ("a share of 65.7%", "65.7%", Change.UNIT, "percent", None, "65.7 percentage points"),
        ("占65.7%。", "65.7%", Change.UNIT, "percent", None, "65.7个百分点"),
        ("It was 5 yuan.", "5 yuan", Change.UNIT, "CNY", None, "5 euros"),
        ("Sales rose by 5%.", "5%", Change.SIGN, "percent", None, "5%"),
        ("In 2024 it was 5 yuan.", "5 yuan", Change.YEAR, "CNY", _IN_2024, "5 yuan"),
        ("On Merrow it was 5 yuan.", "5 yuan", Change.AREA, "CNY", _ON_MERROW, "5 yuan"),
    ],
)
def test_mutant_keeps_the_place_of_its_figure(
    text: str, words: str, change: Change, unit: str, reading: Reading | None, figure: str
) -> None:
    mutant = _mutant(text, words, change, unit, reading)
    assert mutant is not None
    assert mutant.span.of(mutant.text) == figure
    assert mutant.text != text


@pytest.mark.parametrize(
    ("text", "words", "change", "unit", "reading"),
    [
        ("It was five yuan.", "five yuan", Change.DIGIT, "CNY", None),
        ("It had 5 members.", "5 members", Change.UNIT, "members", None),
        ("Sales rose to 5 yuan.", "5 yuan", Change.SIGN, "CNY", None),
        ("In 2024 it was 5 yuan.", "5 yuan", Change.YEAR, "CNY", None),
        ("From 2021 to 2024 it was 5 yuan.", "5 yuan", Change.YEAR, "CNY", Reading(time=Slot("2021/2024", "sentence"))),
        ("It was 5 yuan.", "5 yuan", Change.AREA, "CNY", Reading(area=Slot("merrow", "section"))),
    ],
)
def test_no_mutant_where_there_is_nothing_to_change(
    text: str, words: str, change: Change, unit: str, reading: Reading | None
) -> None:
    assert _mutant(text, words, change, unit, reading) is None
