"""Facts to and from tables: what is written is read again, and what is not there is never made up."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from factcheck.editions.difference import compare
from factcheck.facts.loader import load_base
from tests.measuring.sets import ROOT
from tests.unit.cli.conftest import BASE, Call

_LOST = {"disputed", "note", "supersedes", "tolerance", "wording"}  # what has no column


def test_a_row_has_the_names_of_sdmx(folder: Path, call: Call) -> None:
    (row,) = csv.DictReader(StringIO(call("facts", "export").out))
    assert row == {
        "ID": "throughput-2023",
        "SUBJECT": "harbour",
        "INDICATOR": "throughput",
        "REF_AREA": "",
        "TIME_PERIOD": "2023",
        "TIME_KEY": "period",
        "OBS_VALUE": "18200000",
        "UNIT_MEASURE": "t",
        "OBS_STATUS": "A",
        "VALUE": "18.2 million tonnes",
        "ALIASES": "",
        "QUALIFIERS": "",
        "SAID_BY": "",
        "SOURCE": "survey",
        "QUOTE": "handled 18.2 million tonnes in 2023",
    }


@pytest.mark.parametrize("path", ["facts.yaml", "examples/energy-atlas/facts.yaml", "tests/gold/trial/facts.yaml"])
def test_what_is_exported_is_imported_again(path: str, folder: Path, call: Call) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    (folder / "facts.yaml").write_text(text, encoding="utf-8")
    call("facts", "export", "--output", "table.csv")
    (folder / "facts.yaml").write_text(text[: text.index("\nfacts:") + 1], encoding="utf-8")
    result = call("facts", "import", "table.csv")
    assert result.code == 0, result.err
    found = compare(load_base([ROOT / path]), load_base([folder / "facts.yaml"]))
    assert not [one for one in found.facts if set(one.keys) - _LOST]
    assert "0 facts added" in call("facts", "import", "table.csv").err


@pytest.mark.parametrize(
    ("rows", "value", "time", "area"),
    [
        ("harbour,throughput,2024,19400000,tonnes,,", "19,400,000 tonnes", "2024", None),
        ("Elmhaven harbour,handled,2024,19.4,tonnes,6,", "19,400,000 tonnes", "2024", None),
        ("harbour,throughput,2024-S1,9.25,tonnes,1,", "92.5 tonnes", "2024-H1", None),
        ("harbour,growth,2024,-4.1,PT,,", "-4.1%", "2024", None),
        ("harbour,throughput,2024-Q2,5,tonnes,6,North Shore", "5,000,000 tonnes", "2024-Q2", "north-shore"),
    ],
)
def test_rows_of_a_statistical_office(
    rows: str, value: str, time: str, area: str | None, folder: Path, call: Call
) -> None:
    head = "SUBJECT,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,REF_AREA"
    (folder / "table.csv").write_text(f"{head}\n{rows}\n", encoding="utf-8")
    result = call("facts", "import", "table.csv")
    assert "1 fact added, 1 to review" in result.err
    fact = load_base([folder / "facts.yaml"]).facts[-1]
    assert (fact.text, fact.time and fact.time.text, fact.area, fact.draft) == (value, time, area, True)
    assert fact.citations[0].quote == rows
    assert (folder / "facts.yaml").read_text(encoding="utf-8").startswith(BASE[:20])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("A,B\n1,2\n", "table.csv:1: the table has no column SUBJECT, INDICATOR, OBS_VALUE"),
        ("SUBJECT,INDICATOR,OBS_VALUE\nharbour,,3\n", "table.csv:2: INDICATOR is empty"),
        ("SUBJECT,INDICATOR,OBS_VALUE\nharbour,throughput,many\n", "table.csv:2: OBS_VALUE is 'many'"),
        ("SUBJECT,INDICATOR,OBS_VALUE,TIME_PERIOD\nharbour,throughput,3,soon\n", "table.csv:2: TIME_PERIOD is 'soon'"),
        ("SUBJECT,INDICATOR,VALUE,SOURCE,QUOTE\nharbour,throughput,3 tonnes,x,q\n", "table.csv:2: no source `x`"),
        ("ID,SUBJECT,INDICATOR,VALUE\nthroughput-2023,harbour,throughput,3 tonnes\n", "is another fact in the base"),
        ('SUBJECT,INDICATOR,VALUE\nharbour,throughput,"3 tonnes\n', "this is not CSV"),
    ],
)
def test_bad_tables_change_nothing(table: str, said: str, folder: Path, call: Call) -> None:
    (folder / "table.csv").write_text(table, encoding="utf-8")
    result = call("facts", "import", "table.csv")
    assert (result.code, said in result.err) == (2, True), result.err
    assert (folder / "facts.yaml").read_text(encoding="utf-8") == BASE
