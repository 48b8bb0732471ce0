"""Many files in one run: the same output however many processes check them, and none that stops the others."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from factcheck.cli import workers
from factcheck.cli.workers import Outcome, Work, in_order, worth_workers
from factcheck.errors import InputError
from tests.unit.cli.conftest import FALSE, IDLE, TRUE, Call


@pytest.fixture
def reports(folder: Path) -> Path:
    texts = [TRUE, FALSE, IDLE, f"{TRUE}\n\n{FALSE}"]
    (folder / "reports").mkdir()
    for number in range(12):
        (folder / "reports" / f"{number:02}.txt").write_text(texts[number % 4], encoding="utf-8")
    (folder / "reports" / "05.txt").write_bytes(b"\x00\x01\x02" * 99)
    return folder / "reports"


@pytest.mark.parametrize("command", [("check", "--format", "json"), ("lint",), ("check", "--format", "jsonl")])
@pytest.mark.parametrize("cache", [(), ("--no-cache",)])
def test_several_processes_say_what_one_says(
    call: Call, reports: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], cache: tuple[str, ...]
) -> None:
    alone = call(*command, *cache, "reports")
    monkeypatch.setattr("factcheck.cli.checking.worth_workers", lambda paths: 2)
    assert call(*command, *cache, "reports") == alone
    assert alone.code == 2


def _make(dies: str) -> Work:
    return partial(_name, dies=dies)


def _name(path: str, dies: str) -> Outcome:
    if path == dies:
        os._exit(1)
    return Outcome(None, InputError(path))


def test_a_process_that_dies_is_reported_for_its_file_alone() -> None:
    paths = [str(number) for number in range(9)]
    found = [str(outcome.error) for outcome in in_order(paths, partial(_make, "4"), 2)]
    assert found == [*paths[:4], "4: the process that checked it died", *paths[5:]]


def test_a_bug_in_one_file_stops_no_other(call: Call, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.cli import checking

    real = checking.read_input

    def read(path: str, name: str) -> object:
        if path.endswith("02.txt"):
            raise RecursionError("too deep")
        return real(path, name)

    monkeypatch.setattr(checking, "read_input", read)
    found = call("lint", "reports")
    assert found.code == 2
    assert "02.txt: internal error: RecursionError: too deep" in found.err
    assert "11.txt" in found.out


def test_few_and_small_files_are_checked_by_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    small.write_text("x")
    large.write_text("x" * 100_000)
    assert worth_workers([str(large)]) == 1
    assert worth_workers([str(small)] * 5) == 1
    assert worth_workers([str(small), "-", str(large)]) == 1
    assert worth_workers([str(small), str(large)]) == 2
