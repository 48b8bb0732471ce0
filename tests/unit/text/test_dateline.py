"""Which texts are datelines, or begin with one, and the date that they give."""

from __future__ import annotations

import datetime

import pytest

from factcheck.text.dateline import find_dateline, read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-08-02 06:31", "2025-08-02"),
        ("2025-09-15T08:00:00+08:00", "2025-09-15"),
        ("Yang Shi Wang·2025-08-02 06:31", "2025-08-02"),
        ("By Clara Voss · 16 September 2025", "2025-09-16"),
        ("By J. R. Smith, September 16, 2025", "2025-09-16"),
        ("Published: 16 Sept 2025, 10:30 am GMT", "2025-09-16"),
        ("Last updated on 2025/9/16", "2025-09-16"),
        ("发布时间：2025-09-15", "2025-09-15"),
        ("2025年9月15日 08:30 来源：新华网", "2025-09-15"),
        ("Beijing, 8th September 2021", "2021-09-08"),
        ("September 8, 2021 | News desk", "2021-09-08"),
    ],
)
def test_a_line_that_is_a_dateline(text: str, date: str) -> None:
    dateline = find_dateline(text)
    assert dateline is not None
    assert (dateline.end, str(dateline.date)) == (len(text), date)


@pytest.mark.parametrize(
    ("dateline", "date"),
    [
        ("BEIJING, Sept. 8, 2021 -- ", "2021-09-08"),
        ("BEIJING, Sept. 8 (Xinhua) -- ", "None"),
        ("LONDON (Reuters) - ", "None"),
        ("NEW YORK, 3 March 2024 — ", "2024-03-03"),
        ("Xinhua News Agency, Beijing, April 16 (Reporters Tian Xiaohang, Wu Yue) ", "None"),
        ("新华社北京4月16日电（记者张三）", "None"),
        ("新华社北京2021年9月8日电 ", "2021-09-08"),
    ],
)
def test_a_paragraph_that_begins_with_a_dateline(dateline: str, date: str) -> None:
    found = find_dateline(dateline + "Loans grew.")
    assert found is not None
    assert (found.end, str(found.date)) == (len(dateline), date)


@pytest.mark.parametrize(
    "text",
    [
        "On September 8, 2021, the office held a briefing.",
        "The mechanism was set up on 15 October 2024",
        "Report of 2025-09-15",
        "Inclusive loans: 17.8 trillion yuan, 31 July 2021",
        "2021-02-30",
        "In July 2021 - the bank said - loans grew.",
        "Growth in 2024-2025",
        "The bank (Reuters) said so.",
        "截至2025年6月末，余额35.99万亿元",
        "2021年7月31日余额为17.8万亿元",
        "",
        "A" * 10000,
        "Aa, " * 3000,
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert read_date("2025-02-29") is None
    assert read_date("2024-02-29") == datetime.date(2024, 2, 29)
