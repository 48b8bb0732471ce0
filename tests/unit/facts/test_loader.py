"""The good base, record by record, and what several bases make together."""

from __future__ import annotations

import datetime
import time
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import FactBaseError
from factcheck.facts.loader import load_base, parse_base
from factcheck.facts.model import Citation, EntityRef, Fact, FactBase, Place, PropertyType, TimeKey, Words
from factcheck.values.quantity import Modifier, NumberStyle, Quantity
from factcheck.values.time import Day, Time
from tests.unit.facts.bases import GOOD, bent

BASE = parse_base(GOOD)
FACTS = {fact.id: fact for fact in BASE.facts}


def quantity(fact: Fact) -> Quantity:
    (value,) = fact.values
    assert isinstance(value, Quantity)
    return value


def test_sources_keep_their_place_and_date() -> None:
    source = BASE.sources["report-2024"]
    assert (source.title, source.document, source.published) == (
        "Annual report 2024",
        "report.txt",
        datetime.date(2025, 3, 1),
    )
    assert source.place == Place("facts.yaml", 4, 3)


def test_entities_are_distinct_from_one_another() -> None:
    assert BASE.entities["acme"].aliases == ("Acme", "顶峰公司")
    assert BASE.entities["acme-retail"].part_of == ("acme",)
    assert BASE.entities["acme"].distinct_from == {"acme-retail"}
    assert BASE.entities["acme-retail"].distinct_from == {"acme"}


def test_a_property_is_what_its_unit_or_its_facts_say() -> None:
    types = {id: property.type for id, property in BASE.properties.items()}
    assert types == {
        "revenue": PropertyType.QUANTITY,
        "growth": PropertyType.QUANTITY,
        "staff": PropertyType.QUANTITY,
        "founded": PropertyType.DATE,
        "seat": PropertyType.ENTITY,
        "chief": PropertyType.ENTITY,
        "mood": PropertyType.WORDS,
    }


def test_a_date_is_exclusive_unless_said_otherwise() -> None:
    assert BASE.properties["founded"].exclusive
    assert not parse_base(bent("type: date", "type: date, exclusive: false")).properties["founded"].exclusive


def test_dates_alone_make_a_property_of_dates() -> None:
    assert parse_base(bent(", type: date", "")).properties["founded"].type is PropertyType.DATE


def test_quantities_take_the_unit_of_their_property() -> None:
    revenue, growth, staff = (quantity(FACTS[id]) for id in ("revenue-2024", "growth-2024", "staff-2024"))
    assert (revenue.value, revenue.unit) == (Decimal(17_800_000), BASE.properties["revenue"].unit)
    assert growth.value == Decimal("-4.1")
    assert (staff.value, staff.modifier, staff.number.style) == (4762, Modifier.MORE_THAN, NumberStyle.POINT)
    assert staff.unit is not None
    assert (staff.unit.code, staff.unit.known) == ("employees", True)


def test_texts_stay_as_typed() -> None:
    values = FACTS["mood"].values
    assert [value.text for value in values if isinstance(value, Words)] == ["buoyant", "12:30", "010", "no"]
    assert values[0] == Words("buoyant", ("cheerful",))
    assert FACTS["mood"].text == "buoyant; 12:30; 010; no"


def test_entities_as_values_show_their_name() -> None:
    assert FACTS["chief"].values == (EntityRef("jane-roe"),)
    assert FACTS["chief"].text == "Jane Roe"
    assert FACTS["seat"].values == (EntityRef("sudland"),)


def test_dates_are_times() -> None:
    (value,) = FACTS["founded"].values
    assert isinstance(value, Time)
    assert value.first == value.last == Day(1999, 5, 3)


def test_times_know_their_key() -> None:
    keys = {id: fact.time.key for id, fact in FACTS.items() if fact.time is not None}
    assert keys["revenue-2024"] is TimeKey.PERIOD
    assert keys["staff-2024"] is TimeKey.AS_OF
    open_period = FACTS["chief"].time
    assert open_period is not None
    assert (open_period.text, open_period.time.first, open_period.time.last) == ("2020-02/", Day(2020, 2, 1), None)


def test_the_default_area_fills_what_is_left_out_but_not_for_areas() -> None:
    assert (FACTS["revenue-2024"].area, FACTS["revenue-2024"].area_is_default) == ("norland", True)
    assert (FACTS["growth-2024"].area, FACTS["growth-2024"].area_is_default) == ("sudland", False)
    assert (FACTS["seat"].area, FACTS["seat"].area_is_default) == (None, False)


def test_the_rest_of_a_fact() -> None:
    assert FACTS["growth-2024"].said_by == ("jane-roe",)
    assert FACTS["chief"].qualifiers == (("field", "retail"), ("unit", "acme-retail"))
    assert FACTS["chief"].citations == (Citation("report-2024", "led by Jane Roe"),)
    assert FACTS["seat"].supersedes == ("founded",)
    assert (FACTS["mood"].draft, FACTS["mood"].tolerance) == (True, 0.05)


def test_disputes_give_what_is_stated() -> None:
    period, value = FACTS["mood"].disputes
    assert (period.key, period.stated, period.why) == ("period", "2023", "A slip.")
    assert period.stated_time is not None
    assert period.stated_time.first == Day(2023, 1, 1)
    assert (value.key, value.stated, value.stated_value) == ("value", None, None)


def test_values_and_quotes_keep_their_places() -> None:
    fact = FACTS["revenue-2024"]
    assert (fact.place, fact.value_place) == (Place("facts.yaml", 23, 9), Place("facts.yaml", 26, 12))
    assert fact.citations[0].place == Place("facts.yaml", 29, 12)


