"""Which rules a lint reports: codes, beginnings of codes or names, selected and then ignored."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence

import click

from factcheck.verdicts.rules import RULES, find_rules

DEFAULT = ("FC1", "FC2", "FC3", "FC5")
_EVERYTHING = "ALL"


def select_codes(selected: Sequence[str], ignored: Sequence[str]) -> frozenset[str]:
    """The codes that fire: those selected (the default ones where none is) without those ignored."""
    return frozenset(_codes(selected or DEFAULT)) - frozenset(_codes(ignored))


def _codes(selectors: Iterable[str]) -> Iterator[str]:
    for selector in (part.strip() for given in selectors for part in given.split(",")):
        if not selector:
            continue
        rules = RULES if selector.upper() == _EVERYTHING else find_rules(selector)
        if not rules:
            raise click.UsageError(f"no rule {selector}{_hint(selector)}; `factcheck rule` lists them")
        yield from (rule.code for rule in rules)


def _hint(selector: str) -> str:
    known = {name.lower(): name for rule in RULES for name in (rule.code, rule.name)}
    close = difflib.get_close_matches(selector.lower(), known, n=1)
    return f" (did you mean {known[close[0]]}?)" if close else ""
