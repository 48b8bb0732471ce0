"""Directives in a document's comments that tell the lint what to leave alone, with exact places in the source.

One grammar in the comments of every format:

    factcheck: ignore[FC102, fact-id] reason         the line it stands on; alone on one, the next that is not blank
    factcheck: ignore-next-line[FC102] reason        the next line that is not blank
    factcheck: disable[FC1] reason … enable[FC1]     from here to there, or to the end
    factcheck: ignore-file[FC201] reason             the whole file

in `<!-- … -->`, in MDX's `{/* … */}`, in Markdown's `[//]: # (…)`, and after `..`, `#`, `//` or `%` up to the end of
the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import islice

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record


class Scope(Enum):
    """What a directive is about."""

    LINE = "ignore"
    NEXT_LINE = "ignore-next-line"
    FILE = "ignore-file"
    START = "disable"
    END = "enable"


@record
class Directive:
    """One directive; without selectors it is about every rule. `span` covers its whole comment."""

    scope: Scope
    selectors: tuple[str, ...]
    reason: str
    span: Span


@record
class Exemption:
    """A stretch of the source that a directive exempts."""

    directive: Directive
    span: Span


_DIRECTIVE = Pattern(
    r"""
    (?: (?P<html><!--) | (?P<mdx>\{/\*)
      | ^[ \t]*+ (?P<reference>\[//\]:[ \t]*+\#[ \t]*+\()
      | (?: ^[ \t]*+ | (?<=[^ \t\r\n])[ \t]++ ) (?: \.\. | \#++ | // | %++ ) )
    [ \t]*+ factcheck: [ \t]*
    (?P<scope>ignore-next-line|ignore-file|ignore|disable|enable) (?!\w|-\w) [ \t]*
    (?: \[ (?P<selectors>[^\]\r\n]{0,400}) \] )?
    (?P<rest>[^\r\n]*)
    """,
    re.VERBOSE | re.MULTILINE,
)
_MOST = 1000  # directives that a document may have: no text of a stranger may make the matching slow
_CLOSINGS = (("html", "-->"), ("mdx", "*/}"), ("reference", ")"))
_LINE_END = Pattern(r"\r\n?|\n")
_TEXT = Pattern(r"[^\s]")


def find_directives(source: str) -> Iterator[Directive]:
    """The directives of a source, in order.

    >>> [(each.selectors, each.reason) for each in find_directives("<!-- factcheck: ignore[FC1, id] old -->")]
    [(('FC1', 'id'), 'old')]
    """
    if "factcheck:" not in source:
        return
    for match in islice(_DIRECTIVE.finditer(source), _MOST):
        reason, end = _reason(match)
        selectors = tuple(part.strip() for part in (match["selectors"] or "").split(",") if part.strip())
        yield Directive(Scope(match["scope"]), selectors, reason, Span(match.start(), end))


def blank_directives(source: str) -> str:
    """The source with spaces where directives stand: nothing of them is read as prose, and offsets stay.

    >>> blank_directives("Ten. <!-- factcheck: ignore --> Two.")
    'Ten.                            Two.'
    """
    pieces, last = [], 0
    for directive in find_directives(source):
        span = directive.span
        pieces += [source[last : span.start], " " * (span.end - span.start)]
        last = span.end
    return "".join([*pieces, source[last:]])


def find_exemptions(source: str) -> Iterator[Exemption]:
    """What the directives of a source exempt; a block that is never closed reaches to the end."""
    directives = list(find_directives(source))
    for number, directive in enumerate(directives):
        match directive.scope:
            case Scope.LINE:
                line = _line_at(source, directive.span.start)
                around = source[line.start : directive.span.start] + source[directive.span.end : line.end]
                yield Exemption(directive, line if around.strip() else _next_line(source, line.end))
            case Scope.NEXT_LINE:
                yield Exemption(directive, _next_line(source, directive.span.end))
            case Scope.FILE:
                yield Exemption(directive, Span(0, len(source)))
            case Scope.START:
                closing = (each.span.start for each in directives[number + 1 :] if _closes(each, directive))
                yield Exemption(directive, Span(directive.span.start, next(closing, len(source))))
            case Scope.END:
                continue


def _closes(directive: Directive, opening: Directive) -> bool:
    """Whether `enable` ends a block: that of the same selectors, or any block where it names none."""
    return directive.scope is Scope.END and directive.selectors in ((), opening.selectors)


def _reason(match: re.Match[str]) -> tuple[str, int]:
    """The reason, and where the comment ends in the source."""
    rest = match["rest"]
    for group, closing in _CLOSINGS:
        if match[group]:
            inside, mark, _ = rest.partition(closing)
            return inside.strip(), match.start("rest") + len(inside) + len(mark)
    return rest.strip(), match.end()


def _line_at(source: str, offset: int) -> Span:
    start = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    end = _LINE_END.search(source, offset)
    return Span(start, end.start() if end else len(source))


def _next_line(source: str, offset: int) -> Span:
    end = _LINE_END.search(source, offset)
    text = _TEXT.search(source, end.end()) if end else None
    return _line_at(source, text.start()) if text else Span(len(source), len(source))
