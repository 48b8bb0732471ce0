"""A small base of another subject, and a way to call the command line within the process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.cli.main import main

BASE = """\
factbase: 1
sources:
  survey:
    title: Harbour survey
    published: 2024-11-05
    publisher: Port of Elmhaven
    document: survey.txt
entities:
  harbour: {name: Elmhaven harbour, aliases: [harbour of Elmhaven]}
properties:
  throughput: {name: throughput, aliases: [handled], unit: tonnes}
facts:
  - id: throughput-2023
    subject: harbour
    property: throughput
    value: 18.2 million tonnes
    period: 2023
    source: survey
    quote: handled 18.2 million tonnes in 2023
"""
SURVEY = "The survey.\n\nElmhaven harbour handled 18.2 million tonnes in 2023.\n"
TRUE = "Elmhaven harbour handled 18.2 million tonnes in 2023."
FALSE = "Elmhaven harbour handled 18.2 billion tonnes in 2023."
UNKNOWN = "Elmhaven harbour employed 940 dockers in 2023."
IDLE = "Nobody likes the rain."


@dataclass(frozen=True, slots=True)
class Result:
    """What a call came to."""

    code: int
    out: str
    err: str


Call = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the base, and no setting from outside."""
    (tmp_path / "facts.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "survey.txt").write_text(SURVEY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("FACTCHECK_FACTS", "FACTCHECK_DEBUG", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def call(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the command line with arguments and bytes on standard input; without these it is a terminal."""

    def run(*arguments: str, stdin: bytes | None = b"") -> Result:
        stream = io.TextIOWrapper(io.BytesIO(stdin or b""), encoding="utf-8")
        if stdin is None:
            monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(sys, "stdin", stream)
        code = main(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run
