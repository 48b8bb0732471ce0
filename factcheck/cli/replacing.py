"""Replacing the text of a file in one step: its encoding, byte order mark, line ends and permissions stay."""

from __future__ import annotations

import codecs
from pathlib import Path

from factcheck.errors import FactcheckError

# How a text may stand in a file; the first that gives the file's very bytes is its own.
_ENCODINGS = (
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (b"", "gb18030"),
    (b"", "cp1252"),
    (b"", "utf-16-le"),
    (b"", "utf-16-be"),
)


def replace_text(path: Path, old: str, new: str) -> None:
    """Puts `new` in the place of `old`, atomically; of a link, in the file that it leads to.

    Raises FactcheckError where the file no longer holds `old`, and where it cannot be written.
    """
    try:
        target = path.resolve()
        beside = target.with_name(f".{target.name}.factcheck")
        data = _encoded(target.read_bytes(), old, new)
        if data is None:
            raise FactcheckError(f"{path}: changed meanwhile, or its encoding cannot hold the change; left as it is")
        try:
            beside.write_bytes(data)
            beside.chmod(target.stat().st_mode)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise FactcheckError(f"{path}: {error.strerror or 'cannot be written'}") from None


def _encoded(data: bytes, old: str, new: str) -> bytes | None:
    """The new text as the file's encoding has it."""
    for mark, encoding in _ENCODINGS:
        try:
            if data == mark + old.encode(encoding):
                return mark + new.encode(encoding)
        except UnicodeEncodeError:
            continue
    return None
