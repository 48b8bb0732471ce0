"""What one sentence tells, slot by slot in the words of one language, and what a language has to offer for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum

from factcheck.facts.model import FactTime
from factcheck.records import record
from factcheck.selftest.model import Change, Language
from factcheck.values.quantity import Modifier


class Tense(Enum):
    """When the sentence is told."""

    PAST = "past"
    PRESENT = "present"  # also of a target or a forecast


@record
class Telling:
    """The words of each slot; an empty one goes unsaid.

    `value` has its hedge and unit. `is_counted` says that the property counts things ("enterprises supported").
    """

    subject: str
    property: str
    value: str
    time: str = ""
    area: str = ""
    qualifier: str = ""
    tense: Tense = Tense.PAST
    is_counted: bool = False
    is_hedged: bool = False


# A change, the sentence that makes it, and the words in it that say the value.
Told = tuple[Change, str, str]
Frame = Callable[[Telling], str]
PairFrame = Callable[[Telling, Telling], str]


@record
class Wording:
    """How one language says things.

    `amounts`, `dates`, `entities` and `words` are the frames for the four types of value, the plainest first.
    `scales` are the words for powers of ten, the largest first; `slips` names for each the one it is mistaken for.
    `pairs` tell one property of two subjects; `from_to` tells of a rise (True) or a fall between two times
    (nothing where the language cannot).
    `opposites` are words for a rise with those for a fall. `moves` tells how far something rose (True) or fell.
    """

    language: Language
    amounts: tuple[Frame, ...]
    dates: tuple[Frame, ...]
    entities: tuple[Frame, ...]
    words: tuple[Frame, ...]
    label: Frame
    time: Callable[[FactTime], str]
    number: Callable[[Decimal], str]
    scales: tuple[tuple[Decimal, str], ...]
    slips: Mapping[str, str]
    hedges: Mapping[Modifier, str]
    span: str  # of a range, with both ends
    units: Mapping[str, str]  # the words for units whose code is not what texts write
    pairs: tuple[PairFrame, ...]
    from_to: Callable[[Telling, Telling, bool], str]
    moves: Callable[[Telling, bool], str] | None
    opposites: tuple[tuple[str, str], ...]

    def is_own(self, text: str) -> bool:
        """Whether a name or a value is written in this language."""
        return has_chinese(text) is (self.language is Language.CHINESE)


def has_chinese(text: str) -> bool:
    """Whether there is a Chinese character in the text."""
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def table(column: str, row: str, value: str) -> str:
    """A Markdown table of one cell with its two heads."""
    column, row, value = (words.replace("|", "\\|") for words in (column, row, value))
    return f"| | {column} |\n| --- | --- |\n| {row} | {value} |\n"
