"""The thresholds of the engine, each named and explained; passed down as a parameter, never read from outside."""

from __future__ import annotations

from decimal import Decimal

from factcheck.records import record


@record
class Options:
    """How wide a hedged number is, and how near a round or worded one must come, in shares; the contract's."""

    about_width: Decimal = Decimal("0.075")  # "about 40 million": a number of one or two significant digits
    about_width_precise: Decimal = Decimal("0.02")  # "about 38.9 million": a number of three digits or more
    about_precise_digits: int = 3  # from how many significant digits a number counts as precise
    nearly_width: Decimal = Decimal("0.10")  # "nearly 40 million": from this far below, up to the number
    round_number_width: Decimal = Decimal("0.05")  # an unhedged round number this close is undecided, not wrong
    round_number_digits: int = 2  # and a number with more significant digits than this is no round one
    fraction_agrees: Decimal = Decimal("0.03")  # "a third", "doubled": agree within this share
    fraction_differs: Decimal = Decimal("0.075")  # and differ beyond this; undecided between
    point_below: int = 1000  # a written-out count below this is exact even if it ends in zeros
    meant_digits: int = 2  # how many digits are meant where a number ends in zeros or is one digit and a scale word


DEFAULT_OPTIONS = Options()
