"""The page for a person, as lines of toned runs: what is said, whatever prints it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from factcheck.output.harmless import harmless
from factcheck.patterns import Pattern
from factcheck.records import record, replace
from factcheck.verdicts.model import Verdict


class Tone(Enum):
    """How a run of text is meant; a printer gives each tone its looks."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    SUPPORTED = "supported"
    REFUTED = "refuted"
    OPEN = "not-enough-evidence"
    CONFLICTING = "conflicting-evidence"
    OUTDATED = "outdated"


@record
class Run:
    """A stretch of text in one tone; a marked one stands out as a claim and needs no colour to be seen."""

    text: str
    tone: Tone = Tone.PLAIN
    marked: bool = False


@record
class Line:
    """A paragraph: `margin` stands left of its first line, and `indent` columns left of every line."""

    runs: tuple[Run, ...] = ()
    indent: int = 0
    margin: Run = Run("")

    def shifted(self, columns: int) -> Line:
        """The same line further right."""
        margin = replace(self.margin, text=" " * columns + self.margin.text) if self.margin.text else self.margin
        return replace(self, indent=self.indent + columns, margin=margin)


Page = tuple[Line, ...]

_SPACES = Pattern(" {2,}")

BLANK = Line()
UNBROKEN = "\u00a0"  # a space that no row breaks at; printers write it as a plain one

SIGNS = {
    Verdict.SUPPORTED: "✓",
    Verdict.REFUTED: "✗",
    Verdict.NOT_ENOUGH_EVIDENCE: "?",
    Verdict.CONFLICTING_EVIDENCE: "≠",
    Verdict.OUTDATED: "↺",
}
WORDS = {verdict: verdict.value.replace("-", " ") for verdict in Verdict}


def tone_of(verdict: Verdict) -> Tone:
    """The tone that a verdict is shown in."""
    return Tone(verdict.value)


def run(text: str, tone: Tone = Tone.PLAIN) -> Run:
    """A run of text that may come from anywhere: made harmless here, once, and its white space folded."""
    return Run(_SPACES.sub(" ", harmless(text)), tone)


def joined(groups: Iterable[tuple[Run, ...]], separator: str) -> tuple[Run, ...]:
    """The groups of runs, one after the other with a quiet separator between them."""
    runs: list[Run] = []
    for group in groups:
        if runs:
            runs.append(Run(separator, Tone.QUIET))
        runs.extend(group)
    return tuple(runs)
