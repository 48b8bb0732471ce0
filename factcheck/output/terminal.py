"""A page in colour for a terminal; text of the article only ever reaches rich as `Text`, never as markup."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from factcheck.output.page import UNBROKEN, Line, Page, Run, Tone
from factcheck.output.plain import NARROWEST
from factcheck.output.wrapping import break_rows

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
_MARK = "underline"


def format_coloured(page: Page, width: int) -> str:
    """The page with its colours as escape sequences, at a width in columns."""
    written = StringIO()
    console = Console(file=written, width=width, force_terminal=True, color_system="standard", no_color=False)
    print_page(page, console)
    return written.getvalue()


def print_page(page: Page, console: Console) -> None:
    """Prints the page at the console's width."""
    for line in page:
        for row in _rows(line, console.width):
            console.print(row, soft_wrap=True, highlight=False)


def _rows(line: Line, width: int) -> list[Text]:
    text = Text.assemble(*((run.text.replace(UNBROKEN, " "), _style(run)) for run in line.runs))
    places = break_rows("".join(run.text for run in line.runs), max(width - line.indent, NARROWEST))
    margin = Text.assemble((line.margin.text, _style(line.margin)))
    margin.pad_right(line.indent - margin.cell_len)
    rows = []
    for place in places:
        rows.append(Text.assemble(margin, text[place.start : place.end]))
        margin = Text(" " * line.indent)
    return rows


def _style(run: Run) -> str:
    return f"{_STYLES[run.tone]} {_MARK}" if run.marked else _STYLES[run.tone]
