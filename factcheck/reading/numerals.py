"""One number as it is written, before anything is known of its unit, and how digits are read."""

from __future__ import annotations

from functools import lru_cache

from factcheck.patterns import Pattern
from factcheck.records import record

LONGEST_DIGITS = 24  # more digits than a Decimal of the default context holds are an identifier


@record
class Numeral:
    """A number where it stands: `mantissa` times ten to the `exponent`, over `divisor`.

    `scale` is the exponent of the scale word that ended it ("17.8 trillion": 12), 0 without one.
    `divisor` is more than one for fractions. `odd` is set where the number itself carries an -odd mark (3800余万),
    `upper` where two digits stand side by side (四五千: from 4000 to 5000).
    """

    start: int
    end: int
    mantissa: int
    exponent: int = 0
    scale: int = 0
    divisor: int = 1
    odd: bool = False
    worded: bool = False
    upper: Numeral | None = None

    @property
    def has_decimals(self) -> bool:
        return self.exponent < self.scale

    @property
    def integer(self) -> int | None:
        """The value where it is whole, None otherwise."""
        if self.divisor != 1:
            return None
        if self.exponent >= 0:
            return int(self.mantissa * 10**self.exponent)
        whole, rest = divmod(self.mantissa, 10**-self.exponent)
        return whole if rest == 0 else None


# A run of digits with separators; whether it is one number is decided on the run.
DIGIT_RUN = r"[0-9]+(?:[.,，'][0-9]+)*"
_PLAIN = Pattern(r"[0-9]+")
_DECIMAL = Pattern(r"([0-9]+)\.([0-9]+)")
_GROUPED = Pattern(r"([0-9]{1,3}(?:[,，'][0-9]{3})+)(?:\.([0-9]+))?")
_INDIAN = Pattern(r"([0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.([0-9]+))?")
_POINT_GROUPED = Pattern(r"([0-9]{1,3}(?:\.[0-9]{3})+),([0-9]+)|([0-9]{1,3}(?:\.[0-9]{3}){2,})")
_COMMA_DECIMAL = Pattern(r"([0-9]+),([0-9]{1,2}|[0-9]{4,})")
_GROUP_MARKS = str.maketrans("", "", ",，'.")


@lru_cache(maxsize=4096)
def read_digits(run: str) -> tuple[int, int] | None:
    """Mantissa and exponent of a run of digits; None where it is no one number ("1.2.3", "5,12,18").

    >>> read_digits("1,234.5"), read_digits("12,5"), read_digits("1.234.567,8"), read_digits("1.2.3")
    ((12345, -1), (125, -1), (12345678, -1), None)
    """
    if len(run) > LONGEST_DIGITS * 2:
        return None
    if _PLAIN.fullmatch(run):
        return _pair(run, "")
    for pattern in (_DECIMAL, _GROUPED, _INDIAN, _COMMA_DECIMAL):
        found = pattern.fullmatch(run)
        if found:
            return _pair(found.group(1), found.group(2) or "")
    found = _POINT_GROUPED.fullmatch(run)
    if found:
        return _pair(found.group(1) or found.group(3), found.group(2) or "")
    return None


def _pair(whole: str, decimals: str) -> tuple[int, int] | None:
    digits = whole.translate(_GROUP_MARKS) + decimals
    return (int(digits), -len(decimals)) if len(digits) <= LONGEST_DIGITS else None


def whole_number(start: int, end: int, value: int, lowest: int, *, worded: bool = False) -> Numeral:
    """A whole number whose last part had the scale 10**lowest."""
    scale = lowest if lowest > 2 else 0
    return Numeral(start, end, value // 10**scale, scale, scale, worded=worded)


def with_part(numeral: Numeral, part: tuple[int, int], end: int) -> Numeral:
    """A number and a part of its scale: 2½, "one and a half", "one million and a quarter"."""
    over, under = part
    mantissa, exponent = numeral.mantissa, numeral.exponent
    places = next((places for places in (1, 2, 3) if 10**places % under == 0), 0)
    if places:  # exact in decimals
        step = numeral.scale or exponent
        places = max(places, step - exponent)
        units = mantissa * 10 ** (exponent - step + places) + over * 10**places // under
        return Numeral(numeral.start, end, units, step - places, numeral.scale, worded=numeral.worded)
    return Numeral(numeral.start, end, mantissa * under + over, exponent, numeral.scale, under, worded=numeral.worded)
