""" "Did you mean …": the nearest of the known names, for messages about unknown ones."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_CLOSE = 0.6  # difflib's ratio: one letter in three may differ
_MOST = 5000  # names compared; in a larger base a hint is not worth the wait


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The known name nearest to a word, None where none is near."""
    pool = list(names)[:_MOST]
    folded = {name.casefold(): name for name in reversed(pool)}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=_CLOSE)
    return folded[found[0]] if found else None


def hint(word: str, names: Iterable[str]) -> str:
    """`; did you mean "…"?`, or nothing where no name is near."""
    found = nearest(word, names)
    return "" if found is None else f'; did you mean "{found}"?'
