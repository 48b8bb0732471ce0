"""The rules: for each code its name, the verdict it gives, what it means, an example, and how to mend or silence it."""

from __future__ import annotations

from factcheck.records import record
from factcheck.verdicts.model import Verdict


@record
class Rule:
    """One reason for a verdict; `verdict` is None for the rules about a run instead of a text."""

    code: str
    name: str
    verdict: Verdict | None
    meaning: str
    example: str
    mending: str


_REFUTED = Verdict.REFUTED
_OPEN = Verdict.NOT_ENOUGH_EVIDENCE
_CONFLICTING = Verdict.CONFLICTING_EVIDENCE

RULES = (
    Rule(
        "FC101",
        "value-mismatch",
        _REFUTED,
        "The fact base holds this very statement with another value, and the two have nothing in common: neither "
        "rounds to the other, and no wording such as “about” or “more than” bridges them.",
        "“The river is 5,464 km long.” The base says 6,300 km.",
        "Write the base's value. If the text is right, correct the fact and its source.",
    ),
    Rule(
        "FC102",
        "magnitude-slip",
        _REFUTED,
        "The digits are those of the fact, the power of ten is not: million for billion, 万 for 亿, a zero too many.",
        "“The plant cost 6.2 million dollars.” The base says 6.2 billion dollars.",
        "Write the suggested number: it keeps the digits and mends the scale.",
    ),
    Rule(
        "FC103",
        "unit-mismatch",
        _REFUTED,
        "The number is the fact's number, but of something else: another currency, another thing counted.",
        "“The fund paid out 418 million euros.” The base says 418 million dollars.",
        "Write the fact's unit. A conversion needs a fact of its own: currencies are never converted.",
    ),
    Rule(
        "FC104",
        "percent-point-confusion",
        _REFUTED,
        "Percent stands where the fact has percentage points or basis points, or the other way round. A rate that "
        "goes from 4% to 5% rises by one percentage point, which is 25 percent.",
        "“Unemployment fell by 0.3 percent.” The base says 0.3 percentage points.",
        "Write “percentage points” (or “percent”) as the fact does.",
    ),
    Rule(
        "FC105",
        "direction-reversed",
        _REFUTED,
        "The text says that something rose, grew or improved where the fact says that it fell, shrank or worsened, "
        "or the other way round.",
        "“Exports rose 4.1% in March.” The base says that they fell 4.1%.",
        "Turn the verb round.",
    ),
    Rule(
        "FC106",
        "bound-violated",
        _REFUTED,
        "The text gives a bound (“more than”, “under”, 超, 不足) that the fact's value does not keep.",
        "“More than 600 runners finished.” The base says 583.",
        "Write a bound that holds (“nearly 600”), or the value itself.",
    ),
    Rule(
        "FC107",
        "time-mismatch",
        _REFUTED,
        "The value is the fact's value, but of another day, month or year than the text says.",
        "“In 2021 the town had 48,213 inhabitants.” The base has that figure for 2011.",
        "Write the time that the fact holds for, or the value of the time that is meant.",
    ),
    Rule(
        "FC108",
        "subject-mismatch",
        _REFUTED,
        "The value belongs to another subject, area or property: a part's figure told of the whole, one firm's of "
        "another, a balance told as new lending.",
        "“The north produced 7.31 million tonnes.” The base has that figure for the south.",
        "Name the subject that the figure belongs to, or give the figure of the one named.",
    ),
    Rule(
        "FC109",
        "relation-mismatch",
        _REFUTED,
        "Who holds an office, runs, founded or joined something, or where something took place, is known to be "
        "otherwise.",
        "“Ana Ruiz, director of the Bureau.” The base says that she is its deputy director.",
        "Write the name, office or place that the base gives. If it changed since, add a fact with the new time.",
    ),
    Rule(
        "FC110",
        "attribution-mismatch",
        _REFUTED,
        "The figure is right, but the base knows that another person or body said it.",
        "“…, the minister said.” The base names the head of the statistics office as the speaker.",
        "Name the speaker of the fact, or add this speaker to the fact's `said_by` with a source.",
    ),
    Rule(
        "FC111",
        "computation-mismatch",
        _REFUTED,
        "A share, sum, difference, multiple, growth rate or rank does not follow from the facts it rests on. The "
        "report shows the computation.",
        "“Output more than doubled.” The base's two values give 1.6 times.",
        "Write the computed value, or correct the fact that it was computed from.",
    ),
    Rule(
        "FC201",
        "outdated",
        Verdict.OUTDATED,
        "The text says it of now, and it was true once: the base has a newer value.",
        "“The museum currently holds 31,400 objects.” The base said so in 2019, and says 36,250 in 2024.",
        "Write the newest value, or say when the old one held.",
    ),
    Rule(
        "FC301",
        "sources-disagree",
        _CONFLICTING,
        "Two facts of the base speak of the same thing and have no value in common, and neither is marked as the "
        "newer one.",
        "“The quake killed 214 people.” One source says 214, another 251.",
        "Name the source that is followed, or mark one fact as `supersedes` or `disputed` in the base.",
    ),
    Rule(
        "FC302",
        "disputed-source",
        _CONFLICTING,
        "The text repeats what a source states and the base marks as an error of that source, or it relies on a "
        "value that the base marks as in doubt.",
        "“The dam was finished in May 1994.” The base notes that the source misprints the year and means 1949.",
        "Write the base's reading. Where it gives none, leave the figure out or say that it is in doubt.",
    ),
    Rule(
        "FC401",
        "not-covered",
        _OPEN,
        "The fact base says nothing on this statement. `nearest` names the facts that came closest and what kept "
        "them away.",
        "“The harbour handled 12 million containers.” The base has no fact on the harbour.",
        "Add a fact if the statement should be checked; otherwise there is nothing to do.",
    ),
    Rule(
        "FC402",
        "undecided",
        _OPEN,
        "The base speaks of this statement, but what it says neither implies nor excludes it.",
        "“The storm left 35,000 homes without power.” The base says “more than 30,000”.",
        "Write what the base says, or add a sharper fact.",
    ),
    Rule(
        "FC501",
        "self-contradiction",
        _REFUTED,
        "The text gives two different values for one thing at one time. It is reported at the later place, and the "
        "earlier one is the evidence.",
        "“The bridge is 1,860 m long. … The 1,680-metre bridge …”",
        "Find out which of the two is right and write it in both places.",
    ),
    Rule(
        "FC502",
        "arithmetic",
        _REFUTED,
        "Figures that the text itself puts together do not add up.",
        "“Of 90 members 40 voted for it, 30 against, and 30 stayed away.”",
        "Recompute; one of the figures is wrong.",
    ),
    Rule(
        "FC900",
        "unreadable-input",
        None,
        "A file could not be read: it is missing, not text, or its encoding cannot be told. The others are checked "
        "all the same, and the run ends with exit code 2.",
        "report.bin: is a binary file, not text",
        "Save it as plain text, Markdown or HTML in UTF-8, or leave it out.",
    ),
    Rule(
        "FC901",
        "nothing-to-check",
        None,
        "The text holds no statement that a fact base could settle. This is not a pass: nothing was checked.",
        "An empty file, a page of opinions.",
        "Check that the right file was given and that it was read as what it is (`factcheck inspect`).",
    ),
    Rule(
        "FC902",
        "unused-suppression",
        None,
        "A directive of the text suppresses nothing: the text was mended, the rule does not fire there, or the fact "
        "that it is pinned to has changed.",
        "<!-- factcheck: ignore[FC102] --> beside a statement that is supported.",
        "Remove it. Where the fact has changed, look at the finding again before it is suppressed anew.",
    ),
    Rule(
        "FC903",
        "unknown-suppression",
        None,
        "A directive of the text names what is neither a rule nor a fact of the base.",
        "<!-- factcheck: ignore[FC12] -->",
        "Write a rule's code, the beginning of one or its name (`factcheck rule` lists them), or a fact's id.",
    ),
)

BY_CODE = {rule.code: rule for rule in RULES}
CODE_OF_NAME = {rule.name: rule.code for rule in RULES}


def find_rules(selector: str) -> tuple[Rule, ...]:
    """The rules that a code, the beginning of one or a name stands for; none where it is unknown.

    >>> [rule.name for rule in find_rules("FC2")], [rule.code for rule in find_rules("arithmetic")]
    (['outdated'], ['FC502'])
    """
    wanted = selector.strip()
    code = CODE_OF_NAME.get(wanted.lower(), wanted.upper())
    return tuple(rule for rule in RULES if rule.code.startswith(code)) if code.startswith("FC") else ()
