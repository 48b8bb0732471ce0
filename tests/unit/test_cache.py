"""Compiled bases: used where they hold what the files say, made anew where they do not, and never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import FactBaseError
from factcheck.facts import loader
from factcheck.facts.model import FactBase
from factcheck.output.json import format_json
from factcheck.pipeline import Checker, check, load_facts
from factcheck.records import field_names

_ROOT = Path(__file__).parents[2]
_BASES = [path.relative_to(_ROOT) for path in (_ROOT / "facts.yaml", *sorted(_ROOT.glob("examples/*/facts.yaml")))]
_BASE = """\
factbase: 1
include: more.yaml
entities:
  harbour: {name: Elmhaven harbour}
properties:
  throughput: {name: throughput, aliases: [handled], unit: tonnes}
"""
_MORE = """\
factbase: 1
sources:
  survey: {title: Harbour survey, url: "https://example.org/survey"}
facts:
  - {id: t-2023, subject: harbour, property: throughput, value: 18.2 million tonnes, period: 2023, source: survey,
     quote: handled 18.2 million tonnes}
"""
_TRUE = "Elmhaven harbour handled 18.2 million tonnes in 2023."
_OTHER = "Elmhaven harbour handled 19.4 million tonnes in 2023."


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "facts.yaml").write_text(_BASE, encoding="utf-8")
    (tmp_path / "more.yaml").write_text(_MORE, encoding="utf-8")
    return tmp_path / "facts.yaml"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def _verdict(text: str, checker: Checker) -> str:
    return str(check(text, checker).documents[0].verdict.value)


def _stores(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.sqlite"))


def _never(*_: object) -> FactBase:
    raise AssertionError("the base was read again")


@pytest.mark.parametrize("path", _BASES, ids=str)
def test_a_compiled_base_looks_up_what_the_base_itself_does(
    path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(_ROOT)
    plain = load_facts(path)
    load_facts(path, cache=cache)
    compiled = load_facts(path, cache=cache)
    assert compiled.store is not None
    for part in ("index", "lexicon"):
        ours, theirs = getattr(compiled, part), getattr(plain, part)
        for name in field_names(type(theirs)):
            if name != "base":
                assert _plain(getattr(ours, name)) == _plain(getattr(theirs, name)), name
    for section in ("sources", "entities", "properties"):
        assert dict(getattr(compiled.index.base, section)) == getattr(plain.index.base, section)
    places = {id: (fact.place, fact.citations[0].place) for id, fact in compiled.index.facts.items()}
    assert places == {id: (fact.place, fact.citations[0].place) for id, fact in plain.index.facts.items()}


def _plain(look_up: object) -> object:
    if hasattr(look_up, "items"):
        return dict(look_up.items())
    return frozenset(look_up) if hasattr(look_up, "isdisjoint") else look_up


def test_reports_are_the_same_to_the_byte(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_ROOT)
    lines = (_ROOT / "tests/gold/claims.jsonl").read_text(encoding="utf-8").splitlines()
    text = "\n\n".join(json.loads(line)["text"] for line in lines[::5])
    plain = load_facts("facts.yaml")
    load_facts("facts.yaml", cache=cache)
    compiled = load_facts("facts.yaml", cache=cache)
    assert format_json(check(text, compiled)) == format_json(check(text, plain))


def test_what_is_compiled_is_not_read_again(base: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_facts(base, cache=cache)
    monkeypatch.setattr(loader, "load_base", _never)
    assert _verdict(_TRUE, load_facts(base, cache=cache)) == "supported"


def test_the_same_content_at_another_time_is_not_read_again(
    base: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_facts(base, cache=cache)
    os.utime(base, (1_000_000_000, 1_000_000_000))
    monkeypatch.setattr(loader, "load_base", _never)
    for _ in range(2):
        assert _verdict(_TRUE, load_facts(base, cache=cache)) == "supported"


def test_a_call_from_another_folder_uses_the_same_and_names_it_anew(
    base: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_facts(base, cache=cache)
    monkeypatch.chdir(cache)
    monkeypatch.setattr(loader, "load_base", _never)
    checker = load_facts("../facts.yaml", cache=cache)
    assert checker.index.base.path == "../facts.yaml"
    assert checker.index.facts["t-2023"].place.path == "../more.yaml"


@pytest.mark.parametrize("name", ["facts.yaml", "more.yaml"])
def test_a_changed_file_is_read_again_even_within_the_same_tick(base: Path, cache: Path, name: str) -> None:
    changed = base.with_name(name)
    before = changed.stat()
    load_facts(base, cache=cache)
    text = changed.read_text(encoding="utf-8").replace("18.2", "19.4").replace("handled]", "HANDLED]")
    changed.write_text(text, encoding="utf-8")
    os.utime(changed, ns=(before.st_atime_ns, before.st_mtime_ns))
    verdict = _verdict(_OTHER, load_facts(base, cache=cache))
    assert verdict == ("supported" if name == "more.yaml" else "refuted")
    assert len(_stores(cache)) == 2


def test_a_new_file_of_a_folder_is_read(base: Path, cache: Path) -> None:
    load_facts(base.parent, cache=cache)
    more = _MORE.replace("survey", "poll").replace("t-2023", "t-2022").replace("18.2", "17.1").replace("2023", "2022")
    (base.parent / "z.yaml").write_text(more, encoding="utf-8")
    assert "t-2022" in load_facts(base.parent, cache=cache).index.facts


def test_a_base_that_became_wrong_is_reported(base: Path, cache: Path) -> None:
    load_facts(base, cache=cache)
    base.write_text(_BASE.replace("harbour:", "haven:"), encoding="utf-8")
    with pytest.raises(FactBaseError, match=r"more\.yaml:5"):
        load_facts(base, cache=cache)


def _garbage(path: Path) -> None:
    path.write_bytes(b"\x00\xff garbage " * 2_000)


def _short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _same_size(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\x7f" * (path.stat().st_size - 16))


def _other_figure(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"1.82E+7", b"1.94E+7").replace(b"18.2 million", b"19.4 million"))


@pytest.mark.parametrize("damage", [_garbage, _short, _same_size, _other_figure, Path.unlink])
@pytest.mark.parametrize("suffix", [".sqlite", ".json"])
def test_what_is_damaged_is_made_anew(base: Path, cache: Path, damage: Callable[[Path], None], suffix: str) -> None:
    load_facts(base, cache=cache)
    for path in cache.glob(f"*{suffix}"):
        damage(path)
    for _ in range(2):
        assert _verdict(_TRUE, load_facts(base, cache=cache)) == "supported"


def test_damage_that_shows_while_a_text_is_checked_costs_a_reading_only(base: Path, cache: Path) -> None:
    load_facts(base, cache=cache)
    checker = load_facts(base, cache=cache)
    _other_figure(_stores(cache)[0])
    assert _verdict(_TRUE, checker) == "supported"
    assert _verdict(_TRUE, load_facts(base, cache=cache)) == "supported"


def test_a_cache_that_cannot_be_written_is_done_without(base: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert _verdict(_TRUE, load_facts(base, cache=blocked / "cache")) == "supported"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may write everywhere")
def test_a_cache_that_may_only_be_read_is_read(base: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_facts(base, cache=cache)
    cache.chmod(0o500)
    try:
        monkeypatch.setattr(loader, "load_base", _never)
        assert _verdict(_TRUE, load_facts(base, cache=cache)) == "supported"
    finally:
        cache.chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="a POSIX matter")
def test_a_cache_that_everybody_may_write_to_is_not_trusted(base: Path, cache: Path) -> None:
    load_facts(base, cache=cache)
    cache.chmod(0o777)
    assert load_facts(base, cache=cache).store is None


def test_calls_at_the_same_time_do_not_disturb_each_other(base: Path, cache: Path) -> None:
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(cache), "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, "-m", "factcheck", "claim", _TRUE, "--facts", str(base), "--format", "concise"]
    calls = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    for call in calls:
        out, _ = call.communicate(timeout=120)
        assert call.returncode == 0
        assert "supported" in out
    assert len(_stores(cache)) == 1
    assert not list(cache.glob("*.part"))


def test_old_stores_go(base: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.facts.cache._MOST", 2)
    for figure in ("18.2", "18.3", "18.4", "18.5"):
        base.with_name("more.yaml").write_text(_MORE.replace("18.2", figure), encoding="utf-8")
        load_facts(base, cache=cache)
    assert len(_stores(cache)) == 2
