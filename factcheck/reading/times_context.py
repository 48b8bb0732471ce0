"""Where figures and words that may be a time are one: the tests that rules name under `where`."""

from __future__ import annotations

from factcheck.reading.times_tokens import Tokens

# After these a number of four figures is a year whatever follows, except a unit.
_YEAR_WORDS = frozenset(
    "in since during until till throughout mid circa year before after following early late".split()
)
# After these it is one unless a noun follows: "over 2000 firms", "by 2025 yuan".
_WEAK_YEAR_WORDS = frozenset(
    "of by over for from to than around about through with against versus vs vs. between within on as "
    "beyond toward towards into pre post".split()
)
_UNITS = frozenset(
    "percent per percentage % people yuan dollars dollar euros pounds yen rupees won million billion trillion thousand "
    "hundred km kilometres kilometers metres meters miles tonnes tons kg bn mn m k trn units points degrees times "
    "days weeks months years hours minutes seconds households copies euro pound rouble rupee franc peso kilometre "
    "kilometer mile metre meter tonne ton watt mw gw sq square acre acres hectare hectares page seat word bed room "
    "strong odd year month day".split()
)
# Words that follow a year without being counted by it.
_FUNCTION_WORDS = frozenset(
    "a an the and or but nor when while where which who whose that as at by for from in into of on over per since "
    "than through to until up with within without under after before between during was is were are be been being "
    "has have had will would could should may might can must did do does not it its he she they we you i this these "
    "those there then if because so only alone also both amid versus compared onwards onward respectively saw marked "
    "brought according about against among fell rose grew climbed dropped declined increased decreased reached "
    "totalled totaled amounted stood slipped jumped surged shrank edged averaged hit exceeded topped came went ended "
    "began started remained stayed doubled tripled".split()
)
_ATTRIBUTED = frozenset(
    "target targets goal goals budget report figure figures data result results level levels sales revenue profit "
    "census election elections games olympics forecast forecasts estimate estimates average total totals plan survey "
    "edition season fiscal accounts value values number numbers rate rates price prices output peak high low record "
    "summit conference crisis financial recession outlook guidance baseline base deadline harvest crop study law "
    "treaty agreement pandemic war earthquake quake flood floods drought reform referendum vote campaign "
    "tournament".split()
)
_YEAR_VERBS = frozenset("was is saw brought marked ended began started will".split())
_CHANGING = frozenset(
    "rose fell grew rise fall grow rises falls grows up down increased decreased climbed dropped jumped declined risen "
    "fallen grown raised cut lifted reduced came went close".split()
)
_COMPARED = frozenset("more less fewer greater other rather many much few high low".split())
_NUMBERED = frozenset(
    "room page no number section article resolution windows model flight route line road highway rfc iso channel "
    "part chapter figure table item bus train platform building block unit level is was are were be been has have "
    "had counts counted totals totalled totaled reached hit numbered some only nearly almost exactly and or".split()
)
_VERB_MONTH_WORDS = frozenset("in since until till during of early late mid".split())
_MONTH_WORDS = frozenset(
    "in since until till by during of for over through from to and between or end early late mid".split()
)
_MONTHLY = _ATTRIBUTED | frozenset(
    "exports imports inflation payrolls payroll jobs retail trade meeting reading".split()
)
_DOUBTFUL_MONTHS = frozenset("may march mar august jan apr dec jun sep oct nov feb".split())
_FULL_NAMES = frozenset("january february march april june july august september october november december".split())
_VERBS = frozenset({"may", "march", "mar"})
_BEFORE_NAMES = frozenset("Black Super Good Cyber Ash Fat Giving Palm Easter Bloody Big".split())
_AFTER_NAMES = frozenset("Times Mirror Telegraph Post Night".split())
_DAY_WORDS = frozenset("on since until till by from to through dated before after".split())
_SEASON_WORDS = frozenset("in since until till by during from of last this next early late mid".split())
_COMPARISONS = frozenset("from than with to versus vs vs. against on over as".split())
_CHINESE_COUNTED = frozenset("内后前游间均龄以来之")
_CHINESE_COUNTING = frozenset("为近第共达每超逾约续期连用历了满过去未来时")


def never(_tokens: Tokens, _start: int, _end: int) -> bool:
    """A part of longer times only ("the year" in "the end of the year")."""
    return False


