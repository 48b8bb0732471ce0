"""Patterns that compile themselves when first used."""

from __future__ import annotations

import pickle
import re

import pytest

from factcheck.patterns import Pattern


@pytest.mark.parametrize("method", ["match", "search", "fullmatch"])
def test_a_pattern_finds_what_the_compiled_one_finds(method: str) -> None:
    pattern, compiled = Pattern(r"(a)B", re.I), re.compile(r"(a)B", re.I)
    for text in ("ab", "xAb", "abc", ""):
        found, expected = getattr(pattern, method)(text), getattr(compiled, method)(text)
        assert (found and found.span()) == (expected and expected.span())


def test_all_methods_are_there() -> None:
    pattern = Pattern(r"\d+")
    assert pattern.findall("1 22") == ["1", "22"]
    assert [found.group() for found in pattern.finditer("1 22")] == ["1", "22"]
    assert (pattern.sub("#", "1 22"), pattern.split("a1b22c")) == ("# #", ["a", "b", "c"])
    assert pickle.loads(pickle.dumps(pattern)).search("a7")
    with pytest.raises(AttributeError):
        pattern.unknown  # type: ignore[attr-defined] # noqa: B018
