"""PDF: paragraphs, tables and pages of files that a library draws, and what is refused in one line."""

from __future__ import annotations

import builtins
import io
from collections.abc import Callable
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.reading.model import Span
from factcheck.text.document import Document
from factcheck.text.loading import document_of
from factcheck.text.readers.pdf_layout import lay_out
from factcheck.text.readers.pdf_lines import Glyph, Line, Part, build_lines
from tests.unit.text.golden import show

pytest.importorskip("pypdfium2")
canvas = pytest.importorskip("reportlab.pdfgen.canvas")
platypus = pytest.importorskip("reportlab.platypus")
styles = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()

LONG = "The harbour handled 18.2 million tonnes in 2023, and this sentence goes on for so long that it must be broken."


_PIXEL = b"P6 1 1 255 \x00\x00\x00"  # a picture in the simplest of formats


def _flowed(*parts: Any, furniture: bool = False) -> bytes:
    """A PDF of headings, paragraphs and tables, as a word processor would print it."""

    def draw(page: Any, document: Any) -> None:
        page.drawString(50, 810, "Annual report 2024")
        page.drawString(300, 20, f"Page {document.page}")

    data = io.BytesIO()
    drawn = draw if furniture else lambda page, document: None
    platypus.SimpleDocTemplate(data).build(list(parts), onFirstPage=drawn, onLaterPages=drawn)
    return data.getvalue()


def _drawn(draw: Callable[[Any], None], **options: Any) -> bytes:
    data = io.BytesIO()
    page = canvas.Canvas(data, **options)
    draw(page)
    page.save()
    return data.getvalue()


def _text(words: str, style: str = "Normal") -> Any:
    return platypus.Paragraph(words, styles[style])


def _lines(document: Document) -> list[str]:
    return [line for line in show(document).splitlines() if not line.startswith("    <")]


def test_lines_are_joined_to_paragraphs_and_headings_kept() -> None:
    document = document_of(
        _flowed(_text("The year", "Title"), _text("Cargo", "Heading1"), _text(LONG), _text("Next.")), "a.pdf"
    )
    assert _lines(document) == [
        "title: The year",
        "title | The year",
        "heading3 | Cargo",
        f"paragraph | {LONG}",
        "paragraph | Next.",
    ]


def test_a_table_keeps_its_heads_and_its_empty_cells() -> None:
    rows = [["Year", "Cargo", "Staff"], ["2022", "", "1,100"], ["2023", "18.2 million tonnes", "1,140"]]
    shown = show(document_of(_flowed(_text(LONG), platypus.Table(rows)), "a.pdf"))
    assert "cell | 1,100\n    < row '2022'\n    < column 'Staff'" in shown
    assert "cell | 18.2 million tonnes\n    < row '2023'\n    < column 'Cargo'" in shown


def test_running_heads_are_no_text_and_a_paragraph_goes_over_the_page() -> None:
    document = document_of(_flowed(_text(f"{LONG} " * 60), _text("End."), furniture=True), "a.pdf")
    assert "Annual" not in document.source
    assert "Page" not in document.source
    assert document.source == " ".join([LONG] * 60) + "\n\nEnd.\n"
    assert document.parts is not None
    assert document.parts.place(0) == "page 1"
    assert document.parts.place(document.source.index("End.")) == "page 2"


def test_spans_are_those_of_the_extracted_text() -> None:
    document = document_of(_flowed(_text("Cargo", "Heading1"), _text(f"{LONG} " * 5)), "a.pdf")
    for block in document.blocks:
        assert block.source(Span(0, len(block.text))).of(document.source) == block.text


def test_raised_figures_are_exponents_or_marks() -> None:
    document = document_of(_flowed(_text("It is 10<super>9</super> tonnes.<super>3</super> More.")), "a.pdf")
    assert document.source == "It is 10^9 tonnes.³ More.\n"


def _page(*texts: str, right: float = 100) -> list[Line]:
    return [Line((Part(text, 10, right),), 700 - 12 * number, 711 - 12 * number) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["The har\u00ad", "bour grew."], "The harbour grew."),
        (["The har-", "bour grew."], "The harbour grew."),
        (["It grew year-on-", "year."], "It grew year-on-year."),
        (["A well-known port is well-", "known."], "A well-known port is well-known."),
        (["In 2020-", "2024 it grew."], "In 2020-2024 it grew."),
        (["In 2020–", "2024 it grew."], "In 2020–2024 it grew."),
        (["The Anglo-", "German port."], "The Anglo-German port."),
        (["17.8", "million tonnes"], "17.8 million tonnes"),
        (["吞吐量为1820万", "吨。"], "吞吐量为1820万吨。"),
        (["- one", "- two"], "- one\n- two"),
        (["It has:", "1. cranes", "2. ships"], "It has:\n1. cranes\n2. ships"),
    ],
)
def test_lines_are_joined_as_they_were_broken(lines: list[str], text: str) -> None:
    assert lay_out([_page(*lines)]).text == f"{text}\n"


