"""Neighbouring numbers that belong together: ranges, and lists that share a unit or a scale."""

from __future__ import annotations

from itertools import pairwise

from factcheck.patterns import Pattern
from factcheck.reading.draft import Draft, Source
from factcheck.reading.model import Skip, Span
from factcheck.reading.numerals import Numeral
from factcheck.reading.phrases import last_words, words
from factcheck.reading.scores import SCORE, is_score, without_scores
from factcheck.records import replace
from factcheck.values.quantity import Modifier
from factcheck.values.unit import PERCENTAGE_POINT, UnitKind

_DASH = Pattern(r" ?(?:-{1,2}|–|—{1,2}|~) ?")
_TO = Pattern(r" (?:to|till|until|through) | ?(?:至|到)(?:了)?")
_AND = Pattern(r" ?(?:and|&|和|与|及) ?")
_AND_THE = Pattern(r" and (?:the )?|[和与至到]")
_LIST_END = Pattern(
    r",? (?:and|or|&|versus|vs\.?) | ?(?:、|和|与|及|以及|或|或者) ?|"
    "[提升增下上扩缩调减降涨跌收][高加长升降调大小跌涨窄减少]?了?(?:至|到|为)了?(?:约|近|超)?"
)
_LIST = Pattern(r", | ?、 ?|,(?=[0-9])")
_BETWEEN = Pattern(r"(?:between|anywhere from|somewhere between|介于|介乎|在) ?(?:the )?$")
_FROM = Pattern(r"(?:from|从|由|自) ?$")
_BY = Pattern(r"(?:^|[^a-z])by (?:about |around |nearly |almost |over |more than |some )?$")
# Stems of the verbs of change: behind them "from a to b" tells two levels, no range.
_CHANGE_STEMS = words(
    "rose ris fell fall grew grow increas decreas declin drop climb jump soar surg slump slid slip eas cut lower "
    "rais lift up down chang revis reduc improv widen narrow expand shrank shrink shrunk gain advanc plung doubl "
    "went go goes mov weaken strengthen appreciat depreciat edg inch tumbl plummet rebound retreat firm"
)
_ENDINGS = frozenset({"", "e", "es", "ed", "en", "n", "s", "ing", "ped", "ping", "ting"})
_CHANGE_WORDS = frozenset(stem + ending for stem in _CHANGE_STEMS for ending in _ENDINGS)
_CHANGE_ZH = ("升", "降", "增", "减", "涨", "跌", "提高", "下调", "上调", "扩大", "缩小", "收窄")
_RANGED = Pattern(r"rang(?:e|es|ed|ing)(?![a-z])|var(?:y|ies|ied|ying)(?![a-z])|不等|区间|anywhere")
_BOUND_GAP = Pattern(r"[,，]? ?(?:and|but|yet|并且|并|且|而|但|、)? ?(?:also |be |is |are |was |were |has been )?")
_LOW = (Modifier.MORE_THAN, Modifier.AT_LEAST)
_HIGH = (Modifier.LESS_THAN, Modifier.AT_MOST)


def join(source: Source, drafts: list[Draft]) -> tuple[list[Draft], list[Skip]]:
    """The drafts with ranges made one and shared units filled in, from right to left; and the scores among them."""
    joined: list[Draft] = []
    skips: list[Skip] = []
    listed = False  # whether the draft to the right was reached by a list's last joint
    for draft in reversed(drafts):
        right = joined[-1] if joined else None
        gap = source.folded[draft.end : right.start] if right is not None and right.start >= draft.end else None
        if right is None or gap is None or len(gap) > 24:
            listed = False
        elif is_score(draft, right, gap):
            joined.pop()
            skips.append(Skip(Span(draft.start, right.numeral.end), SCORE))
            continue
        elif _is_range(source, draft, right, gap):
            joined[-1] = _merge(source, draft, right)
            continue
        elif _are_bounds(draft, right, gap):
            joined[-1] = _merge_bounds(draft, right)
            continue
        else:
            _read_points(draft, right, gap)
            _share_scale_of_list(draft, right, gap)
            ends = (
                (gap == "/" and right.unit is not None and right.unit.dimension == "pressure")
                or bool(_LIST_END.fullmatch(gap))
                or bool(_TO.fullmatch(gap))
                or bool(_DASH.fullmatch(gap))
            )
            if (ends or (listed and _LIST.fullmatch(gap))) and _can_share(draft, right):
                _share(draft, right)
                listed = True
            else:
                listed = ends and right.unit is None and draft.unit is None
        joined.append(draft)
    joined, scores = without_scores(source.folded, joined, skips)
    skips += scores
    skips += [
        Skip(Span(draft.numeral.start, draft.numeral.end), draft.doubt) for draft in joined if draft.doubt is not None
    ]
    kept = [draft for draft in reversed(joined) if draft.doubt is None]
    lend_units(source.folded, kept)
    return kept, skips


