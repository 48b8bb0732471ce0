"""Chinese numbers: numerals of every style with their places and scales, mixed with digits as they are written."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.patterns import Pattern
from factcheck.reading.numerals import DIGIT_RUN, Numeral, read_digits

DIGITS: dict[str, int] = {
    digit: value
    for value, digits in enumerate(
        ("零〇○", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for digit in digits
}
PLACES: dict[str, int] = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3}
TENS: dict[str, int] = {"廿": 2, "卅": 3, "卌": 4}
SCALES: dict[str, int] = {"万": 4, "亿": 8, "兆": 12}
_ZERO = "零〇○"
_ODD = "多余几"
# A sign of a measure after 千 or 兆 makes it a prefix: 300千瓦, 5兆赫.
_PREFIXED = frozenset("瓦克米赫帕焦伏卡字比")
NUMERAL_SIGNS = "".join((*DIGITS, *PLACES, *TENS, *SCALES))

_DIGITS = Pattern(DIGIT_RUN)
_DECIMALS = Pattern(rf"点([0-9]{{1,12}}|[{''.join(DIGITS)}]{{1,12}})(?![0-9十百千分钟半])")
_SPACED_SCALE = Pattern(r" ([百千万亿兆])")


@dataclass(slots=True)
class _State:
    """What is read so far: `total` of closed scales, `section` below the next, a `pending` digit with its exponent."""

    total: int = 0
    section: int = 0
    pending: int | None = None
    exponent: int = 0  # of the pending number's decimals, never above 0
    place: int = 99  # the last place within the section
    scale: int = 99  # the last scale
    lowest: int = 0  # the place of the last sign read, in powers of ten
    zero: bool = False  # a 零 stands before what follows
    odd: bool = False
    upper: int | None = None  # the second of two digits side by side
    read: bool = False  # whether anything was read


def read_chinese(text: str, start: int) -> Numeral | None:
    """The Chinese or mixed number that begins at `start` of a folded text.

    >>> read_chinese("三千八百九十三万户", 0).integer, read_chinese("1亿2300万", 0).integer
    (38930000, 123000000)
    >>> read_chinese("3800余万户", 0).odd, read_chinese("十六点三", 0).mantissa
    (True, 163)
    """
    state, position = _State(), start
    while True:
        following = _step(text, position, state, start)
        if following < 0:
            break
        position = following
    return _finish(text, start, position, state) if state.read else None


_VAGUE = Pattern(r"(?:好几|几|数)([十百千]?)([万亿]?)(?:兆)?")


def read_vague(text: str, start: int) -> Numeral | None:
    """几十, 数百万, 数十亿: from one to ten of the places; None where no place follows."""
    match = _VAGUE.match(text, start)
    if match is None or not (match.group(1) or match.group(2)):
        return None
    power = (PLACES[match.group(1)] if match.group(1) else 0) + (SCALES[match.group(2)] if match.group(2) else 0)
    upper = Numeral(start, match.end(), 1, power + 1, power + 1, worded=True)
    return Numeral(start, match.end(), 1, power, power, worded=True, upper=upper)


def _step(text: str, position: int, state: _State, start: int) -> int:
    """Read one sign, or a run of digits; the place behind it, or -1 where the number ends."""
    sign = text[position : position + 1]
    if sign == " ":
        spaced = _SPACED_SCALE.match(text, position)
        return _step(text, position + 1, state, start) if spaced and state.pending is not None else -1
    if sign in DIGITS and sign:
        return _read_digit(text, position, state)
    if sign in TENS:
        state.section, state.place, state.read, state.lowest = state.section + TENS[sign] * 10, 1, True, 1
        return position + 1
    if sign in PLACES:
        return _read_place(text, position, state)
    if sign in SCALES:
        return _read_scale(text, position, state)
    if sign.isdigit():
        return _read_run(text, position, state)
    if sign == "点" and state.read:
        return _read_decimals(text, position, state)
    if sign in _ODD and sign and state.read and text[position + 1 : position + 2] in (*PLACES, *SCALES):
        state.odd = True
        return position + 1
    return -1


def _read_digit(text: str, position: int, state: _State) -> int:
    value = DIGITS[text[position]]
    if text[position] in _ZERO and state.read and state.pending is None:
        state.zero = True
        return position + 1 if text[position + 1 : position + 2] in _AFTER_ZERO else -1
    if state.pending is None:
        state.pending, state.read, state.exponent = value, True, 0
        state.lowest = 0
        return position + 1
    if 0 < state.pending < 10 and value == state.pending + 1 and state.upper is None:
        following = text[position + 1 : position + 2]
        if following not in DIGITS or not following:
            state.upper = value
            return position + 1
    if (state.pending, value) == (3, 5) and state.upper is None and not state.section and not state.total:  # 三五个
        state.upper = value
        return position + 1
    return _read_sequence(text, position, state)


_AFTER_ZERO = frozenset((*DIGITS, *PLACES, *TENS, *"0123456789"))


def _read_sequence(text: str, position: int, state: _State) -> int:
    """Digits written one after another (二〇二五): positional where they are the whole number."""
    if state.section or state.total or state.pending is None or state.pending > 10**12 or text[position] in "两兩":
        return -1
    state.pending = state.pending * 10 + DIGITS[text[position]]
    return position + 1


def _read_run(text: str, position: int, state: _State) -> int:
    run = _DIGITS.match(text, position)
    pair = read_digits(run.group()) if run else None
    if run is None or pair is None or state.pending is not None or (pair[1] and state.section):
        return -1
    state.pending, state.exponent = pair
    state.read, state.lowest = True, pair[1]
    return run.end()


def _read_place(text: str, position: int, state: _State) -> int:
    place = PLACES[text[position]]
    if place >= state.place or (state.pending is None and not _may_lead(state, place)):
        return -1
    if place >= 2 and state.exponent == 0 and _is_prefix(text, position, place):
        return -1
    digit = 1 if state.pending is None else state.pending
    if state.exponent:
        return _scale_decimals(position, state, place)
    state.section += digit * 10**place
    _keep_upper(state, place)
    state.pending, state.place, state.lowest, state.zero, state.read = None, place, place, False, True
    return position + 1


def _may_lead(state: _State, place: int) -> bool:
    """Whether 十, 百 … may stand without a digit: at the start, 十 also after 百 or 零 (一百十一, 零十)."""
    return not state.read or (place == 1 and (state.section > 0 or state.zero)) or (state.odd and state.pending is None)


def _is_prefix(text: str, position: int, power: int) -> bool:
    """Whether a scale belongs to a unit's word behind digits: 300千瓦, 5兆赫, 955百帕."""
    following = text[position + 1 : position + 2]
    prefixed = following == "帕" if power == 2 else following in _PREFIXED
    return position > 0 and text[position - 1].isdigit() and prefixed


