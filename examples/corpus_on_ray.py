"""Checks a corpus on a cluster with Ray Data: the base loaded once per worker, shards that can be taken up again.

    python examples/corpus_on_ray.py facts.yaml corpus/ checked/ --workers 8

The corpus is a folder of shards: JSON Lines files with a `text` in each line, and an `id` and a `date` where known. For
each shard a file of the same name is written to the results: a row for each line with its `id`, `verdict`, `claims` and
`error`. A bad line gives a row with its error; a shard that is checked already is passed over, so that a run that was
broken off goes on where it stopped. Base, corpus and results lie where every worker sees them.
"""

from __future__ import annotations

import argparse
import datetime
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ray.data

from factcheck import check_batch, load_facts

_BATCH = 256  # texts that are held at a time

Row = dict[str, Any]


class ShardChecker:
    """A worker: loads the base when it is made, then checks one shard after the other."""

    def __init__(self, facts: str, cache: str) -> None:
        self._checker = load_facts(facts, cache=Path(cache))

    def __call__(self, shard: Row) -> Row:
        """Checks a shard; its results appear under their name when they are whole."""
        results = Path(shard["results"])
        part = results.with_name(f"{results.name}.part")
        counts = {"texts": 0, "errors": 0}
        with part.open("w", encoding="utf-8") as file:
            for row in self._rows(Path(shard["path"])):
                counts["texts"] += 1
                counts["errors"] += row["error"] is not None
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        part.replace(results)
        return {"shard": results.name, **counts}

    def _rows(self, path: Path) -> Iterator[Row]:
        batch: list[Row] = []
        with path.open(encoding="utf-8", errors="replace") as file:
            for number, line in enumerate(file, 1):
                batch.append(_read(line, number))
                if len(batch) == _BATCH:
                    yield from self._checked(batch)
                    batch = []
        yield from self._checked(batch)

    def _checked(self, batch: list[Row]) -> Iterator[Row]:
        found = check_batch([row["text"] for row in batch], self._checker, [row["date"] for row in batch])
        for row, checked in zip(batch, found, strict=True):
            error = row["error"] or checked["error"]
            yield {"id": row["id"], "verdict": checked["verdict"], "claims": checked["claims"], "error": error}


def _read(line: str, number: int) -> Row:
    """A line of a shard: its text, with the error where it has none; a line without an id is known by its number."""
    row: Row = {"id": number, "text": None, "date": None, "error": None}
    try:
        told = json.loads(line)
        row["id"] = told.get("id", number)
        row["text"] = told["text"]
        row["date"] = datetime.date.fromisoformat(told["date"]) if told.get("date") else None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        row["error"] = f"line {number}: {type(error).__name__}: {error}"
    return row


def check_corpus(facts: Path, corpus: Path, results: Path, workers: int, cache: Path) -> list[Row]:
    """Checks what is not yet checked; gives what each shard came to."""
    results.mkdir(parents=True, exist_ok=True)
    shards = [
        {"path": str(shard.resolve()), "results": str(results.resolve() / shard.name)}
        for shard in sorted(corpus.glob("*.jsonl"))
        if not (results / shard.name).exists()
    ]
    if not shards:
        return []
    load_facts(facts.resolve(), cache=cache)  # compiled once, before the workers ask for it
    done = ray.data.from_items(shards, override_num_blocks=len(shards)).map(
        ShardChecker, fn_constructor_args=(str(facts.resolve()), str(cache)), concurrency=min(workers, len(shards))
    )
    return sorted(done.take_all(), key=lambda row: row["shard"])


def main() -> None:
    parser = argparse.ArgumentParser(description="Checks a corpus with Ray Data.")
    parser.add_argument("facts", type=Path, help="the fact base")
    parser.add_argument("corpus", type=Path, help="a folder of JSON Lines files")
    parser.add_argument("results", type=Path, help="the folder for the results")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "factcheck-corpus")
    given = parser.parse_args()
    for row in check_corpus(given.facts, given.corpus, given.results, given.workers, given.cache):
        print(f"{row['shard']}: {row['texts']} texts, {row['errors']} errors")


if __name__ == "__main__":
    main()
