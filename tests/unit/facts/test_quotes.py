"""Quotes in documents: white space is folded, and lines are those of the document as it stands."""

from __future__ import annotations

import pytest

from factcheck.facts.quotes import FoldedText, quote_line

DOCUMENT = "A title\r\n\r\n  Loans  stood\tat\r\n17.8 trillion yuan.\r\n普惠小微\r\n贷款余额 35.99万亿元\r\n"


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("A title", 1),
        ("Loans stood at 17.8 trillion", 3),
        ("  stood\n  at ", 3),
        ("17.8 trillion yuan", 4),
        ("普惠小微贷款余额", 5),
        ("普惠小微 贷款余额", 5),
        ("贷款余额 35.99万亿元", 6),
        ("Loans stood at 17.9", None),
        ("loans stood", None),
        ("", None),
        (" \n", None),
    ],
)
def test_the_line_where_a_quote_begins(quote: str, line: int | None) -> None:
    assert quote_line(DOCUMENT, quote) == line


@pytest.mark.parametrize("document", ["", "\n\n", " "])
def test_nothing_stands_in_an_empty_document(document: str) -> None:
    assert quote_line(document, "a") is None


def test_where_a_quote_goes_astray() -> None:
    text = FoldedText.of(DOCUMENT)
    assert text.common_start("Loans stood at 17.9 trillion") == (
        3,
        "Loans stood at 17.",
        "8 trillion yuan. 普惠小微贷款余额 35.99万亿元",
    )
    assert text.common_start("Nothing of the kind") is None
    assert text.common_start("") is None
