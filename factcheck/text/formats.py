"""The formats that documents come in, and the one way from a source to a document."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.text.document import Document


class Format(Enum):
    """How a source is marked up."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


SUFFIXES = {
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}

_SAMPLE = 65536  # characters looked at where the name does not tell
_HTML = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|title|meta)[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(
    r"""
      \A---[ \t]*\r?\n (?:[^\n]{0,500}\n){0,50}? (?:---|\.\.\.)[ \t]*$  # front matter
    | ^\#{1,6}[ \t]+\S                                                  # a heading
    | ^(?:```|~~~)                                                      # fenced code
    | ^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)+\|?[ \t]*+$  # the rule under a table's head
    | \]\((?:https?://|\.{0,2}/|\#)                                     # a link
    | (?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])                    # strong emphasis
    | ^\[\^[^\]\n]{1,40}\]:                                             # a footnote
    """,
    re.VERBOSE | re.MULTILINE,
)


def format_of(path: str, source: str) -> Format:
    """The format that the path's suffix tells, or that the source itself shows."""
    dot = path.rfind(".")
    known = SUFFIXES.get(path[dot:].lower()) if dot >= 0 else None
    if known is not None:
        return known
    if _HTML.match(source):
        return Format.HTML
    return Format.MARKDOWN if _MARKDOWN.search(source, 0, _SAMPLE) else Format.PLAIN


def read_document(path: str, source: str, format: Format | None = None) -> Document:
    """The document of a decoded source; without `format`, the one that `format_of` gives.

    Each reader is imported when its format first comes up: a claim in plain text does not pay for Markdown.
    """
    match format or format_of(path, source):
        case Format.PLAIN:
            from factcheck.text.readers.plain import read_plain

            return read_plain(path, source)
        case Format.MARKDOWN:
            from factcheck.text.readers.markdown import read_markdown

            return read_markdown(path, source)
        case Format.HTML:
            from factcheck.text.readers.html import read_html

            return read_html(path, source)
