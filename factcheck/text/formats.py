"""The formats that texts come in, and the one way from a source to a document."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from factcheck.patterns import Pattern
from factcheck.records import replace
from factcheck.text.directives import blank_directives, find_exemptions

if TYPE_CHECKING:
    from factcheck.text.document import Document


class Format(Enum):
    """How a source is marked up."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    RST = "rst"
    NOTEBOOK = "notebook"


SUFFIXES = {
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".rst": Format.RST,
    ".rest": Format.RST,
    ".ipynb": Format.NOTEBOOK,
}

_SAMPLE = 65536  # characters looked at where the name does not tell
_HTML = Pattern(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|title|meta)[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = Pattern(
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

    What directives in comments say to a lint is no prose. Raises InputError for a notebook that is broken, and where
    the library that a format needs is not installed.
    """
    found = format or format_of(path, source)
    if found is Format.NOTEBOOK:  # whose directives stand in the text of its cells
        from factcheck.text.readers.notebook import read_notebook

        return read_notebook(path, source)
    document = _read(path, blank_directives(source), found)
    return replace(document, source=source, exemptions=tuple(find_exemptions(source)))


def _read(path: str, source: str, format: Format) -> Document:
    """Each reader is imported when its format first comes up: a claim in plain text does not pay for Markdown."""
    match format:
        case Format.MARKDOWN:
            from factcheck.text.readers.markdown import read_markdown

            return read_markdown(path, source)
        case Format.HTML:
            from factcheck.text.readers.html import read_html

            return read_html(path, source)
        case Format.RST:
            from factcheck.text.readers.rst import read_rst

            return read_rst(path, source)
        case _:
            from factcheck.text.readers.plain import read_plain

            return read_plain(path, source)
