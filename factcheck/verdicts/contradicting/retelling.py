"""One thing told twice with two values: in the same words, or by the same names of the base."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Claim, Origin, Role, Stance
from factcheck.patterns import Pattern
from factcheck.values.quantity import Modifier, NumberStyle
from factcheck.verdicts.contradicting.attribution import find_attribution, is_quoted
from factcheck.verdicts.contradicting.cells import find_cell_clashes
from factcheck.verdicts.contradicting.clashes import Clash, dimension, may_both_hold, restated
from factcheck.verdicts.contradicting.sizes import find_size_clashes
from factcheck.verdicts.contradicting.statements import ANOTHER_TELLING, Names, Statement, find_alone, statement_of

_REACH = 50  # statements in the same words that are compared with a later one
_STRONG = 0.85  # how closely a name must stand to a figure
_STATE = Pattern(
    r"\b(?:is|are|has|have|stands?|measures?|covers?|employs?|owns?|holds?|counts?|spans?|weighs?|contains?|seats?)\b"
    r"|是|为|有|长|高|面积|拥有",
    re.I,
)


def find_restatements(discourse: Discourse, claims: Sequence[Claim]) -> Iterator[Clash]:
    """Figures that the text gives once more with another value."""
    alone = find_alone(claims)
    names = Names(discourse)
    told = [found for claim in claims if (found := statement_of(discourse, claim, alone, names)) is not None]
    yield from _in_same_words(discourse, told, names)
    yield from _by_names(claims)
    yield from find_size_clashes(claims)
    yield from find_cell_clashes(discourse, told, claims)


def _in_same_words(discourse: Discourse, told: Sequence[Statement], names: Names) -> Iterator[Clash]:
    """Statements in the same telling words of one dimension, each compared with those before it."""
    seen: dict[tuple[object, ...], list[Statement]] = {}
    for one in told:
        claim = one.claim
        is_change = claim.role is Role.CHANGE
        key = (one.words, dimension(claim), is_change, claim.sign if is_change else 0, claim.basis)
        before = seen.setdefault(key, [])
        earlier = [other for other in before[-_REACH:] if _tells_the_same(other, one, names)]
        if earlier and not any(may_both_hold(other.claim, claim) for other in earlier):
            yield restated(claim, earlier[0].claim)
        before.append(one)


def _tells_the_same(first: Statement, second: Statement, names: Names) -> bool:
    if first.claim.context is second.claim.context or first.speaker != second.speaker:
        return False
    if _in_order(first.names, second.words) != _in_order(second.names, first.words) and first.names and second.names:
        return False
    if first.time != second.time and not (first.is_head and first.time is None):
        return False
    if first.time is None and second.time is None and not (second.names and _is_state(first) and _is_state(second)):
        return False
    if second.names:
        return True
    head = first.claim.context.sentence.block
    in_section = first.sections == second.sections or (first.is_head and head in second.sections)
    indices = first.claim.context.index, second.claim.context.index
    return in_section and not names.comes_up_between(*indices)


def _in_order(names: Sequence[str], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name in known))


def _is_state(one: Statement) -> bool:
    return bool(_STATE.search(one.claim.context.sentence.text))


def _by_names(claims: Sequence[Claim]) -> Iterator[Clash]:
    """Two plain values for one subject and property of the base at one time, both said in the text."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        key = _key(claim)
        if key is None:
            continue
        earlier = seen.setdefault(key, claim)
        if earlier is not claim and not may_both_hold(earlier, claim):
            yield restated(claim, earlier)


def _key(claim: Claim) -> tuple[object, ...] | None:
    """What a claim is about, where its own sentence says subject and property outright and closely; else None."""
    quantity, text = claim.mention.quantity, claim.context.sentence.text
    if claim.stance is not Stance.ASSERTED or quantity.unit is None or claim.unknowns or claim.is_target:
        return None
    if quantity.modifier is not Modifier.EXACT or claim.leftover or quantity.number.style is NumberStyle.FRACTION:
        return None
    speaker, core = find_attribution(text)
    if ANOTHER_TELLING.search(core.of(text)) or is_quoted(text, claim.span):
        return None
    subject = next((bound.id for bound in claim.subjects if bound.span is not None and bound.strength >= _STRONG), None)
    prop = next((bound.id for bound in claim.properties if bound.span is not None and bound.strength >= _STRONG), None)
    if subject is None or prop is None:
        return None
    time = claim.time.time if claim.time is not None and claim.time.origin is Origin.SENTENCE else None
    areas = tuple(sorted(bound.id for bound in claim.areas if bound.span is not None))
    return (subject, prop, quantity.unit.dimension, claim.role, claim.sign, time, areas, claim.basis, speaker)
