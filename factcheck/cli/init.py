"""`factcheck init`: starts a project with a base, a report, configuration and a hook."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from factcheck.cli.exits import OK
from factcheck.cli.starter import FILES, HOOK, REPORT
from factcheck.cli.streams import Sink
from factcheck.errors import FactcheckError


@click.command("init", short_help="Start a project: a base, a report, configuration and a hook.")
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path), metavar="[FOLDER]")
def init(folder: Path) -> int:
    """Start a project in FOLDER: a small base with its document, a report with a mistake, configuration and a Git hook.

    Nothing that is there is overwritten: where one of the files exists, none is written.
    """
    there = [name for name in FILES if (folder / name).exists()]
    if there:
        raise FactcheckError(f"{folder / there[0]} is there already: nothing was written; choose another folder")
    _write(folder)
    prefix = "" if folder == Path() else f"{folder.as_posix()}/"
    with Sink(None) as sink:
        sink.write("".join(f"wrote {prefix}{name}\n" for name in FILES))
        where = "" if not prefix else f"cd {folder.as_posix()} && "
        sink.write(f"\nNow find the mistake in the report:\n  {where}factcheck lint {REPORT}\n")
        sink.write("and have every commit checked:\n  git config core.hooksPath .githooks\n")
    return OK


def _write(folder: Path) -> None:
    """Writes all files, or none where one cannot be written."""
    written: list[Path] = []
    try:
        for name, text in FILES.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
        (folder / HOOK).chmod(0o755)
    except OSError as error:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise FactcheckError(f"{error.filename or folder}: {error.strerror or 'cannot be written'}") from None
