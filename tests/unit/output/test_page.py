"""The page for a person: what stands on it, at every width, in colour and without, whatever the text holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.output.article import article_page
from factcheck.output.concise import format_concise
from factcheck.output.harmless import harmless
from factcheck.output.plain import format_plain
from factcheck.output.terminal import format_coloured
from factcheck.output.wrapping import cell_width
from factcheck.reading.model import Span
from factcheck.records import replace
from factcheck.verdicts.model import DocumentReport, Report, Verdict
from tests.unit.output.samples import DOCUMENT, EMPTY, NOTHING, REPORT, TONNES, finding

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_HOSTILE = "\x1b]0;title\x07 [red]x[/] [/] \x9b31m \u202egnp\u2066 \r\n::error::%0A ]]> <script> :smile: \ud800"


def _page(report: Report = REPORT, width: int = 80) -> str:
    return format_plain(article_page(report), width)


def _hostile_report() -> Report:
    sentence = f"{_HOSTILE} 12 tonnes {_HOSTILE}"
    found = finding("12 tonnes", sentence, Verdict.NOT_ENOUGH_EVIDENCE, "FC402", _HOSTILE, source=sentence)
    return Report(_HOSTILE, 1, (DocumentReport(_HOSTILE, sentence, (replace(found, suggestion=_HOSTILE),)),))


def test_each_claim_is_marked_in_its_sentence_with_sign_and_word() -> None:
    page = _page()
    assert "[1.82 billion tonnes ✗] in 2024, with [41 cranes ✓]." in page
    assert "✗ refuted  1.82 billion tonnes  FC102 magnitude-slip" in page
    assert "✓ supported  41 cranes" in page
    assert "expects [more than 90 ?] ships" in page  # in Markdown it is emphasised
    assert "港口拥有[约41台 ≠]起重机。" in page
    assert "It has [38 cranes ↺] now." in page


def test_statements_stand_in_the_order_of_the_text() -> None:
    numbers = [int(number) for number in re.findall(r"^ {2,}(\d+)  ", _page(), re.MULTILINE)]
    assert numbers == sorted(numbers) == [1, 3, 4, 4, 4, 5]


def test_evidence_names_whose_word_it_is() -> None:
    page = " ".join(_page(width=100).split())
    assert (
        "“the harbour handled 1.82 million tonnes” — Port of Nowhere, Harbour survey of the year 2024, with an annex "
        "on cranes, 2024-11-05, docs/survey.txt:12"
    ) in page
    assert "“the harbour handled 1.82 million tonnes” — docs/survey.txt:12" in page  # a source already introduced
    assert "Write: 1.82 million tonnes" in page
    assert "The text itself, line 4, column 48: “910 m”" in page


def test_what_is_not_covered_takes_one_line() -> None:
    assert "? not covered: “12 divers”; nearest is harbour: staff 240 people, which differs in unit\n" in _page(
        width=100
    )


def test_a_sentence_without_end_is_shown_round_its_claims() -> None:
    text = f"{'so ' * 400}12 divers{' and so on' * 400}."
    found = replace(DOCUMENT.findings[-1], sentence=text, sentence_span=Span(0, len(text)), span=Span(1200, 1209))
    page = _page(Report("f", 1, (DocumentReport("a.txt", text, (found,)),)))
    assert "[12 divers ?]" in page
    assert page.count("[…]") == 2
    assert len(page.splitlines()) < 30


def test_the_summary_counts_and_tells_the_coverage() -> None:
    page = _page(width=100)
    assert "7 claims in 2 texts: 6 judged (85% coverage)\n" in page
    assert "✗ 2 refuted: “1.82 billion tonnes” (port.md:1), “1,100 m” (port.md:4)\n" in page
    assert "1 input could not be read\n" in page


def test_only_the_rules_asked_for_are_shown() -> None:
    page = format_plain(article_page(REPORT, frozenset({"FC102"})))
    assert "FC102" in page
    assert "FC501" not in page
    assert "7 claims in 2 texts" in page


def test_nothing_to_check() -> None:
    assert _page(NOTHING).count("Nothing to check") == 1
    assert "Nothing to check in this text.\n" in _page(Report("f", 1, (EMPTY, DOCUMENT)))
    assert "Nothing to check" not in _page(Report("f", 1, ()))
    inline = replace(EMPTY, path="<claim>", source="Well, well.")
    assert "Well, well.\n  Nothing to check in this text.\n" in _page(Report("f", 1, (inline, DOCUMENT)))


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_row_is_wider_than_the_page(width: int) -> None:
    page = article_page(REPORT)
    plain = format_plain(page, width)
    coloured = _ESCAPES.sub("", format_coloured(page, width))
    for row in [*plain.splitlines(), *coloured.splitlines()]:
        assert cell_width(row) <= width


def test_colour_adds_nothing_but_colour() -> None:
    """The same words; only the brackets round a claim give way to its colour and underline."""
    plain = _page().replace("[", "").replace("]", "")
    coloured = _ESCAPES.sub("", format_coloured(article_page(REPORT), 80))
    assert coloured.split() == plain.split()


def test_hostile_text_is_harmless_and_shown_whole() -> None:
    page = article_page(_hostile_report())
    for printed in (format_plain(page), format_coloured(page, 80), format_concise(_hostile_report())):
        shown = _ESCAPES.sub("", printed)
        assert not any(char in shown for char in "\x1b\x07\x9b\r\u202e\u2066\ud800")
        assert "[red]x[/] [/]" in " ".join(shown.split())
        shown.encode("utf-8")


@given(st.text())
def test_harmless_keeps_offsets(text: str) -> None:
    safe = harmless(text)
    assert len(safe) == len(text)
    assert len(safe.splitlines()) <= 1
    assert harmless(safe) == safe


@given(st.text(max_size=300), st.integers(min_value=1, max_value=120))
def test_no_text_breaks_the_page(text: str, width: int) -> None:
    whole = Span(0, len(text))
    found = replace(TONNES, text=text, sentence=text, span=whole, sentence_span=whole, suggestion=text, message=text)
    page = article_page(Report(text, 1, (DocumentReport(text, text, (found,)),)))
    assert format_plain(page, width)
    assert format_coloured(page, max(width, 40))
