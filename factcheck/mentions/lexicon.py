"""What names a base gives, arranged so that the names of a sentence are found in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from factcheck.facts.model import EntityRef, Fact, FactBase, Words
from factcheck.mentions.model import NameKind
from factcheck.mentions.tokens import FUNCTION_WORDS, Token, tokenize

_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_SHORTEST_BAG = 3  # names of fewer words are matched in their own order only
_LONGEST_BAG = 7


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name something of the base."""

    kind: NameKind
    id: str
    alias: str


@dataclass(slots=True)
class Node:
    """A node of the trie over roots; `names` end here."""

    children: dict[str, Node] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names of a base: a trie over the roots of Latin-script names, bags of roots for other word orders, and
    CJK names by their first two characters, longest first. `vocabulary` maps each root to nothing but membership;
    `near` maps a root with one letter left out to the roots it may be a misspelling of.
    """

    trie: Node
    bags: dict[tuple[str, ...], tuple[Name, ...]]
    cjk: dict[str, tuple[tuple[str, Name], ...]]
    vocabulary: frozenset[str]
    near: dict[str, tuple[str, ...]]
    areas: frozenset[str] = frozenset()


def build_lexicon(base: FactBase, areas: frozenset[str] = frozenset()) -> Lexicon:
    """Arranges all names, aliases, worded values and qualifiers of the base; drafts are left out.

    `areas` are the entities that stand for an area.
    """
    trie, bags, cjk = Node(), dict[tuple[str, ...], list[Name]](), dict[str, list[tuple[str, Name]]]()
    vocabulary: set[str] = set()
    for name in _names(base):
        if _CJK.search(name.alias):
            folded = fold_cjk(name.alias)
            cjk.setdefault(folded[:2], []).append((folded, name))
            continue
        roots = name_roots(tokenize(name.alias))
        if not roots:
            continue
        vocabulary.update(roots)
        _insert(trie, roots, name)
        if _SHORTEST_BAG <= len(roots) <= _LONGEST_BAG:
            bags.setdefault(tuple(sorted(roots)), []).append(name)
    return Lexicon(
        trie,
        {key: tuple(names) for key, names in bags.items()},
        {key: tuple(sorted(names, key=lambda pair: -len(pair[0]))) for key, names in cjk.items()},
        frozenset(vocabulary),
        _near(vocabulary),
        areas,
    )


def name_roots(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The roots that tell a name: words and figures without function words, or all words where only such stand."""
    words = [token.root for token in tokens if token.is_word or token.text[0].isdigit()]
    return tuple(root for root in words if root not in FUNCTION_WORDS) or tuple(words)


def fold_cjk(text: str) -> str:
    """Length-preserving folding for CJK names: lower case, quotation marks alike."""
    return text.lower().translate(_QUOTES) if len(text.lower()) == len(text) else text.translate(_QUOTES)


_QUOTES = str.maketrans(dict.fromkeys('“”„‟「」『』"‘’', "'") | {"（": "(", "）": ")"})


def left_out(word: str) -> Iterator[str]:
    """The word itself and each form of it with one letter left out."""
    yield word
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]


def _names(base: FactBase) -> Iterator[Name]:
    for entity in base.entities.values():
        for alias in dict.fromkeys((entity.name, *entity.aliases)):
            yield Name(NameKind.ENTITY, entity.id, alias)
    for prop in base.properties.values():
        for alias in dict.fromkeys((prop.name, *prop.aliases)):
            yield Name(NameKind.PROPERTY, prop.id, alias)
    for qualifier in dict.fromkeys(pair for fact in base.facts if not fact.draft for pair in fact.qualifiers):
        if qualifier[1] not in base.entities:
            yield Name(NameKind.QUALIFIER, "=".join(qualifier), qualifier[1])
    for fact in base.facts:
        if not fact.draft:
            for alias in dict.fromkeys(_wordings(fact)):
                yield Name(NameKind.VALUE, fact.id, alias)


def _wordings(fact: Fact) -> Iterator[str]:
    words = [value for value in fact.values if isinstance(value, Words)]
    for value in words:
        yield value.text
        yield from value.aliases
    if words or any(isinstance(value, EntityRef) for value in fact.values):
        yield from fact.aliases


def _insert(trie: Node, roots: tuple[str, ...], name: Name) -> None:
    node = trie
    for root in roots:
        node = node.children.setdefault(root, Node())
    node.names.append(name)


def _near(vocabulary: Iterable[str]) -> dict[str, tuple[str, ...]]:
    near: dict[str, list[str]] = {}
    for root in sorted(vocabulary):
        if len(root) >= 4:
            for form in left_out(root):
                near.setdefault(form, []).append(root)
    return {form: tuple(dict.fromkeys(roots)) for form, roots in near.items()}
