"""What a run came to: the counts and the coverage, in numbers and in words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.records import record
from factcheck.verdicts.model import DocumentReport, Verdict

NOTHING_CHECKED = "Nothing to check: no statement was found that a fact base could settle."


@record
class Counts:
    """How many claims there were, of which verdict, and how many the base could judge."""

    documents: int
    verdicts: tuple[tuple[Verdict, int], ...]  # every verdict, in the order of the enum
    judged: int
    skipped: int

    @property
    def claims(self) -> int:
        return sum(count for _, count in self.verdicts)

    @property
    def judged_words(self) -> str:
        """The coverage in words: "11 judged (78% coverage)"."""
        share = f" ({100 * self.judged // self.claims}% coverage)" if self.claims else ""
        return f"{self.judged:,} judged{share}"


def count(documents: Iterable[DocumentReport]) -> Counts:
    """The counts over documents."""
    read = list(documents)
    findings = [finding for document in read for finding in document.findings]
    verdicts = [finding.verdict for finding in findings]
    return Counts(
        documents=len(read),
        verdicts=tuple((verdict, verdicts.count(verdict)) for verdict in Verdict),
        judged=sum(finding.is_judged for finding in findings),
        skipped=sum(len(document.skipped) for document in read),
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "claim"), counted(0, "file")
    ('1 claim', '0 files')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