def _scale_decimals(position: int, state: _State, power: int) -> int:
    """4.5千: the decimals take the place as a scale."""
    if state.section or state.total or state.pending is None or state.scale != 99:
        return -1
    state.exponent += power
    state.lowest = max(state.lowest, 0) + power if state.place == 99 else state.lowest
    state.place = power
    if state.exponent >= 0:
        state.section, state.pending, state.exponent = state.pending * 10**state.exponent, None, 0
    return position + 1


def _read_scale(text: str, position: int, state: _State) -> int:
    power = SCALES[text[position]]
    if power == 12 and _is_prefix(text, position, power):
        return -1
    if not state.read:
        return -1
    if state.exponent:
        state.exponent += power
        state.lowest = power if state.scale == 99 else state.scale + power
        state.scale = state.lowest
        return position + 1
    value = state.section + (state.pending or 0)
    if state.scale == 4 and power > state.scale:  # 一万五千亿: all that is read counts the larger scale
        state.total, power_of_all = (state.total + value) * 10**power, power + (0 if value else 4)
    elif power >= state.scale:
        return -1
    else:
        if value == 0:
            return -1
        _keep_upper(state, 0)
        state.total, power_of_all = state.total + value * 10**power, power
    if state.upper is not None:
        state.upper *= 10**power
    state.section, state.pending, state.place, state.zero = 0, None, 99, False
    state.scale, state.lowest = power, power_of_all
    return position + 1


def _keep_upper(state: _State, place: int) -> None:
    """四五千: turn the second digit into the difference of the upper end."""
    if state.upper is not None and state.pending is not None and state.upper == state.pending + 1:
        state.upper = 10**place


def _read_decimals(text: str, position: int, state: _State) -> int:
    match = _DECIMALS.match(text, position)
    if match is None or state.exponent or state.upper is not None:
        return -1
    decimals = "".join(sign if sign.isdigit() and sign.isascii() else str(DIGITS[sign]) for sign in match.group(1))
    whole = state.total + state.section + (state.pending or 0)
    state.pending, state.exponent = whole * 10 ** len(decimals) + int(decimals), -len(decimals)
    state.total, state.section, state.lowest, state.scale, state.place = 0, 0, -len(decimals), 99, 99
    return match.end()


def _finish(text: str, start: int, end: int, state: _State) -> Numeral | None:
    worded = not any(sign.isdigit() and sign.isascii() for sign in text[start:end])
    if state.zero and state.pending is None and state.section == 0 and state.total == 0 and state.place == 99:
        return None
    if state.exponent:
        scale = state.scale if state.scale != 99 else (state.place if state.place != 99 else 0)
        return Numeral(start, end, state.pending or 0, state.exponent, scale, odd=state.odd, worded=worded)
    lowest = state.lowest if state.lowest >= 3 and state.pending is None else 0
    last = _last_digit(state)
    value = state.total + state.section + last
    if last >= 1000:
        lowest = 3 if last < 10_000 else lowest
    numeral = _whole(start, end, value, lowest, odd=state.odd, worded=worded)
    if state.upper is None:
        return numeral
    high = value + (state.upper - state.pending if state.pending is not None else state.upper)
    return Numeral(
        start, end, numeral.mantissa, numeral.exponent, numeral.scale, odd=state.odd, worded=worded,
        upper=_whole(start, end, high, lowest, worded=worded),
    )  # fmt: skip


def _last_digit(state: _State) -> int:
    """The value of a last bare digit: 一千三 is 1300, 九万四 94000, 五亿零六 500000006."""
    if state.pending is None:
        return 0
    if state.zero or state.pending >= 10 or state.pending == 0:
        return state.pending
    if state.place in (2, 3):
        return state.pending * int(10 ** (state.place - 1))
    if state.place == 99 and state.scale in (4, 8, 12):
        return state.pending * int(10 ** (state.scale - 1))
    return state.pending


def _whole(start: int, end: int, value: int, lowest: int, *, odd: bool = False, worded: bool = False) -> Numeral:
    while lowest and value % 10**lowest:
        lowest -= 1
    scale = lowest if lowest >= 3 else 0
    return Numeral(start, end, value // 10**scale, scale, scale, odd=odd, worded=worded)
