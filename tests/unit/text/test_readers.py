"""The readers against their golden cases."""

from __future__ import annotations

import pytest

from factcheck.text.formats import Format, read_document
from tests.unit.text.golden import cases, show

_CASES = [(format, *case) for format in Format for case in cases(f"readers_{format.value}.md")]


@pytest.mark.parametrize(
    ("format", "title", "source", "expected"), _CASES, ids=[f"{c[0].value}: {c[1]}" for c in _CASES]
)
def test_blocks(format: Format, title: str, source: str, expected: str) -> None:
    assert show(read_document("-", source, format)) == expected
