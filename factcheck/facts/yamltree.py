"""YAML as a tree that keeps every scalar as typed and knows its place; refuses what a fact base has no use for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from sys import intern
from typing import Any

import yaml

from factcheck.errors import Problem
from factcheck.patterns import Pattern

MAX_DEPTH = 16  # a fact base needs six levels; a bound keeps hostile nesting from exhausting the stack

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is five times as fast
_UNPRINTABLE = Pattern(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufeff\uff00-\ufffd\U00010000-\U0010ffff]")
_NULLS = frozenset({"~", "null"})

# What the parser complains of, and what to write instead.
_ADVICE = (
    ("cannot start any token", "put the text in quotes, and indent with spaces, never tabs"),
    ("mapping values are not allowed", 'put a text that holds ": " in quotes, and check the indentation'),
    ("could not find expected ':'", "write `key: value`, with a space after the colon"),
    ("did not find expected key", "check the indentation and the quotes of this line and the one above"),
    ("did not find expected '-' indicator", "check the indentation of this list"),
    ("did not find expected ',' or", "close the bracket, and put a text that holds a comma or a bracket in quotes"),
    ("unexpected end of stream", "close the quote that was opened here"),
    ("maximum nesting depth", "check the brackets: a fact base is never nested so deep"),
    ("found undefined tag", "remove the tag: put a text that begins with `!` in quotes"),
)


@dataclass(slots=True, eq=False)
class Scalar:
    """A text as it was typed; `plain` where it was typed without quotes."""

    text: str
    line: int
    column: int
    plain: bool = True

    @property
    def is_blank(self) -> bool:
        """Whether the key has no value (`key:`, `key: null`, `key: ""`)."""
        return not self.text.strip() or (self.plain and self.text in _NULLS)


@dataclass(slots=True, eq=False)
class Listing:
    """A sequence."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(slots=True, eq=False)
class Mapping:
    """A mapping in file order; of two equal keys the first is kept."""

    fields: dict[str, tuple[Scalar, Node]]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        field = self.fields.get(key)
        return None if field is None else field[1]


@dataclass(slots=True, eq=False)
class Refused:
    """Where something stood that was reported already, so that nothing more is said about it."""

    line: int
    column: int


Node = Scalar | Listing | Mapping | Refused


def read_tree(text: str, path: str, problems: list[Problem]) -> Node | None:
    """The tree of a YAML text, None where it cannot be read or is empty; what is wrong is added to `problems`."""
    if bad := _UNPRINTABLE.search(text):
        problems.append(_unprintable(text, bad.start(), path))
        return None
    builder = _Builder(path, problems)
    try:
        return builder.build(text)
    except yaml.MarkedYAMLError as error:
        problems.append(_syntax_problem(error, path))
    except yaml.YAMLError as error:
        problems.append(Problem(path, 1, 1, f"this is not YAML: {error}"))
    return None


class _TooDeepError(Exception):
    """The nesting went past the bound."""


class _Builder:
    """Turns the parser's events into a tree."""

    def __init__(self, path: str, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems
        self._next: Callable[[], Any] = lambda: None  # the parser's next event

    def build(self, text: str) -> Node | None:
        parser = _Loader(text)
        self._next = parser.get_event
        try:
            return self._document()
        except _TooDeepError:
            return None
        finally:
            parser.dispose()

    def _document(self) -> Node | None:
        root: Node | None = None
        while (kind := type(event := self._next())) is not yaml.StreamEndEvent:
            if kind is yaml.DocumentStartEvent and root is not None:
                self._report(event, "a second document begins here: a fact base is one document; remove this `---`")
                return root
            if kind not in _FRAME:
                root = self._node(event, 0)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._report(event, f"alias `*{event.anchor}`: aliases are refused; repeat the text")
            return Refused(line, column)
        if event.anchor is not None:
            self._report(event, f"anchor `&{event.anchor}`: anchors are refused; remove it, or put the text in quotes")
        if event.tag is not None:
            self._report(event, f"tag `{event.tag}`: tags are refused; remove it, or put the text in quotes")
        if kind is yaml.ScalarEvent:
            return Scalar(event.value, line, column, not event.style)
        if depth == MAX_DEPTH:
            self._report(event, f"nested more than {MAX_DEPTH} levels deep: a fact base never is; check the brackets")
            raise _TooDeepError
        if kind is yaml.SequenceStartEvent:
            return self._listing(depth + 1, line, column)
        return self._mapping(depth + 1, line, column)

    def _listing(self, depth: int, line: int, column: int) -> Listing:
        items = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event, depth))
        return Listing(tuple(items), line, column)

    def _mapping(self, depth: int, line: int, column: int) -> Mapping:
        fields: dict[str, tuple[Scalar, Node]] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event, depth)
            value = self._node(self._next(), depth)
            if not isinstance(key, Scalar):
                self._report(event, "a key is a plain word; put a text that begins with a bracket in quotes")
            elif key.text in fields:
                first = fields[key.text][0]
                self._report(event, f"duplicate key `{key.text}`: it stands on line {first.line} already; keep one")
            else:
                key.text = intern(key.text)  # the keys of a hundred thousand facts are some twenty words
                fields[key.text] = (key, value)
        return Mapping(fields, line, column)

    def _report(self, event: Any, message: str) -> None:
        mark = event.start_mark
        self._problems.append(Problem(self._path, mark.line + 1, mark.column + 1, message))


_FRAME = frozenset({yaml.StreamStartEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent})


def _syntax_problem(error: yaml.MarkedYAMLError, path: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    said = error.problem or error.context or "cannot be read"
    if "end of stream" in said and error.context_mark is not None:
        mark = error.context_mark
    advice = next((advice for words, advice in _ADVICE if words in said), "check the indentation and the quotes")
    line, column = (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
    return Problem(path, line, column, f"YAML syntax: {said}; {advice}")


def _unprintable(text: str, offset: int, path: str) -> Problem:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Problem(path, line, column, f"unreadable character U+{ord(text[offset]):04X}: remove it")
