"""Where the prose of inline Markdown stands: markdown-it finds the markup, this notes the place of every token."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factcheck.text.prose import BREAK, Prose

_Rule = Callable[[StateInline, bool], bool]
_MARKUP = re.compile(r"[\\`*_~\[\]<&!\n]")  # content without any of these is prose as it stands
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
        start, known = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
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


@dataclass(frozen=True, slots=True)
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


def inline_prose(parser: MarkdownIt, content: Content, env: dict[str, object], source: str) -> Prose:
    """The prose of inline content: the text of links and emphasis, not code, targets, pictures, tags or marks."""
    prose = Prose(source)
    if not _MARKUP.search(content.text):
        content.take(prose, 0, len(content.text))
        return prose
    is_target = False
    for token in parser.inline.parse(content.text, parser, env, []):
        start, end = token.meta[_PLACE]
        if token.type == "link_open":
            is_target = token.info == "auto"
        elif token.type == "link_close":
            is_target = False
        elif token.type == "text" and not is_target:
            content.take(prose, start, start + len(token.content))
        elif token.type == "softbreak" and not _is_hard(content.text, start):
            prose.put_line_end(content.place(start), content.place(end))
        elif (text := _stand_in(token)) and not is_target:
            prose.put(text, content.place(start), content.place(end))
    return prose


def _is_hard(text: str, end_of_line: int) -> bool:
    """Whether a line ends in two spaces, which markdown-it does not see once every text is a token."""
    return text.endswith("  ", 0, end_of_line)


def _stand_in(token: Token) -> str:
    """What a token is read as where it is not read letter for letter; empty for what is no prose."""
    match token.type:
        case "text_special":
            return token.content
        case "code_inline":
            return " "
        case "hardbreak" | "softbreak":
            return BREAK
        case "html_inline":
            return BREAK if token.content[:3].lower() == "<br" else ""
        case _:
            return ""
