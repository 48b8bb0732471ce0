"""A small good base of a fictional company, which the tests of this folder load, bend and break."""

from __future__ import annotations

GOOD = """\
factbase: 1
defaults: {area: Norland}
sources:
  report-2024:
    title: Annual report 2024
    published: 2025-03-01
    document: report.txt
entities:
  acme: {name: Acme Corporation, aliases: [Acme, 顶峰公司]}
  acme-retail: {name: Acme Retail, part_of: acme, distinct_from: acme}
  norland: {name: Norland}
  sudland: {name: Sudland, part_of: norland}
  jane-roe: {name: Jane Roe}
properties:
  revenue: {name: revenue, aliases: [sales], unit: EUR}
  growth: {name: revenue growth, unit: percent, of: revenue, change: true}
  staff: {name: employees, unit: employees}
  founded: {name: founded, type: date}
  seat: {name: seat}
  chief: {name: chief executive}
  mood: {name: mood}
facts:
  - id: revenue-2024
    subject: acme
    property: revenue
    value: 17.8 million euros
    period: 2024
    source: report-2024
    quote: revenue came to 17.8 million euros
  - id: growth-2024
    subject: acme
    property: growth
    value: -4.1%
    period: 2024
    area: Sudland
    said_by: jane-roe
    source: report-2024
    quote: fell by 4.1%
  - id: staff-2024
    subject: acme-retail
    property: staff
    value: more than 4,762
    as_of: 2024-12-31
    source: report-2024
    quote: more than 4,762 employees
  - id: founded
    subject: acme
    property: founded
    value: 1999-05-03
    source: report-2024
    quote: founded on 3 May 1999
  - id: chief
    subject: acme
    property: chief
    value: jane-roe
    period: 2020-02/
    qualifiers: {field: retail, unit: acme-retail}
    sources: [{source: report-2024, quote: led by Jane Roe}]
  - id: mood
    subject: acme
    property: mood
    value: [buoyant, "12:30", 010, no]
    aliases: [cheerful]
    disputed: {period: {stated: 2023, why: A slip.}, value: {why: Unclear.}}
    period: 2024
    draft: true
    tolerance: 0.05
    source: report-2024
    quote: the mood is buoyant at 12:30, 010 and no
  - id: seat
    subject: sudland
    property: seat
    value: Sudland
    supersedes: founded
    source: report-2024
    quote: in Sudland
"""


def bent(old: str, new: str) -> str:
    """The good base with one stretch of it replaced."""
    assert GOOD.count(old) == 1, f"{old!r} stands {GOOD.count(old)} times in the good base"
    return GOOD.replace(old, new)