def is_year_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether four figures are a year: after a preposition, in brackets, before 's, in "the 2025 targets"."""
    year, before, after = tokens.value(start), tokens.word(start - 1).lower(), tokens.word(end)
    if after in _UNITS or not isinstance(year, int):
        return False
    if before in _YEAR_WORDS:
        return not (year % 100 == 0 and _is_counted(after))
    if not 1900 <= year <= 2099:
        return False
    if _opens_sentence(tokens, start) and not after.endswith("s"):
        return year % 100 != 0
    if before in _WEAK_YEAR_WORDS:
        return not (year % 100 == 0 or _is_counted(after) or _is_measured(tokens, start))
    return any(is_sign(tokens, start, end) for is_sign in _SIGNS_OF_A_YEAR)


def is_year_range_here(tokens: Tokens, start: int, end: int) -> bool:
    return tokens.word(start - 1).lower() in ("from", "between", "in", "during", "over", "for", "(") and not _is_noun(
        tokens.word(end)
    )


def is_month_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a word is a month though no figure says so: "May" and "march" only after what months follow."""
    word, before = tokens.word(start), tokens.word(start - 1).lower()
    name = word.lower()
    if word in _VERBS:
        return before in _VERB_MONTH_WORDS
    if before in _MONTH_WORDS or tokens.word(end) in _MONTHLY:
        return True
    if word.istitle() and name in _FULL_NAMES:
        return name != "march" or before not in ("long", "a", "the")
    return name not in _DOUBTFUL_MONTHS


def is_month_name(tokens: Tokens, _start: int, end: int) -> bool:
    """Whether "last May" is a month, and no verb as in "this may"."""
    return tokens.word(end - 1) not in _VERBS


def is_quarter_here(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether `Q3` stands there, in capitals."""
    return not tokens.word(start).islower()


def is_list_end_here(tokens: Tokens, _start: int, end: int) -> bool:
    """Whether "May 3 and 4" ends a list of days and no count follows: not "on May 3 and 4 firms", "and 12%"."""
    after = tokens.word(end)
    return not (after in _UNITS or after in ("%", "％", "/") or _is_noun(after) or tokens.kind(end) == "MONTH")


def is_uncounted_here(tokens: Tokens, _start: int, end: int) -> bool:
    """Whether eight figures are a day and count nothing: 20241231元."""
    after = tokens.word(end)
    return not (after in _UNITS or _is_noun(after) or (after and not after.isascii() and after.isalpha()))


def is_season_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a season of a year is named: not "a fall of 2024 units"."""
    season = next(tokens.word(index).lower() for index in range(start, end) if tokens.kind(index) == "spring")
    placed = tokens.word(start).lower() == "the" or tokens.word(start - 1).lower() in _SEASON_WORDS
    return (season != "fall" or placed) and tokens.word(end) not in _UNITS


def is_era_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether AD stands there in capitals."""
    return "AD" in (tokens.word(start), tokens.word(end - 1))


def is_half_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether `H1` is a half of a year and no receptor, vitamin or heading's tag."""
    word, before, after = tokens.word(start), tokens.word(start - 1), tokens.word(end)
    is_placed = not after.isascii() or after == "" or before.lower() in _MONTH_WORDS or after in _ATTRIBUTED
    return is_placed and not word.islower()


def is_day_month_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a month and a number are a day of it: not in "10 may be", "march 3 miles" and "the second March"."""
    for index in range(start, end):
        word = tokens.word(index)
        if start == 0 and word in _VERBS and (end == len(tokens.kinds) or tokens.kind(end) == ","):
            continue  # "march 3" alone, as a search or a note has it
        if (word in _VERBS) or (tokens.kinds[index] == "NTH" and not word[0].isdecimal() and index + 1 < end):
            return False
    return True


def is_weekday_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a day of the week is meant and no name: "Black Friday", "The Sunday Times"."""
    return tokens.word(start - 1) not in _BEFORE_NAMES and tokens.word(end) not in _AFTER_NAMES


