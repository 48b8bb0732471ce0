"""From a place in a block's prose to the place in the source."""

from __future__ import annotations

import pytest

from factcheck.reading.model import Span
from factcheck.text.formats import Format, read_document


@pytest.mark.parametrize(
    ("format", "source", "words", "stands"),
    [
        (Format.PLAIN, "  Loans grew by 5%.", "5%", "5%"),
        (Format.PLAIN, "Loans grew\r\nby 5%.", "grew\r\nby", "grew\r\nby"),
        (
            Format.HTML,
            "<p>Loans: 17.8&nbsp;trillion <b>yuan</b>.",
            "17.8\xa0trillion yuan",
            "17.8&nbsp;trillion <b>yuan",
        ),
        (Format.HTML, "<p>Loans: 17.8&nbsp;trillion", "17.8", "17.8"),
        (Format.HTML, "<p>Loans: 17.8&nbsp;trillion", "trillion", "trillion"),
        (Format.HTML, "<p>Profit &amp; loss", "&", "&amp;"),
        (Format.MARKDOWN, "Loans grew by **5**%, [not 6%](/a).", "5%, not 6%", "5**%, [not 6%"),
        (Format.MARKDOWN, "> grew by\n> 5\\% in all", "by\n5% in", "by\n> 5\\% in"),
        (Format.MARKDOWN, "余额35.99\n万亿元", "35.99万亿元", "35.99\n万亿元"),
    ],
)
def test_source_of_words(format: Format, source: str, words: str, stands: str) -> None:
    (block,) = read_document("-", source, format).blocks
    start = block.text.index(words)
    assert block.source(Span(start, start + len(words))).of(source) == stands
