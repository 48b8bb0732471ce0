"""What names a base gives, arranged so that the names of a sentence are found in one pass over its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from factcheck.facts.model import EntityRef, Fact, FactBase, Words
from factcheck.mentions.model import NameKind
from factcheck.mentions.tokens import FUNCTION_WORDS, Token, tokenize
from factcheck.patterns import Pattern
from factcheck.records import record

CJK = Pattern(r"[\u3400-\u9fff\uf900-\ufaff]")
_SHORTEST_BAG = 3  # names of fewer words are matched in their own order only
_LONGEST_BAG = 7


@record
class Name:
    """One way to name something of the base."""

    kind: NameKind
    id: str
    alias: str


@record
class Lexicon:
    """The names of a base, looked up a word at a time, in memory or in a compiled base.

    `starts` has every beginning of a Latin-script name, its roots joined by spaces, with the names that end there;
    `bags` has names by their sorted roots, for other word orders. `cjk` has Chinese names as they are folded, and
    `cjk_lengths` the lengths of those that share their first two characters, longest first. `near` maps a root, and
    each form of it with one letter left out, to the roots of `vocabulary` that it may be a misspelling of.
    """

    starts: Mapping[str, tuple[Name, ...]]
    bags: Mapping[str, tuple[Name, ...]]
    cjk: Mapping[str, tuple[Name, ...]]
    cjk_lengths: Mapping[str, tuple[int, ...]]
    vocabulary: Set[str]
    near: Mapping[str, tuple[str, ...]]
    areas: Set[str] = frozenset()


def build_lexicon(base: FactBase, areas: Set[str] = frozenset()) -> Lexicon:
    """Arranges all names, aliases, worded values and qualifiers of the base; drafts are left out.

    `areas` are the entities that stand for an area.
    """
    starts: dict[str, tuple[Name, ...]] = {}
    bags: dict[str, tuple[Name, ...]] = {}
    cjk: dict[str, tuple[Name, ...]] = {}
    vocabulary: set[str] = set()
    for name in _names(base):
        if CJK.search(name.alias):
            folded = fold_cjk(name.alias)
            _add(cjk, folded, name)
            continue
        roots = name_roots(tokenize(name.alias))
        vocabulary.update(roots)
        for length in range(1, len(roots)):
            starts.setdefault(" ".join(roots[:length]), ())
        if roots:
            _add(starts, " ".join(roots), name)
        if _SHORTEST_BAG <= len(roots) <= _LONGEST_BAG:
            _add(bags, bag_of(roots), name)
    return Lexicon(starts, bags, cjk, _lengths(cjk), frozenset(vocabulary), _near(vocabulary), areas)


def _add(names: dict[str, tuple[Name, ...]], key: str, name: Name) -> None:
    names[key] = (*names.get(key, ()), name)


def _lengths(cjk: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for name in cjk:
        lengths.setdefault(name[:2], set()).add(len(name))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


def bag_of(roots: Iterable[str]) -> str:
    """The key of a name's words in whatever order."""
    return " ".join(sorted(roots))


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


def _near(vocabulary: Iterable[str]) -> dict[str, tuple[str, ...]]:
    near: dict[str, list[str]] = {}
    for root in sorted(vocabulary):
        if len(root) >= 4:
            for form in left_out(root):
                near.setdefault(form, []).append(root)
    return {form: tuple(dict.fromkeys(roots)) for form, roots in near.items()}
