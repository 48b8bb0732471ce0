"""The files that a base is read from, named so that they are the same wherever a call is made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_SUFFIXES = (".yaml", ".yml")


def files_of(path: Path) -> list[Path]:
    """The file, or the bases of a folder; an empty folder lacks its base."""
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES) or [path / "facts.yaml"]


def anchored(file: str, anchors: Sequence[Path]) -> tuple[int, str]:
    """A file by the number of the folder that it is named from and the rest of its path; -1 where it is named by none.

    >>> anchored("../facts/more/a.yaml", [Path("../facts")]), anchored("/srv/a.yaml", [Path(".")])
    ((0, 'more/a.yaml'), (-1, '/srv/a.yaml'))
    """
    for number, anchor in enumerate(anchors):
        if Path(file).is_relative_to(anchor):
            return number, Path(file).relative_to(anchor).as_posix()
    return -1, file


def named(anchor: int, tail: str, anchors: Sequence[Path]) -> str:
    """The path of a file that was anchored."""
    return tail if anchor < 0 else str(anchors[anchor] / tail)


def anchors_of(paths: Sequence[Path | str]) -> list[Path]:
    """The folders that the files of a base are named from."""
    return [path if path.is_dir() else path.parent for path in map(Path, paths)]
