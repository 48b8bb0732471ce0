"""Finds the records that a base names: by id, else by name or alias; one that is not found is a problem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.facts.sections import Entry, Problems
from factcheck.facts.suggest import hint
from factcheck.facts.yamltree import Scalar

_HINTS = 40  # unknown names of a section that are compared with the known ones


class Names:
    """Finds records of one section by their id, else by their name or alias, without regard to case."""

    def __init__(self, noun: str, entries: Mapping[str, Entry], problems: Problems) -> None:
        self._noun = noun
        self._entries = entries
        self._problems = problems
        self._by_name: dict[str, list[str]] = {}
        self._by_alias: dict[str, list[str]] = {}
        for entry in entries.values():
            self._by_name.setdefault(_folded(entry.text("name") or ""), []).append(entry.id)
            for alias in entry.scalars("aliases"):
                self._by_alias.setdefault(_folded(alias.text), []).append(entry.id)
        self._reported: dict[str, str] = {}

    def find(self, text: str) -> str | None:
        """The id of the record that a text names; None where there is none, or more than one."""
        if text in self._entries:
            return text
        folded = _folded(text)
        found = self._by_name.get(folded) or self._by_alias.get(folded) or ()
        return found[0] if len(found) == 1 else None

    def require(self, path: str, node: Scalar) -> str | None:
        """The same, with a problem where it is not found."""
        found = self.find(node.text)
        if found is None:
            self._problems.add(path, node, self._message(node.text))
        return found

    def require_all(self, entry: Entry, key: str) -> tuple[str, ...]:
        """The ids that a key of a record names."""
        found = (self.require(entry.path, scalar) for scalar in entry.scalars(key))
        return tuple(dict.fromkeys(id for id in found if id is not None))

    def ids(self) -> Iterable[str]:
        return self._entries

    def name(self, id: str) -> str:
        """The name of a record."""
        return self._entries[id].text("name") or id

    def _message(self, text: str) -> str:
        if text not in self._reported:
            self._reported[text] = self._explain(text)
        return self._reported[text]

    def _explain(self, text: str) -> str:
        folded = _folded(text)
        several = self._by_name.get(folded) or self._by_alias.get(folded)
        if several:
            return f'"{text}" names more than one {self._noun}: write one of the ids {", ".join(several)}'
        known = self._hint(text)
        section = {"entity": "entities", "property": "properties"}.get(self._noun, f"{self._noun}s")
        return f'unknown {self._noun} "{text}"' + (known or f"; define it under `{section}:`")

    def _hint(self, text: str) -> str:
        """The nearest name, for the first of the unknown ones: after these a look at every name would take too long."""
        if len(self._reported) >= _HINTS:
            return ""
        return hint(text, (*self._entries, *(name for name in self._by_name if name)))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
