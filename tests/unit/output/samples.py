"""A report with every verdict, made by hand: what the printers are tested on."""

from __future__ import annotations

from decimal import Decimal

from factcheck.reading.model import Span
from factcheck.values.interval import Interval
from factcheck.verdicts.model import (
    Claimed,
    DocumentReport,
    Evidence,
    FactEvidence,
    Finding,
    Nearest,
    Reading,
    Report,
    RunError,
    Skipped,
    Slot,
    SourceCitation,
    TextEvidence,
    Verdict,
)

SOURCE = SourceCitation(
    id="survey-2024",
    title="Harbour survey of the year 2024, with an annex on cranes",
    publisher="Port of Nowhere",
    published="2024-11-05",
    document="docs/survey.txt",
    url=None,
    line=12,
    quote="the harbour handled\n  1.82 million tonnes",
)
ARTICLE = (
    "The harbour handled 1.82 billion tonnes in 2024, with 41 cranes.\r\n\r\n"
    "Mara Lind, harbour master, expects **more than 90** ships a day.\n"
    "港口拥有约41台起重机。 It has 38 cranes now. The quay is 910 m long, or 1,100 m.\n"
    "It employs 12 divers.\n"
)


def span_of(words: str, source: str = ARTICLE, occurrence: int = 1) -> Span:
    start = -1
    for _ in range(occurrence):
        start = source.index(words, start + 1)
    return Span(start, start + len(words))


def fact(fact: str, statement: str, source: SourceCitation = SOURCE, computation: str | None = None) -> FactEvidence:
    return FactEvidence(fact, statement, source, computation)


def finding(
    words: str,
    sentence: str,
    verdict: Verdict,
    rule: str | None,
    message: str,
    evidence: tuple[Evidence, ...] = (),
    *,
    sentence_source: str | None = None,
    reading: Reading | None = None,
    claimed: Claimed | None = None,
    nearest: tuple[Nearest, ...] = (),
    suggestion: str | None = None,
    source: str = ARTICLE,
) -> Finding:
    return Finding(
        span=span_of(words, source),
        text=words,
        sentence=sentence,
        sentence_span=span_of(sentence_source or sentence, source),
        verdict=verdict,
        rule=rule,
        message=message,
        confidence=0.98,
        reading=reading or Reading(),
        claimed=claimed,
        evidence=evidence,
        nearest=nearest,
        suggestion=suggestion,
    )


TONNES = finding(
    "1.82 billion tonnes",
    "The harbour handled 1.82 billion tonnes in 2024, with 41 cranes.",
    Verdict.REFUTED,
    "FC102",
    "Says 1.82 billion tonnes; the fact base says 1.82 million tonnes (a thousand times more).",
    (fact("tonnes-2024", "harbour: throughput 1.82 million tonnes in 2024"),),
    reading=Reading(Slot("harbour", "sentence"), Slot("throughput", "sentence"), Slot("2024", "sentence")),
    claimed=Claimed(Interval(Decimal("1.815E+9"), Decimal("1825000000.00"), high_open=True), "tonnes"),
    suggestion="1.82 million tonnes",
)
CRANES = finding(
    "41 cranes",
    TONNES.sentence,
    Verdict.SUPPORTED,
    None,
    "The fact base says 41 cranes.",
    (fact("cranes", "harbour: cranes 41 cranes as of 2024-11"),),
)
SHIPS = finding(
    "more than 90",
    "Mara Lind, harbour master, expects more than 90 ships a day.",
    Verdict.NOT_ENOUGH_EVIDENCE,
    "FC402",
    "Undecided: the fact base says more than 80 ships.",
    (),
    sentence_source="Mara Lind, harbour master, expects **more than 90** ships a day.",
    reading=Reading(modifier="more-than"),
    claimed=Claimed(Interval(Decimal(90), None, low_open=True), "ships"),
    nearest=(Nearest("ships", "harbour: ships more than 80 ships", ("value", "time")),),
)
DISPUTED = finding(
    "约41台",
    "港口拥有约41台起重机。",
    Verdict.CONFLICTING_EVIDENCE,
    "FC302",
    "Says 约41台; the source states it of 2023.",
    (fact("cranes", "harbour: cranes 41 cranes as of 2024-11"),),
)
OLD = finding(
    "38 cranes",
    "It has 38 cranes now.",
    Verdict.OUTDATED,
    "FC201",
    "Says 38 cranes; that was true (2019), the newest value is 41 cranes.",
    (fact("cranes", "harbour: cranes 41 cranes as of 2024-11"),),
)
QUAY = finding(
    "1,100 m",
    "The quay is 910 m long, or 1,100 m.",
    Verdict.REFUTED,
    "FC501",
    "Says 1,100 m, but also 910 m.",
    (TextEvidence(span_of("910 m")),),
)
DIVERS = finding(
    "12 divers",
    "It employs 12 divers.",
    Verdict.NOT_ENOUGH_EVIDENCE,
    "FC401",
    "The fact base does not cover this.",
    nearest=(Nearest("staff", "harbour: staff 240 people", ("unit",)),),
)

DOCUMENT = DocumentReport(
    "port.md",
    ARTICLE,
    (TONNES, CRANES, SHIPS, DISPUTED, OLD, QUAY, DIVERS),
    (Skipped(span_of("2024"), "2024", "a year on its own"),),
)
EMPTY = DocumentReport("empty.txt", "", ())
REPORT = Report("facts.yaml", 63, (DOCUMENT, EMPTY), (RunError("gone.txt", "no such file"),))
NOTHING = Report("facts.yaml", 63, (EMPTY,))
