"""The baseline: findings that were there when the lint was adopted, known by their words and not by their lines."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from factcheck.cli.marking import mark
from factcheck.cli.streams import complain
from factcheck.errors import FactcheckError
from factcheck.output.counts import counted
from factcheck.output.jsontext import to_json
from factcheck.output.rows import Level, Row, build_rows, clean_path
from factcheck.text.inputs import STANDARD_INPUT
from factcheck.verdicts.model import Report

_REASON = "baseline"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One known finding; path, rule and text are for people to read, the fingerprint is what it is known by."""

    path: str
    rule: str
    text: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline and what to do with it: use it, write it anew, or take out what is no longer found."""

    path: Path | None = None
    write: bool = False
    prune: bool = False

    def applied(self, report: Report, levels: Mapping[str, Level]) -> Report:
        """The report with the findings that the baseline knows marked; writing comes first."""
        if self.path is None:
            return report
        found = {id(row.finding): _entry(row, self.path.parent) for row in build_rows(report, levels) if row.finding}
        if self.write:
            _write(self.path, list(found.values()))
            complain(f"{counted(len(found), 'finding')} written to {self.path}, where the lint finds them from now on")
        entries = _read(self.path)
        self._look_after(entries, _gone(entries, found.values(), report, self.path.parent))
        known = {entry.fingerprint for entry in entries}
        old = {finding for finding, entry in found.items() if entry.fingerprint in known}
        return mark(report, lambda document, finding: id(finding) in old, _REASON)

    def _look_after(self, entries: Sequence[Entry], gone: Container[Entry]) -> None:
        """Takes out what is no longer found, or says how much that is."""
        assert self.path is not None
        number = sum(entry in gone for entry in entries)
        if number and self.prune:
            _write(self.path, [entry for entry in entries if entry not in gone])
            complain(f"{counted(number, 'finding')} taken out of {self.path}")
        elif number:
            complain(f"{counted(number, 'finding')} of {self.path} no longer found; --prune-baseline takes them out")


NO_BASELINE = Baseline()


def _gone(entries: Iterable[Entry], found: Iterable[Entry], report: Report, folder: Path) -> frozenset[Entry]:
    """The entries that are no longer found: of a file that was not read, only where it is no longer there."""
    still = {entry.fingerprint for entry in found}
    read = {_path_from(folder, document.path) for document in report.documents}
    return frozenset(
        entry
        for entry in entries
        if entry.fingerprint not in still and (entry.path in read or not (folder / entry.path).exists())
    )


def _read(path: Path) -> list[Entry]:
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
        return [
            Entry(**{field.name: str(entry[field.name]) for field in fields(Entry)}) for entry in loaded["findings"]
        ]
    except OSError as error:
        raise FactcheckError(f"{path}: {error.strerror or 'cannot be read'}; --write-baseline makes one") from None
    except (ValueError, KeyError, TypeError):
        raise FactcheckError(f"{path}: is no baseline; --write-baseline makes one") from None


def _write(path: Path, entries: Sequence[Entry]) -> None:
    """Writes the entries in an order that is the same every time."""
    ordered = sorted(entries, key=lambda entry: (entry.path, entry.rule, entry.fingerprint))
    text = to_json({"baseline": _VERSION, "findings": [asdict(entry) for entry in ordered]}, indent=2)
    try:
        path.write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise FactcheckError(f"{path}: {error.strerror or 'cannot be written'}") from None


def _entry(row: Row, folder: Path) -> Entry:
    """A row as the baseline knows it: by its path from the baseline's folder, wherever the lint runs."""
    text = row.finding.text if row.finding else ""
    path = _path_from(folder, row.path)
    return Entry(path, row.code, " ".join(text.split()), row.fingerprint_in(path))


def _path_from(folder: Path, path: str) -> str:
    return path if path == STANDARD_INPUT else clean_path(os.path.relpath(path, folder))
