"""The format of a source, by its name or by its looks."""

from __future__ import annotations

import pytest

from factcheck.text.formats import Format, format_of, read_document


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        ("a.TXT", "# Loans", Format.PLAIN),
        ("a.md", "<p>Loans", Format.MARKDOWN),
        ("a/b.markdown", "", Format.MARKDOWN),
        ("a.htm", "", Format.HTML),
        ("-", "<!DOCTYPE html>\n<html>", Format.HTML),
        ("-", "\n<div class='x'>Loans</div>", Format.HTML),
        ("-", "<!-- note --><p>Loans</p>", Format.HTML),
        ("-", "Loans\n\n## Growth\n\nMore.", Format.MARKDOWN),
        ("-", "---\ntitle: Loans\n---\n\nMore.", Format.MARKDOWN),
        ("-", "| a | b |\n|---|:-:|\n| 1 | 2 |", Format.MARKDOWN),
        ("-", "Loans grew by **5%**.", Format.MARKDOWN),
        ("-", "See [here](https://example.org).", Format.MARKDOWN),
        ("notes", "```\ncode\n```", Format.MARKDOWN),
        ("-", "Loans grew [1][3]. - Rates fell by 2 ** 3 * 4 < 5 > 3.", Format.PLAIN),
        ("-", "#1 in the world. A # B", Format.PLAIN),
        ("-", "- loans\n- firms", Format.PLAIN),
        ("<claim>", "Loans grew by 5%.", Format.PLAIN),
        ("-", "", Format.PLAIN),
    ],
)
def test_format_of(path: str, source: str, expected: Format) -> None:
    assert format_of(path, source) is expected


def test_a_given_format_wins() -> None:
    assert read_document("a.md", "# Loans", Format.PLAIN).blocks[0].text == "# Loans"
