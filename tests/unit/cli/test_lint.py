"""The lint's selection, configuration, exclusions and gates."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from factcheck.cli.configkeys import KEYS, find_flaws, json_schema
from factcheck.cli.destinations import FORMATS
from tests.unit.cli.conftest import FALSE, TRUE, UNKNOWN, Call
from tests.unit.text.word import paragraph, word

ROOT = Path(__file__).parents[3]


@pytest.fixture
def reports(folder: Path) -> Path:
    """A right and a wrong report, and an old one."""
    (folder / "docs" / "old").mkdir(parents=True)
    (folder / "docs" / "good.md").write_text(f"{TRUE}\n\n{UNKNOWN}\n")
    (folder / "docs" / "bad.md").write_text(f"{FALSE}\n")
    (folder / "docs" / "old" / "ancient.md").write_text(f"{FALSE}\n")
    return folder


def _configure(folder: Path, text: str) -> None:
    (folder / "factcheck.toml").write_text(text)


def _codes(text: str) -> list[str]:
    return [line.split(" ")[1] for line in text.splitlines()]


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize(
    ("arguments", "code", "found"),
    [
        ((), 1, ["FC102", "FC102"]),
        (("--exit-zero",), 0, ["FC102", "FC102"]),
        (("--fail-on", "never"), 0, ["FC102", "FC102"]),
        (("--fail-on", "error"), 1, ["FC102", "FC102"]),
        (("--ignore", "FC1"), 0, []),
        (("--extend-ignore", "magnitude-slip"), 0, []),
        (("--strict",), 1, ["FC102", "FC401", "FC102"]),
        (("--select", "FC2", "--extend-select", "FC4"), 1, ["FC401"]),
        (("--select", "FC4", "--fail-on", "warning"), 0, ["FC401"]),
        (("--exclude", "bad.md", "--exclude", "docs/old"), 0, []),
        (("--exclude", "old"), 1, ["FC102"]),
        (("--select", "FC2", "--min-coverage", "80"), 1, []),
        (("--select", "FC2", "--min-coverage", "75"), 0, []),
    ],
)
def test_selection_and_gates(call: Call, arguments: tuple[str, ...], code: int, found: list[str]) -> None:
    result = call("lint", "docs", *arguments)
    assert (result.code, _codes(result.out)) == (code, found)


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize(
    ("config", "code", "found"),
    [
        ('ignore = ["FC1"]', 0, []),
        ("strict = true", 1, ["FC102", "FC401", "FC102"]),
        ('exclude = ["docs/old", "bad.md"]', 0, []),
        ('[severity]\nFC102 = "off"', 0, []),
        ('fail-on = "error"\n[severity]\nFC1 = "error"\nFC102 = "warning"', 0, ["FC102", "FC102"]),
        ('[per-file-ignores]\n"docs/old/*" = ["FC1"]', 1, ["FC102"]),
        ("min-coverage = 90\nignore = ['FC1']", 1, []),
    ],
)
def test_configuration(call: Call, folder: Path, config: str, code: int, found: list[str]) -> None:
    _configure(folder, config)
    result = call("lint", "docs")
    assert (result.code, _codes(result.out)) == (code, found)


def test_the_command_line_goes_before_the_configuration(call: Call, reports: Path) -> None:
    _configure(reports, 'select = ["FC2"]\noutput = ["json:out.json"]')
    assert call("lint", "docs/bad.md").code == 0
    assert (reports / "out.json").exists()
    assert call("lint", "docs/bad.md", "--select", "FC1", "--output", "concise").out.startswith(
        "docs/bad.md:1:26: FC102"
    )
    assert call("lint", "docs/bad.md", "--isolated").code == 1


def test_pyproject_holds_it_too_and_the_nearest_wins(
    call: Call, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (reports / "pyproject.toml").write_text('[tool.factcheck]\nfacts = ["base.yaml"]\nignore = ["FC1"]\n')
    (reports / "facts.yaml").rename(reports / "base.yaml")
    (reports / "docs" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    monkeypatch.chdir(reports / "docs")
    assert call("lint", "bad.md").code == 0
    assert call("claim", TRUE).code == 0  # the base goes for every command
    (reports / "docs" / "factcheck.toml").write_text('facts = ["../base.yaml"]')
    assert call("lint", "bad.md").code == 1


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("selct = []", "did you mean `select`"),
        ('select = "FC1"', "a list of strings"),
        ("min-coverage = 120", "0 to 100"),
        ('fail-on = "fatal"', "one of error, warning"),
        ('select = ["FC7"]', "no rule FC7"),
        ("date = 2021-13-01", "factcheck.toml"),
        ("select = [", "factcheck.toml"),
    ],
)
def test_a_bad_configuration_is_refused(call: Call, reports: Path, config: str, words: str) -> None:
    _configure(reports, config)
    result = call("lint", "docs")
    assert result.code == 2
    assert words in result.err
    assert result.err.count("\n") == 1


def test_named_files_stay_unless_exclusion_is_forced(call: Call, reports: Path) -> None:
    _configure(reports, 'exclude = ["bad.md"]')
    assert call("lint", "docs/bad.md").code == 1
    forced = call("lint", "docs/bad.md", "--force-exclude")
    assert forced.code == 0
    assert "every input is excluded" in forced.err


def test_git_ignores_are_respected(call: Call, reports: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=reports, check=True)
    (reports / ".gitignore").write_text("docs/old/\n")
    assert call("lint", "docs", "--show-files").out.split() == ["docs/bad.md", "docs/good.md"]
    assert call("lint", "docs/old/ancient.md").code == 1


def test_standard_input_has_a_name(call: Call, folder: Path) -> None:
    result = call("lint", "-", "--stdin-filename", "draft.html", stdin=f"<p>{FALSE}</p>".encode())
    assert result.out.startswith("draft.html:1:29: FC102")
    _configure(folder, '[per-file-ignores]\n"draft.*" = ["FC1"]')
    assert call("lint", "-", "--stdin-filename", "draft.html", stdin=f"<p>{FALSE}</p>".encode()).code == 0


def test_settings_are_shown_with_their_origin(call: Call, reports: Path) -> None:
    _configure(reports, 'ignore = ["FC3"]')
    shown = call("lint", "--show-settings", "--select", "FC1").out
    assert "select = [FC1]  (command line)\n" in shown
    assert f"ignore = [FC3]  ({reports / 'factcheck.toml'})\n" in shown
    assert "fail-on = info  (default)\n" in shown


def test_statistics_count_by_rule(call: Call, reports: Path) -> None:
    assert "    2  FC102 magnitude-slip\n" in call("lint", str(reports / "docs"), "--statistics").err


def test_json_holds_every_claim(call: Call, reports: Path) -> None:
    report = json.loads(call("lint", str(reports / "docs"), "--ignore", "FC1", "--format", "json").out)
    assert report["summary"]["claims"] == 4


def test_the_published_schema_is_that_of_the_keys() -> None:
    published = json.loads((ROOT / "docs" / "factcheck.schema.json").read_text(encoding="utf-8"))
    assert published == json_schema()
    assert list(find_flaws({key.name: None for key in KEYS})) != []


def test_directives_suppress_and_are_accounted_for(call: Call, folder: Path) -> None:
    (folder / "a.md").write_text(
        f"{FALSE} <!-- factcheck: ignore[FC102] a quotation -->\n\n{TRUE} <!-- factcheck: ignore[FC102] -->\n"
    )
    result = call("lint", "a.md")
    assert (result.code, result.out) == (0, "")
    assert "no findings in 1 file, 1 suppressed; 2 claims" in result.err
    assert "a.md:3:55: FC902" in result.err
    assert "suppresses nothing" in result.err
    assert call("lint", "a.md", "--select", "FC902").code == 1
    claims = json.loads(call("lint", "a.md", "--format", "json").out)["documents"][0]["claims"]
    assert [claim.get("suppressed") for claim in claims] == ["a quotation", None]
    assert "FC102" not in json.dumps(json.loads(call("lint", "a.md", "--format", "sarif").out)["runs"][0]["results"])
    assert "nothing to check" not in call("lint", "a.md", "--format", "github").out.lower()


def test_files_may_have_dates_of_their_own(call: Call, folder: Path) -> None:
    (folder / "factcheck.toml").write_text("[per-file-dates]\n'old/*' = 2024-02-01\n'*' = 2020-02-01\n")
    (folder / "old").mkdir()
    said = "Last year, Elmhaven harbour handled 18.2 billion tonnes.\n"
    (folder / "old" / "a.md").write_text(said)
    (folder / "b.md").write_text(said)
    claims = json.loads(call("lint", "old/a.md", "b.md", "--format", "json").out)["documents"]
    times = {each["path"]: each["claims"][0]["reading"]["time"]["value"] for each in claims}
    assert times == {"b.md": "2019", "old/a.md": "2023"}


def test_files_may_have_bases_of_their_own(call: Call, reports: Path) -> None:
    base = (reports / "facts.yaml").read_text().replace("18.2 million", "18.2 billion")
    (reports / "other").mkdir()
    (reports / "other" / "facts.yaml").write_text(base)
    _configure(reports, '[per-file-facts]\n"docs/old/*" = ["other/facts.yaml"]\n')
    result = call("lint", "docs")
    assert [line.split(":")[0] for line in result.out.splitlines()] == ["docs/bad.md"]
    assert call("lint", "docs", "--facts", "facts.yaml").out.count("\n") == 2
    report = json.loads(call("lint", "docs", "--format", "json").out)
    assert report["factbase"] == {"path": "facts.yaml, other/facts.yaml", "facts": 2}


@pytest.mark.parametrize("format", FORMATS)
def test_places_without_lines_are_told_in_every_format(call: Call, folder: Path, format: str) -> None:
    (folder / "a.docx").write_bytes(word(paragraph(TRUE), paragraph(FALSE)))
    result = call("lint", "a.docx", "--format", format)
    assert result.code == 1
    assert {"json": '"paragraph": 2', "jsonl": '"paragraph": 2', "text": "¶2"}.get(format, "aragraph 2") in result.out


def test_what_has_no_lines_is_not_fixed(call: Call, folder: Path) -> None:
    (folder / "a.docx").write_bytes(word(paragraph(FALSE)))
    before = (folder / "a.docx").read_bytes()
    result = call("lint", "a.docx", "--fix")
    assert (result.code, (folder / "a.docx").read_bytes()) == (1, before)
    assert "0 figures" in result.err


@pytest.mark.parametrize(("name", "data"), [("a.docx", b"PK rubbish"), ("a.pdf", b""), ("a.ipynb", b"{}")])
def test_an_unreadable_document_outranks_findings(call: Call, reports: Path, name: str, data: bytes) -> None:
    (reports / "docs" / name).write_bytes(data)
    result = call("lint", "docs")
    assert result.code == 2
    assert f"docs/{name}:1:1: FC900" in result.out
    assert result.out.count("FC102") == 2
    assert result.err.count("\n") == 2