def _tells_change(before: str) -> bool:
    """Whether the words before a number hold a verb of change."""
    if before.isascii():
        return not _CHANGE_WORDS.isdisjoint(last_words(before, len(before)))
    return any(sign in before for sign in _CHANGE_ZH) or not _CHANGE_WORDS.isdisjoint(last_words(before, len(before)))


def _read_points(left: Draft, right: Draft, gap: str) -> None:
    """ "rose 3 points to 15%": points of what is told in percent are percentage points."""
    if left.unit is None or left.unit.code not in ("points", "point") or right.unit is None:
        return
    if right.unit.kind is UnitKind.PERCENT and _TO.fullmatch(gap):
        left.unit = PERCENTAGE_POINT


def _share_scale_of_list(left: Draft, right: Draft, gap: str) -> None:
    """ "$1.2, $0.9 and $3.1 billion": one decimal is no sum of dollars, it has the scale of the last."""
    if left.unit is None or left.unit != right.unit or left.unit.kind is not UnitKind.MONEY:
        return
    if left.numeral.scale or left.numeral.exponent != -1 or not (_LIST.fullmatch(gap) or _LIST_END.fullmatch(gap)):
        return
    left.numeral = _share_scale(left.numeral, right.numeral)


# What joins a number without a unit to the quantity with which it is compared, right before it.
_COMPARED = Pattern(
    r"(?:from|versus|vs\.?|against|than|with|to|:|\() (?:the |an? )?"
    r"(?:(?:previous|revised|restated|original|forecast|estimated|expected|record)[a-z]* ){0,2}$|\($"
)
_FARTHEST = 80  # characters between two quantities of which one is compared with the other


def lend_units(folded: str, drafts: list[Draft]) -> None:
    """Give a number with a scale word but no unit that of the quantity it is compared with.

    "rose to 2.1 billion euros from 1.8 billion": of billions of nothing no one speaks.
    """
    for left, right in pairwise(drafts):
        unit = left.unit
        if right.unit is not None or unit is None or right.ordinal or right.fraction or not right.numeral.scale:
            continue
        if unit.kind not in _LENT or right.start - left.end > _FARTHEST or right.start < left.end:
            continue
        if _COMPARED.search(folded, left.end, right.numeral.start if right.upper else right.start):
            right.unit, right.power, right.unit_span, right.shared = unit, left.power, left.unit_span, True


_LENT = (UnitKind.MONEY, UnitKind.COUNT, UnitKind.MEASURE)


def _is_bare(draft: Draft) -> bool:
    return draft.unit is None and not draft.fraction and not draft.ordinal


def _can_share(left: Draft, right: Draft) -> bool:
    unit = right.unit
    if (
        right.doubt is not None
        or left.doubt == "year"
        or (left.doubt is not None and unit is not None and unit.kind is UnitKind.COUNT)
    ):
        return False
    if not _is_bare(left) or left.numeral.upper is not None or right.upper is not None or unit is None:
        return False
    if right.fraction and (unit.kind is UnitKind.MULTIPLE or right.numeral.divisor != 1):
        return False
    return left.numeral.integer is None or left.numeral.end - left.numeral.start < 9


def _share(left: Draft, right: Draft) -> None:
    """Give the left number the right one's unit, and its scale where the left has none and is written alike."""
    left.doubt = None
    left.unit, left.power, left.unit_span, left.shared = right.unit, right.power, right.unit_span, True
    left.numeral = _share_scale(left.numeral, right.numeral)
    if right.fraction:  # 两、三成: tenths in percent
        left.numeral = replace(left.numeral, exponent=left.numeral.exponent + 1)
        left.fraction = True


def _share_scale(left: Numeral, right: Numeral) -> Numeral:
    """3、5和8亿: the scale of the last number is that of all where they have none and are no larger than a thousand."""
    power = right.scale
    if not power or left.scale > 3 or left.divisor != 1 or left.scale >= power:
        return left
    if left.scale and _size(left) > _size(right) / 10.0**power:  # 一千到两千万, but not "5 thousand to 2 million"
        return left
    if abs(left.mantissa) * 10.0**left.exponent >= 10_000:
        return left
    return Numeral(left.start, left.end, left.mantissa, left.exponent + power, power, worded=left.worded)


