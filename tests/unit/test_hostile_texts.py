"""Texts that nobody means to write: whatever stands in them, they are read in good time and nothing is made up."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from factcheck import check, load_facts
from factcheck.pipeline import Checker
from factcheck.verdicts.model import Report, Verdict

_BASE = """
factbase: 1
sources: {log: {title: Log of a lighthouse, published: 2024-01-01, url: "https://example.org/log"}}
entities: {tower: {name: Skerry Light, aliases: [斯凯里灯塔]}}
properties:
  visitors: {name: visitors, aliases: [游客], unit: visitors}
units: {visitors: {aliases: [visitor, 人次]}}
facts:
  - {id: visitors, subject: tower, property: visitors, value: "12,480 visitors", period: 2023, source: log, quote: q}
"""
_TRUE = "Skerry Light had 12,480 visitors in 2023."
_FALSE = "Skerry Light had 13,790 visitors in 2023."
_MEGABYTE = 1 << 20
_FIGURES = 2_000  # bytes of a line without a word: hundreds of figures, each with its own claim
_SECONDS = 60  # generous: what must not happen is minutes or more

_ODD = {
    "empty": "",
    "white space": " \t\r\n\u00a0\u3000\u2028\u2029" * 50,
    "control characters": "".join(map(chr, range(32))) + "\x7f\x80\x9f",
    "null characters": "\0".join(_TRUE),
    "byte order marks": "\ufeff" * 20,
    "right-to-left marks": "\u202e\u200f\u2067" + _TRUE[::-1] + "\u2069\u202c",
    "unpaired surrogates": "\ud800 12,480 \udfff",
    "private characters": "".join(map(chr, range(0xE000, 0xE100))) + " 12 and 15, 40 in all \uf000",
    "combining marks": "1\u0301\u0302\u0303" * 500,
    "emoji": "👩‍👩‍👧‍👦 12,480 🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 50,
    "other digits": "١٢٬٤٨٠ १२,४८० ⅻ ⑫ ½ ²³ 𝟙𝟚",
    "nested quotes": "“‘\"'「『" * 2_000 + "12,480" + "』」'\"’”" * 2_000,
    "open brackets": "(" * 5_000 + "12" + "[" * 5_000,
    "broken markup": "<p><table><tr><td>12<td>" * 100 + "</p></b></table " + "<!--" * 50 + "&#x; &amp &nope;",
    "broken Markdown": "| a | b\n|---\n| 1 |\n" * 300 + "```\n~~~\n" + "> " * 200 + "*_`[](" * 300,
    "only marks": "。，；：、,;:.!?—–-…" * 1_000,
    "only digits": "9" * 5_000,
    "digits and marks": "1,2.3,4.5%" * 100,
    "huge powers": "1e999999999 10^999999 0." + "0" * 5_000 + "1 trillion trillion",
    "years and ranges": "2023-2024-2025/2026–2027 to 2028 from 2029 until " * 20,
    "one repeated word": "million " * 2_000,
    "percent signs": "%" * 500 + "5%%%% of 100%%",
    "format marks": "{0} {x!r} %s %(a)s $HOME ${x} [red]12[/red] \x1b[31m12\x1b[0m",
}


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    path = tmp_path_factory.mktemp("base") / "facts.yaml"
    path.write_text(_BASE, encoding="utf-8")
    return load_facts(path)


def _check(text: str, checker: Checker, path: str = "-") -> Report:
    start = time.perf_counter()
    report = check(text, checker, path=path)
    assert time.perf_counter() - start < _SECONDS
    return report


def _is_consistent(report: Report, text: str) -> bool:
    """Whether every place of a report is a place of the text."""
    (document,) = report.documents
    spans = [found.span for found in document.findings] + [skip.span for skip in document.skipped]
    return document.source == text and all(0 <= span.start <= span.end <= len(text) for span in spans)


@pytest.mark.parametrize("path", ["text.txt", "text.md", "text.html"])
@pytest.mark.parametrize("text", _ODD.values(), ids=_ODD)
def test_odd_texts_raise_nothing_and_prove_nothing(text: str, path: str, checker: Checker) -> None:
    report = _check(text, checker, path)
    assert _is_consistent(report, text)
    (document,) = report.documents
    assert not any(found.verdict is Verdict.REFUTED for found in document.findings if found.rule != "FC502")


@pytest.mark.parametrize("text", _ODD.values(), ids=_ODD)
def test_a_statement_beside_an_odd_text_is_judged_all_the_same(text: str, checker: Checker) -> None:
    report = _check(f"{_FALSE}\n\n{text}", checker, "text.txt")
    assert report.documents[0].findings[0].rule == "FC101"


@pytest.mark.parametrize("unit", ["a " * 20, "x", "“", "word, ", "字"])
def test_a_line_of_a_megabyte_is_read_in_good_time(unit: str, checker: Checker) -> None:
    text = unit * (_MEGABYTE // len(unit.encode()))
    assert _is_consistent(_check(text, checker, "text.txt"), text)


@pytest.mark.parametrize("unit", [f"{_FALSE} ", "12, 15 and 9, ", "from 12 to 15, up 3, ", "贷款12亿元，", "12 "])
def test_a_line_of_nothing_but_figures_is_read_in_good_time(unit: str, checker: Checker) -> None:
    text = unit * (_FIGURES // len(unit.encode()))
    assert _is_consistent(_check(text, checker, "text.txt"), text)


def test_the_marks_of_direction_around_a_statement_change_nothing(checker: Checker) -> None:
    (found,) = _check(f"\u2068{_TRUE}\u2069", checker).documents[0].findings
    assert found.verdict is Verdict.SUPPORTED


def test_line_breaks_of_all_kinds_within_a_statement_change_nothing(checker: Checker) -> None:
    for mark in ("\n", "\r\n", "\r"):
        text = _FALSE.replace("visitors in", f"visitors{mark}in")
        (found,) = _check(text, checker, "text.txt").documents[0].findings
        assert found.rule == "FC101"


def test_a_text_with_its_markup_broken_is_still_read(checker: Checker) -> None:
    text = f"<div><p>{_FALSE}<b><i></p><td></div"
    assert [found.rule for found in _check(text, checker, "text.html").documents[0].findings] == ["FC101"]


def test_files_of_the_same_name_are_no_matter(checker: Checker, tmp_path: Path) -> None:
    report = _check(_TRUE, checker, str(tmp_path / "\u202egpj.txt"))
    assert report.documents[0].findings[0].verdict is Verdict.SUPPORTED
