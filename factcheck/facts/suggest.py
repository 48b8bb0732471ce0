"""The nearest of the known names, for messages about unknown ones: "did you mean …"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKELY = 0.6  # difflib's ratio: two letters in five may differ
ALMOST = 0.85  # one letter in six
_MOST = 5000  # names compared; in a larger base a hint is not worth the wait


def nearest(word: str, names: Iterable[str], ratio: float = LIKELY) -> str | None:
    """The known name nearest to a word, None where none is as near as the ratio asks."""
    pool = list(names)[:_MOST]
    folded = {name.casefold(): name for name in reversed(pool)}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=ratio)
    return folded[found[0]] if found else None


def hint(word: str, names: Iterable[str], ratio: float = LIKELY) -> str:
    """`; did you mean "…"?`, or nothing where no name is near."""
    found = nearest(word, names, ratio)
    return "" if found is None else f'; did you mean "{found}"?'


def misspelled(word: str, names: Iterable[str]) -> str:
    """The hint for a word that may be right and is almost a known name; quick, for it is asked of good bases too."""
    alike = (name for name in names if name[:1] == word[:1] and abs(len(name) - len(word)) <= 2)
    return hint(word, alike, ALMOST)
