"""Lists with their total: whether the parts that a sentence lists make the whole that it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.patterns import Pattern
from factcheck.values.unit import UnitKind
from factcheck.verdicts.contradicting.clashes import Clash, dimension, has_kind
from factcheck.verdicts.contradicting.marks import FIGURE, Marked
from factcheck.verdicts.contradicting.sums import FEWEST, check_hundred, check_total

_IN_ALL = r"(?:in (?:all|total)|altogether|all told|combined)"
# "…, 40 in all", "…, a total of 40", "…, together 40", 合计40.
_TOTAL_LAST = Pattern(
    rf"[,，;；（(—–]\s*(?:(?:or|giving|that is|which makes|i\.e\.)\s+)?"
    rf"(?:(?:for\s+)?an?\s+(?:combined\s+|grand\s+)?(?:total|sum)\s+of\s+|together\s+|in (?:all|total),?\s+"
    rf"|altogether\s+|totall?ing\s+|(?P<behind>))(?P<total>{FIGURE})"
    rf"|[，、（(]\s*(?:两者|三者|两项|三项)?(?:合计|共计|总计|总共|一共|共)(?:为|是|达|有)?(?P<total_zh>{FIGURE})",
)
_BEHIND = Pattern(rf"\s*(?:[a-z]+\s+)?{_IN_ALL}\b(?!\s+(?:with|including|counting|from|since))")
# "a total of 40: …", "40 in all, made up of …", 共有64人，由…组成.
_TOTAL_FIRST = Pattern(
    rf"(?:\b(?:a total of|in (?:all|total),?)\s+(?P<one>{FIGURE})|(?P<two>{FIGURE})\s*(?:[a-z]+\s+)?{_IN_ALL}"
    rf"|(?:合计|共计|总计|总共|一共|共)有?(?P<three>{FIGURE}))"
    rf"(?P<link>[^\ue000-\ueeff;；。.]{{0,60}})"
)
_MADE_OF = Pattern(
    r"(?:made up of|composed of|consisting of|consists? of|compris(?:es?|ing)|namely)\s+[^,;:]{0,20}$"
    r"|[，,]由[^，。]{0,8}$"
)
_COLON = Pattern(r"(?:[:：]|\s[—–-]|——)\s*[^,;:：，]{0,12}$")
_JOINED = Pattern(r"[,，、;；]|\band\b|\bplus\b|和|与|及")
_OTHER_KIND = Pattern(
    r"\b(?:which|whom|whose|including|with|per|each|every|than|from|compared|up|down|against|between|out of|among|by"
    r"|of (?:these|them|those|the|all|its))\b|[（()）]|其中|包括|每|比|较|由",
)
_NOT_A_LIST = Pattern(
    r"\b(?:bringing|taking|making|raising|lifting|added|adds|adding|another|further|more|additional|new|opened|hired"
    r"|joined|bought|acquired|installed|launched|gained|already|so far|cumulative\w*|since|among|including|both)\b"
    r"|\bof (?:which|whom|these|those|them)\b|其中|新增|新开|新建|又|再|加上|另有|累计|净增|已有|包括",
)
_WHOLE_BEFORE = Pattern(
    rf"\b(?:of|among|out of)\s+(?:the\s+|its\s+|all\s+|some\s+)*{FIGURE}|{FIGURE}[^\ue000-\ueeff，。]{{0,12}}中"
)
# "the remaining 30", "the rest, 30%,", 其余30人.
_REST = Pattern(
    rf"(?:\bthe\s+(?:remaining|other)\s+(?:[a-z]+\s+)?|\bthe\s+(?:rest|remainder|balance)\s*(?:of\s+(?:the\s+)?[a-z]+\s*)?[,(]\s*"
    rf"|其余(?:的)?[^\ue000-\ueeff，。；]{{0,6}}?|剩余(?:的)?|剩下(?:的)?)(?P<rest>{FIGURE})"
)
_NESTED = Pattern(r"\b(?:of (?:which|whom|these|those|them)|within|thereof|in turn|by then)\b|其中|[（()）]")
_PAIR_OPENS = Pattern(r"\s*[,，:：(（—–]\s*(?:其中)?[，：:]?(?:[女男]\w{0,3})?")
_PAIR_JOINS = Pattern(r"\s*(?:and|[,，、])\s*(?:[女男]\w{0,3})?")
# Two kinds that make up a whole and have nothing in common.
_PAIRS = tuple(
    Pattern(pattern)
    for pattern in (
        r"\bmen\b.*\bwomen\b|\bwomen\b.*(?<!wo)\bmen\b",
        r"\bmales?\b.*\bfemales?\b|\bfemales?\b.*(?<!fe)\bmales?\b",
        r"\bboys\b.*\bgirls\b|\bgirls\b.*\bboys\b",
        r"男.*女|女.*男",
    )
)


def find_list_clashes(marked: Marked) -> Iterator[Clash]:
    """Totals, remainders and pairs of a sentence that its parts do not make."""
    for found in (_total_last(marked), _total_first(marked), _rest(marked), _pair(marked)):
        if found is not None:
            yield found
            return


def _total_last(marked: Marked) -> Clash | None:
    """ "12 of pears, 15 of plums and 9 of quinces, 40 in all"."""
    for match in _TOTAL_LAST.finditer(marked.text):
        total = marked.number_of(match["total"] or match["total_zh"])
        if match["total"] and match["behind"] is not None and not _BEHIND.match(marked.after(total)):
            continue
        parts = _run_before(marked, total)
        of_whole = _WHOLE_BEFORE.search(marked.text[: match.start()])
        if len(parts) >= FEWEST and not of_whole and not _NOT_A_LIST.search(marked.text):
            return check_total(marked.figures[total], [marked.figures[part] for part in parts], marked.figures[total])
    return None


def _run_before(marked: Marked, total: int) -> list[int]:
    """The figures that a list joins right before a total, back to where the list begins."""
    run: list[int] = []
    for number in range(total - 1, -1, -1):
        if run and _opens_list(marked, number, run):
            return run
        if run and not _is_joined(marked.between(number, run[0])):
            return []
        run.insert(0, number)
    return [] if _OTHER_KIND.search(marked.before(run[0])[-25:] if run else "") else run


def _opens_list(marked: Marked, number: int, run: Sequence[int]) -> bool:
    """Whether a list of one kind begins behind a figure of another: "three plants with 412, 230 and 118 workers"."""
    gap = marked.between(number, run[0])
    if re.search(r"分别|[:：]", gap):
        return True
    kinds = {dimension(marked.figures[part]) for part in run} - {None}
    return (
        len(run) > 1 and len(kinds) == 1 and dimension(marked.figures[number]) not in kinds | {None} and " with" in gap
    )


def _is_joined(gap: str) -> bool:
    return bool(_JOINED.search(gap)) and not _OTHER_KIND.search(gap)


def _total_first(marked: Marked) -> Clash | None:
    """ "40 in all, made up of 12 …, 15 … and 9 …"; behind a mere colon the list must have three parts or more."""
    for match in _TOTAL_FIRST.finditer(marked.text):
        total = marked.number_of(match["one"] or match["two"] or match["three"])
        link = match["link"]
        parts = _run_behind(marked, total + 1)
        fewest = FEWEST if _MADE_OF.search(link) else 3
        if not (_MADE_OF.search(link) or _COLON.search(link)) or len(parts) < fewest:
            continue
        if not _NOT_A_LIST.search(marked.text):
            members = [marked.figures[part] for part in parts]
            return check_total(marked.figures[total], members, members[-1], mixed=bool(_MADE_OF.search(link)))
    return None


def _run_behind(marked: Marked, first: int) -> list[int]:
    """The figures that a list joins from one on, where it ends the sentence."""
    run = list(range(first, len(marked.figures)))
    joined = all(_is_joined(marked.between(number, number + 1)) for number in run[:-1])
    return (
        run
        if run and joined and not re.search(r"[;；。]", marked.text[marked.places[first] :].rstrip("。；; "))
        else []
    )


def _rest(marked: Marked) -> Clash | None:
    """ "45%, 35% and the remaining 30%"; "of 90 members 40 …, 30 … and the remaining 30 …"."""
    match = _REST.search(marked.text)
    if match is None or _NESTED.search(marked.text):
        return None
    rest = marked.number_of(match["rest"])
    before = list(marked.figures[:rest])
    if has_kind(marked.figures[rest], UnitKind.PERCENT):
        whole_told = re.search(rf"\b(?:of|among)\s+(?:the\s+|all\s+)*{FIGURE}", marked.text[: match.start()])
        if whole_told or not all(has_kind(one, UnitKind.PERCENT) for one in before):
            return None
        if len(re.findall(rf"{FIGURE}\s+of\b|[;；]", marked.text)) > 1:
            return None
        return check_hundred([*before, marked.figures[rest]])
    if len(before) < 2 or not re.match(
        rf"(?:\W*(?:of|among)\s+(?:the\s+|its\s+)*{FIGURE})|[^\ue000-\ueeff，,]{{0,12}}{FIGURE}[^\ue000-\ueeff，。]{{0,12}}中(?![国央心小型部午学])",
        marked.text,
    ):
        return None
    return check_total(before[0], [*before[1:], marked.figures[rest]], marked.figures[rest], mixed=True)


def _pair(marked: Marked) -> Clash | None:
    """ "412 inhabitants, 210 men and 222 women"."""
    if len(marked.figures) != 3 or not any(pair.search(_source(marked)) for pair in _PAIRS):
        return None
    whole, first, second = marked.figures
    gap, joint = marked.between(0, 1), marked.between(1, 2)
    if not _PAIR_OPENS.fullmatch(gap) or not _PAIR_JOINS.fullmatch(joint):
        return None
    return check_total(whole, [first, second], second, mixed=True)


def _source(marked: Marked) -> str:
    return marked.figures[0].context.sentence.text.lower()
