"""Verification: which quotes stand, which values can be read from them, and what else may surprise."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.facts.declared import unit_table
from factcheck.facts.documents import Documents
from factcheck.facts.loader import load_base, parse_base
from factcheck.facts.provenance import Prover
from factcheck.facts.verify import Verification, verify
from factcheck.reading.quantities import parse_quantity
from factcheck.values.quantity import Quantity

HEAD = """\
factbase: 1
sources:
  report: {title: Report, published: 2025-08-02, document: report.txt}
entities:
  acme: {name: Acme, aliases: [顶峰公司]}
  jane: {name: Jane Roe, aliases: [简·罗伊]}
properties:
  revenue: {name: revenue, unit: CNY}
  share: {name: share, unit: percent}
  lead: {name: lead, unit: percentage-point}
  growth: {name: growth, unit: percent, change: true}
  staff: {name: staff, unit: employees}
  founded: {name: founded, type: date}
  chief: {name: chief, type: entity}
  mood: {name: mood, type: words}
units:
  employees: {aliases: [人, 名员工]}
facts:
"""


def verified(text: str, document: str) -> Verification:
    return verify(parse_base(text), Documents(lambda path: document.encode()))


def one_fact(property: str, value: str, quote: str, more: str = "") -> str:
    keys = f"id: f, subject: acme, property: {property}, value: {value!r}, source: report, quote: {quote!r}{more}"
    return f"{HEAD}  - {{{keys}}}\n"


# Property, value, quote, and what keeps the value from being read (None where nothing does).
READINGS = [
    ("revenue", "17.8 trillion yuan", "the balance was 17.8 trillion yuan", None),
    ("revenue", "17.8 trillion yuan", "余额为17.8万亿元", None),
    ("revenue", "17.8 trillion yuan", "the balance was 17.9 trillion yuan", "the quote says 17.9 trillion yuan"),
    ("revenue", "17.8 trillion yuan", "the balance was 17.8 billion yuan", "the quote says 17.8 billion yuan"),
    ("revenue", "17.8 trillion yuan", "worth 17.8 trillion dollars", "the unit is another"),
    ("revenue", "17.8 trillion yuan", "the balance grew", "the quote holds no quantity"),
    ("revenue", "more than 100 billion yuan", "exceeded 100 billion yuan", None),
    ("revenue", "more than 100 billion yuan", "突破1000亿元", None),
    ("revenue", "more than 100 billion yuan", "reached 100 billion yuan", "the value says more"),
    ("revenue", "100 billion yuan", "was nearly 100 billion yuan", "leaves out what bends the number"),
    ("share", "65.7%", "accounting for 65.7 percent", None),
    ("share", "65.7%", "by 65.7 percentage points", "the unit is another"),
    ("share", "65.7%", "accounting for 65.7 of it", "the unit is missing"),
    ("share", "40.4%", "三次产业占比为3.6:40.4:56.0", None),
    ("share", "80% to 85%", "from 80 percent now to 85 percent later", None),
    ("lead", "80 to 85 percentage points", "between 80 and 85 percent", "the unit is another"),
    ("lead", "0.46 percentage points", "46 basis points above the average", None),
    ("lead", "0.46 percentage points", "0.46 percent above the average", "the unit is another"),
    ("growth", "-4.1%", "fell by 4.1 percent", None),
    ("growth", "-4.1%", "同比下降4.1%", None),
    ("growth", "-4.1%", "by -4.1 percent", None),
    ("growth", "-4.1%", "rose by 4.1 percent", "no word for a fall"),
    ("growth", "4.1%", "fell by 4.1 percent", "the words are of a fall"),
    ("growth", "4.1%", "rose by 4.1 percent", None),
    ("staff", "4,762 employees", "employs 4,762 people", None),
    ("staff", "4,762 employees", "employs 4,762", None),
    ("staff", "4,762 employees", "共有4762人", None),
    ("staff", "38 million employees", "达到3800万名员工", None),
    ("staff", "4,762 employees", "employs 4,763 people", "the quote says"),
    ("founded", "1999-05-03", "founded on 3 May 1999", None),
    ("founded", "1999-05-03", "成立于1999年5月3日", None),
    ("founded", "2024-10", "founded in October last year", None),
    ("founded", "2024-10", "去年10月成立", None),
    ("founded", "2019-09-09", "has run since 9 September 2019", None),
    ("founded", "1999-05-03", "founded on 4 May 1999", "the quote says 1999-05-04"),
    ("founded", "1999-05-03", "founded long ago", "the quote holds no date"),
    ("chief", "jane", "is led by Jane  Roe", None),
    ("chief", "jane", "由简·罗伊领导", None),
    ("chief", "jane", "is led by John Roe", "none of its words stands in the quote"),
    ("mood", "buoyant", "The mood is Buoyant", None),
    ("mood", "the company's mood", "the company’s mood", None),
    ("mood", "buoyant", "The mood is good", "none of its words stands in the quote"),
]


@pytest.mark.parametrize(
    ("property", "value", "quote", "flaw"), READINGS, ids=[f"{row[1]}/{row[2]}" for row in READINGS]
)
def test_whether_a_value_can_be_read_from_its_quote(property: str, value: str, quote: str, flaw: str | None) -> None:
    found = verified(one_fact(property, value, quote), quote)
    assert found.quotes == 1
    if flaw is None:
        assert [str(defect) for defect in found.defects] == []
        assert found.values == 1
    else:
        assert len(found.defects) == 1
        assert flaw in found.defects[0].message
        assert found.values == 0


def test_aliases_of_a_fact_are_wordings_too() -> None:
    text = one_fact("mood", "buoyant", "they were cheerful", ", aliases: [cheerful]")
    assert verified(text, "they were cheerful").holds


def test_what_a_disputed_source_states_counts() -> None:
    more = ", disputed: {value: {stated: 17.8 billion yuan, why: A slip.}}"
    text = one_fact("revenue", "17.8 trillion yuan", "was 17.8 billion yuan", more)
    assert verified(text, "was 17.8 billion yuan").holds


def test_a_quote_that_does_not_stand_is_told_with_what_does() -> None:
    quote = "the balance of loans was 17.8 trillion yuan"
    found = verified(
        one_fact("revenue", "17.8 trillion yuan", quote), "Title\n\nthe balance of loans\nwas 17.9 trillion"
    )
    assert [str(defect) for defect in found.defects] == [
        "facts.yaml:19:99: fact `f`: the quote does not stand in report.txt: "
        'line 3 has "the balance of loans was 17." and goes on "9 trillion"'
    ]
    assert (found.facts, found.quotes, found.values) == (1, 0, 1)


def test_each_of_several_quotes_must_give_a_value() -> None:
    text = (
        HEAD
        + "  - {id: f, subject: acme, property: mood, value: [calm, bold], sources: [\n"
        + "      {source: report, quote: calm},\n      {source: report, quote: bold},\n"
        + "      {source: report, quote: other}]}\n"
    )
    found = verified(text, "calm bold other")
    assert [(defect.line, defect.column) for defect in found.defects] == [(22, 31)]
    assert found.values == 2


def test_a_document_that_cannot_be_read(tmp_path: Path) -> None:
    base = parse_base(one_fact("mood", "calm", "calm"), str(tmp_path / "facts.yaml"))
    found = verify(base)
    assert [(defect.line, defect.message) for defect in found.defects] == [
        (3, "source `report`: the document cannot be read: report.txt: no such file or directory")
    ]
    assert found.quotes == 0


def test_prose_of_a_page_is_searched_without_its_tags(tmp_path: Path) -> None:
    page = "<html><body>\n<p>The mood\nis <b>calm</b> today.</p></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    text = one_fact("mood", "calm", "is calm today").replace("report.txt", "page.html")
    base = parse_base(text, str(tmp_path / "facts.yaml"))
    assert verify(base).holds
    assert Documents().line_of(base.sources["report"], "is calm today") == 3


def test_prose_of_markdown_is_searched_as_it_stands_and_as_it_reads(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Title\n\nThe mood\nis **calm** today.\n", encoding="utf-8")
    for quote in ("mood is calm today", "mood is **calm**"):
        base = parse_base(
            one_fact("mood", "calm", quote).replace("report.txt", "page.md"), str(tmp_path / "facts.yaml")
        )
        assert verify(base).holds
        assert Documents().line_of(base.sources["report"], quote) == 3


WARNINGS = [
    ("Acme", 'entities `b` and `acme` share "acme": only the context tells them apart'),
    ("Roe Jane", '"Jane Roe" looks like "Roe Jane" (`b`): if the two are never the same, add `distinct_from: [b]`'),
    (
        "Dr Jane Roe",
        '"Dr Jane Roe" looks like "Jane Roe" (`jane`): if the two are never the same, add `distinct_from: [jane]`',
    ),
]


@pytest.mark.parametrize(("name", "warning"), WARNINGS)
def test_names_that_may_be_taken_for_one_another(name: str, warning: str) -> None:
    text = one_fact("mood", "calm", "calm").replace("entities:\n", f"entities:\n  b: {{name: {name}}}\n")
    assert warning in [warned.message for warned in verified(text, "calm").warnings]
    distinct = text.replace(f"name: {name}", f"name: {name}, distinct_from: [jane]")
    assert "looks like" not in "".join(warned.message for warned in verified(distinct, "calm").warnings)


def test_doubles_drafts_and_sources_without_a_document_are_warned_of() -> None:
    line = "  - {id: %s, subject: acme, property: mood, value: calm, source: report, quote: calm%s}\n"
    text = (HEAD + line % ("a", "") + line % ("b", ", draft: true")).replace(", document: report.txt", "")
    assert [str(warned) for warned in verified(text, "").warnings] == [
        "facts.yaml:3:3: source `report` names no `document`: its quotes cannot be proved",
        "facts.yaml:20:10: fact `b` is a draft: no verdict uses it until `draft` is removed",
        "facts.yaml:20:10: fact `b` says the same as `a` (line 19): make it one fact with several `sources`",
    ]


def test_properties_that_share_a_name_are_warned_of_where_they_share_a_subject() -> None:
    apart = one_fact("mood", "calm", "calm").replace("{name: chief,", "{name: mood,")
    together = apart + "  - {id: g, subject: acme, property: chief, value: jane, source: report, quote: Jane Roe}\n"
    assert verified(apart, "calm").warnings == ()
    (warned,) = verified(together, "calm Jane Roe").warnings
    assert 'properties `chief` and `mood` share "mood"' in warned.message


def changed_digits(text: str) -> list[str]:
    digits = [place for place, char in enumerate(text) if char.isascii() and char.isdigit()]
    return [f"{text[:place]}{(int(text[place]) + 1) % 10}{text[place + 1 :]}" for place in digits]


def test_no_changed_digit_of_the_project_s_base_is_proved() -> None:
    base = load_base([Path(__file__).parents[3] / "facts.yaml"])
    units = unit_table(base.units)
    prover = Prover(base, units)
    proved = []
    for fact in base.facts:
        for text in (changed for written in fact.texts() for changed in changed_digits(written)):
            value = parse_quantity(text, units) if isinstance(fact.values[0], Quantity) else None
            if value is not None and None in [prover.flaw(fact, value, citation) for citation in fact.citations]:
                proved.append(f"{fact.id}: {text}")
    assert proved == []
