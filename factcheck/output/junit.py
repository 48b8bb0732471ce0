"""JUnit XML: a suite for each text, a failing case for each finding, a passing one for each supported claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factcheck.output.harmless import harmless
from factcheck.output.places import Places
from factcheck.output.rows import Level, Row, build_rows, clean_path
from factcheck.verdicts.model import DocumentReport, FactEvidence, Finding, Report, Verdict


def format_junit(report: Report, levels: Mapping[str, Level]) -> str:
    """The report as one XML document; names hold place and fact, because readers merge cases of equal names."""
    root = Element("testsuites", name="factcheck")
    rows = build_rows(report, levels)
    about_run = [row for row in rows if row.finding is None]
    if about_run:
        _fill(SubElement(root, "testsuite", name="run"), [_run_case(row) for row in about_run])
    for document in report.documents:
        failing = [_failing_case(row) for row in rows if row.document is document]
        suite = SubElement(root, "testsuite", name=_safe(clean_path(document.path)))
        _fill(suite, [*failing, *_passing_cases(document)])
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _fill(suite: Element, cases: list[Element]) -> None:
    suite.extend(cases)
    suite.set("tests", str(len(cases)))
    for count, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(sum(case.find(kind) is not None for case in cases)))


def _run_case(row: Row) -> Element:
    """An input that could not be read is an error; nothing to check is skipped, which is no pass."""
    case = Element("testcase", name=f"{row.code} {row.name}", classname=_safe(row.path))
    SubElement(case, "error" if row.code == "FC900" else "skipped", message=_safe(row.message))
    return case


def _failing_case(row: Row) -> Element:
    name = " ".join((row.code, "at", row.at, *row.facts))
    case = Element("testcase", name=_safe(name), classname=_safe(row.path))
    failure = SubElement(case, "failure", message=_safe(row.message), type=row.code)
    failure.text = _safe("\n".join(_body(row)), keep_lines=True)
    return case


def _body(row: Row) -> Iterator[str]:
    yield f"{row.place}: {row.code} {row.name}"
    yield row.message
    if row.suggestion:
        yield f"Write: {row.suggestion}"
    for evidence in row.finding.evidence if row.finding else ():
        if isinstance(evidence, FactEvidence):
            yield f"{evidence.statement} ({evidence.source.document or evidence.source.title})"


def _passing_cases(document: DocumentReport) -> Iterator[Element]:
    places = Places(document)
    for finding in document.findings:
        if finding.verdict is Verdict.SUPPORTED:
            yield Element(
                "testcase", name=_safe(_passing_name(finding, places)), classname=_safe(clean_path(document.path))
            )


def _passing_name(finding: Finding, places: Places) -> str:
    facts = (each.fact for each in finding.evidence if isinstance(each, FactEvidence))
    return " ".join(("supported at", places.at(finding.span.start), *facts))


def _safe(text: str, *, keep_lines: bool = False) -> str:
    """Text without the characters that XML forbids."""
    lines = text.split("\n") if keep_lines else [text]
    return "\n".join(harmless(line).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") for line in lines)
