"""The date of publication that a page gives in its meta elements, its linked data or its byline."""

from __future__ import annotations

import datetime
import re

from factcheck.patterns import Pattern
from factcheck.text.dateline import read_date

_KEY = Pattern(
    r"(?:article:|og:|dc\.|dcterms\.|sailthru\.|parsely-)?"
    r"(?:date|pub-?date|publish-?date|publish(?:ed)?_?(?:date|time)|publication_?date|date-?published"
    r"|date\.issued|issued|created)",
    re.IGNORECASE,
)
_LINKED_DATA = Pattern(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def date_of_meta(attributes: dict[str, str]) -> datetime.date | None:
    """The date of a meta element, None where it is about something else."""
    names = (attributes.get(key, "") for key in ("name", "property", "itemprop"))
    return read_date(attributes.get("content", "")[:80]) if any(map(_KEY.fullmatch, names)) else None


def date_of_linked_data(script: str) -> datetime.date | None:
    """The date in the JSON-LD that a page carries for search engines."""
    match = _LINKED_DATA.search(script)
    return read_date(match[1]) if match else None
