"""What is reached of a target, and what is missing to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact, TimeKey
from factcheck.patterns import Pattern
from factcheck.values.unit import UnitKind
from factcheck.verdicts.computing import arithmetic
from factcheck.verdicts.computing.claimed import DIFFERENCE, Computation, is_amount, is_of_kind, named_subjects, text_of
from factcheck.verdicts.computing.levels import dimension_of, has_unit, levels_of
from factcheck.verdicts.computing.model import Level

_GOAL = Pattern(r"\b(?:planned|plan|target\w*|goal|aim\w*|objective)\b|目标|计划", re.I)


def progress(claim: Claim, index: FactIndex) -> Computation:
    """What is reached of a target, as a share."""
    if not is_of_kind(claim, UnitKind.PERCENT) or not _GOAL.search(text_of(claim)) or _names_a_share(claim, index):
        return
    pairs = [(reached, aim) for reached, aim in _aims(claim, index) if aim.value]
    clear = len(pairs) == 1 and any(bound.id == pairs[0][0].fact.subject and bound.span for bound in claim.subjects)
    for reached, aim in pairs:
        yield arithmetic.share(reached, aim), clear


def _names_a_share(claim: Claim, index: FactIndex) -> bool:
    """Whether the sentence names a property that is told in percent itself."""
    named = (index.base.properties[bound.id] for bound in claim.properties if bound.span is not None)
    return any(has_unit(prop, UnitKind.PERCENT) for prop in named)


def shortfall(claim: Claim, index: FactIndex) -> Computation:
    """What is missing to a target."""
    if not is_amount(claim) or not (_GOAL.search(text_of(claim)) and DIFFERENCE.search(text_of(claim))):
        return
    for reached, aim in _aims(claim, index):
        yield arithmetic.difference(aim, reached, claim.mention.quantity.unit), False


def _aims(claim: Claim, index: FactIndex) -> Iterator[tuple[Level, Level]]:
    for bound in named_subjects(claim, index):
        facts = index.by_subject[bound.id]
        for aim in (fact for fact in facts if _has_key(fact, TimeKey.BY)):
            for reached in (fact for fact in facts if not _has_key(fact, TimeKey.BY)):
                for known, target in zip(levels_of(reached, index), levels_of(aim, index), strict=False):
                    if dimension_of(reached, index) == dimension_of(aim, index):
                        yield known, target


def _has_key(fact: Fact, key: TimeKey) -> bool:
    return fact.time is not None and fact.time.key is key
