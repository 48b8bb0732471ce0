"""When a figure is said to hold: the time bound to it, its year filled from where the text gives one."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

from factcheck.claims.discourse import Discourse
from factcheck.claims.model import BoundTime, Context, Origin, Role
from factcheck.claims.scope import strength
from factcheck.facts.model import PropertyType
from factcheck.patterns import Pattern
from factcheck.reading.model import QuantityMention, TimeMention
from factcheck.records import record, replace
from factcheck.values.quantity import QuantityKind
from factcheck.values.time import Basis, Day, Grain, Time, TimeRole

_CLOSE_ENOUGH = 0.45  # a time behind a semicolon is another clause's
_EVENT_LINK = Pattern(r"\s*(?:back\s+)?(?:in|on|at|于|:|：)?\s*(?:the\s+)?", re.I)
_FROM = Pattern(r"\b(?:from|between|since)\s+(?:the\s+)?(?:end of\s+)?$|(?:从|自|由)$", re.I)
_DATED_BEHIND = Pattern(r"\s*(?:\w+\s+){0,2}?(?:(?:in|at|on|by|for|as of)\s+)?(?:the\s+)?(?:end of\s+)?", re.I)
_DATED_BEFORE = Pattern(r"(?:['’]s)?\s*的\s*|['’]s\s+", re.I)
_UNTIL = Pattern(r"^\s*(?:and|to|until|through|[-–—~至到])\s*(?:the\s+)?$", re.I)
_PRESENT = Pattern(
    r"\b(?:is|are|stands?|amounts? to|totals|owes?|accounts? for|makes? up|represents?|comprises?|employs?|holds?"
    r"|serves?|runs? at)\b|现任|现为|目前|如今"
    r"|\b(?:has|have)\s+(?!been\b|\w+ed\b|\w+en\b|had\b|grown\b|risen\b|become\b|led\b|made\b|put\b|lent\b|sold\b|won\b|got\b)",
    re.I,
)
_PAST = Pattern(r"\b(?:was|were|had|stood|reached|totalled|totaled|amounted|came|did)\b", re.I)

_MONTHS_BACK = {"year": 12, "twelve": 12, "quarter": 3, "month": 1, "年": 12, "季": 3, "月": 1}
_EARLIER_WORDS = (
    r"(?:a|one|the) (?:year|quarter|month) (?:earlier|before|ago)|(?:in )?the (?:previous|prior|preceding) "
    r"(?:year|quarter|month)|twelve months (?:earlier|before|ago)"
)
_EARLIER_BEHIND = Pattern(rf"\s*,?\s*(?:{_EARLIER_WORDS})\b", re.I)
_EARLIER_BEFORE = Pattern(
    rf"\b(?:{_EARLIER_WORDS}),?\s+(?:it|they|the \w+)?\s*(?:had been|was|were|stood at|had stood at|came to)\s+"
    r"(?:\w+\s+)?$|(?:上年同期|去年同期|上年|上月|上季度)(?:[^，。；0-9较比]{0,6})?(?:为|是|只有|仅为?)$",
    re.I,
)
_COMPARED_TO = Pattern(
    r"\b(?:than|against|versus|compared (?:with|to))\s+(?:(?:in|at|on|for|during)\s+)?(?:the\s+)?(?:end of\s+)?$", re.I
)
_TRAILING = Pattern(
    r",\s*(?:an?\s+)?(?:\w+\s+)?(?:fall|rise|drop|increase|decrease|decline|growth|change|up|down|gain|reduction)"
    r"(?:\s+of)?(?:\s+(?:about|some|nearly|almost))?\s*$|，[^，。；]{0,6}(?:增长|下降|增加|减少|上升|提高|回落)[了约近超]?$",
    re.I,
)
_FROM_FIGURE = Pattern(r"\b(?:from|after|against)\s+(?:\w+\s+)?$|[由从]$", re.I)
_LAST_YEAR = Pattern(r"上年|去年|上一年|last year|(?:in )?the (?:previous|prior) year", re.I)
_QUARTER = Pattern(r"quarter|季|\bQ[1-4]\b", re.I)
_CAME_ABOUT = Pattern(
    r"(?<!\bto )\b(?:had|has|have|was|were)\b(?! to\b)"
    r"|\b(?:reached|rose|fell|grew|hit|topped|exceeded|totall?ed|came)\b|已",
    re.I,
)
_SAID_BEFORE = Pattern(
    r"\b(?:said|told|announced|reported|stated|disclosed|revealed)\b(?:\s+(?!that\b)\w+){0,4}?\s+(?:on|in|at)\s+(?:the\s+)?$",
    re.I,
)
_SAID_AFTER = Pattern(r"^(?:的?[^，。；]{0,6}(?:会上|发布会上))?(?:表示|称|指出|透露|介绍|说|宣布|披露)")
_REPORTED_AFTER = Pattern(r"\s+(?:said|reported|announced|disclosed|published|released|told|posted)\b", re.I)
_SPEAKER_SAID = Pattern(r"，?[\u4e00-\u9fff·]{2,24}?(?:表示|指出|透露|介绍|宣布|披露|说|称)[，：:,]")


@record
class Timing:
    """The time of a figure, the start of a change, what it is measured against, and whether it is said of now."""

    time: BoundTime | None
    since: BoundTime | None
    basis: Time | None
    is_present: bool


def read_timing(discourse: Discourse, context: Context, figure: QuantityMention, role: Role) -> Timing:
    """Binds the times of a sentence to one figure, nearest first, and fills what is missing."""
    times = context.mentions.times
    basis = next((mention.time for mention in _nearest(context, figure) if mention.time.role is TimeRole.BASIS), None)
    now = any(mention.time.role is TimeRole.NOW for mention in times)
    own = [
        mention
        for mention in _nearest(context, figure)
        if mention.time.role not in (TimeRole.BASIS, TimeRole.NOW)
        and not _is_of_saying(context, mention)
        and not _is_of_event(discourse, context, mention)
    ]
    if role is Role.CHANGE:
        own = _last_first(context, figure, own)
    start, own = _starts(context, own)
    since = None if start is None else _bound(discourse, context, start)
    if since is None and role is Role.CHANGE:
        against = next((one for one in own if _COMPARED_TO.search(context.sentence.text[: one.span.start])), None)
        if against is not None and len(own) > 1:
            since = _bound(discourse, context, against)
            own = [mention for mention in own if mention is not against]
    if since is None and basis is not None and basis.basis is Basis.NAMED and basis.last is not None:
        since = BoundTime(_with_year(discourse, context, basis), Origin.SENTENCE)
    back = _steps_back(context, figure, role)
    if back is not None:
        told = _own_time(discourse, context, own) if own else _lent_time(discourse, context)
        earlier = None if told is None else _earlier(told.time, back)
        if told is not None and earlier is not None:
            return Timing(replace(told, time=earlier), None, None, False)
    if role is Role.START and basis is not None and basis.last is not None:
        return Timing(BoundTime(_with_year(discourse, context, basis), Origin.SENTENCE), None, None, False)
    beside = [mention for mention in own if _stands_by(context, figure, mention)]
    if role in (Role.START, Role.LEVEL) and beside:
        own = beside
    time = _own_time(discourse, context, own) if own else _lent_time(discourse, context)
    if role is Role.START and (not beside or own[0].time.last is None):
        return Timing(None, None, None, False)
    if time is not None and since is None:
        is_span = role is Role.CHANGE or figure.quantity.kind is QuantityKind.MULTIPLE
        time, since = _split_span(time, context.sentence.text) if is_span else (time, None)
        if role is Role.LEVEL:
            time = _end_of_span(time)
    is_present = now or (not own and is_finite_present(context.sentence.text))
    return Timing(
        time, _bound(discourse, context, since) if isinstance(since, TimeMention) else since, basis, is_present
    )


def _steps_back(context: Context, figure: QuantityMention, role: Role) -> int | None:
    """How many months before its sentence's time a level is told: "412 a year earlier", "a month before it was 5%"."""
    if role is Role.CHANGE:
        return None
    text = context.sentence.text
    end = figure.span.end if figure.unit is None else max(figure.span.end, figure.unit.end)
    match = _EARLIER_BEHIND.match(text, end) or _EARLIER_BEFORE.search(text[: figure.span.start])
    return None if match is None else _MONTHS_BACK[next(unit for unit in _MONTHS_BACK if unit in match.group().lower())]


