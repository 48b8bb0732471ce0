"""The errors that factcheck reports in one clear line, each with the exit code it ends a run with."""

from __future__ import annotations

from factcheck.records import record


class FactcheckError(Exception):
    """Something the user can mend; the message says what, where and what to do."""


class InputError(FactcheckError):
    """An input that could not be read."""


@record
class Problem:
    """One defect of a fact base: where it stands (line and column from 1) and what to write instead."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class FactBaseError(FactcheckError):
    """A fact base that cannot be used; holds every problem found, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
