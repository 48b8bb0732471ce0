"""Where figures and words that may be a time are one: the tests that rules name under `where`."""

from __future__ import annotations

from factcheck.reading.times_tokens import Tokens

# After these a number of four figures is a year whatever follows, except a unit.
_YEAR_WORDS = frozenset("in since during until till throughout mid circa year before after early late of-the".split())
# After these it is one unless a noun follows: "over 2000 firms", "by 2025 yuan".
_WEAK_YEAR_WORDS = frozenset(
    "of by over for from to than around about through with against versus vs between within on at the and or as "
    "beyond toward towards into pre post".split()
)
_UNITS = frozenset(
    "percent per percentage % people yuan dollars dollar euros pounds yen rupees won million billion trillion thousand "
    "hundred km kilometres kilometers metres meters miles tonnes tons kg bn mn m k trn units points degrees times "
    "days weeks months years hours minutes seconds households copies".split()
)
# Words that follow a year without being counted by it.
_FUNCTION_WORDS = frozenset(
    "a an the and or but nor when while where which who whose that as at by for from in into of on over per since "
    "than through to until up with within without under after before between during was is were are be been being "
    "has have had will would could should may might can must did do does not it its he she they we you i this these "
    "those there then if because so only alone also both amid versus compared onwards onward respectively saw marked "
    "brought according about against among".split()
)
_ATTRIBUTED = frozenset(
    "target targets goal goals budget report figure figures data result results level levels sales revenue profit "
    "census election elections games olympics forecast forecasts estimate estimates average total totals plan survey "
    "edition season fiscal accounts value values number numbers rate rates price prices output peak high low record "
    "summit conference crisis recession outlook guidance baseline base deadline harvest crop".split()
)
_MONTH_WORDS = frozenset("in since until till by during of through last this next".split())
_COMPARISONS = frozenset("from than with to versus vs against on over as".split())
_CHINESE_COUNTED = frozenset("内 后 前 游 间 均 龄 以 来 之后 以后 之前 以前".split())
_CHINESE_COUNTING = frozenset("为 近 第 共 达 每 超 逾 约 续 期 连 用 历 了 满 过去 过 未来".split())


def never(_tokens: Tokens, _start: int, _end: int) -> bool:
    """A part of longer times only ("the year" in "the end of the year")."""
    return False


def is_year_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number of four figures is a year: after a preposition, in brackets, before 's, in "the 2025 targets"."""
    year = tokens.values[start]
    before, after = _word(tokens, start - 1).lower(), _word(tokens, end)
    if after in _UNITS or not isinstance(year, int):
        return False
    counted = _is_noun(after)
    if before in _YEAR_WORDS:
        return not (counted and year % 100 == 0)
    if not 1900 <= year <= 2099:
        return False
    if before == "the":
        return after in _ATTRIBUTED
    if before in _WEAK_YEAR_WORDS:
        return not counted
    return (
        _is_bracketed(before, after) or (after in ("'", "’") and _word(tokens, end + 1) == "s") or after in _ATTRIBUTED
    )


def is_year_range_here(tokens: Tokens, start: int, end: int) -> bool:
    return _word(tokens, start - 1).lower() in ("from", "between", "in", "during", "over", "for", "(") and not _is_noun(
        _word(tokens, end)
    )


def is_month_here(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether "may" or "march" in small letters is a month."""
    return _word(tokens, start - 1).lower() in _MONTH_WORDS


def is_day_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the 16th" is a day: after "on", and not before what it counts."""
    return _word(tokens, start - 1).lower() == "on" and not _is_noun(_word(tokens, end))


def is_chinese_day_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether 29日 is a date and not a number of days."""
    before, after = _word(tokens, start - 1), _word(tokens, end)
    return before not in _CHINESE_COUNTING and after not in _CHINESE_COUNTED


def is_compared_with(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether "the year before" is what something is measured against."""
    return _word(tokens, start - 1).lower() in _COMPARISONS


def _is_bracketed(before: str, after: str) -> bool:
    return before in ("(", "（") and after in (")", "）", ",", ";", "-", "–")


def _is_noun(word: str) -> bool:
    """Whether a word may be what a number before it counts."""
    return word[:1].islower() and word not in _FUNCTION_WORDS


def _word(tokens: Tokens, index: int) -> str:
    """The token at an index, empty outside."""
    return tokens.word(index) if 0 <= index < len(tokens.kinds) else ""