def _earlier(time: Time, months: int) -> Time | None:
    """A time with both ends in one year, some months before."""
    first, last = time.first, time.last
    if first is None or last is None or first.year is None or last.year is None:
        return None
    return replace(time, first=_moved(first, months), last=_moved(last, months, is_end=_ends_its_month(last)))


def _ends_its_month(day: Day) -> bool:
    return day.day == calendar.monthrange(day.year or 2000, day.month)[1]


def _moved(day: Day, months: int, *, is_end: bool = False) -> Day:
    assert day.year is not None
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    longest = calendar.monthrange(year, month + 1)[1]
    return Day(year, month + 1, longest if is_end else min(day.day, longest))


def _stands_by(context: Context, figure: QuantityMention, mention: TimeMention) -> bool:
    """Whether a time stands right by a level: "from 412 in 2021 to 437 in 2023", 由2021年的412个."""
    text = context.sentence.text
    if mention.span.start >= figure.span.end:
        return bool(_DATED_BEHIND.fullmatch(text[figure.span.end : mention.span.start]))
    before = text[mention.span.end : figure.span.start]
    return mention.span.end <= figure.span.start and bool(_DATED_BEFORE.fullmatch(before))


def _is_of_saying(context: Context, mention: TimeMention) -> bool:
    """Whether a time is when something was said: "told reporters in September", 在9月表示."""
    text = context.sentence.text
    before, after = text[: mention.span.start], text[mention.span.end :]
    if _SAID_BEFORE.search(before) or _SAID_AFTER.match(after) or _REPORTED_AFTER.match(after):
        return True
    opens = mention.time.role is TimeRole.AT and not before.strip()
    return opens and len(context.mentions.times) > 1 and bool(_SPEAKER_SAID.match(after))


