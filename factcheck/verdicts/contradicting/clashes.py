"""What a contradiction within a text is, and when two figures of one text cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from factcheck.claims.model import Claim
from factcheck.options import DEFAULT_OPTIONS, Options
from factcheck.records import record
from factcheck.values.interval import Interval
from factcheck.values.quantity import Modifier, Number, NumberStyle, Quantity, QuantityKind
from factcheck.values.unit import UnitKind
from factcheck.verdicts.amounts import short_amount
from factcheck.verdicts.compare import in_base_unit

_DIGITS = Context(prec=12)  # of a computed value in words: a unit's factor may have no finite inverse
_ROUNDING = Decimal("0.5")  # the part of its last digit by which a result may miss, computed before it was rounded


@record
class Clash:
    """A claim that an earlier place of the text contradicts; `others` are the claims it rests on.

    `message` tells the reader both sides; `is_turned` says that a verb tells a rise as a fall, or the other way round.
    """

    claim: Claim
    rule: str
    others: tuple[Claim, ...]
    message: str
    is_turned: bool = False


@record
class Reckoned:
    """A value computed from figures of the text in base units, with the interval that their rounding leaves."""

    value: Decimal
    interval: Interval


def reckoned(claim: Claim) -> Reckoned:
    """A figure as a value to reckon with: what is written, with all that its hedge or its rounding allows."""
    base = in_base_unit(claim.mention.quantity)
    return Reckoned(base.number.value, base.interval.hull(base.plain))


def contradicts(
    said: Claim, computed: Reckoned, slack: Decimal = Decimal(0), options: Options = DEFAULT_OPTIONS
) -> bool:
    """Whether a figure cannot be what others of the text give, even with rounding; `slack` is relative.

    Worded fractions and round numbers are taken for approximations, counts that are written out are not.
    """
    told = in_base_unit(said.mention.quantity)
    if told.interval.closed().overlaps(computed.interval.closed()):
        return False
    number = told.number
    ends = [end for end in (computed.interval.low, computed.interval.high) if end is not None]
    beyond = min((abs(number.value - end) for end in ends), default=Decimal(0))
    if number.style is NumberStyle.ROUNDED and computed.interval.width and beyond <= number.step * _ROUNDING:
        return False
    width = max(slack, _width(told, options))
    return beyond > slack * abs(computed.value) and abs(number.value - computed.value) > width * abs(computed.value)


def _width(told: Quantity, options: Options) -> Decimal:
    """How far, relatively, a figure that is taken for an approximation may lie from what it approximates."""
    if told.number.style is NumberStyle.FRACTION:
        return options.fraction_differs * (1 if told.modifier is Modifier.EXACT else 2)
    if told.modifier is Modifier.ABOUT:
        return options.fraction_differs
    return options.round_number_width if is_approximate(told.number, options) else Decimal(0)


def is_approximate(number: Number, options: Options = DEFAULT_OPTIONS) -> bool:
    """Whether an unhedged number is so round that readers take it for an approximation."""
    return (
        number.is_round and number.style is not NumberStyle.POINT and len(number.digits) <= options.round_number_digits
    )


def are_alike(first: Claim, second: Claim) -> bool:
    """Whether two figures are amounts of one dimension; one without a unit goes with any."""
    one, other = dimension(first), dimension(second)
    return one is None or other is None or one == other


def dimension(claim: Claim) -> str | None:
    """The dimension of a figure's own unit; None where it has none, or only the percent that a list lends it."""
    unit = claim.mention.quantity.unit
    is_lent = claim.mention.shared and unit is not None and unit.kind is UnitKind.PERCENT
    return None if unit is None or is_lent else unit.dimension


def has_kind(claim: Claim, *kinds: UnitKind) -> bool:
    """Whether a figure's unit is of one of some kinds."""
    unit = claim.mention.quantity.unit
    return unit is not None and unit.kind in kinds


def is_ratio(claim: Claim) -> bool:
    """Whether a figure is told in percent or points."""
    return has_kind(claim, UnitKind.PERCENT, UnitKind.POINT)


def words(claim: Claim) -> str:
    """A figure as the text writes it; a hedge that opens its sentence loses its capital."""
    said = claim.span.of(claim.context.sentence.text)
    opens = claim.mention.hedge is not None and claim.mention.hedge.start == claim.span.start
    return said[:1].lower() + said[1:] if opens else said


def amount(value: Decimal, like: Claim) -> str:
    """A computed value in base units, in the unit and the script of a figure of the text."""
    mention, text = like.mention, like.context.sentence.text
    unit, number = mention.quantity.unit, mention.quantity.number
    if mention.quantity.kind is QuantityKind.MULTIPLE:
        return f"{_rounded(value)} times"
    if number.style is NumberStyle.FRACTION and has_kind(like, UnitKind.PERCENT):
        return f"{_rounded(value)}%"
    before = "" if mention.hedge is not None else text[mention.span.start : mention.number.start]
    behind = text[mention.number.end : mention.span.end]
    if is_ratio(like):
        before = before.strip("+-−–＋－")
        return f"{before}{_rounded(value)}{behind}"
    value = _DIGITS.divide(value, Decimal(1) if unit is None else unit.factor)
    return f"{before}{short_amount(value) if text.isascii() or not _is_cjk(behind) else _short_cjk(value)}{behind}"


def _is_cjk(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)


def _short_cjk(value: Decimal) -> str:
    for scale, word in ((Decimal("1e8"), "亿"), (Decimal("1e4"), "万")):
        if abs(value) >= scale and value * 10000 % scale == 0:
            return f"{(value / scale).normalize():f}{word}"
    return f"{value.normalize():f}"


def _rounded(value: Decimal) -> str:
    return f"{value:.1f}".removesuffix(".0")


def may_both_hold(first: Claim, second: Claim, options: Options = DEFAULT_OPTIONS) -> bool:
    """Whether two values of one thing agree at the coarser of their precisions, a round number within its width."""
    one, other = in_base_unit(first.mention.quantity), in_base_unit(second.mention.quantity)
    if one.plain.touches(other.plain):
        return True
    numbers = (one.number, other.number)
    is_round = any(number.is_round and len(number.digits) <= options.round_number_digits for number in numbers)
    away = abs(one.number.value - other.number.value)
    return is_round and away <= options.round_number_width * max(abs(number.value) for number in numbers)


def restated(claim: Claim, earlier: Claim) -> Clash:
    """The clash of a figure with another value that the text gives for the same thing before."""
    return Clash(claim, "FC501", (earlier,), f"Says {words(claim)}, but earlier the text says {words(earlier)}.")


def listed(figures: Sequence[Claim]) -> str:
    """Figures as a list in words."""
    *firsts, last = (words(figure) for figure in figures)
    return f"{', '.join(firsts)} and {last}" if firsts else last
