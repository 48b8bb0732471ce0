"""A page printed in colour on a terminal; text of the article only ever reaches rich as `Text`, never as markup."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from factcheck.output.page import Line, Page, Run, Tone

WIDEST = 100  # columns that can still be read along

# The sixteen colours of the user's own theme, which suit dark and light backgrounds; no tone is a colour alone.
_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "dim",
    Tone.SUPPORTED: "green",
    Tone.REFUTED: "bold red",
    Tone.OPEN: "cyan",
    Tone.CONFLICTING: "bold magenta",
    Tone.OUTDATED: "bold yellow",
}


def print_page(page: Page, console: Console) -> None:
    """Prints the page at the console's width, at most `WIDEST` columns."""
    width = min(console.width, WIDEST)
    for line in page:
        for row in _rows(line, console, width):
            console.print(row, soft_wrap=True, no_wrap=True, overflow="ignore", crop=False)


def _rows(line: Line, console: Console, width: int) -> list[Text]:
    brackets = console.no_color or console.color_system is None
    text = Text.assemble(*(_styled(run, brackets) for run in line.runs))
    wrapped = text.wrap(console, max(width - line.indent, 20), overflow="fold")
    margin = Text.assemble((line.margin.text, _STYLES[line.margin.tone]))
    margin.pad_right(line.indent - margin.cell_len)
    rows = []
    for row in wrapped or [Text("")]:
        row.rstrip()
        rows.append(Text.assemble(margin, row))
        margin = Text(" " * line.indent)
    return rows


def _styled(run: Run, brackets: bool) -> tuple[str, str]:
    style = _STYLES[run.tone]
    if not run.marked:
        return run.text, style
    return (f"[{run.text}]", style) if brackets else (run.text, f"{style} underline")
