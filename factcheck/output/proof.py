"""What `facts verify` found, as a page and as lines for tools."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import Problem
from factcheck.facts.model import FactBase
from factcheck.facts.verify import Verification
from factcheck.output.counts import counted
from factcheck.output.harmless import harmless, one_line
from factcheck.output.page import BLANK, Line, Page, Run, Tone, run

_TEXT = 2  # the column of the text, right of the signs


def proof_page(found: Verification, base: FactBase) -> Page:
    """The defects, the warnings, and what was proved."""
    defects = [line for problem in found.defects for line in _problem("✗", Tone.REFUTED, problem)]
    warnings = [line for problem in found.warnings for line in _problem("!", Tone.OUTDATED, problem)]
    return (*defects, *warnings, _summary(found, base))


def proof_lines(found: Verification) -> str:
    """One line a problem, as compilers write them: `facts.yaml:12:3: error: …`."""
    defects = [_line(problem, "error") for problem in found.defects]
    return "".join((*defects, *(_line(problem, "warning") for problem in found.warnings)))


def _line(problem: Problem, severity: str) -> str:
    return harmless(f"{problem.path}:{problem.line}:{problem.column}: {severity}: {problem.message}") + "\n"


def _problem(sign: str, tone: Tone, problem: Problem) -> Iterator[Line]:
    yield Line((run(f"{problem.path}:{problem.line}:{problem.column}", Tone.STRONG),), _TEXT, Run(sign, tone))
    yield Line((run(one_line(problem.message)),), _TEXT)
    yield BLANK


def _summary(found: Verification, base: FactBase) -> Line:
    facts = f"{counted(found.facts, 'fact')} in {base.path}: "
    proved = f"{counted(found.quotes, 'quote')} and {counted(found.values, 'value')} proved"
    defects = f", {counted(len(found.defects), 'defect')}" if found.defects else ""
    warnings = f", {counted(len(found.warnings), 'warning')}" if found.warnings else ""
    sign, tone = ("✓", Tone.SUPPORTED) if found.holds else ("✗", Tone.REFUTED)
    return Line((run(facts), run(proved + defects, tone), run(warnings)), _TEXT, Run(sign, tone))
