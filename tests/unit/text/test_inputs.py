"""Files, folders, globs and standard input as a list of inputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.text.inputs import expand
from factcheck.text.loading import load_document


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md", "a.txt", "notes.tex", "sub/c.html", "sub/deep/d.HTM", ".hidden/e.md", "sub/.f.md",
        "node_modules/g.md", "mine/pyvenv.cfg", "mine/h.md", "empty/picture.png", "odd[1].md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Loans grew.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (["a.txt"], ["a.txt"]),
        (["notes.tex"], ["notes.tex"]),
        (["b.md", "a.txt", "./a.txt", "b.md"], ["a.txt", "b.md"]),
        (["."], ["a.txt", "b.md", "odd[1].md", "sub/c.html", "sub/deep/d.HTM"]),
        (["sub", "sub/c.html"], ["sub/c.html", "sub/deep/d.HTM"]),
        (["*.md"], ["b.md", "odd[1].md"]),
        (["sub/**/*.HTM"], ["sub/deep/d.HTM"]),
        (["odd[1].md"], ["odd[1].md"]),
        (["-", "a.txt"], ["-", "a.txt"]),
        ([".hidden"], [".hidden/e.md"]),
        ([], []),
    ],
)
def test_what_is_found(folder: Path, named: list[str], found: list[str]) -> None:
    inputs = expand(named)
    assert list(inputs.paths) == found
    assert inputs.errors == ()


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("missing.md", "missing.md: no such file or folder"),
        ("Loans grew by 5%.", "use `factcheck claim`"),
        ("empty", "empty: no file in this folder ends in .txt"),
        ("*.pdf", "*.pdf: no file matches"),
        ("a" * 5000, "name too long"),
        ("a\0b", "a\0b: "),
    ],
)
def test_what_is_missing_leaves_the_rest(folder: Path, named: str, says: str) -> None:
    inputs = expand([named, "a.txt"])
    assert inputs.paths == ("a.txt",)
    (error,) = inputs.errors
    assert says in str(error)


def test_a_file_is_read_as_it_stands(folder: Path) -> None:
    (folder / "a.txt").write_bytes("\ufeffLoans\r\ngrew.".encode())
    assert load_document("a.txt").source == "Loans\r\ngrew."


@pytest.mark.parametrize(
    ("path", "says"),
    [("missing.md", "no such file or folder"), ("sub", "is a folder, not a file"), ("a\0b", "cannot be read")],
)
def test_why_a_file_cannot_be_read(folder: Path, path: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        load_document(path)
