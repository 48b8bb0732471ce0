"""The hooks and the action are what their runners require, and the action's lint runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.cli.conftest import BASE, FALSE, TRUE

ROOT = Path(__file__).parents[2]


def _loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_hooks_have_what_pre_commit_requires() -> None:
    assert all({"id", "name", "entry", "language"} <= set(hook) for hook in _loaded(".pre-commit-hooks.yaml"))


def test_the_action_is_composite_and_names_a_shell_for_each_step() -> None:
    runs = _loaded("action.yml")["runs"]
    assert runs["using"] == "composite"
    assert all(step["shell"] == "bash" and step["run"] for step in runs["steps"])


@pytest.mark.parametrize(("text", "code", "words"), [(TRUE, 0, "no findings"), (FALSE, 1, "FC102 magnitude-slip")])
def test_the_lint_of_the_action_annotates_and_sums_up(tmp_path: Path, text: str, code: int, words: str) -> None:
    command = tmp_path / "factcheck" / "bin" / "factcheck"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m factcheck "$@"\n')
    command.chmod(0o755)
    (tmp_path / "facts.yaml").write_text(BASE)
    (tmp_path / "report.md").write_text(text)
    inputs = {"PATHS": "*.md", "ARGS": "--strict", "SUMMARY": "true"}
    runner = {"RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    script = _loaded("action.yml")["runs"]["steps"][-1]["run"]
    run = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=tmp_path,
        env=os.environ | inputs | runner,
        capture_output=True,
        check=False,
    )
    assert run.returncode == code
    assert (b"::error" in run.stdout) is bool(code)
    assert words in (tmp_path / "summary.md").read_text(encoding="utf-8")
