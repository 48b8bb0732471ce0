"""What differs between two editions of a base."""

from __future__ import annotations

import pytest

from factcheck.editions.difference import Kind, compare
from factcheck.facts.loader import parse_base

_BASE = """\
factbase: 1
sources: {s: {title: S}}
entities: {port: {name: Port}, quay: {name: Quay}}
properties: {cargo: {name: cargo, unit: tonnes}}
facts:
  - {id: a, subject: port, property: cargo, value: 18 million tonnes, period: 2023, source: s, quote: q}
  - {id: b, subject: port, property: cargo, value: 19 million tonnes, period: 2024, source: s, quote: q}
"""


_SUPERSEDED = ((Kind.SUPERSEDED, "a", ()), (Kind.CHANGED, "b", ("supersedes",)))


@pytest.mark.parametrize(
    ("old", "new", "facts", "terms"),
    [
        ("", "", [], []),
        ("value: 18 million", "value: 18.2 million", [(Kind.CHANGED, "a", ("value",))], []),
        ("value: 18 million tonnes", "value: 18000 thousand tonnes", [(Kind.CHANGED, "a", ("value",))], []),
        ("period: 2023", "period: 2022", [(Kind.CHANGED, "a", ("time",))], []),
        ("2023, source: s, quote: q", "2023, source: s, quote: r", [(Kind.CHANGED, "a", ("sources",))], []),
        ("period: 2023,", "period: 2023, draft: true,", [(Kind.CHANGED, "a", ("draft",))], []),
        ("id: a", "id: c", [(Kind.ADDED, "c", ()), (Kind.REMOVED, "a", ())], []),
        ("period: 2024,", "supersedes: a, period: 2024,", [*_SUPERSEDED], []),
        ("quay: {name: Quay}", "pier: {name: Pier}", [], [(Kind.ADDED, "pier"), (Kind.REMOVED, "quay")]),
        ("port: {name: Port}", "port: {name: Port, aliases: [Harbour]}", [], [(Kind.CHANGED, "port")]),
        ("factbase: 1\n", "factbase: 1\n# A comment moves every line.\n\n", [], []),
    ],
)  # fmt: skip
def test_compare(
    old: str, new: str, facts: list[tuple[Kind, str, tuple[str, ...]]], terms: list[tuple[Kind, str]]
) -> None:
    found = compare(parse_base(_BASE), parse_base(_BASE.replace(old, new, 1)))
    assert [(one.kind, one.id, one.keys) for one in found.facts] == facts
    assert [(one.kind, one.id) for one in found.terms] == terms
