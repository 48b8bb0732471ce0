"""Gold files: claims with their expected verdicts, and articles with a gold line for each statement."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.reading.model import Span
from factcheck.verdicts.model import Verdict


class GoldError(Exception):
    """A gold file that does not say what it must; the message names file and line."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a gold line expects, what it accepts besides, and why."""

    verdict: Verdict
    also: frozenset[Verdict] = frozenset()
    rules: frozenset[str] = frozenset()  # accepted codes; empty where none is asked for
    why: str = ""

    def accepts(self, verdict: Verdict) -> bool:
        return verdict is self.verdict or verdict in self.also


@dataclass(frozen=True, slots=True)
class GoldPart:
    """One statement of a text: the words that carry it, where they stand, and what is expected of them."""

    text: str
    span: Span
    expectation: Expectation


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A text on its own, with the verdict expected of the whole and of its parts."""

    id: str
    language: str
    category: str
    text: str
    date: datetime.date | None
    expectation: Expectation
    parts: tuple[GoldPart, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article as it stands in its file, with its gold lines."""

    path: Path
    text: str
    lines: tuple[GoldPart, ...]

    @property
    def language(self) -> str:
        """`zh` where a tenth or more of the characters are Chinese, else `en`."""
        han = sum("\u4e00" <= character <= "\u9fff" for character in self.text)
        return "zh" if han * 10 >= len(self.text) else "en"


def read_claims(path: Path) -> tuple[GoldClaim, ...]:
    """The claims of a `.jsonl` file, in file order; raises GoldError."""
    return tuple(_claim(row, where) for where, row in _rows(path))


def read_articles(folder: Path) -> tuple[GoldArticle, ...]:
    """The articles of a folder: every `NN.gold.jsonl` with the one other file named `NN.*`; raises GoldError."""
    return tuple(_article(gold) for gold in sorted(folder.glob("*.gold.jsonl")))


def _rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            yield where, json.loads(line)
        except json.JSONDecodeError as error:
            raise GoldError(f"{where}: not JSON: {error}") from error


def _claim(row: dict[str, Any], where: str) -> GoldClaim:
    try:
        return GoldClaim(
            id=row["id"],
            language=row["lang"],
            category=row["category"],
            text=row["text"],
            date=datetime.date.fromisoformat(row["date"]) if row.get("date") else None,
            expectation=_expectation(row),
            parts=_parts(row["text"], row.get("parts", []), where),
        )
    except (KeyError, ValueError) as error:
        raise GoldError(f"{where}: {error!r}") from error


def _article(gold: Path) -> GoldArticle:
    stem = gold.name.removesuffix(".gold.jsonl")
    found = sorted(path for path in gold.parent.glob(f"{stem}.*") if path != gold)
    if len(found) != 1:
        raise GoldError(f"{gold}: expected one article named {stem}.*, found {len(found)}")
    text = found[0].read_bytes().decode("utf-8")
    return GoldArticle(found[0], text, tuple(_line(text, row, where) for where, row in _rows(gold)))


def _line(text: str, row: dict[str, Any], where: str) -> GoldPart:
    """A gold line of an article; its offsets, or else its words and their occurrence, say where it stands."""
    try:
        expectation = _expectation(row)
        start = row["start"] if "start" in row else _occurrence(text, row["text"], row.get("occurrence", 1))
        span = Span(start, start + len(row["text"]))
    except (KeyError, ValueError) as error:
        raise GoldError(f"{where}: {error!r}") from error
    if span.of(text) != row["text"]:
        raise GoldError(f"{where}: at {start} stands {span.of(text)!r}, not {row['text']!r}")
    return GoldPart(row["text"], span, expectation)


def _parts(text: str, rows: list[dict[str, Any]], where: str) -> tuple[GoldPart, ...]:
    """The parts of a claim in file order, each looked for behind the one before it, then anywhere."""
    parts: list[GoldPart] = []
    behind = 0
    for row in rows:
        start = _find(text, row["text"], behind)
        if start < 0:
            start = _find(text, row["text"], 0)
        if start < 0:
            raise GoldError(f"{where}: {row['text']!r} does not stand in the text")
        behind = start + len(row["text"])
        parts.append(GoldPart(row["text"], Span(start, behind), _expectation(row)))
    return tuple(parts)


def _find(text: str, words: str, start: int) -> int:
    """Where the words stand from `start` on, never inside a longer number ("10%" in "110%"); -1 if nowhere."""
    found = text.find(words, start)
    while found >= 0 and _is_inside_number(text, found, found + len(words)):
        found = text.find(words, found + 1)
    return found


_ENDS_IN_NUMBER = re.compile(r"\d[.,]?$")


def _is_inside_number(text: str, start: int, end: int) -> bool:
    before = text[start].isdigit() and _ENDS_IN_NUMBER.search(text[max(start - 2, 0) : start]) is not None
    after = text[end - 1].isdigit() and end < len(text) and text[end].isdigit()
    return before or after


def _occurrence(text: str, words: str, count: int) -> int:
    found = -1
    for _ in range(count):
        found = text.index(words, found + 1)
    return found


def _expectation(row: dict[str, Any]) -> Expectation:
    also = {Verdict(name) for name in row.get("also", ())}
    if row.get("absent_ok"):
        also.add(Verdict.NOT_ENOUGH_EVIDENCE)
    rule = row.get("rule")
    rules = rule if isinstance(rule, list) else [rule] if rule else []
    return Expectation(Verdict(row["expected"]), frozenset(also), frozenset(rules), row.get("why", ""))
