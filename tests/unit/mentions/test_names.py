"""Names of a base in a sentence: which are found, as what, and which look-alikes are not."""

import pytest

from factcheck.facts.model import Entity, FactBase, Place, Property, PropertyType
from factcheck.mentions.lexicon import build_lexicon
from factcheck.mentions.model import NameKind
from factcheck.mentions.names import find_names
from factcheck.mentions.tokens import tokenize

_PLACE = Place("facts.yaml", 1, 1)
_ENTITIES = {
    "green-loans": ("green loans to small and micro firms", "小微绿色贷款"),
    "corporate-loans": ("corporate loans", "企业贷款"),
    "safe": ("State Exchange Office", "SEO"),
    "norland": ("Norland", "诺兰"),
    "ann-lee": ("Ann Lee", "李安"),
}
_PROPERTIES = {"rate": ("average rate", "rate", "平均利率"), "balance": ("balance", "outstanding", "余额")}


def _base() -> FactBase:
    entities = {id_: Entity(id_, names[0], _PLACE, names[1:]) for id_, names in _ENTITIES.items()}
    properties = {
        id_: Property(id_, names[0], _PLACE, PropertyType.QUANTITY, names[1:]) for id_, names in _PROPERTIES.items()
    }
    return FactBase("facts.yaml", {}, entities, properties, ())


_LEXICON = build_lexicon(_base())

TABLE = [
    # text, the names found as (words, id)
    ("Green loans to small and micro firms rose.", [("Green loans to small and micro firms", "green-loans")]),
    ("Green loans for small & micro firms rose.", [("Green loans for small & micro firms", "green-loans")]),
    ("Small and micro firms' green loans rose.", [("Small and micro firms' green loans", "green-loans")]),
    ("The green laons to small and micro firms rose.", [("green laons to small and micro firms", "green-loans")]),
    ("Brown loans to small and micro firms rose.", []),
    ("Green loans rose.", []),
    ("The SEO said so.", [("SEO", "safe")]),
    ("A seo trick.", []),
    ("Norland's balance", [("Norland's", "norland"), ("balance", "balance")]),
    ("the norland", []),
    ("Northernland", []),
    ("Noorland grew", [("Noorland", "norland")]),
    ("Ann Lee and her average rate", [("Ann Lee", "ann-lee"), ("average rate", "rate")]),
    ("诺兰企业贷款余额", [("诺兰", "norland"), ("企业贷款", "corporate-loans"), ("余额", "balance")]),
    ("小微绿色贷款平均利率", [("小微绿色贷款", "green-loans"), ("平均利率", "rate")]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_names(text, tokenize(text), _LEXICON)
    assert [(name.span.of(text), name.ids[0]) for name in found] == expected


def test_a_property_inside_an_entitys_name_is_part_of_it() -> None:
    base = _base()
    entities = base.entities | {"rate-office": Entity("rate-office", "Average Rate Office", _PLACE)}
    lexicon = build_lexicon(FactBase("facts.yaml", {}, entities, base.properties, ()))
    text = "The Average Rate Office closed."
    assert [name.kind for name in find_names(text, tokenize(text), lexicon)] == [NameKind.ENTITY]


def test_entities_that_share_an_alias_are_one_mention() -> None:
    entities = {
        id_: Entity(id_, name, _PLACE, ("the Fund",)) for id_, name in (("a", "Alpha Fund"), ("b", "Beta Fund"))
    }
    lexicon = build_lexicon(FactBase("facts.yaml", {}, entities, {}, ()))
    text = "Said the Fund."
    assert find_names(text, tokenize(text), lexicon)[0].ids == ("a", "b")


@pytest.mark.parametrize("text", ["", " ", "、、、", "a" * 50_000, "green " * 20_000, "企业" * 20_000, "\x00\ud800"])
def test_never_raises(text: str) -> None:
    find_names(text, tokenize(text), _LEXICON)


@pytest.mark.parametrize(("word", "ids"), [("Steel", ("one",)), ("Foods", ("two",)), ("Banks", None)])
def test_a_misspelling_of_several_names_is_the_one_that_goes_on_as_the_text_does(
    word: str, ids: tuple[str, ...] | None
) -> None:
    entities = {id_: Entity(id_, name, _PLACE) for id_, name in (("one", "Marlow Steel"), ("two", "Marlon Foods"))}
    lexicon = build_lexicon(FactBase("facts.yaml", {}, entities, {}, ()))
    text = f"Marlox {word} grew."
    assert [mention.ids for mention in find_names(text, tokenize(text), lexicon)] == ([] if ids is None else [ids])
