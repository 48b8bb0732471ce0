"""`factcheck facts`: what its commands print and how they exit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import BASE, FALSE, TRUE, Call
from tests.unit.text.word import paragraph, word


def test_list_groups_facts_by_subject(call: Call) -> None:
    result = call("facts", "list")
    assert result.code == 0
    assert result.out == (
        "Elmhaven harbour  harbour\n"
        "  throughput  18.2 million tonnes · in 2023 · throughput-2023 · survey\n"
        "\n"
        "1 fact about 1 subject from 1 source  facts.yaml\n"
    )


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--subject", "harbour"), 1),
        (("--subject", "Harbour of ELMHAVEN"), 1),
        (("--subject", "elmhaven"), 1),
        (("--property", "handled"), 1),
        (("--subject", "harbour", "--property", "throughput"), 1),
    ],
)
def test_list_takes_ids_names_and_parts_of_names(call: Call, options: tuple[str, ...], found: int) -> None:
    result = call("facts", "list", *options, "--format", "json")
    assert len(json.loads(result.out)["facts"]) == found


def test_list_says_what_it_does_not_know(call: Call) -> None:
    result = call("facts", "list", "--subject", "habour")
    assert (result.code, result.out) == (2, "")
    assert result.err == 'factcheck: no entity "habour" in the fact base; did you mean "harbour"?\n'


def test_show_puts_the_quote_in_its_place(call: Call) -> None:
    result = call("facts", "show", "throughput-2023")
    assert result.code == 0
    rows = [" ".join(line.split()) for line in result.out.splitlines()]
    assert rows[0] == "Elmhaven harbour: throughput 18.2 million tonnes in 2023"
    assert "place survey.txt:3" in rows
    assert "quote The survey. Elmhaven harbour [handled 18.2 million tonnes in 2023]." in " ".join(rows)
    assert "source Harbour survey Port of Elmhaven, 2024-11-05" in rows


@pytest.mark.parametrize("id", ["harbour", "throughput", "survey"])
def test_show_knows_other_records_with_their_facts(call: Call, id: str) -> None:
    result = call("facts", "show", id)
    assert result.code == 0
    assert f"id {id} " in " ".join(result.out.split())
    assert "18.2 million tonnes" in result.out


def test_show_suggests_what_was_meant(call: Call) -> None:
    result = call("facts", "show", "throughput-2032")
    assert result.code == 2
    assert 'did you mean "throughput-2023"?' in result.err


@pytest.mark.parametrize(
    "words", [("harbour",), ("18.2",), ("troughput", "2023"), ("Elmhaven", "HANDLED"), ("survey",)]
)
def test_search_finds_by_any_of_a_fact(call: Call, words: tuple[str, ...]) -> None:
    result = call("facts", "search", *words)
    assert result.code == 0
    assert "throughput-2023" in result.out


def test_search_that_finds_nothing(call: Call) -> None:
    result = call("facts", "search", "nightingale")
    assert (result.code, result.out) == (0, "No fact of the base holds these words.\n")


def test_facts_as_json(call: Call) -> None:
    (fact,) = json.loads(call("facts", "list", "--format", "json").out)["facts"]
    assert fact["statement"] == "Elmhaven harbour: throughput 18.2 million tonnes in 2023"
    assert fact["values"] == [
        {
            "value": 18200000,
            "low": 18150000,
            "high": 18250000,
            "low_open": False,
            "high_open": True,
            "modifier": "exact",
            "unit": "t",
        }
    ]
    assert fact["time"] == {"key": "period", "text": "2023", "from": "2023-01-01", "to": "2023-12-31"}
    assert fact["sources"][0]["line"] == 3
    (line,) = call("facts", "show", "throughput-2023", "--format", "jsonl").out.splitlines()
    assert json.loads(line) == fact


def test_facts_as_tables(call: Call) -> None:
    assert call("facts", "list", "--format", "csv").out.splitlines() == [
        "id,subject,property,value,time,area,qualifiers,source,place,quote",
        "throughput-2023,Elmhaven harbour,throughput,18.2 million tonnes,2023,,,Harbour survey,survey.txt:3,"
        "handled 18.2 million tonnes in 2023",
    ]
    assert call("facts", "list", "--format", "markdown").out.splitlines() == [
        "| id | subject | property | value | time | area | qualifiers |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| throughput-2023 | Elmhaven harbour | throughput | 18.2 million tonnes | 2023 |  |  |",
    ]


def test_verify_proves_a_good_base(call: Call) -> None:
    result = call("facts", "verify")
    assert (result.code, result.out) == (0, "✓ 1 fact in facts.yaml: 1 quote and 1 value proved\n")


@pytest.fixture
def broken(folder: Path) -> Path:
    text = BASE.replace("quote: handled 18.2", "quote: handled 18.3")
    (folder / "facts.yaml").write_text(text, encoding="utf-8")
    return folder


def test_verify_tells_every_defect(call: Call, broken: Path) -> None:
    result = call("facts", "verify", "--format", "concise")
    assert result.code == 1
    assert result.out.splitlines() == [
        'facts.yaml:16:12: error: fact `throughput-2023`: "18.2 million tonnes" cannot be read from its quote: '
        "the quote says 18.3 million tonnes",
        "facts.yaml:19:12: error: fact `throughput-2023`: the quote does not stand in survey.txt: "
        'line 3 has "handled 18." and goes on "2 million tonnes in 2023."',
    ]


def test_verify_for_people_and_for_tools(call: Call, broken: Path) -> None:
    page = call("facts", "verify")
    assert page.code == 1
    assert page.out.startswith("✗ facts.yaml:16:12\n")
    assert page.out.endswith("✗ 1 fact in facts.yaml: 0 quotes and 0 values proved, 2 defects\n")
    report = json.loads(call("facts", "verify", "--format", "json").out)
    assert (report["proved"], len(report["defects"]), report["warnings"]) == ({"quotes": 0, "values": 0}, 2, [])
    lines = call("facts", "verify", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["severity"] for line in lines] == ["error", "error"]


def test_a_base_that_cannot_be_loaded_ends_with_all_its_problems(call: Call, folder: Path) -> None:
    text = BASE.replace("published:", "publishd:").replace("subject: harbour", "subject: habour")
    (folder / "facts.yaml").write_text(text, encoding="utf-8")
    result = call("facts", "verify")
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines() == [
        'factcheck: facts.yaml:5:5: unknown key `publishd` in a source (`survey`); did you mean "published"?',
        'factcheck: facts.yaml:14:14: unknown entity "habour"; did you mean "harbour"?',
    ]


@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_pages_fit_their_width(call: Call, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for arguments in (("list",), ("show", "throughput-2023"), ("search", "harbour"), ("verify",)):
        lines = call("facts", *arguments).out.splitlines()
        assert max(map(len, lines)) <= int(columns)


def test_the_project_s_own_base_is_proved() -> None:
    from factcheck.facts.loader import load_base
    from factcheck.facts.verify import verify

    path = Path(__file__).parents[3] / "facts.yaml"
    found = verify(load_base([path]))
    assert [str(defect) for defect in found.defects] == []
    assert found.facts >= 54


def test_verify_refuses_old_series_where_asked(call: Call) -> None:
    assert call("facts", "verify", "--max-age", "400", "--date", "2024-06-30").code == 0
    result = call("facts", "verify", "--max-age", "100", "--date", "2024-06-30", "--format", "concise")
    assert result.code == 1
    assert "fact `throughput-2023` is the newest of its series and of 2023-12-31" in result.out


def test_schema_prints_the_published_schema(call: Call) -> None:
    result = call("facts", "schema")
    assert result.code == 0
    assert "fact" in json.loads(result.out)["$defs"]


def test_a_source_may_be_a_word_document_whose_lines_nobody_sees(call: Call, folder: Path) -> None:
    (folder / "survey.docx").write_bytes(word(paragraph("The survey."), paragraph(TRUE)))
    (folder / "facts.yaml").write_text(BASE.replace("survey.txt", "survey.docx"))
    assert call("facts", "verify").code == 0
    (evidence,) = json.loads(call("claim", FALSE, "--format", "json").out)["documents"][0]["claims"][0]["evidence"]
    assert (evidence["source"]["document"], evidence["source"]["line"]) == ("survey.docx", None)
    (folder / "survey.docx").write_bytes(word(paragraph("The survey.")))
    assert call("facts", "verify").code == 1
