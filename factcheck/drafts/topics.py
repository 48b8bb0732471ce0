"""Names for a figure that the base has no names for: what is measured, of whom, in the words of the text."""

from __future__ import annotations

import re
from collections import Counter

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Claim, Role
from factcheck.drafts.model import Term
from factcheck.drafts.naming import opening_of, property_from_words, slug
from factcheck.drafts.scene import Scene
from factcheck.facts.model import PropertyType
from factcheck.mentions.model import UnknownName, UnknownRole
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.text.document import BlockKind, HeadRole
from factcheck.values.unit import UnitKind

_SIDES = " \t\r\n,;:.，；：。、\"“”'()（）[]-–—"
# Words by which a text speaks of the one it is about.
_DOER = Pattern(
    r"(?:company|group|firm|business|bank|board|club|school|university|hospital|authority|agency|association"
    r"|foundation|charity|city|town|country|region|we|it|they)",
    re.I,
)
_DOES = Pattern(
    rf"^(?:{_DOER.pattern})\s+[a-z]+s\s+(?:(?:an?|the|its)\s+)?|^(?:[\w ]+\s)?(?:said|told|added)\s+that\s+", re.I
)
_TAIL = Pattern(r"(?:\s+(?:of|for|by|to|at|with|in|on|between|around|about))+$", re.I)
_POSSESSIVE = Pattern(r"['’]s$")
_VERB = Pattern(r"\b([a-z]{3,}ed)\b")
_OF_WHAT = Pattern(
    r"\s+of\s+(?!(?:which|whom|its|their|the|an?|this|these)\b)([a-z][a-z ]{2,30}?)"
    r"(?=\s+(?:in|for|at|during|by)\b|[,.;]|$)"
)
_SPEAKS = Pattern(r"(?:\s*,[^.;]{0,150}?,)?\s*(?:also\s+|has\s+)?(?:said|says|told|added|noted)\b")
_LONGEST = 48  # characters of a head that names anything


def main_name(discourse: Discourse) -> Term | None:
    """The name that a document is about: the one that it names most often, twice at least."""
    names = [
        _POSSESSIVE.sub("", name.text.strip(_SIDES))
        for context in discourse.contexts
        for name in context.mentions.unknowns
        if name.role is not UnknownRole.SPEAKER and name.text.isascii()
    ]
    counted = Counter(name for name in names if len(name) > 3)
    found = counted.most_common(1)
    return Term(slug(found[0][0]), found[0][0], is_new=True) if found and found[0][1] > 1 else None


def names_of(scene: Scene, claim: Claim) -> tuple[Term | None, Term]:
    """A subject and a property for a figure: from the heads of its cell, else from the words that lead up to it."""
    if claim.context.kind is BlockKind.CELL:
        row, column = _head(scene, HeadRole.ROW), _head(scene, HeadRole.COLUMN)
        if row:
            return Term(slug(row), row, is_new=True), _property(claim, column) if column else property_from_words(claim)
    name = _name_beside(claim)
    if name is not None:
        return Term(slug(name), name, is_new=True), _done(claim)
    words = _words(scene, claim)
    if words and _DOER.fullmatch(words):
        return scene.main or Term(slug(words), words, is_new=True), _done(claim)
    if words and scene.main is not None and words.isascii() and not re.search(r"[A-Z]", words[1:]):
        return scene.main, _property(claim, words[0].lower() + words[1:])
    return (Term(slug(words), words, is_new=True) if words else None), property_from_words(claim)


def doer_of(scene: Scene, words: str) -> Term | None:
    """The thing that words at the head of a clause name; whom the document is about for "the company" and for none."""
    if words and not _DOER.fullmatch(words):
        return Term(slug(words), words, is_new=True)
    names = [name for name in scene.context.mentions.unknowns if not _speaks(scene.text, name)]
    if not words and names:
        name = _POSSESSIVE.sub("", names[0].text.strip(_SIDES))
        return Term(slug(name), name, is_new=True)
    return scene.main


