"""Measuring: wall time and peak memory of processes, time of calls, and the ratios of medians that the table shows."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 7
_SCRIPT = Path(sys.executable).with_name("factcheck")

# A process counts what its parent held when it was made, so memory is measured from a parent that holds nothing.
_MEASURE = """\
import os, resource, sys
process = os.fork()
if not process:
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    os.execv(sys.argv[1], sys.argv[1:])
print(os.wait4(process, 0)[2].ru_maxrss)
"""

PYTHON = (sys.executable, "-c", "pass")
# The installed command; in a checkout that is not installed, the module.
FACTCHECK = (str(_SCRIPT),) if _SCRIPT.exists() else (sys.executable, "-m", "factcheck")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. `ratio` is None where a peer is not installed, and `note` says so; else it shows the parts.

    `reach` bounds the ratio: from above, or from below where `at_least`.
    """

    name: str
    reach: float
    ratio: float | None
    note: str = ""
    at_least: bool = False

    @property
    def is_reached(self) -> bool | None:
        if self.ratio is None:
            return None
        return self.ratio >= self.reach if self.at_least else self.ratio <= self.reach


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds by the clock and peak memory in bytes."""

    seconds: float
    peak: int


@dataclass(frozen=True, slots=True)
class Call:
    """A process to start: its arguments, what it reads on standard input, and what is added to the environment."""

    arguments: tuple[str, ...]
    stdin: Path | None = None
    environment: Mapping[str, str] | None = None
    folder: Path | None = None


def absent(name: str, reach: float, peer: str, at_least: bool = False) -> Row:
    """The row of a comparison with a peer that is not installed."""
    return Row(name, reach, None, f"{peer} is not installed: pip install '.[bench]'", at_least)


def ratio_row(name: str, reach: float, ours: float, theirs: float, unit: str = "s") -> Row:
    """A row of the two figures' ratio, noted with both: seconds as ms, bytes as MiB."""
    return Row(name, reach, ours / theirs, f"{_shown(ours, unit)} / {_shown(theirs, unit)}")


def _shown(figure: float, unit: str) -> str:
    match unit:
        case "s":
            return f"{figure * 1e3:,.1f} ms"
        case "us":
            return f"{figure * 1e6:,.0f} µs"
        case "B":
            return f"{figure / 2**20:,.1f} MiB"
    return f"{figure:,.3g} {unit}"


def run_once(call: Call) -> Run:
    """Runs a process to its end; what it prints is thrown away, and its exit code may be any but that of a crash."""
    environment = None if call.environment is None else {**os.environ, **call.environment}
    with (call.stdin or Path(os.devnull)).open("rb") as stdin:
        start = time.perf_counter()
        process = subprocess.Popen(
            call.arguments,
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=call.folder,
        )
        assert process.stderr is not None
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
    if process.returncode not in (0, 1, 3):
        raise RuntimeError(f"{' '.join(call.arguments)[:200]}: exit {process.returncode}: {errors.decode()[-2000:]}")
    return Run(seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def peak_of(call: Call) -> int:
    """The peak memory of a process in bytes."""
    command = (sys.executable, "-I", "-S", "-c", _MEASURE, *call.arguments)
    environment = None if call.environment is None else {**os.environ, **call.environment}
    with (call.stdin or Path(os.devnull)).open("rb") as stdin:
        told = subprocess.run(
            command, stdin=stdin, stdout=subprocess.PIPE, env=environment, cwd=call.folder, check=True
        )
    return int(told.stdout) * (1 if sys.platform == "darwin" else 1024)


def medians(calls: Mapping[str, Call], rounds: int = ROUNDS) -> dict[str, Run]:
    """The median time and memory of each process; they run in turn, so that a busy moment meets them all."""
    runs: dict[str, list[Run]] = {name: [] for name in calls}
    for call in calls.values():
        run_once(call)  # fills the caches of the file system and our own
    for _ in range(rounds):
        for name, call in calls.items():
            runs[name].append(run_once(call))
    return {
        name: Run(statistics.median(run.seconds for run in each), int(statistics.median(run.peak for run in each)))
        for name, each in runs.items()
    }


def time_calls(functions: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """The median seconds of each function, run in turn after one run that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in functions}
    for function in functions.values():
        function()
    for _ in range(rounds):
        for name, function in functions.items():
            gc.collect()
            start = time.perf_counter()
            function()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in times.items()}


def per_item(functions: Mapping[str, Callable[[str], object]], items: Sequence[str]) -> dict[str, float]:
    """The median seconds that each function takes for one of the items."""
    times: dict[str, list[float]] = {name: [] for name in functions}
    for item in items:
        for name, function in functions.items():
            start = time.perf_counter()
            function(item)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(each) for name, each in times.items()}