def test_a_short_line_ends_a_paragraph() -> None:
    page = [Line((Part("It ended here.", 10, 40),), 700, 711), Line((Part("Another begins", 10, 100),), 688, 699)]
    assert lay_out([page]).text == "It ended here.\n\nAnother begins\n"


def test_columns_are_read_one_after_the_other() -> None:
    def draw(page: Any) -> None:
        for left, words in ((50, "the harbour grew"), (320, "the staff shrank")):
            for number in range(4):
                page.drawString(left, 700 - 14 * number, f"{words} and went on")
            page.drawString(left, 700 - 14 * 4, "at last.")

    first, second = document_of(_drawn(draw), "a.pdf").source.strip().split("\n\n")
    assert first == " ".join(["the harbour grew and went on"] * 4) + " at last."
    assert second == " ".join(["the staff shrank and went on"] * 4) + " at last."


def test_the_letters_of_a_ligature_share_a_box() -> None:
    word = [Glyph("o", 0, 0, 5, 10), *(Glyph(letter, 5, 0, 11, 10) for letter in "ffi"), Glyph("c", 11, 0, 16, 10)]
    assert [line.text for line in build_lines([*word, Glyph("e", 16, 0, 21, 10)])] == ["office"]


@pytest.mark.parametrize("mark", ["•", "1.", "(2)", "–"])
def test_the_mark_of_an_item_is_no_cell(mark: str) -> None:
    glyphs = [Glyph(text, 5.0 * n, 0, 5.0 * n + 5, 10) for n, text in enumerate(mark)]
    glyphs += [Glyph(text, 60 + 5.0 * n, 0, 65 + 5.0 * n, 10) for n, text in enumerate("cranes")]
    assert [line.text for line in build_lines(glyphs)] == [f"{mark} cranes"]


@pytest.mark.parametrize("pitch", [11, 13, 24])
def test_paragraphs_are_parted_by_more_than_the_usual_gap(pitch: int) -> None:
    tops = [700 - pitch * number - (5 if number > 3 else 0) for number in range(8)]
    page = [Line((Part("it goes on to the end", 10, 100),), top - 10, top) for top in tops]
    assert lay_out([page]).text == "\n\n".join([" ".join(["it goes on to the end"] * 4)] * 2) + "\n"


def test_characters_that_do_not_print_are_left_out() -> None:
    glyphs = [Glyph(text, 10.0 * n, 0, 10.0 * n + 9, 12) for n, text in enumerate("5\x00\x1f tonnes\ue000")]
    assert "\x00" not in build_lines(glyphs)[0].text


def _blank(page: Any) -> None:
    page.rect(10, 10, 100, 100, fill=1)


def _words(page: Any) -> None:
    page.drawString(50, 700, "5 tonnes")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.pdf: is empty, not a PDF"),
        (b"%PDF-1.7\nrubbish", "a.pdf: is broken, or is no PDF; save it again"),
        (b"plain words", "a.pdf: is broken, or is no PDF; save it again"),
        (_drawn(_blank), "a.pdf: has no text layer (1 page, perhaps scanned); run text recognition (OCR) over it"),
        (_drawn(_words, encrypt="secret"), "a.pdf: is protected by a password; save it without one"),
    ],
    ids=["empty", "broken", "text", "no text layer", "encrypted"],
)
def test_what_holds_no_text_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        document_of(data, "a.pdf")
    assert str(error.value) == message


def test_pages_that_are_pictures_are_told_of() -> None:
    image = pytest.importorskip("reportlab.lib.utils").ImageReader(io.BytesIO(_PIXEL))

    def draw(page: Any) -> None:
        page.drawString(50, 700, "It handled 5 tonnes.")
        page.showPage()
        page.drawImage(image, 10, 10, 500, 700)
        page.showPage()
        page.rect(10, 10, 100, 100)

    document = document_of(_drawn(draw), "a.pdf")
    assert document.remark == "1 of 3 pages are pictures without text (2) and were not read"
    assert document_of(_drawn(_words), "a.pdf").remark is None


@pytest.mark.parametrize("cut", [100, 600, 1200])
def test_a_torn_file_raises_nothing_else(cut: int) -> None:
    try:
        document_of(_flowed(_text(LONG))[:-cut], "a.pdf")
    except InputError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(("path", "data", "extra"), [("a.pdf", b"%PDF-1.7", "pdf"), ("a.rst", b"Words.", "rst")])
def test_a_missing_extra_is_named_with_its_install_line(
    path: str, data: bytes, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = builtins.__import__

    def refuse(name: str, *others: Any, **more: Any) -> Any:
        if name.startswith(("pypdfium2", "docutils")):
            raise ImportError(name)
        return original(name, *others, **more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(InputError, match=rf"pip install 'factcheck-cli\[{extra}\]'"):
        document_of(data, path)
