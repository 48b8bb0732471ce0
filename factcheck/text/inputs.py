"""From what a user names on the command line to the files that are read: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.errors import InputError
from factcheck.text.decode import decode
from factcheck.text.formats import SUFFIXES

STANDARD_INPUT = "-"

# Folders that hold no reports of the user's own; those whose name begins with a point are passed over too.
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "site-packages", "venv", "env", "virtualenv"})
_ENVIRONMENT = "pyvenv.cfg"  # what makes a folder a virtual environment, whatever its name


@dataclass(frozen=True, slots=True)
class Inputs:
    """The paths to read, sorted and each once, and what was named but cannot be read."""

    paths: tuple[str, ...]
    errors: tuple[InputError, ...] = ()


def expand(paths: Sequence[str]) -> Inputs:
    """The inputs that files, folders, globs and `-` stand for.

    A folder stands for the documents in it and in the folders below; a file that is named is read whatever its
    suffix. A name that is a file is never taken for a glob.
    """
    found: dict[str, str] = {}
    errors: list[InputError] = []
    for path in dict.fromkeys(paths):
        try:
            for name in _expand_one(path):
                found.setdefault(_identity(name), name)
        except InputError as error:
            errors.append(error)
    return Inputs(tuple(sorted(found.values())), tuple(errors))


def read_file(path: str) -> str:
    """The text of a file; InputError says why it cannot be had."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return decode(file.read(), path)
    except OSError as error:
        raise InputError(f"{path}: {_reason(error)}") from None


def _expand_one(path: str) -> list[str]:
    if path == STANDARD_INPUT:
        return [path]
    if os.path.isdir(path):
        return _documents_of(path)
    if os.path.exists(path):
        return [path]
    if not glob.has_magic(path):
        raise InputError(f"{path}: no such file or folder")
    return _matches_of(path)


def _documents_of(folder: str) -> list[str]:
    documents = list(_walk(folder))
    if not documents:
        raise InputError(f"{folder}: no file ends in {', '.join(SUFFIXES)}")
    return documents
