"""Adopting the lint in a grown collection: a baseline of what is known, and only what changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from factcheck.text.formats import Format
from tests.unit.cli.conftest import FALSE, TRUE, Call
from tests.unit.text.golden import written
from tests.unit.text.word import paragraph, word

OTHER = "Elmhaven harbour handled 17.4 million tonnes in 2023."


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_baseline_hides_what_is_known_wherever_it_moves(call: Call, folder: Path) -> None:
    (folder / "a.md").write_text(f"{FALSE}\n")
    first = call("lint", "a.md", "--write-baseline")
    assert first.code == 0
    assert "1 finding written to factcheck-baseline.json" in first.err
    assert "1 suppressed" in first.err
    (folder / "a.md").write_text(f"# Head\n\n{TRUE}\n\n{FALSE} {OTHER}\n")
    result = call("lint", "a.md", "--baseline", "factcheck-baseline.json")
    assert result.code == 1
    assert result.out.count("\n") == 1
    assert "17.4 million" in result.out
    claims = json.loads(call("lint", "a.md", "--baseline", "factcheck-baseline.json", "--format", "json").out)
    assert [each.get("suppressed") for each in claims["documents"][0]["claims"]] == [None, "baseline", None]


def test_what_is_no_longer_found_is_told_and_pruned(call: Call, folder: Path) -> None:
    (folder / "a.md").write_text(f"{FALSE} {OTHER}\n")
    call("lint", "a.md", "--write-baseline")
    (folder / "factcheck.toml").write_text('baseline = "factcheck-baseline.json"\n')
    (folder / "a.md").write_text(f"{TRUE} {OTHER}\n")
    assert "1 finding of" in call("lint", "a.md").err
    assert call("lint", "a.md", "--prune-baseline").code == 0
    kept = json.loads((folder / "factcheck-baseline.json").read_text())["findings"]
    assert [entry["text"] for entry in kept] == ["17.4 million tonnes"]
    assert "no longer found" not in call("lint", "a.md").err


def test_files_that_are_not_read_keep_their_entries_while_they_exist(call: Call, folder: Path) -> None:
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(FALSE)
    call("lint", "a.md", "b.md", "c.md", "--write-baseline")
    (folder / "a.md").write_text(TRUE)
    (folder / "c.md").unlink()
    call("lint", "a.md", "--baseline", "factcheck-baseline.json", "--prune-baseline")
    kept = json.loads((folder / "factcheck-baseline.json").read_text())["findings"]
    assert [entry["path"] for entry in kept] == ["b.md"]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"findings": [1]}'])
def test_a_bad_baseline_is_refused(call: Call, folder: Path, text: str) -> None:
    (folder / "a.md").write_text(TRUE)
    assert call("lint", "a.md", "--baseline", "gone.json").code == 2
    (folder / "b.json").write_text(text)
    result = call("lint", "a.md", "--baseline", "b.json")
    assert result.code == 2
    assert "--write-baseline" in result.err


def test_only_sentences_that_changed_are_reported(call: Call, folder: Path) -> None:
    (folder / "数.md").write_text(f"{FALSE}\n\nIt rained.\n\n{FALSE}\n")
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "one")
    assert call("lint", ".", "--diff-from", "main").code == 0
    (folder / "数.md").write_text(f"{FALSE}\n\n+++ It poured.\n\n{FALSE} {OTHER}\n")
    (folder / "new.md").write_text(FALSE)
    lines = call("lint", ".", "--diff-from", "main").out.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["new.md:1:26", "数.md:5:26", "数.md:5:80"]


def test_an_unknown_revision_is_refused(call: Call, folder: Path) -> None:
    (folder / "a.md").write_text(FALSE)
    result = call("lint", "a.md", "--diff-from", "nowhere")
    assert result.code == 2
    assert "--diff-from" in result.err


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt", "a.rst", "a.ipynb"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_written_directives_suppress_until_the_fact_changes(call: Call, folder: Path, name: str, newline: str) -> None:
    text = newline.join(("Well.", "", f"{FALSE} And so", f"on. {OTHER}", "", TRUE, ""))
    source = f"<p>{text}</p>" if name == "a.html" else text
    if name == "a.ipynb":
        source = written(text, Format.NOTEBOOK).replace(", ", f",{newline}")
    (folder / name).write_bytes(source.encode())
    before = call("lint", name)
    assert before.out.count("\n") == 2
    assert call("lint", name, "--add-ignore", "as -- printed").code == 0
    marked = (folder / name).read_bytes().decode()
    assert "as — printed" in marked
    assert marked.count("\r\n") == (marked.count("\n") if newline == "\r\n" else 0)
    after = call("lint", name)
    assert (after.code, after.out) == (0, "")
    assert "2 suppressed" in after.err
    base = (folder / "facts.yaml").read_text()
    (folder / "facts.yaml").write_text(base.replace("18.2 million", "18.3 million"))
    assert call("lint", name).code == 1


def test_reasons_are_no_prose(call: Call, folder: Path) -> None:
    (folder / "a.txt").write_text(f"# factcheck: ignore-next-line[FC102] {OTHER}\n{FALSE}\n")
    result = call("lint", "a.txt")
    assert (result.code, result.out) == (0, "")
    assert "1 claim, 1 judged" in result.err


def test_front_matter_is_left_alone(call: Call, folder: Path) -> None:
    text = f"---\ntitle: {FALSE}\n---\n\n{TRUE}\n"
    (folder / "a.md").write_text(text)
    assert "0 findings suppressed in 0 files" in call("lint", "a.md", "--add-ignore", "x").err
    assert (folder / "a.md").read_text() == text


def test_other_encodings_are_kept(call: Call, folder: Path) -> None:
    (folder / "a.txt").write_bytes(f"港口的数字。{FALSE}".encode("utf-16"))
    assert call("lint", "a.txt", "--add-ignore", "x").code == 0
    assert FALSE in (folder / "a.txt").read_bytes().decode("utf-16")
    assert call("lint", "a.txt").code == 0


def test_the_usual_baseline_needs_no_name_and_holds_from_any_folder(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "a.md").write_text(FALSE)
    call("lint", "docs", "--write-baseline")
    assert call("lint", "docs").code == 0
    assert call("lint", str(folder / "docs" / "a.md")).code == 0
    assert call("lint", "docs", "--isolated").code == 1
    (folder / "factcheck.toml").write_text("")
    monkeypatch.chdir(folder / "docs")
    assert call("lint", "a.md").code == 0


def test_word_documents_have_no_place_for_a_directive_and_are_told(call: Call, folder: Path) -> None:
    (folder / "a.docx").write_bytes(word(paragraph(FALSE)))
    (folder / "a.md").write_text(FALSE)
    before = (folder / "a.docx").read_bytes()
    result = call("lint", "a.docx", "a.md", "--add-ignore", "x")
    assert "a.docx: 1 finding left: no comment can stand there" in result.err
    assert "1 finding suppressed in 1 file" in result.err
    assert (folder / "a.docx").read_bytes() == before


def test_a_changed_word_document_is_reported_whole(call: Call, folder: Path) -> None:
    for name in ("a.docx", "b.docx"):
        (folder / name).write_bytes(word(paragraph(FALSE)))
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "one")
    (folder / "b.docx").write_bytes(word(paragraph(FALSE), paragraph("Well.")))
    assert call("lint", ".", "--diff-from", "main").out.startswith("b.docx:paragraph 1: FC102")
    assert call("lint", "a.docx", "--diff-from", "main").code == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.rst", ".. factcheck: ignore[FC102] as printed\n\n{}\n"),
        ("a.rst", ".. factcheck: ignore-next-line[throughput-2023] as printed\n\n{}\n"),
        ("a.rst", ".. factcheck: disable[FC1] as printed\n\n{}\n\n.. factcheck: enable[FC1]\n\nWell.\n"),
        ("a.rst", "Head\n====\n\n{}\n\n.. factcheck: ignore-file as printed\n"),
        ("a.txt", "# factcheck: ignore[FC102] as printed\n\n{}\n"),
        ("a.txt", "{} # factcheck: ignore[FC102] as printed\n"),
        ("a.txt", "# factcheck: disable as printed\n\n{}\n\n# factcheck: enable\n"),
        ("a.txt", "{}\n\n# factcheck: ignore-file[FC102] as printed\n"),
        ("a.md", "{} <!-- factcheck: ignore[FC102] as printed -->\n"),
        ("a.md", "<!-- factcheck: ignore[FC102] as printed -->\n\n{}\n"),
        ("a.html", "<p>{}</p> <!-- factcheck: ignore[FC102] as printed -->\n"),
        ("a.html", "<!-- factcheck: disable[FC102] as printed --><p>{}</p><!-- factcheck: enable -->\n"),
    ],
)
def test_the_four_scopes_hold_in_every_format(call: Call, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text.format(FALSE))
    result = call("lint", name, "--extend-select", "FC9")
    assert (result.code, result.out) == (0, "")
    assert "1 suppressed; 1 claim, 1 judged" in result.err
    claims = json.loads(call("lint", name, "--format", "json").out)["documents"][0]["claims"]
    assert [each["suppressed"] for each in claims] == ["as printed"]
