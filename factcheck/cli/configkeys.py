"""The keys of `[tool.factcheck]`: what each takes and means, as data, from which checking and the schema follow."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

from factcheck.records import record


class Kind(Enum):
    """What a key takes, in words."""

    TEXT = "a string"
    TEXTS = "a list of strings"
    FLAG = "true or false"
    PERCENT = "a whole number from 0 to 100"
    DATE = "a date such as 2021-07-31"
    LEVEL = "one of error, warning, info, never"
    LEVELS = "a table from rules to error, warning, info or off"
    RULES_BY_GLOB = "a table from file patterns to lists of rules"
    PATHS_BY_GLOB = "a table from file patterns to lists of paths"
    DATES_BY_GLOB = "a table from file patterns to dates such as 2021-07-31"


@record
class Key:
    """One key of the configuration."""

    name: str
    kind: Kind
    meaning: str


KEYS = (
    Key("facts", Kind.TEXTS, "The fact bases, relative to this file."),
    Key("date", Kind.DATE, "The date of texts that bear none."),
    Key("select", Kind.TEXTS, "The rules that fire: codes, beginnings of codes or names."),
    Key("extend-select", Kind.TEXTS, "Rules that fire besides those selected."),
    Key("ignore", Kind.TEXTS, "Rules that do not fire."),
    Key("extend-ignore", Kind.TEXTS, "Rules that do not fire besides those ignored."),
    Key("strict", Kind.FLAG, "Whether what the base does not cover (FC401) fires too."),
    Key("severity", Kind.LEVELS, "How much a rule matters, where that is not the usual."),
    Key("fail-on", Kind.LEVEL, "The least level that makes the run fail."),
    Key("min-coverage", Kind.PERCENT, "The share of claims, in percent, that the base must be able to judge."),
    Key("per-file-ignores", Kind.RULES_BY_GLOB, "Rules that do not fire in some files."),
    Key("per-file-dates", Kind.DATES_BY_GLOB, "The date of texts that bear none, in some files; the first that fits."),
    Key("per-file-facts", Kind.PATHS_BY_GLOB, "The fact bases of some files; the first pattern that fits counts."),
    Key("exclude", Kind.TEXTS, "Files and folders that are passed over, as patterns relative to this file."),
    Key("baseline", Kind.TEXT, "The file of known and accepted findings, relative to this file."),
    Key("output", Kind.TEXTS, "Where the findings go: FORMAT or FORMAT:PATH."),
)
_BY_NAME = {key.name: key for key in KEYS}
_FAIL_ON = ("error", "warning", "info", "never")
_SEVERITIES = ("error", "warning", "info", "off")


def find_flaws(table: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a configuration, key by key, and what to write instead."""
    for name, value in table.items():
        key = _BY_NAME.get(name)
        if key is None:
            close = difflib.get_close_matches(name, _BY_NAME, n=1)
            hint = f"; did you mean `{close[0]}`?" if close else f"; the keys are {', '.join(_BY_NAME)}"
            yield f"unknown key `{name}`{hint}"
        elif not _fits(key.kind, value):
            yield f"`{name}` must be {key.kind.value}"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the configuration, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": key.meaning} | _SCHEMAS[key.kind] for key in KEYS},
    }


_STRINGS = {"type": "array", "items": {"type": "string"}}
_SCHEMAS: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.TEXTS: _STRINGS,
    Kind.FLAG: {"type": "boolean"},
    Kind.PERCENT: {"type": "integer", "minimum": 0, "maximum": 100},
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.LEVEL: {"enum": list(_FAIL_ON)},
    Kind.LEVELS: {"type": "object", "additionalProperties": {"enum": list(_SEVERITIES)}},
    Kind.RULES_BY_GLOB: {"type": "object", "additionalProperties": _STRINGS},
    Kind.PATHS_BY_GLOB: {"type": "object", "additionalProperties": _STRINGS},
    Kind.DATES_BY_GLOB: {"type": "object", "additionalProperties": {"type": "string", "format": "date"}},
}


def _fits(kind: Kind, value: Any) -> bool:
    match kind:
        case Kind.TEXT:
            return isinstance(value, str)
        case Kind.TEXTS:
            return _are_strings(value)
        case Kind.FLAG:
            return isinstance(value, bool)
        case Kind.PERCENT:
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100
        case Kind.DATE:
            return _is_date(value)
        case Kind.LEVEL:
            return value in _FAIL_ON
        case Kind.LEVELS:
            return isinstance(value, dict) and all(level in _SEVERITIES for level in value.values())
        case Kind.RULES_BY_GLOB | Kind.PATHS_BY_GLOB:
            return isinstance(value, dict) and all(map(_are_strings, value.values()))
        case Kind.DATES_BY_GLOB:
            return isinstance(value, dict) and all(map(_is_date, value.values()))


def _are_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_date(value: Any) -> bool:
    if isinstance(value, str):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
