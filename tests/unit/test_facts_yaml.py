"""Guards what the default base says: enough from each document, unlike things apart, disputes kept."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.facts.loader import load_base
from factcheck.facts.model import EntityRef, Fact, FactBase, TimeKey, Words
from factcheck.values.quantity import Quantity

BASE = Path(__file__).parents[2] / "facts.yaml"

INCLUSIVE, SMALL_MICRO, CORPORATE = "inclusive-loans", "small-micro-loans", "msme-corporate-loans"


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load_base([BASE])


def found(base: FactBase, subject: str, prop: str) -> list[Fact]:
    return [fact for fact in base.facts if (fact.subject, fact.property) == (subject, prop)]


def one(base: FactBase, id_: str) -> Fact:
    return next(fact for fact in base.facts if fact.id == id_)


def number(fact: Fact) -> Decimal:
    [value] = fact.values
    assert isinstance(value, Quantity)
    return value.number.value


def test_each_document_gives_its_facts(base: FactBase) -> None:
    told = Counter(source for fact in base.facts for source in {citation.source for citation in fact.citations})
    wanted = {
        "scio-2021-09-07": 30,
        "cctv-2025-08-02": 10,
        "peoples-daily-2025-09-14": 8,
        "xinhua-2020-04-16": 12,
        "economic-daily-2025-04-22": 12,
    }
    assert set(told) == set(base.sources) == set(wanted)
    assert not {source: told[source] for source in wanted if told[source] < wanted[source]}


def test_ids_are_unique_and_no_fact_is_a_draft(base: FactBase) -> None:
    ids = Counter(fact.id for fact in base.facts)
    assert [id_ for id_, times in ids.items() if times > 1] == []
    assert not any(fact.draft for fact in base.facts)


def test_every_property_and_unit_is_used(base: FactBase) -> None:
    assert set(base.properties) == {fact.property for fact in base.facts}
    used = {prop.unit.code for prop in base.properties.values() if prop.unit is not None}
    assert {word.unit.code for word in base.units} - used == {"loans"}  # a noun that texts mistake for enterprises


@pytest.mark.parametrize(
    ("subject", "balances"),
    [
        (INCLUSIVE, {"2021-07-31": "17.8", "2025-02-28": "33.9", "2025-06-30": "35.99"}),
        (SMALL_MICRO, {"2025-06-30": "87.74"}),
        (CORPORATE, {"2021-07-31": "72.4"}),
    ],
)
def test_the_three_kinds_of_loans_have_each_its_series(base: FactBase, subject: str, balances: dict[str, str]) -> None:
    series = {fact.time.text: number(fact) for fact in found(base, subject, "balance") if fact.time is not None}
    assert series == {day: Decimal(trillions) * 10**12 for day, trillions in balances.items()}


@pytest.mark.parametrize("family", [
    (INCLUSIVE, SMALL_MICRO, CORPORATE, "new-inclusive-loans"),
    ("small-giants", "provincial-smes", "innovative-smes", "champions", "warehouse-enterprises"),
    ("receivables-platform", "blockchain-platform", "billing-platform"),
    ("policy-briefing", "press-conference", "executive-meeting"),
    ("coordination-mechanism", "joint-mechanism"),
    ("helping-micro-program", "micro-help-plan"),
    ("pboc", "safe"),
])  # fmt: skip
def test_look_alikes_are_kept_apart(base: FactBase, family: tuple[str, ...]) -> None:
    for first in family:
        for second in family:
            apart = base.entities[first].distinct_from | base.entities[second].distinct_from
            assert first == second or {first, second} & apart, (first, second)


def test_the_number_that_stands_twice_is_two_facts(base: FactBase) -> None:
    twice = [fact for fact in base.facts if fact.text == "17.8 trillion yuan"]
    assert {(fact.subject, fact.property) for fact in twice} == {
        (INCLUSIVE, "balance"),
        ("coordination-mechanism", "new-loans"),
    }


def test_new_credit_is_no_loan(base: FactBase) -> None:
    [credit] = found(base, "coordination-mechanism", "new-credit")
    assert {citation.source for citation in credit.citations} == {"cctv-2025-08-02", "peoples-daily-2025-09-14"}
    assert credit.note is not None
    loans = base.properties["new-loans"]
    assert not {*base.properties["new-credit"].aliases} & {loans.name, *loans.aliases}


def test_a_growth_rate_is_no_lead(base: FactBase) -> None:
    growth, lead = base.properties["growth"], base.properties["growth-lead"]
    assert growth.unit is not None and lead.unit is not None
    assert (growth.unit.code, lead.unit.code) == ("percent", "percentage-point")
    assert not {*growth.aliases} & {*lead.aliases}


def test_targets_are_no_results(base: FactBase) -> None:
    targets = {fact.subject: number(fact) for fact in base.facts if fact.time and fact.time.key is TimeKey.BY}
    assert targets == {
        "innovative-smes": 1_000_000,
        "provincial-smes": 100_000,
        "small-giants": 10_000,
        "champions": 1000,
    }


def test_a_projection_for_the_past_is_a_result(base: FactBase) -> None:
    fact = one(base, "inclusive-loans-balance-2025-02")
    assert fact.time is not None and fact.time.key is TimeKey.AS_OF


@pytest.mark.parametrize(
    ("source", "stated", "count"), [("cctv-2025-08-02", "2023-06", 3), ("economic-daily-2025-04-22", "2023-03", 3)]
)
def test_misprinted_years_are_disputed(base: FactBase, source: str, stated: str, count: int) -> None:
    disputed = [
        fact
        for fact in base.facts
        if any(dispute.key == "as_of" and dispute.stated == stated for dispute in fact.disputes)
    ]
    assert [fact.citations[0].source for fact in disputed] == [source] * count
    assert all(fact.time is not None and fact.time.text.startswith("2025-") for fact in disputed)


def test_the_clients_of_the_programme_have_no_right_reading(base: FactBase) -> None:
    fact = one(base, "helping-micro-clients-2020-04")
    [dispute] = fact.disputes
    assert (dispute.key, dispute.stated, number(fact)) == ("value", None, Decimal("80633000"))


def test_relative_dates_have_their_year(base: FactBase) -> None:
    dates = {fact.id: fact.text for fact in base.facts if base.properties[fact.property].type.value == "date"}
    assert dates == {
        "policy-briefing-date": "2021-09-07",
        "press-conference-date": "2020-04-16",
        "executive-meeting-date": "2020-04-14",
        "coordination-mechanism-established": "2024-10",
    }


def test_changes_carry_a_sign(base: FactBase) -> None:
    assert number(one(base, "new-inclusive-loans-rate-change-2025-h1")) == Decimal("-0.46")
    signed = {prop.id for prop in base.properties.values() if prop.change}
    assert signed == {
        "growth",
        "growth-lead",
        "enterprises-supported-growth",
        "financings-growth",
        "financing-volume-growth",
        "rate-change",
    }


def test_a_bound_and_a_sharper_value_stand_side_by_side(base: FactBase) -> None:
    texts = {fact.text for fact in found(base, "helping-micro-program", "loans-issued")}
    assert texts == {"more than 300 billion yuan", "325.831 billion yuan"}


@pytest.mark.parametrize(
    ("person", "offices"),
    [
        ("pan-gongsheng", ["中国人民银行副行长", "国家外汇管理局局长"]),
        ("liang-zhifeng", ["工业和信息化部中小企业局局长"]),
        ("lin-zeyan", ["全国工商联经济部部长"]),
    ],
)
def test_offices_are_named_in_both_languages(base: FactBase, person: str, offices: list[str]) -> None:
    held = found(base, person, "position")
    assert len(held) == len(offices)
    for fact, office in zip(held, offices, strict=True):
        assert isinstance(fact.values[0], Words)
        assert office in fact.aliases


def test_figures_name_who_said_them(base: FactBase) -> None:
    briefing = [fact for fact in base.facts if fact.citations[0].source == "scio-2021-09-07"]
    figures = [fact for fact in briefing if isinstance(fact.values[0], Quantity)]
    assert figures
    assert all({"pan-gongsheng", "liang-zhifeng"} & {*fact.said_by} for fact in figures)


def test_what_is_exclusive_has_one_value(base: FactBase) -> None:
    pairs = Counter((fact.subject, fact.property) for fact in base.facts if base.properties[fact.property].exclusive)
    assert [pair for pair, times in pairs.items() if times > 1] == []
    assert all(len(fact.values) == 1 for fact in base.facts if (fact.subject, fact.property) in pairs)


def test_every_name_stands_in_both_languages(base: FactBase) -> None:
    unlike = []
    for entity in base.entities.values():
        names = (entity.name, *entity.aliases)
        if not any(name.isascii() for name in names) or all(name.isascii() for name in names):
            unlike.append(entity.id)
    assert unlike == []


def test_relations_lead_to_known_entities(base: FactBase) -> None:
    linked = {value.id for fact in base.facts for value in fact.values if isinstance(value, EntityRef)}
    assert linked <= set(base.entities)
