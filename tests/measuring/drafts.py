"""Measures `facts draft`: how many facts of a base its documents propose once the base lacks them.

python -m tests.measuring.drafts [--empty] [--failures] [--floor SHARE] [--right SHARE] [BASE...]

Every document of a base is drafted twice over: against the base without its facts, or, with --empty, against a base
that holds nothing but sources. The drafts are written as `facts draft` writes them, loaded again and proved as
`facts verify` proves them. A fact counts as proposed if a draft with its value comes from the place of its quote. Of
the proposed ones, those count as right whose value is the same, whose time is the fact's (or what its source states,
where that is disputed) and whose quote proves the value.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.drafts.entries import NewSource, entries_of
from factcheck.drafts.propose import propose
from factcheck.facts.editing import START, with_entries
from factcheck.facts.loader import load_base
from factcheck.facts.model import EntityRef, Fact, FactBase, PropertyType, Source, Value, Words
from factcheck.facts.quotes import fold_space
from factcheck.facts.verify import verify
from factcheck.pipeline import Checker, build_checker
from factcheck.text.formats import read_document
from factcheck.values.quantity import Quantity
from tests.measuring.sets import ROOT

BASES = (ROOT / "facts.yaml", ROOT / "examples/energy-atlas/facts.yaml", ROOT / "examples/yunlan/facts.yaml")
_LIKE = 0.5  # of the words of a worded value that a proposal has to have, and the other way round


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact and the draft that proposes it, with what of it is right."""

    fact: Fact
    draft: Fact | None
    has_value: bool = False
    has_time: bool = False
    is_proved: bool = False
    is_named: bool = False

    @property
    def is_right(self) -> bool:
        return self.has_value and self.has_time and self.is_proved


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the documents of one base proposed."""

    path: Path
    pairs: tuple[Pair, ...]
    drafts: int

    @property
    def proposed(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.draft is not None)

    @property
    def reached(self) -> float:
        return len(self.proposed) / len(self.pairs)

    @property
    def right(self) -> float:
        return sum(pair.is_right for pair in self.proposed) / max(len(self.proposed), 1)


def measure(path: Path, *, empty: bool = False) -> Outcome:
    """Drafts every document of a base that lacks its facts, and compares."""
    base = load_base([path])
    emptied = replace(base, facts=()) if not empty else replace(base, facts=(), entities={}, properties={}, units=())
    checker = build_checker(emptied)
    drafts, proved = _drafts(base, path.parent, checker, empty=empty)
    pairs = tuple(_paired(fact, base, drafts, proved) for fact in base.facts if _has_document(fact, base))
    return Outcome(path, pairs, len(drafts.facts))


def _has_document(fact: Fact, base: FactBase) -> bool:
    return any(base.sources[one.source].document is not None for one in fact.citations)


def _drafts(base: FactBase, folder: Path, checker: Checker, *, empty: bool) -> tuple[FactBase, set[str]]:
    """The drafts as a base, and the ids of those that are proved."""
    sections: dict[str, list[str]] = {}
    taken: set[str] = set()
    for source in base.sources.values():
        if source.document is None:
            continue
        text = (folder / source.document).read_text(encoding="utf-8")
        drafts = propose(read_document(source.document, text), checker, source.published)
        new = NewSource(source.id, source.title, source.document, _day(source), is_new=empty)
        for key, lines in entries_of(drafts, new, checker.index.base, taken).items():
            sections.setdefault(key, []).extend(lines)
    loaded = _loaded(base, folder, sections, empty=empty)
    flawed = {problem.message.partition("`")[2].partition("`")[0] for problem in verify(loaded).defects}
    return loaded, {fact.id for fact in loaded.facts} - flawed


def _day(source: Source) -> str | None:
    return None if source.published is None else str(source.published)


def _loaded(base: FactBase, folder: Path, sections: dict[str, list[str]], *, empty: bool) -> FactBase:
    """The base that the drafts are written into, without its own facts."""
    text = START if empty else _without_facts(Path(base.path).read_text(encoding="utf-8"))
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", dir=folder, encoding="utf-8") as file:
        file.write(with_entries(text, sections))
        file.flush()
        return load_base([Path(file.name)])


def _without_facts(text: str) -> str:
    return text[: text.index("\nfacts:") + 1]


def _paired(fact: Fact, base: FactBase, drafts: FactBase, proved: set[str]) -> Pair:
    """The fact with the draft that says most of it."""
    beside = [draft for draft in drafts.facts if _shares_quote(fact, draft)]
    pairs = [
        Pair(
            fact,
            draft,
            has_value=_has_value(fact, base, draft, drafts, exactly=True),
            has_time=_has_time(fact, draft, base),
            is_proved=draft.id in proved,
            is_named=(fact.subject, fact.property) == (draft.subject, draft.property),
        )
        for draft in beside
        if _has_value(fact, base, draft, drafts, exactly=False)
    ]
    return max(pairs, key=lambda one: (one.is_right, one.has_value, one.is_named), default=Pair(fact, None))


def _shares_quote(fact: Fact, draft: Fact) -> bool:
    theirs = [(one.source, fold_space(one.quote)) for one in fact.citations]
    mine = [(one.source, fold_space(one.quote)) for one in draft.citations]
    return any(a == b and (x in y or y in x or _overlap(x, y)) for a, x in theirs for b, y in mine)


def _overlap(one: str, other: str) -> bool:
    """Whether the end of one quote is the beginning of the other, by a clause of some length."""
    return any(_meets(a, b) for a, b in ((one, other), (other, one)))


def _meets(first: str, second: str) -> bool:
    least = 12 if second.isascii() else 5
    return any(first.endswith(second[:size]) for size in range(least, min(len(first), len(second)) + 1))


def _has_value(fact: Fact, base: FactBase, draft: Fact, drafts: FactBase, *, exactly: bool) -> bool:
    return any(
        _is_same(mine, base, its, drafts, exactly=exactly) for mine in _values(fact, base) for its in draft.values
    )


def _values(fact: Fact, base: FactBase) -> Iterator[Value]:
    yield from fact.values
    yield from (dispute.stated_value for dispute in fact.disputes if dispute.stated_value is not None)
    if base.properties[fact.property].type is PropertyType.WORDS:
        yield from (Words(alias) for alias in fact.aliases)


def _is_same(value: Value, base: FactBase, its: Value, drafts: FactBase, *, exactly: bool) -> bool:
    if isinstance(value, Quantity) and isinstance(its, Quantity):
        has_number = abs(value.number.value) == abs(its.number.value)
        return has_number and (not exactly or _means_the_same(value, its))
    if isinstance(value, EntityRef) and isinstance(its, EntityRef):
        return value.id == its.id or bool(_names(value, base) & _names(its, drafts))
    if isinstance(value, Words) and isinstance(its, Words):
        return _is_alike(value.text, its.text)
    return value == its


def _means_the_same(value: Quantity, its: Quantity) -> bool:
    kinds = {None if one.unit is None else one.unit.kind for one in (value, its)}
    has_numbers = [one.value for one in value.numbers] == [one.value for one in its.numbers]
    return has_numbers and value.modifier is its.modifier and len(kinds) == 1


def _names(value: EntityRef, base: FactBase) -> set[str]:
    entity = base.entities[value.id]
    return {name.casefold() for name in (entity.name, *entity.aliases)}


def _is_alike(one: str, other: str) -> bool:
    """Whether two wordings hold one another and the longer is not much longer, or share most of their words."""
    first, second = _parts(one), _parts(other)
    common = len(first & second)
    return common >= _LIKE * len(first) and common >= _LIKE * len(second)


def _parts(text: str) -> set[str]:
    folded = re.sub(r"[^\w\s]", " ", text.casefold())
    return set(folded.split()) if folded.isascii() or " " in folded else set(folded)


def _has_time(fact: Fact, draft: Fact, base: FactBase) -> bool:
    """Whether the time is the fact's or the stated one; where the text gives none, none or the document's day."""
    dated = draft.time
    published = {str(base.sources[one.source].published) for one in fact.citations}
    stated = {dispute.stated_time.last for dispute in fact.disputes if dispute.stated_time is not None}
    if fact.time is None or dated is None:
        one = fact.time or dated
        return one is None or one.text in published
    return dated.time.last in stated or (dated.time.first, dated.time.last) == (
        fact.time.time.first,
        fact.time.time.last,
    )


def show(outcome: Outcome, *, failures: bool) -> Iterator[str]:
    """What is printed of a base."""
    proposed = outcome.proposed
    right = sum(pair.is_right for pair in proposed)
    named = sum(pair.is_named for pair in proposed)
    yield (
        f"{outcome.path}: {len(proposed)} of {len(outcome.pairs)} facts proposed ({outcome.reached:.1%}), "
        f"{right} of them right in value, time and quote ({outcome.right:.1%}), {named} with subject and property; "
        f"{outcome.drafts} drafts in all"
    )
    for pair in outcome.pairs if failures else ():
        if not pair.is_right:
            yield f"  {_flaw(pair)}"


def _flaw(pair: Pair) -> str:
    fact, draft = pair.fact, pair.draft
    time = None if fact.time is None else fact.time.text
    told = f"{fact.id}: {fact.text} [{time}] “{fact.citations[0].quote[:90]}”"
    if draft is None:
        return f"missed {told}"
    its = None if draft.time is None else draft.time.text
    flaws = [word for word, is_so in (("value", pair.has_value), ("time", pair.has_time)) if not is_so]
    flaws += [] if pair.is_proved else ["proof"]
    return f"wrong {', '.join(flaws)}: {told}\n    as {draft.text} [{its}] “{draft.citations[0].quote[:120]}”"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.measuring.drafts", description=__doc__)
    parser.add_argument("bases", nargs="*", type=Path, default=list(BASES))
    parser.add_argument("--empty", action="store_true", help="draft against a base that holds nothing")
    parser.add_argument("--failures", action="store_true", help="show every fact that is missed or wrong")
    parser.add_argument("--floor", type=float, default=0, help="the share of facts that must be proposed")
    parser.add_argument("--right", type=float, default=0, help="the share of these that must be right")
    options = parser.parse_args(arguments)
    outcomes = [measure(path, empty=options.empty) for path in options.bases]
    for outcome in outcomes:
        print("\n".join(show(outcome, failures=options.failures)))
    return int(any(one.reached < options.floor or one.right < options.right for one in outcomes))


if __name__ == "__main__":
    sys.exit(main())
