"""`facts add`: a fact of one quote, proved before it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.facts.loader import load_base
from tests.unit.cli.conftest import BASE, Call

_LATER = "Elmhaven harbour handled 19.4 million tonnes in 2024.\nThe ferry carried 310,000 people, 2% more, in 2024.\n"
_HANDLED = ("later.txt", "handled 19.4 million tonnes in 2024")


@pytest.fixture
def later(folder: Path) -> Path:
    (folder / "later.txt").write_text(_LATER, encoding="utf-8")
    return folder / "facts.yaml"


def test_fills_in_what_the_quote_says(later: Path, call: Call) -> None:
    result = call("facts", "add", "later.txt", "handled 19.4 million tonnes in 2024", "--subject", "harbour")
    assert result.code == 0
    assert "another point of the series of `throughput-2023`" in result.err
    fact = load_base([later]).facts[-1]
    assert (fact.id, fact.text, fact.time and fact.time.text, fact.draft) == (
        "harbour-throughput-2024",
        "19.4 million tonnes",
        "2024",
        False,
    )
    assert later.read_text(encoding="utf-8").startswith(BASE[: BASE.index("entities")].rstrip("\n"))


def test_options_go_before_what_was_read(later: Path, call: Call) -> None:
    options = ("--value", "2%", "--subject", "Elmhaven ferry", "--property", "growth of passengers", "--as-of", "2024")
    assert (
        call("facts", "add", "later.txt", "carried 310,000 people, 2% more, in 2024", *options, "--id", "f").code == 0
    )
    fact = load_base([later]).facts[-1]
    assert (fact.id, fact.subject, fact.property, fact.text) == ("f", "elmhaven-ferry", "growth-of-passengers", "2%")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("later.txt", "handled 19.5 million tonnes"), 'line 1 has "handled 19." and goes on "4 million'),
        (("later.txt", "carried 310,000 people, 2% more"), "several values (310,000 people, 2%): say which"),
        (("later.txt", "in 2024"), "nothing in the quote says what the subject and the property and the value is"),
        (("survey.txt", "Elmhaven harbour handled 18.2 million tonnes in 2023"), "`throughput-2023` says the same"),
        ((*_HANDLED, "--subject", "harbor"), 'did you mean "harbour"?'),
        ((*_HANDLED, "--subject", "harbour", "--value", "20 million tonnes"), "cannot be read"),
        (("none.txt", "x"), "none.txt"),
        ((*_HANDLED, "--subject", "harbour", "--period", "soon"), "is no time"),
    ],
)  # fmt: skip
def test_refusals_leave_the_base_as_it_is(arguments: tuple[str, ...], said: str, later: Path, call: Call) -> None:
    result = call("facts", "add", *arguments)
    assert (result.code, said in result.err) == (2, True)
    assert later.read_text(encoding="utf-8") == BASE
