"""Facts beside one another: values that disagree, gaps in complete series, growth that the levels deny, old news."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from factcheck.errors import Problem
from factcheck.facts.cautions import problem_at
from factcheck.facts.denied import find_denied
from factcheck.facts.levels import figures_of, in_base_unit, series_of
from factcheck.facts.model import Fact, FactBase, TimeKey
from factcheck.values.time import Grain, Time

# How many of a period make a year, for those of which a series can lack one.
_PER_YEAR = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2, Grain.YEAR: 1}
_ROW = 4  # points of a series in which a single gap is odd


def find_series_cautions(base: FactBase) -> Iterator[Problem]:
    """The warnings about facts that tell of one thing, in no order; drafts and superseded facts are left out."""
    series = series_of(base)
    for key, facts in series.items():
        yield from _disagreements(facts)
        if base.properties[key[1]].complete:
            yield from _gaps(facts)
        else:
            yield from _odd_gaps(facts)
    yield from find_denied(series, base)


def find_old_series(base: FactBase, oldest: datetime.date) -> Iterator[Problem]:
    """The series of figures whose newest point ends before a day."""
    for facts in series_of(base).values():
        ends = [(end, place) for place, fact in enumerate(facts) if (end := _end(fact)) is not None]
        if ends and max(ends)[0] < oldest:
            end, place = max(ends)
            message = f"fact `{facts[place].id}` is the newest of its series and of {end}: add a newer one"
            yield problem_at(facts[place].place, f"{message} (nothing since {oldest} is known)")


def _disagreements(facts: Iterable[Fact]) -> Iterator[Problem]:
    """Figures of one time with nothing in common, unless the base says of one that it is in doubt."""
    by_time: dict[tuple[TimeKey, Time] | None, list[Fact]] = defaultdict(list)
    for fact in facts:
        if not any(dispute.key == "value" for dispute in fact.disputes):
            by_time[None if fact.time is None else (fact.time.key, fact.time.time)].append(fact)
    for group in by_time.values():
        for first, second in combinations(group[:20], 2):
            if figures_of(first) and figures_of(second) and not _have_common(first, second):
                message = (
                    f"fact `{second.id}` says {second.text}, and `{first.id}` (line {first.place.line}) {first.text}"
                )
                advice = "say which `supersedes` the other, or which is `disputed`, or leave both sides standing"
                yield problem_at(second.place, f"{message}: {advice}")


def _have_common(first: Fact, second: Fact) -> bool:
    pairs = ((one, other) for one in figures_of(first) for other in figures_of(second))
    return any(in_base_unit(one).touches(in_base_unit(other)) for one, other in pairs)


def _gaps(facts: Iterable[Fact]) -> Iterator[Problem]:
    """Periods that a series which is said to be complete leaves out between its first and its last."""
    for grain, numbered in _numbered(facts).items():
        for number in range(min(numbered), max(numbered)):
            if number not in numbered:
                following = numbered[min(later for later in numbered if later > number)]
                message = f"the series of `{following.id}` is `complete` and lacks {_period(number, grain)}"
                yield problem_at(following.place, f"{message}: add it, or remove `complete` from its property")


def _odd_gaps(facts: Iterable[Fact]) -> Iterator[Problem]:
    """One period that a row of at least four others has a gap at: it may have been forgotten."""
    for grain, numbered in _numbered(fact for fact in facts if _is_result(fact)).items():
        lacking = [number for number in range(min(numbered), max(numbered)) if number not in numbered]
        if len(lacking) == 1 and len(numbered) >= _ROW:
            following = numbered[lacking[0] + 1]
            message = f"the series of `{following.id}` has {len(numbered)} points, but none of"
            yield problem_at(following.place, f"{message} {_period(lacking[0], grain)}: add it if a source gives it")


def _is_result(fact: Fact) -> bool:
    return fact.time is not None and fact.time.key is not TimeKey.BY


def _numbered(facts: Iterable[Fact]) -> dict[Grain, dict[int, Fact]]:
    """The facts of periods by the lengths of these and their numbers."""
    by_grain: dict[Grain, dict[int, Fact]] = defaultdict(dict)
    for fact in facts:
        if fact.time is not None and (number := _number(fact.time.time)) is not None:
            by_grain[fact.time.time.grain][number] = fact
    return by_grain


def _number(time: Time) -> int | None:
    """The number of a period in the row of all periods of its length."""
    per_year = _PER_YEAR.get(time.grain)
    if per_year is None or time.first is None or time.first.year is None:
        return None
    return time.first.year * per_year + (time.first.month - 1) * per_year // 12


def _period(number: int, grain: Grain) -> str:
    year, place = divmod(number, _PER_YEAR[grain])
    named = {Grain.MONTH: f"-{place + 1:02d}", Grain.QUARTER: f"-Q{place + 1}", Grain.HALF: f"-H{place + 1}"}
    return f"{year}{named.get(grain, '')}"


def _end(fact: Fact) -> datetime.date | None:
    """The last day that a figure is of; None of targets, of open periods and of what is no figure."""
    if fact.time is None or fact.time.key is TimeKey.BY or fact.time.time.last is None or not figures_of(fact):
        return None
    return fact.time.time.last.date()
