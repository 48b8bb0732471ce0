"""Adds entries to a base as text: what stands in the file stays as it is, and the file is replaced in one step."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.facts.loader import load_base
from factcheck.facts.model import FactBase
from factcheck.patterns import Pattern

try:
    import fcntl
except ImportError:  # a system without it: the replacing is atomic there too, but two writers are not kept apart
    fcntl = None  # type: ignore[assignment]

_EMPTY = Pattern(r"[ \t]*(?:\{\s*\}|\[\s*\]|~|null)?[ \t]*(?:#.*)?")
START = "factbase: 1\n"


def with_entries(text: str, sections: Mapping[str, Sequence[str]]) -> str:
    """The text of a base with lines added at the ends of its sections; sections that it lacks are added at its end.

    Raises FactcheckError for a section that is written in brackets, to which no line can be added.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines() or [START.strip()]
    for key, added in sections.items():
        if added:
            _insert(lines, key, list(added))
    return newline.join(lines) + newline


def _insert(lines: list[str], key: str, added: list[str]) -> None:
    head = next((number for number, line in enumerate(lines) if re.match(rf"{key}[ \t]*:", line)), None)
    if head is None:
        lines += ["", f"{key}:", *added]
        return
    rest = lines[head].partition(":")[2]
    if not _EMPTY.fullmatch(rest):
        raise FactcheckError(f"`{key}` is written in brackets on line {head + 1}: write one entry a line, to add to it")
    lines[head] = re.sub(r":[ \t]*(?:\{\s*\}|\[\s*\]|~|null)", ":", lines[head], count=1)
    end = _end_of(lines, head)
    lines[end:end] = _indented(added, lines[head + 1 : end], key)


def _end_of(lines: list[str], head: int) -> int:
    """Behind the last line of a section; blanks and comments at its end belong to what follows."""
    following = (number for number in range(head + 1, len(lines)) if re.match(r"[^\s#-]", lines[number]))
    end = next(following, len(lines))
    while end > head + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


def _indented(added: list[str], present: list[str], key: str) -> list[str]:
    """The lines indented as the entries that are there; they come indented by two."""
    first = next((line for line in present if line.strip() and not line.lstrip().startswith("#")), "  ")
    indent = first[: len(first) - len(first.lstrip())]
    return [indent + line[2:] for line in added]


def edit_file(path: Path, change: Callable[[str], str], check: Callable[[str], object]) -> None:
    """Replaces a file by what `change` makes of its text, once `check` has passed on the new text.

    Two that edit files of one folder wait for each other; one that is stopped leaves the file as it was.
    """
    path = path.resolve()
    try:
        with _locked(path.parent):
            before = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
            after = change(before)
            check(after)
            if after != before:
                _replace(path, after)
    except OSError as error:
        raise FactcheckError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None


def edit_base(
    path: Path,
    change: Callable[[str], str],
    paths: Sequence[str | Path],
    accept: Callable[[FactBase], object] = lambda base: None,
) -> FactBase:
    """Edits one file of a base that `paths` make, if the base still loads with the new text; gives the new base.

    `accept` may raise, and refuse the new base so.
    """
    loaded: list[FactBase] = []
    whole = paths if any(_holds(one, path) for one in paths) else [*paths, path]

    def check(text: str) -> None:
        new = path.resolve()
        loaded.append(load_base(whole, lambda file: text.encode() if file.resolve() == new else file.read_bytes()))
        accept(loaded[-1])

    edit_file(path, change, check)
    return loaded[0]


def _holds(one: str | Path, path: Path) -> bool:
    """Whether a base's path is the file, or the folder in which it stands."""
    named = Path(one).resolve()
    return path.resolve() in (named, named / path.name) or _includes(named, path.resolve())


def _includes(named: Path, path: Path) -> bool:
    """Whether a file takes another one in."""
    return named.is_file() and any(Path(source).resolve() == path for source in load_base([named]).files)


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o644)  # noqa: PTH101
        os.replace(name, path)  # noqa: PTH105
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
