"""The units that a text can name: the built-in tables together with what a base adds, found by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from factcheck.patterns import Pattern
from factcheck.reading.currencies import CODES, PENNY, currency_names, currency_signs, plural
from factcheck.reading.fold import fold
from factcheck.reading.measures import measure_names, measure_signs
from factcheck.reading.nouns import COUNTERS, singular
from factcheck.reading.phrases import PhraseIndex
from factcheck.records import record
from factcheck.values.unit import (
    PERCENT,
    PERCENTAGE_POINT,
    TIMES,
    Unit,
    UnitKind,
    counted,
)


@record
class Scaled:
    """A unit word with the power of ten that it multiplies the number by (basis points, permille)."""

    unit: Unit
    power: int = 0
    declared: bool = False  # by a base


_SHARES: tuple[tuple[str, Scaled], ...] = tuple(
    (word, scaled)
    for words, scaled in (
        ("%|percent|per cent|pct|percents|prozent|percentage|个百分比", Scaled(PERCENT)),
        ("percentage point|percentage points|percent point|percent points|per cent points|%-point|%-points|"
         "% points|% point|pct point|pct points|pp|ppt|ppts|pps|p.p.|个百分点|百分点|%点", Scaled(PERCENTAGE_POINT)),
        ("basis point|basis points|bp|bps|bips|个基点|基点|个bp|个bps", Scaled(PERCENTAGE_POINT, -2)),
        ("‰|permille|per mille|permil|per mil", Scaled(PERCENT, -1)),
    )
    for word in words.split("|")
)  # fmt: skip
_SIGN = Pattern(r"[A-Za-zµμΩ°º℃℉](?:[A-Za-z·.]{0,9})(?:[²³]|[23](?![0-9]))?(?:/[A-Za-z]{1,5}[²³23]?)?")


_GLUED = frozenset({"C", "F", "p"})  # degrees and pence only where they touch the digits: -20C, 5.5p
_NEAR = 10  # characters between a Chinese measure word and the noun that a base knows
_HEDGE_NEAR = 5  # characters of a hedge or a verb between the noun and the number


def _shorter(text: str, sign: re.Match[str]) -> int:
    """Where a sign that is none may end sooner: before its last mark, or before its slash ("mg/dL")."""
    slash = text.find("/", sign.start(), sign.end())
    if slash >= 0:
        return slash
    return sign.end() - 1 if not text[sign.end() - 1].isalpha() else sign.start()


_DECIMALS_BEFORE = Pattern(r"[0-9]\.[0-9]{1,3} $")


def _touches_number(text: str, start: int) -> bool:
    """Whether a letter stands right behind digits, or a blank behind decimals: 20C, 1.55 C."""
    return start > 0 and (
        text[start - 1].isdigit() or _DECIMALS_BEFORE.search(text, max(start - 8, 0), start) is not None
    )


class _Index:
    """The units by their words: built-in ones and a base's, which win."""

    __slots__ = ("before", "declared", "names", "signs")

    def __init__(self, added: list[tuple[str, Scaled]]) -> None:
        counters = ((word, Scaled(counted(word, known=False))) for word in COUNTERS)
        money = ((word, Scaled(unit)) for word, unit in currency_names())
        measures = ((word, Scaled(unit)) for word, unit in measure_names())
        self.names = PhraseIndex(dict((*counters, *measures, *money, *_SHARES, *added)).items())
        self.declared = PhraseIndex(added) if added else None
        self.before = PhraseIndex(currency_signs())
        self.signs = {sign: Scaled(unit) for sign, unit in (*measure_signs(), *CODES.items(), ("p", PENNY))}


