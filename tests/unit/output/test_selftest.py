"""The result of a self-test as a page and as JSON."""

from __future__ import annotations

import json

from factcheck.facts.model import Place
from factcheck.output.plain import format_plain
from factcheck.output.selftest import format_selftest, selftest_page
from factcheck.selftest.model import Change, Language, SelfTest, Sentence, Trial, UnreadName
from factcheck.verdicts.model import Verdict


def _trial(change: Change, verdict: Verdict, rule: str | None, text: str) -> Trial:
    return Trial(Sentence(text, change, Language.ENGLISH, "cargo-2024", "18 tonnes"), verdict, rule, "Because.")


_ALARM = _trial(Change.HEDGED, Verdict.REFUTED, "FC106", "The cargo was at most 18 tonnes.")
_GOOD = _trial(Change.PLAIN, Verdict.SUPPORTED, None, "The cargo was 17 tonnes.")
_MISSED = _trial(Change.VALUE, Verdict.NOT_ENOUGH_EVIDENCE, "FC401", "The cargo was\n29 tonnes.")
_CAUGHT = _trial(Change.VALUE, Verdict.OUTDATED, "FC201", "The cargo was 16 tonnes.")
_NAME = UnreadName("property", "cargo", "freight", Place("facts.yaml", 7, 3), ("entity fright",))
_FOUND = SelfTest("facts.yaml", 1, 1, 2, (Language.ENGLISH,), (_GOOD, _ALARM, _MISSED, _CAUGHT), (_NAME,))
_CLEAN = SelfTest("facts.yaml", 1, 1, 0, (Language.ENGLISH,), (_GOOD,), ())


def _page(found: SelfTest = _FOUND, *, all_failures: bool = False) -> str:
    return format_plain(selftest_page(found, all_failures=all_failures))


def test_rates_stand_beside_counts() -> None:
    rows = [line.split() for line in _page().splitlines()]
    assert ["hedged", "1", "0", "0", "1", "100%"] in rows
    assert ["another", "value", "2", "0", "1", "1", "50.0%"] in rows


def test_no_row_of_the_table_is_broken() -> None:
    assert all(len(line) <= 80 for line in _page().splitlines())
    assert "alarm rate" in _page().splitlines()[3]


def test_what_is_refuted_though_true_is_always_shown() -> None:
    assert "✗ The cargo was at most 18 tonnes." in _page()
    assert "29 tonnes" not in _page()
    assert "1 true, but refuted" in _page()


def test_all_failures_are_shown_on_demand() -> None:
    page = _page(all_failures=True)
    assert "? The cargo was 29 tonnes.\n  cargo-2024, another value: FC401 Because." in page


def test_an_unread_name_is_told_with_its_place() -> None:
    assert "! facts.yaml:7: property `cargo`: the name “freight” is not recognised;" in _page()


def test_a_clean_base_is_praised() -> None:
    assert _page(_CLEAN).endswith("✓ Nothing true is refuted\n")


def test_json_holds_everything() -> None:
    report = json.loads(format_selftest(_FOUND))
    assert report["factbase"] == {"path": "facts.yaml", "facts": 3}
    assert report["changes"][1]["false_alarm_rate"] == 1
    assert [one["fact"] for one in report["failures"]] == ["cargo-2024", "cargo-2024"]
    assert report["unread_names"][0]["read_as"] == ["entity fright"]
