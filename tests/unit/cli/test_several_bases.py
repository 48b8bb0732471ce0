"""Several bases at once: what each holds is said to be of it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.cli.conftest import TRUE, Call

_SECOND = """\
factbase: 1
facts:
  - id: throughput-2024
    subject: harbour
    property: throughput
    value: 19.4 million tonnes
    period: 2024
    supersedes: throughput-2023
    source: survey
    quote: handled 18.2 million tonnes in 2023
"""


def test_reports_say_which_file_a_fact_came_from(folder: Path, call: Call) -> None:
    (folder / "second.yaml").write_text(_SECOND.replace("    supersedes: throughput-2023\n", ""), encoding="utf-8")
    named = ("--facts", "facts.yaml", "--facts", "second.yaml")
    text = f"{TRUE} Elmhaven harbour handled 19.4 million tonnes in 2024."
    claims = json.loads(call("claim", text, *named, "--format", "json").out)["documents"][0]["claims"]
    assert [claim["evidence"][0]["base"] for claim in claims] == ["facts.yaml", "second.yaml"]
    page = call("claim", text, *named).out
    assert "Base facts.yaml: Elmhaven harbour" in page
    assert "Base second.yaml: Elmhaven harbour" in page
    assert "Base: " in call("claim", TRUE).out


def test_superseding_a_fact_of_another_file_is_warned_of(folder: Path, call: Call) -> None:
    (folder / "second.yaml").write_text(_SECOND, encoding="utf-8")
    out = call("facts", "verify", "--facts", "facts.yaml", "--facts", "second.yaml", "--format", "concise").out
    assert "fact `throughput-2024` supersedes `throughput-2023` of facts.yaml:" in out
