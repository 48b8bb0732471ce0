"""The published JSON Schema, made of the same data that the loader checks: `python -m factcheck.facts.jsonschema`."""

from __future__ import annotations

import json
import sys
from typing import Any

from factcheck.facts.schema import BASE
from factcheck.facts.shapes import Book, Key, Leaf, ListOf, Many, Record, Shape

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The schema of a fact base (draft 2020-12); editors complete and check a base by it as it is typed."""
    definitions: dict[str, Any] = {}
    root = _record(BASE, definitions)
    return {"$schema": DIALECT, "title": "factcheck fact base", **root, "$defs": definitions}


def _schema(shape: Shape, definitions: dict[str, Any]) -> dict[str, Any]:
    match shape:
        case Leaf():
            return _leaf(shape)
        case Many():
            item = _schema(shape.item, definitions)
            return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}
        case ListOf():
            return {"type": "array", "items": _schema(shape.item, definitions), "minItems": 1}
        case Book():
            items = _schema(shape.item, definitions)
            return {"type": "object", "propertyNames": _leaf(shape.key), "additionalProperties": items}
        case Record():
            name = _name(shape)
            if name not in definitions:
                definitions[name] = _record(shape, definitions)
            return {"$ref": f"#/$defs/{name}"}


def _name(record: Record) -> str:
    """`source-of-fact` for "a source of a fact"."""
    return "-".join(word.strip("`") for word in record.article.split() if word not in ("a", "an"))


def _leaf(leaf: Leaf) -> dict[str, Any]:
    if leaf.choices:
        return {"enum": list(leaf.choices)}
    return {
        "type": ["string", "number"] if leaf.is_numeric else "string",
        "pattern": leaf.pattern.pattern,
        "examples": [leaf.example],
    }


def _record(record: Record, definitions: dict[str, Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in record.keys if key.required],
        "properties": {key.name: _key(key, definitions) for key in record.keys},
    }
    if record.choices:
        schema["oneOf"] = [{"required": list(group)} for group in record.choices]
    if record.rivals:
        pairs = [(one, other) for place, one in enumerate(record.rivals) for other in record.rivals[place + 1 :]]
        schema["not"] = {"anyOf": [{"required": list(pair)} for pair in pairs]}
    return schema


def _key(key: Key, definitions: dict[str, Any]) -> dict[str, Any]:
    return {"description": key.about[:1].upper() + key.about[1:], **_schema(key.shape, definitions)}


def schema_text() -> str:
    """The schema as `schema.json` holds it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
