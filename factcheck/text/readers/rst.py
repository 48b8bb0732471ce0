"""reStructuredText: docutils finds the blocks, and each piece of prose is found again in the source."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import InputError
from factcheck.patterns import Pattern
from factcheck.text.dateline import read_date
from factcheck.text.document import BlockKind, Document, Head, HeadRole
from factcheck.text.outline import Outline
from factcheck.text.readers.rst_inline import InlineFinder, Node
from factcheck.text.table import Cell, Table

INSTALL = "pip install 'factcheck-cli[rst]'"

# Nodes that hold no prose, by name; what docutils cannot know (Sphinx) stands in a system message.
_DROPPED = frozenset(
    {
        "comment", "decoration", "doctest_block", "image", "label", "literal_block", "math_block", "meta", "pending",
        "raw", "substitution_definition", "target", "transition",
    }
)  # fmt: skip
_LISTS = frozenset({"bullet_list", "enumerated_list", "definition_list", "option_list"})
_ITEMS = frozenset({"list_item", "definition_list_item"})
_CONTAINERS = {
    "block_quote": BlockKind.QUOTE,
    "list_item": BlockKind.ITEM,
    "definition_list_item": BlockKind.ITEM,
    "footnote": BlockKind.NOTE,
    "citation": BlockKind.NOTE,
}
_TEXTS = frozenset({"paragraph", "title", "term", "attribution", "caption", "rubric", "line", "field_name"})
# Directives of Sphinx whose content is prose; of all others that docutils does not know nothing is read.
_PROSE_DIRECTIVES = frozenset(
    {
        "card", "centered", "deprecated", "dropdown", "grid", "grid-item", "hlist", "only", "rubric", "seealso",
        "tab", "tab-item", "tab-set", "tabs", "todo", "versionadded", "versionchanged",
    }
)  # fmt: skip
_DIRECTIVE = Pattern(r"(?P<indent>\s*)\.\.\s+(?P<name>[\w.+:-]+?)::[ \t]*(?P<argument>.*)")
_OPTION = Pattern(r"\s+:[\w-]+:")
_NUMBER = Pattern(r"\s*\(?(\d{1,4})[.)]")
_VERSIONED = frozenset({"deprecated", "versionadded", "versionchanged"})  # whose first word is a version
_CONDITIONS = frozenset({"hlist", "only", "grid"})  # whose argument is no prose
_FIELDS = frozenset({"address", "author", "authors", "contact", "copyright", "revision", "status", "version"})
_DATES = frozenset({"date", "published", "release date", "publication date"})
_SETTINGS = {
    "_disable_config": True,
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,  # nothing on standard error
    "halt_level": 5,
    "line_length_limit": 10_000_000,  # a line may be a whole paragraph
}


def read_rst(path: str, source: str) -> Document:
    """The document of a text in reStructuredText; InputError where docutils is not installed or gives up."""
    reader = _Reader(path, source)
    reader.read_lines(source.splitlines())
    return reader.outline.finish(path)


def _parsed(path: str, lines: list[str]) -> Node:
    """The tree of a text; no directive reads files or passes anything through."""
    try:
        from docutils.frontend import get_default_settings
        from docutils.parsers.rst import Parser
        from docutils.utils import new_document
    except ImportError:
        raise InputError(f"{path}: reStructuredText needs an extra that is not installed: {INSTALL}") from None
    settings = get_default_settings(Parser)
    for name, value in _SETTINGS.items():
        setattr(settings, name, value)
    document = new_document("", settings)
    try:
        Parser().parse("\n".join(lines), document)
    except Exception as error:  # of a library, on a text that may be anything
        raise InputError(f"{path}: docutils cannot read it ({type(error).__name__})") from None
    return document


class _Reader:
    """Walks the nodes; knows the containers that are open and the headings above."""

    def __init__(self, path: str, source: str) -> None:
        self.outline = Outline(source)
        self._path = path
        self._finder = InlineFinder(self.outline)
        self._containers: list[BlockKind] = []
        self._level = 0

    def read_lines(self, lines: list[str]) -> None:
        """Read a text that stands in the source on the lines of the same numbers."""
        document = _parsed(self._path, lines)
        self._finder.substitutions = {
            name: node.astext() for name, node in document.substitution_defs.items() if not node.astext().isspace()
        }
        try:
            for node in document.children:
                self._read(node, lines)
        except RecursionError:
            raise InputError(f"{self._path}: is nested too deeply") from None

    def _read(self, node: Node, lines: list[str]) -> None:
        name = type(node).__name__
        if name in _DROPPED:
            return
        if name == "section":
            self._level += 1
            self._read_all(node, lines)
            self._level -= 1
        elif name == "table":
            self._read_table(node)
        elif name == "system_message":
            self._read_unknown(node, lines)
        elif name == "field":
            self._read_field(node, lines)
        elif name in _LISTS:
            self.outline.open_list()
            self._read_all(node, lines)
            self.outline.close_list()
        elif name in _CONTAINERS:
            self._read_container(node, name, lines)
        elif name in _TEXTS:
            self._add(node, name)
        else:
            self._read_all(node, lines)

    def _read_all(self, node: Node, lines: list[str]) -> None:
        for child in node.children:
            self._read(child, lines)

    def _read_container(self, node: Node, name: str, lines: list[str]) -> None:
        self._containers.append(_CONTAINERS[name])
        if name in _ITEMS:
            self._skip_number(node)
            self.outline.open_item()
        if name == "definition_list_item":
            self._read_definition(node, lines)
        else:
            self._read_all(node, lines)
        self._containers.pop()

    def _read_definition(self, node: Node, lines: list[str]) -> None:
        """A term and what is said of it: the term heads the paragraphs."""
        term: int | None = None
        for child in node.children:
            if type(child).__name__ == "term":
                term = self._add(child, "term")
            else:
                for part in child.children:
                    self._read_headed(part, term, lines)

    def _read_headed(self, node: Node, head: int | None, lines: list[str]) -> None:
        if type(node).__name__ == "paragraph":
            self._add(node, "paragraph", () if head is None else (Head(head, HeadRole.ROW),))
        else:
            self._read(node, lines)

    def _read_field(self, node: Node, lines: list[str]) -> None:
        """A field of the bibliography at the top dates the document; any other is a name and what it is."""
        name, body = node.children[0], node.children[1]
        if name.astext().lower() in _DATES:
            self.outline.date = self.outline.date or read_date(body.astext().strip())
            return
        if name.astext().lower() in _FIELDS:
            return
        head = self._add(name, "field_name")
        for part in body.children:
            self._read_headed(part, head, lines)

    def _add(self, node: Node, name: str, heads: tuple[Head, ...] = ()) -> int | None:
        is_heading = name == "title" and type(node.parent).__name__ == "section"
        prose = self._finder.prose([node])
        if is_heading:
            return self.outline.add(BlockKind.HEADING, prose, level=self._level)
        kind = self._containers[-1] if self._containers else BlockKind.PARAGRAPH
        return self.outline.add(BlockKind.CAPTION if name in ("caption", "title") else kind, prose, heads)

    def _skip_number(self, node: Node) -> None:
        """Note the number of an item as no prose."""
        line = self._finder.line_of(node)
        match = line and _NUMBER.match(self.outline.source, line.start, line.end)
        if match and type(node.parent).__name__ == "enumerated_list":
            self.outline.skip(*match.span(1), "list number")

    def _read_table(self, node: Node) -> None:
        table = Table()
        for child in node.children:
            if type(child).__name__ == "title":
                table.caption = self._finder.prose([child])
        for row in _descendants(node, "row"):
            table.head_rows += type(row.parent).__name__ == "thead"
            table.rows.append([self._cell(entry) for entry in row.children])
        table.add_to(self.outline)

    def _cell(self, entry: Node) -> Cell:
        prose = self._finder.prose(list(_texts(entry)))
        return Cell(prose, columns=_more(entry, "morecols"), rows=_more(entry, "morerows"))

    def _read_unknown(self, node: Node, lines: list[str]) -> None:
        """The content of a directive that docutils does not know, where it is prose, read where it stands."""
        blocks = _descendants(node, "literal_block")
        text = next(blocks, None)
        directive = _DIRECTIVE.match(text.astext()) if text is not None else None
        start = node.get("line")
        if text is None or directive is None or start is None or directive["name"] not in _PROSE_DIRECTIVES:
            return
        inside = text.astext().splitlines()
        argument = directive["argument"]
        if directive["name"] in _VERSIONED:
            argument = argument.partition(" ")[2]
        elif directive["name"] in _CONDITIONS:
            argument = ""
        kept = [argument, *("" if _OPTION.match(line) else line for line in inside[1:])]
        indent = min((len(line) - len(line.lstrip()) for line in kept[1:] if line.strip()), default=0)
        dedented = [kept[0], *(line[indent:] for line in kept[1:])]
        if kept[0] and len(kept) > 1 and kept[1].strip():  # a paragraph that began beside the directive's name
            dedented[0] = kept[0].strip()
        self.read_lines([""] * (int(start) - 1) + dedented)


def _descendants(node: Node, name: str) -> Iterator[Node]:
    for child in node.children:
        if type(child).__name__ == name:
            yield child
        else:
            yield from _descendants(child, name)


def _texts(node: Node) -> Iterator[Node]:
    """The nodes below that hold text of their own."""
    for child in node.children:
        if type(child).__name__ in _TEXTS:
            yield child
        elif type(child).__name__ not in _DROPPED:
            yield from _texts(child)


def _more(entry: Node, key: str) -> int:
    return int(entry.get(key, 0)) + 1
