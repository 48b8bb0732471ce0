"""Which of the inputs a lint passes over: excluded by pattern, or ignored by Git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath


def matches(path: str, patterns: Iterable[str], folder: Path) -> bool:
    """Whether a path, a folder above it or the name of one of these matches a pattern; paths count from `folder`.

    >>> matches("docs/old/a.md", ["docs/old"], Path()), matches("docs/a.draft.md", ["*.draft.md", "b"], Path())
    (True, True)
    """
    relative = PurePath(os.path.relpath(path, folder))
    heads = [PurePath(*relative.parts[: end + 1]).as_posix() for end in range(len(relative.parts))]
    candidates = [*heads, *relative.parts]
    return any(fnmatchcase(candidate, pattern.rstrip("/")) for pattern in patterns for candidate in candidates)


def ignored_by_git(paths: Sequence[str]) -> frozenset[str]:
    """Those of the paths that Git ignores; none where there is no Git or no repository."""
    if not paths:
        return frozenset()
    command = ["git", "check-ignore", "-z", "--stdin"]
    listed = "\0".join(paths).encode("utf-8", "surrogateescape")
    try:
        run = subprocess.run(command, input=listed, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(run.stdout.decode("utf-8", "surrogateescape").split("\0")) if run.returncode == 0 else frozenset()
