"""What is drafted of a sentence, and what is not: dates, offices, relations, statements, and the times of figures."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from factcheck.drafts.model import Draft
from factcheck.drafts.propose import propose
from factcheck.facts.loader import load_base
from factcheck.pipeline import Checker, build_checker
from factcheck.text.formats import read_document

_BASE = """
factbase: 1
sources: {s: {title: S}}
entities:
  ferry: {name: Elmhaven ferry, aliases: [the ferry]}
  quay: {name: North Quay, aliases: [北码头]}
  island: {name: Saint Brenn}
  authority: {name: Harbour Authority, aliases: [港务局]}
  bank: {name: Tidewater Bank}
  union: {name: Pilots' Union}
properties:
  opened: {name: opened, aliases: [opening, 启用], type: date}
  held-on: {name: date held, aliases: [took place], type: date}
  operator: {name: operated by, aliases: [运营], type: entity}
  partners: {name: partners, aliases: [cooperated], type: entity}
  location: {name: location, type: entity}
  position: {name: position, aliases: [office], type: words}
  passengers: {name: passengers, unit: people}
  capacity: {name: capacity, unit: people}
  purpose: {name: purpose, type: words}
  trend: {name: trend, type: words}
"""
_DAY = datetime.date(2025, 3, 4)


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    path = tmp_path_factory.mktemp("drafts") / "facts.yaml"
    path.write_text(_BASE, encoding="utf-8")
    return build_checker(load_base([path]))


def _drafts(text: str, checker: Checker) -> tuple[Draft, ...]:
    return propose(read_document("-", text), checker, _DAY)


def _told(draft: Draft) -> str:
    time = "-" if draft.time is None else f"{draft.time.key.value} {draft.time.text}"
    return " | ".join((draft.subject.id, draft.property.id, "; ".join(draft.texts), time))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Quay was opened on 3 May 2019.", "quay | opened | 2019-05-03 | -"),
        ("北码头于2019年5月3日启用。", "quay | opened | 2019-05-03 | -"),
        ("The Elmhaven ferry is operated by the Harbour Authority.", "ferry | operator | authority | as_of 2025-03-04"),
        (
            "The Elmhaven ferry, which the Harbour Authority operated, is slow.",
            "ferry | operator | authority | as_of 2025-03-04",
        ),
        ("北码头由港务局运营。", "quay | operator | authority | as_of 2025-03-04"),
        (
            "The Harbour Authority cooperated with Tidewater Bank and Pilots' Union.",
            "authority | partners | bank; union | as_of 2025-03-04",
        ),
        ("North Quay on Saint Brenn is closed to cars.", "quay | location | island | as_of 2025-03-04"),
        (
            "Ines Okafor, director of the quays, said so.",
            "ines-okafor | position | director of the quays | as_of 2025-03-04",
        ),
        ("港务局局长何曼青表示，工程顺利。", "何曼青 | position | 港务局局长 | as_of 2025-03-04"),
        (
            "Rolf Lund, who chaired the board from 2015 to 2021, has left.",
            "rolf-lund | position | chaired the board | period 2015/2021",
        ),
        ("At present the ferry carries 310 passengers.", "ferry | passengers | 310 passengers | as_of 2025-03-04"),
        (
            "The Elmhaven ferry was built to connect the islands.",
            "ferry | purpose | connect the islands | as_of 2025-03-04",
        ),
        ("The Harbour Authority was founded in 1958.", "authority | date-founded | 1958 | -"),
        (
            "Saltmarsh Mill near those northern harbours is owned by Greyling Foods.",
            "saltmarsh-mill-near-those-northern-harbours | owned-by | greyling-foods | as_of 2025-03-04",
        ),
    ],
)
def test_drafts(text: str, expected: str, checker: Checker) -> None:
    assert expected in [_told(draft) for draft in _drafts(text, checker)]


@pytest.mark.parametrize(
    "text",
    [
        "Is the Elmhaven ferry operated by the Harbour Authority or not?",
        "It was opened by nobody in particular.",
        "The director of nothing smiled.",
        "See page 12.",
    ],
)
def test_drafts_nothing_certain(text: str, checker: Checker) -> None:
    assert not [draft for draft in _drafts(text, checker) if draft.property.id in ("opened", "position", "passengers")]


def test_a_year_earlier_sets_the_time_of_the_text_before_back(checker: Checker) -> None:
    text = "In 2024 the ferry carried 310,000 passengers. A year earlier, the ferry had carried 290,000 passengers."
    times = [draft.time.text for draft in _drafts(text, checker) if draft.time is not None]
    assert times == ["2024", "2023"]


def test_the_date_of_an_event_is_no_figures_time(checker: Checker) -> None:
    text = "North Quay was opened on 3 May 2019. It has a capacity of 400 people."
    figure = [draft for draft in _drafts(text, checker) if draft.property.id == "capacity"]
    assert [draft.time for draft in figure] == [None]


def test_quotes_hold_the_value_and_stand_in_the_document(checker: Checker) -> None:
    text = "The Elmhaven ferry, fast and new, carried 310,000 passengers in 2024; North Quay was opened on 3 May 2019."
    drafts = _drafts(text, checker)
    assert drafts
    assert all(draft.quote in text for draft in drafts)


def test_names_with_commas_load_again(tmp_path: Path) -> None:
    from factcheck.drafts.entries import NewSource, entries_of
    from factcheck.facts.editing import START, with_entries

    empty = tmp_path / "empty.yaml"
    empty.write_text("factbase: 1\n", encoding="utf-8")
    checker = build_checker(load_base([empty]))
    text = "Stations made 4,812 GWh in 2023, 4,655 GWh in 2022 and 11.6 thousands of barrels per day in 2021."
    source = NewSource("s", "Title, with a comma: and a colon", "text.txt")
    written = with_entries(START, entries_of(_drafts(text, checker), source, checker.index.base, set()))
    path = tmp_path / "facts.yaml"
    path.write_text(written, encoding="utf-8")
    assert len(load_base([path]).facts) >= 2
