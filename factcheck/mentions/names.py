"""Finding the base's names in a sentence: exact, in another word order, misspelt; the longest name wins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.mentions.lexicon import CJK, Lexicon, Name, bag_of, fold_cjk, left_out, name_roots
from factcheck.mentions.model import NameKind, NameMention
from factcheck.mentions.tokens import FUNCTION_WORDS, Token, tokenize
from factcheck.patterns import Pattern
from factcheck.reading.model import Span
from factcheck.records import record

_STOPPED = Pattern(r"[;:!?]\s|[a-z]{2}\.\s")
_JOINED = Pattern(r",\s*(?:and|or|but|which|while)\b", re.I)
_PARTED = Pattern(r"[,;:.]\s")
_VERB_ENDINGS = ("ed", "ing")  # "trusted" is no trust
_SCORE_EXACT = 1.0
_SCORE_ORDER = 0.95  # the same words in another order
_SCORE_TYPO = 0.9
_LONGEST_NAME = 16  # words; bounds the walk from each word
_AUXILIARIES = frozenset("be is are was were been has have had".split())
_SHORTEST_TYPO = 5  # letters of a word that may be read as misspelt


@record
class _Hit:
    span: Span
    name: Name
    score: float


def find_names(text: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> tuple[NameMention, ...]:
    """The names of entities, properties and worded values in a sentence, in text order.

    Names of one kind never overlap (the longest wins; entities that share an alias are one mention); a property's
    name inside an entity's name is part of that name and not reported.
    """
    words = [token for token in tokens if token.is_word or token.text[0].isdigit()]
    roots = [token.root for token in words]
    hits = [*_walk_all(text, words, roots, lexicon), *_cjk_hits(text, lexicon)]
    hits += _parted_hits(text, words, lexicon, hits)
    hits += _order_hits(text, words, roots, lexicon, hits)
    return _resolved(hits)


def _walk_all(text: str, words: list[Token], roots: list[str], lexicon: Lexicon) -> Iterator[_Hit]:
    for start, root in enumerate(roots):
        if root in FUNCTION_WORDS and root not in lexicon.starts:
            continue
        yield from _walk(text, words, roots, start, lexicon)


def _walk(text: str, words: list[Token], roots: list[str], start: int, lexicon: Lexicon) -> Iterator[_Hit]:
    """All names that begin at one word; function words inside a name are passed over, one word may be misspelt."""
    said = ""
    typo = False
    for index in range(start, min(start + _LONGEST_NAME, len(words))):
        root = roots[index]
        names = lexicon.starts.get(said + root)
        if names is None and index > start and root in FUNCTION_WORDS:
            continue
        if names is None and not typo:
            root = _misspelt(words[index], said, roots[index + 1 : index + 2], lexicon) or root
            names, typo = lexicon.starts.get(said + root), True
        if names is None:
            return
        said += f"{root} "
        span = Span(words[start].span.start, words[index].span.end)
        if names and _is_broken(text, span):
            continue
        for name in names:
            if _is_written_so(name, words[start], index - start + 1) and (not typo or _may_be_misspelt(name)):
                yield _Hit(span, name, _SCORE_TYPO if typo else _SCORE_EXACT)


def _parted_hits(text: str, words: list[Token], lexicon: Lexicon, found: list[_Hit]) -> Iterator[_Hit]:
    """Names of properties that the name of a thing or an auxiliary parts: "won the *league* title"."""
    things = [hit.span for hit in found if hit.name.kind is NameKind.ENTITY]
    kept = [one for one in words if one.root not in _AUXILIARIES and not any(one.span.overlaps(s) for s in things)]
    if len(kept) == len(words):
        return
    roots = [one.root for one in kept]
    known = {(hit.span, hit.name) for hit in found}
    for hit in _walk_all(text, kept, roots, lexicon):
        if hit.name.kind is NameKind.PROPERTY and hit.score == _SCORE_EXACT and (hit.span, hit.name) not in known:
            yield _Hit(hit.span, hit.name, _SCORE_ORDER)


def _is_broken(text: str, span: Span) -> bool:
    """Whether a run of words is no one phrase: parted by a stop, or by ", and" outside a list of three."""
    words = span.of(text)
    return bool(_STOPPED.search(words)) or (bool(_JOINED.search(words)) and words.count(",") < 2)


def _is_written_so(name: Name, first: Token, length: int) -> bool:
    """Whether a one-word proper name or acronym stands with its capitals: "US" is not "us", "Turkey" not "turkey"."""
    if length > 1 or name.kind is NameKind.PROPERTY:
        return True
    alias = name.alias.strip()
    if first.text.endswith(_VERB_ENDINGS) and not alias.endswith(_VERB_ENDINGS):
        return False
    if alias.isupper() and len(alias) <= 5:
        return first.text.replace(".", "").isupper() or first.text.rstrip("s").isupper()
    return not alias[:1].isupper() or first.is_capitalised


def _may_be_misspelt(name: Name) -> bool:
    """A misspelling is read only in a name of several words, or in a long capitalised one."""
    return len(name_roots(tokenize(name.alias))) > 1 or (name.alias[:1].isupper() and len(name.alias) > 5)


def _is_one_slip(first: str, second: str) -> bool:
    """Whether one letter more, less or other, or two neighbours that changed places, make one word of the other.

    >>> [_is_one_slip("bank", other) for other in ("banks", "bnk", "bunk", "bnak", "bank", "bunks")]
    [True, True, True, True, False, False]
    """
    shorter, longer = sorted((first, second), key=len)
    pairs = enumerate(zip(shorter, longer, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), len(shorter))
    short, long = shorter[same:], longer[same:]
    if len(short) != len(long):
        return short == long[1:]
    return bool(short) and (short[1:] == long[1:] or (short[:2] == long[:2][::-1] and short[2:] == long[2:]))


def _misspelt(word: Token, said: str, following: list[str], lexicon: Lexicon) -> str | None:
    """The one root that goes on from what was `said` of a name, and that a word unknown to the base misspells.

    Of several that could be meant it is the only one with which a name goes on as the text does.
    """
    root = word.root
    if len(root) < _SHORTEST_TYPO - 1 or root in lexicon.vocabulary or not word.is_word:
        return None
    close = {
        known
        for form in left_out(root)
        for known in lexicon.near.get(form, ())
        if known[0] == root[0] and said + known in lexicon.starts and _is_one_slip(root, known)
    }
    if len(close) > 1:
        close = {known for known in close for root in following if f"{said}{known} {root}" in lexicon.starts}
    if len(close) != 1:
        return None
    known = close.pop()
    # One letter more or less at the end is another word (loan, loaned) more often than a slip.
    if known.startswith(root) and known != root + root[-1]:  # of a doubled letter one is easily lost: "smal"
        return None
    return None if root.startswith(known) else known


def _order_hits(text: str, words: list[Token], roots: list[str], lexicon: Lexicon, found: list[_Hit]) -> list[_Hit]:
    """Names whose words stand in another order, close together."""
    if not lexicon.bags:
        return []
    content = [index for index, root in enumerate(roots) if root in lexicon.vocabulary and root not in FUNCTION_WORDS]
    hits = []
    for size in range(7, 2, -1):
        for first in range(len(content) - size + 1):
            picked = content[first : first + size]
            names = lexicon.bags.get(bag_of(roots[index] for index in picked), ())
            span = Span(words[picked[0]].span.start, words[picked[-1]].span.end)
            if names and _stand_together(roots, picked) and not _PARTED.search(span.of(text)):
                hits += [_Hit(span, name, _SCORE_ORDER) for name in names]
    return [hit for hit in hits if not any(hit.span == other.span and hit.name == other.name for other in found)]


def _stand_together(roots: list[str], picked: list[int]) -> bool:
    between = set(range(picked[0], picked[-1])) - set(picked)
    return all(roots[index] in FUNCTION_WORDS for index in between)


def _cjk_hits(text: str, lexicon: Lexicon) -> Iterator[_Hit]:
    if CJK.search(text) is None:
        return
    folded = fold_cjk(text)
    for start in range(len(folded) - 1):
        for length in lexicon.cjk_lengths.get(folded[start : start + 2], ()):
            span = Span(start, start + length)
            if span.end <= len(folded):
                yield from (_Hit(span, name, _SCORE_EXACT) for name in lexicon.cjk.get(span.of(folded), ()))


def _resolved(hits: list[_Hit]) -> tuple[NameMention, ...]:
    properties = _longest([hit for hit in hits if hit.name.kind is NameKind.PROPERTY])
    things = [hit for hit in hits if hit.name.kind is NameKind.ENTITY]
    entities = _longest([hit for hit in things if not any(_is_cut(hit, prop) for prop in properties)])
    values = _longest([hit for hit in hits if hit.name.kind is NameKind.VALUE])
    qualifiers = _longest([hit for hit in hits if hit.name.kind is NameKind.QUALIFIER])
    entities = [entity for entity in entities if not any(_is_tail(entity, prop) for prop in properties)]
    outside = [prop for prop in properties if not any(_is_inside(prop, entity) for entity in entities)]
    return tuple(
        sorted((*entities, *values, *qualifiers, *outside), key=lambda mention: (mention.span, mention.kind.value))
    )


def _is_tail(entity: NameMention, prop: NameMention) -> bool:
    """Whether a Chinese entity's name only ends, or lies within, the longer name of a property: 人口 in 出生人口."""
    return not entity.alias.isascii() and prop.span.covers(entity.span) and prop.span.start < entity.span.start


