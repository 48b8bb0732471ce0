"""The README is true: its worked example judges as it says, and what it shows is what is printed today."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path
from textwrap import dedent

import pytest

from factcheck.cli.configkeys import KEYS, find_flaws
from factcheck.cli.destinations import FORMATS
from factcheck.facts.loader import load_base
from factcheck.facts.verify import verify
from factcheck.pipeline import build_checker, check
from factcheck.verdicts.model import Verdict

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
_SECTION = "## A base of your own in ten minutes"


def _blocks(language: str) -> list[str]:
    section = README.split(_SECTION)[1].split("\n## ")[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


@pytest.fixture
def own_base(tmp_path: Path) -> Path:
    """The folder that a reader of the README ends up with."""
    (tmp_path / "report.txt").write_text(_blocks("text")[0], encoding="utf-8")
    (tmp_path / "facts.yaml").write_text(_blocks("yaml")[0], encoding="utf-8")
    return tmp_path / "facts.yaml"


def test_the_worked_base_holds(own_base: Path) -> None:
    base = load_base([own_base])
    assert len(base.facts) == 5
    assert verify(base).defects == ()


@pytest.mark.parametrize(("block", "verdict"), [(1, Verdict.SUPPORTED), (2, Verdict.REFUTED)])
def test_its_sentences_are_judged_as_the_readme_says(own_base: Path, block: int, verdict: Verdict) -> None:
    checker = build_checker(load_base([own_base]))
    sentences = _blocks("text")[block].splitlines()
    judged = {sentence: check(sentence, checker).documents[0].verdict for sentence in sentences}
    assert len(judged) == 5
    assert judged == dict.fromkeys(sentences, verdict)


@pytest.mark.parametrize("page", ["README.md", "docs/lint.md"])
def test_what_a_page_shows_is_what_is_printed(page: str) -> None:
    refreshed = runpy.run_path(str(ROOT / "docs" / "refresh.py"))["refreshed"]
    text = (ROOT / page).read_text(encoding="utf-8")
    assert refreshed(text) == text, "run `python docs/refresh.py` and read what it changed"


def test_the_lint_page_knows_every_format_and_key() -> None:
    page = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in page] == []
    assert [key.name for key in KEYS if f"`{key.name}`" not in page] == []


def test_its_configurations_are_valid_ones() -> None:
    page = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
    examples = [dedent(example) for example in re.findall(r"^ *```toml\n(.*?)```", page, re.DOTALL | re.MULTILINE)]
    assert len(examples) == 2
    for example in examples:
        assert list(find_flaws(tomllib.loads(example)["tool"]["factcheck"])) == []


def test_files_that_the_readme_links_to_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert all((ROOT / link).exists() for link in links)
