"""Standard output and standard error: the results go to the one, everything else to the other."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from factcheck.errors import FactcheckError
from factcheck.output.harmless import harmless

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


def prepare_streams() -> None:
    """Writes UTF-8 whatever the locale says, and what UTF-8 cannot carry as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(message: str) -> None:
    """One line for the user on standard error."""
    if sys.stderr is not None:
        with suppress(BrokenPipeError):
            print(f"factcheck: {harmless(message)}", file=sys.stderr, flush=True)


def warn(message: str) -> None:
    """A line about something that is no error but should not go unseen."""
    complain(f"warning: {message}")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the other end; a closed stream has nobody."""
    return stream is not None and not stream.closed and stream.isatty()


def nothing_to_read() -> bool:
    """Whether standard input is a terminal, or closed: then waiting for it helps nobody."""
    return sys.stdin is None or is_terminal(sys.stdin)


class Sink:
    """Where the results go: standard output, or the file of `--output`.

    A reader that closes the pipe ends the writing, not the run: the exit code stays what it would have been.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: TextIO | None = None

    def __enter__(self) -> Sink:
        if self._path is None:
            self._file = sys.stdout
            return self
        try:
            self._file = self._path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
        except OSError as error:
            raise FactcheckError(f"--output {self._path}: {error.strerror or 'cannot be written'}") from None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._path is not None and self._file is not None:
            self._file.close()

    @property
    def is_terminal(self) -> bool:
        return self._path is None and is_terminal(sys.stdout)

    @property
    def is_file(self) -> bool:
        return self._path is not None

    def write(self, text: str) -> None:
        """Writes and flushes, so that each result is seen as soon as it is there."""
        if self._file is None:
            return
        try:
            self._file.write(text)
            self._file.flush()
        except BrokenPipeError:
            self._file = None
            _silence_output()


def _silence_output() -> None:
    """Points standard output nowhere, so that the interpreter's last flush does not complain either."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
