"""The files of a new project: a base with its document, a report to check against it, configuration and a hook."""

from __future__ import annotations

_SOURCE = """\
Harbour authority of Elmhaven: the year 2024 in figures
10 February 2025

The port of Elmhaven handled 18.2 million tonnes of cargo in 2024, 4.6% more than in 2023. At the end of the year
it employed 1,140 people. By 2030 the port wants to handle 25 million tonnes.
"""

_FACTS = """\
# The facts that reports are checked against. This is a sample: replace it by your own, source by source.
# `factcheck facts draft DOCUMENT --into facts.yaml` proposes facts, `factcheck facts review` walks through them,
# `factcheck facts verify` proves that every quote stands in its document.

factbase: 1

sources:                        # where facts come from; `document` is relative to this file
  report-2024:
    title: The year 2024 in figures
    publisher: Harbour authority of Elmhaven
    published: 2025-02-10
    document: sources/report-2024.txt

entities:                       # what facts are about, with all the names that writers give it
  port: {name: port of Elmhaven, aliases: [Elmhaven, the port, Elmhaven harbour]}

properties:                     # what is said of them, with its unit
  cargo: {name: cargo handled, aliases: [cargo, handled, throughput], unit: tonnes}
  cargo-growth: {name: growth of cargo, aliases: [more cargo], unit: percent, of: cargo, change: true}
  staff: {name: staff, aliases: [employed, employees, people employed], unit: people}

facts:                          # `as_of` is the day of a level, `period` the time of a flow, `by` that of a target
  - id: cargo-2024
    subject: port
    property: cargo
    value: 18.2 million tonnes
    period: 2024
    source: report-2024
    quote: handled 18.2 million tonnes of cargo in 2024
  - id: cargo-growth-2024
    subject: port
    property: cargo-growth
    value: 4.6%
    period: 2024
    source: report-2024
    quote: 18.2 million tonnes of cargo in 2024, 4.6% more than in 2023
  - id: staff-2024
    subject: port
    property: staff
    value: 1,140 people
    as_of: 2024-12-31
    source: report-2024
    quote: it employed 1,140 people
  - id: cargo-target-2030
    subject: port
    property: cargo
    value: 25 million tonnes
    by: 2030
    source: report-2024
    quote: By 2030 the port wants to handle 25 million tonnes
"""

_REPORT = """\
# A year at the port

The port of Elmhaven handled 18.2 million tonnes of cargo in 2024. Cargo at the port of Elmhaven fell by 4.6% in 2024.
More than 1,100 people were employed at Elmhaven harbour at the end of 2024.
"""

_CONFIG = """\
# See `factcheck lint --help`; paths are relative to this file.
facts = ["facts.yaml"]
exclude = ["sources"]
"""

_HOOK = """\
#!/bin/sh
# Checks the documents of a commit. To use it: git config core.hooksPath .githooks
git diff --cached --name-only --diff-filter=ACM -z -- '*.md' '*.txt' '*.html' |
  xargs -0 -r factcheck lint --force-exclude
"""

REPORT = "report.md"
HOOK = ".githooks/pre-commit"
FILES = {
    "facts.yaml": _FACTS,
    "sources/report-2024.txt": _SOURCE,
    REPORT: _REPORT,
    "factcheck.toml": _CONFIG,
    HOOK: _HOOK,
}
