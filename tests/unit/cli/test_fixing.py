"""`--fix` and `--diff`: mends what is certain, keeps the text's words and the file's bytes, and stops there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import TRUE, UNKNOWN, Call


@pytest.mark.parametrize(
    ("said", "mended"),
    [
        ("handled 18.2 billion tonnes in 2023", "handled 18.2 million tonnes in 2023"),
        ("handled 17.4 million tonnes in 2023", "handled 18.2 million tonnes in 2023"),
        ("handled **17.4** million tonnes in 2023", "handled **18.2** million tonnes in 2023"),
        ("handled 17,400,000 tonnes in 2023", "handled 18,200,000 tonnes in 2023"),
        ("handled more than 19.3 million tonnes in 2023", "handled more than 18 million tonnes in 2023"),
    ],
)
def test_one_number_mends(call: Call, folder: Path, said: str, mended: str) -> None:
    (folder / "a.md").write_text(f"Elmhaven harbour {said}.\n", encoding="utf-8")
    result = call("lint", "a.md", "--fix")
    assert (folder / "a.md").read_text(encoding="utf-8") == f"Elmhaven harbour {mended}.\n"
    assert result.code == 0
    assert "1 figure in 1 file mended" in result.err
    assert "0 figures in 0 files mended" in call("lint", "a.md", "--fix").err


@pytest.mark.parametrize("text", [TRUE, UNKNOWN, "Elmhaven harbour handled seventeen million tonnes in 2023."])
def test_nothing_else_is_touched(call: Call, folder: Path, text: str) -> None:
    (folder / "a.md").write_text(text, encoding="utf-8")
    call("lint", "a.md", "--fix")
    assert (folder / "a.md").read_text(encoding="utf-8") == text


def test_the_file_keeps_its_bytes(call: Call, folder: Path) -> None:
    path = folder / "a.txt"
    path.write_bytes("\ufeffCafé.\r\n\r\nElmhaven harbour handled 18.2 billion tonnes in 2023.\r\n".encode("utf-16-le"))
    path.chmod(0o640)
    assert call("lint", "a.txt", "--fix").code == 0
    assert path.read_bytes().decode("utf-16").endswith("handled 18.2 million tonnes in 2023.\r\n")
    assert path.read_bytes().startswith(b"\xff\xfe")
    assert path.stat().st_mode & 0o777 == 0o640
    assert not list(folder.glob(".a*"))


def test_the_difference_changes_nothing(call: Call, folder: Path) -> None:
    said = "Elmhaven harbour handled 18.2 billion tonnes in 2023.\nThat is all."
    (folder / "a.md").write_text(said, encoding="utf-8")
    result = call("lint", "a.md", "--diff")
    assert result.code == 1
    assert result.out.startswith("--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n-Elmhaven harbour handled 18.2 billion")
    assert (folder / "a.md").read_text(encoding="utf-8") == said
    assert call("lint", "-", "--diff", stdin=TRUE.encode()).code == 0


def test_what_is_suppressed_is_left(call: Call, folder: Path) -> None:
    text = "Elmhaven harbour handled 18.2 billion tonnes in 2023. <!-- factcheck: ignore quoted -->\n"
    (folder / "a.md").write_text(text, encoding="utf-8")
    assert call("lint", "a.md", "--fix").code == 0
    assert (folder / "a.md").read_text(encoding="utf-8") == text


def test_standard_input_cannot_be_fixed(call: Call) -> None:
    assert call("lint", "-", "--fix", stdin=TRUE.encode()).code == 2


def test_suggestions_are_in_the_words_of_the_text(call: Call, folder: Path) -> None:
    (folder / "a.md").write_text("Elmhaven harbour handled 17,400,000 tonnes in 2023.\n", encoding="utf-8")
    assert "[18,200,000 tonnes]" in call("lint", "a.md").out
