"""A small base in two languages, from which the tests of this folder make sentences."""

from __future__ import annotations

from pathlib import Path

from factcheck.pipeline import Checker, load_facts

BASE = """\
factbase: 1
defaults: {area: Norland}
sources:
  report: {title: Annual report, published: 2025-03-01, url: "https://example.org/report"}
units:
  boats: {aliases: [boat, 艘船]}
entities:
  harbour: {name: Elmhaven harbour, aliases: [harbour of Elmhaven, 榆湾港]}
  westport: {name: Westport, aliases: [西港]}
  norland: {name: Norland, aliases: [诺兰]}
  sudland: {name: Sudland, aliases: [苏兰], part_of: norland}
  port-company: {name: Port Company, aliases: [港务公司]}
  rail-company: {name: Rail Company, aliases: [铁路公司]}
properties:
  throughput: {name: throughput, aliases: [cargo handled, 吞吐量], unit: tonnes}
  growth: {name: growth of throughput, aliases: [fall in throughput, 吞吐量同比增长], unit: percent,
           of: throughput, change: true}
  fees: {name: harbour fees, aliases: [港口费], unit: EUR}
  fleet: {name: fishing boats, aliases: [渔船], unit: boats}
  quay: {name: length of the quay, aliases: [码头长度], unit: km}
  operator: {name: operator, aliases: [运营], type: entity, exclusive: true}
  opened: {name: opened, aliases: [开港], type: date}
  mood: {name: mood, aliases: [气氛], type: words}
facts:
  - {id: throughput-2023, source: report, quote: q,
     subject: harbour, property: throughput, value: 18.2 million tonnes, period: 2023}
  - {id: throughput-2024, source: report, quote: q,
     subject: harbour, property: throughput, value: 17.45 million tonnes, period: 2024}
  - {id: westport-2024, source: report, quote: q,
     subject: westport, property: throughput, value: 9.36 million tonnes, period: 2024}
  - {id: growth-2024, source: report, quote: q,
     subject: harbour, property: growth, value: -4.12%, period: 2024}
  - {id: fees-old, source: report, quote: q,
     subject: harbour, property: fees, value: 231 million euros, period: 2024}
  - {id: fees, source: report, quote: q,
     subject: harbour, property: fees, value: 233 million euros, period: 2024, supersedes: fees-old}
  - {id: fleet, source: report, quote: q,
     subject: harbour, property: fleet, value: more than 460 boats, as_of: 2024-12-31}
  - {id: quay, source: report, quote: q,
     subject: harbour, property: quay, value: 4.7 km}
  - {id: operator, source: report, quote: q,
     subject: harbour, property: operator, value: port-company}
  - {id: west-operator, source: report, quote: q,
     subject: westport, property: operator, value: rail-company}
  - {id: opened, source: report, quote: q,
     subject: harbour, property: opened, value: 1962-05-03}
  - {id: mood, source: report, quote: q,
     subject: harbour, property: mood, value: cheerful, as_of: 2025-02-01}
  - {id: doubtful, source: report, quote: q,
     subject: westport, property: quay, value: 7.9 km, disputed: {value: {why: a guess}}}
"""


def load_base(folder: Path, text: str = BASE) -> Checker:
    """A checker over the base, or over another text of one."""
    path = folder / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    return load_facts(path)


# Values, times and names out of the ordinary.
ODD = """\
factbase: 1
sources:
  s: {title: T, published: 2024-11-05, url: "https://example.org"}
entities:
  brisk: {name: "Brisk|Corp *one*", aliases: [布里斯克公司]}
  delta: {name: the Delta Group, aliases: [德尔塔集团]}
properties:
  sales: {name: sales, aliases: [销售额], unit: USD}
  share: {name: share of sales, aliases: [销售占比], unit: percent}
  change: {name: change in margin, aliases: [利润率变动], unit: percentage-point, change: true}
  growth: {name: sales growth, aliases: [销售额增长], unit: percent, change: true, of: sales}
  score: {name: score, aliases: [得分], type: quantity}
  rate: {name: incidence, aliases: [发病率], unit: "per 100,000"}
  time: {name: running time, aliases: [时长], unit: minutes}
  guidance: {name: guidance, aliases: [指引], unit: percent, compare: interval}
  fair: {name: fair, aliases: [集市], type: date}
facts:
  - {id: signed, subject: brisk, property: sales, value: "$17.8bn", period: 2023-H2, source: s, quote: q}
  - {id: odd, subject: delta, property: sales, value: 3800余万美元, period: 2023, source: s, quote: q}
  - {id: third, subject: delta, property: share, value: a third, period: 2023-02/2023-04, source: s, quote: q}
  - {id: nothing, subject: brisk, property: share, value: 0%, period: 2023, source: s, quote: q}
  - {id: points, subject: delta, property: change, value: -46 basis points, period: 2023-03/, source: s, quote: q}
  - {id: bound, subject: brisk, property: growth, value: more than -5%, period: 2023-Q4, source: s, quote: q}
  - {id: bare, subject: brisk, property: score, value: "7.25", source: s, quote: q}
  - {id: rate, subject: delta, property: rate, value: "23.4 per 100,000", period: 2023, source: s, quote: q}
  - {id: hour, subject: brisk, property: time, value: 1 hour, as_of: 2024-02-29, source: s, quote: q}
  - {id: range, subject: delta, property: guidance, value: 3% to 5%, by: 2025-06-30, source: s, quote: q}
  - {id: fair, subject: delta, property: fair, value: 2023-03/2023-05, source: s, quote: q}
"""
