"""Where compiled bases are kept: a store for each content, and for each call's files a stamp that says which it is.

A stamp holds size and time of every file that the base was read from, so that a call need not read them to know that
its store is good; where these differ the content decides. Whatever cannot be read or written is passed over: the cache
makes calls fast, and never makes one fail.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from factcheck import __version__
from factcheck.facts.files import anchored, anchors_of, files_of, named
from factcheck.facts.store import FORMAT
from factcheck.records import record

_STORE, _STAMP, _PART = ".sqlite", ".json", ".part"
PATTERNS = ".patterns"  # what patterns were compiled to
_MOST = 32  # stores that are kept; the oldest go first
_TICK = 2_000_000_000  # nanoseconds within which a file may change twice without another time
_HOUR = 3_600  # seconds after which what is still in parts was given up
_PACKAGE = Path(__file__).parents[1]
_MAKERS = ("facts", "mentions", "reading", "values")  # the packages whose code decides what a store holds
_UNSAFE = 0o002  # folders that everybody may write to


@record
class Compiled:
    """A store that is up to date, with the files that its base was read from."""

    store: Path
    files: tuple[str, ...]


@record
class _File:
    """A file as it was when its base was compiled, named from one of the folders of the call."""

    anchor: int
    tail: str
    size: int
    time: int  # of its last change, in nanoseconds
    number: int  # that the file system knows it by
    digest: str


@record
class Cache:
    """The compiled bases in a folder."""

    folder: Path

    def find(self, paths: Sequence[Path | str]) -> Compiled | None:
        """The store of a base, None where there is none that holds what its files say now."""
        try:
            return self._find(paths)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(
        self, paths: Sequence[Path | str], digests: Mapping[str, str], write: Callable[[Path], None]
    ) -> Compiled | None:
        """Writes the store of a base that was read from files with these digests; None where it cannot be kept."""
        import sqlite3

        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            anchors = anchors_of(paths)
            files = [_marked(*anchored(path, anchors), anchors) for path in digests]
            if [file.digest for file in files] != list(digests.values()):
                return None  # changed while it was read
            store = self.folder / f"{_content(files)}{_STORE}"
            write_aside(store, write)
            self._stamp(paths, files, store)
            self._prune(store)
        except (OSError, sqlite3.Error):
            return None
        return Compiled(store, tuple(digests))

    def discard(self, store: Path) -> None:
        """Removes a store that is damaged."""
        with suppress(OSError):
            store.unlink(missing_ok=True)

    def clean(self) -> int:
        """Removes everything that is kept; gives how many bases there were. Raises OSError where it cannot."""
        own = list(_files_with(self.folder, _STORE, _STAMP, _PART, PATTERNS))
        for file in own:
            file.unlink(missing_ok=True)
        return sum(file.suffix == _STORE for file in own)

    def _find(self, paths: Sequence[Path | str]) -> Compiled | None:
        if not is_ours(self.folder):
            return None
        path = self._stamp_path(paths)
        stamp = json.loads(path.read_bytes())
        anchors = anchors_of(paths)
        files = [_File(*row) for row in stamp["files"]]
        store = self.folder / stamp["store"]
        if stamp["key"] != _key(paths) or stamp["roots"] != _roots(paths) or store.stat().st_size != stamp["size"]:
            return None
        since = path.stat().st_mtime_ns - _TICK
        if not all(_is_unchanged(file, anchors, since) for file in files):
            marked = [_marked(file.anchor, file.tail, anchors) for file in files]
            if [file.digest for file in marked] != [file.digest for file in files]:
                return None
            with suppress(OSError):
                self._stamp(paths, marked, store)
        return Compiled(store, tuple(named(file.anchor, file.tail, anchors) for file in files))

    def _stamp(self, paths: Sequence[Path | str], files: Sequence[_File], store: Path) -> None:
        rows = [[each.anchor, each.tail, each.size, each.time, each.number, each.digest] for each in files]
        stamp = {
            "key": _key(paths),
            "roots": _roots(paths),
            "files": rows,
            "store": store.name,
            "size": store.stat().st_size,
        }
        write_aside(self._stamp_path(paths), lambda path: path.write_text(json.dumps(stamp), encoding="utf-8"))

    def _stamp_path(self, paths: Sequence[Path | str]) -> Path:
        return self.folder / f"{zlib.crc32(json.dumps(_key(paths)).encode()):08x}{_STAMP}"

    def _prune(self, newest: Path) -> None:
        """Removes the oldest stores, and what was left in parts."""
        with suppress(OSError):
            now = newest.stat().st_mtime
            stores = sorted(_files_with(self.folder, _STORE), key=lambda file: file.stat().st_mtime, reverse=True)
            parts = [file for file in _files_with(self.folder, _PART) if file.stat().st_mtime < now - _HOUR]
            for file in (*stores[_MOST:], *parts):
                file.unlink(missing_ok=True)


def _key(paths: Sequence[Path | str]) -> list[str]:
    """What a stamp is for: the files that a call names, and the code that would read them."""
    return [_code(), *(os.path.normpath(Path(path).absolute()) for path in paths)]


def _code() -> str:
    """The version, and size and time of the code: what is installed anew under the same version reads bases anew."""
    modules = [entry for maker in _MAKERS for entry in os.scandir(_PACKAGE / maker) if entry.name.endswith(".py")]
    state = sorted((entry.path, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in modules)
    return f"{__version__}.{FORMAT}.{zlib.crc32(repr(state).encode()):08x}"


def _roots(paths: Sequence[Path | str]) -> list[list[str]]:
    """The names of the files that each path stands for: a folder may have a new one."""
    return [[file.name for file in files_of(Path(path))] for path in paths]


def _is_unchanged(file: _File, anchors: Sequence[Path], since: int) -> bool:
    found = Path(named(file.anchor, file.tail, anchors)).stat()
    return (found.st_size, found.st_mtime_ns, found.st_ino) == (file.size, file.time, file.number) and file.time < since


def _marked(anchor: int, tail: str, anchors: Sequence[Path]) -> _File:
    import hashlib

    path = Path(named(anchor, tail, anchors))
    found = path.stat()
    return _File(
        anchor, tail, found.st_size, found.st_mtime_ns, found.st_ino, hashlib.sha256(path.read_bytes()).hexdigest()
    )


def _content(files: Sequence[_File]) -> str:
    import hashlib

    told = [_code(), *((file.anchor, file.tail, file.digest) for file in files)]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]


def write_aside(path: Path, write: Callable[[Path], Any]) -> None:
    """Writes a file under another name first, so that nobody ever reads a half of it."""
    part = path.with_name(f"{path.name}.{os.urandom(6).hex()}{_PART}")
    try:
        write(part)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def is_ours(folder: Path) -> bool:
    """Whether nobody else can have written what lies in the folder."""
    if not hasattr(os, "getuid"):
        return True
    found = folder.stat()
    return found.st_uid in (0, os.getuid()) and not found.st_mode & _UNSAFE


def _files_with(folder: Path, *suffixes: str) -> Iterator[Path]:
    if folder.is_dir():
        yield from (file for file in folder.iterdir() if file.suffix in suffixes)
