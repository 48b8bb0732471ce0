"""Patterns that are compiled when they are first used, and that later calls may take over as they were compiled.

Compiling the patterns that one claim needs takes longer than everything else that is done for it. What the standard
library compiles a pattern to is a list of numbers; these can be kept, and given back to the interpreter that made
them, which checks them before it runs them.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any


class Pattern:
    """A regular expression with the methods of a compiled one; the first use of any compiles it for all.

    Once compiled, its slots hold the bound methods themselves: a use costs what it costs of a compiled pattern.
    """

    __slots__ = ("findall", "finditer", "flags", "fullmatch", "match", "pattern", "search", "split", "sub")

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = _compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[type[Pattern], tuple[str, int]]:
        return Pattern, (self.pattern, self.flags)


class Kept:
    """What patterns were compiled to, each as a line of JSON: what earlier calls left, and what this one has added."""

    def __init__(self) -> None:
        self.is_on = False  # a program that keeps nothing compiles as usual
        self.known: dict[str, str] = {}
        self.new: dict[str, str] = {}

    def use(self, known: Mapping[str, str]) -> None:
        """From now on takes compiled patterns from `known` and notes those that are not in it."""
        self.is_on = True
        self.known = dict(known)


KEPT = Kept()
# Compiled patterns are good for the very interpreter that made them.
INTERPRETER = f"{sys.implementation.name}-{sys.hexversion:x}-{sys.maxsize:x}"
_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


def _compile(source: str, flags: int) -> re.Pattern[str]:
    if not KEPT.is_on:
        return re.compile(source, flags)
    try:
        key = json.dumps([int(flags), source], ensure_ascii=False)
        kept = KEPT.known.get(key)
        if kept is None:
            kept = KEPT.new[key] = json.dumps(_codes(source, flags), separators=(",", ":"))
        return _rebuilt(source, *json.loads(kept))
    except re.error:
        raise
    except Exception:  # another interpreter, other innards, a damaged cache: the usual way is always open
        return re.compile(source, flags)


def _codes(source: str, flags: int) -> tuple[int, int, dict[str, int], list[int]]:
    """What the standard library compiles a pattern to: its flags, the count and names of its groups, its codes."""
    parser, compiler = sys.modules["re._parser"], sys.modules["re._compiler"]
    parsed = parser.parse(source, flags)
    state = parsed.state
    return flags | state.flags, state.groups - 1, dict(state.groupdict), compiler._code(parsed, flags)


def _rebuilt(source: str, flags: int, groups: int, names: dict[str, int], codes: list[int]) -> re.Pattern[str]:
    engine: Any = sys.modules["_sre"]
    numbered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        numbered[number] = name
    built: re.Pattern[str] = engine.compile(source, flags, codes, groups, names, tuple(numbered))
    return built
