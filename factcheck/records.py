"""Immutable records: what a frozen, slotted dataclass gives, at a tenth of its cost when a module is imported.

A dataclass writes and compiles the source of six methods while its module is imported, whether the call will ever make
one or not; with a hundred record types that takes longer than judging a claim. Here comparing, hashing and printing are
shared by all record types, and only the constructor is written out, when the first record of a type is made.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_Record = TypeVar("_Record")


@dataclass_transform(frozen_default=True)
def record(cls: type[_Record]) -> type[_Record]:
    """Makes a class with annotated fields a record: slotted, immutable, equal and hashed by its fields.

    >>> @record
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1), Point(1) == Point(1, 0), replace(Point(1), y=2)
    (Point(x=1, y=0), True, Point(x=1, y=2))
    """
    names = tuple(cls.__annotations__)
    body = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__", *names)}
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    values = attrgetter(*names) if names else tuple
    body |= {"__slots__": names, "__match_args__": names, "__defaults__": defaults, "__values__": values}
    for name, method in _METHODS.items():
        body.setdefault(name, method)
    metaclass: Any = type(cls)
    made: type[_Record] = metaclass(cls.__name__, cls.__bases__, body)
    return made


@dataclass_transform(frozen_default=True, order_default=True)
def ordered(cls: type[_Record]) -> type[_Record]:
    """A record that is also ordered by its fields, the first first."""
    made = record(cls)
    made.__lt__ = _lt  # type: ignore[operator]
    made.__le__ = _le  # type: ignore[operator]
    made.__gt__ = _gt  # type: ignore[operator]
    made.__ge__ = _ge  # type: ignore[operator]
    return made


def replace(old: _Record, /, **changes: Any) -> _Record:
    """A copy of a record with some fields changed."""
    for name in field_names(type(old)):
        if name not in changes:
            changes[name] = getattr(old, name)
    return type(old)(**changes)


def field_names(cls: type[Any]) -> tuple[str, ...]:
    """The names of a record type's fields, in order."""
    names: tuple[str, ...] = cls.__slots__
    return names


def _init(self: Any, *given: Any, **named: Any) -> None:
    """Writes out the constructor of the record's type, which takes this one's place, and calls it."""
    cls = type(self)
    space: dict[str, Any] = {f"_set_{name}": getattr(cls, name).__set__ for name in cls.__slots__}
    space |= {f"_default_{name}": value for name, value in cls.__defaults__.items()}
    takes = [f"{name}=_default_{name}" if name in cls.__defaults__ else name for name in cls.__slots__]
    lines = [f"    _set_{name}(self, {name})" for name in cls.__slots__]
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    exec(f"def __init__({', '.join(['self', *takes])}):\n" + ("\n".join(lines) or "    pass"), space)
    cls.__init__ = space["__init__"]
    cls.__init__(self, *given, **named)


def _refuse(self: Any, name: str, *value: Any) -> None:
    raise AttributeError(f"{type(self).__name__} is immutable: {name} cannot be set")


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({fields})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self is other or self.__values__(self) == self.__values__(other)


def _hash(self: Any) -> int:
    return hash(self.__values__(self))


def _lt(self: Any, other: Any) -> Any:
    return self.__values__(self) < self.__values__(other) if other.__class__ is self.__class__ else NotImplemented


def _le(self: Any, other: Any) -> Any:
    return self.__values__(self) <= self.__values__(other) if other.__class__ is self.__class__ else NotImplemented


def _gt(self: Any, other: Any) -> Any:
    return self.__values__(self) > self.__values__(other) if other.__class__ is self.__class__ else NotImplemented


def _ge(self: Any, other: Any) -> Any:
    return self.__values__(self) >= self.__values__(other) if other.__class__ is self.__class__ else NotImplemented


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), tuple(getattr(self, name) for name in self.__slots__)


_METHODS = {
    "__init__": _init,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__reduce__": _reduce,
}
