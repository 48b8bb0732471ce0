"""A document against an empty base: figures named by what is measured and of whom, and a base made of it as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.facts.loader import load_base
from tests.unit.cli.conftest import Call

_REPORT = """\
Kestrel Ferries: annual report 2024
14 March 2025

Kestrel Ferries carried 4.82 million passengers in 2024. Revenue rose by 8.1% to 612.4 million euros, while operating
profit fell to 58.3 million euros from 63.9 million euros in 2023. The operating margin was 9.5%.

At the end of 2024 the company operated 23 vessels. Kestrel Freight contributed 148.2 million euros of revenue in 2024.
For 2025 the company expects revenue of 650 million euros. Kestrel Ferries was founded in 1961.
"""
_TABLE = """\
# Kestrel Ferries: routes in 2024

Kestrel Ferries runs these routes. Kestrel Ferries counts each passage.

| Route | Passengers | Growth |
| --- | --- | --- |
| Arden-Holm | 980,000 | 7.9% |
| Skerry-Holm | 415,000 | -2.3% |
"""
_RELEASE = """\
Kestrel Ferries carried 4.82 million passengers in 2024. Its revenue rose by 8.1% to 612.4 million euros, and operating
profit came to 58.3 million euros. At the end of 2024 Kestrel Ferries operated 23 vessels.
"""


def _told(path: Path) -> set[tuple[str, str, str]]:
    base = load_base([path])
    return {(base.entities[fact.subject].name, base.properties[fact.property].name, fact.text) for fact in base.facts}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "report.txt",
            _REPORT,
            {
                ("Kestrel Ferries", "passengers carried", "4.82 million passengers"),
                ("Kestrel Ferries", "growth of revenue", "8.1%"),
                ("Kestrel Ferries", "revenue", "612.4 million euros"),
                ("Kestrel Ferries", "operating profit", "58.3 million euros"),
                ("Kestrel Ferries", "operating profit", "63.9 million euros"),
                ("Kestrel Ferries", "operating margin", "9.5%"),
                ("Kestrel Ferries", "vessels operated", "23 vessels"),
                ("Kestrel Freight", "revenue", "148.2 million euros"),
                ("Kestrel Ferries", "date founded", "1961"),
            },
        ),
        (
            "routes.md",
            _TABLE,
            {
                ("Arden-Holm", "Passengers", "980,000"),
                ("Arden-Holm", "Growth", "7.9%"),
                ("Skerry-Holm", "Passengers", "415,000"),
                ("Skerry-Holm", "Growth", "-2.3%"),
            },
        ),
    ],
)
def test_names(name: str, text: str, expected: set[tuple[str, str, str]], folder: Path, call: Call) -> None:
    (folder / "facts.yaml").unlink()
    (folder / name).write_text(text, encoding="utf-8")
    assert call("facts", "draft", name, "--into", "facts.yaml").code == 0
    assert expected <= _told(folder / "facts.yaml")


def test_from_a_report_to_a_release_that_a_restated_figure_turns_red(folder: Path, call: Call) -> None:
    (folder / "facts.yaml").unlink()
    (folder / "report.txt").write_text(_REPORT, encoding="utf-8")
    (folder / "release.md").write_text(_RELEASE, encoding="utf-8")
    assert call("facts", "draft", "report.txt", "--into", "facts.yaml").code == 0
    assert "0 still drafts" in call("facts", "review", stdin=b"a\n" * 40).err
    assert call("facts", "verify").code == 0
    lint = call("lint", "release.md")
    assert (lint.code, "100% coverage" in lint.err) == (0, True), lint.out
    (folder / "restated.txt").write_text(
        "Revenue for 2024 has been restated at 604.2 million euros.\n", encoding="utf-8"
    )
    (folder / "before.yaml").write_bytes((folder / "facts.yaml").read_bytes())
    quote = "Revenue for 2024 has been restated at 604.2 million euros"
    named = ("--subject", "kestrel-ferries", "--property", "revenue-eur", "--period", "2024")
    added = call("facts", "add", "restated.txt", quote, *named, "--supersedes", "kestrel-ferries-revenue-eur-2024")
    assert added.code == 0, added.err
    assert "FC201" in call("lint", "release.md").out
    difference = call("facts", "diff", "before.yaml", "facts.yaml", "--in", "release.md")
    assert (difference.code, "supported → outdated" in difference.out) == (1, True)
