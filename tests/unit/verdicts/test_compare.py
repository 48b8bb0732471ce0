"""Values against values: the contract's section 2.1 as a table."""

import pytest

from factcheck.reading.quantities import parse_quantity
from factcheck.verdicts.compare import Outcome, compare, power_of_ten

AGREES, IMPLIED, UNDECIDED, DIFFERS, SLIP = Outcome

TABLE = [
    # claim, fact, outcome
    ("17.8 trillion yuan", "17.8 trillion yuan", AGREES),
    ("17.8 trillion yuan", "17.83 trillion yuan", AGREES),
    ("17.8 trillion yuan", "17.9 trillion yuan", DIFFERS),
    ("18 trillion yuan", "17.8 trillion yuan", AGREES),
    ("38.9 million firms", "38.93 million firms", AGREES),
    ("40 million firms", "38.93 million firms", UNDECIDED),
    ("50 million firms", "38.93 million firms", DIFFERS),
    ("20,000 loans", "20,000 loans", AGREES),
    ("20,400 loans", "20,000 loans", AGREES),
    ("21,000 loans", "20,000 loans", UNDECIDED),
    ("4,763 firms", "4,762 firms", DIFFERS),
    ("about 40 million firms", "38.93 million firms", AGREES),
    ("about 36 million firms", "38.93 million firms", DIFFERS),
    ("nearly 39 million firms", "38.93 million firms", AGREES),
    ("nearly 38 million firms", "38.93 million firms", DIFFERS),
    ("nearly 50 million firms", "38.93 million firms", DIFFERS),
    ("more than 38 million firms", "38.93 million firms", AGREES),
    ("more than 40 million firms", "38.93 million firms", DIFFERS),
    ("more than 1 trillion yuan", "35.99 trillion yuan", IMPLIED),
    ("at least 90 billion dollars", "more than 100 billion dollars", AGREES),
    ("120 billion dollars", "more than 100 billion dollars", UNDECIDED),
    ("100 billion dollars", "more than 100 billion dollars", AGREES),
    ("90 billion dollars", "more than 100 billion dollars", DIFFERS),
    ("fewer than 5,000 firms", "4,762 firms", AGREES),
    ("17.8 billion yuan", "17.8 trillion yuan", SLIP),
    ("more than 17.8 billion yuan", "17.8 trillion yuan", SLIP),
    ("300 million yuan", "300 billion yuan", SLIP),
    ("3 GW", "3,000 MW", AGREES),
    ("3.2 MW", "3.2 GW", SLIP),
    ("a third", "32.8%", AGREES),
    ("a third", "31.5%", UNDECIDED),
    ("half", "41%", DIFFERS),
    ("more than a third", "32.8%", DIFFERS),
    ("超过11万家", "超过11万家", AGREES),
    ("3800余万户", "3893万户", AGREES),
    ("3900多万户", "3893万户", DIFFERS),
    ("178000亿元", "17.8万亿元", AGREES),
    ("46个基点", "0.46个百分点", AGREES),
    ("0%", "0.3%", DIFFERS),
    ("100%", "99.9%", DIFFERS),
]


@pytest.mark.parametrize(("claim", "fact", "outcome"), TABLE)
def test_compare(claim: str, fact: str, outcome: Outcome) -> None:
    said, known = parse_quantity(claim), parse_quantity(fact)
    assert said is not None, claim
    assert known is not None, fact
    assert compare(said, known) is outcome


def test_a_facts_own_tolerance_replaces_its_interval() -> None:
    said, known = parse_quantity("104 MW"), parse_quantity("100.0 MW")
    assert said is not None and known is not None
    assert compare(said, known) is Outcome.DIFFERS
    assert compare(said, known, tolerance=0.05) is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("first", "second", "power"),
    [("1000", "1", 3), ("178", "17.8", 1), ("3", "2", None), ("0", "1", None), ("5", "5", 0)],
)
def test_power_of_ten(first: str, second: str, power: int | None) -> None:
    from decimal import Decimal

    assert power_of_ten(Decimal(first), Decimal(second)) == power
