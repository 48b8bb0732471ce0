"""To whom a sentence attributes what it says, and what stands in quotation marks."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern
from factcheck.reading.model import Span

_TEXT_PART = Pattern(
    r"^(?:the |this |our |an? )?(?:\w+ )?(?:annex|appendix|report|tables?|summary|chapter|chart|article|text|paper"
    r"|document|brochure|page|section|footnote|yearbook|annual report|figure|statement)(?: \d+)?$"
    r"|^(?:later|elsewhere|below|above|further on)?,? ?(?:it|the (?:same )?(?:text|report|article))(?: later)?$"
    r"|^(?:该|本)?.{0,3}(?:附件|附录|附表|报告|年报|表|摘要|公报|文中|正文|下文|上文|文末|末尾|后文|前文|结尾)$",
    re.I,
)
_INTRODUCTIONS = (
    Pattern(r"^\W*according to (?P<who>[^,]{1,60}),", re.I),
    Pattern(
        r"^\W*(?P<who>[^,;:]{1,60}?)\s+(?:also |then |later |had |has )*"
        r"(?:said|says|wrote|writes|reported|reports|stated|states|shows?|showed|put|told)\b(?:\s+(?:us|reporters))?(?:\s+that\b|:|,)",
        re.I,
    ),
    Pattern(r"^(?:据|根据)(?P<who>[^，]{1,20})[，,]"),
    Pattern(r"^(?P<who>[^，。]{1,12}?)(?:又|也|还|则)?(?:称|说|表示|显示|透露|指出|写道)[，,：:]"),
)
_IN_PART = Pattern(r"^\W*(?:in|on)\s+(?P<who>[^,]{1,40}),", re.I)
_CLOSINGS = (
    Pattern(r",\s*(?:according to|(?:said|says|reported|reports))\s+(?P<who>[^,]{1,60})\W*$", re.I),
    Pattern(r",\s*(?P<who>[^,]{1,40}?)\s+(?:said|says|reported|reports)\W*$", re.I),
)
_OPENING, _CLOSING = "“「『《", "”」』》"


def find_attribution(text: str) -> tuple[str | None, Span]:
    """To whom a sentence is attributed (None: to the text itself or a part of it), and the rest of the sentence."""
    part = _IN_PART.match(text)
    if part is not None and _TEXT_PART.match(part["who"].strip()):
        return None, Span(part.end(), len(text))
    for pattern in _INTRODUCTIONS:
        match = pattern.match(text)
        if match:
            return _speaker(match["who"]), Span(match.end(), len(text))
    for pattern in _CLOSINGS:
        match = pattern.search(text)
        if match:
            return _speaker(match["who"]), Span(0, match.start())
    return None, Span(0, len(text))


def _speaker(who: str) -> str | None:
    return None if _TEXT_PART.match(who.strip()) else who.strip().lower()


def is_quoted(text: str, span: Span) -> bool:
    """Whether a place stands between quotation marks."""
    before = text[: span.start]
    opened = sum(map(before.count, _OPENING)) - sum(map(before.count, _CLOSING))
    return opened > 0 or before.count('"') % 2 == 1
