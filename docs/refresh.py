"""Runs the commands that the documentation shows, writes their real output into it, and exports its picture.

python docs/refresh.py
"""

from __future__ import annotations

import datetime
import io
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "lint.md")
PICTURE = ROOT / "docs" / "check.svg"
PICTURED = ROOT / "examples" / "article.txt"
PICTURED_LINES = 7
PICTURE_WIDTH = 84

_BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```\n", re.DOTALL)
_FACTCHECK = 'factcheck() { "$PYTHON" -m factcheck "$@"; }\n'
# rich counts a wide character as one column here and there, and browsers squeeze the row to that length.
_SQUEEZED = re.compile(r'(<text [^>]*?) textLength="[^"]*"([^>]*>[^<]*[\u2e80-\uffef])')
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)  # rich's own font would be loaded from afar


def refreshed(page: str) -> str:
    """The page with what each `$ command` block prints today."""
    return _BLOCK.sub(lambda block: f"```console\n$ {block['command']}\n{output_of(block['command'])}```\n", page)


def output_of(command: str) -> str:
    """What a command prints, on both streams, in the project's folder and without settings from outside."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
    environment = kept | {"PYTHON": sys.executable, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "80"}
    run = subprocess.run(
        ["sh", "-c", _FACTCHECK + command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        cwd=ROOT,
        check=False,
    )
    return run.stdout.decode("utf-8")


def picture() -> str:
    """The page of a check of the example's first paragraphs, as rich draws it."""
    from rich.console import Console
    from rich.terminal_theme import DIMMED_MONOKAI

    from factcheck import check, load_facts
    from factcheck.output.article import article_page
    from factcheck.output.terminal import print_page

    os.chdir(ROOT)
    text = "".join(PICTURED.read_text(encoding="utf-8").splitlines(keepends=True)[:PICTURED_LINES])
    console = Console(
        record=True, width=PICTURE_WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard"
    )
    report = check(text, load_facts("facts.yaml"), date=datetime.date(2025, 9, 16))
    print_page(article_page(report), console)
    title = f"head -n {PICTURED_LINES} examples/article.txt | factcheck"
    drawn = console.export_svg(title=title, theme=DIMMED_MONOKAI, unique_id="check")
    return _FONT_FACE.sub("", _SQUEEZED.sub(r"\1\2", drawn))


def main() -> None:
    """Refreshes all."""
    for page in PAGES:
        page.write_text(refreshed(page.read_text(encoding="utf-8")), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
