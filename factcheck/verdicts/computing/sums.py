"""Sums and differences of facts of one time, and amounts per counted thing."""

from __future__ import annotations

import itertools
import re

from factcheck.claims.model import Claim
from factcheck.facts.index import FactIndex
from factcheck.patterns import Pattern
from factcheck.values.unit import UnitKind
from factcheck.verdicts.computing import arithmetic
from factcheck.verdicts.computing.claimed import DIFFERENCE, Computation, is_amount, is_of_kind, named_subjects, text_of
from factcheck.verdicts.computing.levels import are_of_one_time, fits, kind_of, levels_of, named_levels, subject_levels

# What is left of an amount when a part of it is taken away.
_LESS = Pattern(
    r"\b(?:not (?:yet )?been|excluding|without|apart from|other than|remain(?:s|ed|ing|der)?|the rest|left)\b"
    r"|扣除|除去|减去|刨除|剔除|其余|剩余|剩下|余下",
    re.I,
)
_SUM = Pattern(r"\b(?:together|combined|in total|altogether|sum|jointly)\b|合计|共计|总计|加起来|两项", re.I)
_AVERAGE = Pattern(r"\b(?:average|per|each|apiece|mean)\b|平均|户均|人均|每户|每家|每笔|每人", re.I)


def total(claim: Claim, index: FactIndex) -> Computation:
    """The sum of the facts that the sentence names."""
    if not is_amount(claim) or not _SUM.search(text_of(claim)):
        return
    levels = [level for level, strength in named_levels(claim, index) if strength >= 0.5]
    for first, second in itertools.combinations(levels, 2):
        if are_of_one_time(first, second) and first.fact.subject != second.fact.subject:
            yield arithmetic.total((first, second), claim.mention.quantity.unit), False


def difference(claim: Claim, index: FactIndex) -> Computation:
    """The difference of two facts of one time, said of them."""
    if not is_amount(claim) or not (DIFFERENCE.search(text_of(claim)) or _LESS.search(text_of(claim))):
        return
    levels = [level for level, _ in subject_levels(claim, index)]
    for first, second in itertools.combinations(levels, 2):
        if are_of_one_time(first, second) and first.fact is not second.fact:
            yield arithmetic.difference(first, second, claim.mention.quantity.unit), False


def mean(claim: Claim, index: FactIndex) -> Computation:
    """An amount per counted thing."""
    if not is_of_kind(claim, UnitKind.MONEY) or not _AVERAGE.search(text_of(claim)):
        return
    for bound in named_subjects(claim, index):
        levels = [
            level for fact in index.by_subject[bound.id] if fits(claim, fact, index) for level in levels_of(fact, index)
        ]
        amounts = [level for level in levels if kind_of(level.fact, index) is UnitKind.MONEY]
        counts = [level for level in levels if kind_of(level.fact, index) is UnitKind.COUNT and level.value]
        for amount, count in itertools.product(amounts, counts):
            if are_of_one_time(amount, count):
                yield arithmetic.average(amount, count, claim.mention.quantity.unit), False
