"""Reading what a call names: files and standard input become sources, and what cannot be read becomes an error."""

from __future__ import annotations

import sys

from factcheck.cli.textcommand import unmarked
from factcheck.errors import InputError
from factcheck.records import replace
from factcheck.text.decode import decode
from factcheck.text.document import Document
from factcheck.text.inputs import STANDARD_INPUT
from factcheck.text.loading import document_of, load_document
from factcheck.verdicts.model import RunError

_STANDARD_INPUT_NAME = "standard input"


def read_input(path: str, stdin_name: str = STANDARD_INPUT) -> Document:
    """The document of a file, or of standard input for `-`, whose name tells its format."""
    if path != STANDARD_INPUT:
        return load_document(path)
    try:
        return replace(document_of(_standard_input(), stdin_name), path=stdin_name)
    except InputError as error:
        if stdin_name != STANDARD_INPUT:
            raise
        raise InputError(f"{_STANDARD_INPUT_NAME}{str(error).removeprefix(STANDARD_INPUT)}") from None


def read_lines() -> list[str]:
    """The lines of standard input that are not blank, each as it stands."""
    text = decode(_standard_input(), _STANDARD_INPUT_NAME)
    return [line.rstrip("\r") for line in text.split("\n") if line.strip()]


def texts_of(arguments: tuple[str, ...]) -> list[str]:
    """The texts given inline; `-` stands for the lines of standard input."""
    texts: list[str] = []
    for argument in arguments:
        texts += read_lines() if argument == STANDARD_INPUT else [_clean(unmarked(argument))]
    return texts


def run_error(error: InputError) -> RunError:
    """The error as a report lists it: the path, and the rest of its message."""
    path, _, reason = str(error).partition(": ")
    return RunError(path, reason or path)


def _standard_input() -> bytes:
    return b"" if sys.stdin is None else sys.stdin.buffer.read()


def _clean(argument: str) -> str:
    """An argument without the lone surrogates that stand for bytes which are not valid in the locale."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
