"""The editions of a base that a call names: a file, a folder, or what stood there at a Git revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.base import FILE_NAME
from factcheck.errors import FactcheckError
from factcheck.records import replace

if TYPE_CHECKING:
    from factcheck.facts.model import FactBase


def read_edition(named: str, default: str) -> FactBase:
    """The base that `named` means: a path, `REVISION:PATH`, or a Git revision of the base at `default`.

    At a revision all files are read as they were then, those that are included too.
    """
    from factcheck.facts.loader import load_base

    if Path(named).exists():
        return load_base([named])
    revision, sign, path = named.partition(":")
    if len(revision) == 1 and sign and os.name == "nt":  # a drive
        raise FactcheckError(f"{named}: no such file")
    _check_revision(revision, named)
    top = Path(_git("rev-parse", "--show-toplevel").decode().strip())
    start = path or default
    base = load_base([start], lambda file: _read_at(revision, file, top))
    return replace(base, path=f"{revision}:{start}")


def _check_revision(revision: str, named: str) -> None:
    if not revision or revision.startswith("-"):
        raise FactcheckError(f"{named}: no such file, and no Git revision")
    try:
        _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    except FactcheckError:
        raise FactcheckError(f"{named}: no such file, and no Git revision {revision!r} here") from None


def _read_at(revision: str, file: Path, top: Path) -> bytes:
    """The bytes of a file at a revision; OSError where it did not stand there."""
    place = os.path.relpath(file.resolve(), top.resolve())
    try:
        return _git("show", f"{revision}:{Path(place).as_posix()}")
    except FactcheckError:
        raise FileNotFoundError(2, f"not in the revision {revision}") from None


def _git(*arguments: str) -> bytes:
    try:
        run = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError:
        raise FactcheckError("comparing with a revision needs Git, which is not installed") from None
    if run.returncode != 0:
        reason = run.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise FactcheckError(f"git {arguments[0]}: {reason}")
    return run.stdout


def default_path(facts: tuple[str, ...]) -> str:
    """The base that a bare revision is of: the one that the call names, else the nearest upward."""
    from factcheck.cli.base import find_base_paths

    found = find_base_paths(facts, Path.cwd())
    return FILE_NAME if found.is_installed else found.paths[0]
