"""Citing a fact: its statement in one line, its source, and the line of the document where its quote stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from factcheck.facts.model import Citation, Fact, FactBase, TimeKey
from factcheck.facts.quotes import quote_line

_TIME_WORDS = {TimeKey.AS_OF: "as of", TimeKey.PERIOD: "in", TimeKey.BY: "by"}


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as it is cited; `line` counts from 1, None where the document or the quote is not found."""

    citation: Citation
    line: int | None


@dataclass(slots=True)
class Citer:
    """Looks quotes up in their documents; each document is read once, when it is first cited."""

    base: FactBase
    _documents: dict[str, str | None] = field(default_factory=dict)
    _lines: dict[Citation, int | None] = field(default_factory=dict)

    def cite(self, fact: Fact) -> CitedSource:
        """The first of the fact's citations, with the line of its quote."""
        citation = fact.citations[0]
        if citation not in self._lines:
            self._lines[citation] = self._line(fact, citation)
        return CitedSource(citation, self._lines[citation])

    def _line(self, fact: Fact, citation: Citation) -> int | None:
        document = self.base.sources[citation.source].document
        if document is None:
            return None
        path = Path(self.base.sources[citation.source].place.path).parent / document
        text = self._read(str(path))
        return None if text is None else quote_line(text, citation.quote)

    def _read(self, path: str) -> str | None:
        if path not in self._documents:
            try:
                self._documents[path] = Path(path).read_text(encoding="utf-8", errors="replace")
            except OSError:
                self._documents[path] = None
        return self._documents[path]


def statement_of(fact: Fact, base: FactBase) -> str:
    """A fact in one line: "inclusive loans: balance 17.8 trillion yuan as of 2021-07-31 (China)"."""
    words = [f"{base.entities[fact.subject].name}: {base.properties[fact.property].name} {fact.text}"]
    if fact.time is not None:
        words.append(f"{_TIME_WORDS[fact.time.key]} {fact.time.text}")
    if fact.area is not None and fact.area in base.entities:
        words.append(f"({base.entities[fact.area].name})")
    words += [f"[{key}: {_shown(value, base)}]" for key, value in fact.qualifiers]
    return " ".join(words)


def _shown(value: str, base: FactBase) -> str:
    return base.entities[value].name if value in base.entities else value
