"""Measures `facts draft`: how many facts of a base are proposed again from its documents once the base lacks them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.drafts.model import Draft
from factcheck.drafts.propose import propose
from factcheck.facts.loader import load_base
from factcheck.facts.model import Fact, FactBase
from factcheck.facts.quotes import fold_space
from factcheck.pipeline import build_checker
from factcheck.text.formats import read_document
from factcheck.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Outcome:
    """Facts in all and of figures, those proposed, and of these those with the time and the place of the quote."""

    facts: int
    figures: int
    proposed: tuple[Fact, ...]
    timed: int
    named: int
    missed: tuple[Fact, ...]


def measure(path: Path) -> Outcome:
    """Drafts every document of a base whose facts were taken out, and compares."""
    base = load_base([path])
    checker = build_checker(replace(base, facts=()))
    pairs: list[tuple[Fact, Draft]] = []
    for source in base.sources.values():
        text = (path.parent / str(source.document)).read_text(encoding="utf-8")
        drafts = propose(read_document(str(source.document), text), checker, source.published)
        facts = [fact for fact in base.facts if any(one.source == source.id for one in fact.citations)]
        pairs += [(fact, draft) for fact in facts if (draft := _best(fact, drafts)) is not None]
    return _outcome(base, dict(pairs))


def _best(fact: Fact, drafts: Sequence[Draft]) -> Draft | None:
    """The draft with the fact's value from the fact's sentence; of several the one that names most of it."""
    found = [draft for draft in drafts if _has_value(fact, draft) and _shares_quote(fact, draft)]
    return max(found, key=lambda draft: _agreement(fact, draft), default=None)


def _has_value(fact: Fact, draft: Draft) -> bool:
    value = draft.value
    if isinstance(value, Quantity):
        numbers = {abs(one.number.value) for one in fact.values if isinstance(one, Quantity)}
        return abs(value.number.value) in numbers
    return value in fact.values


def _shares_quote(fact: Fact, draft: Draft) -> bool:
    mine = fold_space(draft.quote)
    return any(mine in theirs or theirs in mine for theirs in (fold_space(one.quote) for one in fact.citations))


def _agreement(fact: Fact, draft: Draft) -> tuple[bool, bool, bool]:
    return fact.subject == draft.subject.id, fact.property == draft.property.id, _is_timed(fact, draft)


def _is_timed(fact: Fact, draft: Draft) -> bool:
    if fact.time is None or draft.time is None:
        return fact.time is None and draft.time is None
    return fact.time.key is draft.time.key and fact.time.text == draft.time.text


def _outcome(base: FactBase, pairs: dict[Fact, Draft]) -> Outcome:
    return Outcome(
        facts=len(base.facts),
        figures=sum(isinstance(fact.values[0], Quantity) for fact in base.facts),
        proposed=tuple(pairs),
        timed=sum(_is_timed(fact, draft) for fact, draft in pairs.items()),
        named=sum(all(_agreement(fact, draft)[:2]) for fact, draft in pairs.items()),
        missed=tuple(fact for fact in base.facts if fact not in pairs),
    )


def main(paths: Sequence[str]) -> None:
    """Prints a line for each base, and the facts of figures that were missed."""
    for path in paths:
        found = measure(Path(path))
        figures = sum(isinstance(fact.values[0], Quantity) for fact in found.proposed)
        print(f"{path}: {len(found.proposed)} of {found.facts} facts proposed, {figures} of {found.figures} figures;")
        print(f"  of those {found.timed} with their time, {found.named} with their subject and property")
        for fact in found.missed:
            if isinstance(fact.values[0], Quantity):
                print(f"  missed: {fact.id}: {fact.text}: {fact.citations[0].quote[:70]}")


if __name__ == "__main__":
    main(sys.argv[1:])
