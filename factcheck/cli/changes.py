"""Which lines changed since a revision, as Git tells it: a finding counts if its sentence has one of them."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Mapping

from factcheck.cli.marking import mark
from factcheck.errors import FactcheckError
from factcheck.output.rows import clean_path
from factcheck.patterns import Pattern
from factcheck.records import record
from factcheck.text.position import LineIndex
from factcheck.verdicts.model import DocumentReport, Finding, Report

_HUNK = Pattern(r"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_FILE = "+++ "
_BINARY = "-\t-\t"  # the counts of lines that Git gives for a file without lines
_PLAIN = ("--unified=0", "--no-color", "--no-ext-diff", "--no-prefix")


@record
class Changes:
    """The changed lines of each file, and the files that changed as a whole.

    These are new ones, and PDF and Word documents, of which Git tells only that they changed.
    """

    revision: str
    lines: Mapping[str, tuple[range, ...]]
    whole: frozenset[str]

    def touch(self, path: str, first: int, last: int) -> bool:
        """Whether one of the lines from first to last changed."""
        if path in self.whole:
            return True
        return any(changed.start <= last and first < changed.stop for changed in self.lines.get(path, ()))


def read_changes(revision: str) -> Changes:
    """What changed in the working tree since it left `revision`."""
    difference = _git("diff", *_PLAIN, "--relative", "--merge-base", revision, "--")
    untracked = _git("ls-files", "--others", "--exclude-standard", "-z").split("\0")
    counts = _git("diff", "--numstat", "-z", *_PLAIN, "--no-renames", "--relative", "--merge-base", revision, "--")
    binary = [line.removeprefix(_BINARY) for line in counts.split("\0") if line.startswith(_BINARY)]
    return Changes(revision, _changed_lines(difference), frozenset(filter(None, [*untracked, *binary])))


def mark_unchanged(report: Report, changes: Changes) -> Report:
    """The report with the findings marked as suppressed whose sentence did not change."""
    places: dict[int, LineIndex] = {}

    def is_unchanged(document: DocumentReport, finding: Finding) -> bool:
        if document.parts is not None:
            return not changes.touch(clean_path(document.path), 0, 0)
        index = places.setdefault(id(document), LineIndex(document.source))
        first = index.position(min(finding.sentence_span.start, finding.span.start))[0]
        last = index.position(max(finding.sentence_span.end - 1, finding.span.start))[0]
        return not changes.touch(clean_path(document.path), first, last)

    return mark(report, is_unchanged, f"unchanged since {changes.revision}")


def _changed_lines(difference: str) -> dict[str, tuple[range, ...]]:
    """The added lines of a unified difference without context, by file.

    >>> _changed_lines("+++ a.md\\n@@ -1,0 +2,3 @@\\n+x\\n@@ -9 +12 @@")
    {'a.md': (range(2, 5), range(12, 13))}
    """
    found: defaultdict[str, list[range]] = defaultdict(list)
    path = ""
    expected = 0  # lines of the hunk that are still to come, so that text like "+++ x" is not taken for a head
    for line in difference.split("\n"):
        if expected and line.startswith("+"):
            expected -= 1
        elif line.startswith(_FILE):
            path = line.removeprefix(_FILE).split("\t")[0]
        elif match := _HUNK.match(line):
            start, expected = int(match[1]), int(match[2] or 1)
            found[path].append(range(start, start + expected))
    return {name: tuple(ranges) for name, ranges in found.items()}


def _git(*arguments: str) -> str:
    try:
        run = subprocess.run(["git", "-c", "core.quotePath=off", *arguments], capture_output=True, check=False)
    except OSError:
        raise FactcheckError("--diff-from needs Git, which is not installed") from None
    if run.returncode != 0:
        reason = run.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise FactcheckError(f"--diff-from: git {arguments[0]}: {reason}")
    return run.stdout.decode("utf-8", "surrogateescape")
