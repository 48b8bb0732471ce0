"""Where the prose of inline Markdown stands: markdown-it finds the markup, this notes the place of every token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factcheck.patterns import Pattern
from factcheck.records import record
from factcheck.text.outline import Outline
from factcheck.text.prose import BREAK, Prose
from factcheck.text.readers.raised import Raised, close_raised

_Rule = Callable[[StateInline, bool], bool]
# Content with nothing of this is prose as it stands; brackets are markup only where there is something to link to.
_MARKUP = Pattern(r"[\\`*_]|~~|&[#A-Za-z]|<[A-Za-z/!?]")
_LINE_END = Pattern(r"(?<![ \t])[ \t]*\n[ \t]*")
_TAG_NAME = Pattern(r"</?[A-Za-z]+")
_PLACE = "place"  # the key of a token's span in its meta


def track_inline(parser: MarkdownIt) -> None:
    """Make every inline rule of a parser note where its tokens stand in the inline content.

    markdown-it gathers the text of several rules before it makes a token of it; here each rule's text becomes a
    token at once, so that a text token stands letter for letter at its place. The last step, which would join them
    again, is left out.
    """
    ruler = parser.inline.ruler
    for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
        ruler.at(name, _placed(rule))
    ruler.push("literal", _placed(_literal))
    parser.inline.ruler2.disable("fragments_join")


def _placed(rule: _Rule) -> _Rule:
    def run(state: StateInline, silent: bool) -> bool:
        if silent:
            return rule(state, True)
        start, known = state.pos, len(state.tokens)
        if not rule(state, False):
            return False
        if state.pending:
            state.pushPending()
        _note_places(state.tokens[known:], start, state.pos)
        return True

    return run


def _note_places(tokens: list[Token], start: int, end: int) -> None:
    """The texts of one rule (the marks of an emphasis) stand one after the other; a rule within has noted its own."""
    for token in tokens:
        if _PLACE in token.meta:
            continue
        if token.type == "text":
            token.meta[_PLACE] = (start, start + len(token.content))
            start += len(token.content)
        else:
            token.meta[_PLACE] = (start, end)


def _literal(state: StateInline, silent: bool) -> bool:
    """The last rule: a character that begins no markup is text."""
    if not silent:
        state.pending += state.src[state.pos]
    state.pos += 1
    return True


@record
class Content:
    """Inline content and where it stands: from `starts[n]` on in the content is from `places[n]` on in the source."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, offset: int) -> int:
        segment = max(bisect_right(self.starts, offset) - 1, 0)
        return self.places[segment] + offset - self.starts[segment]

    def take(self, prose: Prose, start: int, end: int) -> None:
        """Add the content between two offsets letter for letter, segment by segment."""
        segment = max(bisect_right(self.starts, start) - 1, 0)
        while start < end:
            last = segment + 1 == len(self.starts)
            stop = end if last else min(end, self.starts[segment + 1])
            place = self.places[segment] + start - self.starts[segment]
            prose.take(place, place + stop - start)
            start, segment = stop, segment + 1


def inline_prose(parser: MarkdownIt, content: Content, env: dict[str, object], outline: Outline) -> Prose:
    """The prose of inline content: the text of links and emphasis, not code, targets, pictures, tags or marks."""
    prose = Prose(outline.source)
    if not (_MARKUP.search(content.text) or ("[" in content.text and _may_link(content.text, env))):
        _take_lines(content, prose)
        return prose
    reader = _InlineReader(content, prose, outline)
    for token in parser.inline.parse(content.text, parser, env, []):
        reader.read(token)
    return prose


def _may_link(text: str, env: dict[str, object]) -> bool:
    return "](" in text or "[^" in text or bool(env.get("references"))


def _take_lines(content: Content, prose: Prose) -> None:
    """Add content without markup; a line that ends in two spaces is broken there."""
    start = 0
    for gap in _LINE_END.finditer(content.text):
        content.take(prose, start, gap.start())
        _add_line_end(content, prose, gap.start(), gap.end(), is_hard=gap[0].startswith("  "))
        start = gap.end()
    content.take(prose, start, len(content.text))


def _add_line_end(content: Content, prose: Prose, start: int, end: int, *, is_hard: bool) -> None:
    if is_hard:
        prose.put(BREAK, content.place(start), content.place(end))
    else:
        prose.put_line_end(content.place(start), content.place(end))


class _InlineReader:
    """Walks inline tokens; knows whether a target, struck-out text or raised text is open."""

    def __init__(self, content: Content, prose: Prose, outline: Outline) -> None:
        self._content = content
        self._prose = prose
        self._outline = outline
        self._is_target = False
        self._struck = 0
        self._raised: Raised | None = None

    def read(self, token: Token) -> None:
        match token.type:
            case "link_open":
                self._is_target = token.info == "auto"
            case "link_close":
                self._is_target = False
            case "s_open":
                self._struck += 1
            case "s_close":
                self._struck -= 1
            case "html_inline":
                self._read_tag(token)
            case _ if not self._is_target and not self._struck:
                self._read_prose(token)

    def _read_prose(self, token: Token) -> None:
        start, end = token.meta[_PLACE]
        match token.type:
            case "text":
                self._content.take(self._prose, start, start + len(token.content))
            case "text_special":
                self._put(token.content, token)
            case "code_inline":
                self._put(" ", token)
            case "hardbreak":
                self._put(BREAK, token)
            case "softbreak":  # a hard one too: with every text a token, the two spaces before it are not seen
                is_hard = self._content.text.endswith("  ", 0, start)
                _add_line_end(self._content, self._prose, start, end, is_hard=is_hard)
            case "footnote_ref":
                self._outline.skip(self._content.place(start), self._content.place(end), "footnote mark")

    def _read_tag(self, token: Token) -> None:
        name = _TAG_NAME.match(token.content)
        match name[0].lower() if name else "":
            case "<br":
                self._put(BREAK, token)
            case "<sup":
                place = self._content.place(token.meta[_PLACE][0])
                self._raised = Raised(len(self._prose.runs), place, place + len(token.content))
            case "</sup" if self._raised is not None:
                close_raised(self._raised, self._prose, self._outline)
                self._raised = None

    def _put(self, text: str, token: Token) -> None:
        start, end = token.meta[_PLACE]
        self._prose.put(text, self._content.place(start), self._content.place(end))
