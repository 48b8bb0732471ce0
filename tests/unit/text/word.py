"""Word documents made by hand, part by part, as small as they can be."""

from __future__ import annotations

import io
import zipfile

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = {
    "Title": "Title",
    "Heading1": "heading 1",
    "Ueberschrift2": "heading 2",
    "Caption": "caption",
    "Quote": "Quote",
    "ListBullet": "List Bullet",
    "TOC1": "toc 1",
}


def text(words: str, properties: str = "") -> str:
    """A run of text."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain words."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = content if content.startswith("<") else text(content)
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{inside}</w:p>"


def item(content: str, level: int = 0) -> str:
    """A paragraph of a numbered or marked list."""
    return paragraph(content, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def table(*rows: tuple[str, ...], head: bool = False) -> str:
    """A table; "^" before a cell: goes on with the one above; "v": begins such cells; ">": covers two columns."""
    mark = "<w:trPr><w:tblHeader/></w:trPr>"
    lines = (
        f"<w:tr>{mark if head and not number else ''}{''.join(map(_cell, row))}</w:tr>"
        for number, row in enumerate(rows)
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def _cell(words: str) -> str:
    merge = {"^": "<w:vMerge/>", "v": '<w:vMerge w:val="restart"/>', ">": '<w:gridSpan w:val="2"/>'}.get(words[:1], "")
    return f"<w:tc><w:tcPr>{merge}</w:tcPr>{paragraph(words[1:] if merge else words)}</w:tc>"


def word(*body: str, notes: str = "") -> bytes:
    """A .docx file with this body."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in _STYLES.items()
    )
    parts = {
        "word/document.xml": f"<w:document {_SPACE}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_SPACE}>{styles}</w:styles>",
    }
    if notes:
        kept = f'<w:footnote w:id="1">{notes}</w:footnote>'
        separator = f'<w:footnote w:type="separator" w:id="0">{paragraph("x")}</w:footnote>'
        parts["word/footnotes.xml"] = f"<w:footnotes {_SPACE}>{separator}{kept}</w:footnotes>"
    return archive(parts)


def archive(parts: dict[str, str]) -> bytes:
    """A ZIP archive of these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return data.getvalue()
