"""What the fact base says of a relation, in words for a reader."""

from __future__ import annotations

from factcheck.facts.index import FactIndex
from factcheck.facts.model import EntityRef, Fact, Words
from factcheck.verdicts.relating.scenes import Scene


def says(scene: Scene, fact: Fact) -> str:
    """What the base says, as a sentence."""
    base = scene.index.base
    subject, prop = base.entities[fact.subject].name, base.properties[fact.property].name
    return f"The fact base says of {subject}: {prop} {_shown(fact, scene.index)}."


def says_when(scene: Scene, fact: Fact) -> str:
    """What the base says, and when it was."""
    assert fact.time is not None
    return f"{says(scene, fact)[:-1]}, on {fact.time.text}."


def says_instead(scene: Scene, fact: Fact, told: str) -> str:
    """What the text tells in the place of what the base says."""
    known = says(scene, fact)
    return f"Says {told}; {known[0].lower()}{known[1:]}"


def says_of_another(scene: Scene, own: Fact, other: Fact) -> str:
    """That a value is another subject's, and what the base says of the own."""
    base = scene.index.base
    return (
        f"That is {base.properties[other.property].name} of {base.entities[other.subject].name};"
        f" of {base.entities[own.subject].name} the fact base says {_shown(own, scene.index)}."
    )


def _shown(fact: Fact, index: FactIndex) -> str:
    """A fact's values for a reader: entities by their names."""
    words = [index.base.entities[value.id].name if isinstance(value, EntityRef) else None for value in fact.values]
    named = [word for word in words if word]
    texts = [value.text for value in fact.values if isinstance(value, Words)]
    return ", ".join(named or texts) or fact.text
