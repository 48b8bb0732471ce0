"""Colours for the findings of a lint on a terminal: laid over the very lines that a pipe gets."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.patterns import Pattern

_BOLD, _DIM, _RED, _GREEN, _YELLOW, _CYAN = "1", "2", "1;31", "32", "1;33", "36"
_CODES = {"1": _RED, "2": _YELLOW, "3": _YELLOW, "4": _CYAN, "5": _RED, "9": _YELLOW}  # by the rule's first figure
_UNREADABLE = "FC900"

# a.md:12:5: FC102 …, and the head of a frame in the full format
_FINDING = Pattern(
    r"(?P<path>.+?)(?P<at>:(?:\d+:\d+|page \d+|paragraph \d+):) (?P<code>FC(?P<kind>\d)\d\d)(?P<rest>.*)"
)
# "  12:5  FC102  …" below its file in the grouped format
_GROUPED = Pattern(r"(?P<at>  (?:\d+:\d+|page \d+|paragraph \d+) +)(?P<code>FC(?P<kind>\d)\d\d)(?P<rest>.*)")
_MARKED = Pattern(r"(?P<gutter> *\| +)(?P<mark>\^+)")
_QUOTED = Pattern(r"(?P<gutter> *\d* \|)(?P<rest>.*)")
_ADVICE = Pattern(r"(?P<gutter> *= write: )(?P<rest>.*)")
_ASIDE = Pattern(r" *= (?:base|source|help): .*")


def paint(text: str) -> str:
    """The lines of a format with escape sequences; none of them holds one of its own."""
    return "".join(map(_painted, text.splitlines(keepends=True)))


def _painted(line: str) -> str:
    content = line.rstrip("\n")
    for pattern, brush in _BRUSHES:
        if match := pattern.fullmatch(content):
            return brush(match) + line[len(content) :]
    return line


def _finding(match: re.Match[str]) -> str:
    return f"{_in(_BOLD, match['path'])}{_in(_DIM, match['at'])} {_code(match)}{match['rest']}"


def _grouped(match: re.Match[str]) -> str:
    return f"{_in(_DIM, match['at'])}{_code(match)}{match['rest']}"


def _code(match: re.Match[str]) -> str:
    is_error = match["code"] == _UNREADABLE
    return _in(_RED if is_error else _CODES.get(match["kind"], _RED), match["code"])


def _in(style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if text else ""


_BRUSHES: tuple[tuple[Pattern, Callable[[re.Match[str]], str]], ...] = (
    (_MARKED, lambda match: _in(_DIM, match["gutter"]) + _in(_RED, match["mark"])),
    (_ADVICE, lambda match: match["gutter"] + _in(_GREEN, match["rest"])),
    (_ASIDE, lambda match: _in(_DIM, match[0])),
    (_QUOTED, lambda match: _in(_DIM, match["gutter"]) + match["rest"]),
    (_GROUPED, _grouped),
    (_FINDING, _finding),
)
