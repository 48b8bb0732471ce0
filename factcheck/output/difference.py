"""What `facts diff` found: as a page, as JSON, and as Markdown for a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.editions.difference import Difference, Differences, Kind, TermChange
from factcheck.editions.shifts import Shift
from factcheck.facts.cite import statement_of
from factcheck.facts.model import Fact, FactBase
from factcheck.output.counts import counted
from factcheck.output.harmless import one_line
from factcheck.output.jsontext import Json, to_json
from factcheck.output.markdown import escaped
from factcheck.output.page import BLANK, SIGNS, Line, Page, Run, Tone, run
from factcheck.verdicts.model import Finding

_SIGNS = {Kind.ADDED: "+", Kind.CHANGED: "~", Kind.SUPERSEDED: "↺", Kind.REMOVED: "-"}
_TONES = {
    Kind.ADDED: Tone.SUPPORTED,
    Kind.CHANGED: Tone.OUTDATED,
    Kind.SUPERSEDED: Tone.OUTDATED,
    Kind.REMOVED: Tone.REFUTED,
}
_TEXT = 2  # the column of the text, right of the signs
_NONE = "no claim"


def difference_page(found: Differences, shifts: Sequence[Shift], reports: int) -> Page:
    """The facts that differ, then the sentences that change their verdict, then what was counted."""
    lines = [line for one in found.facts for line in _fact_lines(one, found)]
    lines += [line for one in found.terms for line in _term_lines(one)]
    if lines:
        lines.append(BLANK)
    lines += [line for shift in shifts for line in _shift_lines(shift)]
    return (*lines, Line((run(summary_of(found, shifts, reports), Tone.STRONG),)))


def summary_of(found: Differences, shifts: Sequence[Shift], reports: int) -> str:
    """The counts, in one line."""
    kinds = [(kind, sum(one.kind is kind for one in found.facts)) for kind in Kind]
    told = ", ".join(f"{number} {kind.value}" for kind, number in kinds if number) or "no fact differs"
    terms = f"; {counted(len(found.terms), 'name')} changed" if found.terms else ""
    if not reports:
        return f"facts: {told}{terms}"
    red = sum(shift.turns_red for shift in shifts)
    red_words = f", {red} of them for the worse" if red else ""
    changed = f"{counted(len(shifts), 'claim')} with another verdict{red_words}" if shifts else "no verdict changes"
    return f"facts: {told}{terms}; {counted(reports, 'report')}: {changed}"


def _fact_lines(one: Difference, found: Differences) -> Iterator[Line]:
    sign = Run(_SIGNS[one.kind], _TONES[one.kind])
    head = f"{one.kind.value} {one.id}" + (f" by {one.by}" if one.by is not None else "")
    keys = f" ({', '.join(one.keys)})" if one.keys else ""
    yield Line((run(head, Tone.STRONG), run(keys, Tone.QUIET)), _TEXT, sign)
    for label, words in _statements(one, found):
        yield Line((run(f"{label}: " if label else "", Tone.QUIET), run(one_line(words))), _TEXT + 2)


def _statements(one: Difference, found: Differences) -> Iterator[tuple[str, str]]:
    """What the fact said and says; once where both editions say the same."""
    was, now = _statement(one.old, found.old), _statement(one.new, found.new)
    if was is None or now is None or was == now:
        yield "", now or was or ""
    else:
        yield "was", was
        yield "is", now


def _statement(fact: Fact | None, base: FactBase) -> str | None:
    if fact is None:
        return None
    return statement_of(fact, base) + (" (draft)" if fact.draft else "")


def _term_lines(term: TermChange) -> Iterator[Line]:
    keys = f" ({', '.join(term.keys)})" if term.keys else ""
    sign = Run(_SIGNS[term.kind], _TONES[term.kind])
    yield Line((run(f"{term.kind.value} {term.noun} {term.id}"), run(keys, Tone.QUIET)), _TEXT, sign)


def _shift_lines(shift: Shift) -> Iterator[Line]:
    tone = Tone.REFUTED if shift.turns_red else Tone.OUTDATED if shift.is_worse else Tone.SUPPORTED
    yield Line((run(f"{shift.path}:{shift.line}:{shift.column}", Tone.STRONG),), _TEXT, Run(_sign(shift.new), tone))
    yield Line((run(f"“{one_line(shift.text)}”: {_verdict(shift.old)} → "), run(_verdict(shift.new), tone)), _TEXT)
    yield Line((run(one_line(shift.sentence), Tone.QUIET),), _TEXT)
    if shift.new is not None:
        yield Line((run(one_line(shift.new.message)),), _TEXT)
    yield BLANK


def _sign(finding: Finding | None) -> str:
    return " " if finding is None else SIGNS[finding.verdict]


def _verdict(finding: Finding | None) -> str:
    if finding is None:
        return _NONE
    return finding.verdict.value + (f" {finding.rule}" if finding.rule is not None else "")


def format_json(found: Differences, shifts: Sequence[Shift], reports: int) -> str:
    """Everything as one object."""
    report: dict[str, Json] = {
        "schema": 1,
        "old": {"path": found.old.path, "facts": len(found.old.facts)},
        "new": {"path": found.new.path, "facts": len(found.new.facts)},
        "facts": [_fact_json(one, found) for one in found.facts],
        "terms": [
            {"change": one.kind.value, "kind": one.noun, "id": one.id, "keys": list(one.keys)} for one in found.terms
        ],
        "claims": [_shift_json(shift) for shift in shifts],
        "summary": {
            **{kind.value: sum(one.kind is kind for one in found.facts) for kind in Kind},
            "reports": reports,
            "claims": len(shifts),
            "worse": sum(shift.turns_red for shift in shifts),
        },
    }
    return to_json(report, indent=2) + "\n"


def _fact_json(one: Difference, found: Differences) -> Json:
    shown = one.new or one.old
    return {
        "change": one.kind.value,
        "id": one.id,
        "keys": list(one.keys),
        "superseded_by": one.by,
        "old": _statement(one.old, found.old),
        "new": _statement(one.new, found.new),
        "path": None if shown is None else shown.place.path,
        "line": None if shown is None else shown.place.line,
    }


def _shift_json(shift: Shift) -> Json:
    return {
        "path": shift.path,
        "line": shift.line,
        "column": shift.column,
        "text": shift.text,
        "sentence": shift.sentence,
        "old": _finding_json(shift.old),
        "new": _finding_json(shift.new),
        "turns_red": shift.turns_red,
    }


def _finding_json(finding: Finding | None) -> Json:
    if finding is None:
        return None
    return {
        "verdict": finding.verdict.value,
        "rule": finding.rule,
        "message": finding.message,
        "suggestion": finding.suggestion,
    }


def format_markdown(found: Differences, shifts: Sequence[Shift], reports: int) -> str:
    """A comment for a pull request: a table of facts and one of claims."""
    parts = [f"### {escaped(summary_of(found, shifts, reports))}\n"]
    if found.facts:
        rows = [_fact_row(one, found) for one in found.facts]
        parts.append(_table(("", "fact", "was", "is"), rows))
    if found.terms:
        parts.append("".join(f"- {one.kind.value} {one.noun} `{one.id}`\n" for one in found.terms))
    if shifts:
        rows = [_shift_row(shift) for shift in shifts]
        parts.append(_table(("", "place", "claim", "was", "is", "why"), rows))
    return "\n".join(parts)


def _fact_row(one: Difference, found: Differences) -> tuple[str, ...]:
    was, now = _statement(one.old, found.old) or "", _statement(one.new, found.new) or ""
    by = f", superseded by `{one.by}`" if one.by is not None else ""
    return (_SIGNS[one.kind], f"{escaped(one.id)}{by}", escaped(was), escaped(now))


def _shift_row(shift: Shift) -> tuple[str, ...]:
    why = "" if shift.new is None else shift.new.message
    place = f"{shift.path}:{shift.line}"
    return (_sign(shift.new), *map(escaped, (place, shift.text, _verdict(shift.old), _verdict(shift.new), why)))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
