"""What only a process of its own can show: closed pipes, locales, colour by environment, and what is imported."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.unit.cli.conftest import FALSE, TRUE

_ROOT = Path(__file__).parents[3]
_COMMAND = [sys.executable, "-m", "factcheck"]
_IMPORTS = """
import json, sys
from factcheck.cli.main import main
main(sys.argv[1:])
print(json.dumps(list(sys.modules)))
"""


def _environment(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK", "LC_", "LANG"))}
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHONUTF8", "PYTHONIOENCODING"):
        kept.pop(name, None)
    return kept | {"PYTHONPATH": str(_ROOT)} | variables


def _run(*arguments: str, stdin: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    command = [*_COMMAND, *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, env=_environment(**variables), check=False, timeout=60
    )


@pytest.mark.usefixtures("folder")
def test_a_closed_pipe_is_no_error() -> None:
    command = [*_COMMAND, "claim", *[FALSE] * 2000, "--format", "jsonl"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment())
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    _, errors = process.communicate(timeout=120)
    assert errors == b""
    assert process.returncode == 1  # as if all had been read


@pytest.mark.usefixtures("folder")
def test_control_c_ends_quietly_with_130() -> None:
    process = subprocess.Popen([*_COMMAND], stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment())
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in errors


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "variables", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_output_is_utf8_whatever_the_locale(variables: dict[str, str]) -> None:
    result = _run(stdin=f"港口：{FALSE}".encode(), **variables)
    assert result.returncode == 0
    assert "港口" in result.stdout.decode("utf-8")
    assert "✗" in result.stdout.decode("utf-8")


@pytest.mark.usefixtures("folder")
def test_bytes_that_are_no_text_are_refused_in_one_line() -> None:
    result = _run(stdin=b"\x80\x81\xff\xfe\x00" * 50)
    assert result.returncode == 2
    assert result.stderr.count(b"\n") == 1


@pytest.mark.usefixtures("folder")
def test_an_argument_that_is_no_utf8_does_not_raise() -> None:
    result = subprocess.run(
        [*map(os.fsencode, _COMMAND), b"claim", b"\xff\xfe 12", b"--format", b"json"],
        capture_output=True,
        env=_environment(),
        check=False,
    )
    assert result.returncode == 3
    json.loads(result.stdout)


@pytest.mark.usefixtures("folder")
def test_colour_follows_the_environment() -> None:
    assert b"\x1b[" not in _run("claim", FALSE).stdout
    assert b"\x1b[" in _run("claim", FALSE, FORCE_COLOR="1").stdout
    assert b"\x1b[" not in _run("claim", FALSE, FORCE_COLOR="0").stdout
    assert b"\x1b[" not in _run("claim", FALSE, FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "foreign"),
    [
        (["--version"], ["rich", "yaml", "rapidfuzz", "markdown_it", "factcheck.pipeline"]),
        (["--help"], ["rich", "yaml", "rapidfuzz", "markdown_it", "factcheck.pipeline"]),
        (["rule"], ["rich", "yaml", "rapidfuzz", "markdown_it", "factcheck.pipeline"]),
        (["claim", TRUE], ["rich", "markdown_it", "factcheck.output.json"]),
        (["claim", TRUE, "--format", "json"], ["rich", "markdown_it", "factcheck.output.article"]),
        (["check", "survey.txt"], ["rich", "markdown_it"]),
        (["lint", "survey.txt"], ["rich", "markdown_it", "factcheck.output.json"]),
        (["inspect", TRUE, "--format", "jsonl"], ["rich", "markdown_it", "factcheck.output.page"]),
    ],
)
def test_a_call_imports_only_what_it_uses(arguments: list[str], foreign: list[str]) -> None:
    result = subprocess.run(
        [sys.executable, "-c", _IMPORTS, *arguments], capture_output=True, env=_environment(), check=True, timeout=60
    )
    imported = json.loads(result.stdout.splitlines()[-1])
    assert [name for name in foreign if name in imported] == []


def test_the_shell_completes_commands_and_options() -> None:
    for words, number, expected in (
        ("factcheck li", "1", "plain,lint"),
        ("factcheck lint --sta", "2", "plain,--statistics"),
    ):
        variables = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": number}
        assert expected in _run(**variables).stdout.decode().splitlines()
