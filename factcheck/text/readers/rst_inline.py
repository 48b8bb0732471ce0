"""Where the prose of reStructuredText stands: docutils tells the line, and the words are looked for on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.text.outline import Outline
from factcheck.text.prose import BREAK, Prose
from factcheck.text.readers.raised import Raised, close_raised

Node = Any  # docutils gives its nodes neither attributes nor raw text in their types

# Inline nodes that are no prose; code leaves a gap.
_CODE = frozenset({"literal", "math"})
_DROPPED = frozenset({"image", "raw", "system_message", "target", "citation_reference"})
_ROLE = Pattern(r":[\w.+:-]+:`(?P<text>[^`<]*?)\s*(?:<[^>`]*>)?`|`(?P<default>[^`<]*?)\s*(?:<[^>`]*>)?`_{0,2}")
_MOST_LINES = 200  # that a text may stand below the line which docutils gives for it


class InlineFinder:
    """Finds the text of nodes in the source; each line is searched from where its last find ended."""

    def __init__(self, outline: Outline) -> None:
        self.substitutions: Mapping[str, str] = {}
        self._outline = outline
        self._source = outline.source
        lines = self._source.splitlines(keepends=True)
        starts = [0, *accumulate(map(len, lines))]
        self._lines = [
            Span(start, start + len(line.rstrip("\r\n"))) for start, line in zip(starts, lines, strict=False)
        ]
        self._cursors: dict[int, int] = {}  # by line, where its next find may begin
        self._line = 0  # counted from 0, that the next text is looked for on

    def prose(self, texts: Sequence[Node]) -> Prose:
        """The prose of nodes; of several, each stands on a line of its own."""
        prose = Prose(self._source)
        for node in texts:
            if prose.runs:
                prose.put(BREAK, prose.runs[-1].end, prose.runs[-1].end)
            self._line = self._first_line(node)
            self._take(node, prose)
        return prose

    def line_of(self, node: Node) -> Span | None:
        """The line that a node begins on."""
        number = self._first_line(node)
        return self._lines[number] if number < len(self._lines) else None

    def _first_line(self, node: Node) -> int:
        """The line of a node, or of the nearest one around it; the title of a section may be given by its rule."""
        known: Node | None = node
        while known is not None and known.line is None:
            known = known.parent
        if known is None or known.line is None:
            return self._line
        return max(int(known.line) - (3 if type(node).__name__ == "title" else 1), 0)

    def _take(self, node: Node, prose: Prose) -> None:
        for child in node.children:
            match type(child).__name__:
                case "Text":
                    self._take_text(child.astext(), prose)
                case "superscript":
                    self._take_raised(child, prose)
                case "footnote_reference":
                    self._skip(child)
                case "substitution_reference":
                    self._put_found(
                        child.rawsource or f"|{child.astext()}|", self.substitutions.get(child.astext(), ""), prose
                    )
                case "problematic":
                    self._take_role(child.astext(), prose)
                case name if name in _CODE:
                    self._put_found(child.rawsource, " ", prose)
                case name if name not in _DROPPED and not _is_address(child):
                    self._take(child, prose)

    def _take_raised(self, node: Node, prose: Prose) -> None:
        before = len(prose.runs)
        place = prose.runs[-1].end if prose.runs else 0
        self._take(node, prose)
        close_raised(Raised(before, place, place), prose, self._outline)

    def _skip(self, node: Node) -> None:
        found = self._find(node.astext())
        if found is not None:
            self._outline.skip(found.start, found.end, "footnote mark")

    def _take_role(self, text: str, prose: Prose) -> None:
        """Text in a role that docutils does not know: the words before its target."""
        match = _ROLE.fullmatch(text)
        self._take_text(text if match is None else match["text"] or match["default"] or "", prose)

    def _put_found(self, written: str, stands_for: str, prose: Prose) -> None:
        found = self._find(written)
        if found is not None and stands_for:
            prose.put(stands_for, found.start, found.end)

    def _take_text(self, text: str, prose: Prose) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._line += 1
            if not line.strip():
                self._take_gap(line, prose)
                continue
            found = self._find(line)
            if found is not None:
                self._join(prose, found.start)
                prose.take(found.start, found.end)
            else:
                self._take_words(line, prose)

    def _take_gap(self, text: str, prose: Prose) -> None:
        """White space between two nodes of a line."""
        found = self._find(text) if prose.runs else None
        if found is not None:
            prose.take(found.start, found.end)

    def _take_words(self, text: str, prose: Prose) -> None:
        """A text that stands in the source with backslashes or other white space: word by word."""
        for word in text.split():
            written = Pattern("".join(rf"\\?{re.escape(character)}" for character in word))
            found = self._search(written)
            if found is not None:
                self._join(prose, found.start)
                prose.put(word, found.start, found.end)

    def _join(self, prose: Prose, start: int) -> None:
        """Take the white space that stands before a find, or a space for a line's end with the marks around it."""
        if not prose.runs or prose.runs[-1].is_blank(self._source):
            return
        end = prose.runs[-1].end
        gap = self._source[end:start]
        if gap.isspace():
            prose.take(end, start)
        elif "\n" in gap or "\r" in gap:
            prose.put("\n", end, start)

    def _find(self, text: str) -> Span | None:
        """The next place of a text on the line, or on one below it."""
        return self._search(Pattern(re.escape(text))) if text else None

    def _search(self, pattern: Pattern) -> Span | None:
        for number in range(self._line, min(self._line + _MOST_LINES, len(self._lines))):
            line = self._lines[number]
            match = pattern.search(self._source, self._cursors.get(number, line.start), line.end)
            if match is not None:
                self._line = number
                self._cursors[number] = match.end()
                return Span(*match.span())
        return None


def _is_address(node: Node) -> bool:
    """Whether a reference shows the address that it leads to."""
    return type(node).__name__ == "reference" and node.get("refuri", "") in (node.astext(), f"mailto:{node.astext()}")
