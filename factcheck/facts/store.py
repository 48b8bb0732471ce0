"""A compiled base: one SQLite file of keyed entries, written once and then only read, an entry at a time.

Each book of the file is a look-up table: keys to JSON values with their checksum. `Lookup` and `Members` read a book as
a mapping and as a set, so that whoever looks things up need not know whether they stand in memory or in a file.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

FORMAT = 1  # of the entries; raised with every change of what they hold

_KEPT = 50_000  # entries that are kept in memory once read; when there are more between two texts, all go
_TABLE = "CREATE TABLE entries (book TEXT, key TEXT, sum INTEGER, value TEXT, PRIMARY KEY (book, key)) WITHOUT ROWID"
_ADD = "INSERT INTO entries VALUES (?, ?, ?, ?)"
_FIND = "SELECT sum, value FROM entries WHERE book = ? AND key = ?"
_KEYS = "SELECT key FROM entries WHERE book = ?"
_COUNTS = "counts"  # the book that has the number of entries of each
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_SEPARATOR = "\x1f"  # between the parts of a key; a base holds no such character

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Renew = Callable[[], sqlite3.Connection]


class DamageError(Exception):
    """A compiled base that does not hold what was written."""


class StoreWriter:
    """Writes the books of a new store into a file that is not there yet, or into memory."""

    def __init__(self, path: Path | None = None) -> None:
        self._connection = sqlite3.connect(path or ":memory:", isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute(_TABLE)
        self._connection.execute("BEGIN")
        self._counts: list[tuple[str, int]] = []

    def add(self, book: str, entries: Iterable[tuple[str | tuple[str, ...], Any]]) -> None:
        """Adds a book: keys, which may have several parts, with values that JSON can hold."""
        added = self._connection.executemany(_ADD, (_entry(book, _joined(key), value) for key, value in entries))
        self._counts.append((book, added.rowcount))

    def finish(self) -> sqlite3.Connection:
        """Ends the writing; the connection is to be closed, or to be read from."""
        self.add(_COUNTS, self._counts)
        self._connection.execute("COMMIT")
        return self._connection


def _joined(key: str | tuple[str, ...]) -> str:
    return key if isinstance(key, str) else _SEPARATOR.join(key)


def _entry(book: str, key: str, value: Any) -> tuple[str, str, int, str]:
    text = _encode(value)
    return book, key, _sum(book, key, text), text


def _sum(book: str, key: str, text: str) -> int:
    return zlib.crc32(f"{book}{_SEPARATOR}{key}{_SEPARATOR}{text}".encode())


class Store:
    """An open store. Where it turns out damaged it is replaced once by the one that `renew` makes, and read on."""

    def __init__(self, connection: sqlite3.Connection, renew: Renew) -> None:
        self._renew: Renew | None = renew
        self._connection = connection
        self._caches: list[dict[Any, Any]] = []

    def find(self, book: str, key: str | tuple[str, ...]) -> Any:
        """The value of a key, None where there is none."""
        joined = _joined(key)
        return self._sound(lambda: self._find(book, joined))

    def keys(self, book: str) -> list[str]:
        """The keys of a book in alphabetical order."""
        return self._sound(lambda: [key for (key,) in self._connection.execute(_KEYS, (book,))])

    def count(self, book: str) -> int:
        """How many entries a book has."""
        return int(self.find(_COUNTS, book))

    def cache(self) -> dict[Any, Any]:
        """Where a reader of a book keeps what it has read."""
        cache: dict[Any, Any] = {}
        self._caches.append(cache)
        return cache

    def trim(self) -> None:
        """Forgets what was read if it is much. Only between texts: within one, a record must stay the same object."""
        if sum(map(len, self._caches)) > _KEPT:
            for cache in self._caches:
                cache.clear()

    def _find(self, book: str, key: str) -> Any:
        row = self._connection.execute(_FIND, (book, key)).fetchone()
        if row is None:
            return None
        if row[0] != _sum(book, key, row[1]):
            raise DamageError(book, key)
        return json.loads(row[1])

    def _sound(self, read: Callable[[], Value]) -> Value:
        try:
            return read()
        except (DamageError, sqlite3.Error, TypeError, UnicodeError):
            if self._renew is None:
                raise
            self._connection.close()
            self._connection, self._renew = self._renew(), None
            return read()


def connect(path: Path) -> sqlite3.Connection:
    """A store's file, opened for reading; that it is damaged is found when it is read."""
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


_ABSENT: Any = object()


class Lookup(Mapping[Key, Value]):
    """A book as a mapping. Its keys are texts, or tuples of them where `is_paired`; they come in alphabetical order."""

    def __init__(self, store: Store, book: str, read: Callable[[Any], Value], *, is_paired: bool = False) -> None:
        self._store = store
        self._book = book
        self._read = read
        self._is_paired = is_paired
        self._cache = store.cache()

    def get(self, key: Key, default: Any = None) -> Any:
        found = self._cache.get(key, self)
        if found is self:
            found = self._cache[key] = self._fetch(key)
        return default if found is _ABSENT else found

    def _fetch(self, key: Any) -> Any:
        stored = self._store.find(self._book, key)
        return _ABSENT if stored is None else self._read(stored)

    def __getitem__(self, key: Key) -> Value:
        found = self.get(key, _ABSENT)
        if found is _ABSENT:
            raise KeyError(key)
        return found  # type: ignore[no-any-return]

    def __contains__(self, key: object) -> bool:
        return self.get(key, _ABSENT) is not _ABSENT  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Key]:
        for key in self._store.keys(self._book):
            yield tuple(key.split(_SEPARATOR)) if self._is_paired else key  # type: ignore[misc]

    def __len__(self) -> int:
        return self._store.count(self._book)


class Members(Set[Key]):
    """A book as a set: of texts, or of tuples of texts."""

    def __init__(self, store: Store, book: str, *, is_paired: bool = False) -> None:
        self._members: Lookup[Key, bool] = Lookup(store, book, bool, is_paired=is_paired)

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> frozenset[Any]:
        return frozenset(it)

    def __contains__(self, key: object) -> bool:
        return key in self._members

    def __iter__(self) -> Iterator[Key]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)


def members(keys: Iterable[str | tuple[str, ...]]) -> Iterator[tuple[str | tuple[str, ...], int]]:
    """The entries of a book that is read as a set."""
    return ((key, 1) for key in keys)
