"""No text whatever makes the loader do anything but load or tell its problems with places that exist."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import FactBaseError
from factcheck.facts.loader import parse_base
from tests.unit.facts.bases import GOOD

_LINES = GOOD.splitlines(keepends=True)
_SCRAPS = st.sampled_from(
    [
        "",
        " ",
        "\n",
        ":",
        "- ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "&a ",
        "*a",
        "!t ",
        "|\n",
        ">\n",
        "? ",
        "#",
        "\t",
        "null",
        "%",
        "@",
    ]
) | st.text(max_size=4)


def told(text: str) -> bool:
    """Whether the text is a base; if not, every problem must stand in it."""
    try:
        parse_base(text)
    except FactBaseError as error:
        last = (
            text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + text.count("\u2029") + 2
        )
        assert error.problems
        assert all(1 <= problem.line <= last and problem.column >= 1 for problem in error.problems)
        assert all("\n" not in problem.message for problem in error.problems)
        return False
    return True


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text(text: str) -> None:
    told(text)
    told("factbase: 1\n" + text)


@given(st.integers(0, len(GOOD)), st.integers(0, 12), _SCRAPS)
@settings(max_examples=300, deadline=None)
def test_the_good_base_with_a_stretch_replaced(start: int, length: int, scrap: str) -> None:
    told(GOOD[:start] + scrap + GOOD[start + length :])


@given(st.integers(0, len(_LINES) - 1), st.integers(0, len(_LINES) - 1), st.booleans())
@settings(max_examples=200, deadline=None)
def test_the_good_base_with_a_line_moved_or_doubled(taken: int, put: int, doubled: bool) -> None:
    lines = list(_LINES)
    line = lines[taken] if doubled else lines.pop(taken)
    lines.insert(put, line)
    told("".join(lines))
