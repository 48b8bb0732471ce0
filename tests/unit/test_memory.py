"""What is remembered goes by the very arguments, and is forgotten in time."""

from __future__ import annotations

from factcheck import memory
from factcheck.memory import remembered


def test_equal_texts_are_the_same_and_equal_objects_are_not() -> None:
    calls = []

    @remembered
    def joined(words: tuple[str, ...], mark: str) -> str:
        calls.append(words)
        return mark.join(words)

    first, second = tuple("ab"), tuple("ab")
    assert [joined(first, "-"), joined(first, "".join(["-"])), joined(second, "-")] == ["a-b"] * 3
    assert len(calls) == 2


def test_no_more_is_kept_than_may_be() -> None:
    most, memory._MOST = memory._MOST, 3
    try:
        calls = []

        @remembered
        def same(text: str) -> str:
            calls.append(text)
            return text

        for text in "abcda":
            assert same(text) == text
        assert calls == list("abcda")  # "a" was forgotten when the fourth came
    finally:
        memory._MOST = most
