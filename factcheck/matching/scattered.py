"""Properties whose words stand apart in a clause: "spent 93.6 million euros on research" names research spending."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.claims.build import own_stretch
from factcheck.claims.model import Bound, Claim, Origin
from factcheck.claims.neighbours import unexplained_cjk
from factcheck.claims.words import GENERIC_ROOTS, NEUTRAL_ROOTS
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, Property
from factcheck.matching.overlap import is_explained, vocabulary
from factcheck.memory import remembered
from factcheck.mentions.tokens import Token, content_roots
from factcheck.values.unit import UnitKind

_PLAN_ROOTS = frozenset({"target", "goal", "plan", "aim", "objectiv"})
_FEWEST = 2  # telling words of a name that may stand apart
_SURE = 3  # so many say as much as the name itself nearly does
_BY_MANY = 0.85
_BY_MARK = 0.7
_SHORTEST_MARK = 4  # letters of a word that tells one property from others
_BY_FEW = 0.78  # enough to support; to refute, nothing else may be said around


def scattered_said(claim: Claim, prop: Property, fact: Fact, index: FactIndex) -> Bound | None:
    """The property as bound by its telling words where all of them stand around the figure, in whatever form.

    None where another property of the subject in the same dimension has these words and more.
    """
    said = _said_words(claim, prop)
    if len(said) < _FEWEST:
        return None
    if any(said < _said_words(claim, rival) for rival in _rivals(prop, fact.subject, index)):
        return None
    if any(_outdoes(claim, bound, said, prop, index) for bound in claim.properties):
        return None
    return Bound(prop.id, _BY_MANY if len(said) >= _SURE else _BY_FEW, Origin.SENTENCE, claim.span)


def marked_said(claim: Claim, prop: Property, fact: Fact, index: FactIndex) -> Bound | None:
    """The property as bound by one word around the figure that only its names have: "margin 15.5%".

    Only among the properties of the subject in the same dimension, and where nothing else said around is unexplained.
    """
    marks = _marks(prop, fact.subject, index)
    if not marks:
        return None
    entity = index.base.entities[fact.subject]
    names = (prop.name, *prop.aliases, entity.name, *entity.aliases, *index.unit_words(prop.unit))
    if not all(is_explained(word, names) for word in claim.leftover):
        return None
    start, end = own_stretch(claim.context, claim.mention)
    tokens = claim.context.mentions.tokens
    places = [place for place, token in enumerate(tokens) if token.root in marks and start <= token.span.start < end]
    own = vocabulary((prop.name, *prop.aliases))
    said = any(not _is_modified(tokens, place, own) for place in places)
    return Bound(prop.id, _BY_MARK, Origin.SENTENCE, claim.span) if said else None


def _is_modified(tokens: Sequence[Token], place: int, own: frozenset[str]) -> bool:
    """Whether the word right before another makes it another property: the "gross" margin, beside an operating one."""
    if not place:
        return False
    before, token = tokens[place - 1], tokens[place]
    adjoins = before.is_word and token.span.start - before.span.end == 1
    return adjoins and before.root not in own and before.root not in NEUTRAL_ROOTS and not before.is_capitalised


@remembered
def _marks(prop: Property, subject: str, index: FactIndex) -> frozenset[str]:
    """The words that only names of this property have, of those of a subject in the same dimension."""
    entity = index.base.entities[subject]
    others = (name for rival in _rivals(prop, subject, index) for name in (rival.name, *rival.aliases))
    shared = {root for name in (*others, entity.name, *entity.aliases) for root in _telling(name)}
    own = {root for name in (prop.name, *prop.aliases) if name.isascii() for root in _telling(name)}
    return frozenset(root for root in own - shared if len(root) >= _SHORTEST_MARK)


@remembered
def _rivals(prop: Property, subject: str, index: FactIndex) -> tuple[Property, ...]:
    """The other properties of a subject with values of the same kind."""
    own = {other.property for other in index.by_subject[subject]} - {prop.id}
    known = (index.base.properties[id_] for id_ in sorted(own))
    return tuple(other for other in known if _kind_of(other) == _kind_of(prop))


def _kind_of(prop: Property) -> UnitKind | None:
    return None if prop.unit is None else prop.unit.kind


def _outdoes(claim: Claim, bound: Bound, said: frozenset[str], prop: Property, index: FactIndex) -> bool:
    """Whether the clause names another property of the kind by words that are not among those said."""
    if bound.span is None or bound.id == prop.id or _kind_of(index.base.properties[bound.id]) != _kind_of(prop):
        return False
    return not frozenset(_telling(bound.span.of(claim.context.sentence.text))) < said


@remembered
def _said_words(claim: Claim, prop: Property) -> frozenset[str]:
    """The telling words of the fullest of a property's names that stand around the figure, all of them."""
    found = (_all_said(claim, name) for name in (prop.name, *prop.aliases))
    return max(found, key=len, default=frozenset())


def _all_said(claim: Claim, name: str) -> frozenset[str]:
    words = _telling(name)
    if len(words) < _FEWEST:
        return frozenset()
    if not name.isascii():
        start, end = own_stretch(claim.context, claim.mention)
        return frozenset(words) if _in_order(words, claim.context.sentence.text[start:end]) else frozenset()
    return frozenset(words) if _roots_around(claim).issuperset(words) else frozenset()


@remembered
def _roots_around(claim: Claim) -> frozenset[str]:
    """The roots of the words that stand around a figure."""
    start, end = own_stretch(claim.context, claim.mention)
    roots = frozenset(token.root for token in claim.context.mentions.tokens if start <= token.span.start < end)
    return roots | _PLAN_ROOTS if claim.is_target else roots  # "wants coverage to reach 80%" tells of a coverage target


@lru_cache(maxsize=8192)
def _telling(name: str) -> tuple[str, ...]:
    """The words of a name that say what it is: roots without generic ones, or stretches of Chinese characters."""
    if not name.isascii():
        return tuple(unexplained_cjk(name))
    return tuple(dict.fromkeys(root for root in content_roots(name) if root not in GENERIC_ROOTS))


def _in_order(stretches: tuple[str, ...], text: str) -> bool:
    place = 0
    for stretch in stretches:
        found = text.find(stretch, place)
        if found < 0:
            return False
        place = found + len(stretch)
    return True
