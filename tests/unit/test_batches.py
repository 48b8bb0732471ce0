"""Batches: plain rows in order, errors in their own row, and checkers that go to other processes."""

from __future__ import annotations

import json
import pickle
import runpy
from pathlib import Path

import pytest

from factcheck import check_batch, load_facts
from factcheck.facts.loader import parse_base

_ROOT = Path(__file__).parents[2]
_BASE = """\
factbase: 1
sources:
  survey: {title: Harbour survey, url: "https://example.org/survey"}
entities:
  harbour: {name: Elmhaven harbour}
properties:
  throughput: {name: throughput, aliases: [handled], unit: tonnes}
facts:
  - {id: t-2023, subject: harbour, property: throughput, value: 18.2 million tonnes, period: 2023, source: survey,
     quote: handled 18.2 million tonnes}
"""
_TRUE = "Elmhaven harbour handled 18.2 million tonnes in 2023."
_FALSE = "Elmhaven harbour handled 18.2 billion tonnes in 2023."


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "facts.yaml").write_text(_BASE, encoding="utf-8")
    return tmp_path / "facts.yaml"


def test_each_text_gives_a_plain_row_in_order() -> None:
    rows = check_batch([_TRUE, "Rain.", _FALSE], parse_base(_BASE))
    assert [row["verdict"] for row in rows] == ["supported", "not-enough-evidence", "refuted"]
    assert json.loads(json.dumps(rows)) == rows
    assert all(row["error"] is None for row in rows)


def test_a_poisoned_text_has_its_error_and_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck import batches

    real = batches.read_document

    def read(path: str, text: str) -> object:
        if text == "poison":
            raise RecursionError("too deep")
        return real(path, text)

    monkeypatch.setattr(batches, "read_document", read)
    rows = check_batch([_TRUE, "poison", None, _FALSE], parse_base(_BASE))  # type: ignore[list-item]
    assert [row["verdict"] for row in rows] == ["supported", None, None, "refuted"]
    assert [row["error"] for row in rows] == [None, "RecursionError: too deep", "not a text but NoneType", None]


@pytest.mark.parametrize("is_compiled", [False, True])
def test_a_checker_can_be_pickled(base: Path, tmp_path: Path, is_compiled: bool) -> None:
    cache = tmp_path / "cache" if is_compiled else None
    load_facts(base, cache=cache)
    checker = load_facts(base, cache=cache)
    again = pickle.loads(pickle.dumps(checker))
    assert (again.store is not None) == is_compiled
    assert check_batch([_TRUE, _FALSE], again) == check_batch([_TRUE, _FALSE], checker)


def test_a_corpus_is_checked_on_ray_and_taken_up_again(base: Path, tmp_path: Path) -> None:
    ray = pytest.importorskip("ray")
    recipe = runpy.run_path(str(_ROOT / "examples" / "corpus_on_ray.py"), run_name="corpus_on_ray")
    corpus, results = tmp_path / "corpus", tmp_path / "results"
    corpus.mkdir()
    lines = [json.dumps({"id": "a", "text": _TRUE}), "no JSON", json.dumps({"id": "b", "text": _FALSE})]
    for name in ("one", "two"):
        (corpus / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    ray.init(num_cpus=2, include_dashboard=False, ignore_reinit_error=True)
    try:
        first = recipe["check_corpus"](base, corpus, results, 2, tmp_path / "cache")
        assert first == [{"shard": f"{name}.jsonl", "texts": 3, "errors": 1} for name in ("one", "two")]
        rows = [json.loads(line) for line in (results / "one.jsonl").read_text(encoding="utf-8").splitlines()]
        assert [row["verdict"] for row in rows] == ["supported", None, "refuted"]
        assert rows[1]["error"].startswith("line 2: ")
        assert recipe["check_corpus"](base, corpus, results, 2, tmp_path / "cache") == []
    finally:
        ray.shutdown()
