"""JSON with exact decimals: the standard library's writer would turn them into floats or refuse them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from json.encoder import encode_basestring

Json = str | bool | int | float | Decimal | None | Sequence["Json"] | Mapping[str, "Json"]

_WORDS = {True: "true", False: "false", None: "null"}

# Legal in JSON as they stand, but they end a line for some readers, steer a terminal or cannot be encoded.
_ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0xD800, 0xE000))}


def to_json(value: Json, indent: int | None = None) -> str:
    """The value as JSON text, on one line or indented; decimals digit for digit, without exponent.

    >>> to_json({"low": Decimal("17.80"), "high": Decimal("1E+3"), "open": None})
    '{"low": 17.8, "high": 1000, "open": null}'
    """
    return _write(value, indent, 0)


def number_text(value: Decimal) -> str:
    """A decimal in plain digits without trailing zeros.

    >>> number_text(Decimal("1.50E+2")), number_text(Decimal("-0.0"))
    ('150', '0')
    """
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def _write(value: Json, indent: int | None, depth: int) -> str:
    match value:
        case str():
            return _string(value)
        case bool() | None:
            return _WORDS[value]
        case Decimal():
            return number_text(value)
        case int() | float():
            return repr(value)
        case Mapping():
            members = (f"{_string(key)}: {_write(item, indent, depth + 1)}" for key, item in value.items())
            return _bracket("{", members, "}", indent, depth)
        case _:
            return _bracket("[", (_write(item, indent, depth + 1) for item in value), "]", indent, depth)


def _string(text: str) -> str:
    quoted = encode_basestring(text)
    return quoted if quoted.isascii() and "\x7f" not in quoted else quoted.translate(_ESCAPED)


def _bracket(opening: str, members: Iterable[str], closing: str, indent: int | None, depth: int) -> str:
    inside = list(members)
    if indent is None or not inside:
        return opening + ", ".join(inside) + closing
    margin = "\n" + " " * indent * (depth + 1)
    return opening + margin + f",{margin}".join(inside) + "\n" + " " * indent * depth + closing
