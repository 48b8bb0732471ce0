"""From bytes to a document: texts are decoded, and what is no text gives up the text that it holds."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import InputError
from factcheck.text.decode import decode
from factcheck.text.document import Document
from factcheck.text.formats import SUFFIXES, read_document

_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_WORD_PART = b"word/document.xml"  # a name that every Word document has, and archives keep names as they are

READABLE = (*SUFFIXES, ".docx", ".pdf")  # suffixes of what is read from a folder


def load_document(path: str) -> Document:
    """The document of a file; InputError says why it cannot be had."""
    return document_of(read_bytes(path), path)


def document_of(data: bytes, path: str) -> Document:
    """The document that an input holds: by its first bytes or its suffix a PDF or a Word document, else a text.

    Raises InputError with one line that begins with the path.
    """
    suffix = Path(path).suffix.lower()
    if suffix == ".pdf" or data.startswith(_PDF):
        from factcheck.text.readers.pdf import read_pdf

        return read_pdf(path, data)
    if suffix == ".docx" or (data.startswith(_ZIP) and _WORD_PART in data):
        from factcheck.text.readers.docx import read_docx

        return read_docx(path, data)
    return read_document(path, decode(data, path))


def read_bytes(path: str) -> bytes:
    """The content of a file; InputError says why it cannot be had."""
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise input_error(path, error) from None


def input_error(path: str, error: Exception) -> InputError:
    """An error of the file system as one line: the path and the reason."""
    match error:
        case InputError():
            return error
        case FileNotFoundError():
            reason = "no such file or folder"
        case PermissionError():
            reason = "permission denied"
        case IsADirectoryError():
            reason = "is a folder, not a file"
        case OSError():
            reason = error.strerror or "cannot be read"
        case _:
            reason = "cannot be read"
    return InputError(f"{path}: {reason}")
