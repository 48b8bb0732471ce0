"""English names in a sentence: which take an article, and which are plurals."""

from __future__ import annotations

from factcheck.patterns import Pattern

_HEAD = Pattern(r"\s(?:of|for|from|to|that|among|per|by|in|over|since|with)\s")
# Proper names that end in one of these take the article: the Ministry of Energy, the Ombrian Federation.
_BODIES = frozenset(
    "Ministry Bureau Office Commission Agency Administration Association Federation Council Authority Board Department "
    "Institute Union Committee Republic Bank".split()
)


def with_article(name: str) -> str:
    """A name with its article where it asks for one: a common noun in the singular, a body named by what it is."""
    words = _head(name)
    if " " not in name or not words or name.startswith(("the ", "The ", "all ", "other ")) or is_plural(name):
        return name
    is_body = words[-1] in _BODIES and (" of " in name or words[-1] in ("Federation", "Union", "Republic"))
    return f"the {name}" if is_body or words[-1][0].islower() else name


def _head(name: str) -> list[str]:
    return _HEAD.split(name, maxsplit=1)[0].split()


def is_plural(name: str) -> bool:
    """Whether the noun that a name is about has an s: "enterprises supported", but not "sales growth" or "status"."""
    words = _head(name)
    while len(words) > 1 and words[-1].endswith("ed"):
        words.pop()
    return bool(words) and words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is", "'s"))
