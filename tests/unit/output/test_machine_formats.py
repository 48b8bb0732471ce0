"""The formats of a lint: each consumer's own rules, and hostile text harmless in every one."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.output.full import format_full
from factcheck.output.github import format_github, overflows
from factcheck.output.gitlab import format_gitlab
from factcheck.output.grouped import format_grouped
from factcheck.output.junit import format_junit
from factcheck.output.markdown import format_markdown
from factcheck.output.rdjson import format_rdjson
from factcheck.output.rows import LEVELS, Level, build_rows
from factcheck.output.sarif import format_sarif
from factcheck.reading.model import Span
from factcheck.records import replace
from factcheck.text.position import PartKind, Parts
from factcheck.verdicts.model import DocumentReport, Report
from factcheck.verdicts.rules import RULES
from tests.unit.output.samples import DOCUMENT, NOTHING, REPORT, TONNES

Formatter = Callable[[Report, Mapping[str, Level]], str]

CODES = {rule.code: LEVELS[rule.verdict] for rule in RULES if rule.verdict and not rule.code.startswith("FC4")}
FORMATTERS = (
    format_full,
    format_github,
    format_gitlab,
    format_grouped,
    format_junit,
    format_markdown,
    format_rdjson,
    format_sarif,
)
HOSTILE = (
    "::error::x%0A\r\n| a | <script>alert(1)</script> ]]> [red]x[/] \"' & @team #1 `x` \x1b[31m\x00\u202e\ufffe\ud800"
)


def _report(text: str, path: str = "a b/报告,1:2.md") -> Report:
    """A report whose every word is the given text."""
    whole = Span(0, len(text))
    found = replace(
        TONNES, text=text, sentence=text, span=whole, sentence_span=whole, message=text, suggestion=text or None
    )
    return Report(text, 1, (DocumentReport(path, text, (found,)),))


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_what_could_not_be_read_is_reported(formatter: Formatter) -> None:
    assert "FC900" in formatter(REPORT, CODES)
    assert "no such file" in formatter(REPORT, CODES)


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_nothing_to_check_is_said(formatter: Formatter) -> None:
    assert "Nothing to check" in formatter(NOTHING, CODES)


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_only_selected_rules_are_reported(formatter: Formatter) -> None:
    text = formatter(REPORT, {"FC102": Level.ERROR})
    assert "a thousand times more" in text
    assert "but also 910 m" not in text


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_output_is_the_same_twice(formatter: Formatter) -> None:
    assert formatter(REPORT, CODES) == formatter(REPORT, CODES)


@given(st.text(alphabet=st.characters(exclude_categories=())), st.sampled_from(FORMATTERS))
def test_no_text_breaks_a_format(text: str, formatter: Formatter) -> None:
    written = formatter(_report(text), CODES)
    assert "\x1b" not in written
    if formatter is format_junit:
        ET.fromstring(written.encode("utf-8", "backslashreplace"))
    elif formatter in (format_gitlab, format_rdjson, format_sarif):
        json.loads(written)
    elif formatter is format_github:
        assert len(written.splitlines()) == 1


def test_github_commands_are_escaped() -> None:
    (line,) = format_github(_report(HOSTILE), CODES).splitlines()
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert "file=a b/报告%2C1%3A2.md," in properties
    assert "%250A" in message
    assert "\r" not in message
    assert "\x1b" not in message


def test_github_shows_errors_first_and_no_column_across_lines() -> None:
    lines = format_github(REPORT, CODES).splitlines()
    levels = [line.split(" ")[0] for line in lines]
    assert levels == sorted(levels, key=["::error", "::warning", "::notice"].index)
    assert "line=1,endLine=1,col=21,endColumn=40::" in lines[1]
    across = _report("12\ntonnes")
    assert "col=" not in format_github(across, CODES)


def test_github_overflow() -> None:
    many = Report("f", 1, (replace(DOCUMENT, findings=(TONNES,) * 11),))
    assert overflows(many, CODES)
    assert not overflows(REPORT, CODES)


def test_gitlab_issues_have_what_its_parser_needs() -> None:
    issues = json.loads(format_gitlab(REPORT, CODES))
    assert all({"description", "fingerprint", "severity", "location"} <= set(issue) for issue in issues)
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert issues[1]["location"]["positions"]["begin"] == {"line": 1, "column": 21}


def test_fingerprints_are_unique_and_stay_when_the_text_moves() -> None:
    twice = replace(DOCUMENT, findings=(TONNES, TONNES))
    prints = [row.fingerprint for row in build_rows(Report("f", 1, (twice,)), CODES)]
    assert len(set(prints)) == 2
    moved = replace(TONNES, span=Span(TONNES.span.start + 5, TONNES.span.end + 5))
    (row,) = build_rows(Report("f", 1, (replace(DOCUMENT, findings=(moved,)),)), CODES)
    assert row.fingerprint == prints[0]


def test_rdjson_columns_count_bytes() -> None:
    text = "é𐐀b 12 tonnes"
    span = Span(4, 13)
    found = replace(TONNES, span=span, text="12 tonnes", sentence=text)
    (diagnostic,) = json.loads(format_rdjson(Report("f", 1, (DocumentReport("a.md", text, (found,)),)), CODES))[
        "diagnostics"
    ]
    place = diagnostic["location"]["range"]
    assert (place["start"]["column"], place["end"]["column"]) == (9, 18)
    assert text.encode()[8:17] == b"12 tonnes"


def test_junit_keeps_to_its_schema() -> None:
    root = ET.fromstring(format_junit(REPORT, CODES).encode())
    assert set(root.attrib) <= {"name", "time", "tests", "failures", "errors"}
    cases = root.findall("testsuite/testcase")
    assert all(set(case.attrib) <= {"name", "time", "classname", "group"} for case in cases)
    assert int(root.get("tests", "")) == len(cases)
    assert len({(case.get("classname"), case.get("name")) for case in cases}) == len(cases)
    suite = root.find("testsuite[@name='port.md']")
    assert suite is not None
    assert [case.get("name") for case in suite if len(case) == 0] == ["supported at 1:55 cranes"]


def _sarif_run() -> dict[str, Any]:
    log = json.loads(format_sarif(replace(REPORT, documents=(replace(DOCUMENT, path="./a b/报告.md"),)), CODES))
    assert log["version"] == "2.1.0"
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_has_what_code_scanning_requires() -> None:
    run = _sarif_run()
    rules = run["tool"]["driver"]["rules"]
    assert all(rule["shortDescription"]["text"] and rule["fullDescription"]["text"] for rule in rules)
    assert all(len(rule["fullDescription"]["text"]) <= 1024 and rule["help"]["text"] for rule in rules)
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "a%20b/%E6%8A%A5%E5%91%8A.md"
        assert min(place["region"].values()) >= 1
    assert run["invocations"][0]["executionSuccessful"] is False


def test_sarif_carries_fix_and_other_place() -> None:
    results = {result["ruleId"]: result for result in _sarif_run()["results"]}
    replacement = results["FC102"]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "1.82 million tonnes"}
    assert replacement["deletedRegion"] == {"startLine": 1, "startColumn": 21, "endLine": 1, "endColumn": 40}
    assert results["FC501"]["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 48


def test_markdown_leaves_hostile_text_as_text() -> None:
    page = MarkdownIt("commonmark").enable("table").render(format_markdown(_report(HOSTILE), CODES))
    assert page.count("<tr>") == 2
    assert page.count("<td>") == 5
    assert "<script>" not in page
    assert "<code>" not in page
    assert "@team" not in page
    shown = re.sub(r"<!-- -->|<[^>]+>", "", page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; [red]x[/]" in shown


def test_a_frame_shows_the_line_with_a_mark_under_the_claim() -> None:
    frames = format_full(REPORT, CODES).split("\n\n")
    assert frames[1].splitlines() == [
        "port.md:1:21: FC102 magnitude-slip [error]",
        "  |",
        "1 | The harbour handled 1.82 billion tonnes in 2024, with 41 cranes.",
        "  |                     ^^^^^^^^^^^^^^^^^^^",
        "  = Says 1.82 billion tonnes; the fact base says 1.82 million tonnes (a thousand times more).",
        "  = base: harbour: throughput 1.82 million tonnes in 2024",
        "  = source: Port of Nowhere, Harbour survey of the year 2024, with an annex on cranes, "
        "2024-11-05, docs/survey.txt:12",
        "  = write: 1.82 million tonnes",
        "  = help: factcheck rule FC102",
    ]
    assert "4 | 港口拥有约41台起重机。 It has 38 cranes now. The quay …\n  |         ^^^^^^\n" in frames[2] + "\n"


def test_findings_stand_below_their_file() -> None:
    assert format_grouped(REPORT, CODES).splitlines()[3:6] == [
        "port.md",
        "  1:21  FC102  Says 1.82 billion tonnes; the fact base says 1.82 million tonnes (a thousand times more). "
        "[1.82 million tonnes]",
        "  4:5   FC302  Says 约41台; the source states it of 2023.",
    ]


_PAGES = Report("f", 1, (replace(DOCUMENT, path="a.pdf", findings=(TONNES,), parts=Parts(PartKind.PAGE, (0, 10))),))


def test_a_place_without_lines_gets_none_made_up() -> None:
    """Where a reader must have a line, it is the first, and the page stands in the message."""
    (command,) = format_github(_PAGES, CODES).splitlines()
    assert command.startswith("::error title=factcheck FC102 magnitude-slip,file=a.pdf::a.pdf:page 2: Says")
    (issue,) = json.loads(format_gitlab(_PAGES, CODES))
    assert issue["location"]["positions"]["begin"] == {"line": 1, "column": 1}
    assert issue["description"].startswith("FC102 Page 2: Says")
    (diagnostic,) = json.loads(format_rdjson(_PAGES, CODES))["diagnostics"]
    assert diagnostic["location"] == {"path": "a.pdf"}
    assert "suggestions" not in diagnostic
    (result,) = json.loads(format_sarif(_PAGES, CODES))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert result["message"]["text"].startswith("Page 2: Says")
    assert "fixes" not in result
    assert "FC102 at page 2" in format_junit(_PAGES, CODES)
    assert "a.pdf\\:page 2" in format_markdown(_PAGES, CODES)
    assert format_full(_PAGES, CODES).startswith("a.pdf:page 2: FC102 magnitude-slip [error]\n  |\n  | The harbour")


def test_junit_is_what_a_reader_of_it_reads(tmp_path: Path) -> None:
    junitparser = pytest.importorskip("junitparser")
    path = tmp_path / "report.xml"
    path.write_text(format_junit(REPORT, CODES), encoding="utf-8")
    suites = list(junitparser.JUnitXml.fromfile(str(path)))
    cases = [case for suite in suites for case in suite]
    failures = [each for case in cases for each in case.result if isinstance(each, junitparser.Failure)]
    assert {failure.type for failure in failures} == {row.code for row in build_rows(REPORT, CODES) if row.finding}
    assert sum(suite.tests for suite in suites) == len(cases)


def test_sarif_is_what_a_reader_of_it_reads(tmp_path: Path) -> None:
    loader = pytest.importorskip("sarif.loader")
    path = tmp_path / "report.sarif"
    path.write_text(format_sarif(REPORT, CODES), encoding="utf-8")
    records = loader.load_sarif_file(str(path)).get_records()
    assert len(records) == sum(row.finding is not None for row in build_rows(REPORT, CODES))
    assert records[0]["Location"] == "port.md"
    assert records[0]["Line"] == 1
