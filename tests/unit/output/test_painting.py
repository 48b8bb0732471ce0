"""Colours are laid over the lines that a pipe gets, and change none of their characters."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factcheck.output.concise import format_findings
from factcheck.output.full import format_full
from factcheck.output.grouped import format_grouped
from factcheck.output.painting import paint
from factcheck.output.rows import LEVELS
from factcheck.verdicts.rules import RULES
from tests.unit.output.samples import REPORT

_LEVELS = {rule.code: LEVELS[rule.verdict] for rule in RULES if rule.verdict}
_ESCAPE = re.compile(r"\x1b\[[\d;]+m")


@pytest.mark.parametrize("formatter", [format_findings, format_full, format_grouped])
def test_without_its_colours_it_is_the_same(formatter: Callable[..., str]) -> None:
    text = formatter(REPORT, _LEVELS)
    painted = paint(text)
    assert _ESCAPE.sub("", painted) == text
    assert "\x1b[1;31mFC102\x1b[0m" in painted


@pytest.mark.parametrize(
    ("line", "painted"),
    [
        ("a b.md:12:5: FC102 Says.", "\x1b[1ma b.md\x1b[0m\x1b[2m:12:5:\x1b[0m \x1b[1;31mFC102\x1b[0m Says."),
        ("a.pdf:page 4: FC201 Says.", "\x1b[1ma.pdf\x1b[0m\x1b[2m:page 4:\x1b[0m \x1b[1;33mFC201\x1b[0m Says."),
        ("  12:5  FC401  Says.", "\x1b[2m  12:5  \x1b[0m\x1b[36mFC401\x1b[0m  Says."),
        ("  1:1  FC900  No.", "\x1b[2m  1:1  \x1b[0m\x1b[1;31mFC900\x1b[0m  No."),
        ("   |   ^^^^", "\x1b[2m   |   \x1b[0m\x1b[1;31m^^^^\x1b[0m"),
        ("11 | It is 5.", "\x1b[2m11 |\x1b[0m It is 5."),
        ("   = write: 6", "   = write: \x1b[32m6\x1b[0m"),
        ("   = help: factcheck rule FC102", "\x1b[2m   = help: factcheck rule FC102\x1b[0m"),
        ("   = Says 5; the fact base says 6.", "   = Says 5; the fact base says 6."),
        ("a.md", "a.md"),
        ("", ""),
    ],
)
def test_lines(line: str, painted: str) -> None:
    assert paint(line) == painted
