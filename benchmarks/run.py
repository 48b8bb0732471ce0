"""Prints how fast factcheck is, as a table of ratios measured in one run against Python, peers and itself.

Install the wheel with the peers first (`pip install '.[bench]'`), then run `python benchmarks/run.py`, with `calls`,
`bases` or `texts` for a part of it. It takes under five minutes. Each line gives the ratio of two medians, what it
should reach, and both figures; a line whose peer is not installed says so.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from base_rows import base_rows, use_own_cache
from call_rows import call_rows
from text_rows import text_rows
from timing import Row

_PARTS = {"calls": call_rows, "bases": base_rows, "texts": text_rows}


def main(chosen: list[str]) -> None:
    """Measures the chosen parts, all where none is named."""
    print(f"| {'ratio':<84} | {'reach':>7} | {'measured':>8} |   | figures |")
    print("| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        use_own_cache(Path(name) / "cache")
        for part in chosen or list(_PARTS):
            for row in _PARTS[part](Path(name)):
                print(_line(row), flush=True)


def _line(row: Row) -> str:
    bound = f"{'≥' if row.at_least else '≤'} {_figure(row.reach)}"
    measured = "–" if row.ratio is None else _figure(row.ratio)
    mark = {True: "✓", False: "✗", None: " "}[row.is_reached]
    return f"| {row.name:<84} | {bound:>7} | {measured:>8} | {mark} | {row.note} |"


def _figure(ratio: float) -> str:
    return f"1/{1 / ratio:,.0f}" if ratio < 0.01 else f"{ratio:.3g}"


if __name__ == "__main__":
    main(sys.argv[1:])
