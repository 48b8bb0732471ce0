"""Amounts in words: a number with its scale, unit and hedge, as a language writes them."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from factcheck.facts.model import UnitWord
from factcheck.patterns import Pattern
from factcheck.reading.currencies import currency_names
from factcheck.reading.fold import fold
from factcheck.reading.measures import measure_names, measure_signs
from factcheck.reading.nouns import COUNTERS
from factcheck.reading.units import UnitTable
from factcheck.records import record
from factcheck.selftest.model import Language
from factcheck.selftest.telling import Wording, has_chinese
from factcheck.values.quantity import Modifier, Number, NumberStyle, Quantity
from factcheck.values.unit import Unit, UnitKind

_SCALE_WORD = Pattern(r"\s*(?:thousand|million|billion|trillion|万亿|万|亿)?\s*")
_SIGNS = "$€£¥₩₹"  # stand before a number and belong to its unit
_ONE = Decimal(1)


@record
class Amount:
    """A number to be written: `step` is the place of its last meant digit, `unit` the words for its unit."""

    value: Decimal
    step: Decimal
    unit: str
    style: NumberStyle = NumberStyle.ROUNDED

    @property
    def digits(self) -> int:
        """How many digits are meant."""
        return max(self.value.adjusted() - self.step.adjusted() + 1, 1)

    def times(self, factor: Decimal) -> Amount:
        """Another amount of the same precision."""
        value = (self.value * factor).quantize(self.step, ROUND_HALF_UP)
        return Amount(value, self.step, self.unit, self.style)

    def rounded(self, digits: int, rounding: str = ROUND_HALF_UP) -> Amount:
        """To so many significant digits."""
        step = _ONE.scaleb(self.value.adjusted() - digits + 1)
        return Amount(self.value.quantize(step, rounding), step, self.unit)

    def floor(self, digits: int) -> Amount:
        return self.rounded(digits, ROUND_FLOOR)

    def ceiling(self, digits: int) -> Amount:
        return self.rounded(digits, ROUND_CEILING)


def amount_of(number: Number, unit: str) -> Amount:
    """The amount that a fact's number is."""
    return Amount(number.value, _ONE if number.style is NumberStyle.POINT else number.step, unit, number.style)


def write_amount(amount: Amount, wording: Wording, scale: tuple[Decimal, str] | None = None) -> str:
    """An amount in words, on the scale that suits it or on a given one."""
    factor, word = scale or natural_scale(amount, wording)
    scaled = amount.value / factor
    shown = max(_places(amount.step) if factor == 1 else 0, _places(scaled))
    number = wording.number(scaled.quantize(_ONE.scaleb(-shown)))
    if wording.language is Language.CHINESE:
        return f"{number}{word}{amount.unit}"
    return f"{number} {word} {amount.unit}".replace("  ", " ").replace(" %", "%").strip()


def natural_scale(amount: Amount, wording: Wording) -> tuple[Decimal, str]:
    """The largest scale that the amount reaches; none for a count written out to the unit."""
    if amount.style is not NumberStyle.POINT:
        for factor, word in wording.scales:
            if abs(amount.value) >= factor:
                return factor, word
    return _ONE, ""


def other_scales(amount: Amount, wording: Wording) -> tuple[tuple[Decimal, str], ...]:
    """The scales next to the amount's own, the smaller first: "17,800 billion" of 17.8 trillion."""
    own = natural_scale(amount, wording)
    if own not in wording.scales:
        return ()
    place = wording.scales.index(own)
    return (*wording.scales[place + 1 : place + 2], *wording.scales[max(place - 1, 0) : place])


def slipped(amount: Amount, wording: Wording) -> str:
    """The amount with another scale word, or ten times as large where it has none."""
    factor, word = natural_scale(amount, wording)
    if not word:
        return write_amount(Amount(amount.value * 10, amount.step, amount.unit, amount.style), wording)
    return write_amount(amount, wording, (factor, wording.slips[word]))


def write_quantity(quantity: Quantity, unit: str, wording: Wording) -> str | None:
    """A fact's quantity in words, with what bends it; None where the language bends no number so."""
    written = [write_amount(amount_of(number, unit), wording) for number in quantity.numbers]
    if quantity.modifier is Modifier.BETWEEN:
        return wording.span.format(*written)
    if quantity.modifier is Modifier.EXACT:
        return written[0]
    hedge = wording.hedges.get(quantity.modifier)
    return None if hedge is None else hedge.format(written[0])


def written_unit(text: str, unit: Unit, table: UnitTable) -> str | None:
    """The words for the unit as a value has them behind its number; None where they are not just these."""
    words = _SCALE_WORD.sub("", text[_last_digit(text) :], count=1)
    found = table.after(words, fold(words), 0) if words and text[0] not in _SIGNS else None
    is_alone = found is not None and found[0] == len(words) and found[1].unit == unit and found[1].power == 0
    return words if is_alone else None


def unit_words(unit: Unit, wording: Wording, words: tuple[UnitWord, ...]) -> str | None:
    """The words for a unit in a language; `words` are the base's own. None where there are none."""
    return wording.units.get(unit.code) or _declared(unit, wording, words) or _built_in(unit, wording)


def _last_digit(text: str) -> int:
    return max((place + 1 for place, char in enumerate(text) if char.isdigit()), default=len(text))


def _declared(unit: Unit, wording: Wording, words: tuple[UnitWord, ...]) -> str | None:
    known = next((word.aliases for word in words if word.unit.code == unit.code), ())
    names = [name for name in (unit.code, *known) if wording.is_own(name)]
    return next((name for name in names if name.startswith(tuple(COUNTERS))), next(iter(names), None))


def _built_in(unit: Unit, wording: Wording) -> str | None:
    if unit.kind is UnitKind.COUNT:
        return unit.code if wording.is_own(unit.code) else None
    is_chinese = wording.language is Language.CHINESE
    known = (*measure_names(), *currency_names()) if is_chinese else measure_signs()
    found = (word for word, one in known if one.code == unit.code and has_chinese(word) is is_chinese)
    is_sign = not is_chinese or " " not in unit.code  # GWh is written in Chinese too, "per 100,000" is not
    return next(found, unit.code if is_sign else None)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
