"""One slip of the pen is told as the distance of optimal string alignment tells it."""

from __future__ import annotations

import itertools

from rapidfuzz.distance import OSA

from factcheck.mentions.names import _is_one_slip


def test_one_slip_is_a_distance_of_one() -> None:
    words = ["".join(letters) for length in range(5) for letters in itertools.product("abc", repeat=length)]
    for first, second in itertools.product(words, repeat=2):
        assert _is_one_slip(first, second) == (OSA.distance(first, second) == 1), (first, second)
