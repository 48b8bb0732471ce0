"""Columns and lists that end in a total: whether the entries make it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Claim
from factcheck.patterns import Pattern
from factcheck.records import record
from factcheck.text.document import Block, BlockKind, HeadRole
from factcheck.values.quantity import Modifier, QuantityKind
from factcheck.values.unit import UnitKind
from factcheck.verdicts.contradicting.clashes import (
    Clash,
    contradicts,
    dimension,
    has_kind,
    is_ratio,
    reckoned,
)
from factcheck.verdicts.contradicting.sums import sum_clash, total_of

_HUNDRED = Decimal(100)
_FEWEST = 2
_FEWEST_PLAIN = 3  # parts of a list that has no other sign of being whole
_NEAR = Decimal("0.15")  # how far a total may miss where nothing else shows that the entries make it
_LISTED = 6  # entries that a message names

_TOTAL = Pattern(
    r"^\W*(?:grand\s+|sub\s*)?(?:total|sum|in all|all|altogether|overall)\b\W*(?:\([^)]*\))?\W*$"
    r"|^\W*(?:合计|总计|共计|总和|总数|总额)\W*$",
    re.I,
)
_OTHERS = Pattern(r"^\W*(?:and\s+)?(?:all\s+)?(?:others?|rest|remainder|remaining)\b|^\W*其[他它余]", re.I)
_PART_OF_PART = Pattern(
    r"\b(?:of which|thereof|including|incl\.|sub-?total|average|mean|median|less|minus|net of)\b"
    r"|其中|小计|平均|减[:：]",
    re.I,
)
_NOT_ADDED = Pattern(
    r"\b(?:average|mean|median|per|rate|ratio|index|price|rank|year|age|density|change|growth|share|score|temperature"
    r"|height|speed|yield|cumulative|since|maximum|minimum|max|min|life|level)\b"
    r"|人均|平均|率|指数|价|每|均|排名|年份|比重|占比|累计|增长|增速|同比",
    re.I,
)
_SELECTED = Pattern(r"\b(?:top|largest|biggest|selected|main|major|leading|some)\b|主要|前[十五三\d]|部分|重点", re.I)


@record
class _Entry:
    """One entry of a column or a list: what heads it, and its one figure, None where it has none or several."""

    head: str
    claim: Claim | None


def find_table_clashes(discourse: Discourse, claims: Sequence[Claim]) -> Iterator[Clash]:
    """Totals of columns and of lists that their entries do not make."""
    by_block: dict[int, list[Claim]] = {}
    for claim in claims:
        by_block.setdefault(claim.context.sentence.block, []).append(claim)
    blocks = discourse.document.blocks
    for kind, numbers in itertools.groupby(range(len(blocks)), key=lambda number: blocks[number].kind):
        if kind is BlockKind.CELL:
            yield from _in_table(blocks, list(numbers), by_block)
        elif kind is BlockKind.ITEM:
            yield from _in_list(blocks, list(numbers), by_block)


def _in_table(blocks: Sequence[Block], numbers: Sequence[int], figures: Mapping[int, list[Claim]]) -> Iterator[Clash]:
    columns: dict[int, list[_Entry]] = {}
    for number in numbers:
        above, left = _head(blocks, number, HeadRole.COLUMN), _head(blocks, number, HeadRole.ROW)
        if above is not None and left is not None:
            columns.setdefault(above, []).append(_Entry(blocks[left].text, _only(figures.get(number, ()))))
    split = {above: _split(entries) for above, entries in columns.items()}
    sums = {
        above: found
        for above, found in split.items()
        if found is not None and _is_sum(*found) and (_is_whole(found[0]) or not _NOT_ADDED.search(blocks[above].text))
    }
    caption = " ".join(blocks[head.block].text for head in blocks[numbers[0]].heads if head.role is HeadRole.CAPTION)
    holding = [above for above, (total, parts) in sums.items() if not contradicts(total, total_of(parts))]
    for above, (total, parts) in sums.items():
        heads = [entry.head for entry in columns[above]]
        told = any(_OTHERS.search(head) for head in heads) or _is_whole(total)
        is_listed_out = not any(_SELECTED.search(text) for text in (*heads, caption, blocks[above].text))
        if above not in holding and (holding or told or (is_listed_out and _is_near(total, parts))):
            yield _clash(total, parts)


def _head(blocks: Sequence[Block], number: int, role: HeadRole) -> int | None:
    return next((head.block for head in blocks[number].heads if head.role is role), None)


def _only(claims: Sequence[Claim]) -> Claim | None:
    return claims[0] if len(claims) == 1 else None


def _split(entries: Sequence[_Entry]) -> tuple[Claim, list[Claim]] | None:
    """The total and the parts of a column, where one total ends or begins it and every entry has one figure."""
    totals = [place for place, entry in enumerate(entries) if _TOTAL.search(entry.head)]
    if len(totals) != 1 or totals[0] not in (0, len(entries) - 1):
        return None
    if any(_PART_OF_PART.search(entry.head) for entry in entries):
        return None
    figures = [entry.claim for entry in entries]
    parts = [figure for place, figure in enumerate(figures) if place != totals[0] and figure is not None]
    total = figures[totals[0]]
    return None if total is None or len(parts) != len(entries) - 1 else (total, parts)


def _is_sum(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether figures are amounts that can be added to that total; shares can where the total is the whole."""
    figures = (total, *parts)
    if len(parts) < _FEWEST or any(one.mention.quantity.modifier is not Modifier.EXACT for one in figures):
        return False
    if any(one.mention.quantity.kind in (QuantityKind.ORDINAL, QuantityKind.MULTIPLE) for one in figures):
        return False
    if any(one.mention.quantity.number.value < 0 for one in figures):
        return False
    return (not is_ratio(total) or _is_whole(total)) and len({dimension(one) for one in figures} - {None}) <= 1


