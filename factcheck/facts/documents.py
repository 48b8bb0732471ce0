"""The documents that sources name: each read once, and searched in the prose that a reader of it sees."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck.errors import InputError
from factcheck.facts.model import Source
from factcheck.facts.quotes import FoldedText
from factcheck.reading.model import Span
from factcheck.text.document import Document
from factcheck.text.formats import Format, format_of
from factcheck.text.loading import document_of
from factcheck.text.position import LineIndex

ReadBytes = Callable[[Path], bytes]


class Documents:
    """Reads documents when they are first asked for, and keeps them."""

    def __init__(self, read: ReadBytes = Path.read_bytes) -> None:
        self._read = read
        self._texts: dict[Path, tuple[FoldedText, ...] | InputError] = {}
        self._extracted: set[Path] = set()  # PDF and Word documents, which have no lines that a reader could see

    def texts_of(self, source: Source) -> tuple[FoldedText, ...]:
        """The texts of a source's document in which a quote may stand; none where it names no document.

        A document with markup has two: as it stands, and its prose. Raises InputError where it cannot be read.
        """
        if source.document is None:
            return ()
        path = _path(source.document, source)
        if path not in self._texts:
            self._texts[path] = self._folded(path, source.document)
        found = self._texts[path]
        if isinstance(found, InputError):
            raise found
        return found

    def digest_of(self, source: Source) -> str | None:
        """The SHA-256 sum of a source's document in hexadecimal; None where it cannot be read."""
        if source.document is None:
            return None
        try:
            return hashlib.sha256(self._read(_path(source.document, source))).hexdigest()
        except OSError:
            return None

    def line_of(self, source: Source, quote: str) -> int | None:
        """The line of a source's document where a quote begins; None where that cannot be told."""
        text = self._text_with(source, quote)
        is_extracted = source.document is not None and _path(source.document, source) in self._extracted
        return None if text is None or is_extracted else text.line_of(quote)

    def around(self, source: Source, quote: str, length: int) -> tuple[str, str]:
        """What stands before and behind a quote in its document, up to so many characters."""
        text = self._text_with(source, quote)
        return ("", "") if text is None else text.around(quote, length)

    def _text_with(self, source: Source, quote: str) -> FoldedText | None:
        try:
            return next((text for text in self.texts_of(source) if text.find(quote) is not None), None)
        except InputError:
            return None

    def _folded(self, path: Path, name: str) -> tuple[FoldedText, ...] | InputError:
        try:
            document = document_of(self._read(path), name)
        except OSError as error:
            return InputError(f"{name}: {(error.strerror or str(error)).lower()}")
        except InputError as error:
            return error
        if document.parts is not None:
            self._extracted.add(path)
        whole = FoldedText.of(document.source)
        if document.parts is not None or format_of(name, document.source) is Format.PLAIN:
            return (whole,)
        return (FoldedText(_prose_lines(document)), whole)


def _path(document: str, source: Source) -> Path:
    """A document's path, which is relative to the base that names it."""
    return Path(source.place.path).parent / document


def _prose_lines(document: Document) -> Iterator[tuple[str, int]]:
    """The lines of a document's prose with the lines of its source that they stand in."""
    lines = LineIndex(document.source)
    for block in document.blocks:
        offset = 0
        for line in block.text.splitlines(keepends=True):
            yield line, lines.position(block.source(Span(offset, offset + len(line))).start)[0]
            offset += len(line)
