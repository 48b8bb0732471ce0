"""The small decisions of the command line, each on its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factcheck.cli.group import arrange
from factcheck.cli.printing import wants_colour
from factcheck.cli.selection import select_codes


@pytest.mark.parametrize(
    ("given", "arranged"),
    [
        (["a.txt"], ["check", "a.txt"]),
        (["-"], ["check", "-"]),
        (["--facts", "claim", "a.txt"], ["check", "--facts", "claim", "a.txt"]),
        (["--facts", "x.yaml", "claim", "t"], ["claim", "--facts", "x.yaml", "t"]),
        (["--format=json", "lint", "a"], ["lint", "--format=json", "a"]),
        (["--facts", "x", "facts", "list"], ["facts", "list", "--facts", "x"]),
        (["facts", "--facts", "x", "show", "id"], ["facts", "show", "--facts", "x", "id"]),
        (["facts", "--help"], ["facts", "--help"]),
        (["--", "claim"], ["check", "--", "claim"]),
        (["--help"], ["--help"]),
        (["--version", "x"], ["--version", "x"]),
    ],
)
def test_the_command_comes_first(given: list[str], arranged: list[str]) -> None:
    assert arrange(given) == arranged


def _colours() -> Iterator[tuple[dict[str, str], bool, bool]]:
    yield {}, True, True
    yield {}, False, False
    yield {"NO_COLOR": "1"}, True, False
    yield {"NO_COLOR": ""}, True, True
    yield {"FORCE_COLOR": "1"}, False, True
    yield {"FORCE_COLOR": "0"}, False, False
    yield {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False
    yield {"TERM": "dumb"}, True, False


@pytest.mark.parametrize(("environment", "is_terminal", "expected"), list(_colours()))
def test_colour(environment: dict[str, str], is_terminal: bool, expected: bool) -> None:
    assert wants_colour(environment, is_terminal=is_terminal) is expected


def test_selection() -> None:
    default = select_codes([], [])
    assert {"FC101", "FC201", "FC302", "FC502"} <= default
    assert not any(code.startswith(("FC4", "FC9")) for code in default)
    assert select_codes(["FC2,arithmetic", "fc401"], []) == {"FC201", "FC502", "FC401"}
    assert select_codes(["ALL"], ["FC1", "FC3,FC4,FC5,FC9"]) == {"FC201"}
