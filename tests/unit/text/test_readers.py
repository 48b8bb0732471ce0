"""The readers against their golden cases."""

from __future__ import annotations

import pytest

from factcheck.text.formats import Format, read_document
from tests.unit.text.golden import cases, show

_CASES = [(format, *case) for format in Format for case in cases(f"readers_{format.value}.md")]
_IDS = [f"{format.value}: {title}" for format, title, _, _ in _CASES]


@pytest.mark.parametrize(("format", "title", "source", "expected"), _CASES, ids=_IDS)
def test_blocks(format: Format, title: str, source: str, expected: str) -> None:
    assert show(read_document("-", source, format)) == expected


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize(("format", "title", "source", "expected"), _CASES, ids=_IDS)
def test_other_line_ends_change_nothing(format: Format, title: str, source: str, expected: str, end: str) -> None:
    shown = show(read_document("-", source.replace("\n", end), format))
    assert shown.replace(repr(end)[1:-1], "\\n") == expected
