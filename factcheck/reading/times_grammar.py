"""The calendar's rules: patterns over token kinds, kept as one tree and matched longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from sys import maxsize

from factcheck.reading.calendar import unknown_time
from factcheck.reading.times_tokens import Tokens
from factcheck.records import record
from factcheck.values.time import Basis, Grain, Time, TimeRole

# Takes the values of the tokens in the order in which they stand; a modifier takes the time that it bends first.
Build = Callable[..., Time | None]
# Whether the tokens from one index up to another stand where they are a time.
Where = Callable[[Tokens, int, int], bool]


@record
class Rule:
    """One way of writing a time, or of bending one.

    A pattern is a row of token kinds: `[ a b ]` may be absent, `( a | b c )` is a choice, `<name>` stands for a
    pattern of the grammar's parts. `relative` hands the reference date (or None) to `build` before everything else.
    `where` says what must stand around it for it to be a time of its own (a bare year, "the year"); inside a longer
    time it needs nothing.
    """

    pattern: str
    build: Build
    role: TimeRole | None = None
    basis: Basis | None = None
    relative: bool = False
    where: Where | None = None
    yields: bool = False  # where it is no time, a shorter row may be one


class _Node:
    """The rows that begin alike: how they go on, and the rule of the row that ends here."""

    __slots__ = ("branches", "rule")

    def __init__(self) -> None:
        self.branches: dict[str | None, _Node] = {}
        self.rule: Rule | None = None

    def child(self, kind: str) -> _Node:
        node = self.branches.get(kind)
        if node is None:
            node = self.branches[kind] = _Node()
        return node


class Grammar:
    """A set of rules, ready to match; where two rules allow the same row, the first one has it.

    >>> grammar = Grammar([Rule("[ the ] ( end | close ) of", nothing)], {})
    >>> [grammar.longest(row.split(), 0) is not None for row in ("the end of", "close of", "the of")]
    [True, True, False]
    """

    __slots__ = ("_root", "starts")

    def __init__(self, rules: Iterable[Rule], parts: dict[str, str]) -> None:
        self._root = _Node()
        for rule in rules:
            for node in _ends([self._root], iter(rule.pattern.split()), parts):
                node.rule = node.rule or rule
        self.starts = frozenset(self._root.branches)  # the kinds that rows begin with

    def longest(self, kinds: list[str | None], start: int, limit: int = maxsize) -> tuple[Rule, int] | None:
        """The rule with the longest row that stands at `start` and ends at `limit` at most, and where that row ends."""
        node, found = self._root, None
        for index in range(start, min(len(kinds), limit)):
            following = node.branches.get(kinds[index])
            if following is None:
                break
            node = following
            if node.rule is not None:
                found = node.rule, index + 1
        return found


def _ends(starts: list[_Node], words: Iterator[str], parts: dict[str, str]) -> list[_Node]:
    """The nodes where the rows of a pattern end that begin at some nodes; reads up to the closing bracket."""
    ends: list[_Node] = []
    nodes = starts
    for word in words:
        if word in ")]":
            break
        if word == "|":
            ends, nodes = ends + nodes, starts
        elif word == "(":
            nodes = _ends(nodes, words, parts)
        elif word == "[":
            nodes = nodes + _ends(nodes, words, parts)
        elif word.startswith("<"):
            nodes = _ends(nodes, iter(parts[word[1:-1]].split()), parts)
        else:
            nodes = [node.child(word) for node in nodes]
    return ends + nodes


def nothing(*_: object) -> None:
    """Builds no time, for rows that look like one ("up to date", "the first half of the match")."""


def basis(pattern: str, basis: Basis, grain: Grain, where: Where | None = None) -> Rule:
    """A rule for words that say what a change is measured against, counted from the statement's own time."""
    return Rule(pattern, partial(_unknown, grain), TimeRole.BASIS, basis, relative=True, where=where)


def unknown(pattern: str, grain: Grain, role: TimeRole = TimeRole.AT) -> Rule:
    """A rule for a relative time that no document's date resolves ("recent years", "two years earlier")."""
    return Rule(pattern, partial(_unknown, grain), role, relative=True)


def _unknown(grain: Grain, *_: object) -> Time:
    return unknown_time(grain)
