"""`factcheck init`: a project that gives a verdict at once, and nothing overwritten."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from factcheck.cli.starter import FILES, HOOK
from tests.unit.cli.conftest import Call


def test_the_first_lint_finds_the_mistake(folder: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    result = call("init", "new")
    assert result.code == 0
    assert all((folder / "new" / name).is_file() for name in FILES)
    monkeypatch.chdir(folder / "new")
    assert call("facts", "verify").code == 0
    lint = call("lint", "report.md")
    assert lint.code == 1
    assert [line.split()[1] for line in lint.out.splitlines() if line.startswith("report.md")] == ["FC105"]
    assert call("lint", ".").out == lint.out


@pytest.mark.parametrize("name", list(FILES))
def test_overwrites_nothing(name: str, folder: Path, call: Call) -> None:
    path = folder / "new" / name
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    result = call("init", "new")
    assert (result.code, "is there already" in result.err) == (2, True)
    assert path.read_text(encoding="utf-8") == "mine"
    assert [file for file in (folder / "new").rglob("*") if file.is_file()] == [path]


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_the_hook_is_a_script_that_a_shell_reads(folder: Path, call: Call) -> None:
    call("init", "new")
    hook = folder / "new" / HOOK
    assert os.access(hook, os.X_OK)
    assert subprocess.run(["sh", "-n", str(hook)], check=False).returncode == 0
