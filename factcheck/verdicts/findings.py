"""From claims to findings: judges each claim of a document in every way, in order, and cites the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Set

from factcheck.claims.build import build_claims
from factcheck.claims.discourse import Discourse
from factcheck.claims.model import Bound, BoundTime, Claim, Context, Role, Stance
from factcheck.facts.cite import Citer, statement_of
from factcheck.facts.index import FactIndex
from factcheck.facts.model import Fact
from factcheck.matching.candidates import find_candidates
from factcheck.matching.model import Candidate
from factcheck.options import Options
from factcheck.reading.model import Span
from factcheck.reading.times import format_time
from factcheck.text.document import BlockKind
from factcheck.values.quantity import QuantityKind
from factcheck.verdicts.computing.recipes import judge_computed
from factcheck.verdicts.contradicting.clashes import Clash
from factcheck.verdicts.contradicting.consistency import find_clashes
from factcheck.verdicts.decision import Decision, not_covered, refuted
from factcheck.verdicts.judge import judge_stated
from factcheck.verdicts.messages import message_of
from factcheck.verdicts.model import (
    Claimed,
    Evidence,
    FactEvidence,
    Finding,
    Nearest,
    Reading,
    Skipped,
    Slot,
    SourceCitation,
    TextEvidence,
    Verdict,
)
from factcheck.verdicts.moved import judge_moved, judge_unit
from factcheck.verdicts.ranking.ranks import judge_ranks
from factcheck.verdicts.relating.relations import judge_relations

_NEAREST = 3


def find_findings(
    discourse: Discourse, index: FactIndex, citer: Citer, options: Options
) -> tuple[tuple[Finding, ...], tuple[Skipped, ...]]:
    """The findings and the skipped numbers of a document, in text order."""
    findings: list[Finding] = []
    skipped: list[Skipped] = []
    is_whole = len(discourse.document.blocks) == 1  # a line by itself dates nothing: "Port opened: 28 September 2024"
    told = [context for context in discourse.contexts if is_whole or context.kind is not BlockKind.DATELINE]
    claims = [claim for context in told for claim in build_claims(discourse, context)]
    skipped += [
        Skipped(skip.span, skip.span.of(discourse.document.source), skip.reason) for skip in discourse.document.skips
    ]
    clashes = {id(clash.claim): clash for clash in find_clashes(discourse, claims)}
    for claim in claims:
        reason = why_no_claim(claim, index)
        if reason is None:
            findings.append(_finding(discourse, claim, clashes.get(id(claim)), index, citer))
        else:
            skipped.append(_skipped(discourse, claim.context, claim.span, reason))
    for context in told:
        findings += _relations(discourse, context, index, citer)
        skipped += [_skipped(discourse, context, skip.span, skip.reason) for skip in context.mentions.skips]
    return (
        tuple(sorted(findings, key=lambda one: (one.span, one.rule or ""))),
        tuple(sorted(skipped, key=lambda one: one.span)),
    )


def why_no_claim(claim: Claim, index: FactIndex) -> str | None:
    """Why a figure is no check-worthy claim, None where it is one; forecasts are where the base has them."""
    if claim.stance is Stance.FORECAST and (find_candidates(claim, index) or judge_unit(claim, index)):
        return None
    if claim.mention.quantity.kind is QuantityKind.ORDINAL:
        return "ordinal"
    return None if claim.stance.is_claim else claim.stance.value


def decide(discourse: Discourse, claim: Claim, index: FactIndex) -> Decision:
    """Judges one figure: what is stated, then what was moved, then what can be computed."""
    candidates = find_candidates(claim, index)
    stated = judge_stated(claim, candidates, index, discourse.date)
    if stated is not None and stated.verdict is not Verdict.NOT_ENOUGH_EVIDENCE and stated.rule != "FC101":
        return stated
    moved = judge_unit(claim, index) or judge_moved(claim, candidates, index)
    computed = judge_computed(claim, index)
    if computed is not None and computed.verdict is Verdict.SUPPORTED and not _overrules(computed, stated):
        return computed
    is_change = claim.role is Role.CHANGE and claim.since is not None
    if is_change and computed is not None and computed.rule and stated is not None and stated.rule == "FC402":
        return moved or computed
    return moved or stated or computed or not_covered(_near(candidates))


def _overrules(computed: Decision, stated: Decision | None) -> bool:
    """Whether a computed value would overrule a stated fact on the same thing: that one decides first."""
    if stated is None or stated.verdict is not Verdict.REFUTED:
        return False
    told = stated.facts[0]
    pairs = {(fact.subject, fact.property) for fact in computed.facts}
    return told not in computed.facts and (told.subject, told.property) in pairs


def _near(candidates: tuple[Candidate, ...]) -> tuple[tuple[Fact, tuple[str, ...]], ...]:
    return tuple((one.fact, one.differs or ("property",)) for one in candidates[:_NEAREST])


def _finding(discourse: Discourse, claim: Claim, clash: Clash | None, index: FactIndex, citer: Citer) -> Finding:
    decision = decide(discourse, claim, index)
    if clash is not None:
        decision = _against_text(discourse, decision, clash, index)
    place = _place(discourse, claim.context, claim.span)
    return Finding(
        span=place,
        text=claim.span.of(claim.context.sentence.text),
        sentence=claim.context.sentence.text,
        sentence_span=_sentence_place(discourse, claim.context),
        verdict=decision.verdict,
        rule=decision.rule,
        message=message_of(claim, decision, index),
        confidence=decision.confidence,
        reading=_reading(claim, decision, index),
        claimed=_claimed(claim),
        evidence=tuple(_evidence(decision, index, citer)),
        nearest=_nearest(decision, index),
        suggestion=_suggestion(decision),
    )


def _against_text(discourse: Discourse, decision: Decision, clash: Clash, index: FactIndex) -> Decision:
    """A contradiction within the text where the base is silent; a turned verb too where it holds both levels."""
    if clash.is_turned and decision.verdict is Verdict.SUPPORTED:
        other = decide(discourse, clash.others[0], index)
        if other.verdict is Verdict.SUPPORTED:
            return refuted("FC105", *other.facts, *decision.facts, reason=clash.message)
    if decision.verdict is not Verdict.NOT_ENOUGH_EVIDENCE:
        return decision
    places = tuple(_place(discourse, other.context, other.span) for other in clash.others)
    return Decision(Verdict.REFUTED, clash.rule, reason=clash.message, places=places)


def _claimed(claim: Claim) -> Claimed:
    quantity = claim.mention.quantity
    return Claimed(quantity.interval, None if quantity.unit is None else quantity.unit.code)


def _suggestion(decision: Decision) -> str | None:
    if decision.suggestion is not None:
        return decision.suggestion
    mends = decision.rule in ("FC101", "FC102", "FC103", "FC104", "FC106") and not decision.computation
    return decision.facts[0].text if mends and decision.facts and decision.verdict is Verdict.REFUTED else None


def _evidence(decision: Decision, index: FactIndex, citer: Citer) -> Iterator[Evidence]:
    for fact in decision.facts:
        yield evidence_of(fact, index, citer, decision.computation)
    yield from (TextEvidence(place) for place in decision.places)


def evidence_of(fact: Fact, index: FactIndex, citer: Citer, computation: str | None = None) -> FactEvidence:
    """A fact as evidence, with its source cited."""
    cited = citer.cite(fact)
    source = index.base.sources[cited.citation.source]
    published = None if source.published is None else source.published.isoformat()
    return FactEvidence(
        fact.id,
        statement_of(fact, index.base),
        SourceCitation(
            source.id,
            source.title,
            source.publisher,
            published,
            source.document,
            source.url,
            cited.line,
            cited.citation.quote,
        ),
        computation,
        fact.place.path,
    )


def _nearest(decision: Decision, index: FactIndex) -> tuple[Nearest, ...]:
    return tuple(
        Nearest(fact.id, statement_of(fact, index.base), differs) for fact, differs in decision.differs[:_NEAREST]
    )


def _reading(claim: Claim, decision: Decision, index: FactIndex) -> Reading:
    fact = decision.facts[0] if decision.facts else None
    return Reading(
        subject=_slot(claim.subjects, fact.subject if fact else None, index.areas),
        property=_slot(claim.properties, fact.property if fact else None, frozenset()),
        time=_time_slot(claim.time),
        area=_slot(claim.areas, None, frozenset()),
        speaker=_slot(claim.speakers, None, frozenset()),
        modifier=claim.mention.quantity.modifier.value,
    )


def _slot(bounds: tuple[Bound, ...], wanted: str | None, apart: Set[str]) -> Slot | None:
    """The bound that the deciding fact has, else the closest."""
    chosen = next((bound for bound in bounds if bound.id == wanted), None)
    chosen = chosen or next((bound for bound in bounds if bound.id not in apart), None)
    return None if chosen is None else Slot(chosen.id, chosen.origin.value)


def _time_slot(time: BoundTime | None) -> Slot | None:
    return None if time is None else Slot(format_time(time.time), time.origin.value)


def _place(discourse: Discourse, context: Context, span: Span) -> Span:
    """A span of a sentence as a span of the document's source."""
    start = context.sentence.span.start
    block = discourse.document.blocks[context.sentence.block]
    return block.source(Span(start + span.start, start + span.end))


def _sentence_place(discourse: Discourse, context: Context) -> Span:
    return _place(discourse, context, Span(0, len(context.sentence.text)))


def _skipped(discourse: Discourse, context: Context, span: Span, reason: str) -> Skipped:
    return Skipped(_place(discourse, context, span), span.of(context.sentence.text), reason)


def _relations(discourse: Discourse, context: Context, index: FactIndex, citer: Citer) -> Iterator[Finding]:
    told = (*judge_relations(discourse, context, index), *judge_ranks(discourse, context, index))
    for claim, decision, message in told:
        if not claim.stance.is_claim:
            continue
        yield Finding(
            span=_place(discourse, context, claim.span),
            text=claim.span.of(context.sentence.text),
            sentence=context.sentence.text,
            sentence_span=_sentence_place(discourse, context),
            verdict=decision.verdict,
            rule=decision.rule,
            message=message,
            confidence=decision.confidence,
            reading=Reading(
                subject=_slot(claim.subjects, None, frozenset()),
                property=_slot(claim.properties, None, frozenset()),
                time=_time_slot(claim.time),
            ),
            evidence=tuple(_evidence(decision, index, citer)),
            nearest=_nearest(decision, index),
            suggestion=decision.suggestion,
        )