def _is_of_event(discourse: Discourse, context: Context, mention: TimeMention) -> bool:
    """Whether a time is the date of an event named beside it: "founded in 1897"."""
    text, properties = context.sentence.text, discourse.index.base.properties
    for name in context.mentions.properties():
        if not any(properties[id_].type is PropertyType.DATE for id_ in name.ids):
            continue
        if name.span.end <= mention.span.start and _EVENT_LINK.fullmatch(text[name.span.end : mention.span.start]):
            return True
        if mention.span.end == name.span.start:
            return True
    return False


def _nearest(context: Context, figure: QuantityMention) -> list[TimeMention]:
    text, figures = context.sentence.text, context.mentions.quantities
    near = [
        (-strength(text, mention.span, figure, figures), mention.span, mention) for mention in context.mentions.times
    ]
    return [mention for distance, _, mention in sorted(near, key=lambda one: one[:2]) if -distance >= _CLOSE_ENOUGH]


def _last_first(context: Context, figure: QuantityMention, own: list[TimeMention]) -> list[TimeMention]:
    """The times of a change that ends what levels tell: "46.3 in 2023 and 31.5 in 2024, a fall of 32%" ends in 2024."""
    before = [mention for mention in own if mention.span.end <= figure.span.start]
    text = context.sentence.text
    if len(before) < 2 or not _TRAILING.search(text[: figure.span.start]):
        return own
    last = max(before, key=lambda mention: mention.span)
    figures = [other for other in context.mentions.quantities if other.span.end <= last.span.start]
    if figures and _FROM_FIGURE.search(text[: figures[-1].span.start]):
        return own
    return [last, *(mention for mention in own if mention is not last)]


def _starts(context: Context, own: list[TimeMention]) -> tuple[TimeMention | None, list[TimeMention]]:
    """Takes the start of "from A to B", "between A and B", 从A到B out of the times."""
    text = context.sentence.text
    for first in own:
        for last in own:
            joined = first.span.end <= last.span.start and _UNTIL.match(text[first.span.end : last.span.start])
            if joined and _FROM.search(text[: first.span.start]):
                return first, [mention for mention in own if mention is not first]
    return None, own


