"""The rules as pages and as JSON: a list of all, and the explanation of some."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.output.jsontext import to_json
from factcheck.output.page import BLANK, SIGNS, WORDS, Line, Page, Run, Tone, tone_of
from factcheck.verdicts.rules import Rule

_NAMES = 8  # the column where names begin
_INDENT = 2


def rule_list(rules: Sequence[Rule]) -> Page:
    """One line for each rule."""
    widest = max(len(rule.name) for rule in rules)
    lines = (
        Line((Run(rule.name.ljust(widest + 2)), *_verdict(rule)), _NAMES, Run(rule.code, Tone.STRONG)) for rule in rules
    )
    return (*lines, BLANK, Line((Run("`factcheck rule CODE` explains one.", Tone.QUIET),)))


def rule_page(rules: Sequence[Rule]) -> Page:
    """The rules explained, one after the other."""
    return tuple(line for rule in rules for line in _explained(rule))[:-1]


def format_rules(rules: Sequence[Rule]) -> str:
    """The rules as a JSON array."""
    return to_json([_object(rule) for rule in rules], indent=2) + "\n"


def _explained(rule: Rule) -> Iterator[Line]:
    yield Line((Run(f"{rule.code} {rule.name}  ", Tone.STRONG), *_verdict(rule)))
    yield Line((Run(rule.meaning),), _INDENT)
    yield Line((Run("Example: ", Tone.QUIET), Run(rule.example)), _INDENT)
    yield Line((Run("To mend it: ", Tone.QUIET), Run(rule.mending)), _INDENT)
    yield BLANK


def _verdict(rule: Rule) -> tuple[Run, ...]:
    if rule.verdict is None:
        return (Run("about the run", Tone.QUIET),)
    return (Run(f"{SIGNS[rule.verdict]} {WORDS[rule.verdict]}", tone_of(rule.verdict)),)


def _object(rule: Rule) -> dict[str, str | None]:
    return {
        "code": rule.code,
        "name": rule.name,
        "verdict": rule.verdict.value if rule.verdict else None,
        "meaning": rule.meaning,
        "example": rule.example,
        "mending": rule.mending,
    }
