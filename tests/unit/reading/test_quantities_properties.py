"""What holds of any text: nothing raises, spans slice, whatever is written is read back, and time is linear."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reading.model import Span
from factcheck.reading.quantities import parse_quantity, read_quantities
from factcheck.reading.units import DEFAULT_UNITS
from factcheck.values.quantity import Modifier, Quantity

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split(" ")
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
_PIECES = (
    "1", "12,5", "3.", "2024", "%", "percent", "yuan", "$", "¥", "million", "bn", "and", "to", "-", "–", "~",
    "between", "more than", "about", "half", "a third", "one", "in", "five", "万", "亿", "千", "一", "三",
    "分之", "百", "成", "倍", "翻", "元", "家", "户", "个", "百分点", "超过", "约", "多", "余", "以上", "第",
    "每", "半", "点", "年", "月", " ", "\n", "，", "。", ",", "(", ")", "[1]", "😀", "\u00a0", "\u2009", "İ",
    "ß", "１", "．", "per", "100,000", "http://a.b/1", "x@y.zz", "th", "s", "k", "°C", "½", "×10", "^",
    "not", "reach", "the", "mark", "Group of", "couple of", "MSEK", "hour", "and a half", "比", "大", "每吨", "没有",
    "达到", "日内", "1-2", "Big", "Four", "lost", "never", "fell below", "12345678", "point", "one-", "fifth",
    "米", "秒",
)  # fmt: skip


def _checked(text: str) -> None:
    reading = read_quantities(text)
    ends = 0
    for mention in reading.mentions:
        assert ends <= mention.span.start < mention.span.end <= len(text)
        ends = mention.span.end
        assert mention.span.covers(mention.number)
        for span in (mention.number, mention.unit, mention.hedge):
            assert span is None or 0 <= span.start < span.end <= len(text)
        interval = mention.quantity.interval
        assert interval.low is None or interval.high is None or interval.low <= interval.high
    for skip in reading.skips:
        assert 0 <= skip.span.start < skip.span.end <= len(text)


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    _checked(text)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(_PIECES), max_size=14), st.sampled_from(["", " "]))
def test_any_run_of_number_words_is_read(pieces: list[str], joint: str) -> None:
    _checked(joint.join(pieces))


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_taken_spans_hold_no_quantity(text: str, start: int, end: int) -> None:
    taken = Span(min(start, end), max(start, end))
    for mention in read_quantities("12 " + text, taken=(taken,)).mentions:
        assert not taken.covers(mention.number) or taken.start == taken.end


def _value(text: str) -> Quantity:
    quantity = parse_quantity(text, DEFAULT_UNITS)
    assert quantity is not None, text
    return quantity


def _english(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        return _TENS[value // 10 - 2] + (f"-{_ONES[value % 10]}" if value % 10 else "")
    for power, word in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if value >= power:
            rest = value % power
            joint = " and " if power == 100 else " "
            return f"{_english(value // power)} {word}" + (joint + _english(rest) if rest else "")
    raise AssertionError(value)


def _section(value: int, digits: str, places: str) -> str:
    words, gap = "", False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if digit:
            words += (digits[0] if gap and words else "") + digits[digit] + places[power].strip()
        gap = digit == 0
    return words


def _chinese(value: int, digits: str = "零一二三四五六七八九", places: str = " 十百千", scales: str = " 万亿") -> str:
    if value == 0:
        return digits[0]
    words = ""
    for power in (2, 1, 0):
        section = value // 10_000**power % 10_000
        if section:
            linked = words and (section < 1000 or value // 10_000 ** (power + 1) % 10_000 == 0)
            words += (digits[0] if linked else "") + _section(section, digits, places) + scales[power].strip()
    return words


@given(st.integers(0, 10**15 - 1))
def test_english_words_are_read_back(value: int) -> None:
    assert _value(_english(value)).value == value


@given(st.integers(0, 10**12 - 1))
def test_chinese_numerals_are_read_back(value: int) -> None:
    assert _value(_chinese(value)).value == value


@given(st.integers(10, 10**12 - 1))
def test_formal_and_traditional_numerals_are_read_back(value: int) -> None:
    assert _value(_chinese(value, "零壹贰叁肆伍陆柒捌玖", " 拾佰仟", " 萬億")).value == value


_PLAYED = ["United lost {}.", "The {} vote ended it.", "They won {} on Friday."]
_SCALED = st.tuples(
    st.integers(1, 999_999),
    st.integers(0, 3),
    st.sampled_from([("million", 6), ("bn", 9), (" trn", 12), ("万", 4), ("亿", 8), ("万亿", 12)]),
)  # fmt: skip


@given(_SCALED, st.sampled_from(["{}", "more than {}", "约{}", "RMB{}", "${}", "人民币{}元", "{}元", "{} yuan"]))
def test_scaled_digits_are_read_back(parts: tuple[int, int, tuple[str, int]], frame: str) -> None:
    mantissa, places, (scale, power) = parts
    written = Decimal(mantissa).scaleb(-places)
    text = frame.format(f"{written:f}{' ' if scale == 'million' else ''}{scale}")
    quantity = _value(text)
    assert quantity.value == written.scaleb(power)
    assert quantity.plain.contains(written.scaleb(power))


@given(st.integers(0, 10**9), st.sampled_from([",", "，", "’", "\u2009", "\u202f", "\u00a0"]))
def test_grouped_digits_are_read_back(value: int, mark: str) -> None:
    assert _value(f"{value:,}".replace(",", mark) + " km").value == value


@given(
    st.decimals("0.01", "99999", places=2), st.sampled_from(["%", " percent", " per cent", "个百分点", "bp", "‰", "％"])
)
def test_shares_are_read_back(value: Decimal, unit: str) -> None:
    power = {"bp": -2, "‰": -1}.get(unit, 0)
    assert _value(f"{value:f}{unit}").value == value.scaleb(power)


@given(
    st.integers(1, 400),
    st.integers(1, 400),
    st.sampled_from(
        ["{} to {} yuan", "{}-{} yuan", "between {} and {} yuan", "{}至{}元", "{}到{}元", "{}~{}元", "{}元—{}元"]
    ),
)
def test_ranges_are_read_back(one: int, other: int, frame: str) -> None:
    low, high = sorted((one, one + other))
    quantity = _value(frame.format(low, high))
    assert [number.value for number in quantity.numbers] == [low, high]


_BENT = {
    Modifier.ABOUT: ["about {}", "roughly {}", "some {}", "{} or so", "约{}", "大约{}", "{}左右"],
    Modifier.NEARLY: ["nearly {}", "almost {}", "just under {}", "近{}", "将近{}", "接近{}"],
    Modifier.MORE_THAN: ["more than {}", "over {}", "exceeded {}", "topped {}", "超{}", "逾{}", "突破{}", "超过{}"],
    Modifier.AT_LEAST: ["at least {}", "no fewer than {}", "never fell below {}", "{}以上", "不低于{}", "从未低于{}"],
    Modifier.LESS_THAN: [
        "less than {}",
        "under {}",
        "did not reach {}",
        "yet to reach {}",
        "不到{}",
        "不足{}",
        "没有达到{}",
    ],
    Modifier.AT_MOST: [
        "up to {}",
        "no more than {}",
        "did not exceed {}",
        "hasn't topped {}",
        "{}以内",
        "不超过{}",
        "并未突破{}",
    ],
}
_VALUES = st.tuples(
    st.integers(1001, 999_999),
    st.sampled_from(["${}", "{} yuan", "{} percent", "{} people", "{}万元", "{}万户", "{}%"]),
)


@pytest.mark.parametrize("modifier", _BENT, ids=lambda modifier: modifier.value)
@given(_VALUES, st.data())
@settings(max_examples=60, deadline=None)
def test_modifiers_are_read_back(modifier: Modifier, value: tuple[int, str], data: st.DataObject) -> None:
    """Whatever bends a number bends it in any unit, and the interval lies on the side that it says."""
    written = value[1].format(value[0])
    text = data.draw(st.sampled_from(_BENT[modifier])).format(written)
    (mention,) = read_quantities(text).mentions
    quantity, number = mention.quantity, mention.quantity.number.value
    assert quantity.modifier is modifier, text
    low, high = quantity.interval.low, quantity.interval.high
    if modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST):
        assert (low, high) == (number, None)
    elif modifier in (Modifier.LESS_THAN, Modifier.AT_MOST):
        assert (low, high) == (None, number)
    else:
        assert low is not None and high is not None and low < number <= high


@given(st.integers(0, 400), st.integers(1, 400), st.sampled_from(["{}-{}", "{}–{}"]), st.sampled_from(_PLAYED))
def test_scores_are_no_ranges(one: int, other: int, written: str, frame: str) -> None:
    text = frame.format(written.format(one, other))
    assert read_quantities(text).mentions == ()


@given(st.text(alphabet="0123456789０１２３．.,，%％元万亿 ", max_size=20))
def test_full_width_reads_as_half_width(text: str) -> None:
    half = text.translate(str.maketrans("０１２３．％", "0123.%"))
    values = [[found.quantity for found in read_quantities(version).mentions] for version in (text, half)]
    assert values[0] == values[1]


_UNITS_OF_GROWTH = (
    "1", ",", "1,", "million ", "万", "一", "one hundred and ", "1 ", "two ", "3-", "$", "a", "1.", "一百",
    "近", "more than ", "5 small and ", "half ", "[1]", "(", " ", "三 ", "1%、", "百分之", "from 1 to ", "第",
    "lost 1-2, ", "not reach 5 ", "the 2 million mark ", "Big Four ", "BIG FOUR ", "MSEK 5 ", "$1-",
    "an hour and a half ", "没有达到5", "比5大", "20241231 ", "020 123 4567 ", "one one hundred and fifth ", "近半",
    "1米75", "美元约3",
    "3-1, 1-3, ",    "5 billion euros from 4 billion, ", "连续3日", "从1增至2", "not ", "不会",
    "'", "-", "www.", "a@", "http://", "三点", "十", "1/", "per 1 ", "每1",
)  # fmt: skip


@pytest.mark.parametrize("piece", _UNITS_OF_GROWTH)
def test_time_is_linear(piece: str) -> None:
    """Eight times the text may take no more than some sixteen times as long (the least of three runs each)."""
    short, long = piece * (1_600 // len(piece)), piece * (12_800 // len(piece))
    assert _seconds(long) < 16 * _seconds(short) + 0.05


def _seconds(text: str) -> float:
    best = 10.0
    for _ in range(3):
        start = time.process_time()
        read_quantities(text)
        best = min(best, time.process_time() - start)
    return best
