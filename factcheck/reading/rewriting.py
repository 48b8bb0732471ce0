"""Writing another value in the form of a number that stands in a text: its digits, grouping, scale word and script."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from factcheck.patterns import Pattern
from factcheck.records import record
from factcheck.values.quantity import Number

# Scale words that stand for one another, with their powers of ten; the first family that has a word is its own.
_FAMILIES: tuple[dict[str, int], ...] = (
    {"": 0, "thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    {"": 0, "k": 3, "m": 6, "bn": 9, "tn": 12},
    {"": 0, "k": 3, "mn": 6, "bn": 9, "trn": 12},
    {"": 0, "k": 3, "m": 6, "b": 9, "t": 12},
    {"": 0, "mln": 6, "bln": 9, "tln": 12},
    {"": 0, "万": 4, "亿": 8, "万亿": 12},
)
_DIGITS_BEFORE_SCALE = 3  # "999 million", then "1 billion" …
_DIGITS_BEFORE_SIGN = 4  # … but 9999万, then 1亿
_MOST_DIGITS = 20
_DIGITS_ALONE = 9  # without a scale word
_SHAPE = Pattern(
    r"(?P<whole>[0-9]+|[0-9]{1,3}(?:[,，][0-9]{3})+)(?:\.(?P<decimals>[0-9]+))?(?P<gap>[\s-]?)(?P<scale>\D*)"
)
_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
_NARROW = str.maketrans("０１２３４５６７８９．", "0123456789.")


@record
class _Form:
    """How a number is written; `coefficient` times ten to the `power` is its value."""

    coefficient: Decimal
    power: int
    decimals: int
    mark: str  # between groups of three digits
    gap: str  # between digits and scale word
    scale: str
    is_wide: bool  # in full-width digits

    @property
    def family(self) -> dict[str, int] | None:
        return next((family for family in _FAMILIES if self.power == family.get(self.scale.lower())), None)

    @property
    def longest(self) -> int:
        """How many digits may stand before the point."""
        if not self.scale:
            return _DIGITS_ALONE
        usual = _DIGITS_BEFORE_SCALE if self.scale.isascii() else _DIGITS_BEFORE_SIGN
        return max(usual, self.coefficient.adjusted() + 1)


def rewritings(written: str, said: Number, wanted: Number) -> Iterator[str]:
    """Ways to write the value of `wanted` in the form of `written`, which says `said`; the closest form first.

    Both are in one unit, and their signs are left to the text. Number words have no form and give nothing.

    >>> from factcheck.reading.quantities import parse_quantity
    >>> said, wanted = (parse_quantity(text).number for text in ("63 million", "53 million"))
    >>> next(rewritings("63 million", said, wanted)), next(rewritings("6300万", said, wanted))
    ('53 million', '5300万')
    """
    form = _read(written, abs(said.value))
    scale = None if form is None or not wanted.value else _scale_for(form, abs(wanted.value))
    if form is None or scale is None:
        return
    word, power = scale
    coefficient = abs(wanted.value).scaleb(-power)
    for decimals, rounding in _roundings(form, said, wanted, power):
        if coefficient.adjusted() + decimals >= _MOST_DIGITS:
            continue  # another unit's factor leaves digits that nobody writes
        rounded = coefficient.quantize(Decimal(1).scaleb(-decimals), rounding)
        if rounded:
            yield _write(form, rounded, word)


def _read(written: str, value: Decimal) -> _Form | None:
    narrow = written.translate(_NARROW)
    match = _SHAPE.fullmatch(narrow)
    if match is None:
        return None
    whole, decimals = match["whole"], match["decimals"] or ""
    coefficient = Decimal("".join(filter(str.isdigit, whole)) + ("." + decimals if decimals else ""))
    power = _power(coefficient, value)
    if power is None:
        return None
    marks = [sign for sign in whole if not sign.isdigit()] or ["" if len(whole) > _DIGITS_BEFORE_SCALE else ","]
    return _Form(coefficient, power, len(decimals), marks[0], match["gap"], match["scale"], narrow != written)


def _power(coefficient: Decimal, value: Decimal) -> int | None:
    """The power of ten between what the digits say and the value; None where there is another factor."""
    if not coefficient or not value:
        return None
    ratio = (value / coefficient).normalize().as_tuple()
    return int(ratio.exponent) if ratio.digits == (1,) else None


def _scale_for(form: _Form, value: Decimal) -> tuple[str, int] | None:
    """The scale word as it stands where the value reads well with it, else the nearest of its family."""
    coefficient = value.scaleb(-form.power)
    least = min(0, form.coefficient.adjusted())
    family = form.family
    if family is None or (form.power == 0 and coefficient < 1) or least <= coefficient.adjusted() < form.longest:
        return form.scale, form.power
    if not form.scale:
        return None
    word, power = max((item for item in family.items() if value.scaleb(-item[1]) >= 1), key=lambda item: item[1])
    return _in_case_of(form.scale, word), power


def _roundings(form: _Form, said: Number, wanted: Number, power: int) -> Iterator[tuple[int, str]]:
    """Decimals and ways to round: as many as the text has, as many as are known, and for bounds down and up."""
    exponent = wanted.step.scaleb(-power).normalize().as_tuple().exponent
    known = max(0, -int(exponent)) if isinstance(exponent, int) else 0
    kept = min(form.decimals, known)
    has_family = form.family is not None
    if has_family and (power != form.power or said.digits == wanted.digits):
        yield known, ROUND_HALF_UP
    yield kept, ROUND_HALF_UP
    if has_family:
        yield known, ROUND_HALF_UP
        for decimals in (kept, kept - 1):
            yield decimals, ROUND_FLOOR
            yield decimals, ROUND_CEILING


def _write(form: _Form, coefficient: Decimal, word: str) -> str:
    digits = f"{coefficient:,f}".replace(",", form.mark)
    return (digits.translate(_WIDE) if form.is_wide else digits) + (form.gap + word if word else "")


def _in_case_of(model: str, word: str) -> str:
    if model.isupper():
        return word.upper()
    return word.capitalize() if model[:1].isupper() else word
