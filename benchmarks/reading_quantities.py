"""How fast quantities are read, as ratios of one run: against a plain pattern and other readers where installed.

Run it from the repository: `python benchmarks/reading_quantities.py`. The text is made here, sentence by sentence, in
the manner of wire reports: a thousand characters hold some five figures. Times are of the processor, the best of
several runs.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable

from factcheck.reading.quantities import read_quantities

_ENGLISH = (
    "The {what} stood at {money} at the end of {month}, up {percent} from a year earlier, the bank said on {day}.",
    "Officials said that the mechanism had been set up to help smaller companies obtain credit on better terms.",
    "It served {count} small and micro enterprises, an increase of {percent} over the same period of last year.",
    "Analysts had expected growth of {percent} to {percent}, according to a survey published on {day}.",
    '"We want the money to reach those who need it," the minister told reporters after the meeting.',
    "The average interest rate on new loans fell by {points} percentage points to {percent}.",
    "Local governments are sharing more of their data with lenders, and banks have sent staff to visit firms.",
    "More than {count} companies have joined the scheme so far, and about a third of them are manufacturers.",
    "The {what} is expected to exceed {money} by the end of the year if the present pace of lending is kept up.",
    "The two agencies will publish the rules of the programme and the names of those who take part in the spring.",
    "Critics say that lending alone cannot make up for weak demand, and that firms want orders more than loans.",
    "Its chairwoman, who has led the association since the merger, welcomed the decision and called for patience.",
    "People in the industry described a slow start, with staff who had to learn how to read a workshop's accounts.",
    "A spokesman for the lender declined to comment on the report, which was first published by a local newspaper.",
    "Whether the mechanism reaches the smallest shops depends on the counties, many of which lack people for it.",
    "Observers noted that the policy does not address the lack of collateral, which remains the main difficulty.",
)
_CHINESE = (
    "{month_zh}末，{what_zh}余额{money_zh}，同比增长{percent}，增速比上年末高{points}个百分点。",
    "有关负责人表示，下一步将继续完善配套措施，推动更多信贷资源流向重点领域和薄弱环节。",
    "截至目前，累计走访经营主体超过{count_zh}户，新发放贷款{money_zh}，其中信用贷款占比{percent}。",
    "记者走访发现，不少小店主对新政策并不了解，希望银行把宣传做得更细，把流程做得更简单。",
    "有网点负责人介绍，信贷员和网格员一同上门，既能讲清政策，也能看清经营，双方都省了跑腿的时间。",
    "业内人士认为，缓解融资难题既要发挥市场机制的作用，也离不开数据共享和风险分担。",
    "新发放贷款平均利率较上年下降{points}个百分点，近三分之一的企业首次获得贷款。",
)  # fmt: skip


def _text(templates: tuple[str, ...], characters: int) -> list[str]:
    chance = random.Random(20_250_630)
    sentences: list[str] = []
    while sum(map(len, sentences)) < characters:
        for template in templates:
            sentences.append(
                template.format(
                    what=chance.choice(["balance of inclusive loans", "total of deposits", "value of exports"]),
                    what_zh=chance.choice(["普惠小微贷款", "人民币贷款", "绿色贷款"]),
                    month=chance.choice(["June", "July", "October"]),
                    month_zh=chance.choice(["6月", "9月"]),
                    day=chance.choice(["Monday", "Friday"]),
                    money=f"{chance.randint(10, 999) / 10} {chance.choice(['trillion yuan', 'billion U.S. dollars'])}",
                    money_zh=f"{chance.randint(10, 9999) / 100}{chance.choice(['万亿元', '亿元'])}",
                    percent=f"{chance.randint(1, 400) / 10}%",
                    points=f"{chance.randint(1, 99) / 100}",
                    count=f"{chance.randint(1, 90_000):,}",
                    count_zh=f"{chance.randint(1, 9000)}万",
                )
            )
    return sentences


_PLAIN = re.compile(
    r"(?:[$€£¥]|RMB ?)?[0-9][0-9.,]*(?: ?(?:million|billion|trillion|[万亿]+))?(?: ?(?:%|percent|yuan|元))?"
)


def _best(run: Callable[[str], object], sentences: list[str], rounds: int) -> float:
    """Seconds of the processor for all sentences, the least of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for sentence in sentences:
            run(sentence)
        best = min(best, time.process_time() - start)
    return best


def _others() -> dict[str, Callable[[str], object]]:
    """The readers to compare with, as far as they are installed."""
    others: dict[str, Callable[[str], object]] = {}
    try:
        from quantulum3 import parser
    except ImportError:
        print("quantulum3 is not installed and is left out")
    else:
        others["quantulum3"] = parser.parse
    try:
        from recognizers_number_with_unit import recognize_currency
    except ImportError:
        print("recognizers-text is not installed and is left out")
    else:
        others["recognizers, currency alone"] = lambda sentence: recognize_currency(sentence, "en-us")
    return others


def _import_cost() -> float:
    """Milliseconds that importing the readers adds to `re` and `decimal`, the least of some fresh interpreters."""
    code = (
        "import re, decimal, time; start = time.process_time(); import factcheck.reading.quantities; "
        "print(time.process_time() - start)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(7)]
    return min(float(run.stdout) for run in runs) * 1000


def main() -> None:
    for name, templates in (("English", _ENGLISH), ("Chinese", _CHINESE)):
        sentences = _text(templates, 100_000)
        size = sum(map(len, sentences))
        found = sum(len(read_quantities(sentence).mentions) for sentence in sentences)
        ours = _best(read_quantities, sentences, 7)
        plain = _best(_PLAIN.findall, sentences, 7)
        print(f"{name}: {size:,} characters, {found:,} quantities")
        print(f"  read_quantities           {size / ours / 1e6:8.2f} million characters a second")
        print(f"  plain pattern             {ours / plain:8.1f} times faster than read_quantities")
        if name == "English":
            few = sentences[:100]
            part = _best(read_quantities, few, 7)
            for other, read in _others().items():
                read(few[0])
                print(f"  {other:25} {_best(read, few, 2) / part:8.1f} times slower than read_quantities")
    print(f"import: {_import_cost():.1f} ms beyond re and decimal")


if __name__ == "__main__":
    main()
