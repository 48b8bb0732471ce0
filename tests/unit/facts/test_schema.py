"""The published JSON Schema is the one that the loader's data make."""

from __future__ import annotations

import json
from pathlib import Path

import factcheck.facts
from factcheck.facts.jsonschema import json_schema
from factcheck.facts.schema import BASE, FACT


def published() -> object:
    return json.loads((Path(factcheck.facts.__file__).parent / "schema.json").read_text(encoding="utf-8"))


def test_the_published_schema_is_in_step() -> None:
    message = "write it again: python -m factcheck.facts.jsonschema > factcheck/facts/schema.json"
    assert published() == json_schema(), message


def test_every_key_is_described() -> None:
    schema = json_schema()
    assert set(schema["properties"]) == {key.name for key in BASE.keys}
    keys = schema["$defs"]["fact"]["properties"]
    assert set(keys) == {key.name for key in FACT.keys}
    assert all(key["description"] for key in keys.values())


def test_references_lead_somewhere() -> None:
    schema = json_schema()
    text = json.dumps(schema)
    named = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert named == set(schema["$defs"])
