"""What is said as true, and what is not."""

import pytest

from factcheck.claims.model import Stance
from factcheck.claims.stance import is_target, read_stance
from factcheck.reading.model import Span

TABLE = [
    # text, the figure, stance
    ("Output was 40 GWh in 2020.", "40 GWh", Stance.ASSERTED),
    ("How did output get to 40 GWh so fast?", "40 GWh", Stance.QUESTION),
    ("We hope to see 40 GWh one day.", "40 GWh", Stance.WISH),
    ("If output fell to 40 GWh, lights would go out.", "40 GWh", Stance.HYPOTHESIS),
    ("Suppose a plant makes 40 GWh a year.", "40 GWh", Stance.HYPOTHESIS),
    ("Output may well reach 40 GWh by then.", "40 GWh", Stance.FORECAST),
    ("Analysts expect output of 40 GWh.", "40 GWh", Stance.FORECAST),
    ("Output was 30 GWh, not 40 GWh.", "40 GWh", Stance.REJECTED),
    ("Output was 30 GWh, not 40 GWh.", "30 GWh", Stance.ASSERTED),
    ("Output did not reach 40 GWh.", "40 GWh", Stance.DENIED),
    ("It is not true that output was 40 GWh.", "40 GWh", Stance.DENIED),
    ("Output not only reached 40 GWh, it passed it.", "40 GWh", Stance.ASSERTED),
    ("产量不是30亿，而是40亿。", "30亿", Stance.REJECTED),
    ("产量不是30亿，而是40亿。", "40亿", Stance.ASSERTED),
    ("产量未达到40亿。", "40亿", Stance.DENIED),
    ("如果产量降到40亿，后果严重。", "40亿", Stance.HYPOTHESIS),
    ("产量会不会突破40亿？", "40亿", Stance.QUESTION),
    ("预计产量达到40亿。", "40亿", Stance.FORECAST),
    ("有专家估计产量约40亿。", "40亿", Stance.ESTIMATE),
    ("产量为40亿。", "40亿", Stance.ASSERTED),
]


@pytest.mark.parametrize(("text", "figure", "stance"), TABLE)
def test_stance(text: str, figure: str, stance: Stance) -> None:
    start = text.index(figure)
    assert read_stance(text, Span(start, start + len(figure))) is stance


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The group aims to build 40 GW by 2030.", True),
        ("The target for 2030 is 40 GW.", True),
        ("到2030年，计划建成40座电站。", True),
        ("The group built 40 GW in 2020.", False),
    ],
)
def test_is_target(text: str, target: bool) -> None:
    assert is_target(text, Span(text.index("40"), text.index("40") + 2)) is target
