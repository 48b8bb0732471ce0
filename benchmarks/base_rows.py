"""The rows about bases: what a hundred thousand facts cost against sixty, a hundred, a plain reader and a search."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bases import Company, KnownClaim, fact_ids, fact_texts, known_claims, write_base
from timing import FACTCHECK, PYTHON, Call, Row, medians, peak_of, per_item, ratio_row, run_once

from factcheck import check, load_facts
from factcheck.matching.candidates import find_candidates
from factcheck.pipeline import Checker, inspect

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
    plain = Call((sys.executable, "-c", _PLAIN_LOAD, str(base)))
    ours = Call((*FACTCHECK, "claim", "Nothing.", "--facts", str(base)))
    cache = Path(os.environ[CACHE])
    ours_took, plain_took = run_once(ours).seconds, run_once(plain).seconds
    yield ratio_row("compiling 100,000 facts / CSafeLoader alone: time", 0.6, ours_took, plain_took)
    for store in cache.glob("*.sqlite"):
        store.unlink()
    yield ratio_row("the same: peak memory", 0.5, peak_of(ours), peak_of(plain), "B")


def _cold(folder: Path, made: dict[int, list[Company]]) -> Iterator[Row]:
    claim = known_claims(made[60], 1)[0].text  # the companies of the small base are the first of the large one
    calls = {str(size): claim_call(base_path(folder, size), claim, "--format", "json") for size in (60, LARGE)}
    found = medians(calls, rounds=15)
    small, large = found["60"], found[str(LARGE)]
    yield ratio_row("one claim, cold process: 100,000 facts / 60 facts", 1.15, large.seconds, small.seconds)
    peak, floor = peak_of(calls[str(LARGE)]), peak_of(Call(PYTHON))
    yield ratio_row("one claim at 100,000 facts / python -c pass: peak memory", 5, peak, floor, "B")


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
    yield from _retrieval(made[LARGE], ours, checkers[LARGE])


def _retrieval(made: list[Company], claims: list[KnownClaim], checker: Checker) -> Iterator[Row]:
    """Our candidates against a search of all texts for the nearest one; half of the claims misspell a name."""
    from rapidfuzz import fuzz, process

    ids, texts = fact_ids(made), fact_texts(made)
    took, plain_took, hits, plain_hits = [], [], 0, 0
    few = claims[:: len(claims) // _SEARCHED]
    for claim in few:
        start = time.perf_counter()
        found = process.extractOne(claim.text, texts, scorer=fuzz.token_set_ratio)
        plain_took.append(time.perf_counter() - start)
        plain_hits += ids[found[2]] == claim.fact
    for claim in claims:
        read = inspect(claim.text, checker).claims
        start = time.perf_counter()
        candidates = [find_candidates(one, checker.index)[:1] for one in read]
        took.append(time.perf_counter() - start)
        hits += any(best.fact.id == claim.fact for first in candidates for best in first)
    name = "retrieval per claim at 100,000 facts / rapidfuzz extractOne over their texts"
    row = ratio_row(name, 1 / 500, statistics.median(took), statistics.median(plain_took), "us")
    recall = f"recall of the first {hits / len(claims):.2f} / {plain_hits / len(few):.2f}"
    yield Row(row.name, row.reach, row.ratio, f"{row.note}; {recall}")


def use_own_cache(folder: Path) -> None:
    """Lets this process and those it starts keep compiled bases in a folder of the benchmark's own."""
    os.environ[CACHE] = str(folder)
