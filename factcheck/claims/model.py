"""What a text asserts: the records of claims, each slot with the place it was filled from."""

from __future__ import annotations

from enum import Enum

from factcheck.mentions.model import NameMention, SentenceMentions, UnknownName
from factcheck.reading.model import QuantityMention, Span, TimeMention
from factcheck.records import record
from factcheck.text.document import BlockKind, Sentence
from factcheck.values.time import Time


class Origin(Enum):
    """Where a slot was filled from, nearest first."""

    SENTENCE = "sentence"
    TABLE = "table"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    DOCUMENT = "document"


@record
class Bound:
    """A name bound to a claim; `strength` (0 to 1) says how closely it stands to it."""

    id: str
    strength: float
    origin: Origin
    span: Span | None = None  # in the sentence; None from elsewhere
    score: float = 1.0  # of the name's match


@record
class BoundTime:
    """A time bound to a claim. A yearless time has been given its year where the text allows."""

    time: Time
    origin: Origin
    span: Span | None = None


class Role(Enum):
    """What a figure is said as."""

    LEVEL = "level"  # "stood at 15%", "to 15%"
    CHANGE = "change"  # "up 3 points", "rose by 12%", "an increase of 12%"
    START = "start"  # "from 12%": a level at an earlier time
    UNSTATED = "unstated"


class Stance(Enum):
    """How the text stands to what it says; only the first two are claims."""

    ASSERTED = "asserted"
    DENIED = "denied"
    QUESTION = "question"
    WISH = "wish"
    HYPOTHESIS = "hypothesis"
    FORECAST = "forecast"
    REJECTED = "rejected by the text"
    ESTIMATE = "guess or estimate"

    @property
    def is_claim(self) -> bool:
        return self in (Stance.ASSERTED, Stance.DENIED)


@record
class Context:
    """One sentence with everything it mentions, in its document."""

    index: int
    sentence: Sentence
    mentions: SentenceMentions
    kind: BlockKind


@record
class Claim:
    """One figure with what it is said of; `subjects`, `properties` and `areas` are sorted, closest first."""

    context: Context
    mention: QuantityMention
    role: Role
    sign: int  # of a change: 1 up, -1 down, 0 not said
    stance: Stance
    subjects: tuple[Bound, ...]
    properties: tuple[Bound, ...]
    areas: tuple[Bound, ...]
    speakers: tuple[Bound, ...]
    time: BoundTime | None
    since: BoundTime | None  # where a change starts: "from July 2021 to June 2025", "since 2021"
    basis: Time | None
    is_present: bool  # "now", a finite present
    is_past: bool  # told by a past or perfect verb: "had reached by 2025"
    is_target: bool  # planned, aimed at, due by
    unknowns: tuple[UnknownName, ...]  # unknown names where subject or area stands
    leftover: tuple[str, ...]  # content words of its clause that no mention explains
    lead: tuple[tuple[int, str], ...]  # those before the figure, with their places; worded values explain nothing here
    head: tuple[str, ...] = ()  # unexplained words of the phrase that opens the sentence: "The brewer …"
    lent_qualifiers: tuple[str, ...] = ()  # "key=words" that a head or a heading tells
    anchor: Claim | None = None  # the figure before, of which this tells another value: "3.6%, down from 3.9%"
    antecedent: Claim | None = None  # the figure that a change is told of: "17.8 trillion yuan, up 29.3%"

    @property
    def span(self) -> Span:
        return self.mention.span


@record
class WordedClaim:
    """A date, office, relation or worded value said of a subject. `value` is the place that says it."""

    context: Context
    span: Span
    stance: Stance
    subjects: tuple[Bound, ...]
    properties: tuple[Bound, ...]
    areas: tuple[Bound, ...]
    time: BoundTime | None
    value: NameMention | TimeMention | UnknownName
    unknowns: tuple[UnknownName, ...] = ()
