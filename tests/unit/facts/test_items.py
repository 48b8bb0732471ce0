"""Single facts changed as text: accepted, dropped, edited, and nothing else touched."""

from __future__ import annotations

import pytest

from factcheck.errors import FactcheckError
from factcheck.facts.items import accepted, dropped, item_text, remarks_of, replaced, with_fields

_BASE = """\
factbase: 1  # mine
entities:
  port: {name: Port}  # proposed
  gull: {name: Gull}  # proposed
properties:
  cargo: {name: cargo, unit: tonnes}

facts:
  # A word of the editor's own.
  # line 3; no time is given that can be told
  - id: one
    subject: port
    property: cargo
    value: 18 tonnes
    quote: "18 tonnes,
      no more"
    draft: true

  # line 4
  # conflict: `one` gives another value for the same time
  - id: two
    subject: gull
    property: cargo
    value: 19 tonnes
    draft: true  # see there
  # The end.
"""


def test_remarks_are_those_of_the_draft() -> None:
    assert remarks_of(_BASE, "one") == ("line 3; no time is given that can be told",)
    assert remarks_of(_BASE, "two") == ("line 4", "conflict: `one` gives another value for the same time")


def test_accepting_takes_away_the_mark_and_the_remarks_only() -> None:
    expected = _BASE.replace("  # line 3; no time is given that can be told\n", "", 1)
    expected = expected.replace("    draft: true\n\n", "\n", 1).replace("{name: Port}  # proposed", "{name: Port}")
    assert accepted(_BASE, "one") == expected


def test_dropping_takes_away_the_fact_and_what_was_proposed_for_it() -> None:
    text = dropped(_BASE, "two")
    assert "gull" not in text
    assert "port: {name: Port}  # proposed" in text
    assert text.endswith("\n\n  # The end.\n")


def test_dropping_the_last_leaves_a_base_that_loads() -> None:
    assert "facts: []" in dropped(dropped(_BASE, "two"), "one")


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"value": "20 tonnes"}, "    value: 20 tonnes\n    quote:"),
        ({"quote": "20"}, "    value: 18 tonnes\n    quote: 20\n    draft: true\n"),
        ({"period": "2024"}, "    draft: true\n    period: 2024\n\n"),
    ],
)
def test_editing_changes_one_key(values: dict[str, str], line: str) -> None:
    text = with_fields(_BASE, "one", values)
    assert line in text
    assert text.startswith(_BASE[: _BASE.index("    value")])
    assert text.endswith(_BASE[_BASE.index("\n  # line 4") :])


def test_what_is_written_anew_stands_in_its_place() -> None:
    assert item_text(replaced(_BASE, "one", "  - id: uno\n"), "uno") == "  - id: uno\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_are_kept(newline: str) -> None:
    text = _BASE.replace("\n", newline)
    for changed in (accepted(text, "one"), with_fields(text, "two", {"value": "1 tonne"})):
        assert changed.count("\n") == changed.count(newline)


def test_a_fact_that_is_gone_is_said_so() -> None:
    with pytest.raises(FactcheckError, match="no fact `three` stands there any more"):
        accepted(_BASE, "three")
