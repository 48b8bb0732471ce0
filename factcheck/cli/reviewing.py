"""`factcheck facts review`: walks through the drafts of a base, and saves each decision at once."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.exits import OK
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink, complain, is_terminal
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.facts.model import Fact, FactBase

_HELP = (
    "a  accept: the fact counts from now on\n"
    "e  edit: `e value=18.3 million tonnes` changes a key, `e` alone opens an editor\n"
    "s  skip: it stays a draft\n"
    "d  drop: it is removed from the file\n"
    "q  quit\n"
)
_ANSWERS = {"a": "accepted", "s": "skipped", "d": "dropped"}


@click.command("review", short_help="Walk through drafts: accept, edit, skip or drop each.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="Only drafts from this source; may be repeated.")
@shared_options("text")
def review(sources: tuple[str, ...], settings: Settings) -> int:
    """Walk through the drafts of a base, one at a time, with the sentence that each rests on.

    Answers are read from standard input, one a line: a (accept), e (edit), s (skip), d (drop), q (quit). What is done
    is saved at once, so that a walk may be broken off anywhere. Where the input ends, the rest stay drafts.
    """
    from factcheck.cli.engine import load_facts_for

    base = load_facts_for(settings)
    drafts = [fact for fact in base.facts if fact.draft and (not sources or _cites(fact, sources))]
    done: Counter[str] = Counter()
    with Sink(settings.output) as sink:
        for number, fact in enumerate(drafts, start=1):
            answer = _walk(fact, f"{number} of {len(drafts)}", base, sink)
            if answer is None:
                break
            done[answer] += 1
    left = len(drafts) - done["accepted"] - done["dropped"]
    said = ", ".join(f"{count} {word}" for word, count in done.items()) or "nothing done"
    complain(f"{said}; {left} still drafts" if drafts else "no drafts to review")
    return OK


def _cites(fact: Fact, sources: tuple[str, ...]) -> bool:
    return any(citation.source in sources for citation in fact.citations)


def _walk(fact: Fact, place: str, base: FactBase, sink: Sink) -> str | None:
    """Shows a draft until it is decided; None where the walk ends."""
    while True:
        current = _reloaded(fact, base)
        if current is None:
            return "skipped"
        _show(current[0], current[1], place, sink)
        line = _ask()
        if line is None or line.strip().lower() == "q":
            return None
        letter, _, rest = line.strip().partition(" ")
        try:
            if letter.lower() in _ANSWERS:
                return _done(letter.lower(), current[0], base.path.split(", "))
            if letter.lower() == "e":
                _edit(current[0], rest.strip(), base.path.split(", "))
            else:
                sink.write(_HELP)
        except FactcheckError as error:
            complain(f"{error}\nnothing was changed")
            if not is_terminal(sys.stdin):
                return "skipped"


def _reloaded(fact: Fact, base: FactBase) -> tuple[Fact, FactBase] | None:
    """The draft as it stands in its file now; None where it is gone or is no draft any more."""
    from factcheck.facts.loader import load_base

    fresh = load_base(base.path.split(", "))
    found = next((one for one in fresh.facts if one.id == fact.id and one.draft), None)
    return None if found is None else (found, fresh)


def _show(fact: Fact, base: FactBase, place: str, sink: Sink) -> None:
    from factcheck.cli.printing import print_page
    from factcheck.facts.documents import Documents
    from factcheck.facts.items import remarks_of
    from factcheck.facts.verify import flaws_of
    from factcheck.output.factcard import draft_card

    documents = Documents()
    remarks = remarks_of(Path(fact.place.path).read_text(encoding="utf-8-sig"), fact.id)
    print_page(draft_card(fact, base, documents, place, (*remarks, *flaws_of(fact, base, documents))), sink)


def _ask() -> str | None:
    if is_terminal(sys.stdin):
        print("[a]ccept [e]dit [s]kip [d]rop [q]uit, [?] help: ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline() if sys.stdin is not None else ""
    return line if line else None


def _done(letter: str, fact: Fact, paths: Sequence[str]) -> str:
    from factcheck.facts.items import accepted, dropped

    if letter != "s":
        change = accepted if letter == "a" else dropped
        _save(fact, lambda text: change(text, fact.id), paths)
    return _ANSWERS[letter]


def _edit(fact: Fact, words: str, paths: Sequence[str]) -> None:
    from factcheck.facts.items import item_text, replaced, with_fields

    path = Path(fact.place.path)
    if words:
        key, sign, value = words.partition("=")
        if not sign:
            raise FactcheckError(f"`{words}`: write `e KEY=VALUE`, such as `e value=18.3 million tonnes`")
        _save(fact, lambda text: with_fields(text, fact.id, {key.strip(): value.strip()}), paths)
        return
    if not is_terminal(sys.stdin):
        raise FactcheckError("there is no terminal for an editor: write `e KEY=VALUE`")
    new = click.edit(item_text(path.read_text(encoding="utf-8-sig"), fact.id), extension=".yaml")
    if new is not None:
        _save(fact, lambda text: replaced(text, fact.id, new), paths)


def _save(fact: Fact, change: Callable[[str], str], paths: Sequence[str]) -> None:
    from factcheck.facts.editing import edit_base

    edit_base(Path(fact.place.path), change, paths)
