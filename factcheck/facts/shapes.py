"""What a node of a base may look like, and the check of a tree against it; the shapes themselves stand in `schema`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.facts.suggest import hint, nearest
from factcheck.facts.yamltree import Listing, Mapping, Node, Refused, Scalar
from factcheck.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar that its pattern is found in.

    `article` names it in messages ("a date") and `example` shows what to write. The patterns are of the kind that
    JSON Schema knows too; there a scalar with `choices` is one of these, and one that `is_numeric` may be a number.
    """

    article: str
    example: str
    pattern: Pattern
    choices: tuple[str | bool | int, ...] = ()
    is_numeric: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """One item, or a list of them."""

    item: Shape


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of items."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Book:
    """A mapping from ids or words to items; `article` says what of ("a source")."""

    article: str
    key: Leaf
    item: Shape


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record, with the sentence that an editor shows for it."""

    name: str
    shape: Shape
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys: of the groups in `choices` exactly one stands, of the `rivals` at most one."""

    article: str
    keys: tuple[Key, ...]
    choices: tuple[tuple[str, ...], ...] = ()
    rivals: tuple[str, ...] = ()


Shape = Leaf | Many | ListOf | Book | Record
Complaint = tuple[Node, str]


def check(node: Node, shape: Shape, where: str) -> Iterator[Complaint]:
    """What is wrong with a node, each with the node to point at; `where` names it ("`name` of an entity")."""
    if isinstance(node, Refused):
        return
    match shape:
        case Leaf():
            yield from _check_leaf(node, shape, where)
        case Many():
            yield from _check_many(node, shape, where)
        case ListOf():
            yield from _check_list(node, shape, where)
        case Book():
            yield from _check_book(node, shape, where)
        case Record():
            yield from _check_record(node, shape, where)


def _check_leaf(node: Node, leaf: Leaf, where: str) -> Iterator[Complaint]:
    if not isinstance(node, Scalar):
        yield node, f"{where} is {leaf.article}, not {_kind(node)}; write it like `{leaf.example}`"
    elif node.is_blank:
        yield node, f"{where} is empty: write {leaf.article} like `{leaf.example}`, or remove the key"
    elif not leaf.pattern.search(node.text):
        yield node, f'{where} is {leaf.article}, not "{_short(node.text)}"; write it like `{leaf.example}`'


def _check_many(node: Node, shape: Many, where: str) -> Iterator[Complaint]:
    if isinstance(node, Listing):
        yield from _check_items(node, shape.item, where)
    else:
        yield from check(node, shape.item, where)


def _check_items(node: Listing, item: Shape, where: str) -> Iterator[Complaint]:
    if not node.items:
        yield node, f"{where} is an empty list: write an item, or remove the key"
    for child in node.items:
        yield from check(child, item, where)


def _check_list(node: Node, shape: ListOf, where: str) -> Iterator[Complaint]:
    if isinstance(node, Listing):
        yield from _check_items(node, shape.item, where)
    elif isinstance(node, Scalar) and node.is_blank:
        yield node, f"{where} is empty: write an item, or remove the key"
    elif isinstance(shape.item, Leaf):
        yield node, f"{where} is a list; write it like `[{shape.item.example}]`"
    else:
        yield node, f"{where} is a list; begin each item with `- `"


def _check_book(node: Node, book: Book, where: str) -> Iterator[Complaint]:
    if not isinstance(node, Mapping):
        yield node, f"{where} is {_kind(node)}: write one key a line, `{book.key.example}: …`, or remove it"
        return
    for key, child in node.fields.values():
        if not book.key.pattern.search(key.text):
            yield key, f'"{_short(key.text)}" is no {_bare(book.key.article)}; write it like `{book.key.example}`'
        yield from check(child, book.item, f"{book.article} (`{_short(key.text)}`)")


def _check_record(node: Node, record: Record, where: str) -> Iterator[Complaint]:
    if not isinstance(node, Mapping):
        keys = ", ".join(key.name for key in record.keys if key.required)
        yield node, f"{where} is a mapping of keys, not {_kind(node)}" + (f"; it needs {keys}" if keys else "")
        return
    known = {key.name: key for key in record.keys}
    named = _named(node, record, where)
    meant: set[str | None] = set()
    for typed, child in node.fields.values():
        if typed.text in known:
            if not _is_sound_leaf(child, known[typed.text].shape):
                yield from check(child, known[typed.text].shape, f"`{typed.text}` of {record.article}")
        else:
            meant.add(nearest(typed.text, known))
            yield typed, f"unknown key `{_short(typed.text)}` in {named}{_key_hint(typed, child, known)}"
    yield from _check_presence(node, record, named, meant)


def _is_sound_leaf(node: Node, shape: Shape) -> bool:
    """Whether a text is where one may stand, and well formed: most of a base, told without a detour."""
    leaf = shape.item if isinstance(shape, Many) else shape
    return (
        isinstance(leaf, Leaf)
        and isinstance(node, Scalar)
        and not node.is_blank
        and leaf.pattern.search(node.text) is not None
    )


def _named(node: Mapping, record: Record, where: str) -> str:
    """The record with its id, as far as it has one: "a fact (`revenue-2024`)"."""
    id = node.get("id")
    if isinstance(id, Scalar) and not id.is_blank:
        return f"{record.article} (`{_short(id.text)}`)"
    return where if where.startswith(record.article) else record.article


def _check_presence(node: Mapping, record: Record, named: str, misspelled: set[str | None]) -> Iterator[Complaint]:
    for key in record.keys:
        if key.required and key.name not in node.fields and key.name not in misspelled:
            yield node, f"missing key `{key.name}` in {named}: {key.about.rstrip('.')}"
    if record.choices:
        yield from _check_choices(node, record, named)
    rivals = [name for name in record.rivals if name in node.fields]
    for name in rivals[1:]:
        yield node.fields[name][0], f"`{name}` beside `{rivals[0]}` in {named}: keep one of {_or(record.rivals)}"


def _check_choices(node: Mapping, record: Record, named: str) -> Iterator[Complaint]:
    begun = [group for group in record.choices if any(name in node.fields for name in group)]
    if not begun:
        options = ", or ".join(_and(group) for group in record.choices)
        yield node, f"missing keys in {named}: it needs {options}"
        return
    for name in begun[0] if len(begun) == 1 else ():
        if name not in node.fields:
            yield node, f"missing key `{name}` in {named}: {_and(begun[0])} stand together"
    for group in begun[1:]:
        name = next(name for name in group if name in node.fields)
        yield node.fields[name][0], f"`{name}` beside {_and(begun[0])} in {named}: keep one of the two"


def _key_hint(typed: Scalar, child: Node, known: dict[str, Key]) -> str:
    near = hint(typed.text, known)
    if not near and isinstance(child, Scalar) and child.is_blank:
        return ": inside `{…}` a comma begins a new key; put the text that holds the comma in quotes"
    return near or f"; the keys are {', '.join(known)}"


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return "empty" if node.is_blank else f'"{_short(node.text)}"'
    return "a list" if isinstance(node, Listing) else "a mapping"


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= 60 else folded[:59] + "…"


def _bare(article: str) -> str:
    return article.split(" ", 1)[1]


def _and(names: tuple[str, ...]) -> str:
    return " and ".join(f"`{name}`" for name in names)


def _or(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names[:-1]) + f" or `{names[-1]}`"
