"""From what a user names on the command line to the files that are read: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.errors import InputError
from factcheck.records import record
from factcheck.text.loading import READABLE, input_error

STANDARD_INPUT = "-"

# Folders that hold no reports of the user's own; those whose name begins with a point are passed over too.
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "site-packages"})
_ENVIRONMENT = "pyvenv.cfg"  # what makes a folder a virtual environment, whatever its name


@record
class Inputs:
    """The paths to read, sorted and each once, and what was named but cannot be read."""

    paths: tuple[str, ...]
    errors: tuple[InputError, ...] = ()


def expand(paths: Sequence[str]) -> Inputs:
    """The inputs that files, folders, globs and `-` stand for.

    A folder stands for the documents in it and in the folders below; a file that is named is read whatever its
    suffix. What exists is never taken for a glob.
    """
    found: dict[Path, str] = {}
    errors: list[InputError] = []
    for path in dict.fromkeys(paths):
        try:
            for name in _expand_one(path, errors):
                found.setdefault(Path(name).resolve(), name)
        except (InputError, OSError) as error:
            errors.append(input_error(path, error))
    return Inputs(tuple(sorted(found.values())), tuple(errors))


def _expand_one(path: str, errors: list[InputError]) -> list[str]:
    if path == STANDARD_INPUT or Path(path).is_file():
        return [path]
    if Path(path).is_dir():
        return _documents_of(path, errors)
    if Path(path).exists():  # a pipe, a device
        return [path]
    if not glob.has_magic(path):
        hint = "; to check a text itself, use `factcheck claim`" if any(map(str.isspace, path)) else ""
        raise InputError(f"{path}: no such file or folder{hint}")
    matches = [match for match in glob.glob(path, recursive=True) if Path(match).is_file()]  # noqa: PTH207
    if not matches:
        raise InputError(f"{path}: no file matches")
    return matches


def _documents_of(folder: str, errors: list[InputError]) -> list[str]:
    """The documents below a folder; folders that cannot be listed are added to `errors`."""
    unreadable: list[InputError] = []
    documents = list(_walk(folder, unreadable))
    errors += unreadable
    if not documents and not unreadable:
        raise InputError(f"{folder}: no file in this folder ends in {', '.join(READABLE)}")
    return documents


def _walk(folder: str, errors: list[InputError]) -> Iterator[str]:
    def note(error: OSError) -> None:
        errors.append(input_error(str(error.filename or folder), error))

    for parent, folders, files in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not _is_passed_over(Path(parent), name)]
        for name in files:
            if Path(name).suffix.lower() in READABLE and not name.startswith("."):
                yield str(Path(parent) / name)


def _is_passed_over(parent: Path, name: str) -> bool:
    return name.startswith(".") or name in _PASSED_OVER or (parent / name / _ENVIRONMENT).is_file()
