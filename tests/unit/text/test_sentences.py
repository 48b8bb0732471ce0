"""What the golden cases do not show: sentences that are too long, and the time that hostile texts take."""

from __future__ import annotations

import time

import pytest

from factcheck.text.document import Document
from factcheck.text.formats import Format, read_document
from factcheck.text.sentences import split_sentences
from tests.unit.text.golden import written


def _sentences(text: str, format: Format | None = Format.PLAIN) -> list[str]:
    return [sentence.text for sentence in split_sentences(read_document("-", text, format))]


def test_a_sentence_that_is_too_long_is_cut_at_commas() -> None:
    sentences = _sentences("loans grew by 5%, " * 1000)
    assert max(map(len, sentences)) <= 2000
    assert all(sentence.endswith("5%,") for sentence in sentences)


@pytest.mark.parametrize(("text", "length"), [("word " * 1000, 1999), ("贷" * 5000, 2000)])
def test_what_has_no_commas_is_cut_at_spaces_or_anywhere(text: str, length: int) -> None:
    sentences = _sentences(text)
    assert max(map(len, sentences)) == length
    assert "".join(sentences).replace(" ", "") == text.replace(" ", "")


def test_no_blocks_no_sentences() -> None:
    assert split_sentences(Document("-", "", ())) == ()


@pytest.mark.parametrize("format", [*Format, None])
@pytest.mark.parametrize(
    "unit",
    [
        "<", "<a ", '<a "', "<!--", "<![", "<b", "<p hidden>", "<table><tr><td>", "<dl><dt>a<dd>b",
        "<td rowspan=100 colspan=100>x", "&", "[", "![", "*a ", "> ", "- ", "|", "|a|b|\n|-|-|\n", "\\",
        "`` ` ", "\n", " ", "\t", "\u3000", ". A", "A. ", "[1] ", "[1] - ", " - A ", "“。”", "…", ".", "- |", "Aa, ",
        "2025-01-02 ", "中\n", "a|b\n", "一、a\n\n",
    ],
)  # fmt: skip
def test_time_grows_with_the_text(format: Format | None, unit: str) -> None:
    """Fifty times the text may take some fifty times as long, not two thousand times; the best of three runs counts."""
    if format is Format.RST and unit == "- ":
        pytest.skip("docutils gives up on thousands of lists in one another, and that is told")
    short, long = (min(_time(unit, length, format) for _ in range(3)) for length in (200, 10_000))
    assert long < 250 * max(short, 0.0005)


def _time(unit: str, length: int, format: Format | None) -> float:
    text = (unit * length)[: length // 2]
    text = written(f"{text}\na{text}b\nc", format)
    start = time.process_time()
    _sentences(text, format)
    return time.process_time() - start
