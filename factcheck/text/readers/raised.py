"""Raised text: the marks of footnotes, which are no prose, told from exponents and ordinals, which are."""

from __future__ import annotations

from factcheck.patterns import Pattern
from factcheck.records import record
from factcheck.text.outline import Outline
from factcheck.text.prose import Prose, Run

_MARK = Pattern(r"[\[(（]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z])(?:\s?[,，–-]\s?\d{1,3})*\s*[\])）]?")
_TAKES_EXPONENT = Pattern(r"(?:\b10|[kcm]?m)$")
_EXPONENT = Pattern(r"[-−+]?\d{1,3}")


@record
class Raised:
    """An open <sup>: how many runs the prose had before it, and where the tag stands."""

    since: int
    start: int
    end: int


def close_raised(raised: Raised, prose: Prose, outline: Outline) -> None:
    """Take a footnote's mark out of the prose, and put a ^ for the tag before an exponent: 10^9 is not 109."""
    runs = prose.runs[raised.since :]
    text = "".join(run.text(prose.source) for run in runs)
    before = prose.runs[raised.since - 1].text(prose.source)[-4:] if 0 < raised.since <= len(prose.runs) else ""
    if _EXPONENT.fullmatch(text) and _TAKES_EXPONENT.search(before):
        prose.runs.insert(raised.since, Run(raised.start, raised.end, "^"))
    elif _MARK.fullmatch(text):
        del prose.runs[raised.since :]
        for run in runs:
            outline.skip(run.start, run.end, "footnote mark")
