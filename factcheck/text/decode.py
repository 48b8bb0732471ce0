"""From bytes to text: the encodings that articles really come in, told apart without guessing wildly."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from factcheck.errors import InputError

# Longer marks first: the UTF-32 mark begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_DECLARED = re.compile(
    rb"""(?:<\?xml[^>]{0,100}?encoding|<meta[^>]{0,200}?charset)\s*=\s*["']?\s*([\w:.-]{1,40})""", re.I
)
_HEAD = 2048  # bytes in which a declared charset is looked for
_SAMPLE = 65536  # bytes or characters that a plausibility check looks at
_SHARE = 0.9  # of the sample that must look like text of the encoding on trial
_FEW = 0.3  # of the sample that may be beyond ASCII in Western text

# What browsers read these labels as.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}

_LEVEL_ONE_LAST = 0xD7  # GB 2312 puts the 3,755 everyday characters and the punctuation before lead byte 0xD8


def decode(data: bytes, path: str) -> str:
    """The text of an input, newlines as they stand and without a byte order mark; `path` is for the message.

    Raises InputError for what is no text, and for text in an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, path)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{path}: is {kind}, not text; save it as plain text, Markdown or HTML (UTF-8)")
    text = _utf8(data)
    if text is None:
        text = _declared(data)
    if text is None:
        text = _guessed(data)
    if text is None:
        raise InputError(f"{path}: {_complaint(data)}")
    return text


def _decode_marked(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: is marked as {encoding} but is not valid at byte {error.start}; save it as UTF-8"
        ) from None


def _utf8(data: bytes) -> str | None:
    if _is_binary(data):
        return None
    return _try(data, "utf-8")


def _try(data: bytes, encoding: str) -> str | None:
    """The decoded text, or None where the bytes are not valid or Python knows no such text encoding."""
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _is_binary(data: bytes) -> bool:
    """Whether there is a NUL, or more control characters than stray ones."""
    sample = data[:_SAMPLE]
    return b"\0" in data or len(sample) - len(sample.translate(None, _CONTROLS)) > max(len(sample) // 50, 2)


def _declared(data: bytes) -> str | None:
    """The text in the encoding that an XML declaration or a meta element names; one that can be read is no UTF-16."""
    match = _DECLARED.search(data, 0, _HEAD)
    if match is None or b"\0" in data:
        return None
    label = match[1].decode("ascii", "replace").lower()
    return None if label.startswith(("utf-16", "utf-32")) else _try(data, _WIDER.get(label, label))


def _guessed(data: bytes) -> str | None:
    """The text in the first encoding that the bytes are valid in and that makes plausible text of them."""
    for encoding, is_plausible in _TRIALS:
        if (text := _try(data, encoding)) is not None and is_plausible(text[:_SAMPLE], data):
            return text
    return None


def _is_wide_text(sample: str, data: bytes) -> bool:
    """Whether a UTF-16 trial gave ASCII and everyday Chinese, which the wrong byte order never does."""
    plain = sum(char.isascii() and (char.isprintable() or char in "\t\r\n") for char in sample)
    return len(sample) > 1 and plain + sum(map(_is_everyday, sample)) >= _SHARE * len(sample)


def _is_chinese(sample: str, data: bytes) -> bool:
    """Whether the characters beyond ASCII are everyday Chinese: other encodings read as GB 18030 give rare ones."""
    beyond = [char for char in sample if not char.isascii()]
    return b"\0" not in data and len(beyond) > 1 and sum(map(_is_everyday, beyond)) >= _SHARE * len(beyond)


def _is_everyday(char: str) -> bool:
    encoded = char.encode("gb2312", "ignore")
    return len(encoded) == 2 and encoded[0] <= _LEVEL_ONE_LAST


def _is_western(sample: str, data: bytes) -> bool:
    """Whether this is Latin text with a few accents and typographic quotes, and not UTF-8 with a broken byte."""
    beyond = [char for char in sample if not char.isascii()]
    as_utf8 = sum(len(char.encode()) for char in data[:_SAMPLE].decode("utf-8", "ignore") if not char.isascii())
    return (
        all(char.isprintable() or char in "\t\r\n\f\v\xa0\xad" for char in sample)
        and len(beyond) <= _FEW * len(sample)
        and as_utf8 <= _FEW * len(beyond)
    )


_TRIALS: tuple[tuple[str, Callable[[str, bytes], bool]], ...] = (
    ("utf-16-le", _is_wide_text),
    ("utf-16-be", _is_wide_text),
    ("gb18030", _is_chinese),
    ("cp1252", _is_western),
)


def _complaint(data: bytes) -> str:
    if _is_binary(data):
        return "is a binary file, not text; save it as plain text, Markdown or HTML (UTF-8)"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return f"line {line} is not valid UTF-8 (byte {error.start}) and no other encoding fits; save it as UTF-8"
    return "its encoding cannot be told; save it as UTF-8"
