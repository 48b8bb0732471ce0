"""Every gold set in one table: a line a set.

python -m tests.overview
"""

from __future__ import annotations

from tests.measure import measure
from tests.measuring.figures import COUNTS, RATIOS, Ratio
from tests.measuring.sets import SETS


def main() -> None:
    """Measure every set and print the table."""
    print(f"{'':<46}" + "".join(f"{name[:10]:>11}" for name in (*RATIOS, "false ref.", "false sup.", "strays")))
    for gold in SETS:
        run = measure(gold.facts, gold.read_claims(), gold.read_articles())
        shares = [_share(ratio(run)) for ratio in RATIOS.values()]
        counts = [str(count(run)) for count in COUNTS.values()]
        print(f"{gold.name:<46}" + "".join(f"{cell:>11}" for cell in shares + counts))


def _share(ratio: Ratio) -> str:
    return "–" if ratio.share is None else f"{ratio.share:.1%}"


if __name__ == "__main__":
    main()