def _own_time(discourse: Discourse, context: Context, own: list[TimeMention]) -> BoundTime | None:
    """The nearest time; one that lies within it is finer and wins, one around it gives the year."""
    chosen = own[0]
    year = _year_of(chosen.time)
    if chosen.time.relative and chosen.time.first is None and chosen.time.last is None:
        dated = next((other for other in own[1:] if _year_of(other.time) is not None), None)
        words = "" if chosen.span is None else chosen.span.of(context.sentence.text)
        earlier = _earlier(dated.time, 12) if dated is not None and _LAST_YEAR.fullmatch(words) else None
        if earlier is not None:
            return BoundTime(earlier, Origin.SENTENCE, chosen.span)
    for other in own[1:]:
        wider = _year_of(other.time)
        if wider is not None and not chosen.time.has_year and other.time.grain is Grain.YEAR:
            return BoundTime(chosen.time.with_year(wider), Origin.SENTENCE, chosen.span)
        if other.time.grain.value < chosen.time.grain.value and _may_refine(chosen.time, other.time):
            refined = other.time if other.time.has_year or year is None else other.time.with_year(year)
            return BoundTime(refined, Origin.SENTENCE, other.span)
    return _bound(discourse, context, chosen)


def _may_refine(coarse: Time, fine: Time) -> bool:
    return coarse.role in (TimeRole.DURING, TimeRole.AT) and fine.last is not None and coarse.holds(fine.last)


def _year_of(time: Time) -> int | None:
    return time.last.year if time.last is not None else time.first.year if time.first is not None else None


def _bound(discourse: Discourse, context: Context, mention: TimeMention) -> BoundTime:
    return BoundTime(_with_year(discourse, context, mention.time), Origin.SENTENCE, mention.span)


def _with_year(discourse: Discourse, context: Context, time: Time) -> Time:
    """Gives a yearless time the year of the document's date (the last such day before it), else of the text before."""
    if time.first is None and time.last is None:
        return time
    if _is_year_end(time, discourse.date):
        return _of_the_year(discourse, context, time)
    if time.has_year or time.relative:
        return time
    if discourse.date is not None:
        return _last_before(time, discourse.date)
    said = next((_year_of(one.time) for one in context.mentions.times if _is_of_saying(context, one)), None)
    if said is not None:
        return time.with_year(said)
    beside = next((day for one in context.mentions.times if (day := _dated(one.time)) is not None), None)
    if beside is not None and _has_months(time):
        return _last_before(time, beside)
    year = next((year for year, _ in _years_before(discourse, context)), None)
    return time if year is None else time.with_year(year)


def _dated(time: Time) -> datetime.date | None:
    """The last day of a time with its year that is finer than a year."""
    if time.role in (TimeRole.BASIS, TimeRole.BY) or time.last is None or time.grain is Grain.YEAR:
        return None
    return time.last.date()


def _has_months(time: Time) -> bool:
    return time.grain in (Grain.MONTH, Grain.DAY, Grain.QUARTER)


def _is_year_end(time: Time, date: datetime.date | None) -> bool:
    """Whether a time is a whole year or its end, told without the year: 全年, 年末; one to come is the last one."""
    if time.last is None or (time.last.month, time.last.day) != (12, 31) or time.basis is not None:
        return False
    last = time.last.date()
    return not time.has_year or (time.relative and date is not None and last is not None and last > date)


def _of_the_year(discourse: Discourse, context: Context, time: Time) -> Time:
    """The year that the text speaks of, else the last that was over at the document's date."""
    year = next((year for year, _ in _years_before(discourse, context)), None)
    if year is None and discourse.date is not None:
        year = (
            discourse.date.year if (discourse.date.month, discourse.date.day) == (12, 31) else discourse.date.year - 1
        )
    if year is None or time.last is None:
        return time
    shift = (
        0
        if time.first is None or time.last.year is None or time.first.year is None
        else time.last.year - time.first.year
    )
    moved = replace(
        time, first=None if time.first is None else replace(time.first, year=None), last=replace(time.last, year=None)
    )
    return time if shift else moved.with_year(year)


