"""`factcheck facts selftest`: its exit codes and formats."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.conftest import Call


def test_a_good_base_passes(call: Call) -> None:
    result = call("facts", "selftest")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("1 fact of facts.yaml told in English: ")
    assert "Nothing true is refuted" in result.out


def test_json(call: Call) -> None:
    result = call("facts", "selftest", "--format", "json", "--most", "1")
    report = json.loads(result.out)
    assert report["tried"] == 1
    assert report["languages"] == ["en"]


def test_a_base_without_facts_warns(call: Call, folder: Path) -> None:
    (folder / "facts.yaml").write_text("factbase: 1\n", encoding="utf-8")
    result = call("facts", "selftest")
    assert result.code == 0
    assert "nothing was tried" in result.err


def test_a_bad_number_is_refused(call: Call) -> None:
    assert call("facts", "selftest", "--most", "0").code == 2
