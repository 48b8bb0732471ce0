"""The project's gold sets: which files are measured against which base, and what has been reached on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck.verdicts.model import Verdict
from tests.measuring.gold import Expectation, GoldArticle, GoldClaim, read_articles, read_claims

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A claims file, its articles and their base; the floors only rise, the ceilings only fall."""

    name: str
    facts: Path
    claims: Path
    articles: Path | None = None
    floors: Mapping[str, float] = field(default_factory=dict)
    ceilings: Mapping[str, int] = field(default_factory=dict)
    is_for_others: bool = True  # its claims name what they tell of, so that every other base must leave them alone

    def read_claims(self) -> tuple[GoldClaim, ...]:
        return read_claims(self.claims)

    def read_articles(self) -> tuple[GoldArticle, ...]:
        return read_articles(self.articles) if self.articles else ()


def _in_folder(folder: str, facts: str, floors: Mapping[str, float], ceilings: Mapping[str, int]) -> GoldSet:
    path = ROOT / folder
    articles = path / "articles"
    has_articles = articles.is_dir()
    claims = path / "claims.jsonl"
    return GoldSet(folder, ROOT / facts, claims, articles if has_articles else None, floors, ceilings)


def _left_alone(facts: str, false_refutations: int, false_supports: int) -> GoldSet:
    ceilings = {"false-refutations": false_refutations, "false-supports": false_supports}
    name = f"unrelated, {facts}"
    return GoldSet(name, ROOT / facts, ROOT / "tests/gold/unrelated.jsonl", ceilings=ceilings)


def _written_blind(name: str, floors: Mapping[str, float], false_refutations: int) -> GoldSet:
    """A base with claims that somebody wrote who did not know the engine; since read, and so no longer unseen."""
    ceilings = {"false-refutations": false_refutations, "false-supports": 0}
    gold = _in_folder(f"tests/gold/{name}", f"tests/gold/{name}/facts.yaml", floors, ceilings)
    return replace(gold, is_for_others=False)  # 全市 is any city's, "the league" any league's


SETS = (
    _in_folder(
        "tests/gold",
        "facts.yaml",
        {"verdicts": 0.96, "lines": 0.98, "rules": 0.98},
        {"false-refutations": 0, "false-supports": 0},
    ),
    _in_folder(
        "examples/energy-atlas",
        "examples/energy-atlas/facts.yaml",
        {"verdicts": 0.97, "lines": 0.95, "rules": 0.98},
        {"false-refutations": 0, "false-supports": 0},
    ),
    _in_folder(
        "examples/yunlan",
        "examples/yunlan/facts.yaml",
        {"verdicts": 0.97, "lines": 0.86, "rules": 0.98},
        {"false-refutations": 0, "false-supports": 1},
    ),
    _in_folder(
        "tests/gold/company",
        "tests/gold/company/facts.yaml",
        {"verdicts": 0.98, "rules": 0.98},
        {"false-refutations": 0, "false-supports": 0},
    ),
    _in_folder(
        "tests/gold/trial",
        "tests/gold/trial/facts.yaml",
        {"verdicts": 0.98, "rules": 0.98},
        {"false-refutations": 0, "false-supports": 0},
    ),
    _written_blind("chip", {"verdicts": 0.96, "lines": 0.94, "rules": 0.92}, 1),
    _written_blind("vaccine", {"verdicts": 0.93, "lines": 0.88, "rules": 0.98}, 0),
    _written_blind("inflation", {"verdicts": 0.95, "lines": 0.94, "rules": 0.98}, 1),
    _written_blind("shi", {"verdicts": 0.95, "lines": 0.95, "rules": 0.98}, 0),
    _written_blind("bank", {"verdicts": 0.98, "lines": 0.98, "rules": 0.95}, 0),
    _written_blind("rail", {"verdicts": 0.92, "lines": 0.89, "rules": 0.95}, 0),
    _written_blind("cup", {"verdicts": 0.88, "rules": 0.98}, 0),
    _left_alone("facts.yaml", 0, 0),
    _left_alone("examples/energy-atlas/facts.yaml", 0, 0),
    _left_alone("examples/yunlan/facts.yaml", 0, 0),
    _left_alone("tests/gold/company/facts.yaml", 0, 0),
    _left_alone("tests/gold/trial/facts.yaml", 0, 0),
)


def foreign_claims(facts: Path) -> tuple[GoldClaim, ...]:
    """The claims of every set on another base: on this one, nothing of them may be supported or refuted.

    Texts that contradict themselves are left out: they are refuted by any base.
    """
    nothing = Expectation(Verdict.NOT_ENOUGH_EVIDENCE, why="a claim of another base")
    return tuple(
        replace(claim, id=f"{gold.name}:{claim.id}", expectation=nothing, parts=())
        for gold in SETS
        if gold.facts != facts and gold.floors and gold.is_for_others
        for claim in gold.read_claims()
        if claim.category != "self-contradiction"
    )