def _is_cut(entity: _Hit, prop: NameMention) -> bool:
    """Whether an entity's name begins within a property's and ends behind it: "people in Ardovia" behind "jobless"."""
    return prop.span.start < entity.span.start < prop.span.end < entity.span.end


def _is_inside(prop: NameMention, entity: NameMention) -> bool:
    return entity.span.covers(prop.span) and entity.span != prop.span


def _longest(hits: list[_Hit]) -> list[NameMention]:
    """Of overlapping hits the longest, then the better, then the first; those of one span are one mention."""
    hits.sort(key=lambda hit: (hit.span.start - hit.span.end, -hit.score, hit.span, hit.name.id, hit.name.alias))
    taken: dict[Span, NameMention] = {}
    covered: set[int] = set()
    for hit in hits:
        same = taken.get(hit.span)
        if same is not None:
            if hit.name.id not in same.ids and hit.score == same.score:
                ids = (*same.ids, hit.name.id)
                taken[hit.span] = NameMention(same.span, same.kind, ids, same.alias, same.score)
            continue
        places = range(hit.span.start, hit.span.end)
        if not covered.isdisjoint(places):
            continue
        covered.update(places)
        taken[hit.span] = NameMention(hit.span, hit.name.kind, (hit.name.id,), hit.name.alias, hit.score)
    return list(taken.values())
