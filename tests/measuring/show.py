"""Figures shown: as plain text for a person, as a mapping for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.verdicts.model import SEVERITY, Evidence, FactEvidence, Finding, Slot
from tests.measuring.figures import (
    COUNTS,
    RATIOS,
    confusion,
    count_right,
    failures,
    false_refutations,
    false_supports,
    group,
    verdict_figures,
)
from tests.measuring.outcomes import Kind, Outcome, Run

_TITLES = {
    "verdicts": "texts with the right verdict",
    "parts": "parts with the right verdict",
    "lines": "article lines with the right verdict",
    "rules": "right rule among the refuted",
    "caught": "refuted of what is wrong",
    "coverage": "judged of the claims found",
}
_SCORED = (Kind.TEXT, Kind.LINE)


def show_text(run: Run, *, with_failures: bool = False) -> str:
    """The whole page: figures, then the errors that count most, then (where asked for) every failing row."""
    sections = [_overview(run), _verdicts(run), _confusion(run), _groups(run), *_errors(run)]
    if with_failures:
        sections.append(_section("failures", failures(run)))
    return "\n\n".join(section for section in sections if section) + "\n"


def show_json(run: Run, *, with_failures: bool = False) -> dict[str, Any]:
    """The same figures as a mapping of plain values."""
    shown: dict[str, Any] = {name: _ratio(ratio(run)) for name, ratio in RATIOS.items()}
    shown |= {name: count(run) for name, count in COUNTS.items()}
    shown["per-verdict"] = {
        row.verdict.value: {
            "expected": row.expected,
            "said": row.said,
            "precision": row.precision.share,
            "recall": row.recall.share,
        }
        for row in verdict_figures(run.of(*_SCORED))
    }
    shown["by-category"] = {name: _ratio(count_right(rows)) for name, rows in _by_category(run).items()}
    shown["by-language"] = {name: _ratio(count_right(rows)) for name, rows in _by_language(run).items()}
    listed = {"false-refutation-list": false_refutations(run), "false-support-list": false_supports(run)}
    if with_failures:
        listed["failures"] = failures(run)
    return shown | {name: [_outcome(outcome) for outcome in outcomes] for name, outcomes in listed.items()}


def _overview(run: Run) -> str:
    ratios = [f"{_TITLES[name]:<40} {ratio(run)}" for name, ratio in RATIOS.items() if ratio(run).of]
    counts = [f"{name.replace('-', ' '):<40} {count(run)}" for name, count in COUNTS.items()]
    return "\n".join(ratios + counts)


def _verdicts(run: Run) -> str:
    head = f"{'per verdict (texts and lines)':<34} expected  said  precision  recall"
    rows = [
        f"  {row.verdict.value:<32} {row.expected:>8} {row.said:>5} "
        f"{_percent(row.precision.share):>10} {_percent(row.recall.share):>7}"
        for row in verdict_figures(run.of(*_SCORED))
        if row.expected or row.said
    ]
    return "\n".join([head, *rows])


def _confusion(run: Run) -> str:
    counts = confusion(run.of(*_SCORED))
    short = [verdict.value.split("-")[0][:11] for verdict in SEVERITY]
    head = f"{'expected (rows), said (columns)':<34}" + "".join(f"{name:>12}" for name in short)
    rows = [
        f"  {expected.value:<32}" + "".join(f"{counts[expected, said] or '·':>12}" for said in SEVERITY)
        for expected in SEVERITY
        if any(counts[expected, said] for said in SEVERITY)
    ]
    return "\n".join([head, *rows])


def _groups(run: Run) -> str:
    rows = [f"  {name:<32} {count_right(outcomes)}" for name, outcomes in _by_category(run).items()]
    rows += [f"  {name:<32} {count_right(outcomes)}" for name, outcomes in _by_language(run).items()]
    return "\n".join(["by category, by language", *rows])


def _by_category(run: Run) -> dict[str, list[Outcome]]:
    return group(run.of(*_SCORED), lambda outcome: outcome.category)


def _by_language(run: Run) -> dict[str, list[Outcome]]:
    return group(run.of(*_SCORED), lambda outcome: outcome.language)


def _errors(run: Run) -> Iterator[str]:
    yield _section("false refutations", false_refutations(run))
    yield _section("false supports", false_supports(run))
    yield _section("verdicts where no gold line stands", run.of(Kind.STRAY))


def _section(title: str, outcomes: Sequence[Outcome]) -> str:
    if not outcomes:
        return ""
    return "\n".join([f"{title}: {len(outcomes)}", *(_row(outcome) for outcome in outcomes)])


def _row(outcome: Outcome) -> str:
    expected = outcome.expectation
    rules = "/".join(sorted(expected.rules))
    head = f"  {outcome.id} [{outcome.category}, {outcome.kind.value}] {outcome.text}"
    wanted = f"    expected {expected.verdict.value} {rules}".rstrip() + (f" ({expected.why})" if expected.why else "")
    found = [f"    said {line}" for finding in outcome.findings for line in _finding(finding)]
    return "\n".join([head, wanted, *(found or [f"    said {outcome.said.value}, no claim"])])


def _finding(finding: Finding) -> Iterator[str]:
    yield f"{finding.verdict.value} {finding.rule or ''} on {finding.text!r}: {finding.message}"
    yield f"     read as {_reading(finding)}"
    near = [f"{nearest.fact} (differs: {', '.join(nearest.differs)})" for nearest in finding.nearest]
    if near:
        yield "     nearest " + "; ".join(near)
    evidence = [_evidence(item) for item in finding.evidence]
    if evidence:
        yield "     by " + "; ".join(evidence)


def _reading(finding: Finding) -> str:
    read = finding.reading
    slots = {"subject": read.subject, "property": read.property, "time": read.time, "area": read.area}
    said = [f"{name} {_slot(slot)}" for name, slot in {**slots, "speaker": read.speaker}.items()]
    return ", ".join([*said, f"modifier {read.modifier}"])


def _slot(slot: Slot | None) -> str:
    return f"{slot.value} ({slot.origin})" if slot else "-"


def _evidence(item: Evidence) -> str:
    if not isinstance(item, FactEvidence):
        return f"the text at {item.span.start}"
    return f"{item.fact}: {item.computation}" if item.computation else item.fact


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.id,
        "kind": outcome.kind.value,
        "text": outcome.text,
        "expected": outcome.expectation.verdict.value,
        "said": outcome.said.value,
        "rules": sorted(outcome.expectation.rules),
        "why": outcome.expectation.why,
        "findings": [
            {"text": found.text, "verdict": found.verdict.value, "rule": found.rule, "message": found.message}
            for found in outcome.findings
        ],
    }


def _ratio(ratio: Any) -> dict[str, Any]:
    return {"count": ratio.count, "of": ratio.of, "share": ratio.share}


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"
