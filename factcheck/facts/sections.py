"""The sections of one or several bases side by side: every record with its place, before any of it is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.errors import Problem
from factcheck.facts.model import Place
from factcheck.facts.yamltree import Listing, Mapping, Node, Scalar


@dataclass(slots=True)
class Problems:
    """What is wrong with the bases, collected while they are read."""

    found: list[Problem] = field(default_factory=list)

    def add(self, path: str, node: Node, message: str) -> None:
        self.found.append(Problem(path, node.line, node.column, message))


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A record before it is read: its id, the node that its place is, and its keys."""

    id: str
    path: str
    node: Node
    body: Mapping

    @property
    def place(self) -> Place:
        return Place(self.path, self.node.line, self.node.column)

    def place_of(self, key: str) -> Place:
        """Where the value of a key stands, the record's place where there is no such key."""
        node = self.body.get(key) or self.node
        return Place(self.path, node.line, node.column)

    def text(self, key: str) -> str | None:
        """The text of a key, None where it is absent or was reported."""
        node = self.body.get(key)
        return node.text if isinstance(node, Scalar) and not node.is_blank else None

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """The texts of a key that has one or a list of them."""
        return scalars_of(self.body.get(key))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(scalar.text for scalar in self.scalars(key)))

    def is_set(self, key: str) -> bool:
        return self.text(key) == "true"


@dataclass(frozen=True, slots=True)
class Sections:
    """All records by id, of all files in their order; `areas` are the default areas by file."""

    sources: dict[str, Entry] = field(default_factory=dict)
    entities: dict[str, Entry] = field(default_factory=dict)
    properties: dict[str, Entry] = field(default_factory=dict)
    units: dict[str, Entry] = field(default_factory=dict)
    facts: dict[str, Entry] = field(default_factory=dict)
    areas: dict[str, Scalar] = field(default_factory=dict)


def scalars_of(node: Node | None) -> tuple[Scalar, ...]:
    """The texts of a node that is one or a list of them; what is neither was reported."""
    items = node.items if isinstance(node, Listing) else (node,)
    return tuple(item for item in items if isinstance(item, Scalar) and not item.is_blank)


def gather_sections(trees: Iterable[tuple[str, Node]], problems: Problems) -> Sections:
    """Joins the trees of several files; an id that stands twice is reported with both places."""
    sections = Sections()
    for path, tree in trees:
        if isinstance(tree, Mapping):
            _gather_file(path, tree, sections, problems)
    return sections


def _gather_file(path: str, tree: Mapping, sections: Sections, problems: Problems) -> None:
    books = (
        ("source", "sources", sections.sources),
        ("entity", "entities", sections.entities),
        ("property", "properties", sections.properties),
        ("unit", "units", sections.units),
    )
    for noun, key, entries in books:
        for entry in _book_entries(path, tree.get(key)):
            _add(entry, noun, entries, problems)
    for entry in _fact_entries(path, tree.get("facts")):
        _add(entry, "fact", sections.facts, problems)
    defaults = tree.get("defaults")
    area = defaults.get("area") if isinstance(defaults, Mapping) else None
    if isinstance(area, Scalar):
        sections.areas[path] = area


def _book_entries(path: str, book: Node | None) -> Iterable[Entry]:
    if isinstance(book, Mapping):
        for key, body in book.fields.values():
            yield Entry(key.text, path, key, body if isinstance(body, Mapping) else _named(key, body))


def _named(key: Scalar, body: Node) -> Mapping:
    """Stands in for a record that is no mapping and was reported, so that its id and name are known all the same."""
    return Mapping({"name": (key, body)}, body.line, body.column)


def _fact_entries(path: str, facts: Node | None) -> Iterable[Entry]:
    for body in facts.items if isinstance(facts, Listing) else ():
        if isinstance(body, Mapping):
            node = body.get("id")
            if isinstance(node, Scalar) and not node.is_blank:
                yield Entry(node.text, path, node, body)
            else:  # its missing id was reported; what else is wrong with it should be too
                yield Entry(f"\0{path}:{body.line}:{body.column}", path, body, body)


def _add(entry: Entry, noun: str, entries: dict[str, Entry], problems: Problems) -> None:
    first = entries.setdefault(entry.id, entry)
    if first is not entry:
        where = f"line {first.node.line}" if first.path == entry.path else f"{first.path}:{first.node.line}"
        problems.add(entry.path, entry.node, f"{noun} `{entry.id}` stands on {where} already; rename one of the two")
