"""The configuration file: `[tool.factcheck]` in `pyproject.toml`, or `factcheck.toml`; the nearest upward wins."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.cli.exclusion import matches
from factcheck.errors import FactcheckError

_OWN = "factcheck.toml"
_PROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says, checked; without a file it says nothing. Its paths are relative to `folder`."""

    path: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        return self.path.parent if self.path else Path()

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(self.values.get(key, ()))

    def facts(self) -> tuple[str, ...]:
        """The fact bases, as paths from the working directory."""
        return self._from_here(self.texts("facts"))

    def facts_of(self, path: str) -> tuple[str, ...]:
        """The fact bases that are set for a file, by the first pattern that fits; none where the usual ones hold."""
        bases = self.values.get("per-file-facts", {})
        fitting = (named for pattern, named in bases.items() if matches(path, [pattern], self.folder))
        return self._from_here(next(fitting, ()))

    def _from_here(self, paths: Iterable[str]) -> tuple[str, ...]:
        return tuple(os.path.relpath(self.folder / path) for path in paths)

    def date_of(self, path: str) -> datetime.date | None:
        """The date that is set for a file, by the first pattern that fits, or for all."""
        dates = self.values.get("per-file-dates", {})
        fitting = (date for pattern, date in dates.items() if matches(path, [pattern], self.folder))
        return _date(next(fitting, self.values.get("date")))


NO_CONFIG = Config()


def _date(value: str | datetime.date | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


def find_config(folder: Path) -> Config:
    """The nearest configuration in a folder or above it; `factcheck.toml` goes before `pyproject.toml`."""
    for parent in (folder, *folder.parents):
        if (parent / _OWN).is_file():
            return read_config(parent / _OWN)
        if (parent / _PROJECT).is_file() and (table := _table(parent / _PROJECT)) is not None:
            return _checked(parent / _PROJECT, table)
    return Config()


def read_config(path: Path) -> Config:
    """The configuration of one file, named or found."""
    table = _table(path)
    if table is None:
        raise FactcheckError(f"{path}: has no table [tool.factcheck]")
    return _checked(path, table)


def _table(path: Path) -> dict[str, Any] | None:
    """The file's own table; None where a `pyproject.toml` has none."""
    import tomllib

    try:
        with path.open("rb") as file:
            whole = tomllib.load(file)
    except OSError as error:
        raise FactcheckError(f"{path}: {error.strerror or 'cannot be read'}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FactcheckError(f"{path}: {error}") from None
    if path.name != _PROJECT:
        return whole
    tool = whole.get("tool")
    table = tool.get("factcheck") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _checked(path: Path, table: dict[str, Any]) -> Config:
    from factcheck.cli.configkeys import find_flaws

    if flaws := list(find_flaws(table)):
        raise FactcheckError("; ".join(f"{path}: {flaw}" for flaw in flaws))
    return Config(path, table)
