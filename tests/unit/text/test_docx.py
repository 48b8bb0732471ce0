"""Word documents: what is read of them and where, and what is refused in one line."""

from __future__ import annotations

import pytest

from factcheck.errors import InputError
from factcheck.reading.model import Span
from factcheck.text.document import Document
from factcheck.text.loading import document_of
from tests.unit.text.golden import show
from tests.unit.text.word import archive, item, paragraph, table, text, word

_RAISED = '<w:vertAlign w:val="superscript"/>'


def _read(*body: str, notes: str = "") -> Document:
    return document_of(word(*body, notes=notes), "a.docx")


def _shown(*body: str, notes: str = "") -> list[str]:
    return show(_read(*body, notes=notes)).splitlines()


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (paragraph("The year", "Title"), ["title: The year", "title | The year"]),
        (paragraph("Cargo", "Heading1"), ["heading1 | Cargo"]),
        (paragraph("Cargo", "Ueberschrift2"), ["heading2 | Cargo"]),
        (paragraph("Cargo", properties='<w:outlineLvl w:val="2"/>'), ["heading3 | Cargo"]),
        (paragraph("Said so.", "Quote"), ["quote | Said so."]),
        (paragraph("Contents 12", "TOC1"), [""]),
        (paragraph(text("18.2 mil") + text("lion")), ["paragraph | 18.2 million"]),
        (
            paragraph(text("5 ") + f"<w:ins>{text('new ')}</w:ins><w:del>{text('old')}</w:del>tonnes"),
            ["paragraph | 5 new"],
        ),
        (paragraph(text("Seen.") + text("7", "<w:vanish/>") + text("8", "<w:strike/>")), ["paragraph | Seen."]),
        (paragraph(text("Kept", '<w:strike w:val="0"/>')), ["paragraph | Kept"]),
        (paragraph(text("10") + text("9", _RAISED) + text(" tonnes")), ["paragraph | 10^9 tonnes"]),
        (paragraph(text("Tonnes") + text("3", _RAISED)), ["skip: 3 (footnote mark)", "paragraph | Tonnes"]),
        (paragraph("<w:r><w:t>One.</w:t><w:br/><w:t>Two</w:t></w:r>"), ["paragraph | One. ¦ Two"]),
        (paragraph("<w:hyperlink><w:r><w:t>the site</w:t></w:r></w:hyperlink>"), ["paragraph | the site"]),
        (f"<w:sdt><w:sdtContent>{paragraph('Inside.')}</w:sdtContent></w:sdt>", ["paragraph | Inside."]),
        (paragraph("2025-08-02 06:31 CCTV"), ["date: 2025-08-02", "dateline | 2025-08-02 06:31 CCTV"]),
    ],
)
def test_a_paragraph_is_read_in_its_final_wording(body: str, shown: list[str]) -> None:
    assert _shown(body) == shown


def test_lists_are_led_by_what_stands_before_them() -> None:
    assert _shown(paragraph("The port has:"), item("5 cranes"), item("6 small ones", 1)) == [
        "paragraph | The port has:",
        "item | 5 cranes",
        "    < lead 'The port has:'",
        "item | 6 small ones",
        "    < lead '5 cranes'",
        "    < lead 'The port has:'",
    ]


def test_a_table_keeps_its_heads_and_its_caption() -> None:
    body = [paragraph("Table 1", "Caption"), table(("Year", "Cargo"), ("v2023", "5 tonnes"), ("^", "6 tonnes"))]
    assert [line for line in _shown(*body) if "caption 'T" not in line] == [
        "caption | Table 1",
        "cell | Year",
        "cell | Cargo",
        "cell | 2023",
        "    < column 'Year'",
        "cell | 5 tonnes",
        "    < row '2023'",
        "    < column 'Cargo'",
        "cell | 6 tonnes",
        "    < row '2023'",
        "    < column 'Cargo'",
    ]


def test_rows_that_are_marked_as_heads_are_heads() -> None:
    shown = _shown(table(("2022", "2023"), ("5 tonnes", "6 tonnes"), head=True))
    assert shown[-3:] == ["cell | 6 tonnes", "    < row '5 tonnes'", "    < column '2023'"]


def test_a_table_that_lays_out_a_page_is_read_as_paragraphs() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('Cargo', 'Heading1')}{paragraph('5 tonnes.')}</w:tc></w:tr></w:tbl>"
    assert _shown(inner) == ["heading1 | Cargo", "paragraph | 5 tonnes.", "    < section 'Cargo'"]


def test_footnotes_come_last() -> None:
    assert _shown(paragraph("Text."), notes=paragraph("A note of 8%.")) == ["paragraph | Text.", "note | A note of 8%."]


def test_places_are_paragraphs_of_the_extracted_text() -> None:
    document = _read(
        paragraph("One."), paragraph(""), table(("Year", "Cargo"), ("2023", "5 tonnes")), paragraph("Six.")
    )
    assert document.source == "One.\nYear\nCargo\n2023\n5 tonnes\nSix.\n"
    assert document.parts is not None
    for block in document.blocks:
        assert block.source(Span(0, len(block.text))).of(document.source) == block.text
    assert document.parts.place(document.source.index("5 tonnes")) == "paragraph 5"


_DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><w:document xmlns:w="w">&a;</w:document>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.docx: is empty, not a Word document"),
        (b"not a zip", "a.docx: is a broken Word document; open it in Word and save it again"),
        (word(paragraph("x"))[:200], "a.docx: is a broken Word document; open it in Word and save it again"),
        (
            b"\xd0\xcf\x11\xe0rest",
            "a.docx: is protected by a password, or an old .doc; save it as .docx without a password",
        ),
        (archive({"xl/workbook.xml": "<a/>"}), "a.docx: is an archive but no Word document; save it as .docx"),
        (archive({"word/document.xml": "<a>"}), "a.docx: word/document.xml is not valid XML; open it in Word"),
        (archive({"word/document.xml": _DOCTYPE}), "a.docx: word/document.xml declares a document type"),
        (
            archive({"word/document.xml": f"<a>{' ' * 70_000_000}</a>"}),
            "a.docx: word/document.xml unpacks to more than",
        ),
        (archive({"word/document.xml": "<body>" * 50_000 + "</body>" * 50_000}), "a.docx: is nested too deeply"),
    ],
)
def test_what_is_no_word_document_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        document_of(data, "a.docx")
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)


def test_a_word_document_is_known_by_its_content_too() -> None:
    assert document_of(word(paragraph("5 tonnes.")), "-").parts is not None
