"""Finds the records of a base that a person names: by id, by name or alias, or by a part of a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from factcheck.errors import FactcheckError
from factcheck.facts.suggest import hint


class Named(Protocol):
    """A record with a name and other names."""

    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


def find_ids(noun: str, records: Mapping[str, Named], text: str) -> tuple[str, ...]:
    """The ids of the records that a text names, in file order; raises FactcheckError where there is none."""
    if text in records:
        return (text,)
    wanted = _folded(text)
    called = [id for id, record in records.items() if wanted in map(_folded, (record.name, *record.aliases))]
    partly = called or [id for id, record in records.items() if wanted in _folded(record.name) or wanted in id]
    if not partly:
        names = (*records, *(record.name for record in records.values()))
        raise FactcheckError(f'no {noun} "{text}" in the fact base{hint(text, names)}')
    return tuple(partly)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
