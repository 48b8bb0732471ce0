"""Loads fact bases: files in, one base of records out, or every problem at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import FactBaseError, Problem
from factcheck.facts.areas import with_default_areas
from factcheck.facts.declared import declared_units
from factcheck.facts.factreading import FactReader
from factcheck.facts.model import FactBase
from factcheck.facts.propertyreading import build_properties
from factcheck.facts.schema import BASE
from factcheck.facts.sections import Names, Problems, Sections, gather_sections
from factcheck.facts.shapes import check
from factcheck.facts.things import build_entities, build_source
from factcheck.facts.valuereading import ValueReader
from factcheck.facts.yamltree import Node, Refused, read_tree

_START = "begin it with `factbase: 1`, then `sources:`, `entities:`, `properties:` and `facts:`"


def load_base(paths: Sequence[Path | str]) -> FactBase:
    """The base that one or several files make together.

    Raises FactBaseError with every problem of every file: each with its place and what to write instead.
    """
    names = [str(path) for path in paths]
    problems = Problems()
    trees = [(name, tree) for name in dict.fromkeys(names) if (tree := _read(name, problems)) is not None]
    base = _build(", ".join(names), gather_sections(trees, problems), problems)
    if problems.found:
        raise FactBaseError(_in_order(problems.found, names))
    return base


def parse_base(text: str, path: str = "facts.yaml") -> FactBase:
    """The base that a text holds, as if it stood in a file at `path`."""
    problems = Problems()
    tree = _parsed(text, path, problems)
    base = _build(path, gather_sections([] if tree is None else [(path, tree)], problems), problems)
    if problems.found:
        raise FactBaseError(_in_order(problems.found, [path]))
    return base


def _read(path: str, problems: Problems) -> Node | None:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        problems.found.append(Problem(path, 1, 1, f"cannot be read: {reason[:1].lower()}{reason[1:]}"))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.found.append(_undecodable(path, data, error.start))
        return None
    return _parsed(text, path, problems)


def _undecodable(path: str, data: bytes, offset: int) -> Problem:
    before = data[:offset]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", errors="replace")) + 1
    return Problem(path, line, column, f"byte 0x{data[offset]:02X} is not UTF-8: save the file as UTF-8")


def _parsed(text: str, path: str, problems: Problems) -> Node | None:
    """The tree of a text, checked against the schema."""
    before = len(problems.found)
    tree = read_tree(text, path, problems.found)
    if tree is None:
        if len(problems.found) == before:
            problems.found.append(Problem(path, 1, 1, f"the file is empty: {_START}"))
        return None
    for node, message in check(tree, BASE, "a fact base"):
        problems.add(path, node, message)
    return None if isinstance(tree, Refused) else tree


def _build(path: str, sections: Sections, problems: Problems) -> FactBase:
    """The records of the sections; where something is wrong it is reported, and they are incomplete."""
    units, table = declared_units(sections, problems)
    entity_names = Names("entity", sections.entities, problems)
    property_names = Names("property", sections.properties, problems)
    entities = build_entities(sections.entities, entity_names, problems)
    properties = build_properties(sections, property_names, entity_names, table, problems)
    reader = FactReader(
        values=ValueReader(table, entity_names, problems),
        entities=entity_names,
        sources=Names("source", sections.sources, problems),
        facts=Names("fact", sections.facts, problems),
        property_names=property_names,
        properties=properties,
        problems=problems,
    )
    facts = tuple(fact for entry in sections.facts.values() if (fact := reader.fact(entry)) is not None)
    areas = {file: entity_names.require(file, node) for file, node in sections.areas.items()}
    known_areas = {file: area for file, area in areas.items() if area is not None}
    return FactBase(
        path=path,
        sources={id: build_source(entry, problems) for id, entry in sections.sources.items()},
        entities=entities,
        properties=properties,
        facts=with_default_areas(facts, known_areas, entities),
        units=units,
    )


def _in_order(problems: list[Problem], paths: list[str]) -> tuple[Problem, ...]:
    """File by file, from top to bottom, each once."""
    ranks = {path: rank for rank, path in enumerate(paths)}
    ordered = sorted(problems, key=lambda found: (ranks.get(found.path, 0), found.line, found.column, found.message))
    return tuple(dict.fromkeys(ordered))
