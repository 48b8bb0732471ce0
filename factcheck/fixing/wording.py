"""The wording that mends a figure: the fact's value in the claim's own language, unit, scale and hedge."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.properties import is_change_property
from factcheck.reading.model import QuantityMention, Span
from factcheck.reading.quantities import read_quantities
from factcheck.reading.rewriting import rewritings
from factcheck.reading.units import UnitTable
from factcheck.records import record, replace
from factcheck.text.prose import is_chinese
from factcheck.values.quantity import Number, Quantity
from factcheck.values.unit import UnitKind
from factcheck.verdicts.compare import Outcome, compare, in_base_unit, magnitude
from factcheck.verdicts.model import FactEvidence, Finding, Verdict

_NUMBER_RULES = frozenset({"FC101", "FC102", "FC106"})  # mended by another number
_UNIT_RULES = frozenset({"FC103", "FC104"})  # mended by another unit
_PERCENT = {UnitKind.PERCENT: ("percent", "%"), UnitKind.POINT: ("percentage points", "个百分点")}  # English, Chinese
_POINTS = ("percent", "%", "％", "per cent", "percentage points", "percentage point", "个百分点", "百分点")
_SIGNS = frozenset("%％$€£¥￥")  # stand directly at the number


@record
class Rewording:
    """A claim's words as they should be: `old` and `new` are the part of it that changes."""

    text: str
    old: str
    new: str


@record
class Reworder:
    """Words for findings, from the facts that refute them."""

    index: FactIndex
    units: UnitTable

    def with_suggestion(self, finding: Finding) -> Finding:
        """The finding with its suggestion in the text's own wording, where there is one."""
        rewording = self.reword(finding)
        return finding if rewording is None else replace(finding, suggestion=rewording.text)

    def reword(self, finding: Finding) -> Rewording | None:
        """What to write for a refuted figure: read again, it agrees with the fact. None where nothing does."""
        fact = self._deciding(finding)
        known = fact.values[0] if fact is not None else None
        if fact is None or not isinstance(known, Quantity) or len(known.numbers) > 1:
            return None
        mention = self._mention(finding)
        if mention is None:
            return None
        is_change = is_change_property(self.index.base.properties[fact.property])
        if known.number.value < 0 and not is_change:
            return None
        wordings = _with_number if finding.rule in _NUMBER_RULES else self._with_unit
        told = magnitude(known) if is_change else known
        for rewording in wordings(finding, mention, known, fact):
            if self._agrees(finding, rewording, mention, told, fact):
                return rewording
        return None

    def _deciding(self, finding: Finding) -> Fact | None:
        """The one stated fact that refutes a figure."""
        if finding.verdict is not Verdict.REFUTED or finding.rule not in _NUMBER_RULES | _UNIT_RULES:
            return None
        stated = [each.fact for each in finding.evidence if isinstance(each, FactEvidence) and not each.computation]
        if len(stated) != 1 or len(finding.evidence) != 1:
            return None
        fact = self.index.facts.get(stated[0])
        return fact if fact is not None and len(fact.values) == 1 else None

    def _mention(self, finding: Finding) -> QuantityMention | None:
        """The one number of the claim, read again in its sentence."""
        start = finding.sentence.find(finding.text)
        claim = Span(start, start + len(finding.text))
        found = [each for each in read_quantities(finding.sentence, self.units).mentions if claim.covers(each.number)]
        if start < 0 or len(found) != 1 or len(found[0].quantity.numbers) != 1:
            return None
        return found[0]

    def _with_unit(
        self, finding: Finding, mention: QuantityMention, known: Quantity, fact: Fact
    ) -> Iterator[Rewording]:
        """The claim's number with the fact's unit."""
        sentence = finding.sentence
        unit = self._unit_words(sentence, mention, known, fact)
        if unit is None or mention.unit is None or mention.shared:
            return
        old = Span(min(mention.number.start, mention.unit.start), max(mention.number.end, mention.unit.end))
        number = mention.number.of(sentence)
        if unit in _SIGNS - {"%", "％"}:
            new = unit + number
        else:
            new = number + ("" if is_chinese(unit[0]) or unit in _SIGNS else " ") + unit
        if old.of(sentence) in finding.text:
            yield _rewording(finding, old.of(sentence), new)

    def _unit_words(self, sentence: str, mention: QuantityMention, known: Quantity, fact: Fact) -> str | None:
        """The fact's unit in the language of the text."""
        said = mention.unit.of(sentence) if mention.unit else ""
        in_chinese = any(map(is_chinese, sentence))
        if known.unit is not None and known.unit.kind in _PERCENT:
            return _PERCENT[known.unit.kind][in_chinese] if said.lower() in _POINTS else None
        read = read_quantities(fact.text, self.units).mentions
        written = read[0].unit.of(fact.text) if len(read) == 1 and read[0].unit else None
        return written if written and in_chinese == any(map(is_chinese, written)) else None

    def _agrees(
        self, finding: Finding, rewording: Rewording, mention: QuantityMention, known: Quantity, fact: Fact
    ) -> bool:
        """Whether what is to be written says what the fact says, when it is read in its place."""
        start = finding.sentence.find(finding.text)
        end = start + len(finding.text)
        sentence = finding.sentence[:start] + rewording.text + finding.sentence[end:]
        claim = Span(start, start + len(rewording.text))
        read = [each for each in read_quantities(sentence, self.units).mentions if claim.covers(each.number)]
        if rewording.text == finding.text or len(read) != 1 or len(read[0].quantity.numbers) != 1:
            return False
        said = read[0].quantity
        is_same_unit = finding.rule in _UNIT_RULES or said.unit == mention.quantity.unit
        return is_same_unit and _fit(said, known) and compare(said, known, fact.tolerance) is Outcome.AGREES


def _with_number(finding: Finding, mention: QuantityMention, known: Quantity, fact: Fact) -> Iterator[Rewording]:
    """The claim with the fact's number in the form of its own."""
    if not _fit(mention.quantity, known):
        return
    written = mention.number.of(finding.sentence)
    for number in rewritings(written, mention.quantity.number, _in_unit_of(mention.quantity, known)):
        yield _rewording(finding, written, number)


def _rewording(finding: Finding, old: str, new: str) -> Rewording:
    return Rewording(finding.text.replace(old, new, 1), old, new)


def _in_unit_of(said: Quantity, known: Quantity) -> Number:
    """The known number in the unit of what is said (3 GW as 3,000 MW)."""
    factor = 1 if said.unit is None else said.unit.factor
    number = in_base_unit(known).number
    return replace(number, value=number.value / factor, step=number.step / factor)


def _fit(said: Quantity, known: Quantity) -> bool:
    """Whether two quantities can be told in one another's unit; nouns for one thing are many."""
    if said.unit is None or known.unit is None or said.unit.kind is known.unit.kind is UnitKind.COUNT:
        return True
    return said.unit.dimension == known.unit.dimension
