"""Changes one fact of a base as text: what stands around it, comments too, stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping as Pairs

from factcheck.errors import FactcheckError, Problem
from factcheck.facts.yamltree import Listing, Mapping, Node, Scalar, read_tree
from factcheck.patterns import Pattern
from factcheck.records import record

# What `facts draft` writes above a draft; a comment in other words is somebody's own.
_REMARK = Pattern(r"\s*#\s(?:(?:line|page|paragraph) \d+(?:;.*)?|conflict: `.*|another point of the series of `.*)$")
_DRAFT_LINE = Pattern(r"\s*(?:-\s+)?draft:\s*true\s*(?:#.*)?$")
_DRAFT_INLINE = Pattern(r",\s*draft:\s*true\b|\bdraft:\s*true\s*,\s*")
_PROPOSED = Pattern(r"\s+(?P<id>[^\s:#][^:]*): .*#\s*proposed\s*$")
_HEAD = Pattern(r"facts:[ \t]*\r?$")
_MARK = Pattern(r"\s*#\s*proposed\s*$")


@record
class Item:
    """A fact as it is written: its lines from `first` up to, not including, `end`, from 0; `top` begins its remarks."""

    top: int
    first: int
    end: int
    fields: Pairs[str, tuple[Scalar, Node]]


def remarks_of(text: str, id_: str) -> tuple[str, ...]:
    """What stands above a draft on what is unsure of it."""
    lines = text.splitlines()
    item = _item(text, id_)
    return tuple(line.strip().removeprefix("#").strip() for line in lines[item.top : item.first])


def item_text(text: str, id_: str) -> str:
    """The lines of a fact, as they stand."""
    item = _item(text, id_)
    return "".join(text.splitlines(keepends=True)[item.first : item.end])


def accepted(text: str, id_: str) -> str:
    """The text in which a draft is a fact: without `draft: true` and the remarks above it."""
    item, lines = _item(text, id_), text.splitlines(keepends=True)
    kept = [line for line in lines[item.first : item.end] if not _DRAFT_LINE.match(line.rstrip("\r\n"))]
    kept = [_DRAFT_INLINE.sub("", line) if item.end - item.first == 1 else line for line in kept]
    used = [node.text for _, node in item.fields.values() if isinstance(node, Scalar)]
    whole = [*lines[: item.top], *kept, *lines[item.end :]]
    return "".join(_settled(line, used) for line in whole)


def _settled(line: str, used: list[str]) -> str:
    """A proposed entity or property that a fact uses is proposed no more."""
    match = _PROPOSED.match(line.rstrip("\r\n"))
    if match is None or match["id"] not in used:
        return line
    return _MARK.sub("", line.rstrip("\r\n")) + line[len(line.rstrip("\r\n")) :]


def dropped(text: str, id_: str) -> str:
    """The text without a fact, its remarks, and what was proposed for it alone."""
    item, lines = _item(text, id_), text.splitlines(keepends=True)
    used = {node.text for _, node in item.fields.values() if isinstance(node, Scalar)}
    whole = [*lines[: item.top], *lines[item.end :]]
    if not _items(_tree("".join(whole))):
        whole = ["facts: []\n" if _HEAD.match(line) else line for line in whole]
    return _without_unused("".join(whole), used)


def _without_unused(text: str, ids: set[str]) -> str:
    """The text without the proposed records that had no use but in a fact that is gone."""
    for id_ in ids:
        word = Pattern(rf"(?<![\w-]){re.escape(id_)}(?![\w-])")
        lines = text.splitlines(keepends=True)
        own = [
            number
            for number, line in enumerate(lines)
            if (match := _PROPOSED.match(line.rstrip("\r\n"))) and match["id"] == id_
        ]
        rest = "".join(line for number, line in enumerate(lines) if number not in own)
        tree = _tree(rest)
        if own and not any(word.search(node.text) for node in _scalars(tree)):
            text = rest
    return text


def _is_proposed(line: str, id_: str) -> bool:
    match = _PROPOSED.match(line.rstrip("\r\n"))
    return match is not None and match["id"] == id_


def with_fields(text: str, id_: str, values: Pairs[str, str]) -> str:
    """The text in which a fact's keys have other values; a key that it lacks is put behind its last one."""
    for key, value in values.items():
        text = _with_field(text, id_, key, value)
    return text


def _with_field(text: str, id_: str, key: str, value: str) -> str:
    item, lines = _item(text, id_), text.splitlines(keepends=True)
    if item.end - item.first == 1 and "{" in lines[item.first]:
        raise FactcheckError(f"fact `{id_}` is written in brackets on line {item.first + 1}: edit it in the file")
    newline = "\r\n" if lines[item.first].endswith("\r\n") else "\n"
    field = item.fields.get(key)
    if field is None:
        indent = " " * (next(iter(item.fields.values()))[0].column - 1)
        lines.insert(item.end, f"{indent}{key}: {value}{newline}")
        return "".join(lines)
    name = field[0]
    start = name.line - 1
    following = [other.line - 1 for other, _ in item.fields.values() if other.line > name.line]
    end = min(following, default=item.end)
    lines[start:end] = [f"{lines[start][: name.column - 1]}{key}: {value}{newline}"]
    return "".join(lines)


def replaced(text: str, id_: str, new: str) -> str:
    """The text with a fact's lines written anew."""
    item, lines = _item(text, id_), text.splitlines(keepends=True)
    return "".join([*lines[: item.first], new if new.endswith("\n") else new + "\n", *lines[item.end :]])


def _tree(text: str) -> Node | None:
    problems: list[Problem] = []
    return read_tree(text, "", problems)


def _items(tree: Node | None) -> tuple[Mapping, ...]:
    facts = tree.get("facts") if isinstance(tree, Mapping) else None
    return tuple(item for item in facts.items if isinstance(item, Mapping)) if isinstance(facts, Listing) else ()


def _scalars(node: Node | None) -> list[Scalar]:
    """All values of a tree; keys are none."""
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Listing):
        return [one for item in node.items for one in _scalars(item)]
    return [one for _, value in node.fields.values() for one in _scalars(value)] if isinstance(node, Mapping) else []


def _item(text: str, id_: str) -> Item:
    lines = text.splitlines()
    items = _items(_tree(text))
    for number, item in enumerate(items):
        node = item.get("id")
        if isinstance(node, Scalar) and node.text == id_:
            first = item.line - 1
            last = items[number + 1].line - 1 if number + 1 < len(items) else _section_end(lines, first)
            return Item(_top(lines, first), first, _end(lines, first, last), item.fields)
    raise FactcheckError(f"no fact `{id_}` stands there any more: somebody has changed the file")


def _section_end(lines: list[str], first: int) -> int:
    following = (number for number in range(first + 1, len(lines)) if re.match(r"[^\s#-]", lines[number]))
    return next(following, len(lines))


def _end(lines: list[str], first: int, end: int) -> int:
    """Blanks and comments at the end of an item belong to what follows."""
    while end > first + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end


def _top(lines: list[str], first: int) -> int:
    top = first
    while top > 0 and _REMARK.match(lines[top - 1]):
        top -= 1
    return top
