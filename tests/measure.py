"""The measuring command: scores gold claims and articles against any fact base.

python -m tests.measure --facts facts.yaml --claims tests/gold/claims.jsonl --articles tests/gold/articles
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from factcheck import check, load_facts
from factcheck.verdicts.model import DocumentReport
from tests.measuring.figures import COUNTS, RATIOS
from tests.measuring.gold import GoldArticle, GoldClaim, GoldError, read_articles, read_claims
from tests.measuring.outcomes import Checker, Run, score
from tests.measuring.show import show_json, show_text


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where a floor or ceiling does not hold, 2 where a gold file cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        claims = [claim for path in options.claims for claim in read_claims(path)]
        articles = [article for folder in options.articles for article in read_articles(folder)]
    except (GoldError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    run = measure(options.facts, claims, articles)
    if options.format == "json":
        print(json.dumps(show_json(run, with_failures=options.failures), ensure_ascii=False, indent=2))
    else:
        print(show_text(run, with_failures=options.failures), end="")
    broken = broken_limits(run, dict(options.floor), dict(options.ceiling))
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def measure(facts: Path, claims: Sequence[GoldClaim], articles: Sequence[GoldArticle]) -> Run:
    """Score the gold texts against the base at `facts`."""
    return score(claims, articles, checker_of(facts))


def checker_of(facts: Path) -> Checker:
    """The engine, with one fact base loaded."""
    base = load_facts(facts)

    def judge(text: str, day: date | None, path: str) -> DocumentReport:
        return check(text, base, date=day, path=path).documents[0]

    return judge


def broken_limits(run: Run, floors: Mapping[str, float], ceilings: Mapping[str, float]) -> list[str]:
    """A line for each floor that a ratio does not reach and each ceiling that a count exceeds."""
    shares = {name: RATIOS[name](run) for name in floors}
    counts = {name: COUNTS[name](run) for name in ceilings}
    below = [
        f"{name}: {shares[name]}, below {floor:.1%}"
        for name, floor in floors.items()
        if (shares[name].share or 0) < floor
    ]
    above = [
        f"{name}: {counts[name]}, above {ceiling:g}" for name, ceiling in ceilings.items() if counts[name] > ceiling
    ]
    return below + above


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.measure", description="Score gold files against a fact base."
    )
    parser.add_argument("--facts", type=Path, default=Path("facts.yaml"), help="the fact base")
    parser.add_argument("--claims", type=Path, action="append", default=[], help="a claims file; may be repeated")
    parser.add_argument(
        "--articles", type=Path, action="append", default=[], help="a folder of articles; may be repeated"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--failures", action="store_true", help="show every failing row with what was found")
    parser.add_argument(
        "--floor", type=partial(_limit, names=RATIOS), nargs="+", default=[], help=f"NAME=SHARE of {', '.join(RATIOS)}"
    )
    parser.add_argument(
        "--ceiling",
        type=partial(_limit, names=COUNTS),
        nargs="+",
        default=[],
        help=f"NAME=COUNT of {', '.join(COUNTS)}",
    )
    return parser


def _limit(text: str, names: Collection[str]) -> tuple[str, float]:
    name, separator, number = text.partition("=")
    if not separator or name not in names:
        raise argparse.ArgumentTypeError(f"{text!r} is not one of {', '.join(names)} with =NUMBER")
    return name, float(number)


if __name__ == "__main__":
    sys.exit(main())
