"""Keeping compiled patterns beside the compiled bases, so that a call need not compile what an earlier one did."""

from __future__ import annotations

import atexit
from contextlib import suppress
from pathlib import Path

from factcheck.facts.cache import PATTERNS, is_ours, write_aside
from factcheck.patterns import INTERPRETER, KEPT

_MOST = 2_000  # patterns that are kept
_MARK = "\t"  # between a pattern and what it was compiled to; JSON has none of its own


def use_kept_patterns(folder: Path | None) -> None:
    """Takes over the patterns that earlier calls compiled, and keeps those of this call when it ends."""
    if folder is None or KEPT.is_on:
        return
    path = folder / f"{INTERPRETER}{PATTERNS}"
    KEPT.use(_read(path))
    atexit.register(_write, path)


def _read(path: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        if is_ours(path.parent):
            lines = path.read_text("utf-8").split("\n")
            rows = (line.partition(_MARK) for line in lines if line)
            return {key: codes for key, _, codes in rows}
    return {}


def _write(path: Path) -> None:
    if not KEPT.new or len(KEPT.known) > _MOST:
        return
    rows = KEPT.known | KEPT.new
    text = "".join(f"{key}{_MARK}{codes}\n" for key, codes in rows.items())
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_aside(path, lambda part: part.write_text(text, "utf-8"))
