"""The scorer on reports made by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from factcheck.reading.model import Span
from factcheck.verdicts.model import DocumentReport, Finding, Reading, TextEvidence, Verdict
from tests.measuring.figures import COUNTS, RATIOS, Ratio, failures, verdict_figures
from tests.measuring.gold import GoldError, read_articles, read_claims
from tests.measuring.outcomes import Checker, Kind, Run, find_overlapping, score
from tests.measuring.show import show_json, show_text

# What a made-up engine finds in a text: words, the initial of the verdict, the rule.
Found = Mapping[str, Sequence[tuple[str, str, str | None]]]

_VERDICTS = {
    "S": Verdict.SUPPORTED,
    "R": Verdict.REFUTED,
    "N": Verdict.NOT_ENOUGH_EVIDENCE,
    "C": Verdict.CONFLICTING_EVIDENCE,
    "O": Verdict.OUTDATED,
}


def _finding(text: str, words: str, verdict: str, rule: str | None = None) -> Finding:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Finding(
        span=span,
        text=words,
        sentence=text,
        sentence_span=Span(0, len(text)),
        verdict=_VERDICTS[verdict],
        rule=rule,
        message="A message.",
        confidence=1.0,
        reading=Reading(),
        evidence=(TextEvidence(Span(0, 1)),),
    )


def _checker(found: Found) -> Checker:
    """A checker that finds in each text what a table says: words, verdict, rule."""

    def judge(text: str, day: date | None, path: str) -> DocumentReport:
        return DocumentReport(path, text, tuple(_finding(text, *row) for row in found.get(text, [])))

    return judge


def _claim(text: str, expected: str, **more: object) -> dict[str, object]:
    return {"id": text, "lang": "en", "category": "plain", "text": text, "expected": expected, "rule": None, **more}


def _write(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path


def _run(folder: Path, rows: list[dict[str, object]], found: Found) -> Run:
    return score(read_claims(_write(folder / "claims.jsonl", rows)), (), _checker(found))


@pytest.mark.parametrize(
    ("expected", "also", "said", "is_right"),
    [
        ("supported", [], "S", True),
        ("supported", [], "N", False),
        ("refuted", ["not-enough-evidence"], "N", True),
        ("refuted", ["not-enough-evidence"], "S", False),
        ("outdated", [], "O", True),
        ("conflicting-evidence", ["refuted"], "R", True),
    ],
)
def test_whole_text_is_right_where_its_verdict_is_accepted(
    tmp_path: Path, expected: str, also: list[str], said: str, is_right: bool
) -> None:
    run = _run(tmp_path, [_claim("5 cats", expected, also=also)], {"5 cats": [("5", said, None)]})
    assert run.outcomes[0].is_right is is_right


def test_text_without_findings_reads_as_not_enough_evidence(tmp_path: Path) -> None:
    run = _run(tmp_path, [_claim("5 cats", "not-enough-evidence"), _claim("6 cats", "supported")], {})
    assert RATIOS["verdicts"](run) == Ratio(1, 2)


def test_part_takes_the_finding_that_covers_most_then_the_worst() -> None:
    text = "more than 5 cats, 9 dogs"
    wide, narrow = _finding(text, "more than 5 cats", "S"), _finding(text, "5", "R", "FC101")
    assert find_overlapping(Span(0, 16), (narrow, wide)) is wide
    assert find_overlapping(Span(10, 11), (wide, narrow)) is narrow
    assert find_overlapping(Span(18, 24), (wide, narrow)) is None


def test_parts_are_found_in_order_and_never_inside_a_longer_number(tmp_path: Path) -> None:
    parts = [{"text": "10%", "expected": "supported"}, {"text": "10%", "expected": "refuted"}]
    row = _claim("110% then 10% then 10%", "refuted", parts=parts)
    (claim,) = read_claims(_write(tmp_path / "claims.jsonl", [row]))
    assert [part.span.start for part in claim.parts] == [10, 19]


@pytest.mark.parametrize(
    ("rule", "said", "is_right"),
    [("FC101", "FC101", True), (["FC101", "FC106"], "FC106", True), ("FC102", "FC101", False)],
)
def test_rule_counts_among_the_rightly_refuted(tmp_path: Path, rule: object, said: str, is_right: bool) -> None:
    found: Found = {"5 cats": [("5", "R", said)]}
    run = _run(tmp_path, [_claim("5 cats", "refuted", rule=rule)], found)
    assert RATIOS["rules"](run) == Ratio(int(is_right), 1)
    assert bool(failures(run)) is not is_right


def test_false_refutations_and_supports_count_texts_and_parts_once(tmp_path: Path) -> None:
    parts = [{"text": "5", "expected": "supported"}, {"text": "9", "expected": "refuted"}]
    rows = [
        _claim("5 and 9", "refuted", parts=parts),
        _claim("7 owls", "supported", parts=[{"text": "7", "expected": "supported"}]),
        _claim("8 owls", "refuted"),
    ]
    found: Found = {
        "5 and 9": [("5", "R", "FC101"), ("9", "S", None)],
        "7 owls": [("7", "R", "FC101")],
        "8 owls": [("8", "S", None)],
    }
    run = _run(tmp_path, rows, found)
    assert COUNTS["false-refutations"](run) == 2  # a part of the first, the whole second
    assert COUNTS["false-supports"](run) == 2  # the other part of the first, the third
    assert RATIOS["caught"](run) == Ratio(1, 2)


def test_precision_and_recall(tmp_path: Path) -> None:
    rows = [_claim("1 a", "refuted"), _claim("2 a", "refuted"), _claim("3 a", "supported")]
    run = _run(tmp_path, rows, {"1 a": [("1", "R", "FC101")], "3 a": [("3", "R", "FC101")]})
    refuted = verdict_figures(run.of(Kind.TEXT))[0]
    assert (refuted.precision, refuted.recall) == (Ratio(1, 2), Ratio(1, 2))


def _article(folder: Path, text: str, rows: list[dict[str, object]]) -> Path:
    (folder / "01.txt").write_bytes(text.encode("utf-8"))
    _write(folder / "01.gold.jsonl", rows)
    return folder


def test_article_lines_and_strays(tmp_path: Path) -> None:
    text = "前言。\r\n共有5只猫、5只狗和7只鸟。"
    lines = [
        {"text": "5只猫", "occurrence": 1, "expected": "supported"},
        {"text": "5只狗", "expected": "supported", "absent_ok": True},
    ]
    articles = read_articles(_article(tmp_path, text, lines))
    run = score((), articles, _checker({text: [("5只猫", "R", "FC101"), ("7只鸟", "S", None)]}))
    assert [(outcome.kind, outcome.is_right) for outcome in run.outcomes] == [
        (Kind.LINE, False),
        (Kind.LINE, True),
        (Kind.STRAY, False),
    ]
    assert run.outcomes[0].language == "zh"


@pytest.mark.parametrize(
    "row",
    [
        {"text": "9 cats", "expected": "supported"},
        {"text": "5 cats", "occurrence": 2, "expected": "supported"},
        {"text": "5 cats", "start": 1, "expected": "supported"},
        {"text": "5 cats", "expected": "maybe"},
    ],
)
def test_gold_line_that_does_not_hold_is_an_error_with_its_place(tmp_path: Path, row: dict[str, object]) -> None:
    with pytest.raises(GoldError, match=r"01\.gold\.jsonl:1"):
        read_articles(_article(tmp_path, "5 cats", [row]))


def test_shown_figures_name_the_failing_row(tmp_path: Path) -> None:
    run = _run(tmp_path, [_claim("5 cats", "supported", why="five")], {"5 cats": [("5", "R", "FC101")]})
    page = show_text(run, with_failures=True)
    assert "false refutations: 1" in page
    assert "expected supported (five)" in page
    assert "said refuted FC101 on '5': A message." in page
    assert show_json(run)["verdicts"] == {"count": 0, "of": 1, "share": 0.0}
