"""The one-line format."""

from __future__ import annotations

from factcheck.output.concise import format_concise
from tests.unit.output.samples import NOTHING, REPORT


def test_a_finding_a_line() -> None:
    lines = format_concise(REPORT).splitlines()
    assert lines[0] == (
        "port.md:1:21: FC102 Says 1.82 billion tonnes; the fact base says 1.82 million tonnes (a thousand times more). "
        "[1.82 million tonnes]"
    )
    assert lines[1] == "port.md:1:55: supported The fact base says 41 cranes."
    assert len(lines) == 7


def test_a_run_without_claims_says_so() -> None:
    assert format_concise(NOTHING).startswith("empty.txt:1:1: FC901 Nothing to check")
