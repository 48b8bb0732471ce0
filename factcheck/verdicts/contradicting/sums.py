"""Whether parts make the whole that is given for them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.claims.model import Claim, Role
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, NumberStyle, QuantityKind
from factcheck.values.unit import UnitKind
from factcheck.verdicts.contradicting.clashes import (
    Clash,
    Reckoned,
    amount,
    contradicts,
    dimension,
    has_kind,
    is_ratio,
    listed,
    reckoned,
    words,
)

_HUNDRED = Decimal(100)
FEWEST = 2  # parts of a whole
_MOST = 30


def check_total(total: Claim, parts: Sequence[Claim], later: Claim, *, mixed: bool = False) -> Clash | None:
    """The clash of a total with its parts, reported on the later figure; `mixed` parts count two kinds of one whole."""
    figures = [*parts, total]
    if not _may_be_added(figures) or not (_are_of_one_kind(parts, total) or (mixed and _are_counts(figures))):
        return None
    computed = total_of(parts)
    if not contradicts(total, computed):
        return None
    return sum_clash(total, parts, later)


def sum_clash(total: Claim, parts: Sequence[Claim], later: Claim, named: str | None = None) -> Clash:
    """The clash of a total with what its parts make; `named` are the parts in words, where they are not listed."""
    like = next((one for one in (total, *parts) if one.mention.quantity.unit is not None), total)
    message = f"Says {words(total)}, but {named or listed(parts)} make {amount(total_of(parts).value, like)}."
    return Clash(later, "FC502", tuple(one for one in (total, *parts) if one is not later), message)


def _may_be_added(figures: Sequence[Claim]) -> bool:
    return len(figures) <= _MOST and all(
        one.stance.is_claim
        and one.role in (Role.UNSTATED, Role.LEVEL)
        and one.mention.quantity.modifier is not Modifier.BETWEEN
        and one.mention.quantity.kind not in (QuantityKind.ORDINAL, QuantityKind.MULTIPLE)
        and one.mention.quantity.number.style is not NumberStyle.FRACTION
        and one.mention.quantity.number.value >= 0
        for one in figures
    )


def _are_of_one_kind(parts: Sequence[Claim], total: Claim) -> bool:
    """Whether all parts and the total are amounts of one dimension; parts of several kinds need a total without one."""
    kinds = {dimension(part) for part in parts} - {None}
    if any(is_ratio(one) for one in (*parts, total)):
        return False
    return dimension(total) is None or kinds <= {dimension(total)}


def _are_counts(figures: Sequence[Claim]) -> bool:
    return all(one.mention.quantity.unit is None or has_kind(one, UnitKind.COUNT) for one in figures)


def total_of(parts: Sequence[Claim]) -> Reckoned:
    """What figures make together, with the interval that their roundings leave."""
    value, interval = Decimal(0), Interval.point(Decimal(0))
    for part in parts:
        one = reckoned(part)
        value, interval = value + one.value, interval.plus(one.interval)
    return Reckoned(value, interval)


def check_hundred(parts: Sequence[Claim]) -> Clash | None:
    """The clash of shares that are told to be all there are, and do not make a hundred percent."""
    if len(parts) < FEWEST or not _may_be_added(parts):
        return None
    computed = total_of(parts)
    if computed.interval.closed().contains(_HUNDRED) or abs(computed.value - _HUNDRED) <= 1:
        return None
    message = f"{listed(parts)} make {amount(computed.value, parts[-1])}, not 100%."
    return Clash(parts[-1], "FC502", tuple(parts[:-1]), message)
