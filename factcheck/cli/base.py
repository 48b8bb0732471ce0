"""Which fact base a call uses: named, from the environment, found upward, or the one installed with the package."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.records import record

FILE_NAME = "facts.yaml"
VARIABLE = "FACTCHECK_FACTS"
NO_BASE = (
    f"no fact base: there is no {FILE_NAME} here or above; "
    "name one with --facts FILE, or with `facts` under [tool.factcheck] in pyproject.toml"
)
_PACKAGE = Path(__file__).resolve().parents[1]
# In a wheel the base is inside the package; in a checkout it stands beside it.
_INSTALLED = (_PACKAGE / "data" / FILE_NAME, _PACKAGE.parent / FILE_NAME)


@record
class BasePaths:
    """The files that make the base, and whether they are the installed ones because nothing else was found."""

    paths: tuple[str, ...]
    is_installed: bool = False


def facts_of_environment(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The files that FACTCHECK_FACTS names, separated as the system separates paths."""
    return tuple(filter(None, environment.get(VARIABLE, "").split(os.pathsep)))


def find_base_paths(named: Sequence[str], folder: Path) -> BasePaths:
    """The files of the base for a call in `folder`: those named, or the nearest upward, or the installed one."""
    if named:
        return BasePaths(tuple(named))
    for parent in (folder, *folder.parents):
        if (parent / FILE_NAME).is_file():
            return BasePaths((os.path.relpath(parent / FILE_NAME, folder),))
    for installed in _INSTALLED:
        if installed.is_file():
            return BasePaths((str(installed),), is_installed=True)
    raise FactcheckError(NO_BASE)
