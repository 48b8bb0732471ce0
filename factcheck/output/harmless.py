"""Text of strangers made safe to print: what a terminal would obey or hide is shown, and offsets stay as they are."""

from __future__ import annotations

_SPACES = "\t\n\r\v\f\x85\u2028\u2029"
# Marks that turn the reading order round, or hide: shown, because hidden text is a way to deceive a reviewer.
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"

_TABLE = (
    {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "\u2421"}
    | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
    | dict.fromkeys(map(ord, _UNSEEN), "\ufffd")
    | dict.fromkeys(map(ord, _SPACES), " ")
)


def harmless(text: str) -> str:
    """The text with each control character, line break or unseen mark replaced by one visible character or space.

    >>> harmless("a\\x1b[31mb\\nc")
    'a␛[31mb c'
    """
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """Harmless text with its white space folded.

    >>> one_line(" two\\n   lines ")
    'two lines'
    """
    return " ".join(harmless(text).split())
