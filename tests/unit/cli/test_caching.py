"""The cache from the command line: where it lies, `--no-cache`, and `clean`."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.caching import cache_folder
from tests.unit.cli.conftest import TRUE, Call


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_a_call_compiles_the_base_and_clean_removes_it(call: Call, cache: Path) -> None:
    assert call("claim", TRUE).code == 0
    assert len(list(cache.glob("*.sqlite"))) == 1
    assert call("claim", TRUE).code == 0
    assert "1 compiled base removed" in call("clean").out
    assert not list(cache.iterdir())
    assert "0 compiled bases removed" in call("clean").out


@pytest.mark.parametrize("arguments", [("--no-cache", "claim", TRUE), ("claim", TRUE, "--no-cache")])
def test_no_cache_keeps_nothing(call: Call, cache: Path, arguments: tuple[str, ...]) -> None:
    assert call(*arguments).code == 0
    assert not cache.exists()


def test_clean_leaves_what_is_not_its_own(call: Call, cache: Path) -> None:
    cache.mkdir()
    (cache / "letter.txt").write_text("dear")
    call("claim", TRUE)
    call("clean")
    assert [file.name for file in cache.iterdir()] == ["letter.txt"]


def test_the_folder_follows_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert cache_folder({"FACTCHECK_CACHE_DIR": "/a", "XDG_CACHE_HOME": "/b"}) == Path("/a")
    assert cache_folder({"XDG_CACHE_HOME": "/b"}) == Path("/b/factcheck")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder({}) == tmp_path / ".cache" / "factcheck"
