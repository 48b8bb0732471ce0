"""Whether a claim speaks of a fact's area."""

from __future__ import annotations

from factcheck.claims.model import Bound, Claim, Origin
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.patterns import Pattern
from factcheck.records import record

_PARTS_OF_A_COUNTRY = ("省", "市", "县", "区", "州", "镇", "乡", "村")
_WHOLE_AREA = Pattern(r"[全本我]([国省市县区州镇])")


@record
class Area:
    """Whether the areas agree; `said` names the area in the text that does not."""

    agrees: bool
    said: str | None = None


def fit_area(claim: Claim, fact: Fact, index: FactIndex) -> Area:
    """Whether the claim speaks of the fact's area; what it leaves unsaid does not conflict."""
    strange = [name.text for name in claim.unknowns if not _means_own_area(name.text, fact, index)]
    if strange:
        return Area(False, strange[0])
    apart = {fact.subject} | {value for _, value in fact.qualifiers}
    own_strength = next((bound.strength for bound in claim.subjects if bound.id == fact.subject), 1.0)
    limit = own_strength if fact.subject in index.areas else 1.0
    said = [bound for bound in claim.areas if bound.id not in apart and _is_said(bound)]
    said = [bound for bound in said if limit == 1.0 or bound.strength >= limit]
    own = [bound for bound in said if bound.origin is Origin.SENTENCE]
    nearest = _most_specific(own, index) if own else said
    if not nearest or any(bound.id == fact.area for bound in nearest):
        return Area(True)
    if fact.area is None and any(index.is_within(fact.subject, bound.id) for bound in nearest):
        return Area(True)
    if _subject_is_said(claim, fact) and fact.area is not None and all(_holds(index, bound, fact) for bound in nearest):
        return Area(True)
    return Area(False, nearest[0].id)


def _most_specific(bounds: list[Bound], index: FactIndex) -> list[Bound]:
    """Without the areas that hold another of them: "Jinjiang, Fujian" is Jinjiang."""
    return [
        bound
        for bound in bounds
        if not any(other.id != bound.id and index.is_within(other.id, bound.id) for other in bounds)
    ]


def _means_own_area(words: str, fact: Fact, index: FactIndex) -> bool:
    """Whether 全市 and its like may be the fact's own area: one of that rank by its name."""
    whole = _WHOLE_AREA.fullmatch("全国" if words.startswith(("国家", "海关总署")) else words)
    if whole is None or fact.area is None:
        return False
    area = index.base.entities[fact.area]
    names = (area.name, *area.aliases)
    if whole.group(1) == "国":
        return not area.part_of and not any(name.endswith(_PARTS_OF_A_COUNTRY) for name in names)
    return any(name.endswith(whole.group(1)) for name in names)


def _is_said(bound: Bound) -> bool:
    return bound.strength >= 0.5 and bound.origin in (Origin.SENTENCE, Origin.TABLE, Origin.PARAGRAPH)


def _subject_is_said(claim: Claim, fact: Fact) -> bool:
    return any(bound.id == fact.subject and bound.span is not None for bound in claim.subjects)


def _holds(index: FactIndex, bound: Bound, fact: Fact) -> bool:
    """Whether a wider area than the fact's is said beside a subject that has one area only."""
    areas = {other.area for other in index.by_subject[fact.subject]}
    return len(areas) == 1 and fact.area is not None and bound.id in index.ancestors.get(fact.area, frozenset())
