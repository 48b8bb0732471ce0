"""The records of a self-test: sentences made from facts, what the engine said of each, and names it does not know."""

from __future__ import annotations

from enum import Enum

from factcheck.facts.model import Place
from factcheck.records import record
from factcheck.verdicts.model import Verdict


class Language(Enum):
    """The languages that sentences are made in."""

    ENGLISH = "en"
    CHINESE = "zh"


class Change(Enum):
    """How a sentence departs from its fact: the first six leave it true, each other one changes one thing."""

    PLAIN = "plain"
    ROUNDED = "rounded"
    HEDGED = "hedged"
    RESCALED = "rescaled"
    CONVERTED = "converted"
    ALIAS = "alias"
    VALUE = "value"
    MAGNITUDE = "magnitude"
    UNIT = "unit"
    TIME = "time"
    AREA = "area"
    SUBJECT = "subject"
    DIRECTION = "direction"
    BOUND = "bound"

    @property
    def is_true(self) -> bool:
        """Whether the sentence still says what the fact says."""
        return self in _TRUE


_TRUE = frozenset(
    {Change.PLAIN, Change.ROUNDED, Change.HEDGED, Change.RESCALED, Change.CONVERTED, Change.ALIAS}
)  # fmt: skip


@record
class Sentence:
    """A sentence made from a fact (by its id); `value` are the words in it that say the value."""

    text: str
    change: Change
    language: Language
    fact: str
    value: str


@record
class Trial:
    """What the engine said of a sentence; `rule` is None where it was supported or where nothing was found in it."""

    sentence: Sentence
    verdict: Verdict
    rule: str | None
    message: str

    @property
    def is_refuted(self) -> bool:
        return self.verdict is Verdict.REFUTED

    @property
    def is_caught(self) -> bool:
        """Whether a reader would be warned of the sentence."""
        return self.verdict in (Verdict.REFUTED, Verdict.CONFLICTING_EVIDENCE, Verdict.OUTDATED)

    @property
    def is_supported(self) -> bool:
        return self.verdict is Verdict.SUPPORTED

    @property
    def is_as_expected(self) -> bool:
        """Whether a true sentence is supported, or a false one caught."""
        return self.is_supported if self.sentence.change.is_true else self.is_caught

    @property
    def is_wrong(self) -> bool:
        """Whether a true sentence is refuted, or a false one supported."""
        return self.is_refuted if self.sentence.change.is_true else self.is_supported


@record
class UnreadName:
    """A name of an entity or a property that is not read as its own where it stands alone.

    `taken_for` are the names of what it is read as instead, as `entity x` or `property y`.
    """

    noun: str  # "entity" or "property"
    id: str
    name: str
    place: Place
    taken_for: tuple[str, ...] = ()


@record
class Tally:
    """How the sentences of one change fared: `caught` counts the refuted ones where the change leaves them true."""

    change: Change
    sentences: int
    supported: int
    caught: int

    @property
    def open(self) -> int:
        """Sentences of which neither was said."""
        return self.sentences - self.supported - self.caught


@record
class SelfTest:
    """What a self-test found.

    `facts` counts those tried, of `fit` that stand for themselves; `passed_over` are in doubt or replaced by others.
    """

    path: str
    facts: int
    fit: int
    passed_over: int
    languages: tuple[Language, ...]
    trials: tuple[Trial, ...]
    unread: tuple[UnreadName, ...]

    @property
    def false_alarms(self) -> tuple[Trial, ...]:
        """The true sentences that were refuted."""
        return tuple(trial for trial in self.trials if trial.sentence.change.is_true and trial.is_refuted)

    @property
    def failures(self) -> tuple[Trial, ...]:
        """All sentences that did not fare as they should."""
        return tuple(trial for trial in self.trials if not trial.is_as_expected)

    def tallies(self) -> tuple[Tally, ...]:
        """The counts of each change that was tried."""
        groups = ((change, [trial for trial in self.trials if trial.sentence.change is change]) for change in Change)
        return tuple(_tally(change, trials) for change, trials in groups if trials)


def _tally(change: Change, trials: list[Trial]) -> Tally:
    supported = sum(trial.is_supported for trial in trials)
    caught = sum(trial.is_refuted if change.is_true else trial.is_caught for trial in trials)
    return Tally(change, len(trials), supported, caught)