def with_unit(units: str, unit: str, value: str) -> FactBase:
    text = bent("unit: EUR", f"unit: {unit}").replace("17.8 million euros", value)
    return parse_base(text.replace("facts:\n", f"units:\n  {units}\nfacts:\n", 1))


def test_a_unit_of_another_is_in_its_dimension() -> None:
    declared = "ms/d: {aliases: [million sacks per day, 百万袋/日], times: 1000000, of: sacks per day}"
    in_words, in_unit = (
        quantity(with_unit(declared, "ms/d", value).facts[0]) for value in ("1.5 million sacks per day", "1.5 ms/d")
    )
    assert in_words.unit is not None
    assert in_unit.unit is not None
    assert in_words.unit.dimension == in_unit.unit.dimension
    assert in_words.number.value * in_words.unit.factor == in_unit.number.value * in_unit.unit.factor == 1_500_000


def test_a_unit_of_its_own_is_counted() -> None:
    base = with_unit("marks: {aliases: [Norland marks]}", "marks", "17.8 million Norland marks")
    value = quantity(base.facts[0])
    assert value.unit is not None
    assert (value.unit.code, value.unit.dimension) == ("marks", "count:marks")
    assert base.units[0].aliases == ("Norland marks",)


def test_a_measure_word_that_a_property_names_is_known() -> None:
    base = parse_base(bent("unit: EUR", "unit: 家").replace("17.8 million euros", "1780万家"))
    value = quantity(base.facts[0])
    assert value.unit is not None
    assert (value.unit.code, value.unit.known) == ("家", True)
    assert "家" in [word.unit.code for word in base.units]


def test_several_bases_make_one(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(GOOD, encoding="utf-8")
    second.write_text(
        "factbase: 1\nfacts:\n  - {id: more, subject: Acme, property: sales, value: 3 euros, "
        "source: report-2024, quote: 3 euros}\n",
        encoding="utf-8",
    )
    base = load_base([first, str(second)])
    assert len(base.facts) == len(BASE.facts) + 1
    more = base.facts[-1]
    assert (more.subject, more.property, more.area, more.place.path) == ("acme", "revenue", None, str(second))


MORE = """\
factbase: 1
include: [a.yaml, ../facts.yaml]
facts:
  - {id: more, subject: Acme, property: sales, value: 3 euros, source: report-2024, quote: 3 euros}
"""


def test_a_base_includes_others_each_once(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "facts.yaml").write_text(
        GOOD.replace("factbase: 1", "factbase: 1\ninclude: more/more.yaml"), encoding="utf-8"
    )
    (tmp_path / "more" / "more.yaml").write_text(MORE)
    (tmp_path / "more" / "a.yaml").write_text("factbase: 1\nentities: {x: {name: X}}\n")
    base = load_base([tmp_path / "facts.yaml"])
    assert base.facts[-1].id == "more"
    assert base.entities["x"].place.path == str(tmp_path / "more" / "a.yaml")
    assert len(load_base([tmp_path / "more" / "more.yaml"]).facts) == len(base.facts)


def test_an_include_that_is_missing_is_told_where_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text("factbase: 1\ninclude: [gone.yaml]\n")
    with pytest.raises(FactBaseError) as caught:
        load_base([path])
    expected = f"{path}:2:11: {tmp_path / 'gone.yaml'} cannot be read: no such file or directory"
    assert [str(problem) for problem in caught.value.problems] == [expected]


def test_a_folder_stands_for_its_bases(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("factbase: 1\nentities: {x: {name: X}}\n")
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no base")
    assert list(load_base([tmp_path]).entities)[-1] == "x"


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert len(load_base([path]).facts) == len(BASE.facts)


def test_five_thousand_facts_load_without_a_quadratic_step() -> None:
    head, _, _ = GOOD.partition("facts:\n")
    lines = "".join(
        f"  - {{id: r{n}, subject: acme, property: revenue, value: {n + 1}.5 million euros, period: {1000 + n}, "
        f"source: report-2024, quote: came to {n + 1}.5 million euros}}\n"
        for n in range(5000)
    )
    start = time.perf_counter()
    assert len(parse_base(f"{head}facts:\n{lines}").facts) == 5000
    assert time.perf_counter() - start < 15  # about 0.7 s; the bound is for a loaded machine


SECOND = [
    (
        "facts: [{id: mood, subject: acme, property: mood, value: x, source: report-2024, quote: x}]",
        "fact `mood` stands",
    ),
    ("entities: {acme: {name: Another}}", "entity `acme` stands on"),
    ("properties: {staff: {name: crew}}", "property `staff` stands on"),
    ("sources: {report-2024: {title: Another}}", "source `report-2024` stands on"),
    ("units: {staffers: {aliases: [heads]}}", '"heads" is a word for the unit `people`'),
]


@pytest.mark.parametrize(("text", "said"), SECOND)
def test_a_later_base_changes_nothing_of_an_earlier_one(text: str, said: str, tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(GOOD.replace("facts:\n", "units: {people: {aliases: [heads]}}\nfacts:\n"), encoding="utf-8")
    second.write_text(f"factbase: 1\n{text}\n", encoding="utf-8")
    with pytest.raises(FactBaseError) as caught:
        load_base([first, second])
    (problem,) = caught.value.problems
    assert problem.path == str(second)
    assert said in problem.message
    assert f"{first}:" in problem.message


def test_the_default_area_of_a_base_is_its_own(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(GOOD, encoding="utf-8")
    second.write_text("factbase: 1\ndefaults: {area: Sudland}\n", encoding="utf-8")
    assert [fact.area for fact in load_base([first, second]).facts] == [fact.area for fact in BASE.facts]
