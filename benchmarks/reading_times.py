"""How fast times are read, as ratios within one run: python benchmarks/reading_times.py [MEGABYTES].

The text is the corpus of `tests/corpus`, mixed with sentences that hold no time, as news are. The floor is a pattern
that knows only `June 30, 2025` and `2025年6月30日`; dateparser's search is measured too, on a small
part, where it is installed.
"""

from __future__ import annotations

import datetime
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from factcheck.reading.times import read_times

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
REFERENCE = datetime.date(2025, 9, 15)
FLOOR = re.compile(r"(?:[A-Z][a-z]+ )?\d{1,2}, \d{4}|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?")
CODES = {"english": "en", "chinese": "zh"}
FILLERS = {
    "english": (
        "The ministry said that the measures had helped firms to borrow more and to pay less for it.",
        "Farmers in the valley grow rice and tea, and many of their children work in the towns.",
        "Raw material prices have climbed, and many workshops would rather have orders than loans.",
        "Officials went from door to door and wrote down what each of 320 shops needed.",
    ),
    "chinese": (
        "金融管理部门出台了一系列措施，帮助企业降低融资成本。",
        "当地农民种植水稻和茶叶，许多年轻人到城里打工。",
        "原材料价格上涨，不少作坊更希望拿到订单。",
        "工作人员挨家挨户走访了320家小店，了解它们的需求。",
    ),
}


def sentences(language: str, characters: int) -> list[str]:
    """About so many characters of sentences of one language, a fifth of them from the corpus."""
    texts = [
        text
        for path in sorted(CORPUS.glob(f"times_{CODES[language]}_news.yaml"))
        for text in re.findall(
            r'^- \{text: "(.*?)"(?:, reference|, times)', path.read_text(encoding="utf-8"), re.MULTILINE
        )
    ]
    whole = [sentence for text in texts for sentence in (text, *FILLERS[language])]
    size = sum(map(len, whole))
    return whole * max(1, characters // size)


def seconds(read: Callable[[str], object], texts: Iterable[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def best(read: Callable[[str], object], texts: list[str]) -> float:
    """Characters a second, the best of three rounds."""
    return sum(map(len, texts)) / min(seconds(read, texts) for _ in range(3))


def report(language: str, characters: int) -> None:
    texts = sentences(language, characters)
    speed = best(lambda text: read_times(text, REFERENCE), texts)
    floor = best(FLOOR.findall, texts)
    print(f"{language}: {speed / 1e6:.1f} M characters/s, {floor / speed:.0f} times the floor's time")
    one, ten = (seconds(lambda text: read_times(text, REFERENCE), [" ".join(texts[:n])]) for n in (200, 2000))
    print(f"{language}: ten times the length in one sentence takes {ten / one:.1f} times as long")
    peer = _dateparser()
    if peer is not None:
        few = texts[:60]
        print(f"{language}: {speed / best(peer, few):.0f} times as fast as dateparser's search")


def _dateparser() -> Callable[[str], object] | None:
    try:
        search = importlib.import_module("dateparser.search").search_dates
    except ImportError:
        return None
    return lambda text: search(text, languages=["en", "zh"])


def main() -> None:
    characters = int(float(sys.argv[1]) * 1e6) if len(sys.argv) > 1 else 1_000_000
    for language in ("english", "chinese"):
        report(language, characters)


if __name__ == "__main__":
    main()
