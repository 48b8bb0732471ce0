"""The rows about bases: what a hundred thousand facts cost against sixty, a hundred, a plain reader and a search."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bases import Company, KnownClaim, fact_ids, fact_texts, known_claims, write_base
from timing import FACTCHECK, PYTHON, Call, Row, medians, per_item, ratio_row, run_once

from factcheck import check, load_facts

CACHE = "FACTCHECK_CACHE_DIR"
LARGE = 100_000
_SIZES = (60, 100, LARGE)
_CLAIMS = 200
_SEARCHED = 12  # claims that the plain search, at a sixth of a second each, is given
_WAITS = 2.5  # seconds after which a file's time tells whether it was changed

_PLAIN_LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)"


def base_rows(folder: Path) -> Iterator[Row]:
    """Makes the bases in a folder and measures what they cost."""
    made = {size: write_base(base_path(folder, size), size) for size in _SIZES}
    time.sleep(_WAITS)
    yield from _compiling(folder)
    yield from _cold(folder, made)
    yield from _warm(folder, made)


def base_path(folder: Path, facts: int) -> Path:
    return folder / f"{facts}-facts" / "facts.yaml"


def claim_call(base: Path, text: str, *options: str) -> Call:
    """`factcheck claim` about a base."""
    return Call((*FACTCHECK, "claim", text, "--facts", str(base), *options))


def _compiling(folder: Path) -> Iterator[Row]:
    base = base_path(folder, LARGE)
    plain = run_once(Call((sys.executable, "-c", _PLAIN_LOAD, str(base))))
    ours = run_once(Call((*FACTCHECK, "claim", "Nothing.", "--facts", str(base))))
    yield ratio_row("compiling 100,000 facts / CSafeLoader alone: time", 0.6, ours.seconds, plain.seconds)
    yield ratio_row("the same: peak memory", 0.5, ours.peak, plain.peak, "B")


def _cold(folder: Path, made: dict[int, list[Company]]) -> Iterator[Row]:
    claim = known_claims(made[60], 1)[0].text  # the companies of the small base are the first of the large one
    calls = {str(size): claim_call(base_path(folder, size), claim, "--format", "json") for size in (60, LARGE)}
    found = medians({**calls, "python": Call(PYTHON)}, rounds=15)
    small, large = found["60"], found[str(LARGE)]
    yield ratio_row("one claim, cold process: 100,000 facts / 60 facts", 1.15, large.seconds, small.seconds)
    yield ratio_row(
        "one claim at 100,000 facts / python -c pass: peak memory", 5, large.peak, found["python"].peak, "B"
    )


def _warm(folder: Path, made: dict[int, list[Company]]) -> Iterator[Row]:
    cache = Path(os.environ[CACHE])
    for size in (100, LARGE):
        load_facts(base_path(folder, size), cache=cache)  # compiled, if it is not yet
    checkers = {size: load_facts(base_path(folder, size), cache=cache) for size in (100, LARGE)}
    claims = {size: [claim.text for claim in known_claims(made[size], _CLAIMS)] for size in (100, LARGE)}
    for size, checker in checkers.items():
        check(claims[size][0], checker)
    small, large = (
        per_item({"ours": lambda text, checker=checkers[size]: check(text, checker)}, claims[size])["ours"]
        for size in (100, LARGE)
    )
    yield ratio_row("warm time per claim: 100,000 facts / 100 facts", 1.6, large, small, "us")
    ours = [known for typos in (False, True) for known in known_claims(made[LARGE], _CLAIMS, seed=11, typos=typos)]
    yield from _retrieval(made[LARGE], ours, lambda text: check(text, checkers[LARGE]), large)


def _retrieval(
    made: list[Company], claims: list[KnownClaim], ours: Callable[[str], object], seconds: float
) -> Iterator[Row]:
    """Our whole check against a search of all texts for the nearest one; half of the claims misspell a name."""
    from rapidfuzz import fuzz, process

    ids, texts = fact_ids(made), fact_texts(made)
    few = claims[:: len(claims) // _SEARCHED]
    took = []
    hits = 0
    for claim in few:
        start = time.perf_counter()
        found = process.extractOne(claim.text, texts, scorer=fuzz.token_set_ratio)
        took.append(time.perf_counter() - start)
        hits += ids[found[2]] == claim.fact
    own_recall = statistics.mean(_finds(ours(claim.text), claim) for claim in claims)
    name = "whole check per claim at 100,000 facts / rapidfuzz extractOne over their texts"
    row = ratio_row(name, 1 / 500, seconds, statistics.median(took), "us")
    note = f"{row.note}; recall {own_recall:.2f} / {hits / len(few):.2f}"
    yield Row(row.name, row.reach, row.ratio, note)


def _finds(report: object, claim: KnownClaim) -> bool:
    """Whether the fact that a claim is about is its evidence, with the right verdict."""
    findings = [finding for document in report.documents for finding in document.findings]  # type: ignore[attr-defined]
    wanted = "supported" if claim.is_true else "refuted"
    return any(
        finding.verdict.value == wanted and any(getattr(each, "fact", None) == claim.fact for each in finding.evidence)
        for finding in findings
    )


def use_own_cache(folder: Path) -> None:
    """Lets this process and those it starts keep compiled bases in a folder of the benchmark's own."""
    os.environ[CACHE] = str(folder)
