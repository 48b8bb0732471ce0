"""Values, times and names out of the ordinary: told rightly, or not at all."""

from __future__ import annotations

import pytest

from factcheck.pipeline import Checker
from factcheck.selftest.chinese import CHINESE
from factcheck.selftest.english import ENGLISH
from factcheck.selftest.model import Change
from factcheck.selftest.run import run_selftest
from factcheck.selftest.teller import Teller
from factcheck.selftest.telling import Wording
from factcheck.selftest.variants import make_sentences
from tests.unit.selftest.bases import ODD, load_base

PLAIN = [
    ("signed", ENGLISH, "For Brisk|Corp *one*, sales came to $17.8bn in the second half of 2023."),
    ("signed", CHINESE, "2023年下半年，布里斯克公司销售额为178亿美元。"),
    ("signed", CHINESE, "| | 销售额（2023年下半年） |\n| --- | --- |\n| 布里斯克公司 | 178亿美元 |\n"),
    ("signed", ENGLISH, "| | Sales, second half of 2023 |\n| --- | --- |\n| Brisk\\|Corp *one* | $17.8bn |\n"),
    ("third", ENGLISH, "The share of sales of the Delta Group was a third from February 2023 to April 2023."),
    ("points", CHINESE, "2023年3月以来，德尔塔集团利润率变动为-0.46个百分点。"),
    ("bare", ENGLISH, "The score of Brisk|Corp *one* is 7.25."),
    ("hour", ENGLISH, "At the end of February 2024, the running time of Brisk|Corp *one* stood at 1 hour."),
    ("hour", CHINESE, "2024年2月末，布里斯克公司时长为1小时。"),
    ("range", ENGLISH, "For the Delta Group, the guidance is 3% to 5% by 30 June 2025."),
    ("range", CHINESE, "到2025年6月30日，德尔塔集团指引为3%至5%。"),
]
UNTOLD = [
    ("third", CHINESE),  # a fraction has other words in each language
    ("odd", ENGLISH),  # as has 余
    ("rate", CHINESE),  # no Chinese name of the unit
]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    return load_base(tmp_path_factory.mktemp("odd"), ODD)


def _texts(checker: Checker, fact: str, wording: Wording) -> list[str]:
    teller = Teller(checker.index, checker.units, wording)
    return [one.text for one in make_sentences(checker.index.facts[fact], teller, 0)]


@pytest.mark.parametrize(("fact", "wording", "text"), PLAIN)
def test_told(odd: Checker, fact: str, wording: Wording, text: str) -> None:
    assert text in _texts(odd, fact, wording)


@pytest.mark.parametrize(("fact", "wording"), UNTOLD)
def test_not_told(odd: Checker, fact: str, wording: Wording) -> None:
    assert _texts(odd, fact, wording) == []


def test_what_says_nothing_false_is_not_changed(odd: Checker) -> None:
    """Of a bound below zero, and of nothing at all, no amount is surely false."""
    trials = run_selftest(odd, 100).trials
    changed = {trial.sentence.fact for trial in trials if trial.sentence.change in (Change.VALUE, Change.BOUND)}
    assert changed.isdisjoint({"bound", "nothing"})
