"""Circles in what leads from one record to others: `part_of` and `supersedes` may have none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def find_circles(links: Mapping[str, Sequence[str]]) -> list[str]:
    """One record of each circle; every record is visited once. Links to records that are not there lead nowhere.

    >>> find_circles({"a": ["b"], "b": ["a"], "c": ["a"], "d": ["x"], "e": ["e"]})
    ['a', 'e']
    """
    left: set[str] = set()
    found: dict[str, None] = {}
    for start in links:
        trail: set[str] = set()
        waiting = [(start, False)]
        while waiting:
            id, is_leaving = waiting.pop()
            if is_leaving:
                trail.discard(id)
                left.add(id)
            elif id in trail:
                found[id] = None
            elif id not in left:
                trail.add(id)
                waiting.append((id, True))
                waiting.extend((following, False) for following in links.get(id, ()))
    return list(found)
