"""What holds of every document, whatever the text: nothing raises, every piece stands where it says it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.document import Block, Document
from factcheck.text.formats import Format, format_of, read_document
from factcheck.text.position import LineIndex
from factcheck.text.sentences import split_sentences
from tests.unit.text.golden import written

_FRAGMENTS = (
    "17.8 trillion yuan", "U.S.", "Sept. 8, 2021", "The bank", "said", ".", "。", "！", "…", "；", "，", "小微企业",
    "\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "\u3000", "\xa0", "# ", "## ", "> ", "- ", "* ", "1. ", "一、",
    "（一）", "| a | b |", "|---|---|", "|", "\\|", "\\", "`", "``", "```", "~~~", "~~", "*", "**", "_", "[", "]",
    "](", ")", "![", "[^1]", "[^1]: ", "[x]: /y", "<b>", "</b>", "<", ">", "<p>", "</p>", "<br>", "<table>",
    "<tr>", "<td>", "<th colspan=2>", "<td rowspan=3>", "</table>", "<thead>", "<caption>", "<h2>", "</h2>",
    "<ul>", "<li>", "</ul>", "<dl>", "<dt>", "<dd>", "<sup>", "</sup>", "<nav>", "</nav>", "<p hidden>",
    "<article>", "</article>", "<main>", "<title>", "</title>", "<script>", "</script>", "<!--", "-->", "<!",
    "<?", "&amp;", "&nbsp;", "&", "&#x4e2d;", "&copy", "\"", "'", "”", "=", "---", "===",
    "---\ntitle: A\ndate: 2025-01-02\n---\n", "[1][3]", " - ", "•", "Group 1: Loans - ", "【解说】",
    "BEIJING, Sept. 8 (Xinhua) -- ", "2025-08-02 06:31", "\x00", "\ud800", "\x0b", "\x1c", "\u2028", "😀", "0",
    "a", "<code>", "</code>", "<blockquote>", "<time datetime=2025-01-02>",
)  # fmt: skip
_TEXTS = st.one_of(st.lists(st.sampled_from(_FRAGMENTS), max_size=40).map("".join), st.text(max_size=200))


@pytest.mark.parametrize("format", Format)
@settings(max_examples=150, deadline=None)
@given(text=_TEXTS)
def test_every_piece_stands_where_it_says(format: Format, text: str) -> None:
    source = written(text, format)
    document = read_document("-", source, format)
    assert document.source == source
    for block in document.blocks:
        _check_block(document, block)


def _check_block(document: Document, block: Block) -> None:
    assert block.text.strip() == block.text != ""
    assert "".join(block.text[piece.start : piece.start + piece.length] for piece in block.pieces) == block.text
    for piece in block.pieces:
        if piece.length == piece.source.end - piece.source.start:
            told = piece.source.of(document.source).replace("\0", "\ufffd")  # as Markdown writes a NUL
            assert told == block.text[piece.start : piece.start + piece.length].replace("\0", "\ufffd")
    for before, after in pairwise(block.pieces):
        assert before.start + before.length == after.start
        assert before.source.end <= after.source.start
    assert all(head.block < len(document.blocks) for head in block.heads)


@pytest.mark.parametrize("format", Format)
@settings(max_examples=150, deadline=None)
@given(text=_TEXTS)
def test_sentences_lie_in_order_and_leave_out_nothing_but_bullets(format: Format, text: str) -> None:
    document = read_document("-", written(text, format), format)
    sentences = split_sentences(document)
    for number, block in enumerate(document.blocks):
        own = [sentence.span for sentence in sentences if sentence.block == number]
        assert all(before.end <= after.start for before, after in pairwise(own))
        edges = [0, *(edge for span in own for edge in (span.start, span.end)), len(block.text)]
        between = "".join(block.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
        assert set(between) <= {char for char in between if char.isspace()} | set("-–—•‣▪●◦■*")
    assert all(sentence.text == sentence.span.of(document.blocks[sentence.block].text) for sentence in sentences)
    assert all(sentence.text.strip() == sentence.text != "" for sentence in sentences)


@given(text=_TEXTS)
def test_a_position_is_a_line_and_a_column(text: str) -> None:
    index = LineIndex(text)
    positions = [index.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    assert positions[0] == (1, 1)


@given(text=_TEXTS)
def test_any_text_has_a_format(text: str) -> None:
    assert format_of("-", text) in Format
