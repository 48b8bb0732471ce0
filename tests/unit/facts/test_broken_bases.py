"""Broken bases: each break of the good base with the line, the column and the message that tell of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import FactBaseError
from factcheck.facts.loader import load_base, parse_base
from tests.unit.facts.bases import GOOD, bent

TIMES = "write 2021-07-31, 2021-07, 2021-Q2, 2021-H1, 2021, 2020-02/2020-04 or 2023-03/"

# What is replaced, by what, and the problems that must be told, all of them.
BREAKS = [
    # Keys
    ("factbase: 1\n", "", ["1:1: missing key `factbase` in a fact base: write `factbase: 1` at the top"]),
    (
        "factbase: 1",
        "factbase: 2",
        ['1:11: `factbase` of a fact base is the number of the format, not "2"; write it like `1`'],
    ),
    ("    title: A", "    titel: A", ['5:5: unknown key `titel` in a source (`report-2024`); did you mean "title"?']),
    (
        "    title: Annual report 2024\n",
        "",
        ["5:5: missing key `title` in a source (`report-2024`): the document's title"],
    ),
    (
        "unit: EUR",
        "unit: EUR, colour: red",
        [
            "15:57: unknown key `colour` in a property (`revenue`); the keys are name, aliases, unit, type, of, "
            "change, compare, exclusive, complete, note"
        ],
    ),
    (
        "    document: report.txt",
        "    document: report.txt\n    document: other.txt",
        ["8:5: duplicate key `document`: it stands on line 7 already; keep one"],
    ),
    (
        "    value: 17.8 million euros\n",
        "",
        [
            "23:5: missing key `value` in a fact (`revenue-2024`): a quantity, a date, an entity's id, words, or a "
            "list of these"
        ],
    ),
    (
        "as_of: 2024-12-31",
        "as_of: 2024-12-31\n    period: 2024",
        ["44:5: `period` beside `as_of` in a fact (`staff-2024`): keep one of `as_of`, `period` or `by`"],
    ),
    (
        "    quote: fell by 4.1%\n",
        "",
        ["30:5: missing key `quote` in a fact (`growth-2024`): `source` and `quote` stand together"],
    ),
    (
        "    source: report-2024\n    quote: fell by 4.1%\n",
        "",
        ["30:5: missing keys in a fact (`growth-2024`): it needs `source` and `quote`, or `sources`"],
    ),
    (
        "quote: led by Jane Roe}]",
        "quote: led by Jane Roe}]\n    source: report-2024",
        ["58:5: `sources` beside `source` and `quote` in a fact (`chief`): keep one of the two"],
    ),
    ("why: A slip.", "wy: A slip.", ['64:39: unknown key `wy` in a dispute; did you mean "why"?']),
    (
        "quote: led by Jane Roe}",
        "quote: led by Jane Roe, the founder}",
        [
            "58:61: unknown key `the founder` in a source of a fact: inside `{…}` a comma begins a new key; put the "
            "text that holds the comma in quotes"
        ],
    ),
    # Types
    (
        "    document: report.txt",
        "    document: [report.txt]",
        ["7:15: `document` of a source is a text, not a list; write it like `some words`"],
    ),
    (
        "    document: report.txt",
        "    document:",
        ["7:14: `document` of a source is empty: write a text like `some words`, or remove the key"],
    ),
    (
        "value: 17.8 million euros",
        'value: ""',
        ["26:12: `value` of a fact is empty: write a text like `some words`, or remove the key"],
    ),
    (
        "[Acme, 顶峰公司]",
        "Acme",
        ["9:43: `aliases` of an entity is a list; write it like `[some words]`"],
    ),
    (
        "[Acme, 顶峰公司]",
        "[]",
        ["9:43: `aliases` of an entity is an empty list: write an item, or remove the key"],
    ),
    (
        "norland: {name: Norland}",
        "norland: Norland",
        ['11:12: an entity (`norland`) is a mapping of keys, not "Norland"; it needs name'],
    ),
    (
        "change: true",
        "change: yes",
        ['16:70: `change` of a property is true or false, not "yes"; write it like `true`'],
    ),
    ("draft: true", "draft: 1", ['66:12: `draft` of a fact is true or false, not "1"; write it like `true`']),
    (
        "type: date",
        "type: dates",
        [
            '18:34: `type` of a property is quantity, date, entity or words, not "dates"; write it like `quantity`',
        ],
    ),
    (
        "tolerance: 0.05",
        "tolerance: 5%",
        ['67:16: `tolerance` of a fact is a share from 0 to 1, not "5%"; write it like `0.02`'],
    ),
    (
        "field: retail",
        "field: [retail]",
        ["57:25: a qualifier (`field`) is an id or a name, not a list; write it like `a-short-name`"],
    ),
    (
        "facts:\n",
        "facts: {}\nmore:\n",
        [
            "22:8: `facts` of a fact base is a list; begin each item with `- `",
            "23:1: unknown key `more` in a fact base; the keys are factbase, include, defaults, sources, entities, "
            "properties, units, facts",
        ],
    ),
    # Ids and names
    (
        "  norland: {name: Norland}",
        "  nor land: {name: Norland}",
        ['11:3: "nor land" is no id; write it like `a-short-name`'],
    ),
    (
        "id: seat\n",
        "id:\n",
        ["70:8: `id` of a fact is empty: write an id like `a-short-name`, or remove the key"],
    ),
    ("id: seat\n", "id: mood\n", ["70:9: fact `mood` stands on line 59 already; rename one of the two"]),
    ("part_of: acme,", "part_of: acmee,", ['10:45: unknown entity "acmee"; did you mean "acme"?']),
    ("of: revenue,", "of: revenues,", ['16:53: unknown property "revenues"; did you mean "revenue"?']),
    (
        "subject: acme-retail",
        "subject: acme-retial",
        ['40:14: unknown entity "acme-retial"; did you mean "acme-retail"?'],
    ),
    ("property: revenue", "property: revenu", ['25:15: unknown property "revenu"; did you mean "revenue"?']),
    (
        "source: report-2024\n    quote: fell",
        "source: report-2025\n    quote: fell",
        ['37:13: unknown source "report-2025"; did you mean "report-2024"?'],
    ),
    ("supersedes: founded", "supersedes: fuonded", ['74:17: unknown fact "fuonded"; did you mean "founded"?']),
    (
        "supersedes: founded",
        "supersedes: seat",
        ["74:17: `seat` supersedes itself, by way of what it supersedes: break the circle"],
    ),
    ("area: Norland", "area: Nordland", ['2:18: unknown entity "Nordland"; did you mean "norland"?']),
    ("area: Sudland", "area: Elsewhere", ['35:11: unknown entity "Elsewhere"; define it under `entities:`']),
    (
        "value: jane-roe",
        "value: jane-row",
        ['55:12: unknown entity "jane-row"; did you mean "jane-roe"? (or give the property `type: words`)'],
    ),
    (
        "said_by: jane-roe",
        "said_by: [Jane Roe, The Boss]",
        ['36:25: unknown entity "The Boss"; define it under `entities:`'],
    ),
    (
        "name: Jane Roe}",
        "name: Jane Roe}\n  jane-roe-2: {name: Jane  ROE}\n  x: {name: X, part_of: Jane Roe}",
        ['15:25: "Jane Roe" names more than one entity: write one of the ids jane-roe, jane-roe-2'],
    ),
    (
        "{name: Norland}",
        "{name: Norland, part_of: sudland}",
        ["11:37: `norland` is part of itself, by way of sudland: break the circle"],
    ),
    # Values, times and units
    (
        "value: 17.8 million euros",
        "value: a lot",
        [
            '26:12: "a lot" cannot be read as a quantity; write it like `17.8 trillion yuan`, `65.7%` or '
            "`more than 100`, or give `revenue` `type: words`"
        ],
    ),
    (
        "value: 17.8 million euros",
        "value: 17.8 million dollars",
        [
            '26:12: "17.8 million dollars" is in USD, and `revenue` is measured in EUR: mend the value, or use another '
            "property"
        ],
    ),
    (
        "value: -4.1%",
        "value: -4.1 percentage points",
        [
            '33:12: "-4.1 percentage points" is in percentage-point, and `growth` is measured in percent: mend the '
            "value, or use another property"
        ],
    ),
    (
        "value: Sudland",
        "value: 3 million dollars",
        ['73:12: "3 million dollars" is a quantity, and `seat` has no unit: write `unit: USD` there, or `type: words`'],
    ),
    (
        "value: Sudland",
        "value: about 40 dockers",
        [
            '73:12: "about 40 dockers" is a quantity, and `seat` has no unit: write `unit: dockers` there, or '
            "`type: words`"
        ],
    ),
    (
        "value: Sudland",
        "value: 50.2",
        ['73:12: "50.2" is a quantity, and `seat` has no unit: write `type: quantity` there, or `type: words`'],
    ),
    ("value: 1999-05-03", "value: 3 May 1999", [f'49:12: "3 May 1999" is no time; {TIMES}']),
    (
        "value: 1999-05-03",
        "value: 1999-05-03\n    aliases: [x]",
        [
            "50:5: `aliases` are other wordings of a worded value; `founded` is a date: remove them, or give them to "
            "the property or the unit"
        ],
    ),
    ("period: 2020-02/", "period: February 2020", [f'56:13: "February 2020" is no time; {TIMES}']),
    ("stated: 2023", "stated: last year", [f'64:33: "last year" is no time; {TIMES}']),
    ("disputed: {period", "disputed: {as_of", ["64:16: `as_of` is disputed, but the fact has no `as_of`: add it"]),
    ("published: 2025-03-01", "published: 2025-02-30", ["6:16: the calendar has no day 2025-02-30; mend it"]),
    (
        "published: 2025-03-01",
        "published: March 2025",
        ['6:16: `published` of a source is a date, not "March 2025"; write it like `2021-09-07`'],
    ),
    (
        "  mood: {name: mood}\n",
        "  mood: {name: mood}\nunits:\n  kb: {times: 1000}\n  ab: {of: ba, times: 10}\n  ba: {of: ab, times: 0}\n",
        [
            "23:8: `times` stands with `of`: say of which unit, `of: barrels per day`",
            "25:8: units are multiples of one another in a circle: ab of ba of ab",
            '25:23: `times` of a unit is a positive number, not "0"; write it like `1000000`',
        ],
    ),
    # What YAML can do and a base does not need
    (
        "{name: Norland}",
        "{name: &n Norland}",
        ["11:19: anchor `&n`: anchors are refused; remove it, or put the text in quotes"],
    ),
    ("name: Jane Roe", "name: *x", ["13:20: alias `*x`: aliases are refused; repeat the text"]),
    (
        "name: Jane Roe",
        "name: !!str Jane",
        ["13:20: tag `tag:yaml.org,2002:str`: tags are refused; remove it, or put the text in quotes"],
    ),
    (
        "0.05",
        "[" * 40 + "1" + "]" * 40,
        ["67:29: nested more than 16 levels deep: a fact base never is; check the brackets"],
    ),
    (
        "quote: in Sudland\n",
        "quote: in Sudland\n---\nfactbase: 1\n",
        ["77:1: a second document begins here: a fact base is one document; remove this `---`"],
    ),
    ("quote: in Sudland", "quote: in\x07 Sudland", ["76:14: unreadable character U+0007: remove it"]),
    (
        "facts:\n  - id: revenue-2024",
        "facts:\n\t- id: revenue-2024",
        [
            "23:1: YAML syntax: found character that cannot start any token; put the text in quotes, and indent with "
            "spaces, never tabs"
        ],
    ),
]

TEXTS = [
    (
        "",
        "1:1: the file is empty: begin it with `factbase: 1`, then `sources:`, `entities:`, `properties:` and `facts:`",
    ),
    ("# only a comment\n", "1:1: the file is empty: begin it with `factbase: 1`"),
    ("- a\n", "1:1: a fact base is a mapping of keys, not a list; it needs factbase"),
    ("nothing", '1:1: a fact base is a mapping of keys, not "nothing"; it needs factbase'),
    (
        "a: b: c",
        '1:5: YAML syntax: mapping values are not allowed in this context; put a text that holds ": " in quotes',
    ),
    ("a: [b", "YAML syntax"),
    ("[" * 500, "nested more than 16 levels deep"),
    ("? {a: b}\n: c\nfactbase: 1\n", "a key is a plain word"),
]


def problems_of(text: str) -> list[str]:
    with pytest.raises(FactBaseError) as caught:
        parse_base(text)
    return [str(problem).removeprefix("facts.yaml:") for problem in caught.value.problems]


@pytest.mark.parametrize(("old", "new", "expected"), BREAKS, ids=[new[:40] or old[:40] for old, new, _ in BREAKS])
def test_a_break_is_told_with_its_place(old: str, new: str, expected: list[str]) -> None:
    assert problems_of(bent(old, new)) == expected


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=range(len(TEXTS)))
def test_what_is_no_base(text: str, expected: str) -> None:
    assert any(expected in problem for problem in problems_of(text))


def test_all_problems_come_at_once_in_order() -> None:
    text = bent("title: A", "titel: A").replace("type: date", "type: dates").replace("value: -4.1%", "value: low")
    assert [problem.split(":")[0] for problem in problems_of(text)] == ["5", "18", "33"]


def test_files_are_told_apart(tmp_path: Path) -> None:
    first, second, missing = tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "c.yaml"
    first.write_text(GOOD, encoding="utf-8")
    second.write_text("factbase: 1\nentities:\n  norland: {name: Norland}\n", encoding="utf-8")
    with pytest.raises(FactBaseError) as caught:
        load_base([first, second, missing])
    assert [str(problem) for problem in caught.value.problems] == [
        f"{second}:3:3: entity `norland` stands on {first}:11 already; rename one of the two",
        f"{missing}:1:1: cannot be read: no such file or directory",
    ]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes("factbase: 1\n# 中".encode() + b"\xff\n")
    with pytest.raises(FactBaseError, match=r":2:4: byte 0xFF is not UTF-8: save the file as UTF-8"):
        load_base([path])
