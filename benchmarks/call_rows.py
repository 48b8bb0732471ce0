"""The rows about single calls: what one claim and `--version` cost against starting Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bases import known_claims, write_base
from timing import FACTCHECK, PYTHON, Call, Row, medians, ratio_row

_FACTS = 60


def call_rows(folder: Path) -> Iterator[Row]:
    """Measures calls with a small base that is made in a folder."""
    base = folder / "calls" / "facts.yaml"
    claim = known_claims(write_base(base, _FACTS), 1)[0].text
    call = (*FACTCHECK, "claim", claim, "--facts", str(base))
    found = medians(
        {
            "python": Call(PYTHON),
            "version": Call((*FACTCHECK, "--version")),
            "plain": Call(call),
            "json": Call((*call, "--format", "json")),
            "terminal": Call(call, environment={"FORCE_COLOR": "1", "COLUMNS": "100"}),
        },
        rounds=21,
    )
    floor = found["python"].seconds
    yield ratio_row("one claim, plain output / python -c pass", 8, found["plain"].seconds, floor)
    yield ratio_row("one claim, JSON output / python -c pass", 8, found["json"].seconds, floor)
    yield ratio_row("one claim as on a terminal / python -c pass", 12, found["terminal"].seconds, floor)
    yield ratio_row("--version / python -c pass", 4.5, found["version"].seconds, floor)
