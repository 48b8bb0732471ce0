"""`facts diff`: files and Git revisions compared, and the claims of reports that change their verdict."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.unit.cli.conftest import BASE, FALSE, TRUE, Call

_RESTATED = BASE.replace("18.2 million", "18.4 million")


@pytest.fixture
def restated(folder: Path) -> Path:
    (folder / "new.yaml").write_text(_RESTATED, encoding="utf-8")
    (folder / "report.md").write_text(f"# Report\n\n{TRUE}\n", encoding="utf-8")
    return folder


def test_tells_the_facts_and_the_claims(restated: Path, call: Call) -> None:
    result = call("facts", "diff", "facts.yaml", "new.yaml", "--in", "report.md")
    assert result.code == 1
    assert "changed throughput-2023 (value, sources)" in result.out
    assert "report.md:3:26" in result.out
    assert "supported → refuted FC101" in result.out


def test_is_content_where_no_verdict_gets_worse(restated: Path, call: Call) -> None:
    (restated / "report.md").write_text(f"{FALSE}\n", encoding="utf-8")
    assert call("facts", "diff", "facts.yaml", "new.yaml", "--in", "report.md").code == 0
    assert call("facts", "diff", "facts.yaml", "new.yaml").code == 0
    assert call("facts", "diff", "facts.yaml", "new.yaml", "--exit-code").code == 1
    assert call("facts", "diff", "facts.yaml", "facts.yaml", "--exit-code").code == 0


def test_json_has_all_of_it(restated: Path, call: Call) -> None:
    found = json.loads(call("facts", "diff", "facts.yaml", "new.yaml", "--in", "report.md", "--format", "json").out)
    assert found["summary"] == {
        "added": 0, "changed": 1, "superseded": 0, "removed": 0, "reports": 1, "claims": 1, "worse": 1
    }  # fmt: skip
    claim = found["claims"][0]
    assert (claim["line"], claim["old"]["verdict"], claim["new"]["rule"]) == (3, "supported", "FC101")
    assert claim["new"]["suggestion"] == "18.4 million tonnes"


def test_markdown_has_a_table_of_each(restated: Path, call: Call) -> None:
    out = call("facts", "diff", "facts.yaml", "new.yaml", "--in", "report.md", "--format", "markdown").out
    assert out.startswith("### facts")
    assert "| ~ | throughput-2023 |" in out
    assert "| ✗ | report.md\\:3 |" in out


@pytest.mark.skipif(shutil.which("git") is None, reason="no Git")
class TestRevisions:
    @pytest.fixture(autouse=True)
    def _committed(self, restated: Path) -> None:
        (restated / "more.yaml").write_text("factbase: 1\nentities: {quay: {name: Quay}}\n", encoding="utf-8")
        (restated / "facts.yaml").write_text(BASE + "include: more.yaml\n", encoding="utf-8")
        for command in ("init -q", "add -A", "-c user.name=a -c user.email=a@example.org commit -qm one"):
            subprocess.run(["git", *command.split()], cwd=restated, check=True)
        (restated / "facts.yaml").write_text(_RESTATED + "include: more.yaml\n", encoding="utf-8")
        (restated / "more.yaml").write_text("factbase: 1\nentities: {pier: {name: Pier}}\n", encoding="utf-8")

    @pytest.mark.parametrize("named", [("HEAD",), ("HEAD:facts.yaml", "facts.yaml"), ("HEAD", "facts.yaml")])
    def test_are_read_as_they_were(self, named: tuple[str, ...], call: Call) -> None:
        result = call("facts", "diff", *named, "--in", "report.md")
        assert result.code == 1
        assert "changed throughput-2023" in result.out
        assert "added entity pier" in result.out
        assert "removed entity quay" in result.out

    @pytest.mark.parametrize(
        ("named", "said"),
        [
            ("HEAD~9", "no Git revision 'HEAD~9' here"),
            ("HEAD:none.yaml", "cannot be read: not in the revision"),
            ("none.yaml", "none.yaml: no such file"),
            ("-x", "no such option"),
        ],
    )
    def test_that_are_not_there_are_said_so(self, named: str, said: str, call: Call) -> None:
        result = call("facts", "diff", named)
        assert result.code == 2
        assert said.lower() in result.err.lower()
