"""Bases of any number of facts, made from templates over many names, with claims about them whose facts are known."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FACTS_EACH = 10  # of one company
_ONSETS = "b br c cl d dr f fl g gr h j k kr l m n p pl qu r s sk st t tr v w z".split()
_VOWELS = "a e i o u ae ei ia io ua".split()
_ENDS = "ck d ld lm m n nd nt rd rk rn s sk st th x".split()
_KINDS = "Bank Energy Foods Holdings Industries Logistics Motors Pharma Steel Systems".split()
_SIGNS = "安邦昌达德丰福高光广海恒宏华汇吉嘉金康利隆明宁鹏瑞盛泰天通伟祥鑫兴旭亚永宇源远正志中卓"
_KINDS_ZH = "银行 能源 食品 控股 实业 物流 汽车 医药 钢铁 科技".split()
_AREAS = "Norland Estria Velmark Toscara Quillon Aldmoor Brevia Castomar".split()

_HEAD = """\
factbase: 1

properties:
  revenue: {name: revenue, aliases: [sales, turnover, 营业收入], unit: USD}
  profit: {name: net profit, aliases: [net income, 净利润], unit: USD}
  employees: {name: number of employees, aliases: [headcount, 员工人数], unit: employees}
  share: {name: market share, aliases: [share of the market, 市场份额], unit: percent}
  growth: {name: revenue growth, aliases: [growth of revenue, 营收增速], unit: percent, of: revenue, change: true}
  chief: {name: chief executive, aliases: [CEO, 首席执行官], type: words}

units:
  employees: {aliases: [employee, staff, 名员工]}

"""


@dataclass(frozen=True, slots=True)
class Company:
    """A company of the base: what it is called, and its figures by the ids of its facts."""

    id: str
    name: str
    name_zh: str
    area: str
    figures: tuple[tuple[str, str, str, str], ...]  # a fact's id, its property, its time and its value


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim in words of its own, with the id of the fact that it is about and that fact's value in it."""

    text: str
    fact: str
    is_true: bool


def companies(facts: int, seed: int = 1) -> list[Company]:
    """Companies with ten facts each, `facts` in all; the first of a larger base are those of a smaller one."""
    source = random.Random(seed)
    taken: set[str] = set()
    made = []
    for number in range((facts + FACTS_EACH - 1) // FACTS_EACH):
        kind = source.randrange(len(_KINDS))
        while (name := f"{_word(source)} {_word(source)} {_KINDS[kind]}") in taken:
            pass
        taken.add(name)
        sign = "".join(source.choice(_SIGNS) for _ in range(4))
        name_zh = f"{sign}{_KINDS_ZH[kind]}"
        made.append(Company(f"c{number}", name, name_zh, source.choice(_AREAS), _figures(f"c{number}", source)))
    return made


def _word(source: random.Random) -> str:
    first = source.choice(_ONSETS) + source.choice(_VOWELS)
    return (first + source.choice(_ONSETS) + source.choice(_VOWELS) + source.choice(_ENDS)).capitalize()


def _figures(id: str, source: random.Random) -> tuple[tuple[str, str, str, str], ...]:
    revenue = [f"{source.uniform(1, 99):.2f} billion dollars" for _ in range(4)]
    profit = [f"{source.uniform(10, 990):.1f} million dollars" for _ in range(2)]
    rows = [("revenue", str(year), value) for year, value in zip(range(2021, 2025), revenue, strict=True)]
    rows += [("profit", str(year), value) for year, value in zip((2023, 2024), profit, strict=True)]
    rows += [("employees", "2024-12-31", f"{source.randrange(1000, 99999):,} employees")]
    rows += [("share", "2024", f"{source.uniform(1, 60):.2f}%"), ("growth", "2024", f"{source.uniform(1, 30):.2f}%")]
    rows += [("chief", "2024/", f"{_word(source)} {_word(source)}")]
    return tuple((f"{id}-{prop}-{time.strip('/')}", prop, time, value) for prop, time, value in rows)


def write_base(path: Path, facts: int) -> list[Company]:
    """Writes a base of so many facts, and gives its companies."""
    made = companies(facts)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.write(_HEAD)
        file.writelines(_sections(made))
        file.write("facts:\n")
        file.writelines(entry for company in made for entry in _facts(company))
    return made


def _sections(made: list[Company]) -> Iterator[str]:
    yield "sources:\n"
    for company in made:
        yield f"  report-{company.id}:\n    title: Annual report of {company.name}\n    publisher: {company.name}\n"
        yield "    published: 2025-03-31\n"
    yield "entities:\n"
    for area in _AREAS:
        yield f"  {area.lower()}: {{name: {area}}}\n"
    for company in made:
        short = company.name.rpartition(" ")[0]
        yield f"  {company.id}:\n    name: {company.name}\n    aliases: [{short}, {company.name_zh}]\n"


_TIME_KEYS = {"revenue": "period", "profit": "period", "employees": "as_of"}


def _facts(company: Company) -> Iterator[str]:
    for id, prop, time, value in company.figures:
        yield f"""\
  - id: {id}
    subject: {company.id}
    property: {prop}
    value: {value}
    {_TIME_KEYS.get(prop, "period")}: {time}
    area: {company.area.lower()}
    source: report-{company.id}
    quote: "{company.name} told its owners that its {prop} of {time} had come to {value}, as the board had foreseen"
"""


_CLAIMS = {
    "revenue": ("In {year}, sales of {name} came to {value}.", "{name} reported revenue of {value} in {year}."),
    "profit": ("Net income of {name} amounted to {value} in {year}.", "In {year} {name} made a net profit of {value}."),
    "employees": ("At the end of {year}, {name} had a headcount of {value}.",),
    "share": ("In {year}, {name} held a market share of {value}.",),
    "growth": ("{name}'s revenue growth was {value} in {year}.",),
}


def known_claims(made: list[Company], count: int, seed: int = 7, typos: bool = False) -> list[KnownClaim]:
    """Claims about facts of the base drawn at random, every other one with a wrong figure.

    With `typos` one letter of the company's name is another.
    """
    source = random.Random(seed)
    claims = []
    while len(claims) < count:
        company = source.choice(made)
        id, prop, time, value = source.choice(company.figures)
        if prop not in _CLAIMS:
            continue
        is_true = len(claims) % 2 == 0
        name = company.name.rpartition(" ")[0] if source.random() < 0.5 else company.name
        text = source.choice(_CLAIMS[prop]).format(
            name=_misspelt(name, source) if typos else name, value=value if is_true else _changed(value), year=time[:4]
        )
        claims.append(KnownClaim(text, id, is_true))
    return claims


def _changed(value: str) -> str:
    """The value with another first figure."""
    return str(int(value[0]) % 9 + 1) + value[1:]


def _misspelt(name: str, source: random.Random) -> str:
    place = source.randrange(2, len(name.split()[0]) - 1)
    letter = source.choice([letter for letter in "aeioulnrst" if letter != name[place]])
    return name[:place] + letter + name[place + 1 :]


def fact_texts(made: list[Company]) -> list[str]:
    """The facts in one line each, for readers that compare texts; in the order of `fact_ids`."""
    return [
        f"{company.name}: {prop} {value} in {time} ({company.area})"
        for company in made
        for _, prop, time, value in company.figures
    ]


def fact_ids(made: list[Company]) -> list[str]:
    return [id for company in made for id, *_ in company.figures]