def _is_range(source: Source, left: Draft, right: Draft, gap: str) -> bool:
    if left.ordinal and right.ordinal and _AND_THE.fullmatch(gap):
        return _BETWEEN.search(source.folded, max(left.start - 60, 0), left.start) is not None
    if left.ordinal or right.ordinal or right.upper is not None or left.upper is not None or right.modifier.is_bound:
        return False
    before = source.folded[max(left.start - 60, 0) : left.start]
    if source.folded[left.start - 1 : left.start] == "/" and left.start:
        return False  # "142/91 to 128/82"
    if left.doubt == "year" and (right.unit is None or (_TO.fullmatch(gap) and not _FROM.search(before))):
        return False
    if right.doubt == "year" or (left.fraction and not right.fraction and right.unit is None):
        return False
    dashed, to = _DASH.fullmatch(gap), _TO.fullmatch(gap)
    if gap == " or " and _is_pair(left, right):
        return True
    between = _AND.fullmatch(gap) and _BETWEEN.search(before)
    if not (dashed or to or between) or not _agree(left, right):
        return False
    if to and not _RANGED.search(before):
        levels = left.unit is not None and left.unit_span is not None and gap.strip().isascii()
        comes_from = _FROM.search(before) is not None
        if _BY.search(before) or ((levels or comes_from) and _tells_change(before)):
            return False  # "rose by 300,000 to 4.2 million", "fell from 4.8 to 4.7 percent"
        if gap == " to " and _tells_level(left, right) and not comes_from:
            return False
    return _rises(left, right)


def _is_pair(left: Draft, right: Draft) -> bool:
    """ "two or three weeks": a number or the next one."""
    low, high = left.numeral.integer, right.numeral.integer
    alike = left.unit is None and (right.unit is not None or (left.numeral.worded and right.numeral.worded))
    return alike and low is not None and high == low + 1 and low < 20


def _tells_level(left: Draft, right: Draft) -> bool:
    """Whether a percentage is what something moved by, to the level behind it: "weakened 0.6% to 1,398.2"."""
    return left.unit is not None and left.unit.kind is UnitKind.PERCENT and right.unit is None


def _agree(left: Draft, right: Draft) -> bool:
    if left.unit is None or right.unit is None:
        return not (
            left.unit is not None
            and right.unit is None
            and right.numeral.scale < left.numeral.scale
            and left.unit.kind is not UnitKind.MONEY
        )
    return left.unit.dimension == right.unit.dimension and left.unit.factor == right.unit.factor


def _rises(left: Draft, right: Draft) -> bool:
    scaled = _share_scale(left.numeral, right.numeral)
    if _size(scaled) < _size(right.numeral):
        return True
    return _size(left.numeral) < _size(right.numeral)


def _size(numeral: Numeral) -> float:
    return float(numeral.mantissa) * 10.0**numeral.exponent / numeral.divisor


def _merge(source: Source, left: Draft, right: Draft) -> Draft:
    """One range of two numbers; scale and unit of either end are those of both."""
    low = _share_scale(left.numeral, right.numeral)
    if _size(low) >= _size(right.numeral):
        low = left.numeral
    unit, power, unit_span = right.unit, right.power, right.unit_span
    if unit is None:
        unit, power, unit_span = left.unit, left.power, left.unit_span
    start, end, hedge = left.start, right.end, left.hedge
    opening = _opening(source.folded, start)
    if opening is not None:
        start, hedge = opening.start, opening
    if source.folded.startswith("之间", end):
        end += 2
    return Draft(
        low,
        start,
        end,
        unit,
        power,
        unit_span,
        fraction=left.fraction or right.fraction,
        modifier=Modifier.BETWEEN,
        hedge=hedge,
        shared=left.unit is None and unit is not None,
        upper=right.numeral,
    )


def _opening(folded: str, start: int) -> Span | None:
    """The word that opens a range before its first number: "between", "from", 在, 从."""
    match = _BETWEEN.search(folded, max(start - 24, 0), start) or _FROM.search(folded, max(start - 8, 0), start)
    return None if match is None else Span(match.start(), match.start() + len(match.group().rstrip()))


def _are_bounds(left: Draft, right: Draft, gap: str) -> bool:
    pair = (left.modifier, right.modifier)
    if not (pair[0] in _LOW and pair[1] in _HIGH) and not (pair[0] in _HIGH and pair[1] in _LOW):
        return False
    if not _BOUND_GAP.fullmatch(gap) or not _agree(left, right) or left.upper or right.upper:
        return False
    low, high = (left, right) if left.modifier in _LOW else (right, left)
    return _size(low.numeral) < _size(high.numeral)


def _merge_bounds(left: Draft, right: Draft) -> Draft:
    low, high = (left, right) if left.modifier in _LOW else (right, left)
    merged = Draft(
        low.numeral, left.start, right.end, right.unit or left.unit, right.power, right.unit_span or left.unit_span
    )
    merged.modifier, merged.hedge, merged.upper = Modifier.BETWEEN, left.hedge, high.numeral
    merged.open_ends = (low.modifier is Modifier.MORE_THAN, high.modifier is Modifier.LESS_THAN)
    return merged
