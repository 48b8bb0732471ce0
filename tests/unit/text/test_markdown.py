"""Markdown: the prose is what markdown-it itself takes for text, and line ends of every kind keep their places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from factcheck.text.readers.markdown import read_markdown

_FRAGMENTS = (
    "Loans ", "grew by ", "12.5%", "小微企业", "。", "\n", "\n\n", "\r\n", "\n> ", "\n- ", "\n  ", "  \n", "\\\n", "\t",
    "# ", "> ", "- ", "1. ", "| a | b |\n|---|---|\n", "|", "\\|", "\\", "`", "``", "\n```\n", "*", "**", "_", "~~",
    "[", "]", "](", ")", "!", "![", "[^1]", "\n[^1]: ", "[a](b)", "[a]", "\n[a]: /b\n", "&amp;", "&nbsp;", "&",
    "<http://x.y>", "===", "---", "\x1c", "\u3000", "😀",
)  # fmt: skip


def _text_of(source: str) -> str:
    """The text of a whole parse, without white space: no code, no pictures, nothing struck out, no bare addresses."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    parser.disable(["footnote_inline", "footnote_tail"])
    texts = (_text_of_inline(token.children or []) for token in parser.parse(source) if token.type == "inline")
    return "".join(text for text in texts if any(map(str.isalnum, text)))


def _text_of_inline(tokens: list) -> str:  # type: ignore[type-arg]
    left_out = 0
    parts = []
    for token in tokens:
        if token.type in ("link_open", "link_close", "s_open", "s_close"):
            left_out += token.nesting if token.info == "auto" or token.type.startswith("s_") else 0
        elif token.type == "text" and not left_out:
            parts.append(token.content)
    return "".join("".join(parts).split())


@settings(max_examples=300, deadline=None)
@given(source=st.lists(st.sampled_from(_FRAGMENTS), max_size=25).map("".join))
def test_the_prose_is_what_markdown_it_takes_for_text(source: str) -> None:
    document = read_markdown("-", "x\n\n" + source)  # so that nothing is front matter
    assert "".join("".join(block.text.split()) for block in document.blocks) == "x" + _text_of(source)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_keep_their_places(end: str) -> None:
    source = end.join(("# Loans", "", "> Loans grew", "> by *5%*", "", "| a | b |", "|---|---|", "| c | 17.8 |"))
    document = read_markdown("-", source)
    found = [piece.source.of(source) for block in document.blocks for piece in block.pieces]
    assert "".join(found).replace(end + "> ", " ") == "LoansLoans grew by 5%abc17.8"
