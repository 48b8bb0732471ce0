"""Loads fact bases: files in, one base of records out, or every problem at once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.errors import FactBaseError, Problem
from factcheck.facts.areas import with_default_areas
from factcheck.facts.circles import find_circles
from factcheck.facts.declared import declared_units
from factcheck.facts.factreading import FactReader
from factcheck.facts.files import files_of
from factcheck.facts.model import Fact, FactBase, Place
from factcheck.facts.names import Names
from factcheck.facts.propertyreading import build_properties
from factcheck.facts.schema import BASE
from factcheck.facts.sections import Problems, Sections, gather_sections, scalars_of
from factcheck.facts.shapes import check
from factcheck.facts.things import build_entities, build_source
from factcheck.facts.valuereading import ValueReader
from factcheck.facts.yamltree import Mapping, Node, Refused, read_tree
from factcheck.records import replace

_START = "begin it with `factbase: 1`, then `sources:`, `entities:`, `properties:` and `facts:`"


ReadBytes = Callable[[Path], bytes]


def load_base(paths: Sequence[Path | str], read: ReadBytes = Path.read_bytes) -> FactBase:
    """The base that one or several files make together, with those that they include; a folder stands for its files.

    `read` gives the bytes of a file: those on disk, or those of another edition.

    Raises FactBaseError with every problem of every file: each with its place and what to write instead.
    """
    problems = Problems()
    digests: dict[str, str] = {}
    trees = _read_all(paths, problems, digests, read)
    base = _build(", ".join(map(str, paths)), gather_sections(trees.items(), problems), problems)
    if problems.found:
        raise FactBaseError(_in_order(problems.found, list(trees)))
    return replace(base, digests=digests, files=tuple(trees))


def parse_base(text: str, path: str = "facts.yaml") -> FactBase:
    """The base that a text holds, as if it stood in a file at `path`."""
    problems = Problems()
    tree = _parsed(text, path, problems)
    base = _build(path, gather_sections([] if tree is None else [(path, tree)], problems), problems)
    if problems.found:
        raise FactBaseError(_in_order(problems.found, [path]))
    return base


def _read_all(
    paths: Sequence[Path | str], problems: Problems, digests: dict[str, str], read_bytes: ReadBytes
) -> dict[str, Node]:
    """The trees of the files in the order in which they are named, each file once, by their paths."""
    trees: dict[str, Node] = {}
    read: set[Path] = set()
    waiting = [(file, Place(str(file), 1, 1)) for path in reversed(paths) for file in reversed(files_of(Path(path)))]
    while waiting:
        file, named_at = waiting.pop()
        if file.resolve() in read:
            continue
        read.add(file.resolve())
        tree = _read(file, named_at, problems, digests, read_bytes)
        if tree is not None:
            trees[str(file)] = tree
            waiting.extend(reversed(_included(file, tree)))
    return trees


def _included(file: Path, tree: Node) -> list[tuple[Path, Place]]:
    nodes = scalars_of(tree.get("include")) if isinstance(tree, Mapping) else ()
    return [(file.parent / node.text, Place(str(file), node.line, node.column)) for node in nodes]


def _read(
    file: Path, named_at: Place, problems: Problems, digests: dict[str, str], read_bytes: ReadBytes
) -> Node | None:
    """The tree of a file; where it cannot be read, that is said of the place where it is named."""
    try:
        data = read_bytes(file)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        what = f"{file} cannot be read" if named_at.path != str(file) else "cannot be read"
        problems.found.append(Problem(named_at.path, named_at.line, named_at.column, f"{what}: {reason}"))
        return None
    digests[str(file)] = hashlib.sha256(data).hexdigest()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.found.append(_undecodable(str(file), data, error.start))
        return None
    return _parsed(text, str(file), problems)


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
    _check_superseding(facts, sections, problems)
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


def _check_superseding(facts: Sequence[Fact], sections: Sections, problems: Problems) -> None:
    for id in find_circles({fact.id: fact.supersedes for fact in facts}):
        entry = sections.facts[id]
        node = entry.body.fields["supersedes"][1]
        problems.add(entry.path, node, f"`{id}` supersedes itself, by way of what it supersedes: break the circle")


def _in_order(problems: list[Problem], paths: list[str]) -> tuple[Problem, ...]:
    """File by file, from top to bottom, each once; those that could not be read come last."""
    ranks = {path: rank for rank, path in enumerate(paths)}
    last = len(ranks)
    ordered = sorted(problems, key=lambda it: (ranks.get(it.path, last), it.path, it.line, it.column, it.message))
    return tuple(dict.fromkeys(ordered))
