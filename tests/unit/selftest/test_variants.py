"""The sentences that a fact gives: what each change reads like, and what is never made."""

from __future__ import annotations

import pytest

from factcheck.pipeline import Checker
from factcheck.selftest.chinese import CHINESE
from factcheck.selftest.english import ENGLISH
from factcheck.selftest.model import Change, Language, Sentence
from factcheck.selftest.teller import Teller
from factcheck.selftest.variants import make_sentences

_WORDINGS = {Language.ENGLISH: ENGLISH, Language.CHINESE: CHINESE}
_EN, _ZH = Language.ENGLISH, Language.CHINESE

TABLE = [
    ("westport-2024", _EN, Change.PLAIN, "For Westport, the throughput came to 9.36 million tonnes in 2024."),
    ("westport-2024", _EN, Change.PLAIN, "In 2024, the throughput of Westport stood at 9.36 million tonnes."),
    ("westport-2024", _EN, Change.PLAIN, "Westport's throughput was 9.36 million tonnes in 2024."),
    ("throughput-2024", _EN, Change.PLAIN, "Elmhaven harbour: throughput 17.45 million tonnes (2024)"),
    ("throughput-2024", _ZH, Change.PLAIN, "2024年，榆湾港吞吐量为1745万吨。"),
    ("throughput-2024", _ZH, Change.PLAIN, "榆湾港吞吐量（2024年）：1745万吨"),
    ("throughput-2024", _EN, Change.ALIAS, "Elmhaven harbour: cargo handled 17.45 million tonnes (2024)"),
    (
        "throughput-2024",
        _EN,
        Change.PLAIN,
        "The throughput of the Elmhaven harbour fell from 18.2 million tonnes in 2023 to 17.45 million tonnes in 2024.",
    ),
    ("throughput-2024", _ZH, Change.DIRECTION, "榆湾港吞吐量从2023年的1820万吨上升到2024年的1745万吨。"),
    ("throughput-2024", _ZH, Change.TIME, "榆湾港吞吐量从2023年的1745万吨上升到2024年的1820万吨。"),
    ("throughput-2024", _ZH, Change.SUBJECT, "2024年，榆湾港和西港吞吐量分别为936万吨和1745万吨。"),
    ("westport-2024", _ZH, Change.PLAIN, "2024年，西港吞吐量为936万吨，榆湾港吞吐量为1745万吨。"),
    ("throughput-2024", _EN, Change.PLAIN, "# Elmhaven harbour\n\n- Throughput, 2024: 17.45 million tonnes\n"),
    ("growth-2024", _EN, Change.PLAIN, "In 2024, the throughput of the Elmhaven harbour was down by 4.12%."),
    ("growth-2024", _EN, Change.DIRECTION, "In 2024, the throughput of the Elmhaven harbour was up by 4.12%."),
    ("growth-2024", _ZH, Change.PLAIN, "2024年，榆湾港吞吐量同比下降4.12%。"),
    ("growth-2024", _ZH, Change.DIRECTION, "2024年，榆湾港吞吐量同比增长4.12%。"),
    ("fleet", _ZH, Change.PLAIN, "2024年末，榆湾港渔船超过460艘船。"),
    ("operator", _EN, Change.PLAIN, "The operator of the Elmhaven harbour is Port Company."),
    ("operator", _EN, Change.VALUE, "Elmhaven harbour: operator: Rail Company"),
    ("operator", _ZH, Change.PLAIN, "榆湾港由港务公司运营。"),
    ("opened", _EN, Change.PLAIN, "The Elmhaven harbour was opened on 3 May 1962."),
    ("opened", _ZH, Change.PLAIN, "榆湾港于1962年5月3日开港。"),
    ("mood", _EN, Change.PLAIN, "Elmhaven harbour: mood: cheerful"),
]

# The values of the sentences of a change, in any frame.
VALUES = [
    ("throughput-2024", _EN, Change.ROUNDED, {"17.5 million tonnes", "17 million tonnes"}),
    ("throughput-2024", _ZH, Change.RESCALED, {"0.1745亿吨"}),
    ("throughput-2024", _EN, Change.MAGNITUDE, {"17.45 billion tonnes"}),
    ("throughput-2024", _EN, Change.VALUE, {"22.69 million tonnes", "17.41 million tonnes"}),
    ("throughput-2024", _ZH, Change.MAGNITUDE, {"1745亿吨"}),
    ("quay", _EN, Change.CONVERTED, {"4,700 m", "47,000 dm", "470,000 cm"}),
    ("fleet", _EN, Change.VALUE, {"276 boats"}),
    ("fleet", _EN, Change.BOUND, {"less than 280 boats"}),
    ("growth-2024", _EN, Change.UNIT, {"-4.12 percentage points"}),
]


def _make(checker: Checker, fact: str, language: Language, turn: int = 0) -> list[Sentence]:
    teller = Teller(checker.index, checker.units, _WORDINGS[language])
    return make_sentences(checker.index.facts[fact], teller, turn)


@pytest.mark.parametrize(("fact", "language", "change", "text"), TABLE)
def test_sentences(checker: Checker, fact: str, language: Language, change: Change, text: str) -> None:
    made = [(one.change, one.text) for turn in range(4) for one in _make(checker, fact, language, turn)]
    assert (change, text) in made


@pytest.mark.parametrize(("fact", "language", "change", "values"), VALUES)
def test_values(checker: Checker, fact: str, language: Language, change: Change, values: set[str]) -> None:
    assert {one.value for one in _make(checker, fact, language) if one.change is change} == values


def test_a_bound_is_told_on_the_side_where_it_fails(checker: Checker) -> None:
    bounds = {one.value for one in _make(checker, "throughput-2024", _EN) if one.change is Change.BOUND}
    assert bounds == {"more than 23 million tonnes", "less than 10 million tonnes"}


def test_a_name_of_the_other_direction_is_no_alias(checker: Checker) -> None:
    """ "Fall in throughput" is a name of the growth, and would deny a rise."""
    rising = [one.text for turn in range(4) for one in _make(checker, "throughput-2024", _EN, turn)]
    assert not any("fall in" in text for text in rising)


def test_another_time_is_one_of_the_series(checker: Checker) -> None:
    moved = [one.text for one in _make(checker, "throughput-2024", _EN) if one.change is Change.TIME]
    assert moved
    assert all("2023" in text for text in moved)


def test_sentences_are_told_once_each(checker: Checker) -> None:
    for fact in checker.index.facts:
        texts = [one.text for one in _make(checker, fact, _EN)]
        assert len(texts) == len(set(texts))


def test_a_language_without_names_gives_none(checker: Checker) -> None:
    assert _make(checker, "mood", _ZH) == []  # no Chinese wording of "cheerful"
