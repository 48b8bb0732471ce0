"""Compiled patterns are kept for the next call, and a damaged cache of them costs nothing but time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.cli import keptpatterns
from factcheck.patterns import KEPT, Pattern

_SOURCES = [
    (r"\b(?P<word>growth|rise)\b|增长", re.I),
    (r"(\d+)\s*\t(?:a|b)\n", 0),
    ("x  # a comment\n y", re.VERBOSE),
    (r"[\u4e00-\u9fff]{2,}(?<=元)", 0),
]
_TEXT = "Growth of 12 \tb\n, xy, 三百元 增长"


@pytest.fixture
def _own_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("is_on", False), ("known", {}), ("new", {})):
        monkeypatch.setattr(KEPT, name, value)
    monkeypatch.setattr(keptpatterns.atexit, "register", lambda *given: None)


def _found(pattern: Pattern | re.Pattern[str]) -> list[tuple[tuple[int, int], dict[str, str]]]:
    return [(found.span(), found.groupdict()) for found in pattern.finditer(_TEXT)]


@pytest.mark.usefixtures("_own_patterns")
@pytest.mark.parametrize("damage", [None, "", "[1]", "{}", "[0,0,{},[1,2,3]]", "not JSON"])
def test_patterns_find_the_same_from_whatever_the_cache_holds(tmp_path: Path, damage: str | None) -> None:
    keptpatterns.use_kept_patterns(tmp_path)
    for source, flags in _SOURCES:
        assert _found(Pattern(source, flags)) == _found(re.compile(source, flags))
    assert len(KEPT.new) == len(_SOURCES)
    path = next(iter([tmp_path / f"{keptpatterns.INTERPRETER}{keptpatterns.PATTERNS}"]))
    keptpatterns._write(path)
    KEPT.use(keptpatterns._read(path))
    KEPT.new.clear()
    if damage is not None:
        KEPT.known = dict.fromkeys(KEPT.known, damage)
    for source, flags in _SOURCES:
        assert _found(Pattern(source, flags)) == _found(re.compile(source, flags))
    assert not KEPT.new


@pytest.mark.usefixtures("_own_patterns")
def test_an_unreadable_or_unwritable_cache_is_passed_over(tmp_path: Path) -> None:
    missing = tmp_path / "file"
    missing.write_bytes(b"\xff\xfe")
    keptpatterns.use_kept_patterns(missing)
    assert Pattern("a").search("ba")
    keptpatterns._write(missing / "below")


@pytest.mark.usefixtures("_own_patterns")
def test_a_wrong_pattern_is_told() -> None:
    KEPT.use({})
    with pytest.raises(re.error):
        Pattern("(").search("")
