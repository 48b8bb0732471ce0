"""Records behave as frozen dataclasses do, and cost less to declare."""

from __future__ import annotations

import pickle

import pytest

from factcheck.records import field_names, ordered, record, replace


@record
class Place:
    """A place with a method and a default."""

    name: str
    size: int = 0

    @property
    def label(self) -> str:
        return f"{self.name} ({self.size})"


@record
class Checked:
    """Refuses what makes no sense."""

    share: float

    def __post_init__(self) -> None:
        if self.share > 1:
            raise ValueError("more than the whole")


@ordered
class Point:
    """Ordered by its fields."""

    x: int
    y: int


@record
class Other:
    """The same fields as a place, and no place."""

    name: str
    size: int = 0


def test_fields_are_taken_by_place_and_by_name() -> None:
    assert Place("a", 2) == Place(size=2, name="a")
    assert (Place("a").size, Place("a", 2).label, field_names(Place)) == (0, "a (2)", ("name", "size"))


def test_equality_and_hash_go_by_the_fields_and_the_type() -> None:
    assert Place("a") != Other("a")
    assert len({Place("a"), Place("a"), Place("b")}) == 2
    assert repr(Place("a")) == "Place(name='a', size=0)"


@pytest.mark.parametrize("name", ["name", "size", "unknown"])
def test_nothing_can_be_set(name: str) -> None:
    place = Place("a")
    with pytest.raises(AttributeError):
        setattr(place, name, 1)
    with pytest.raises(AttributeError):
        delattr(place, name)


@pytest.mark.parametrize(("given", "named"), [((), {}), (("a", 1, 2), {}), (("a",), {"place": 1})])
def test_what_is_no_field_is_refused(given: tuple[object, ...], named: dict[str, object]) -> None:
    for _ in range(2):  # the first record of a type makes its constructor
        with pytest.raises(TypeError):
            Place(*given, **named)  # type: ignore[arg-type]


def test_a_record_may_check_itself() -> None:
    assert Checked(0.5).share == 0.5
    with pytest.raises(ValueError, match="whole"):
        Checked(2)
    with pytest.raises(ValueError, match="whole"):
        replace(Checked(0.5), share=2)


def test_ordered_records_sort_by_their_fields() -> None:
    assert sorted([Point(2, 0), Point(1, 5), Point(1, 2)]) == [Point(1, 2), Point(1, 5), Point(2, 0)]
    assert Point(1, 2) <= Point(1, 2) < Point(1, 3)
    assert Point(1, 3) > Point(1, 2) >= Point(1, 2)
    with pytest.raises(TypeError):
        assert Point(1, 2) < 3  # type: ignore[operator]


def test_records_pickle_and_match() -> None:
    assert pickle.loads(pickle.dumps(Place("a", 3))) == Place("a", 3)
    match Place("a", 3):
        case Place(name, size):
            assert (name, size) == ("a", 3)
