"""PDF: the text layer, put back into paragraphs and tables, and then read as plain text; places are pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.records import record, replace
from factcheck.text.document import Document
from factcheck.text.position import PartKind, Parts
from factcheck.text.readers.pdf_layout import lay_out
from factcheck.text.readers.pdf_lines import Glyph, Line, build_lines
from factcheck.text.readers.plain import read_plain

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

INSTALL = "pip install 'factcheck-cli[pdf]'"

_PAGES_SHOWN = 8
_PASSWORD = 4  # PDFium's code for a password that is missing or wrong


def read_pdf(path: str, data: bytes) -> Document:
    """The document of a PDF file; InputError says why it cannot be read, or that it holds no text at all."""
    if not data:
        raise InputError(f"{path}: is empty, not a PDF")
    pages = _pages(path, data)
    if not any(page.lines for page in pages):
        count = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
        raise InputError(f"{path}: has no text layer ({count}, perhaps scanned); run text recognition (OCR) over it")
    layout = lay_out([page.lines for page in pages])
    document = read_plain(path, layout.text)
    return replace(document, parts=Parts(PartKind.PAGE, layout.starts), remark=_remark(pages))


@record
class _Page:
    """The lines of a page in the order in which the file draws them, and whether it shows a picture."""

    lines: list[Line]
    has_picture: bool


def _remark(pages: list[_Page]) -> str | None:
    """That some pages are pictures without text."""
    scanned = [str(number) for number, page in enumerate(pages, 1) if page.has_picture and not page.lines]
    if not scanned:
        return None
    shown = ", ".join(scanned[:_PAGES_SHOWN]) + (", …" if len(scanned) > _PAGES_SHOWN else "")
    return f"{len(scanned)} of {len(pages)} pages are pictures without text ({shown}) and were not read"


def _pages(path: str, data: bytes) -> list[_Page]:
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError:
        raise InputError(f"{path}: PDF needs an extra that is not installed: {INSTALL}") from None
    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise InputError(f"{path}: is protected by a password; save it without one") from None
        raise InputError(f"{path}: is broken, or is no PDF; save it again") from None
    try:
        return [_page(pdf, number) for number in range(len(pdf))]
    except PdfiumError:
        raise InputError(f"{path}: has a page that cannot be read; save it again") from None
    finally:
        pdf.close()


def _page(pdf: PdfDocument, number: int) -> _Page:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    page = pdf[number]
    text = page.get_textpage()
    try:
        lines = build_lines(_glyphs(text))
        has_picture = not lines and any(True for _ in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))
        return _Page(lines, has_picture)
    finally:
        text.close()
        page.close()


def _glyphs(text: PdfTextPage) -> Iterator[Glyph]:
    """The characters of a page with their boxes; PDFium adds the spaces and line ends that it thinks are meant."""
    from pypdfium2.raw import FPDFText_GetUnicode

    for index in range(text.count_chars()):
        code = FPDFText_GetUnicode(text, index)
        if code and not 0xD800 <= code < 0xE000:
            yield Glyph(chr(code), *text.get_charbox(index, loose=True))
