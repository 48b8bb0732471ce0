"""What is built once per fact base and read for every document: from records in memory, or from a compiled base."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from factcheck.facts.cache import Cache, Compiled
from factcheck.facts.cite import Citer
from factcheck.facts.compiled import open_index, write_index
from factcheck.facts.index import FactIndex, build_index
from factcheck.facts.model import FactBase
from factcheck.facts.store import Store, StoreWriter, connect
from factcheck.fixing.wording import Reworder
from factcheck.mentions.compiled import open_lexicon, write_lexicon
from factcheck.mentions.lexicon import Lexicon, build_lexicon
from factcheck.options import DEFAULT_OPTIONS, Options
from factcheck.reading.units import UnitTable
from factcheck.records import record


@record
class Checker:
    """Everything that is built once per fact base and read for every document."""

    index: FactIndex
    lexicon: Lexicon
    units: UnitTable
    citer: Citer
    options: Options = DEFAULT_OPTIONS
    store: Store | None = None  # what index and lexicon are read from, where they are compiled
    origin: tuple[tuple[str | Path, ...], Path] | None = None  # the files and the cache of such a base

    @property
    def reworder(self) -> Reworder:
        """What puts suggestions in the text's own words."""
        return Reworder(self.index, self.units)

    def __reduce__(self) -> tuple[Any, ...]:
        """What another process makes it from: a compiled base by its files, which must be there too; else its records.

        Paths are taken as they were given: where workers have another working directory, load from absolute ones.
        """
        if self.origin is not None:
            paths, cache = self.origin
            return partial(load_facts, *paths, options=self.options, cache=cache), ()
        return Checker, (self.index, self.lexicon, self.units, Citer(self.index.base), self.options)

    def reopened(self) -> Checker:
        """The same for another process: a compiled base is opened anew."""
        if self.origin is None:
            return self
        paths, cache = self.origin
        return load_facts(*paths, options=self.options, cache=cache)

    def trim(self) -> None:
        """Between two documents: lets go of what was kept of the base, if it is much."""
        if self.store is not None:
            self.store.trim()


def build_checker(base: FactBase, options: Options = DEFAULT_OPTIONS) -> Checker:
    """Arranges a base for checking."""
    index = build_index(base)
    return _checker(index, build_lexicon(base, index.areas), options)


def load_facts(*paths: str | Path, options: Options = DEFAULT_OPTIONS, cache: Path | None = None) -> Checker:
    """Loads one or more fact base files, ready for checking many texts.

    With `cache`, a folder, the base is compiled into a file there, of which later calls read only what a text needs.
    Raises `FactBaseError` with every problem of the files.
    """
    kept = None if cache is None else Cache(cache)
    found = None if kept is None else kept.find(paths)
    if kept is not None and found is not None:
        return _open(found, paths, kept, options)
    with _uncollected():
        checker = _read(paths, options)
        if kept is not None:
            _keep(checker, paths, kept)
    return checker


def _read(paths: Sequence[str | Path], options: Options) -> Checker:
    from factcheck.facts.loader import load_base  # a call that finds its base compiled has no need of YAML

    return build_checker(load_base(paths), options)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector, which would go again and again through the records of a large base and find nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _open(found: Compiled, paths: Sequence[str | Path], cache: Cache, options: Options) -> Checker:
    """The checker over a store; one that turns out damaged is made anew."""

    def renew() -> sqlite3.Connection:
        cache.discard(found.store)
        checker = _read(paths, options)
        kept = _keep(checker, paths, cache)
        return connect(kept.store) if kept is not None else _written(checker, StoreWriter())

    store = Store(connect(found.store), renew)
    index = open_index(store, ", ".join(map(str, paths)), found.files)
    return _checker(index, open_lexicon(store, index.areas), options, store, (tuple(paths), cache.folder))


def _keep(checker: Checker, paths: Sequence[str | Path], cache: Cache) -> Compiled | None:
    digests = checker.index.base.digests
    return cache.keep(paths, digests, lambda path: _written(checker, StoreWriter(path)).close())


def _written(checker: Checker, writer: StoreWriter) -> sqlite3.Connection:
    write_index(checker.index, list(checker.index.base.digests), writer)
    write_lexicon(checker.lexicon, writer)
    return writer.finish()


def _checker(
    index: FactIndex,
    lexicon: Lexicon,
    options: Options,
    store: Store | None = None,
    origin: tuple[tuple[str | Path, ...], Path] | None = None,
) -> Checker:
    units = UnitTable.build((word.unit, word.aliases) for word in index.base.units)
    return Checker(index, lexicon, units, Citer(index.base), options, store, origin)
