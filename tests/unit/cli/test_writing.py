"""Commands that write a base: two at once lose nothing, and one that is stopped leaves the file as it was."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.facts.loader import load_base
from tests.unit.cli.conftest import BASE

_COMMENTED = BASE.replace("entities:", "# Kept.\nentities:  # so is this")
_WRITERS = 4


@pytest.fixture
def documents(folder: Path) -> Path:
    (folder / "facts.yaml").write_text(_COMMENTED, encoding="utf-8")
    for number in range(_WRITERS):
        handled = f"Elmhaven harbour handled {20 + number}.5 million tonnes in {2010 + number}."
        text = f"{handled}\nThe ferry carried {9 + number}00 people."
        (folder / f"report-{number}.txt").write_text(text, encoding="utf-8")
    return folder


def _start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "factcheck", "facts", *arguments]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.mark.skipif(sys.platform == "win32", reason="no file locks there")
def test_several_at_once_lose_nothing(documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    running = [_start(documents, "draft", f"report-{number}.txt", "--into", "facts.yaml") for number in range(_WRITERS)]
    for process in running:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err.decode()
    text = (documents / "facts.yaml").read_text(encoding="utf-8")
    kept = iter(text.splitlines())
    assert all(line in kept for line in _COMMENTED.splitlines())
    found = [fact.text for fact in load_base([documents / "facts.yaml"]).facts]
    assert {f"{20 + number}.5 million tonnes" for number in range(_WRITERS)} <= set(found)
    assert {f"{9 + number}00 people" for number in range(_WRITERS)} <= set(found)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("wait", [0.1, 0.3, 0.5, 0.7])
def test_one_that_is_killed_leaves_the_old_or_the_new_file(
    wait: float, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    process = _start(documents, "draft", "report-0.txt", "--into", "facts.yaml")
    time.sleep(wait)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    text = (documents / "facts.yaml").read_text(encoding="utf-8")
    assert text == _COMMENTED or "20.5 million tonnes" in text
    load_base([documents / "facts.yaml"])
