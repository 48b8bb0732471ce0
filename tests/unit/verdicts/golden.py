"""Golden cases for verdicts: a fact base, then `## title`, a date, the text quoted, and a list of findings."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.verdicts.model import DocumentReport

FOLDER = Path(__file__).parents[2] / "golden"
NOTHING = "- nothing to check\n"
_BASE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_GAPS = re.compile(r"^# Known gaps$", re.MULTILINE)
_CASE = re.compile(r"^## (.+)\n\n(?:date: (\S+)\n\n)?((?:>.*\n)+)\n((?:- .+\n)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One text and the findings expected of it; a gap is what the engine is known to get wrong."""

    file: Path
    title: str
    date: datetime.date | None
    text: str
    findings: str
    is_gap: bool


def files() -> list[Path]:
    return sorted(FOLDER.glob("verdicts_*.md"))


def base_of(file: Path) -> str:
    """The fact base at the top of a file."""
    found = _BASE.search(file.read_text(encoding="utf-8"))
    assert found is not None, f"{file.name} has no base"
    return found.group(1)


def cases(file: Path) -> Iterator[Case]:
    """The cases of a file in order; those below "Known gaps" are gaps."""
    content = file.read_text(encoding="utf-8")
    gaps = _GAPS.search(content)
    for match in _CASE.finditer(content):
        title, date, text, findings = match.groups()
        quoted = "\n".join(line[1:].removeprefix(" ") for line in text.splitlines())
        day = datetime.date.fromisoformat(date) if date else None
        yield Case(file, title, day, quoted, findings, gaps is not None and match.start() > gaps.start())


def show(document: DocumentReport) -> str:
    """A line for each finding in text order: its words, the verdict, and the rule where there is one."""
    lines = (f'- "{found.text}" {found.verdict.value} {found.rule or ""}'.rstrip() for found in document.findings)
    return "".join(f"{line}\n" for line in lines) or NOTHING
