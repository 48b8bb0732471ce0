"""Commands whose arguments are texts, which may begin with a hyphen: a negative number, an item of a list."""

from __future__ import annotations

import click

from factcheck.patterns import Pattern

# No argument of a process can hold it, so it marks a text for click as no option and is taken off again.
_MARK = "\0"
_TEXT = Pattern(r"-[\s\d.]|-[^-]*\s")


class TextCommand(click.Command):
    """Takes `-4.1% in May` and `- an item` as texts; no option looks like these."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [f"{_MARK}{each}" if _TEXT.match(each) else each for each in args])


def unmarked(text: str) -> str:
    """A text as it was given."""
    return text.removeprefix(_MARK)
