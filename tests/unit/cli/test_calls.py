"""What each call does: its default command, its exit code, and where its words go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import BASE, FALSE, IDLE, TRUE, UNKNOWN, Call


@pytest.mark.parametrize(
    ("text", "code"),
    [(TRUE, 0), (FALSE, 1), (UNKNOWN, 3), (IDLE, 3), ("", 3)],
)
def test_claim_exits_by_verdict(call: Call, text: str, code: int) -> None:
    assert call("claim", text).code == code


def test_claim_takes_the_worst_of_several(call: Call) -> None:
    assert call("claim", TRUE, UNKNOWN).code == 3
    assert call("claim", TRUE, UNKNOWN, FALSE).code == 1


def test_claim_reads_one_a_line(call: Call) -> None:
    result = call("claim", "-", "--format", "jsonl", stdin=f"{TRUE}\n\n{FALSE}\r\n".encode())
    documents = [json.loads(line) for line in result.out.splitlines()]
    assert [(document["path"], document["verdict"]) for document in documents] == [
        ("<claim>", "supported"),
        ("<claim>", "refuted"),
    ]
    assert result.code == 1


def test_a_pipe_is_checked(call: Call) -> None:
    bare = call("--format", "json", stdin=FALSE.encode())
    named = call("check", "-", "--format", "json", stdin=FALSE.encode())
    assert bare == named
    assert bare.code == 0
    assert json.loads(bare.out)["documents"][0]["path"] == "-"


def test_paths_are_checked(call: Call, folder: Path) -> None:
    (folder / "report.txt").write_text(FALSE)
    assert call("report.txt") == call("check", "report.txt")
    assert "✗ refuted" in call("report.txt").out


def test_a_terminal_with_nothing_to_read_shows_help(call: Call) -> None:
    for arguments in ([], ["check"], ["claim"], ["inspect"]):
        result = call(*arguments, stdin=None)
        assert result.code == 0
        assert result.out.startswith("Usage: factcheck")


@pytest.mark.parametrize("arguments", [["--format", "json", "claim", TRUE], ["claim", TRUE, "--format", "json"]])
def test_shared_options_stand_anywhere(call: Call, arguments: list[str]) -> None:
    assert json.loads(call(*arguments).out)["summary"]["supported"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["claim", "--nonsense", "x"], "--nonsense"),
        (["claim", "x", "--date", "July"], "2021-07-31"),
        (["claim", "x", "--format", "xml"], "xml"),
        (["claim", "x", "--facts", "gone.yaml"], "gone.yaml"),
        (["lint"], "name files or folders"),
        (["lint", ".", "--select", "FC9999"], "FC9999"),
        (["gone.txt"], "gone.txt: no such file"),
        (["chekc", "a.txt"], "did you mean `check`"),
        (["rule", "FC999"], "FC999"),
        (["claim", "x", "--output", "gone/out.txt"], "gone/out.txt"),
    ],
)
def test_bad_usage_is_one_clear_line(call: Call, arguments: list[str], words: str) -> None:
    result = call(*arguments)
    assert result.code == 2
    assert result.err.startswith("factcheck: ")
    assert words in result.err
    assert result.err.count("\n") == 1


def test_a_group_without_a_command_shows_its_help(call: Call) -> None:
    result = call("facts")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Usage: factcheck facts")


def test_a_bad_base_tells_every_problem(call: Call, folder: Path) -> None:
    broken = BASE.replace("unit: tonnes", "unti: tonnes").replace("period: 2023", "period: x")
    (folder / "facts.yaml").write_text(broken)
    result = call("claim", TRUE)
    assert result.code == 2
    assert result.out == ""
    assert all(line.startswith("factcheck: facts.yaml:") for line in result.err.splitlines())
    assert len(result.err.splitlines()) >= 2


def test_what_can_be_read_is_checked_beside_what_cannot(call: Call, folder: Path) -> None:
    (folder / "good.txt").write_text(TRUE)
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    result = call("check", "good.txt", "bad.txt", "gone.txt", "--format", "json")
    report = json.loads(result.out)
    assert result.code == 2
    assert [document["path"] for document in report["documents"]] == ["good.txt"]
    assert sorted(error["path"] for error in report["errors"]) == ["bad.txt", "gone.txt"]
    assert len(result.err.splitlines()) == 2


@pytest.mark.parametrize("format", ["text", "json", "jsonl", "concise"])
def test_nothing_to_check_never_looks_like_a_pass(call: Call, format: str) -> None:
    result = call("check", "-", "--format", format, stdin=IDLE.encode())
    assert result.code == 0
    assert "nothing to check" in result.out.lower()
    assert "nothing to check" in result.err


def test_lint_reports_the_selected_rules(call: Call, folder: Path) -> None:
    (folder / "bad.md").write_text(f"# Report\n\n{TRUE}\n\n{FALSE} {UNKNOWN}\n")
    result = call("lint", "bad.md")
    assert result.code == 1
    assert result.out.startswith("bad.md:5:26: FC102 ")
    assert result.out.endswith("[18.2 million tonnes]\n")
    assert result.out.count("\n") == 1
    assert result.err == "factcheck: 1 finding in 1 file; 3 claims, 2 judged (66% coverage)\n"
    assert call("lint", "bad.md", "--ignore", "FC1").code == 0
    assert "FC401" in call("lint", "bad.md", "--select", "not-covered").out


def test_lint_is_quiet_when_nothing_is_wrong(call: Call, folder: Path) -> None:
    (folder / "good.txt").write_text(TRUE)
    result = call("lint", "good.txt")
    assert (result.code, result.out) == (0, "")
    assert "no findings in 1 file" in result.err


def test_lint_errors_outrank_findings(call: Call, folder: Path) -> None:
    (folder / "bad.txt").write_text(FALSE)
    assert call("lint", "bad.txt", "gone.txt").code == 2


def test_output_goes_to_a_file(call: Call, folder: Path) -> None:
    result = call("claim", TRUE, "--format", "json", "--output", "out.json")
    assert result.out == ""
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["summary"]["supported"] == 1


def test_inspect_shows_each_reading_beside_its_words(call: Call) -> None:
    page = call("inspect", FALSE).out
    assert "18.2 billion tonnes → 18,200,000,000 t," in page
    row = json.loads(call("inspect", "-", "--format", "jsonl", stdin=f"{FALSE}\n".encode()).out)
    assert list(row) == ["text", "quantities", "times", "entities", "claims"]
    assert [entity["id"] for entity in row["entities"]] == ["harbour", "throughput"]
    assert json.loads(call("inspect", FALSE, "--format", "json").out) == [row]


def test_rules_are_explained(call: Call) -> None:
    assert "FC102" in call("rule").out
    assert "million for billion" in " ".join(call("rule", "magnitude-slip").out.split())
    assert json.loads(call("rule", "FC1", "--format", "json").out)[0]["code"] == "FC101"


def test_version(call: Call) -> None:
    assert call("--version").out.startswith("factcheck ")


def test_a_bug_is_reported_as_one(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("factcheck.cli.engine.find_base_paths", fail)
    result = call("claim", TRUE)
    assert result.code == 70
    assert "internal error: RuntimeError: boom" in result.err
    assert "Traceback" not in result.err
    with pytest.raises(RuntimeError):
        call("claim", TRUE, "--traceback")


def test_an_interruption_ends_with_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.cli.engine.find_base_paths", interrupt)
    result = call("claim", TRUE)
    assert result.code == 130
    assert result.err.endswith("factcheck: interrupted\n")


def test_lint_writes_several_formats_at_once(call: Call, folder: Path) -> None:
    (folder / "bad.txt").write_text(FALSE)
    result = call("lint", "bad.txt", "--output", "sarif:out.sarif", "--output", "junit:out.xml", "--output", "github")
    assert result.code == 1
    assert result.out.startswith("::error title=factcheck FC102")
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (folder / "out.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert call("lint", "bad.txt", "--output", "github", "--output", "gitlab").code == 2
    assert call("lint", "bad.txt", "--output", "plain.txt").out == ""
    assert (folder / "plain.txt").read_text(encoding="utf-8").startswith("bad.txt:1:26: FC102")


def test_findings_that_github_would_drop_go_to_the_step_summary(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    (folder / "bad.txt").write_text(FALSE)
    call("lint", "bad.txt", "--format", "github")
    assert not (folder / "summary.md").exists()
    (folder / "bad.txt").write_text("\n\n".join([FALSE] * 11))
    call("lint", "bad.txt", "--format", "github")
    assert "11 findings" in (folder / "summary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["- It rained.", "-4.1% in May", "-5", "-o what", "-\u4e2d 5"])
def test_a_text_may_begin_with_a_hyphen(call: Call, text: str) -> None:
    result = call("claim", text, "--format", "json")
    assert result.code == 3
    inspected = json.loads(call("inspect", "--format", "jsonl", text).out)
    assert inspected["text"] == text
