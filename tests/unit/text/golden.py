"""Golden cases for the readers: `# title`, a fenced input, and the blocks that are expected of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from factcheck.text.document import Block, Document
from factcheck.text.formats import Format
from factcheck.text.sentences import split_sentences

FOLDER = Path(__file__).parents[2] / "golden"
_CASE = re.compile(r"^# ([^\n]+)\n\n~~~~~ input\n(.*?)\n?~~~~~\n\n~~~~~ blocks\n(.*?)~~~~~$", re.MULTILINE | re.DOTALL)


def cases(name: str) -> list[tuple[str, str, str]]:
    """Title, input and expected blocks of each case of a file."""
    return [match.groups() for match in _CASE.finditer((FOLDER / name).read_text(encoding="utf-8"))]  # type: ignore[misc]


def written(text: str, format: Format | None) -> str:
    """A text as a source of a format: in a notebook it is a cell."""
    if format is not Format.NOTEBOOK:
        return text
    return json.dumps({"cells": [{"cell_type": "markdown", "source": text.splitlines(keepends=True)}]})


def show(document: Document) -> str:
    """The title and the date, then a line for each block: kind, sentences, and the blocks that lend it context."""
    sentences: dict[int, list[str]] = {}
    for sentence in split_sentences(document):
        sentences.setdefault(sentence.block, []).append(re.sub(r"\s+", " ", sentence.text))
    lines = [f"title: {document.title}"] if document.title else []
    lines += [f"date: {document.date}"] if document.date else []
    lines += [f"skip: {skip.span.of(document.source)} ({skip.reason})" for skip in document.skips]
    for number, block in enumerate(document.blocks):
        lines.append(
            f"{block.kind.value}{block.level or ''} | {' ¦ '.join(sentences[number])}{_heads(document, block)}"
        )
    return "\n".join(lines) + "\n"


def _heads(document: Document, block: Block) -> str:
    heads = (f"{head.role.value} {document.blocks[head.block].text!r}" for head in block.heads)
    return "".join(f"\n    < {head}" for head in heads)
