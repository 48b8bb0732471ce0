"""Figures that other figures of the base deny: shares, changes in points, and parts larger than their whole."""

from __future__ import annotations

import pytest

from factcheck.facts.denied import find_denied
from factcheck.facts.levels import series_of
from factcheck.facts.loader import parse_base

_HEAD = """\
factbase: 1
sources: {s: {title: S}}
entities:
  fleet: {name: Fleet}
  all-vessels: {name: all vessels}
  ferries: {name: ferries, part_of: [fleet, all-vessels]}
  tugs: {name: tugs}
properties:
  number: {name: number, unit: vessels}
  share: {name: share, unit: percent, of: number}
  share-change: {name: change of the share, unit: percentage-point, of: share, change: true}
facts:
"""
_FACT = "  - {{id: f{number}, {words}, source: s, quote: q}}\n"


def _denied(*facts: str) -> list[str]:
    text = _HEAD + "".join(_FACT.format(number=number, words=words) for number, words in enumerate(facts))
    base = parse_base(text)
    return [problem.message for problem in find_denied(series_of(base), base)]


_PART = "subject: ferries, property: number, value: 30 vessels, as_of: 2024"
_WHOLE = "subject: fleet, property: number, value: 120 vessels, as_of: 2024"
_OTHER = "subject: all-vessels, property: number, value: 300 vessels, as_of: 2024"


@pytest.mark.parametrize(
    ("share", "others", "said"),
    [
        ("25%", (_PART, _WHOLE), None),
        ("26%", (_PART, _WHOLE), "30 vessels (`f1`) of 120 vessels (`f2`) is 25.0 percent: mend one of the three"),
        ("10%", (_PART, _WHOLE, _OTHER), None),  # of either whole
        ("15%", (_PART, _WHOLE, _OTHER), "mend one of the three"),
        ("26%", (_PART,), None),
        ("26%", (_PART, _WHOLE.replace("2024", "2023")), None),
        ("26%", (_PART.replace("30", "about 31"), _WHOLE), None),
        ("more than 20%", (_PART, _WHOLE), None),
    ],
)
def test_shares(share: str, others: tuple[str, ...], said: str | None) -> None:
    found = _denied(f"subject: ferries, property: share, value: {share}, as_of: 2024", *others)
    assert len(found) == (said is not None)
    assert said is None or said in found[0]


@pytest.mark.parametrize(
    ("change", "is_denied"),
    [("2 percentage points", False), ("-2 percentage points", True), ("5 percentage points", True)],
)
def test_changes_in_points(change: str, is_denied: bool) -> None:
    then = "subject: tugs, property: share, value: 10.0%, period: 2023"
    now = "subject: tugs, property: share, value: 12.0%, period: 2024"
    found = _denied(f"subject: tugs, property: share-change, value: {change}, period: 2024", then, now)
    assert [("2.0 percentage points" in message) for message in found] == [True] * is_denied


@pytest.mark.parametrize(
    ("part", "is_denied"), [("130 vessels", True), ("120 vessels", False), ("30 vessels", False), ("about 121", False)]
)
def test_parts_are_no_larger_than_their_whole(part: str, is_denied: bool) -> None:
    found = _denied(_PART.replace("30 vessels", part), _WHOLE)
    assert bool(found) is is_denied
    if is_denied:
        assert "says 130 vessels, more than the 120 vessels of the whole (`f1`): mend one, or `part_of`" in found[0]