def _is_whole(total: Claim) -> bool:
    return has_kind(total, UnitKind.PERCENT) and total.mention.quantity.number.value == _HUNDRED


def _is_near(total: Claim, parts: Sequence[Claim]) -> bool:
    said, made = reckoned(total).value, total_of(parts).value
    return abs(said - made) <= _NEAR * max(said, made)


def _clash(total: Claim, parts: Sequence[Claim]) -> Clash:
    """On the total, or on the last part where the total comes first."""
    later = max((total, *parts), key=lambda one: (one.context.index, one.span))
    return sum_clash(total, parts, later, None if len(parts) <= _LISTED else f"the {len(parts)} entries")


def _in_list(blocks: Sequence[Block], numbers: Sequence[int], figures: Mapping[int, list[Claim]]) -> Iterator[Clash]:
    for heads, members in itertools.groupby(numbers, key=lambda number: blocks[number].heads):
        items = list(members)
        entries = [_entry(blocks[number].text, figures.get(number, ())) for number in items]
        if any(_PART_OF_PART.search(blocks[number].text) for number in items):
            continue
        lead = next((head.block for head in heads if head.role is HeadRole.LEAD), None)
        found = _split(entries) or (None if lead is None else _led(blocks[lead].text, figures.get(lead, ()), entries))
        if found is None or not _is_sum(*found) or not contradicts(found[0], total_of(found[1])):
            continue
        if _is_near(*found) or any(_OTHERS.search(entry.head) for entry in entries):
            yield _clash(*found)


def _entry(text: str, claims: Sequence[Claim]) -> _Entry:
    """An item, headed by what stands before its figure: "travel: 14,300 euros"."""
    claim = _only(claims)
    return _Entry(text if claim is None else text[: claim.span.start], claim)


_LED = Pattern(
    r"\b(?:in all|in total|altogether|a total of)\b.*(?:made up of|consist\w* of|compris\w+|composed of|divided|:)"
    r"|共.*(?:[：:]|组成|分为)",
    re.I,
)


def _led(lead: str, told: Sequence[Claim], entries: Iterable[_Entry]) -> tuple[Claim, list[Claim]] | None:
    """A list whose lead gives the total: "46 people in all, made up of:"."""
    total = _only(told)
    parts = [entry.claim for entry in entries]
    if total is None or not _LED.search(lead) or len(parts) < _FEWEST_PLAIN:
        return None
    known = [part for part in parts if part is not None]
    return (total, known) if len(known) == len(parts) else None
