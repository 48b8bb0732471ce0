"""Keeping what a function found for arguments that it is asked about again and again: a claim and a property."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")

_MOST = 16384  # results that one function keeps; then it forgets them all and begins anew


def remembered(function: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
    """A function that works out each result once, while the very same arguments keep coming.

    Texts count as the same where they are equal, all else where it is the same object: that is found without hashing a
    whole claim, and as the arguments are kept too, none can take the place of another. Only for functions of values
    that never change, called with arguments by position.

    >>> calls = []
    >>> @remembered
    ... def length(words: tuple[str, ...]) -> int:
    ...     calls.append(words)
    ...     return len(words)
    >>> words = ("a", "b")
    >>> length(words), length(words), len(calls)
    (2, 2, 1)
    """
    known: dict[tuple[object, ...], tuple[object, _Found]] = {}

    @wraps(function)
    def ask(*given: _Given.args, **named: _Given.kwargs) -> _Found:
        assert not named
        key = tuple([one if one.__class__ is str else id(one) for one in given])
        found = known.get(key)
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[key] = (given, function(*given, **named))
        return found[1]

    return ask
