"""PDF: the text layer, put back into paragraphs and tables, and then read as plain text; places are pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.text.document import Document
from factcheck.text.position import PartKind, Parts
from factcheck.text.readers.pdf_layout import lay_out
from factcheck.text.readers.pdf_lines import Glyph, Line, build_lines
from factcheck.text.readers.plain import read_plain

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

INSTALL = "pip install 'factcheck-cli[pdf]'"

_PASSWORD = 4  # PDFium's code for a password that is missing or wrong


def read_pdf(path: str, data: bytes) -> Document:
    """The document of a PDF file; InputError says why it cannot be read, or that it holds no text at all."""
    if not data:
        raise InputError(f"{path}: is empty, not a PDF")
    pages = _pages(path, data)
    if not any(pages):
        count = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
        raise InputError(f"{path}: has no text layer ({count}, perhaps scanned); run text recognition (OCR) over it")
    layout = lay_out(pages)
    document = read_plain(path, layout.text)
    return replace(document, parts=Parts(PartKind.PAGE, layout.starts))


def _pages(path: str, data: bytes) -> list[list[Line]]:
    """The lines of each page, in the order in which the file draws them."""
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError:
        raise InputError(f"{path}: PDF needs an extra that is not installed: {INSTALL}") from None
    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise InputError(f"{path}: is protected by a password; save it without one") from None
        raise InputError(f"{path}: is broken or no PDF; save it again") from None
    try:
        return [build_lines(_glyphs(pdf, number)) for number in range(len(pdf))]
    except PdfiumError:
        raise InputError(f"{path}: has a page that cannot be read; save it again") from None
    finally:
        pdf.close()


def _glyphs(pdf: PdfDocument, number: int) -> Iterator[Glyph]:
    """The characters of a page with their boxes; PDFium adds the spaces and line ends that it thinks are meant."""
    page = pdf[number]
    text = page.get_textpage()
    try:
        yield from _glyphs_of(text)
    finally:
        text.close()
        page.close()


def _glyphs_of(text: PdfTextPage) -> Iterator[Glyph]:
    from pypdfium2.raw import FPDFText_GetUnicode

    for index in range(text.count_chars()):
        code = FPDFText_GetUnicode(text, index)
        if code and not 0xD800 <= code < 0xE000:
            yield Glyph(chr(code), *text.get_charbox(index, loose=True))