class UnitTable:
    """Every known unit by its words. Immutable; `build` joins a base's units to the built-in ones."""

    __slots__ = ("_added", "_index")

    def __init__(self, declared: tuple[tuple[Unit, tuple[str, ...]], ...]) -> None:
        self._added = [
            (word, Scaled(unit, declared=True)) for unit, aliases in declared for word in _spellings(unit, aliases)
        ]

    def __getattr__(self, name: str) -> _Index:
        """The index, made when it is first asked for: importing the module costs little."""
        if name != "_index":
            raise AttributeError(name)
        self._index = _Index(self._added)
        return self._index

    @classmethod
    def build(cls, extra: Iterable[tuple[Unit, tuple[str, ...]]] = ()) -> UnitTable:
        """A table with a base's units, each with its aliases; they win over the built-in ones."""
        return cls(tuple(extra))

    def after(self, text: str, folded: str, start: int) -> tuple[int, Scaled] | None:
        """The longest unit whose words begin at `start`: its end and the unit."""
        named = self._index.names.after(folded, start)
        sign = _SIGN.match(text, start)
        if sign is not None and sign.group() in _GLUED and not _touches_number(text, start):
            sign = None
        while sign is not None and (named is None or sign.end() > named[0]):
            unit = self._index.signs.get(sign.group())
            if unit is not None:
                return sign.end(), unit
            sign = _SIGN.match(text, start, _shorter(text, sign))
        return named

    def before(self, text: str, folded: str, end: int) -> tuple[int, Unit] | None:
        """The currency that stands before a number which begins at `end`: its start and unit."""
        code = CODES.get(text[end - 3 : end]) if end >= 3 else None
        if code is not None and not text[end - 4 : end - 3].isalpha():
            return end - 3, code
        return self._index.before.before(folded, end)

    def currency_named(self, folded: str, end: int) -> tuple[int, Unit] | None:
        """The currency whose Chinese name ends at `end`, a word before the number: 美元约3亿."""
        found = self._index.names.before(folded, end) if end and not folded[end - 1].isascii() else None
        return (found[0], found[1].unit) if found is not None and found[1].unit.kind is UnitKind.MONEY else None

    def declared(self, folded: str, start: int, end: int) -> Unit | None:
        """The base's unit that a noun phrase names: by the whole of it, or by the longest run that ends it."""
        declared = self._index.declared
        position = start
        while declared is not None and position < end:
            found = declared.after(folded, position)
            if found is not None and (found[0] == end or position == start):
                return found[1].unit
            position = folded.find(" ", position, end) + 1 or end
        return None

    def declared_at(self, folded: str, start: int) -> tuple[int, Unit] | None:
        """The base's unit whose words begin at `start`: its end and unit."""
        found = self._index.declared.after(folded, start) if self._index.declared is not None else None
        return (found[0], found[1].unit) if found is not None else None

    def declared_near(self, folded: str, end: int, start: int) -> Unit | None:
        """The base's unit that stands soon after a measure word, or right before the number with its hedge."""
        declared = self._index.declared
        if declared is None:
            return None
        for position in range(end, min(end + _NEAR, len(folded))):
            if not "\u4e00" <= folded[position] <= "\u9fff" or folded[position] in "的和与及，":
                break
            found = declared.after(folded, position)
            if found is not None:
                return found[1].unit
        for back in range(_HEDGE_NEAR):
            before = declared.before(folded, start - back) if start - back > 0 else None
            if before is not None:
                return before[1].unit
        return None

    def scaled(self, words: str) -> Scaled | None:
        """The unit that the whole of `words` names, with the power of ten in it."""
        found = self.after(words, fold(words), 0)
        return found[1] if found is not None and found[0] == len(words) else None

    def exact(self, words: str) -> Unit | None:
        """The unit that the whole of `words` names."""
        found = self.scaled(words)
        return None if found is None else found.unit


def _spellings(unit: Unit, aliases: tuple[str, ...]) -> list[str]:
    """The folded words for a base's unit: its code and aliases, each in singular and plural."""
    words = [" ".join(fold(word).split()) for word in (unit.code, *aliases)]
    latin = [word for word in words if word[-1:].isascii()]
    return list(dict.fromkeys((*words, *map(plural, latin), *map(singular, latin))))


def rate_per(base: int) -> Unit:
    """The unit of so many for each `base` of something: "per 100,000"."""
    return Unit(f"per {base:,}", UnitKind.MEASURE, "rate", Decimal(1) / base)


_RATE = Pattern(r"(?:.{0,60} )?per ([0-9][0-9,]{0,20}[0-9])(?: .{0,40})?")


def parse_unit(text: str, table: UnitTable) -> Unit | None:
    """The unit that a base's `unit:` key names: a currency, a share, a measure, else a counted noun; None of no words.

    >>> parse_unit("CNY", DEFAULT_UNITS).code, parse_unit("Enterprises", DEFAULT_UNITS).code
    ('CNY', 'enterprises')
    """
    words = " ".join(text.split())
    if not words:
        return None
    fixed = {"percent": PERCENT, "percentage-point": PERCENTAGE_POINT, "times": TIMES, "multiple": TIMES}
    rate = _RATE.fullmatch(words)
    if rate is not None:
        return rate_per(int(rate.group(1).replace(",", "")))
    return fixed.get(words) or table.exact(words) or counted(words.lower())


DEFAULT_UNITS = UnitTable(())
