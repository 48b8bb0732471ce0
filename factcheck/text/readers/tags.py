"""The tokens of HTML with their places, in one linear pass that takes any text.

The standard library's parser gives no offsets, takes quadratic time on unclosed tags in the Python versions in use,
and raises on some broken declarations; an article needs far less of HTML than a browser does.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from enum import Enum

from factcheck.records import record


class TokenKind(Enum):
    """What a token of HTML is."""

    TEXT = "text"
    REFERENCE = "reference"  # to a character: &nbsp;
    OPEN = "open"
    CLOSE = "close"
    RAW = "raw"  # the content of a script or a style


@record
class Token:
    """A token of a page: an element's `name` in lower case; `value` is a tag's attributes, or what a reference is."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    value: str = ""

    def attributes(self) -> dict[str, str]:
        """The attributes by lower-case name, references resolved; the first of two equal ones counts."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.value):
            written = match[2] or ""
            value = written[1:-1] if written[:1] in ("'", '"') else written
            found.setdefault(match[1].lower(), html.unescape(value))
        return found


_MARKUP = re.compile(r"[<&]")
_NAME = re.compile(r"<(/?)([A-Za-z][^\s/>]{0,30})")
_ATTRIBUTES = re.compile(r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?""")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_RAW = frozenset({"script", "style", "iframe", "noembed", "noframes", "textarea", "xmp"})


class Lexer:
    """Reads a stretch of a source; remembers what cannot be found any more, so that no search is made twice."""

    def __init__(self, source: str, start: int = 0, end: int | None = None) -> None:
        self._source = source
        self._position = start
        self._end = len(source) if end is None else end
        self._has_quotes = True  # that pair up within tags
        self._has_tag_ends = True

    def tokens(self) -> Iterator[Token]:
        """Text, references and tags in order; comments, declarations and processing instructions left out."""
        while self._position < self._end:
            match = _MARKUP.search(self._source, self._position, self._end)
            start = match.start() if match else self._end
            if start > self._position:
                yield Token(TokenKind.TEXT, self._position, start)
            self._position = start
            if start < self._end:
                yield from self._reference() if self._source[start] == "&" else self._markup()

    def _reference(self) -> Iterator[Token]:
        start = self._position
        match = _REFERENCE.match(self._source, start, self._end)
        self._position = match.end() if match else start + 1
        written = match[0] if match else "&"
        value = html.unescape(written)
        kind = TokenKind.TEXT if value == written else TokenKind.REFERENCE
        yield Token(kind, start, self._position, value=value)

    def _markup(self) -> Iterator[Token]:
        start = self._position
        if self._source.startswith("<!--", start):
            self._skip_past("-->", start + 4)
        elif self._source.startswith(("<!", "<?"), start):
            self._skip_past(">", start + 2)
        elif (name := _NAME.match(self._source, start, self._end)) and (end := self._tag_end(name.end())):
            self._position = end
            kind = TokenKind.CLOSE if name[1] else TokenKind.OPEN
            token = Token(kind, start, end, name[2].lower(), self._source[name.end() : end - 1])
            yield token
            if token.name in _RAW and kind is TokenKind.OPEN:
                yield self._raw(token.name)
        else:
            self._position = start + 1
            yield Token(TokenKind.TEXT, start, start + 1)

    def _skip_past(self, mark: str, start: int) -> None:
        found = self._source.find(mark, start, self._end)
        self._position = self._end if found < 0 else found + len(mark)

    def _tag_end(self, start: int) -> int | None:
        """Where the tag ends, None where none does: then no later one does either."""
        if self._has_quotes:
            if match := _ATTRIBUTES.match(self._source, start, self._end):
                return match.end()
            self._has_quotes = False
        found = self._source.find(">", start, self._end) if self._has_tag_ends else -1
        self._has_tag_ends = found >= 0
        return found + 1 if found >= 0 else None

    def _raw(self, name: str) -> Token:
        """The content up to the closing tag, which is left to be read; all the rest where there is none."""
        start = self._position
        close = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(self._source, start, self._end)
        self._position = close.start() if close else self._end
        return Token(TokenKind.RAW, start, self._position, name)