def is_day_here(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether `10/25` is a day and not a fraction or a score."""
    return tokens.word(start - 1).lower() in _DAY_WORDS


def is_monthless_day_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "the 16th" is a day: after "on", and not before what it counts."""
    in_figures = tokens.word(end - 1)[0].isdecimal()
    after = tokens.word(end)
    counted = _is_noun(after) and not after.endswith("ed")
    return in_figures and tokens.word(start - 1).lower() == "on" and not counted


def is_chinese_day_here(tokens: Tokens, start: int, end: int) -> bool:
    """Whether 29日 is a date and not a number of days, and 3号 no number of a thing."""
    before, after = tokens.word(start - 1), tokens.word(end)
    if tokens.word(end - 1) in ("号", "號") and (after[:1].isalpha() or _is_named(before)):
        return False
    return before[-1:] not in _CHINESE_COUNTING and after[:1] not in _CHINESE_COUNTED


def is_change_here(tokens: Tokens, _start: int, end: int) -> bool:
    """Whether 按年 measures a change (按年升3%) and tells no interval (按年付息)."""
    return tokens.word(end)[:1] in _CHANGES_ZH and tokens.word(end) != ""


_CHANGES_ZH = frozenset("增升跌涨漲降减減上下少多扩擴收")


def opens_clause(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether a clause begins: 前8月 is January to August there."""
    before = tokens.word(start - 1)
    return before == "" or not before[-1].isalnum()


def _is_named(before: str) -> bool:
    """Whether what stands before 五号 makes it the number of a thing: 长征五号."""
    return before[-1:].isalpha() and not before.isascii() and before[-1] not in "于在到至从自定月和与及"


def is_short_year_here(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether two figures are a year: 08年 is one, 10年 is a stretch of ten."""
    return tokens.word(start)[0] in "0０零〇"


def is_abbreviation(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether "MoM" or "WoW" stands there and no word."""
    return tokens.word(start)[-1].isupper()


def is_compared_with(tokens: Tokens, start: int, _end: int) -> bool:
    """Whether "the year before" is what something is measured against."""
    return tokens.word(start - 1).lower() in _COMPARISONS


def _is_counted(word: str) -> bool:
    """Whether a word after a number says what the number counts."""
    return _is_noun(word) and word not in _ATTRIBUTED


def _is_measured(tokens: Tokens, start: int) -> bool:
    """Whether the words before a number say that it is how many or how much: "rose to 2021", "more than 2021"."""
    before, previous = tokens.word(start - 1).lower(), tokens.word(start - 2).lower()
    following = tokens.word(start + 2)[:1] if tokens.word(start + 1) == "to" else ""
    return (
        (before in ("to", "by") and previous in _CHANGING)
        or (before in ("than", "as") and previous in _COMPARED)
        or (before == "from" and following.isdecimal() and tokens.kind(start + 2) in (None, "NUM", "COUNT"))
    )


def _ends_heading(tokens: Tokens, start: int, end: int) -> bool:
    """A year at the end of a line that is no sentence: a table's head, "Key figures 2024", "Revenue, 2024"."""
    before = tokens.word(start - 1)
    is_last = end == len(tokens.kinds) or tokens.word(end) in ("|", ":", "：")
    return is_last and (before in ("", ",", ":") or (before.isalpha() and before.lower() not in _NUMBERED))


def _begins_sentence(tokens: Tokens, start: int, end: int) -> bool:
    return start == 0 and tokens.word(end) in _YEAR_VERBS


def _is_described(tokens: Tokens, start: int, end: int) -> bool:
    """ "The 2025 targets", "a 2019 study"."""
    after = tokens.word(end)
    return after in _ATTRIBUTED or (tokens.word(start - 1).lower() in ("a", "an") and _is_noun(after))


def _opens_sentence(tokens: Tokens, start: int) -> bool:
    """Whether a sentence opens with a year's preposition: "By 2030 renewable sources …", "Between 2020 and 2024 …"."""
    first = tokens.word(0).lower()
    if start == 1:
        return first in ("by", "between", "from")
    return start == 3 and first in ("between", "from") and tokens.kind(1) == "YEAR" and tokens.word(2) in ("and", "to")


def _is_listed(tokens: Tokens, start: int, end: int) -> bool:
    """A year between others: "in 2019, 2020 and 2021", "the 2023 and 2024 results"."""
    before, after = tokens.word(start - 1), tokens.word(end)
    if tokens.kind(start - 2) == "YEAR" and before in (",", "and", "or"):
        return after in (",", "and", "or") if before == "," else not _is_counted(after)
    return after == "and" and tokens.kind(end + 1) == "YEAR" and tokens.word(end + 2) in _ATTRIBUTED


def _is_bracketed(tokens: Tokens, start: int, end: int) -> bool:
    return tokens.word(start - 1) in ("(", "（") and tokens.word(end) in (")", "）", ",", ";", "-", "–")


def _is_possessive(tokens: Tokens, _start: int, end: int) -> bool:
    return tokens.kind(end) == "'" and tokens.word(end + 1) == "s"


_SIGNS_OF_A_YEAR = (_ends_heading, _begins_sentence, _is_described, _is_listed, _is_bracketed, _is_possessive)


def _is_noun(word: str) -> bool:
    """Whether a word may be what a number before it counts."""
    return word[:1].islower() and word not in _FUNCTION_WORDS
