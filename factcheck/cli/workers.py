"""Checking many files with several processes, where that is faster: results in order, and none that stops the rest."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.records import record
from factcheck.text.inputs import STANDARD_INPUT

if TYPE_CHECKING:
    from factcheck.verdicts.model import DocumentReport

_WORTH = 64_000  # bytes of text in all, below which starting processes takes longer than they save
_MOST = 8  # processes


@record
class Outcome:
    """What a file came to: its report or the error, and what is to be said of its reading."""

    document: DocumentReport | None
    error: InputError | None = None
    remark: str | None = None


Work = Callable[[str], Outcome]


def worth_workers(paths: Sequence[str]) -> int:
    """How many processes check these files fastest; 1 where this one does."""
    if len(paths) < 2 or STANDARD_INPUT in paths:
        return 1
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if usable == 1 or sum(map(_size, paths)) < _WORTH:
        return 1
    return min(usable, _MOST, len(paths))


def in_order(paths: Sequence[str], make: Callable[[], Work], workers: int) -> Iterator[Outcome]:
    """The outcome of each file in order; `make` gives what a process checks files with, and is called in each.

    A process that dies takes no other file with it: the file that it had is tried alone, and reported if it dies again.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    rest = list(paths)
    alone = False
    while rest:
        batch = rest[:1] if alone else rest
        done = 0
        with ProcessPoolExecutor(1 if alone else workers, initializer=_start, initargs=(make,)) as pool:
            futures = [pool.submit(_work_on, path) for path in batch]
            try:
                for future in futures:
                    yield future.result()
                    done += 1
            except BrokenProcessPool:
                if alone:
                    yield Outcome(None, InputError(f"{batch[0]}: the process that checked it died"))
                    done = 1
                    alone = False
                else:
                    alone = True
            else:
                alone = False
        rest = rest[done:]


_work: list[Work] = []  # of this process, where it is a worker


def _start(make: Callable[[], Work]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    _work[:] = [make()]


def _work_on(path: str) -> Outcome:
    return _work[0](path)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