def _head(scene: Scene, role: HeadRole) -> str:
    """The text of the head of a cell, where it is short and holds no figure."""
    blocks = scene.discourse.document.blocks
    heads = [blocks[head.block].text for head in blocks[scene.context.sentence.block].heads if head.role is role]
    text = " ".join(heads[0].split()) if heads else ""
    return text if len(text) <= _LONGEST and not text.isdigit() else ""


def _name_beside(claim: Claim) -> str | None:
    """An unknown name that the figure is told of; one that only speaks of it is not."""
    text = claim.context.sentence.text
    names = [name for name in claim.unknowns if not _speaks(text, name)]
    return _POSSESSIVE.sub("", names[0].text.strip(_SIDES)) if names else None


def _speaks(text: str, name: UnknownName) -> bool:
    return name.role is UnknownRole.SPEAKER or _SPEAKS.match(text, name.span.end) is not None


def _words(scene: Scene, claim: Claim) -> str:
    """The words that open a figure's clause, behind a time that stands before; those of the amount that it changes."""
    if claim.role is Role.CHANGE and claim.antecedent is not None and claim.antecedent.context is claim.context:
        claim = claim.antecedent
    text = claim.context.sentence.text
    words = opening_of(_without_times(scene, text), claim.span.start)
    first = claim.context.mentions.quantities[0].span
    if not words or re.search(r"\d", words) or words.split()[0].lower() in _LINKS:
        words = opening_of(_without_times(scene, text), first.start)
    return "" if re.search(r"\d", words) else _TAIL.sub("", _DOES.sub("", words))


_LINKS = frozenset(
    "after from to up down against with or and of by than about some decrease increase rise fall".split()
)
_AT = Pattern(r"\b(?:at|in|for|by|on|during|as of)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.I)


def _without_times(scene: Scene, text: str) -> str:
    """The text with its times, and the words that lead up to them, blanked out; offsets stay."""
    for mention in scene.context.mentions.times:
        lead = _AT.search(text[: mention.span.start])
        start = mention.span.start if lead is None else lead.start()
        text = text[:start] + " " * (mention.span.end - start) + text[mention.span.end :]
    return text


def _property(claim: Claim, topic: str) -> Term:
    """A property that is named by what is measured."""
    unit = claim.mention.quantity.unit
    if claim.role is Role.CHANGE and claim.mention.quantity.is_ratio:
        return _growth(claim, topic)
    code = "" if unit is None else f" {unit.code}"
    return Term(slug(topic + code), topic, is_new=True, type=PropertyType.QUANTITY, unit=unit)


def _growth(claim: Claim, topic: str) -> Term:
    name = topic if topic.lower() in ("growth", "change", "increase") else f"growth of {topic}"
    unit = claim.mention.quantity.unit
    other = (f"{topic} growth",)
    if name == topic:
        return Term(slug(topic), topic, is_new=True, unit=unit, change=True)
    kind = "points" if unit is not None and unit.kind is UnitKind.POINT else "growth"
    return Term(slug(f"{topic} {kind}"), name, is_new=True, unit=unit, change=True, aliases=other)


def _done(claim: Claim) -> Term:
    """A property that is named by what a doer did: passengers carried, an amount invested."""
    text = claim.context.sentence.text
    of_what = _OF_WHAT.match(text, _end(claim))
    if of_what is not None:
        return _property(claim, of_what.group(1))
    term = property_from_words(claim)
    verbs = _VERB.findall(text[: claim.span.start])
    unit = claim.mention.quantity.unit
    if term.change or not verbs or unit is None:
        return term
    if unit.kind is UnitKind.COUNT:
        return Term(slug(f"{unit.code} {verbs[-1]}"), f"{unit.code} {verbs[-1]}", True, unit=unit, aliases=(unit.code,))
    name = f"{term.name} {verbs[-1]}"
    return Term(slug(f"{name} {unit.code}"), name, True, unit=unit, aliases=(verbs[-1],))


def _end(claim: Claim) -> int:
    unit = claim.mention.unit or Span(0, 0)
    return max(claim.span.end, unit.end)
