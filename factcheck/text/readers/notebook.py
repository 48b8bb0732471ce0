"""Notebooks: the Markdown of their cells, with every character's place in the JSON file as it stands."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from factcheck.errors import InputError
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record, replace
from factcheck.text.directives import blank_directives, find_exemptions
from factcheck.text.document import Block, Document, Piece
from factcheck.text.readers.markdown import read_markdown

_TOKEN = Pattern(r'"(?P<text>(?:[^"\\]|\\.)*+)"|[{}\[\],:]|[^\s"{}\[\],:]+', re.DOTALL)
_ESCAPE = Pattern(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)")
_GAP = "\n\n"  # between cells


def read_notebook(path: str, source: str) -> Document:
    """The document of a Jupyter notebook: code, outputs and raw cells are no prose.

    Raises InputError where the file is no notebook.
    """
    _refuse_others(path, source)
    text = _Text()
    for cell in _markdown_cells(source):
        text.add_cell(source, cell)
    written = text.written()
    document = read_markdown(path, blank_directives(written))
    return replace(
        document,
        source=source,
        blocks=tuple(text.placed(block) for block in document.blocks),
        skips=tuple(replace(skip, span=text.place(skip.span)) for skip in document.skips),
        exemptions=tuple(
            replace(
                each,
                span=text.place(each.span),
                directive=replace(each.directive, span=text.place(each.directive.span)),
            )
            for each in find_exemptions(written)
        ),
    )


def _refuse_others(path: str, source: str) -> None:
    try:
        loaded = json.loads(source)
    except json.JSONDecodeError as error:
        raise InputError(f"{path}: line {error.lineno} is not valid JSON, so this is no notebook") from None
    except RecursionError:
        raise InputError(f"{path}: is nested too deeply for a notebook") from None
    if not isinstance(loaded, dict) or not ("cells" in loaded or "worksheets" in loaded):
        raise InputError(f"{path}: is JSON but no notebook: it has no cells")


def _markdown_cells(source: str) -> Iterator[list[Span]]:
    """The strings that make up the source of each Markdown cell, by where their content stands in the file."""
    keys: list[str | None] = []  # of the objects and arrays that are open; None in an array
    kind, strings = "", list[Span]()
    key = ""
    tokens = list(_TOKEN.finditer(source))
    for number, token in enumerate(tokens):
        mark = token[0]
        if mark in "{[":
            if mark == "{" and _is_cell(keys):
                kind, strings = "", []
            keys.append(key if mark == "{" else f"{key}[]")
            key = ""
        elif mark in "}]":
            keys.pop()
            if mark == "}" and _is_cell(keys) and kind == "markdown":
                yield strings
        elif token["text"] is not None and _is_key(tokens, number):
            key = token["text"]
        elif token["text"] is not None and len(keys) > 1 and _is_cell(keys[:-1]) and key == "cell_type":
            kind = token["text"]
        elif token["text"] is not None and _is_source(keys, key):
            strings.append(Span(*token.span("text")))


def _is_cell(keys: list[str | None]) -> bool:
    """Whether an object that stands here is a cell."""
    return bool(keys) and keys[-1] == "cells[]"


def _is_source(keys: list[str | None], key: str) -> bool:
    """Whether a string here is the source of a cell, or a line of it."""
    if keys and keys[-1] == "source[]":
        return _is_cell(keys[:-2])
    return key == "source" and _is_cell(keys[:-1])


def _is_key(tokens: list[re.Match[str]], number: int) -> bool:
    return number + 1 < len(tokens) and tokens[number + 1][0] == ":"


@record
class _Stretch:
    """A stretch of the Markdown from `start` on, and where it stands in the file; an escape is longer there."""

    start: int
    length: int
    source: Span

    @property
    def is_literal(self) -> bool:
        return self.length == self.source.end - self.source.start


class _Text:
    """The Markdown of all cells, one after the other, with the place of each of its stretches."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._stretches: list[_Stretch] = []
        self._length = 0

    def written(self) -> str:
        return "".join(self._pieces)

    def add_cell(self, source: str, strings: Iterable[Span]) -> None:
        for string in strings:
            start = string.start
            for escape in _ESCAPE.finditer(source, string.start, string.end):
                self._add(source[start : escape.start()], Span(start, escape.start()))
                self._add(json.loads(f'"{escape[0]}"'), Span(*escape.span()))
                start = escape.end()
            self._add(source[start : string.end], Span(start, string.end))
        end = self._stretches[-1].source.end if self._stretches else 0
        self._add(_GAP, Span(end, end))

    def _add(self, text: str, place: Span) -> None:
        if text:
            self._pieces.append(text)
            self._stretches.append(_Stretch(self._length, len(text), place))
            self._length += len(text)

    def placed(self, block: Block) -> Block:
        """A block of the Markdown with its pieces in the file."""
        return replace(block, pieces=tuple(piece for each in block.pieces for piece in self._split(each)))

    def place(self, span: Span) -> Span:
        """Where a span of the Markdown stands in the file."""
        return Span(self._offset(span.start, is_end=False), self._offset(span.end, is_end=True))

    def _split(self, piece: Piece) -> Iterator[Piece]:
        """A piece as runs that stand in the file letter for letter, or for an escape."""
        start, end = piece.source.start, piece.source.end
        if piece.length != end - start:
            yield Piece(piece.start, piece.length, self.place(piece.source))
            return
        while start < end:
            stretch = self._stretch(start)
            stop = min(stretch.start + stretch.length, end)
            offset = piece.start + start - piece.source.start
            yield Piece(offset, stop - start, self.place(Span(start, stop)))
            start = stop

    def _offset(self, offset: int, *, is_end: bool) -> int:
        if not self._stretches:
            return 0
        stretch = self._stretch(offset - 1 if is_end and offset else offset)
        if stretch.is_literal:
            return min(stretch.source.start + offset - stretch.start, stretch.source.end)
        return stretch.source.end if is_end else stretch.source.start

    def _stretch(self, offset: int) -> _Stretch:
        return self._stretches[max(bisect_right(self._stretches, offset, key=lambda each: each.start) - 1, 0)]
