"""The hooks and the action are what their runners require, and the action's lint runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml

from factcheck.text.loading import READABLE
from tests.unit.cli.conftest import BASE, FALSE, TRUE

ROOT = Path(__file__).parents[2]


def _loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_hooks_have_what_pre_commit_requires() -> None:
    assert all({"id", "name", "entry", "language"} <= set(hook) for hook in _loaded(".pre-commit-hooks.yaml"))


def test_hooks_are_what_pre_commit_accepts() -> None:
    client = pytest.importorskip("pre_commit.clientlib")
    assert len(client.load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))) == 2


def test_the_hook_is_given_every_document_that_can_be_read() -> None:
    pattern = re.compile(_loaded(".pre-commit-hooks.yaml")[0]["files"])
    assert all(pattern.search(f"docs/a{suffix}") for suffix in READABLE)
    assert not pattern.search("docs/a.py")


@pytest.mark.parametrize(("text", "code"), [(TRUE, 0), (FALSE, 1)])
def test_the_hook_runs_as_pre_commit_runs_it(tmp_path: Path, text: str, code: int) -> None:
    (tmp_path / "facts.yaml").write_text(BASE)
    (tmp_path / "a.md").write_text(text)
    (tmp_path / "old.md").write_text(FALSE)
    (tmp_path / "factcheck.toml").write_text('exclude = ["old.md"]')
    command, *arguments = _loaded(".pre-commit-hooks.yaml")[0]["entry"].split()
    assert command == "factcheck"
    run = subprocess.run(
        [sys.executable, "-m", command, *arguments, "a.md", "old.md"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert run.returncode == code
    assert b"old.md" not in run.stdout


def test_the_snippets_of_the_page_are_what_their_runners_accept(tmp_path: Path) -> None:
    pytest.importorskip("check_jsonschema")
    page = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    steps, gitlab, hooks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    job = f"on: push\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n{indent(steps, '      ')}"
    for name, schema, text in (
        ("action.yml", "vendor.github-actions", (ROOT / "action.yml").read_text(encoding="utf-8")),
        ("workflow.yml", "vendor.github-workflows", job),
        (".gitlab-ci.yml", "vendor.gitlab-ci", gitlab),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(tmp_path / name)]
        run = subprocess.run(command, capture_output=True, check=False)
        assert run.returncode == 0, run.stdout
    known = {hook["id"] for hook in _loaded(".pre-commit-hooks.yaml")}
    assert {hook["id"] for repo in yaml.safe_load(hooks)["repos"] for hook in repo["hooks"]} == known


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
