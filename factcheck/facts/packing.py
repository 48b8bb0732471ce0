"""Records as lists of plain values and back, so that a compiled base holds them as JSON: safe to read from any hand."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Any

from factcheck.facts.model import (
    Citation,
    Dispute,
    Entity,
    EntityRef,
    Fact,
    FactTime,
    Place,
    Property,
    PropertyType,
    Source,
    TimeKey,
    UnitWord,
    Words,
)
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Number, NumberStyle, Quantity, QuantityKind
from factcheck.values.time import Basis, Day, Grain, Time, TimeRole
from factcheck.values.unit import Unit, UnitKind

# A packed value is plain, or a list that begins with the number of its kind. Numbers are kept by the format's version:
# whoever changes this table or a record raises FORMAT in `store`.
_RECORDS: tuple[type, ...] = (
    *(Source, Entity, Property, Words, EntityRef, FactTime, Citation, Dispute, Fact, UnitWord),
    *(Interval, Number, Quantity, Day, Time, Unit),
)
_CHOICES: tuple[type[Enum], ...] = (
    *(PropertyType, TimeKey, NumberStyle, QuantityKind, Modifier, Basis, Grain, TimeRole, UnitKind),
)
_TUPLE, _SET, _DECIMAL, _DATE, _PLACE, _FIRST_CHOICE = range(6)
_FIRST_RECORD = _FIRST_CHOICE + len(_CHOICES)

Pack = Callable[[Any], Any]


class Packing:
    """Packs and unpacks the records of a base that was read from certain files; a place names its file by number."""

    def __init__(self, files: Sequence[str]) -> None:
        self._files = tuple(files)
        self._numbers = {path: number for number, path in enumerate(files)}
        self._packers = self._all_packers()
        self._makers = self._all_makers()

    def pack(self, value: Any) -> Any:
        """A record, or a value of one, as JSON can hold it."""
        packer = self._packers.get(type(value))
        return value if packer is None else packer(value)

    def unpack(self, packed: Any) -> Any:
        """What was packed; raises IndexError, TypeError or ValueError for anything else."""
        return self._makers[packed[0]](packed) if type(packed) is list else packed

    def _all_packers(self) -> dict[type, Pack]:
        pack = self.pack
        packers: dict[type, Pack] = {
            tuple: lambda value: [_TUPLE, *map(pack, value)],
            frozenset: lambda value: [_SET, *sorted(map(pack, value))],
            Decimal: lambda value: [_DECIMAL, str(value)],
            datetime.date: lambda value: [_DATE, value.isoformat()],
            Place: lambda value: [_PLACE, self._numbers[value.path], value.line, value.column],
        }
        for number, choice in enumerate(_CHOICES, _FIRST_CHOICE):
            packers[choice] = partial(_pack_choice, number)
        for number, record in enumerate(_RECORDS, _FIRST_RECORD):
            packers[record] = partial(_pack_record, number, _reader(record), pack)
        return packers

    def _all_makers(self) -> tuple[Pack, ...]:
        unpack = self.unpack
        return (
            lambda packed: tuple(map(unpack, packed[1:])),
            lambda packed: frozenset(map(unpack, packed[1:])),
            lambda packed: Decimal(packed[1]),
            lambda packed: datetime.date.fromisoformat(packed[1]),
            lambda packed: Place(self._files[packed[1]], packed[2], packed[3]),
            *(partial(_make_choice, choice) for choice in _CHOICES),
            *(partial(_make_record, record, unpack) for record in _RECORDS),
        )


def _reader(record: Any) -> Callable[[Any], tuple[Any, ...]]:
    """What reads the fields of a record in order."""
    names = record.__match_args__
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)


def _pack_choice(number: int, value: Enum) -> list[Any]:
    return [number, value.value]


def _pack_record(number: int, read: Callable[[Any], tuple[Any, ...]], pack: Pack, value: Any) -> list[Any]:
    return [number, *map(pack, read(value))]


def _make_choice(choice: type[Enum], packed: list[Any]) -> Enum:
    return choice(packed[1])


def _make_record(record: type, unpack: Pack, packed: list[Any]) -> Any:
    return record(*map(unpack, packed[1:]))
