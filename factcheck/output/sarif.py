"""SARIF 2.1.0, with all that GitHub's code scanning asks for."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from factcheck import __version__
from factcheck.output.jsontext import Json, to_json
from factcheck.output.places import Position
from factcheck.output.rows import LEVELS, Level, Row, build_rows, clean_path
from factcheck.text.position import LineIndex
from factcheck.verdicts.model import Report, TextEvidence
from factcheck.verdicts.rules import RULES, Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_NUMBERS = {rule.code: number for number, rule in enumerate(RULES)}


def format_sarif(report: Report, levels: Mapping[str, Level]) -> str:
    """The report as one run; what is about the run itself stands among its notifications."""
    rows = build_rows(report, levels)
    run: Json = {
        "tool": {
            "driver": {"name": "factcheck", "semanticVersion": __version__, "rules": [_rule(rule) for rule in RULES]}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.errors,
                "toolExecutionNotifications": [_notification(row) for row in rows if row.finding is None],
            }
        ],
        "results": [_result(row) for row in rows if row.finding is not None],
    }
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> Json:
    level = LEVELS[rule.verdict] if rule.verdict else Level.WARNING
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": rule.meaning},
        "help": {"text": f"{rule.meaning}\n\nExample: {rule.example}\n\nTo mend it: {rule.mending}"},
        "defaultConfiguration": {"level": _LEVELS[level]},
    }


def _result(row: Row) -> Json:
    fields: dict[str, Json] = {
        "ruleId": row.code,
        "ruleIndex": _NUMBERS[row.code],
        "level": _LEVELS[row.level],
        "message": {"text": row.placed_message},
        "locations": [_location(row.path, row.start, row.end)],
        "partialFingerprints": {"factcheck/v1": row.fingerprint},
        "properties": {"facts": list(row.facts), "verdict": row.finding.verdict.value if row.finding else None},
    }
    if related := _related(row):
        fields["relatedLocations"] = related
    if row.suggestion and not row.part:
        fields["fixes"] = [_fix(row, row.suggestion)]
    return fields


def _related(row: Row) -> list[Json]:
    """The other places of the text that the finding rests on."""
    if row.document is None or row.finding is None or row.part:
        return []
    index = LineIndex(row.document.source)
    return [
        _location(row.path, index.position(each.span.start), index.position(each.span.end))
        for each in row.finding.evidence
        if isinstance(each, TextEvidence)
    ]


def _fix(row: Row, suggestion: str) -> Json:
    replacement: Json = {"deletedRegion": _region(row.start, row.end), "insertedContent": {"text": suggestion}}
    return {
        "description": {"text": f"Write: {suggestion}"},
        "artifactChanges": [{"artifactLocation": {"uri": _uri(row.path)}, "replacements": [replacement]}],
    }


def _notification(row: Row) -> Json:
    return {
        "descriptor": {"id": row.code},
        "level": _LEVELS[row.level],
        "message": {"text": row.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(row.path)}}}],
    }


def _location(path: str, start: Position, end: Position) -> Json:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": _region(start, end)}}


def _region(start: Position, end: Position) -> Json:
    return {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}


def _uri(path: str) -> str:
    """The path as a relative reference; a name for standard input, which has none."""
    return "stdin" if path == "-" else quote(clean_path(path).encode("utf-8", "surrogatepass"), safe="/~")
