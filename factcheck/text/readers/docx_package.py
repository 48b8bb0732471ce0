"""The package of a Word document: a ZIP archive of XML parts, of which only as much is unpacked as a report can be."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from factcheck.errors import InputError
from factcheck.records import record

_MOST_BYTES = 64 * 1024 * 1024  # of one part, unpacked: the longest reports have a few million
_OLD = b"\xd0\xcf\x11\xe0"  # the container of .doc files, and of .docx files with a password
_DECLARATIONS = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError)


@record
class WordParts:
    """The parts of a Word document that hold prose, and its styles; what the package lacks is empty."""

    document: Element
    styles: Element
    notes: tuple[Element, ...]


def open_package(path: str, data: bytes) -> WordParts:
    """The parts of a .docx file; InputError says why it is none."""
    if not data:
        raise InputError(f"{path}: is empty, not a Word document")
    if data.startswith(_OLD):
        raise InputError(f"{path}: is protected by a password, or an old .doc; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return WordParts(
                _required(package, path),
                _part(package, path, "word/styles.xml"),
                tuple(_part(package, path, f"word/{name}.xml") for name in ("footnotes", "endnotes")),
            )
    except _BROKEN:
        raise InputError(f"{path}: is a broken Word document; open it in Word and save it again") from None


def _required(package: zipfile.ZipFile, path: str) -> Element:
    if "word/document.xml" not in package.namelist():
        raise InputError(f"{path}: is an archive but no Word document; save it as .docx, plain text, Markdown or HTML")
    return _part(package, path, "word/document.xml")


def _part(package: zipfile.ZipFile, path: str, name: str) -> Element:
    """A part as XML; an empty element where the package has none."""
    try:
        with package.open(name) as file:
            content = file.read(_MOST_BYTES + 1)
    except KeyError:
        return Element("none")
    if len(content) > _MOST_BYTES:
        raise InputError(f"{path}: {name} unpacks to more than {_MOST_BYTES // 1024 // 1024} MB; no report is so long")
    if any(mark in content for mark in _DECLARATIONS):  # Word writes none, and entities can blow up
        raise InputError(f"{path}: {name} declares a document type, which no Word document does")
    try:
        return fromstring(content)
    except ParseError:
        raise InputError(f"{path}: {name} is not valid XML; open it in Word and save it again") from None


def local(element: Element) -> str:
    """The name of an element without its namespace, of which Word has used two."""
    return element.tag.rpartition("}")[2]


def child(element: Element | None, *names: str) -> Element | None:
    """The element below, by the names on the way to it."""
    for name in names:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element


def value(element: Element | None) -> str | None:
    """The `val` of an element; an empty one where it has none, None where there is no element."""
    return None if element is None else attribute(element, "val") or ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    return next((given for key, given in element.attrib.items() if key.rpartition("}")[2] == name), None)


def is_on(properties: Element | None, name: str) -> bool:
    """Whether a switch such as <w:strike/> is set."""
    return value(child(properties, name)) not in (None, "0", "false", "off", "none")


def descend(element: Element, name: str) -> Iterator[Element]:
    """The elements of a name right below, past wrappers such as content controls and tracked insertions."""
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
            yield from descend(each, name)