def _last_before(time: Time, date: datetime.date) -> Time:
    this_year = time.with_year(date.year)
    day = this_year.first or this_year.last
    later = day is not None and (day.month, day.day) > (date.month, date.day)
    return time.with_year(date.year - 1) if later else this_year


def _years_before(discourse: Discourse, context: Context) -> Iterator[tuple[int, Origin]]:
    for lender, origin in discourse.lenders(context):
        for mention in reversed(lender.mentions.times):
            year = _year_of(mention.time)
            if year is not None and mention.time.role is not TimeRole.BASIS:
                yield year, origin


def _lent_time(discourse: Discourse, context: Context) -> BoundTime | None:
    for lender, origin in discourse.lenders(context):
        times = [mention for mention in lender.mentions.times if _lends(mention.time)]
        if times:
            return BoundTime(_with_year(discourse, lender, _latest(times).time), origin)
    return None


def _latest(times: list[TimeMention]) -> TimeMention:
    """The time a sentence leaves behind: its latest where all are dated, else its last."""
    days = [_dated(mention.time) for mention in times]
    if any(day is None for day in days):
        return times[-1]
    return max(zip(days, times, strict=True), key=lambda pair: str(pair[0]))[1]


def _lends(time: Time) -> bool:
    return time.role not in (TimeRole.BASIS, TimeRole.NOW, TimeRole.SINCE) and time.last is not None


def _end_of_span(time: BoundTime) -> BoundTime:
    """The end of a stretch of years, where a level is told as reached: "rose between 2023 and 2024, to 6.40 euros"."""
    written, last = time.time, time.time.last
    years = written.first is not None and (written.first.month, written.first.day) == (1, 1)
    if written.grain is not Grain.SPAN or last is None or not years or (last.month, last.day) != (12, 31):
        return time
    return replace(time, time=Time(Day(last.year, 1, 1), last, Grain.YEAR, written.role))


def _split_span(time: BoundTime, text: str) -> tuple[BoundTime, BoundTime | None]:
    """A change over a written stretch ("July 2021 to June 2025") goes from its first to its last day."""
    written = time.time
    if written.grain is not Grain.SPAN or written.first is None or written.last is None:
        return time, None
    if time.span is not None and written.first.month % 3 == 1 and _QUARTER.search(time.span.of(text)):
        return time, replace(time, time=_quarter_of(written.first))
    return time, replace(time, time=_start_of(written.first, written.last))


def _quarter_of(day: Day) -> Time:
    """The quarter that begins with a day."""
    month = day.month + 2
    last = Day(day.year, month, calendar.monthrange(day.year or 2000, month)[1])
    return Time(day, last, Grain.QUARTER, TimeRole.DURING)


def _start_of(day: Day, last: Day | None) -> Time:
    """The time at which a stretch begins: a year or a month where it begins with one, else the day."""
    if (day.month, day.day) == (1, 1) and last is not None and (last.month, last.day) == (12, 31):
        return Time(day, Day(day.year, 12, 31), Grain.YEAR, TimeRole.DURING)
    if day.day == 1:
        days = calendar.monthrange(day.year or 2000, day.month)[1]
        return Time(day, Day(day.year, day.month, days), Grain.MONTH, TimeRole.AS_OF)
    return Time(day, day, Grain.DAY, TimeRole.AS_OF)


def is_finite_present(text: str) -> bool:
    """Whether a sentence speaks of now by its verb, and not of the past."""
    return bool(_PRESENT.search(text)) and not _PAST.search(text)


def is_past(text: str) -> bool:
    """Whether the words that lead up to a figure tell what has come about: "by 2025, it had reached"."""
    return bool(_CAME_ABOUT.search(text))


def time_of_sentence(discourse: Discourse, context: Context, mention: TimeMention | None = None) -> BoundTime | None:
    """The one time that a sentence as a whole names (or the given one), with its year filled; None without any."""
    if mention is None:
        times = [one for one in context.mentions.times if one.time.role not in (TimeRole.BASIS, TimeRole.NOW)]
        mention = next(iter(times), None)
    return None if mention is None else _bound(discourse, context, mention)
