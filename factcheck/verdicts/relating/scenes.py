"""One sentence with the things that it names or takes over, for judging what it tells in words."""

from __future__ import annotations

from factcheck.claims.anaphora import find_anaphors
from factcheck.claims.build import plain_text
from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, BoundTime, Context, Origin, Stance, WordedClaim
from factcheck.claims.stance import read_stance
from factcheck.claims.timing import time_of_sentence
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.mentions.model import NameMention, UnknownName
from factcheck.reading.model import Span, TimeMention
from factcheck.records import record
from factcheck.verdicts.decision import Decision, conflicting, refuted, supported

_LENT = {Origin.TABLE: 0.9, Origin.PARAGRAPH: 0.75, Origin.SECTION: 0.6, Origin.DOCUMENT: 0.5}
_TAKEN_UP = 0.9  # what "it" and its like take up from the sentence before
LENT_ENOUGH = 0.5  # how closely a subject must be named for a relation to be told of it


@record
class Scene:
    """One sentence with the entities that it names or takes over."""

    discourse: Discourse
    context: Context
    index: FactIndex
    subjects: tuple[Bound, ...]
    time: BoundTime | None

    @property
    def text(self) -> str:
        return self.context.sentence.text

    def subject(self, fact: Fact) -> Bound | None:
        """The fact's subject as the sentence has it."""
        return next((bound for bound in self.subjects if bound.id == fact.subject), None)

    def properties(self, fact: Fact) -> tuple[NameMention, ...]:
        """Where the sentence names the fact's property."""
        return tuple(name for name in self.context.mentions.properties() if fact.property in name.ids)


def read_scene(discourse: Discourse, context: Context, index: FactIndex) -> Scene:
    """A sentence with its time and with the entities of its own and of its surroundings."""
    return Scene(discourse, context, index, _subjects(discourse, context), time_of_sentence(discourse, context))


def _subjects(discourse: Discourse, context: Context) -> tuple[Bound, ...]:
    """The entities of the sentence, then those that its surroundings lend."""
    found: dict[str, Bound] = {}
    for name in context.mentions.entities():
        for entity in name.ids:
            found.setdefault(entity, Bound(entity, name.score, Origin.SENTENCE, name.span, name.score))
    for entity, span in find_anaphors(discourse, context):
        found.setdefault(entity, Bound(entity, _TAKEN_UP, Origin.PARAGRAPH, span))
    for lender, origin in discourse.lenders(context, far=True):
        for name in lender.mentions.entities():
            for entity in name.ids:
                found.setdefault(entity, Bound(entity, _LENT[origin], origin, None, name.score))
    return tuple(found.values())


def worded_claim(scene: Scene, span: Span, fact: Fact, value: NameMention | TimeMention | UnknownName) -> WordedClaim:
    """What the sentence says of a fact's subject and property at a place."""
    subject = scene.subject(fact)
    stance = read_stance(plain_text(scene.context), span)
    prop = tuple(Bound(fact.property, 1.0, Origin.SENTENCE, name.span) for name in scene.properties(fact))
    return WordedClaim(scene.context, span, stance, (subject,) if subject else (), prop, (), scene.time, value)


def decide_value(claim: WordedClaim, fact: Fact) -> Decision:
    """The decision on a claim that tells the fact's own value: disputed, denied, or as the base has it."""
    if any(dispute.key == "value" for dispute in fact.disputes):
        return conflicting("FC302", fact)
    return refuted("FC109", fact) if claim.stance is Stance.DENIED else supported(fact)


def is_exclusive(scene: Scene, fact: Fact) -> bool:
    """Whether the fact's subject can have one value of its property only."""
    return scene.index.property_of(fact).exclusive
