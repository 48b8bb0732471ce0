"""Directives in the comments of every format, and what they exempt."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.directives import Scope, find_directives, find_exemptions


@pytest.mark.parametrize(
    ("source", "scope", "selectors", "reason"),
    [
        ("A 5. <!-- factcheck: ignore[FC102] old print --> b", Scope.LINE, ("FC102",), "old print"),
        ("<!--factcheck:ignore-->", Scope.LINE, (), ""),
        ("It was 5 tonnes.  # factcheck: ignore[FC102] as printed", Scope.LINE, ("FC102",), "as printed"),
        (
            "<!-- factcheck: ignore-next-line[FC1, a-fact@1f2e3d4c] as agreed -->",
            Scope.NEXT_LINE,
            ("FC1", "a-fact@1f2e3d4c"),
            "as agreed",
        ),
        ("{/* factcheck: ignore-file[outdated] history */}", Scope.FILE, ("outdated",), "history"),
        ("[//]: # (factcheck: disable[FC5] quoted)", Scope.START, ("FC5",), "quoted"),
        (".. factcheck: enable[FC5]", Scope.END, ("FC5",), ""),
        ("  # factcheck: ignore-next-line why not", Scope.NEXT_LINE, (), "why not"),
        ("// factcheck: ignore-file", Scope.FILE, (), ""),
        ("% factcheck: ignore-file", Scope.FILE, (), ""),
    ],
)
def test_directives(source: str, scope: Scope, selectors: tuple[str, ...], reason: str) -> None:
    (directive,) = find_directives(source)
    assert (directive.scope, directive.selectors, directive.reason) == (scope, selectors, reason)


@pytest.mark.parametrize(
    "source",
    [
        "We use factcheck: ignore it.",
        "a# factcheck: ignore",
        "<!-- factcheck: ignored -->",
        "<!-- factcheck ignore -->",
        "",
    ],
)
def test_prose_is_no_directive(source: str) -> None:
    assert list(find_directives(source)) == []


def test_the_span_is_the_comment() -> None:
    source = "Ten. <!-- factcheck: ignore[FC1] two --> Twelve."
    (directive,) = find_directives(source)
    assert directive.span.of(source) == "<!-- factcheck: ignore[FC1] two -->"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_exemptions(newline: str) -> None:
    source = newline.join(
        (
            "one <!-- factcheck: ignore -->",
            "<!-- factcheck: ignore-next-line -->",
            "",
            "four",
            "<!-- factcheck: disable[FC1] -->",
            "six",
            "<!-- factcheck: enable[FC2] -->",
            "eight",
            "<!-- factcheck: enable -->",
            "<!-- factcheck: disable -->",
            "eleven",
        )
    )
    line, following, block, rest = (each.span.of(source) for each in find_exemptions(source))
    assert line == "one <!-- factcheck: ignore -->"
    assert following == "four"
    assert "six" in block and "eight" in block and "eleven" not in block
    assert rest.endswith("eleven")


@pytest.mark.parametrize("comment", ["<!-- {} -->", "{{/* {} */}}", "[//]: # ({})", ".. {}", "# {}", "// {}", "% {}"])
def test_alone_on_a_line_it_is_about_the_next(comment: str) -> None:
    source = f"one\n{comment.format('factcheck: ignore[FC102] as printed')}\n\nfour\nfive"
    (exemption,) = find_exemptions(source)
    assert exemption.span.of(source) == "four"


@pytest.mark.parametrize("comment", ["<!-- {} -->", "{{/* {} */}}", "# {}", "// {}"])
def test_behind_a_text_it_is_about_its_line(comment: str) -> None:
    source = f"one\ntwo {comment.format('factcheck: ignore[FC102] as printed')}\nthree"
    (exemption,) = find_exemptions(source)
    assert exemption.span.of(source).startswith("two")
    assert exemption.span.end == source.index("\nthree")


def test_nothing_follows_the_last_line() -> None:
    (exemption,) = find_exemptions("a\n<!-- factcheck: ignore-next-line -->\n\n")
    assert exemption.span.start == exemption.span.end


@given(st.text(alphabet="<!->factcheck: ignore-nextline[]#/.%(){}*\n\t FC1", max_size=300))
def test_no_text_raises(text: str) -> None:
    for exemption in find_exemptions(text):
        assert 0 <= exemption.span.start <= exemption.span.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["<!-- factcheck: disable[FC1] -->\n", "<!-- ", "#", "   ", "<!-- factcheck: ignore["]
)
def test_time_is_linear(piece: str) -> None:
    source = "factcheck:" + piece * (400_000 // len(piece))
    started = time.process_time()
    list(find_exemptions(source))
    assert time.process_time() - started < 3
