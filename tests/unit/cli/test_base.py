"""Which base a call uses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.cli import base
from factcheck.cli.base import BasePaths, facts_of_environment, find_base_paths
from factcheck.errors import FactcheckError
from tests.unit.cli.conftest import TRUE, Call


def test_named_files_come_first(folder: Path) -> None:
    environment = {"FACTCHECK_FACTS": os.pathsep.join(["c.yaml", "d.yaml"])}
    assert facts_of_environment(environment) == ("c.yaml", "d.yaml")
    assert facts_of_environment({}) == ()
    assert find_base_paths(["a.yaml", "b.yaml"], folder) == BasePaths(("a.yaml", "b.yaml"))
    assert find_base_paths([], folder) == BasePaths(("facts.yaml",))


def test_a_base_is_found_upward(folder: Path) -> None:
    below = folder / "docs" / "drafts"
    below.mkdir(parents=True)
    assert find_base_paths([], below) == BasePaths((os.path.join("..", "..", "facts.yaml"),))  # noqa: PTH118


def test_the_installed_base_is_the_last_resort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = tmp_path / "installed.yaml"
    installed.touch()
    monkeypatch.setattr(base, "_INSTALLED", (tmp_path / "gone.yaml", installed))
    assert find_base_paths([], tmp_path) == BasePaths((str(installed),), is_installed=True)
    monkeypatch.setattr(base, "_INSTALLED", ())
    with pytest.raises(FactcheckError, match="--facts"):
        find_base_paths([], tmp_path)


def test_the_installed_base_is_announced_and_refused_by_lint(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "facts.yaml").rename(folder / "installed.yaml")
    monkeypatch.setattr(base, "_INSTALLED", (folder / "installed.yaml",))
    claimed = call("claim", TRUE)
    assert claimed.code == 0
    assert "using the base that comes with factcheck" in claimed.err
    linted = call("lint", "survey.txt")
    assert linted.code == 2
    assert "--facts" in linted.err
